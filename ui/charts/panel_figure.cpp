// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/panel_figure.h"

#include "ui/charts/series_text.h"
#include "ui/widgets/text_lines.h"

#include <QCoreApplication>
#include <QFont>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace baton::charts {
namespace {

using theme::Role;

constexpr double narrowestPanel = 132, panelGap = 16, panelHeight = 112, panelHead = 20, panelFoot = 18;
constexpr double panelFill = 0.62;

std::vector<double> panelNumbers(const PanelSeries& series) {
  std::vector<double> numbers;
  for (const Panel& panel : series.panels)
    for (const ChartPeriod& period : panel.periods)
      for (const auto& value : {period.actual, period.goal})
        if (const auto on = onAxis(value))
          numbers.push_back(*on);
  return numbers;
}

struct PanelSum {
  double actual = 0, goal = 0;
  bool hasActual = false, hasGoal = false;
};

/// Of what stands at a moment, the newest that is known.
PanelSum sumOf(const Panel& panel, bool stands) {
  PanelSum sum;
  for (const ChartPeriod& period : panel.periods) {
    if (stands && (period.actual || !sum.hasActual))
      sum = {};
    else if (stands)
      continue;
    sum.hasActual = sum.hasActual || period.actual;
    sum.hasGoal = sum.hasGoal || period.goal;
    sum.actual = *onAxis(sum.actual + onAxis(period.actual).value_or(0));
    sum.goal = *onAxis(sum.goal + onAxis(period.goal).value_or(0));
  }
  return sum;
}

QString sayPanel(const char* text) {
  return QCoreApplication::translate("Charts", text);
}

} // namespace

PanelFigure::PanelFigure(const PanelSeries& series, const theme::Ink& ink)
    : Figure(ink, QString::fromStdString(series.title),
             ValueText::of(series.measure, panelNumbers(series)).unit(series.currency, series.unit)),
      m_series(series), m_text(ValueText::of(series.measure, panelNumbers(series))) {
  setRange(niceRange(panelNumbers(m_series), 2));
  using widgets::LegendMark;
  QVector<widgets::LegendEntry> legend{{LegendMark::Actual, widgets::legendWord(LegendMark::Actual)}};
  if (std::any_of(m_series.panels.begin(), m_series.panels.end(),
                  [this](const Panel& one) { return sumOf(one, m_series.stands).hasGoal; }))
    legend.append({LegendMark::GoalLine, widgets::legendWord(LegendMark::GoalLine)});
  setLegend(legend);
}

int PanelFigure::columnsIn(const PanelSeries& series, double width, const theme::Ink& ink) {
  const ValueText text = ValueText::of(series.measure, panelNumbers(series));
  const QFont font = ink.font(theme::TextStyle::Label);
  double narrowest = ink.px(narrowestPanel);
  for (const Panel& panel : series.panels)
    narrowest = std::max(narrowest, widgets::widthOf(QString::fromStdString(panel.name), font) + ink.px(12) +
                                        widgets::widthOf(text.alone(sumOf(panel, series.stands).actual), font));
  const int panels = int(series.panels.size());
  const double gap = ink.px(panelGap);
  const int most = std::max(1, int((width + gap) / (narrowest + gap)));
  const int rows = std::max(1, (panels + most - 1) / most);
  return std::max(1, (panels + rows - 1) / rows); // as even as can be
}

int PanelFigure::heightFor(const PanelSeries& series, int width, const theme::Ink& ink) {
  const int columns = columnsIn(series, width - ink.px(44), ink), panels = int(series.panels.size());
  const int rows = std::max(1, (panels + columns - 1) / columns);
  return int(std::ceil(ink.px(20 + panelHeight * rows)));
}

QMarginsF PanelFigure::room() const {
  return {axisWidth(m_text), legendHeight(), 0, 0};
}

QRectF PanelFigure::markArea(int index) const {
  const int columns = columnsIn(m_series, plot().width(), ink()), rows = (markCount() + columns - 1) / columns;
  const double gap = ink().px(panelGap), wide = (plot().width() - gap * (columns - 1)) / columns;
  const double high = plot().height() / rows;
  return {plot().left() + (index % columns) * (wide + gap), plot().top() + (index / columns) * high, wide, high};
}

QRectF PanelFigure::innerArea(int index) const {
  return markArea(index).adjusted(0, ink().px(panelHead + 4), 0, -ink().px(panelFoot));
}

double PanelFigure::yIn(const QRectF& inner, double value) const {
  return inner.bottom() - range().part(value) * inner.height();
}

