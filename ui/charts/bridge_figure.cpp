// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bridge_figure.h"

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

constexpr double bridgeFill = 0.72;

/// The name in at most two lines, broken at blanks only: half a word is worse than a tight neighbour.
QStringList nameLines(const std::string& name, const QFont& font, double width) {
  double widest = width;
  for (const QString& word : QString::fromStdString(name).split(' '))
    widest = std::max(widest, std::ceil(widgets::widthOf(word, font)) + 1);
  return widgets::wrapped(QString::fromStdString(name), font, widest, 2);
}

std::vector<double> heightsOf(const BridgeSeries& series) {
  std::vector<double> heights;
  double at = 0;
  for (const BridgeStep& step : series.steps) {
    const double value = onAxis(step.value).value_or(0);
    at = *onAxis(step.kind == BridgeStep::Kind::Total ? value : at + value);
    heights.push_back(at);
  }
  return heights;
}

} // namespace

BridgeFigure::BridgeFigure(const BridgeSeries& series, const theme::Ink& ink)
    : Figure(ink, QString::fromStdString(series.title),
             ValueText::of(series.measure, heightsOf(series)).unit(series.currency, {})),
      m_series(series), m_text(ValueText::of(series.measure, heightsOf(series))) {
  const std::vector<double> heights = heightsOf(series);
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const bool total = series.steps[i].kind == BridgeStep::Kind::Total;
    m_levels.push_back({total || i == 0 ? 0 : heights[i - 1], heights[i]});
  }
  setRange(niceRange(heights));
  addBars();
}

// A floating bar stands on a lower one that is not painted. Where a step passes zero the two ends are both painted.
void BridgeFigure::addBars() {
  auto* bars = new QStackedBarSeries;
  bars->setBarWidth(bridgeFill);
  const auto set = [&](const QBrush& brush) {
    auto* made = new QBarSet(QString());
    made->setPen(Qt::NoPen);
    made->setBrush(brush);
    bars->append(made);
    return made;
  };
  QBarSet* below = set(Qt::NoBrush);
  const Role roles[] = {Role::TextMuted, Role::Chart3, Role::Chart5, Role::Chart1};
  QBarSet *rising[4], *falling[4];
  for (int r = 0; r < 4; ++r) {
    rising[r] = set(ink().colour(roles[r]));
    falling[r] = set(ink().colour(roles[r]));
  }
  const double span = range().span();
  for (std::size_t i = 0; i < m_levels.size(); ++i) {
    const double low = std::min(m_levels[i].from, m_levels[i].to) / span;
    const double high = std::max(m_levels[i].from, m_levels[i].to) / span;
    const Role role = roleOf(m_series.steps[i]);
    below->append(low > 0 ? low : high < 0 ? high : 0);
    for (int r = 0; r < 4; ++r) {
      const bool mine = roles[r] == role;
      rising[r]->append(mine && high > 0 ? high - std::max(0.0, low) : 0);
      falling[r]->append(mine && low < 0 ? low - std::min(0.0, high) : 0);
    }
  }
  addSeries(bars);
  QValueAxis* places = addPlaces(-0.5, std::max(1, markCount()) - 0.5);
  bars->attachAxis(places);
  bars->attachAxis(valueAxis());
}

Role BridgeFigure::roleOf(const BridgeStep& step) const {
  if (step.kind == BridgeStep::Kind::Total)
    return Role::TextMuted;
  return step.kind == BridgeStep::Kind::Won ? Role::Chart1 : step.value < 0 ? Role::Chart5 : Role::Chart3;
}

QString BridgeFigure::valueText(const BridgeStep& step) const {
  if (step.isUnknown)
    return widgets::notKnown();
  const QString text = m_text.onMark(step.value);
  return step.kind != BridgeStep::Kind::Total && step.value > 0 ? QLatin1Char('+') + text : text;
}

QMarginsF BridgeFigure::room() const {
  const double wide = (rect().width() - axisWidth(m_text)) / std::max(1, markCount());
  bool two = false;
  for (const BridgeStep& step : m_series.steps)
    two = two || nameLines(step.name, labelFont(), wide).size() > 1;
  return {axisWidth(m_text), legendHeight() + ink().px(16), 0, ink().px(two ? 33 : 20)};
}

QRectF BridgeFigure::markArea(int index) const {
  return {x(index) - slot() / 2, plot().top() - ink().px(16), slot(), plot().height() + ink().px(16 + 33)};
}

QString BridgeFigure::markText(int index) const {
  const BridgeStep& step = m_series.steps[std::size_t(index)];
  const QString text = step.isUnknown ? widgets::notKnown() : m_text.alone(step.value);
  const bool plus = step.kind != BridgeStep::Kind::Total && step.value > 0;
  return QString::fromStdString(step.name) + QStringLiteral(": ") + (plus ? QLatin1Char('+') + text : text);
}

QString BridgeFigure::sentence() const {
  if (!m_series.sentence.empty())
    return QString::fromStdString(m_series.sentence);
  QStringList steps;
  for (int i = 0; i < markCount(); ++i)
    steps += markText(i);
  return QString::fromStdString(m_series.title) + QStringLiteral(". ") + steps.join(QStringLiteral(", ")) +
         QLatin1Char('.');
}

void BridgeFigure::paintOver(QPainter& painter) {
  paintAxisLabels(painter, m_text);
  if (m_series.steps.empty())
    return paintNothing(painter);
  for (int i = 0; i < markCount(); ++i)
    paintStep(painter, i);
}

void BridgeFigure::paintStep(QPainter& painter, int index) const {
  const Level& level = m_levels[std::size_t(index)];
  const BridgeStep& step = m_series.steps[std::size_t(index)];
  const double half = slot() * bridgeFill / 2, high = ink().px(14);
  if (index + 1 < markCount())
    painter.fillRect(QRectF(x(index) + half, std::round(y(level.to)), slot() - 2 * half, 1),
                     ink().colour(Role::ChartAxis));
  painter.setFont(labelFont(600));
  painter.setPen(ink().colour(Role::Text));
  const double top = std::min(y(level.from), y(level.to)) - high - ink().px(1);
  const QRectF box(x(index) - slot(), top, slot() * 2, high);
  if (widgets::widthOf(valueText(step), labelFont(600)) <= slot())
    widgets::drawLines(painter, box, {valueText(step)}, high, Qt::AlignHCenter);
  painter.setFont(labelFont());
  painter.setPen(ink().colour(Role::TextMuted));
  const auto lines = nameLines(step.name, labelFont(), slot());
  widgets::drawLines(painter, QRectF(x(index) - slot() / 2, plot().bottom() + ink().px(5), slot(), 2 * high), lines,
                     ink().px(13), Qt::AlignHCenter);
}

} // namespace baton::charts
