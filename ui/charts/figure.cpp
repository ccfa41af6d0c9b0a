// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure.h"

#include "ui/widgets/text_lines.h"

#include <QCoreApplication>
#include <QFont>
#include <QGraphicsLayout>
#include <QGraphicsSceneResizeEvent>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace baton::charts {

using theme::Role;

/// A sheet over the whole chart, below or above what QtCharts paints.
class FigureLayer : public QGraphicsItem {
public:
  FigureLayer(Figure* figure, bool over) : QGraphicsItem(figure), m_figure(*figure), m_over(over) {
    setZValue(over ? 1000 : 0);
    setAcceptedMouseButtons(Qt::NoButton);
  }
  QRectF boundingRect() const override { return m_figure.rect(); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_over) {
      m_figure.paintOver(*painter);
      m_figure.paintHead(*painter);
      m_figure.paintRing(*painter);
    } else {
      m_figure.paintUnder(*painter);
    }
    painter->restore();
  }
  void resized() { prepareGeometryChange(); }

private:
  Figure& m_figure;
  bool m_over;
};

Figure::Figure(const theme::Ink& ink, const QString& title, const QString& unit)
    : m_ink(ink), m_title(title), m_unit(unit), m_valueAxis(new QValueAxis(this)) {
  legend()->hide();
  setMargins({});
  layout()->setContentsMargins(0, 0, 0, 0);
  setBackgroundRoundness(0);
  setBackgroundVisible(false);
  setPlotAreaBackgroundVisible(false);
  setAnimationOptions(NoAnimation);
  m_valueAxis->setVisible(false); // it says where values are; ours are the labels and lines
  addAxis(m_valueAxis, Qt::AlignLeft);
  m_under = new FigureLayer(this, false);
  m_over = new FigureLayer(this, true);
}

void Figure::resizeEvent(QGraphicsSceneResizeEvent* event) {
  QChart::resizeEvent(event);
  static_cast<FigureLayer*>(m_under)->resized();
  static_cast<FigureLayer*>(m_over)->resized();
  placePlot();
}

void Figure::placePlot() {
  const QMarginsF around = room();
  QRectF area = rect().marginsRemoved(around);
  area.setWidth(std::max(8.0, area.width()));
  area.setHeight(std::max(8.0, area.height()));
  m_plot = QRectF(std::round(area.left()), std::round(area.top()), std::round(area.width()), std::round(area.height()));
  setPlotArea(m_plot);
  arrange();
}

void Figure::refresh() {
  placePlot();
  m_under->update();
  m_over->update();
}

int Figure::markAt(const QPointF& place) const {
  for (int i = 0; i < markCount(); ++i)
    if (markArea(i).contains(place))
      return i;
  return -1;
}

void Figure::setCurrentMark(int index) {
  m_current = index;
  m_over->update();
}

// QtCharts is given values divided by the span of the axis: whatever their size, it only ever sees -1 to 1.
void Figure::setRange(const NiceRange& range) {
  m_range = range;
  m_valueAxis->setRange(range.smallest / range.span(), range.largest / range.span());
}

QValueAxis* Figure::addPlaces(double first, double last) {
  auto* places = new QValueAxis(this);
  places->setRange(first, last);
  places->setVisible(false);
  addAxis(places, Qt::AlignBottom);
  return places;
}

double Figure::y(double value) const {
  return m_plot.bottom() - m_range.part(value) * m_plot.height();
}

double Figure::legendHeight() const {
  return m_unit.isEmpty() && m_legend.isEmpty() ? 0 : m_ink.px(14 + 6);
}

double Figure::axisWidth(const ValueText& text) const {
  const QFont font = labelFont();
  double widest = 0;
  for (int i = 0; i <= m_range.steps(); ++i)
    widest = std::max(widest, widgets::widthOf(text.onAxis(m_range.at(i), m_range.step, i == m_range.steps()), font));
  return std::ceil(widest + m_ink.px(6));
}

void Figure::paintAxisLabels(QPainter& painter, const ValueText& text) const {
  painter.setFont(labelFont());
  painter.setPen(m_ink.colour(Role::TextMuted));
  const double high = m_ink.px(14);
  for (int i = 0; i <= m_range.steps(); ++i) {
    const QRectF box(0, y(m_range.at(i)) - high / 2, m_plot.left() - m_ink.px(6), high);
    widgets::drawLines(painter, box, {text.onAxis(m_range.at(i), m_range.step, i == m_range.steps())}, high,
                       Qt::AlignRight);
  }
}

void Figure::paintUnder(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (int i = 0; i <= m_range.steps(); ++i) {
    const bool zero = std::abs(m_range.at(i)) < m_range.step / 2;
    painter.fillRect(QRectF(m_plot.left(), std::round(y(m_range.at(i))), m_plot.width(), 1),
                     m_ink.colour(zero ? Role::ChartAxis : Role::ChartGrid));
  }
}

void Figure::paintHead(QPainter& painter) const {
  const QRectF row(0, 0, rect().width(), m_ink.px(14));
  const QFont font = labelFont();
  const double unit = m_unit.isEmpty() ? 0 : widgets::widthOf(m_unit, font) + m_ink.px(16);
  painter.setFont(labelFont());
  painter.setPen(m_ink.colour(Role::TextMuted));
  widgets::drawLines(painter, row, {m_unit}, row.height());
  widgets::paintLegend(painter, row.adjusted(unit, 0, 0, 0), m_legend, m_ink);
}

void Figure::paintNothing(QPainter& painter) const {
  painter.setFont(m_ink.font(theme::TextStyle::Body));
  painter.setPen(m_ink.colour(Role::TextMuted));
  widgets::drawLines(painter, QRectF(m_plot.left(), m_plot.center().y() - m_ink.px(9), m_plot.width(), m_ink.px(18)),
                     {QCoreApplication::translate("Charts", "No figures yet")}, m_ink.px(18), Qt::AlignHCenter);
}

void Figure::paintRing(QPainter& painter) const {
  if (m_current < 0 || m_current >= markCount())
    return;
  const double pen = 2;
  painter.setPen(QPen(m_ink.colour(Role::Focus), pen));
  painter.setBrush(Qt::NoBrush);
  const QRectF area = markArea(m_current).intersected(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
  painter.drawRoundedRect(area, 4, 4);
}

} // namespace baton::charts