QString PanelFigure::markText(int index) const {
  const Panel& panel = m_series.panels[std::size_t(index)];
  const PanelSum sum = sumOf(panel, m_series.stands);
  QStringList parts;
  if (sum.hasActual)
    parts += sayPanel(QT_TRANSLATE_NOOP("Charts", "actual %1")).arg(m_text.alone(sum.actual));
  if (sum.hasGoal)
    parts += sayPanel(QT_TRANSLATE_NOOP("Charts", "goal %1")).arg(m_text.alone(sum.goal));
  if (sum.hasActual && sum.hasGoal && sum.goal > 0)
    parts += sayPanel(QT_TRANSLATE_NOOP("Charts", "%1 of the goal")).arg(widgets::percent(sum.actual / sum.goal));
  if (parts.isEmpty())
    parts += sayPanel(QT_TRANSLATE_NOOP("Charts", "no figures yet"));
  return QString::fromStdString(panel.name) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QString PanelFigure::sentence() const {
  if (!m_series.sentence.empty())
    return QString::fromStdString(m_series.sentence);
  QStringList panels;
  for (int i = 0; i < markCount(); ++i)
    panels += markText(i);
  return QString::fromStdString(m_series.title) + QStringLiteral(". ") + panels.join(QStringLiteral("; ")) +
         QLatin1Char('.');
}

// Grid lines belong to the panels.
void PanelFigure::paintUnder(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (int panel = 0; panel < markCount(); ++panel) {
    const QRectF inner = innerArea(panel);
    for (int i = 0; i <= range().steps(); ++i) {
      const bool zero = std::abs(range().at(i)) < range().step / 2;
      painter.fillRect(QRectF(inner.left(), std::round(yIn(inner, range().at(i))), inner.width(), 1),
                       ink().colour(zero ? Role::ChartAxis : Role::ChartGrid));
    }
  }
}

void PanelFigure::paintOver(QPainter& painter) {
  if (panelNumbers(m_series).empty())
    return paintNothing(painter);
  for (int i = 0; i < markCount(); ++i)
    paintPanel(painter, i);
}

void PanelFigure::paintPanel(QPainter& painter, int index) const {
  const Panel& panel = m_series.panels[std::size_t(index)];
  const QRectF inner = innerArea(index);
  const double slot = inner.width() / double(std::max<std::size_t>(1, panel.periods.size()));
  for (std::size_t i = 0; i < panel.periods.size(); ++i) {
    const double centre = inner.left() + slot * (double(i) + 0.5), half = slot * panelFill / 2;
    if (const auto actual = onAxis(panel.periods[i].actual))
      widgets::paintActual(
          painter,
          QRectF(QPointF(centre - half, yIn(inner, 0)), QPointF(centre + half, yIn(inner, *actual))).normalized(),
          ink());
    if (const auto goal = onAxis(panel.periods[i].goal)) {
      const double reach = std::min(slot * 0.46, half + ink().px(3)), high = yIn(inner, *goal);
      painter.fillRect(QRectF(centre - reach, high - ink().px(2), 2 * reach, ink().px(4)),
                       ink().colour(Role::SurfaceRaised));
      painter.fillRect(QRectF(centre - reach, high - ink().px(1), 2 * reach, ink().px(2)), ink().colour(Role::Text));
    }
  }
  paintHeadOf(painter, index);
  paintEnds(painter, index, inner);
  if (index % columnsIn(m_series, plot().width(), ink()) != 0)
    return;
  painter.setFont(labelFont());
  painter.setPen(ink().colour(Role::TextMuted));
  const double high = ink().px(14);
  for (int i = 0; i <= range().steps(); ++i)
    widgets::drawLines(painter, QRectF(0, yIn(inner, range().at(i)) - high / 2, plot().left() - ink().px(6), high),
                       {m_text.onAxis(range().at(i), range().step, i == range().steps())}, high, Qt::AlignRight);
}

void PanelFigure::paintHeadOf(QPainter& painter, int index) const {
  const Panel& panel = m_series.panels[std::size_t(index)];
  const PanelSum sum = sumOf(panel, m_series.stands);
  const QRectF head(markArea(index).left(), markArea(index).top(), markArea(index).width(), ink().px(panelHead));
  const QString text = sum.hasActual ? m_text.alone(sum.actual) : QString();
  painter.setFont(labelFont(600));
  painter.setPen(ink().colour(Role::Text));
  const double wide = widgets::widthOf(text, labelFont(600));
  widgets::drawOneLine(painter, head, text, Qt::AlignRight);
  painter.setFont(labelFont(500));
  widgets::drawOneLine(painter, head.adjusted(0, 0, -wide - ink().px(6), 0), QString::fromStdString(panel.name));
}

/// The first and the last period by name.
void PanelFigure::paintEnds(QPainter& painter, int index, const QRectF& inner) const {
  const auto& periods = m_series.panels[std::size_t(index)].periods;
  if (periods.empty())
    return;
  const auto name = [](const ChartPeriod& period) {
    const QString own = QString::fromStdString(period.name);
    return period.year.empty() ? own : QString::fromStdString(period.year) + QLatin1Char(' ') + own;
  };
  painter.setFont(labelFont());
  painter.setPen(ink().colour(Role::TextMuted));
  const double high = ink().px(14);
  const QRectF row(inner.left(), inner.bottom() + ink().px(2), inner.width(), high);
  const QFont font = labelFont();
  const QString first = name(periods.front()), last = name(periods.back());
  const bool both =
      periods.size() > 1 && widgets::widthOf(first, font) + widgets::widthOf(last, font) + ink().px(8) <= row.width();
  widgets::drawLines(painter, row, {both ? first : last}, high, both ? Qt::AlignLeft : Qt::AlignHCenter);
  if (both)
    widgets::drawLines(painter, row, {last}, high, Qt::AlignRight);
}

} // namespace baton::charts
