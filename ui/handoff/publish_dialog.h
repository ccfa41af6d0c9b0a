// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/people/person.h"
#include "ui/handoff/handoff_view.h"
#include "ui/widgets/window_dialog.h"

class QListWidget;
class QPushButton;

namespace baton::inspector {
class ComingDay;
}

namespace baton::widgets {
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::handoff_page {

/// What a publication needs to know.
struct PublishChoice {
  basics::Ids<people::Person> receivers;
  std::optional<basics::Date> inForceFrom;
  std::string reason;
};

/// Hands the draft off: to whom, from which day on, and why where it is not ready.
class PublishDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  PublishDialog(QWidget* window, const HandoffView& view, const basics::Elements& elements,
                basics::Id<people::Person> author, basics::Date today);
  PublishChoice choice() const;
  /// The refusal of a publication, under the fields; the dialog stays.
  void setRefusal(const QString& why);
  void start();

signals:
  void publishAsked();
  void settleAsked();
  void draftAsked();

private:
  void addWays(const HandoffView& view);
  void addAnswers(const HandoffView& view);
  void addReceivers(const basics::Elements& elements, basics::Date today);
  void addDay(basics::Date today);
  void addReason();
  void addButtons(const HandoffView& view);
  void publish();
  void refresh();

  bool m_ready;
  QListWidget* m_receivers = nullptr;
  widgets::TextLabel *m_count = nullptr, *m_refusal = nullptr;
  inspector::ComingDay* m_day = nullptr;
  widgets::TextField* m_reason = nullptr;
  QPushButton* m_publish = nullptr;
};

} // namespace baton::handoff_page
