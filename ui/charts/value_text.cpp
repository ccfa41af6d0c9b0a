// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/value_text.h"

#include "ui/charts/nice_range.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace baton::charts {
namespace {

QString scaleWord(const QString& suffix) {
  if (suffix == QLatin1String("K"))
    return QCoreApplication::translate("Charts", "thousand");
  if (suffix == QLatin1String("M"))
    return QCoreApplication::translate("Charts", "million");
  if (suffix == QLatin1String("B"))
    return QCoreApplication::translate("Charts", "billion");
  return suffix == QLatin1String("T") ? QCoreApplication::translate("Charts", "trillion") : QString();
}

/// As few decimals as a step needs: 5 needs none, 2.5 one, 0.25 two.
int decimalsOf(double step) {
  for (int decimals = 0; decimals < 6; ++decimals) {
    const double grown = step * std::pow(10, decimals);
    if (std::abs(grown - std::round(grown)) < 1e-6 * std::max(1.0, grown))
      return decimals;
  }
  return 6;
}

} // namespace

ValueText::ValueText(Measure measure, double largest, bool onlyWholeNumbers)
    : m_measure(measure),
      m_scale(measure == Measure::Ratio || measure == Measure::Times ? widgets::Scale{} : widgets::scaleFor(largest)),
      m_whole(onlyWholeNumbers && m_scale.suffix.isEmpty()) {}

ValueText ValueText::of(Measure measure, const std::vector<double>& values) {
  double largest = 0;
  bool whole = measure == Measure::Count || measure == Measure::Money;
  for (const double value : values) {
    largest = std::max(largest, std::abs(value));
    whole = whole && std::abs(value) < 1e15 && value == std::round(value);
  }
  return {measure, largest, whole || (largest >= 1000 && largest < 9999.5)};
}

/// What is too small for the scale of its chart is there nevertheless: "24K", and not "0.0", beside millions.
QString ValueText::onMark(double value) const {
  const double inScale = std::abs(shown(value) / m_scale.divisor);
  if (m_scale.divisor > 1 && inScale > 0 && inScale < 0.05)
    return widgets::compact(shown(value));
  return widgets::inScale(shown(value), m_scale, m_whole ? 0 : 1);
}

QString ValueText::onAxis(double value, double step, bool top) const {
  const int decimals = decimalsOf(shown(step) / m_scale.divisor);
  QString number = widgets::inScale(shown(value), m_scale, decimals);
  if (!top)
    return number;
  if (m_measure == Measure::Ratio)
    return number + QChar(0x202F) + widgets::numberLocale().percent();
  return number + (m_measure == Measure::Times ? QString(QChar(0x00D7)) : m_scale.suffix);
}

QString ValueText::alone(double value) const {
  if (m_measure == Measure::Ratio)
    return widgets::percent(value);
  return m_measure == Measure::Times ? widgets::times(value) : widgets::compact(value);
}

QString ValueText::unit(const std::string& currency, const std::string& counted) const {
  const QString what = QString::fromStdString(m_measure == Measure::Money ? currency : counted);
  const QString scale = scaleWord(m_scale.suffix);
  if (what.isEmpty() || scale.isEmpty())
    return what + scale;
  return QCoreApplication::translate("Charts", "%1, %2", "unit and scale, as in USD, million").arg(what, scale);
}

std::vector<double> numbersOf(const ChartSeries& series) {
  std::vector<double> numbers;
  for (const ChartPeriod& period : series.periods)
    for (const auto& value : {period.actual, period.goal, period.commit, period.forecast, period.low, period.high})
      if (const auto on = onAxis(value))
        numbers.push_back(*on);
  return numbers;
}

} // namespace baton::charts
