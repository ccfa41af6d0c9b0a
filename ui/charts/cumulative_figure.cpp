// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cumulative_figure.h"

#include "ui/charts/series_text.h"
#include "ui/widgets/text_lines.h"

#include <QCoreApplication>
#include <QFont>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace baton::charts {
namespace {

using theme::Role;

/// Every period holds the sum up to it. A line ends where its figures do.
ChartSeries summedUp(ChartSeries series) {
  if (series.summed) {
    for (ChartPeriod& period : series.periods)
      for (auto* value : {&period.actual, &period.goal, &period.commit, &period.forecast, &period.low, &period.high})
        *value = onAxis(*value);
    return series;
  }
  double actual = 0, goal = 0, commit = 0;
  bool actuals = true, goals = true, commits = true;
  const auto add = [](std::optional<double>& value, double& sum, bool& goesOn) {
    goesOn = goesOn && value.has_value();
    if (!goesOn) {
      value.reset();
      return;
    }
    sum = *onAxis(sum + *value);
    value = sum;
  };
  for (ChartPeriod& period : series.periods) {
    for (auto* value : {&period.actual, &period.goal, &period.commit, &period.forecast, &period.low, &period.high})
      *value = onAxis(*value);
    const double before = actual;
    add(period.actual, actual, actuals);
    add(period.goal, goal, goals);
    add(period.commit, commit, commits);
    // The ends of a period stand on what is expected of the periods before it.
    for (auto* end : {&period.low, &period.high})
      if (*end)
        *end = onAxis(before + **end);
    if (period.forecast) {
      period.forecast = *onAxis(before + *period.forecast);
      if (!actuals)
        actual = *period.forecast;
    }
  }
  series.sentence.clear();
  return series;
}

QList<QPointF> pointsOf(const ChartSeries& series, std::optional<double> ChartPeriod::*member, double span) {
  QList<QPointF> points;
  for (std::size_t i = 0; i < series.periods.size(); ++i)
    if (const auto& value = series.periods[i].*member)
      points.emplace_back(double(i), *value / span);
  return points;
}

/// From the last actual on to every forecast.
QList<QPointF> forecastPoints(const ChartSeries& series, double span) {
  QList<QPointF> points;
  for (std::size_t i = 0; i < series.periods.size(); ++i) {
    const ChartPeriod& period = series.periods[i];
    const bool last = period.actual && (i + 1 == series.periods.size() || !series.periods[i + 1].actual);
    // The running period's actual stands before its end, its forecast at the end.
    if (last)
      points.emplace_back(double(i) - (period.forecast ? 0.35 : 0), *period.actual / span);
    if (period.forecast)
      points.emplace_back(double(i), *period.forecast / span);
  }
  return points.size() > 1 ? points : QList<QPointF>();
}

} // namespace

CumulativeFigure::CumulativeFigure(const ChartSeries& series, const theme::Ink& ink)
    : Figure(ink, QString::fromStdString(series.title),
             ValueText::of(series.measure, numbersOf(summedUp(series))).unit(series.currency, series.unit)) {
  hold(summedUp(series));
  QValueAxis* places = addPlaces(0, std::max(1, markCount() - 1));
  for (const Line& line : lines())
    m_lines.push_back(line.points.empty() ? nullptr : addLine(line, places));
}

bool CumulativeFigure::take(const ChartSeries& series) {
  ChartSeries summed = summedUp(series);
  const QString unit = ValueText::of(series.measure, numbersOf(summed)).unit(series.currency, series.unit);
  if (summed.periods.size() != m_series.periods.size() || QString::fromStdString(series.title) != title() ||
      unit != this->unit())
    return false;
  hold(std::move(summed));
  const std::vector<Line> now = lines();
  for (std::size_t i = 0; i < now.size(); ++i)
    if (now[i].points.empty() != (m_lines[i] == nullptr))
      return false;
  for (std::size_t i = 0; i < now.size(); ++i)
    if (m_lines[i] && m_lines[i]->points() != now[i].points)
      m_lines[i]->replace(now[i].points);
  refresh();
  return true;
}

