// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/funnel_calculator.h"

#include <QWidget>

class QPushButton;

namespace baton::widgets {
class TextLabel;
}

namespace baton::plan_page {

class FunnelField;

/// What is said of a step instead of what follows.
struct StepSaid {
  bool needed = false, perWeek = false, conversion = false;
};

/// One step of the funnel: how many are needed, of an activity how many a week, how many there are, what goes on to the
/// next step and on whose history that stands; or the money that stands behind the steps.
class FunnelRow : public QWidget {
  Q_OBJECT
public:
  enum class Kind { Activity, Stage, Won, Money };
  FunnelRow(const QString& step, Kind kind, QWidget* parent = nullptr);

  void show(const plan::WorkedStep& worked, std::int64_t have, const StepSaid& said);
  /// Of money: what is needed, what there is, and how the one comes about.
  void showMoney(std::optional<double> needed, double have, bool said, const QString& how);
  /// Where the conversion comes from.
  void showSource(const plan::MeasuredRate& rate, const QString& whose);
  void commit();
  /// Why something typed in the row is not taken, below it; empty takes it away.
  void refuse(const QString& reason);
  /// Whether something typed in it is not taken yet.
  bool hasDraft() const;

signals:
  void neededGiven(double count);
  void perWeekGiven(double count);
  void conversionGiven(double share);
  void neededTakenBack();
  void conversionTakenBack();
  void haveAsked();

private:
  FunnelField *m_needed, *m_perWeek = nullptr, *m_conversion = nullptr;
  QPushButton* m_have;
  widgets::TextLabel *m_source = nullptr, *m_refusal;
};

/// "their own, 40 cases", "everybody's, 214 cases", "3 cases of their own, drawn towards everybody's".
QString sourceText(plan::Whose whose, std::int64_t cases, bool isCompany);

} // namespace baton::plan_page
