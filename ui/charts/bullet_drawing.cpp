// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/picture_frame.h"
#include "ui/charts/value_text.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/text_lines.h"

#include <QFont>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace baton::charts {
namespace {

using theme::Role;
using theme::TextStyle;

constexpr double barRow = 20, nameRow = 20, axisHeight = 20, gap = 16, mostOfWidth = 0.45;

std::vector<double> rowNumbers(const BulletSeries& series) {
  std::vector<double> numbers;
  for (const BulletRow& row : series.rows)
    for (const auto& value : {row.actual, row.goal, row.commit, row.forecast})
      if (const auto on = onAxis(value))
        numbers.push_back(*on);
  return numbers;
}

QFont rowFont(const theme::Ink& ink, int weight) {
  return ink.figures(TextStyle::Label, weight);
}

} // namespace

BulletDrawing::BulletDrawing(const BulletSeries& series, const theme::Ink& ink)
    : m_series(series), m_ink(ink), m_range(niceRange(rowNumbers(series), 3)) {
  const QFont font = rowFont(m_ink, 400);
  for (const BulletRow& row : m_series.rows)
    m_widestName = std::max(m_widestName, widgets::widthOf(QString::fromStdString(row.name), font));
}

bool BulletDrawing::isStacked(double width) const {
  return m_widestName > width * mostOfWidth;
}

double BulletDrawing::rowHeight(double width) const {
  return m_ink.px(isStacked(width) ? nameRow + barRow : barRow);
}

double BulletDrawing::height(double width) const {
  return rowHeight(width) * double(m_series.rows.size()) + m_ink.px(axisHeight);
}

QRectF BulletDrawing::rowArea(int index, double width) const {
  const double high = rowHeight(width);
  return {0, high * index, width, high};
}

QRectF BulletDrawing::barArea(int index, double width) const {
  const double above = isStacked(width) ? m_ink.px(nameRow) : 0;
  return rowArea(index, width).adjusted(0, above, 0, 0);
}

BulletDrawing::Columns BulletDrawing::columnsFor(double width) const {
  const QFont font = rowFont(m_ink, 600);
  double text = 0;
  for (const BulletRow& row : m_series.rows)
    text = std::max(text, widgets::widthOf(QString::fromStdString(row.text), font));
  const double left = isStacked(width) ? m_ink.px(4) : m_widestName + m_ink.px(gap),
               right = width - text - m_ink.px(20);
  return {std::round(left), std::round(std::max(left + m_ink.px(40), right))};
}

std::optional<std::vector<int>> BulletDrawing::rowsUnlike(const BulletDrawing& other, double width) const {
  const auto& rows = m_series.rows;
  const auto& others = other.m_series.rows;
  if (rows.size() != others.size() || m_range != other.m_range || axisTexts() != other.axisTexts() ||
      isStacked(width) != other.isStacked(width) || columnsFor(width) != other.columnsFor(width))
    return std::nullopt;
  std::vector<int> unlike;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i] != others[i])
      unlike.push_back(int(i));
  return unlike;
}

void BulletDrawing::paint(QPainter& painter, double width, int current) const {
  paint(painter, width, current, QRect(0, 0, int(std::ceil(width)), int(std::ceil(height(width)))));
}