void CumulativeFigure::hold(ChartSeries summed) {
  m_series = std::move(summed);
  m_text = ValueText::of(m_series.measure, numbersOf(m_series));
  setRange(niceRange(numbersOf(m_series)));
}

std::vector<CumulativeFigure::Line> CumulativeFigure::lines() const {
  const double span = range().span();
  const auto pen = [this](Role role, double width, Qt::PenCapStyle cap) {
    return QPen(ink().colour(role), ink().px(width), Qt::SolidLine, cap, Qt::RoundJoin);
  };
  QPen commit = pen(Role::TextMuted, 2, Qt::FlatCap), forecast = pen(Role::Chart1, 2.5, Qt::RoundCap);
  commit.setDashPattern({4, 2.5});
  forecast.setDashPattern({0.4, 2});
  auto actual = pointsOf(m_series, &ChartPeriod::actual, span);
  const auto ahead = forecastPoints(m_series, span);
  if (!ahead.empty() && !actual.empty())
    actual.back() = ahead.front();
  return {{pointsOf(m_series, &ChartPeriod::goal, span), pen(Role::Text, 2, Qt::FlatCap)},
          {pointsOf(m_series, &ChartPeriod::commit, span), commit},
          {actual, pen(Role::Chart1, 3, Qt::RoundCap)},
          {ahead, forecast}};
}

QLineSeries* CumulativeFigure::addLine(const Line& line, QValueAxis* places) {
  auto* series = new QLineSeries;
  series->replace(line.points); // append is quadratic on a shown series
  series->setPen(line.pen);
  addSeries(series);
  series->attachAxis(places);
  series->attachAxis(valueAxis());
  return series;
}

std::vector<CumulativeFigure::EndLabel> CumulativeFigure::endLabels() const {
  std::vector<EndLabel> labels;
  const auto last = [this](std::optional<double> ChartPeriod::*member) {
    std::optional<double> value;
    for (const ChartPeriod& period : m_series.periods)
      if (period.*member)
        value = period.*member;
    return value;
  };
  const auto add = [&](const std::string& own, const char* name, const std::optional<double>& value, Role role) {
    if (value)
      labels.push_back({own.empty() ? QCoreApplication::translate("Charts", name) : QString::fromStdString(own),
                        m_text.alone(*value), role, *value});
  };
  add(m_series.goalName, QT_TRANSLATE_NOOP("Charts", "Goal"), last(&ChartPeriod::goal), Role::Text);
  add({}, QT_TRANSLATE_NOOP("Charts", "P90"), last(&ChartPeriod::high), Role::TextMuted);
  add({}, QT_TRANSLATE_NOOP("Charts", "P10"), last(&ChartPeriod::low), Role::TextMuted);
  add({}, QT_TRANSLATE_NOOP("Charts", "Commit"), last(&ChartPeriod::commit), Role::TextMuted);
  if (const auto forecast = last(&ChartPeriod::forecast))
    add({}, QT_TRANSLATE_NOOP("Charts", "Forecast"), forecast, Role::Chart1);
  else
    add(m_series.actualName, QT_TRANSLATE_NOOP("Charts", "Actual"), last(&ChartPeriod::actual), Role::Chart1);
  return labels;
}

QMarginsF CumulativeFigure::room() const {
  double right = 0;
  for (const EndLabel& end : endLabels())
    right = std::max({right, widgets::widthOf(end.name, labelFont(600)), widgets::widthOf(end.value, labelFont())});
  return {axisWidth(m_text), legendHeight() + ink().px(8), right + ink().px(8), ink().px(20)};
}

double CumulativeFigure::x(double index) const {
  return plot().left() + plot().width() * index / std::max(1, markCount() - 1);
}

QRectF CumulativeFigure::markArea(int index) const {
  const double half = plot().width() / std::max(1, markCount() - 1) / 2;
  return {x(index) - half, plot().top() - ink().px(4), 2 * half, plot().height() + ink().px(4 + 20)};
}

QString CumulativeFigure::markText(int index) const {
  return periodText(m_series.periods[std::size_t(index)], m_text);
}

