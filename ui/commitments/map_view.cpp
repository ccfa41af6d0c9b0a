// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/map_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace baton::commitments_page {

using commitments::MapLink, commitments::MapPath;
using theme::Role, theme::TextStyle;

namespace {

// px at 100 %
constexpr int leastBox = 204, mostBox = 320, boxHeight = 62, acrossGap = 56, downGap = 12, mapMargin = 16,
              bandHead = 26, bandGap = 20;

QColor faded(QColor colour, bool faint) {
  if (faint)
    colour.setAlphaF(0.35F);
  return colour;
}

} // namespace

MapView::MapView(QWidget* parent) : QAbstractScrollArea(parent) {
  setObjectName("promise-map");
  setAccessibleName(tr("Map of what stands on what"));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setAutoFillBackground(false);
  setProperty("clearGround", true);
}

void MapView::show(std::vector<MapItem> items, const std::vector<MapLink>& links, std::vector<Band> bands) {
  m_items = std::move(items);
  m_bands = std::move(bands);
  std::vector<commitments::MapNode> nodes;
  m_indexOf.clear();
  for (const MapItem& item : m_items) {
    m_indexOf.emplace(item.id, nodes.size());
    nodes.push_back({item.id, item.lane});
  }
  m_map = commitments::layeredMap(nodes, links);
  if (!m_indexOf.contains(m_current))
    m_current = 0;
  findKin();
  fit();
  viewport()->update();
}

/// All that the chosen one stands on, and all that stands on it.
void MapView::findKin() {
  m_kin.clear();
  if (m_current == 0)
    return;
  for (const bool upwards : {true, false}) {
    std::vector<basics::RowId> open{m_current};
    std::vector<basics::RowId> found;
    while (!open.empty()) {
      const basics::RowId id = open.back();
      open.pop_back();
      if (std::ranges::find(found, id) != found.end())
        continue;
      found.push_back(id);
      for (const MapPath& path : m_map.paths)
        if ((upwards ? path.link.lower : path.link.upper) == id)
          open.push_back(upwards ? path.link.upper : path.link.lower);
    }
    m_kin.insert(m_kin.end(), found.begin(), found.end());
  }
  std::ranges::sort(m_kin);
}

MapView::Weight MapView::weightOf(basics::RowId id) const {
  if (m_current == 0)
    return Weight::Plain;
  return std::ranges::binary_search(m_kin, id) ? Weight::Strong : Weight::Faint;
}

/// Wider where the page has room, so that names stand whole.
double MapView::boxWidth() const {
  const int layers = std::max(1, m_map.layers);
  const double room = viewport()->width() / (theme::ink().zoom * m_nearer) - 2 * mapMargin - (layers - 1) * acrossGap;
  return std::clamp(std::floor(room / layers), double(leastBox), double(mostBox));
}

QRectF MapView::boxOf(std::size_t index) const {
  const auto& ink = theme::ink();
  const auto& place = m_map.places[index];
  int band = 0;
  while (band + 1 < int(m_map.bands.size()) && place.row >= m_map.bands[std::size_t(band + 1)].firstRow)
    ++band;
  const double y = mapMargin + (band + 1) * bandHead + band * bandGap + place.row * double(boxHeight + downGap);
  const double x = mapMargin + place.layer * (boxWidth() + acrossGap);
  const double scale = ink.zoom * m_nearer;
  return {x * scale, y * scale, boxWidth() * scale, boxHeight * scale};
}

QPointF MapView::gateOf(int layer, int row, bool leaving) const {
  int band = 0;
  while (band + 1 < int(m_map.bands.size()) && row >= m_map.bands[std::size_t(band + 1)].firstRow)
    ++band;
  const double y =
      mapMargin + (band + 1) * bandHead + band * bandGap + row * double(boxHeight + downGap) + boxHeight / 2.0;
  const double x = mapMargin + layer * (boxWidth() + acrossGap) + (leaving ? boxWidth() : 0);
  return QPointF(x, y) * (theme::ink().zoom * m_nearer);
}

QSize MapView::wholeSize() const {
  const double scale = theme::ink().zoom * m_nearer;
  const int bands = std::max(1, int(m_map.bands.size()));
  const double wide = 2 * mapMargin + m_map.layers * (boxWidth() + acrossGap) - acrossGap;
  const double high =
      2 * mapMargin + bands * bandHead + (bands - 1) * bandGap + m_map.rows * double(boxHeight + downGap);
  return {int(std::ceil(std::max(wide, 1.0) * scale)), int(std::ceil(high * scale))};
}

void MapView::fit() {
  const QSize whole = wholeSize(), seen = viewport()->size();
  for (auto [bar, all, part] : {std::tuple{horizontalScrollBar(), whole.width(), seen.width()},
                                std::tuple{verticalScrollBar(), whole.height(), seen.height()}}) {
    bar->setRange(0, std::max(0, all - part));
    bar->setPageStep(part);
    bar->setSingleStep(theme::ink().whole(boxHeight / 2));
  }
}

