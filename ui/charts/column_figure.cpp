// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/column_figure.h"

#include "ui/charts/series_text.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_lines.h"

#include <QBarSet>
#include <QFont>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace baton::charts {
namespace {

using theme::Role;

constexpr double columnFill = 0.56, tickOverhang = 6;

} // namespace

ColumnFigure::ColumnFigure(const ChartSeries& series, const theme::Ink& ink)
    : Figure(ink, QString::fromStdString(series.title),
             ValueText::of(series.measure, numbersOf(series)).unit(series.currency, series.unit)) {
  hold(series);
  addBars();
}

bool ColumnFigure::take(const ChartSeries& series) {
  const QString unit = ValueText::of(series.measure, numbersOf(series)).unit(series.currency, series.unit);
  if (series.periods.size() != m_series.periods.size() || QString::fromStdString(series.title) != title() ||
      unit != this->unit())
    return false;
  const QList<qreal> before = barValues();
  hold(series);
  const QList<qreal> now = barValues();
  for (int i = 0; i < int(now.size()); ++i)
    if (now[i] != before[i])
      m_bars->replace(i, now[i]);
  refresh();
  return true;
}

void ColumnFigure::hold(const ChartSeries& series) {
  m_series = series;
  m_text = ValueText::of(series.measure, numbersOf(series));
  for (ChartPeriod& period : m_series.periods)
    for (auto* value : {&period.actual, &period.goal, &period.commit, &period.forecast})
      *value = onAxis(*value);
  for (ChartPeriod& period : m_series.periods)
    period.low = period.high = std::nullopt; // columns have no fan
  setRange(niceRange(numbersOf(m_series)));
  setLegend(legendOf());
}

QList<qreal> ColumnFigure::barValues() const {
  QList<qreal> values;
  for (const ChartPeriod& period : m_series.periods)
    values.append(period.actual.value_or(0) / range().span());
  return values;
}

void ColumnFigure::addBars() {
  m_bars = new QBarSet(QString());
  m_bars->append(barValues());
  m_bars->setPen(Qt::NoPen);
  m_bars->setBrush(ink().colour(Role::Chart1));
  auto* bars = new QStackedBarSeries;
  bars->append(m_bars);
  bars->setBarWidth(columnFill);
  addSeries(bars);
  QValueAxis* places = addPlaces(-0.5, std::max(1, markCount()) - 0.5);
  bars->attachAxis(places);
  bars->attachAxis(valueAxis());
}

QVector<widgets::LegendEntry> ColumnFigure::legendOf() const {
  using widgets::LegendMark;
  const auto any = [this](auto member) {
    return std::any_of(m_series.periods.begin(), m_series.periods.end(),
                       [member](const ChartPeriod& p) { return (p.*member).has_value(); });
  };
  QVector<widgets::LegendEntry> entries;
  const auto add = [&entries](LegendMark mark) { entries.append({mark, widgets::legendWord(mark)}); };
  if (any(&ChartPeriod::actual))
    add(LegendMark::Actual);
  if (any(&ChartPeriod::forecast))
    add(LegendMark::Forecast);
  if (any(&ChartPeriod::goal))
    add(LegendMark::GoalLine);
  if (any(&ChartPeriod::commit))
    add(LegendMark::Commit);
  return entries;
}

bool ColumnFigure::hasYears() const {
  return std::any_of(m_series.periods.begin(), m_series.periods.end(),
                     [](const ChartPeriod& p) { return !p.year.empty(); });
}

QMarginsF ColumnFigure::room() const {
  // Half a label above the highest grid line; below the zero line names and years.
  const double top = legendHeight() + ink().px(8), below = ink().px(hasYears() ? 38 : 20);
  return {axisWidth(m_text), top, 0, below};
}

QRectF ColumnFigure::markArea(int index) const {
  return {x(index) - slot() / 2, plot().top() - ink().px(4), slot(), plot().height() + ink().px(4 + 20)};
}

QString ColumnFigure::markText(int index) const {
  return periodText(m_series.periods[std::size_t(index)], m_text);
}

QString ColumnFigure::sentence() const {
  return seriesSentence(m_series, m_text);
}

QRectF ColumnFigure::barOf(int index, double from, double to) const {
  const double width = slot() * columnFill;
  return QRectF(QPointF(x(index) - width / 2, y(from)), QPointF(x(index) + width / 2, y(to))).normalized();
}

void ColumnFigure::paintOver(QPainter& painter) {
  paintAxisLabels(painter, m_text);
  if (numbersOf(m_series).empty())
    return paintNothing(painter);
  for (int i = 0; i < markCount(); ++i)
    paintMarks(painter, i);
  if (barLabelsFit())
    for (int i = 0; i < markCount(); ++i)
      paintBarLabel(painter, i);
  paintNames(painter);
  if (hasYears())
    paintYears(painter);
  if (range().smallest < 0) // bars hang from this line and would hide it
    painter.fillRect(QRectF(plot().left(), std::round(y(0)), plot().width(), 1), ink().colour(Role::ChartAxis));
}

void ColumnFigure::paintMarks(QPainter& painter, int index) const {
  const ChartPeriod& period = m_series.periods[std::size_t(index)];
  if (period.forecast)
    paintForecastOf(painter, index, period.actual.value_or(0), *period.forecast);
  const double half = std::min(slot() * columnFill / 2 + ink().px(tickOverhang), slot() * 0.46);
  if (period.goal)
    widgets::paintGoalTick(painter, QLineF(x(index) - half, y(*period.goal), x(index) + half, y(*period.goal)), ink());
  if (period.commit)
    widgets::paintCommitDiamond(painter, {x(index), y(*period.commit)}, ink());
  if (period.unknown && !period.actual)
    paintUnknown(painter, index);
}

