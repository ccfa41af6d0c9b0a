// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_delegate.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_lines.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

#include <cmath>

namespace baton::widgets {
namespace {

using theme::Role;
using theme::TextStyle;

constexpr double cellPadding = 10;

Qt::Alignment alignmentOf(const QModelIndex& index) {
  const QVariant said = index.data(Qt::TextAlignmentRole);
  if (said.isValid())
    return Qt::Alignment(said.toInt()) & Qt::AlignHorizontal_Mask;
  const int type = index.data(Qt::DisplayRole).userType();
  const bool number = type == QMetaType::Int || type == QMetaType::Double || type == QMetaType::LongLong;
  return number ? Qt::AlignRight : Qt::AlignLeft;
}

double wordsWidth(const QModelIndex& index, const theme::Ink& ink) {
  const int weight = index.data(SumRole).toInt() > 0 ? 600 : 400;
  double width = QFontMetricsF(ink.figures(TextStyle::Body, weight)).horizontalAdvance(index.data().toString());
  if (const QString second = index.data(SecondLineRole).toString(); !second.isEmpty())
    width = std::max(width, QFontMetricsF(ink.figures(TextStyle::Small)).horizontalAdvance(second));
  if (index.data(ChipRole).isValid())
    width = chipSize(ChipKind(index.data(ChipRole).toInt()), index.data().toString(), ink).width();
  return width + ink.px(index.data(SideRole).isValid() ? 34 : index.data(IconRole).isValid() ? 22 : 0);
}

} // namespace

CellDelegate::CellDelegate(Rows rows, QObject* parent) : QStyledItemDelegate(parent), m_rows(rows) {}

int CellDelegate::rowHeight() const {
  return theme::ink().whole(m_rows == Rows::Compact ? 26 : m_rows == Rows::TwoLines ? 48 : 30);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  return {int(std::ceil(wordsWidth(index, ink) + ink.px(2 * cellPadding))) + 1, rowHeight()};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paintGround(*painter, option, index);
  const QRectF cell = option.rect;
  const QRectF room = cell.adjusted(ink.px(cellPadding), 0, -ink.px(cellPadding), -1);
  paintWords(*painter, room, index);
  paintFinding(*painter, cell, index.data(FindingRole).toInt());
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(ink.colour(Role::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(cell.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

void CellDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  const QRectF cell = option.rect;
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  const bool total = index.data(SumRole).toInt() == 2;
  if (selected || hover || total)
    painter.fillRect(cell, ink.colour(selected ? Role::AccentSoft : total ? Role::SurfaceSunken : Role::SurfaceHover));
  painter.fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), ink.colour(Role::Border));
}

QRectF CellDelegate::paintLead(QPainter& painter, QRectF room, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  if (const QVariant side = index.data(SideRole); side.isValid()) {
    const double d = ink.whole(24);
    paintAvatar(painter, QRectF(room.left(), room.center().y() - d / 2, d, d), Side(side.toInt()),
                index.data().toString(), ink);
    room.setLeft(room.left() + d + ink.px(10));
  } else if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
    const double d = ink.whole(14);
    theme::paintIcon(painter, QRectF(room.left(), room.center().y() - d / 2, d, d), icon, ink.colour(Role::TextMuted));
    room.setLeft(room.left() + d + ink.px(8));
  }
  return room;
}

void CellDelegate::paintWords(QPainter& painter, const QRectF& whole, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  const QString text = index.data().toString();
  if (const QVariant chip = index.data(ChipRole); chip.isValid()) {
    const double high = chipSize(ChipKind(chip.toInt()), text, ink).height();
    return paintChip(painter, {whole.left(), std::round(whole.center().y() - high / 2)}, ChipKind(chip.toInt()), text,
                     ink);
  }
  const QRectF room = paintLead(painter, whole, index);
  const Qt::Alignment alignment = alignmentOf(index);
  const QString second = index.data(SecondLineRole).toString();
  QRectF first = room;
  if (!second.isEmpty()) {
    const double top = room.center().y() - ink.px(17);
    first = QRectF(room.left(), top, room.width(), ink.px(18));
    painter.setFont(ink.figures(TextStyle::Small));
    painter.setPen(ink.colour(Role::TextMuted));
    drawOneLine(painter, QRectF(room.left(), top + ink.px(18), room.width(), ink.px(16)), second, alignment);
  }
  const int tone = index.data(ToneRole).toInt();
  painter.setFont(ink.figures(TextStyle::Body, index.data(SumRole).toInt() > 0 || tone > 0 ? 600 : 400));
  painter.setPen(ink.colour(tone == 1                        ? Role::Warn
                            : tone > 1                       ? Role::Bad
                            : index.data(MutedRole).toBool() ? Role::TextMuted
                                                             : Role::Text));
  drawOneLine(painter, first, text, alignment);
}

void CellDelegate::paintFinding(QPainter& painter, const QRectF& cell, int severity) const {
  if (severity <= 0)
    return;
  const double side = theme::ink().px(8);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme::ink().colour(severity > 1 ? Role::Bad : Role::Warn));
  painter.drawPolygon(
      QPolygonF{cell.topRight() - QPointF(side, 0), cell.topRight(), cell.topRight() + QPointF(0, side)});
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
  auto* editor = new QLineEdit(parent);
  editor->setProperty("cell", true);
  editor->setFrame(false);
  editor->setAlignment(alignmentOf(index) | Qt::AlignVCenter);
  const QVariant column = index.model()->headerData(index.column(), Qt::Horizontal);
  const QVariant row = index.sibling(index.row(), 0).data();
  editor->setAccessibleName(index.column() == 0 ? column.toString()
                                                : row.toString() + QStringLiteral(", ") + column.toString());
  return editor;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  QStyledItemDelegate::setEditorData(editor, index);
  if (auto* line = qobject_cast<QLineEdit*>(editor))
    line->selectAll();
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
  editor->setGeometry(option.rect);
}

} // namespace baton::widgets