void BulletDrawing::paint(QPainter& painter, double width, int current, const QRegion& seen) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const Columns columns = columnsFor(width);
  paintAxis(painter, width, columns);
  for (int i = 0; i < int(m_series.rows.size()); ++i)
    if (seen.intersects(rowArea(i, width).toAlignedRect()))
      paintRow(painter, i, width, columns);
  if (current < 0 || current >= int(m_series.rows.size()))
    return;
  painter.setPen(QPen(m_ink.colour(Role::Focus), 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(rowArea(current, width).adjusted(1, 1, -1, -1), 4, 4);
}

QStringList BulletDrawing::axisTexts() const {
  const ValueText text = ValueText::of(m_series.measure, rowNumbers(m_series));
  QStringList texts;
  for (int i = 0; i <= m_range.steps(); ++i) // each carries its unit: there is no top one here
    texts += text.onAxis(m_range.at(i), m_range.step, !isZero(m_range.at(i)));
  return texts;
}

bool BulletDrawing::isZero(double value) const {
  return std::abs(value) < m_range.step / 2;
}

void BulletDrawing::paintAxis(QPainter& painter, double width, const Columns& columns) const {
  const QStringList texts = axisTexts();
  const double bottom = rowHeight(width) * double(m_series.rows.size()), high = m_ink.px(14);
  painter.setFont(m_ink.figures(TextStyle::Caption));
  for (int i = 0; i <= m_range.steps(); ++i) {
    const double value = m_range.at(i), x = columns.left + m_range.part(value) * (columns.right - columns.left);
    for (int row = 0; row < int(m_series.rows.size()); ++row) { // a name above its bar has no line through it
      const QRectF bar = barArea(row, width);
      painter.fillRect(QRectF(std::round(x), bar.top(), 1, bar.height()),
                       m_ink.colour(isZero(value) ? Role::ChartAxis : Role::ChartGrid));
    }
    painter.setPen(m_ink.colour(Role::TextMuted));
    const bool atEdge = x < m_ink.px(16); // no room left of the line
    widgets::drawLines(painter, QRectF(atEdge ? x : x - m_ink.px(40), bottom + m_ink.px(5), m_ink.px(80), high),
                       {texts[i]}, high, atEdge ? Qt::AlignLeft : Qt::AlignHCenter);
  }
}

void BulletDrawing::paintRow(QPainter& painter, int index, double width, const Columns& columns) const {
  const BulletRow& row = m_series.rows[std::size_t(index)];
  const QRectF area = barArea(index, width);
  QRectF name(0, area.top(), columns.left - m_ink.px(gap), area.height());
  if (isStacked(width))
    name = QRectF(columns.left, area.top() - m_ink.px(nameRow), width - columns.left, m_ink.px(nameRow));
  painter.setFont(rowFont(m_ink, 400));
  painter.setPen(m_ink.colour(Role::Text));
  widgets::drawOneLine(painter, name, QString::fromStdString(row.name));
  const QRectF bar(columns.left, area.top() + m_ink.px(2), columns.right - columns.left, m_ink.px(16));
  widgets::paintBullet(painter, bar, {row.actual, row.goal, row.commit, row.forecast},
                       {m_range.smallest, m_range.largest}, m_ink, false);
  painter.setFont(rowFont(m_ink, 600));
  painter.setPen(m_ink.colour(row.actual ? Role::Text : Role::TextMuted));
  widgets::drawLines(painter, area, {QString::fromStdString(row.text)}, area.height(), Qt::AlignRight);
}

namespace {

QSize sizeOf(const BulletDrawing& drawing, int width) {
  return {width, int(std::ceil(drawing.height(width)))};
}

} // namespace

QString rowText(const BulletRow& row) {
  return QString::fromStdString(row.name) + QStringLiteral(": ") + QString::fromStdString(row.text);
}

QString sentenceOf(const BulletSeries& series) {
  if (!series.sentence.empty())
    return QString::fromStdString(series.sentence);
  QStringList rows;
  for (const BulletRow& row : series.rows)
    rows += rowText(row);
  return QString::fromStdString(series.title) + QStringLiteral(". ") + rows.join(QStringLiteral(", ")) +
         QLatin1Char('.');
}

QByteArray toSvg(const BulletSeries& series, int width) {
  const widgets::DocumentNumbers numbers;
  const BulletDrawing drawing(series, theme::documentInk());
  return svgPicture(sizeOf(drawing, width), QString::fromStdString(series.title), sentenceOf(series),
                    [&](QPainter& painter) { drawing.paint(painter, width); });
}

QByteArray toSvg(const BulletSeries& series, int width, const theme::Ink& ink, const QString& note) {
  const BulletDrawing drawing(series, ink);
  const QString title = QString::fromStdString(series.title);
  const PictureFrame frame(title, note, sizeOf(drawing, width), ink);
  return svgPicture(frame.size(), title, sentenceOf(series), [&](QPainter& painter) {
    frame.paint(painter);
    painter.translate(frame.chartAt());
    drawing.paint(painter, width);
  });
}

QImage toImage(const BulletSeries& series, int width, const theme::Ink& ink, const QString& note, double scale) {
  const BulletDrawing drawing(series, ink);
  const PictureFrame frame(QString::fromStdString(series.title), note, sizeOf(drawing, width), ink);
  QImage image(frame.size() * scale, QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  QPainter painter(&image);
  frame.paint(painter);
  painter.translate(frame.chartAt());
  drawing.paint(painter, width);
  return image;
}

} // namespace baton::charts
