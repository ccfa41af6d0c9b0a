// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_text.h"

#include "ui/charts/nice_range.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::charts {
namespace {

QString say(const char* text) {
  return QCoreApplication::translate("Charts", text);
}

QString nameOf(const ChartPeriod& period) {
  const QString name = QString::fromStdString(period.name);
  return period.year.empty() ? name : QString::fromStdString(period.year) + QLatin1Char(' ') + name;
}

struct Sums {
  double actual = 0, goal = 0;
  bool hasActual = false, hasGoal = false;
};

Sums sumsOf(const ChartSeries& series) {
  Sums sums;
  for (const ChartPeriod& period : series.periods) {
    if (period.actual) {
      sums.actual += *period.actual;
      sums.hasActual = true;
    }
    if (period.goal) {
      sums.goal += *period.goal;
      sums.hasGoal = true;
    }
  }
  return sums;
}

} // namespace

QString periodText(const ChartPeriod& period, const ValueText& text) {
  QStringList parts;
  const auto add = [&](const char* word, const std::optional<double>& value) {
    if (value)
      parts += say(word).arg(text.alone(*value));
  };
  add(QT_TRANSLATE_NOOP("Charts", "actual %1"), period.actual);
  if (period.unknown)
    parts += say(QT_TRANSLATE_NOOP("Charts", "actual not known"));
  add(QT_TRANSLATE_NOOP("Charts", "forecast %1"), period.forecast);
  add(QT_TRANSLATE_NOOP("Charts", "commit %1"), period.commit);
  add(QT_TRANSLATE_NOOP("Charts", "goal %1"), period.goal);
  if (period.actual && period.goal && *period.goal > 0)
    parts += say(QT_TRANSLATE_NOOP("Charts", "%1 of the goal")).arg(widgets::percent(*period.actual / *period.goal));
  if (period.partial)
    parts += say(QT_TRANSLATE_NOOP("Charts", "still running"));
  if (parts.isEmpty())
    parts += say(QT_TRANSLATE_NOOP("Charts", "no figures yet"));
  return nameOf(period) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QString seriesSentence(const ChartSeries& series, const ValueText& text) {
  if (!series.sentence.empty())
    return QString::fromStdString(series.sentence);
  const QString title = QString::fromStdString(series.title);
  if (numbersOf(series).empty())
    return say(QT_TRANSLATE_NOOP("Charts", "%1: no figures yet.")).arg(title);
  QString told =
      QCoreApplication::translate("Charts", "%1: %n periods from %2 to %3.", nullptr, int(series.periods.size()))
          .arg(title, nameOf(series.periods.front()), nameOf(series.periods.back()));
  const Sums sums = sumsOf(series);
  // Rates of periods have no sum.
  const bool adds = !series.stands && (series.measure == Measure::Money || series.measure == Measure::Count);
  const auto newest = std::ranges::find_if(series.periods.rbegin(), series.periods.rend(),
                                           [](const ChartPeriod& period) { return period.actual.has_value(); });
  if (series.stands && newest != series.periods.rend())
    told += QLatin1Char(' ') + periodText(*newest, text) + QLatin1Char('.');
  if (adds && sums.hasActual && sums.hasGoal && sums.goal > 0)
    told += QLatin1Char(' ') +
            say(QT_TRANSLATE_NOOP("Charts", "Actual %1 of a goal of %2, %3."))
                .arg(text.alone(sums.actual), text.alone(sums.goal), widgets::percent(sums.actual / sums.goal));
  else if (adds && sums.hasActual)
    told += QLatin1Char(' ') + say(QT_TRANSLATE_NOOP("Charts", "Actual %1 together.")).arg(text.alone(sums.actual));
  return told;
}

QString exactText(Measure measure, std::optional<double> value) {
  const auto number = onAxis(value);
  if (!number)
    return {};
  if (measure == Measure::Ratio)
    return widgets::percent(*number, 2);
  if (measure == Measure::Times)
    return widgets::times(*number, 2);
  return widgets::exact(*number, measure == Measure::Money ? 2 : 0);
}

QVector<QStringList> seriesTable(const ChartSeries& series) {
  QVector<QStringList> rows{{say(QT_TRANSLATE_NOOP("Charts", "Period")), say(QT_TRANSLATE_NOOP("Charts", "Actual")),
                             say(QT_TRANSLATE_NOOP("Charts", "Forecast")), say(QT_TRANSLATE_NOOP("Charts", "Commit")),
                             say(QT_TRANSLATE_NOOP("Charts", "Goal"))}};
  for (const ChartPeriod& period : series.periods)
    rows.append({nameOf(period), exactText(series.measure, period.actual), exactText(series.measure, period.forecast),
                 exactText(series.measure, period.commit), exactText(series.measure, period.goal)});
  return rows;
}

} // namespace baton::charts
