// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/spread.h"
#include "ui/plan/goal_words.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

#include <functional>
#include <optional>

class QLineEdit;
class QPushButton;
class QTableWidget;

namespace baton::widgets {
class FilterCombo;
class FormField;
class TextLabel;
} // namespace baton::widgets

namespace baton::plan_page {

/// What is to be spread, as the grid has it chosen.
struct SpreadAsked {
  plan::SpreadRequest request; ///< amount, period, parts and method are chosen here
  QString whose;
  std::function<std::optional<basics::Amount>(const basics::Period&)> standing; ///< what is owed of a period
  GridUnit unit;                                                                ///< as the grid is typed in
};

/// Shares a number out over months, quarters or people, shown to the cent before anything is written.
class SpreadDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  SpreadDialog(session::Session& session, const SpreadAsked& asked, QWidget* window);

signals:
  /// Goals were written; of teams, where any is.
  void written(bool ofTeams);

private:
  void build();
  void offerPeriods();
  void takePeriod();
  void preview();
  void showGoals(const std::vector<plan::Goal>& goals);
  void refuse(const basics::Refusal& refusal);
  std::optional<plan::SpreadRequest> request();
  std::optional<std::vector<basics::Amount>> weights();
  void write();

  session::Session& m_session;
  SpreadAsked m_asked;
  GridUnit m_unit;
  QString m_prefilled; ///< as it stood before anybody typed
  std::optional<plan::Spread> m_spread;
  QLineEdit *m_amount = nullptr, *m_weights = nullptr;
  widgets::FormField *m_amountField = nullptr, *m_weightsField = nullptr;
  widgets::FilterCombo *m_period = nullptr, *m_over = nullptr, *m_method = nullptr;
  widgets::TextLabel *m_refusal = nullptr, *m_sum = nullptr;
  QTableWidget* m_table = nullptr;
  QPushButton* m_write = nullptr;
};

} // namespace baton::plan_page
