// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/owner_header.h"

#include "ui/plan/goal_grid_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/text_lines.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace baton::plan_page {

using theme::Role;
using theme::TextStyle;

namespace {

constexpr int wideStep = 18, smallStep = 8, chevron = 18, right = 8; // px at 100 %

} // namespace

OwnerHeader::OwnerHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {
  setSectionResizeMode(QHeaderView::Fixed);
  setHighlightSections(false);
  setSectionsClickable(true);
  setFocusPolicy(Qt::NoFocus);
}

void OwnerHeader::setCurrent(int row) {
  m_current = row;
  viewport()->update();
}

void OwnerHeader::setFolded(int row, bool folded) {
  if (folded)
    m_folded.insert(row);
  else
    m_folded.remove(row);
  viewport()->update();
}

double OwnerHeader::indent(int row) const {
  return theme::ink().px(10 + m_step * model()->headerData(row, Qt::Vertical, GoalGridModel::DepthRole).toInt());
}

double OwnerHeader::wanted() const {
  const theme::Ink& ink = theme::ink();
  const QFontMetricsF metrics(ink.figures(TextStyle::Body, 600));
  double wide = ink.px(150);
  for (int row = 0; model() && row < model()->rowCount(); ++row)
    wide = std::max(wide, indent(row) + ink.px(chevron + right + 2) +
                              metrics.horizontalAdvance(model()->headerData(row, Qt::Vertical).toString()));
  return wide;
}

void OwnerHeader::fit(int table) {
  const theme::Ink& ink = theme::ink();
  m_step = wideStep;
  double wide = wanted(), most = std::min(ink.px(260), std::max(ink.px(110), table * 0.34));
  if (wide > most) {
    m_step = smallStep;
    wide = wanted();
    most = std::max(most, std::min(ink.px(260), table * 0.42));
  }
  setFixedWidth(int(std::ceil(std::min(wide, most))));
}

double OwnerHeader::roomForName(int row) const {
  return width() - indent(row) - theme::ink().px(chevron + right);
}

void OwnerHeader::paintSection(QPainter* painter, const QRect& rect, int row) const {
  const theme::Ink& ink = theme::ink();
  const int sum = model()->headerData(row, Qt::Vertical, widgets::SumRole).toInt();
  const bool team = model()->headerData(row, Qt::Vertical, GoalGridModel::TeamRole).toBool();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->fillRect(rect, ink.colour(row == m_current ? Role::AccentSoft
                                     : sum == 2       ? Role::SurfaceSunken
                                                      : Role::SurfaceRaised));
  painter->fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), ink.colour(Role::Border));
  QRectF room = QRectF(rect).adjusted(indent(row), 0, -ink.px(right), -1);
  if (team) {
    const double side = ink.whole(14);
    theme::paintIcon(*painter, QRectF(room.left(), room.center().y() - side / 2, side, side),
                     m_folded.contains(row) ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                     ink.colour(Role::TextMuted));
  }
  room.setLeft(room.left() + ink.px(chevron));
  painter->setFont(ink.figures(TextStyle::Body, sum > 0 ? 600 : 400));
  painter->setPen(ink.colour(Role::Text));
  widgets::drawOneLine(*painter, room, model()->headerData(row, Qt::Vertical).toString());
  painter->restore();
}

void OwnerHeader::mousePressEvent(QMouseEvent* event) {
  const int row = logicalIndexAt(event->pos());
  const bool team = row >= 0 && model()->headerData(row, Qt::Vertical, GoalGridModel::TeamRole).toBool();
  if (team && event->button() == Qt::LeftButton && event->pos().x() < indent(row) + theme::ink().px(20))
    return emit foldAsked(row);
  QHeaderView::mousePressEvent(event);
}

} // namespace baton::plan_page
