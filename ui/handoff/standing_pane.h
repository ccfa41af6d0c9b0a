// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/standing_model.h"
#include "ui/session/session.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace baton::widgets {
class TextLabel;
}

namespace baton::handoff_page {

/// What stands on what differs, whose it is, and one key to say that it still holds.
class StandingPane : public QWidget {
  Q_OBJECT
public:
  explicit StandingPane(session::Session& session, QWidget* parent = nullptr);
  void show(const Comparison& comparison);
  const StandingModel& model() const { return *m_model; }
  void takeFocus();

signals:
  /// Somebody must sit here first; the receiver sets it.
  void whoAsked();
  void elementAsked(baton::basics::RowId element);
  void failed(const QString& cause, const QString& remedy);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  QWidget* buildFoot();
  void refresh();
  void reconfirm();
  void goThere();
  std::vector<const StandingRow*> chosen() const;
  std::vector<basics::ElementRef> chosenOpen() const;
  QString whyNot() const;
  QString spokenFor() const;

  session::Session& m_session;
  basics::Id<handoff::Handoff> m_version;
  StandingModel* m_model;
  QStackedWidget* m_stack = nullptr;
  QListView* m_list = nullptr;
  widgets::TextLabel *m_nothing = nullptr, *m_by = nullptr;
  QPushButton *m_holds = nullptr, *m_go = nullptr;
};

} // namespace baton::handoff_page
