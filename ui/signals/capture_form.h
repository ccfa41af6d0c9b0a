// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/signal.h"
#include "ui/inspector/picker.h"
#include "ui/session/session.h"

#include <QWidget>
#include <array>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace baton::widgets {
class FlowLayout;
class TextLabel;
} // namespace baton::widgets

namespace baton::signals_page {

/// One sentence of what was heard. What it is about is guessed from its words and can be changed; Enter keeps it, dated
/// today and reported by who sits here.
class CaptureForm : public QWidget {
  Q_OBJECT
public:
  /// alwaysOpen: what was guessed is shown before anything is typed; and what was begun there before, and neither kept
  /// nor emptied, stands in it again.
  CaptureForm(session::Session& session, bool alwaysOpen, QWidget* parent = nullptr);
  QWidget* firstField() const;
  bool hasDraft() const;

signals:
  void kept(baton::basics::RowId signal, const QString& said);
  void whoAsked();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  enum Part { Kind, Account, Market, Offering, Competitor, Challenges, PartCount };

  void build();
  void buildParts();
  QWidget* buildHint();
  void fillChoices();
  void offerAccounts();
  void guess();
  void change(Part part, basics::RowId id);
  void addAccount(const QString& name);
  void addCompetitor(const QString& name);
  void takeUp();
  void putDown();
  void arrange();
  void clear();
  void keep();
  QString account() const;
  QVector<inspector::Option> competitors() const;
  field::Signal signal() const;
  void setRefusal(const QString& why);

  session::Session& m_session;
  bool m_alwaysOpen, m_wide = true;
  QStringList m_accounts;
  inspector::Option m_newCompetitor; ///< is made with the signal, where it is still the one that is chosen
  QLineEdit* m_words = nullptr;
  QHBoxLayout* m_line = nullptr;
  widgets::FlowLayout* m_flow = nullptr;
  QWidget *m_guessed = nullptr, *m_hint = nullptr;
  std::array<inspector::PickCombo*, PartCount> m_parts{};
  std::array<bool, PartCount> m_chosen{}; ///< by a person: no guess replaces it
  QPushButton* m_keep = nullptr;
  widgets::TextLabel* m_refusal = nullptr;
};

} // namespace baton::signals_page