QString CumulativeFigure::sentence() const {
  if (!m_series.sentence.empty())
    return QString::fromStdString(m_series.sentence);
  if (numbersOf(m_series).empty())
    return seriesSentence(m_series, m_text);
  QStringList ends;
  for (const EndLabel& end : endLabels())
    ends += end.name + QLatin1Char(' ') + end.value;
  return QString::fromStdString(m_series.title) + QStringLiteral(": ") + ends.join(QStringLiteral(", ")) +
         QLatin1Char('.');
}

void CumulativeFigure::paintUnder(QPainter& painter) {
  Figure::paintUnder(painter);
  const auto ahead = forecastPoints(m_series, 1);
  const auto high = pointsOf(m_series, &ChartPeriod::high, 1), low = pointsOf(m_series, &ChartPeriod::low, 1);
  if (ahead.empty() || high.empty() || low.empty())
    return;
  const auto at = [this](const QPointF& point) { return QPointF(x(point.x()), y(point.y())); };
  QPolygonF fan{at(ahead.front())};
  for (const QPointF& point : high)
    fan << at(point);
  for (auto point = low.rbegin(); point != low.rend(); ++point)
    fan << at(*point);
  QColor colour = ink().colour(Role::Chart1);
  colour.setAlphaF(0.2F);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPolygon(fan);
}

void CumulativeFigure::paintOver(QPainter& painter) {
  paintAxisLabels(painter, m_text);
  if (numbersOf(m_series).empty())
    return paintNothing(painter);
  paintYears(painter);
  auto actual = pointsOf(m_series, &ChartPeriod::actual, 1);
  if (!actual.empty()) {
    if (const auto ahead = forecastPoints(m_series, 1); !ahead.empty())
      actual.back() = ahead.front();
    painter.setPen(QPen(ink().colour(Role::SurfaceRaised), ink().px(1.5)));
    painter.setBrush(ink().colour(Role::Chart1));
    const double radius = ink().px(4.75);
    painter.drawEllipse(QPointF(x(actual.back().x()), y(actual.back().y())), radius, radius);
  }
  paintEnds(painter);
}

void CumulativeFigure::paintEnds(QPainter& painter) const {
  auto labels = endLabels();
  std::sort(labels.begin(), labels.end(), [](const EndLabel& a, const EndLabel& b) { return a.wanted > b.wanted; });
  const double line = ink().px(13), left = plot().right() + ink().px(8), width = rect().width() - left;
  // From above down, none over another; then moved up together where the last would leave the picture.
  std::vector<double> tops;
  double free = plot().top() - line / 2;
  for (const EndLabel& end : labels) {
    tops.push_back(std::max(free, y(end.wanted) - line / 2));
    free = tops.back() + 2 * line + ink().px(2);
  }
  const double over = std::max(0.0, free - plot().bottom() - ink().px(16));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const QRectF box(left, tops[i] - over, width, line);
    painter.setPen(ink().colour(labels[i].role));
    painter.setFont(labelFont(600));
    widgets::drawLines(painter, box, {labels[i].name}, line);
    painter.setPen(ink().colour(Role::TextMuted));
    painter.setFont(labelFont());
    widgets::drawLines(painter, box.translated(0, line), {labels[i].value}, line);
  }
}

void CumulativeFigure::paintYears(QPainter& painter) const {
  painter.setFont(labelFont());
  painter.setPen(ink().colour(Role::TextMuted));
  const QFont font = labelFont();
  const double high = ink().px(14);
  double free = 0;
  for (int i = 0; i < markCount(); ++i) {
    const ChartPeriod& period = m_series.periods[std::size_t(i)];
    const bool ends = i + 1 == markCount() || m_series.periods[std::size_t(i) + 1].year != period.year;
    const QString name = QString::fromStdString(period.year.empty() ? period.name : period.year);
    if (!ends && !period.year.empty())
      continue;
    const double wide = widgets::widthOf(name, font), left = x(i) - wide / 2;
    if (left < free)
      continue;
    widgets::drawLines(painter, QRectF(left, plot().bottom() + ink().px(5), wide, high), {name}, high);
    free = left + wide + ink().px(6);
  }
}

} // namespace baton::charts
