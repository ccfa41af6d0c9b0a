// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/plan/goal_words.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

namespace baton::widgets {
class FilterCombo;
class FormField;
class TextField;
} // namespace baton::widgets

class QLineEdit;

namespace baton::plan_page {

/// Who asked for or offered what for a goal; noted beside it, or made the goal at once.
class ProposalDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  ProposalDialog(session::Session& session, const plan::Goal& goal, const QString& title, plan::Unit unit,
                 QWidget* window);

private:
  void build();
  void note(bool asGoal);

  session::Session& m_session;
  plan::Goal m_goal;
  QString m_what;
  GridUnit m_unit;
  widgets::FilterCombo* m_by = nullptr;
  QLineEdit* m_amount = nullptr;
  widgets::FormField* m_amountField = nullptr;
  widgets::TextField* m_words = nullptr;
};

} // namespace baton::plan_page