QRectF MapView::placeOf(basics::RowId id) const {
  const auto found = m_indexOf.find(id);
  if (found == m_indexOf.end())
    return {};
  return boxOf(found->second).translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

basics::RowId MapView::at(const QPointF& point) const {
  for (const MapItem& item : m_items)
    if (placeOf(item.id).contains(point))
      return item.id;
  return 0;
}

void MapView::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  const QPoint shift(horizontalScrollBar()->value(), verticalScrollBar()->value());
  painter.translate(-shift);
  paintMap(painter, QRectF(shift, viewport()->size()));
}

void MapView::paintWhole(QPainter& painter) {
  paintMap(painter, QRectF(QPointF(0, 0), wholeSize()));
}

void MapView::paintMap(QPainter& painter, const QRectF& seen) const {
  painter.setRenderHint(QPainter::Antialiasing);
  paintBands(painter, seen);
  for (const bool strong : {false, true}) // what belongs to the chosen one lies on top
    for (const MapPath& path : m_map.paths)
      if ((weightOf(path.link.upper) == Weight::Strong && weightOf(path.link.lower) == Weight::Strong) == strong)
        paintPath(painter, path);
  for (std::size_t n = 0; n < m_items.size(); ++n)
    if (boxOf(n).intersects(seen))
      paintItem(painter, n);
}

void MapView::paintBands(QPainter& painter, const QRectF& seen) const {
  const auto& ink = theme::ink();
  const double scale = ink.zoom * m_nearer, wide = std::max<double>(wholeSize().width(), seen.right());
  for (std::size_t n = 0; n < m_map.bands.size(); ++n) {
    const auto& band = m_map.bands[n];
    const double top =
        (mapMargin + double(n) * (bandHead + bandGap) + band.firstRow * double(boxHeight + downGap)) * scale;
    painter.setFont(ink.font(TextStyle::Label));
    painter.setPen(ink.colour(Role::TextMuted));
    const auto named = std::ranges::find(m_bands, band.lane, &Band::lane);
    if (named != m_bands.end())
      widgets::drawOneLine(painter, QRectF(seen.left() + mapMargin * scale, top, seen.width(), ink.px(18)),
                           named->name);
    if (n == 0)
      continue;
    painter.setPen(QPen(ink.colour(Role::Border), 1));
    const double line = std::round(top - bandGap / 2.0 * scale) + 0.5;
    painter.drawLine(QPointF(0, line), QPointF(wide, line));
  }
}

void MapView::paintPath(QPainter& painter, const MapPath& path) const {
  const auto& ink = theme::ink();
  const bool faint = weightOf(path.link.upper) == Weight::Faint || weightOf(path.link.lower) == Weight::Faint;
  const bool strong = m_current != 0 && !faint;
  const double bend = acrossGap / 2.0 * ink.zoom * m_nearer;
  const auto& points = path.points;
  QPainterPath line(gateOf(points.front().layer, points.front().row, true));
  for (std::size_t n = 1; n < points.size(); ++n) {
    const QPointF from = line.currentPosition(), to = gateOf(points[n].layer, points[n].row, false);
    line.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
    if (n + 1 < points.size())
      line.lineTo(gateOf(points[n].layer, points[n].row, true));
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(faded(ink.colour(strong ? Role::Accent : Role::BorderStrong), faint), strong ? 2 : 1.25));
  painter.drawPath(line);
  const QPointF tip = line.currentPosition();
  const double head = ink.px(5) * m_nearer;
  QPainterPath arrow(tip);
  arrow.lineTo(tip - QPointF(1.6 * head, head));
  arrow.lineTo(tip - QPointF(1.6 * head, -head));
  arrow.closeSubpath();
  painter.fillPath(arrow, faded(ink.colour(strong ? Role::Accent : Role::BorderStrong), faint));
}

