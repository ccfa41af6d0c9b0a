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
/// next step and on whose history that stands.
class FunnelRow : public QWidget {
  Q_OBJECT
public:
  /// conversions: false for the last one, the won deals.
  FunnelRow(const QString& step, bool isActivity, bool converts, QWidget* parent = nullptr);

  void show(const plan::WorkedStep& worked, std::int64_t have, const StepSaid& said);
  /// Where the conversion comes from.
  void showSource(const plan::MeasuredRate& rate, const QString& whose);
  void commit();

signals:
  void neededGiven(double count);
  void perWeekGiven(double count);
  void conversionGiven(double share);
  void neededTakenBack();
  void conversionTakenBack();
  void haveAsked();
  void refused(const QString& reason);

private:
  FunnelField *m_needed, *m_perWeek = nullptr, *m_conversion = nullptr;
  QPushButton* m_have;
  widgets::TextLabel* m_source = nullptr;
};

/// "their own, 40 cases", "everybody's, 214 cases", "3 cases of their own, drawn towards everybody's".
QString sourceText(plan::Whose whose, std::int64_t cases, bool isCompany);

} // namespace baton::plan_page