/// A period of which nothing is known has no column, which is not a column of no height.
void ColumnFigure::paintUnknown(QPainter& painter, int index) const {
  const QString words = widgets::notKnown();
  const bool fits = widgets::widthOf(words, labelFont()) <= slot() - ink().px(4);
  const double high = ink().px(14);
  painter.setFont(labelFont());
  painter.setPen(ink().colour(Role::TextMuted));
  widgets::drawLines(painter, QRectF(x(index) - slot() / 2, y(0) - ink().px(4) - high, slot(), high),
                     {fits ? words : QStringLiteral("?")}, high, Qt::AlignHCenter);
}

// What is still to come stands on the actual. Where less is expected than there is already, nothing can stand on it:
// then a line across the bar, or a hatched bar on the other side of zero.
void ColumnFigure::paintForecastOf(QPainter& painter, int index, double actual, double forecast) const {
  const bool sameSide = actual == 0 || (actual > 0) == (forecast > 0);
  if (!sameSide)
    widgets::paintForecast(painter, barOf(index, 0, forecast), ink());
  else if (std::abs(forecast) > std::abs(actual))
    widgets::paintForecast(painter, barOf(index, actual, forecast), ink());
  else if (forecast != actual)
    painter.fillRect(barOf(index, forecast, forecast).adjusted(0, -ink().px(1), 0, ink().px(1)),
                     ink().colour(Role::SurfaceRaised));
}

bool ColumnFigure::barLabelsFit() const {
  const QFont font = labelFont(600);
  return std::all_of(m_series.periods.begin(), m_series.periods.end(), [&](const ChartPeriod& p) {
    return !p.actual || widgets::widthOf(m_text.onMark(*p.actual), font) <= slot() - ink().px(2);
  });
}

void ColumnFigure::paintBarLabel(QPainter& painter, int index) const {
  const auto& actual = m_series.periods[std::size_t(index)].actual;
  if (!actual)
    return;
  const QRectF bar = barOf(index, 0, *actual);
  const QString text = m_text.onMark(*actual);
  const double high = ink().px(14), gap = ink().px(4);
  const bool down = *actual < 0;
  const bool inside = bar.height() >= high + gap && widgets::widthOf(text, labelFont(600)) <= bar.width() - ink().px(2);
  // The foot is at zero: the bottom of a column that stands, the top of one that hangs.
  double top = down ? bar.top() + gap : bar.bottom() - gap - high;
  if (!inside) {
    top = down ? bar.bottom() + 1 : bar.top() - high;
    const auto& goal = m_series.periods[std::size_t(index)].goal;
    const double tick = goal ? y(*goal) : top - high; // the label keeps off it
    if (tick > top - ink().px(2) && tick < top + high + ink().px(2))
      top = down ? tick + ink().px(3) : tick - high - ink().px(2);
  }
  painter.setFont(labelFont(600));
  painter.setPen(ink().colour(inside ? Role::SurfaceRaised : Role::Text));
  widgets::drawLines(painter, QRectF(x(index) - slot() / 2, top, slot(), high), {text}, high, Qt::AlignHCenter);
}

void ColumnFigure::paintNames(QPainter& painter) const {
  const QFont font = labelFont();
  double widest = 1;
  for (const ChartPeriod& period : m_series.periods)
    widest = std::max(widest, widgets::widthOf(QString::fromStdString(period.name), font));
  // Never cut: where they do not fit, every second or third one is written.
  const int every = std::max(1, int(std::ceil((widest + ink().px(4)) / slot())));
  painter.setFont(labelFont());
  painter.setPen(ink().colour(Role::TextMuted));
  const double high = ink().px(14);
  for (int i = 0; i < markCount(); i += every)
    widgets::drawLines(painter, QRectF(x(i) - slot() / 2, plot().bottom() + ink().px(5), slot(), high),
                       {QString::fromStdString(m_series.periods[std::size_t(i)].name)}, high, Qt::AlignHCenter);
}

void ColumnFigure::paintYears(QPainter& painter) const {
  const double line = std::round(plot().bottom() + ink().px(22)), high = ink().px(14);
  painter.setFont(labelFont(500));
  const QFont font = labelFont(500);
  for (int first = 0; first < markCount();) {
    const std::string& year = m_series.periods[std::size_t(first)].year;
    int next = first + 1;
    while (next < markCount() && m_series.periods[std::size_t(next)].year == year)
      ++next;
    const double inset = std::min(ink().px(6), slot() * 0.1);
    const QRectF band(x(first) - slot() / 2 + inset, line, slot() * (next - first) - 2 * inset, 1);
    const QString name = QString::fromStdString(year);
    if (!year.empty())
      painter.fillRect(band, ink().colour(Role::ChartAxis));
    painter.setPen(ink().colour(Role::Text));
    if (widgets::widthOf(name, font) <= band.width() + 2 * inset)
      widgets::drawLines(painter, QRectF(band.left(), line + ink().px(3), band.width(), high), {name}, high,
                         Qt::AlignHCenter);
    first = next;
  }
}

} // namespace baton::charts