void MapView::paintItem(QPainter& painter, std::size_t index) const {
  const auto& ink = theme::ink();
  const MapItem& item = m_items[index];
  const QRectF box = boxOf(index);
  painter.save();
  painter.setOpacity(weightOf(item.id) == Weight::Faint ? 0.45 : 1);
  const bool chosen = item.id == m_current;
  painter.setPen(QPen(ink.colour(chosen ? Role::Accent : Role::BorderStrong), chosen ? 2 : 1));
  painter.setBrush(ink.colour(Role::SurfaceRaised));
  painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  if (chosen && hasFocus()) {
    painter.setPen(QPen(ink.colour(Role::Focus), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(3.5, 3.5, -3.5, -3.5), 4, 4);
  }
  painter.translate(box.topLeft());
  painter.scale(m_nearer, m_nearer);
  const QRectF room = QRectF(0, 0, box.width() / m_nearer, box.height() / m_nearer)
                          .adjusted(ink.px(9), ink.px(6), -ink.px(9), -ink.px(6));
  const double mark = ink.px(14);
  widgets::paintChipShape(painter, QRectF(room.right() - mark, room.top() + ink.px(1), mark, mark), item.state, ink);
  double left = room.left();
  if (item.side != widgets::Side::Neither) {
    widgets::paintAvatar(painter, QRectF(left, room.top(), ink.px(18), ink.px(18)), item.side, item.person, ink);
    left += ink.px(23);
  }
  painter.setFont(ink.font(TextStyle::Caption));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawOneLine(painter, QRectF(left, room.top(), room.right() - mark - ink.px(4) - left, ink.px(16)),
                       item.facts);
  painter.setFont(ink.font(TextStyle::Label));
  painter.setPen(ink.colour(Role::Text));
  const double line = ink.px(15);
  widgets::drawLines(painter, room.adjusted(0, ink.px(20), 0, 0),
                     widgets::wrapped(item.title, painter.font(), room.width(), 2), line);
  painter.restore();
}

QString MapView::spokenOf(std::size_t index) const {
  const MapItem& item = m_items[index];
  int below = 0, above = 0;
  for (const MapPath& path : m_map.paths) {
    below += path.link.upper == item.id;
    above += path.link.lower == item.id;
  }
  return tr("%1, %2, %3. Stands on %4, carries %5.")
      .arg(item.title, item.facts, item.stateWord, QString::number(below), QString::number(above));
}

void MapView::select(basics::RowId id) {
  m_current = m_indexOf.contains(id) ? id : 0;
  findKin();
  viewport()->update();
  if (m_current == 0)
    return;
  setAccessibleDescription(spokenOf(m_indexOf.at(m_current)));
  const QRectF box = boxOf(m_indexOf.at(m_current));
  const double edge = theme::ink().px(mapMargin);
  for (auto [bar, from, to, part] : {std::tuple{horizontalScrollBar(), box.left(), box.right(), viewport()->width()},
                                     std::tuple{verticalScrollBar(), box.top(), box.bottom(), viewport()->height()}}) {
    if (from - edge < bar->value())
      bar->setValue(int(from - edge));
    else if (to + edge > bar->value() + part)
      bar->setValue(int(to + edge) - part);
  }
}

void MapView::choose(basics::RowId id) {
  select(id);
  emit chosen(m_current);
}

/// Left and right along the links, up and down within the layer.
void MapView::walk(int key) {
  const auto here = m_map.places[m_indexOf.at(m_current)];
  basics::RowId best = 0;
  int nearest = 0;
  const auto offer = [&](basics::RowId id, int distance) {
    if (best == 0 || distance < nearest) {
      best = id;
      nearest = distance;
    }
  };
  if (key == Qt::Key_Left || key == Qt::Key_Right) {
    for (const MapPath& path : m_map.paths)
      if ((key == Qt::Key_Right ? path.link.lower : path.link.upper) == m_current) {
        const basics::RowId other = key == Qt::Key_Right ? path.link.upper : path.link.lower;
        offer(other, std::abs(m_map.places[m_indexOf.at(other)].row - here.row));
      }
  } else {
    for (const auto& place : m_map.places)
      if (place.layer == here.layer && (key == Qt::Key_Down ? place.row > here.row : place.row < here.row))
        offer(place.id, std::abs(place.row - here.row));
  }
  if (best != 0)
    choose(best);
}

void MapView::setNearer(double factor) {
  m_nearer = std::clamp(factor, 0.5, 2.0);
  fit();
  viewport()->update();
}

void MapView::keyPressEvent(QKeyEvent* event) {
  const bool control = event->modifiers() & Qt::ControlModifier;
  if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
    return setNearer(m_nearer * 1.25);
  if (control && event->key() == Qt::Key_Minus)
    return setNearer(m_nearer / 1.25);
  if (m_current == 0)
    return QAbstractScrollArea::keyPressEvent(event);
  switch (event->key()) {
  case Qt::Key_Left:
  case Qt::Key_Right:
  case Qt::Key_Up:
  case Qt::Key_Down:
    return walk(event->key());
  case Qt::Key_Return:
  case Qt::Key_Enter:
    return emit opened(m_current);
  default:
    return QAbstractScrollArea::keyPressEvent(event);
  }
}

void MapView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  if (m_current == 0 && !m_items.empty())
    choose(m_items.front().id);
  viewport()->update();
}

void MapView::mousePressEvent(QMouseEvent* event) {
  choose(at(event->position()));
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (const basics::RowId id = at(event->position()))
    emit opened(id);
}

void MapView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  fit();
}

void MapView::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    fit();
}

} // namespace baton::commitments_page
