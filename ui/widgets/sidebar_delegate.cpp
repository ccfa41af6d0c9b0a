// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar_delegate.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/sidebar_model.h"
#include "ui/widgets/text_lines.h"

#include <QFontMetricsF>
#include <QPainter>

namespace baton::widgets {
namespace {

using theme::Role;
using theme::TextStyle;

QFont sidebarFont(TextStyle style, int weight) {
  QFont font = theme::ink().font(style);
  font.setWeight(theme::fontWeight(weight));
  return font;
}

} // namespace

SidebarDelegate::SidebarDelegate(SidebarList* list) : QStyledItemDelegate(list), m_list(list) {}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  const bool caption = index.data(SidebarModel::CaptionRole).toBool();
  return {ink.whole(56), caption ? ink.whole(m_list->isRail() ? 16 : 33) : ink.whole(33)};
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const double edge = theme::ink().px(8);
  const QRectF row = QRectF(option.rect).adjusted(edge, 0, -edge, 0);
  if (index.data(SidebarModel::CaptionRole).toBool())
    paintCaption(*painter, row, index.data().toString());
  else
    paintItem(*painter, row.adjusted(0, 0, 0, -1), index, option.state & QStyle::State_Selected,
              m_list->hasFocus() && m_list->currentIndex() == index);
  painter->restore();
}

void SidebarDelegate::paintCaption(QPainter& painter, const QRectF& row, const QString& text) const {
  const theme::Ink& ink = theme::ink();
  if (m_list->isRail()) {
    painter.fillRect(QRectF(row.left() + ink.px(6), row.top() + ink.px(7), row.width() - ink.px(12), 1),
                     ink.colour(Role::SidebarActive));
    return;
  }
  painter.setFont(sidebarFont(TextStyle::Caption, 500));
  painter.setPen(ink.colour(Role::SidebarMuted));
  drawOneLine(painter, row.adjusted(ink.px(10), ink.px(14), -ink.px(10), -ink.px(5)), text);
}

void SidebarDelegate::paintItem(QPainter& painter, const QRectF& row, const QModelIndex& index, bool open,
                                bool focused) const {
  const theme::Ink& ink = theme::ink();
  if (open) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.colour(Role::SidebarActive));
    painter.drawRoundedRect(row, 6, 6);
  }
  if (focused) {
    painter.setPen(QPen(ink.colour(Role::FocusOnSidebar), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 5, 5);
  }
  const double side = ink.whole(18);
  const bool rail = m_list->isRail();
  const double left = rail ? row.center().x() - side / 2 : row.left() + ink.px(10);
  theme::paintIcon(painter, QRectF(left, row.center().y() - side / 2, side, side),
                   index.data(SidebarModel::IconNameRole).toString(),
                   ink.colour(open ? Role::SidebarTextActive : Role::SidebarMuted));
  const int waiting = index.data(SidebarModel::BadgeRole).toInt();
  if (!rail) {
    painter.setFont(sidebarFont(TextStyle::Body, 500));
    painter.setPen(ink.colour(open ? Role::SidebarTextActive : Role::SidebarText));
    const double room = waiting > 0 ? ink.px(40) : ink.px(10);
    drawOneLine(painter, row.adjusted(ink.px(38), 0, -room, 0), index.data().toString());
  }
  if (waiting > 0)
    paintBadge(painter, row, waiting, open);
}

void SidebarDelegate::paintBadge(QPainter& painter, const QRectF& row, int waiting, bool open) const {
  const theme::Ink& ink = theme::ink();
  painter.setPen(Qt::NoPen);
  if (m_list->isRail()) {
    painter.setBrush(ink.colour(Role::SalesOnSidebar));
    const double side = ink.px(7);
    painter.drawEllipse(QRectF(row.center().x() + ink.px(6.5), row.center().y() - ink.px(12.5), side, side));
    return;
  }
  const QString text = waiting > 99 ? QStringLiteral("99+") : QString::number(waiting);
  QFont font = ink.figures(TextStyle::Caption, 600);
  painter.setFont(font);
  const double high = ink.px(18);
  const double wide = qMax(ink.px(20), QFontMetricsF(font).horizontalAdvance(text) + ink.px(10));
  const QRectF pill(row.right() - ink.px(10) - wide, row.center().y() - high / 2, wide, high);
  painter.setBrush(ink.colour(open ? Role::Sidebar : Role::SidebarActive));
  painter.drawRoundedRect(pill, high / 2, high / 2);
  painter.setPen(ink.colour(open ? Role::SidebarText : Role::SidebarTextActive));
  drawLines(painter, pill, {text}, pill.height(), Qt::AlignHCenter);
}

} // namespace baton::widgets
