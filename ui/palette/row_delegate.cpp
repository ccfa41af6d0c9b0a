// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/row_delegate.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/text_lines.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace baton::palette {
namespace {

using theme::Role, theme::TextStyle;

/// One line of text, cut where it is wider than the room, the marked letters underlined. Returns its width.
double paintMarked(QPainter& painter, const QRectF& room, const QString& text, const Marks& marks) {
  const QFontMetricsF measures(painter.font());
  const QString shown = measures.elidedText(text, Qt::ElideRight, room.width());
  painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, shown);
  const int whole = shown == text ? int(text.size()) : int(shown.size()) - 1;
  const double base = room.center().y() + (measures.ascent() - measures.descent()) / 2 + theme::ink().px(4);
  for (const auto& [first, last] : marks) {
    if (first >= whole)
      break;
    const double left = measures.horizontalAdvance(shown.left(first));
    const double right = measures.horizontalAdvance(shown.left(std::min(last, whole)));
    painter.fillRect(QRectF(room.left() + left, base, right - left, 2), theme::ink().colour(Role::Accent));
  }
  return measures.horizontalAdvance(shown);
}

} // namespace

RowDelegate::RowDelegate(const RowModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  return {ink.whole(200), ink.whole(m_model.row(index) ? rowHeight : captionHeight)};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  painter->save();
  if (const Row* row = m_model.row(index)) {
    paintRow(*painter, option.rect, *row, option.state & QStyle::State_Selected);
  } else {
    painter->setFont(ink.font(TextStyle::Caption));
    painter->setPen(ink.colour(Role::TextMuted));
    widgets::drawOneLine(*painter, QRectF(option.rect).adjusted(ink.px(16), ink.px(6), -ink.px(16), 0),
                         m_model.caption(index));
  }
  painter->restore();
}

void RowDelegate::paintRow(QPainter& painter, const QRectF& room, const Row& row, bool chosen) const {
  const theme::Ink& ink = theme::ink();
  if (chosen) {
    painter.fillRect(room, ink.colour(Role::AccentSoft));
    painter.fillRect(QRectF(room.left(), room.top(), 2, room.height()), ink.colour(Role::Focus));
  }
  const double side = ink.whole(18);
  theme::paintIcon(painter, QRectF(room.left() + ink.px(16), room.center().y() - side / 2, side, side), row.icon,
                   ink.colour(chosen ? Role::Accent : Role::TextMuted));
  QRectF words = room.adjusted(ink.px(46), 0, -ink.px(16), 0);
  const QString keys = !row.keys.isEmpty() ? row.keys : chosen ? tr("Enter") : QString();
  if (!keys.isEmpty()) {
    widgets::KeyCap::paint(painter, words, keys);
    words.setRight(words.right() - widgets::KeyCap::widthOf(keys) - ink.px(12));
  }
  QFont name = ink.font(TextStyle::Body);
  name.setWeight(theme::fontWeight(500));
  painter.setFont(name);
  painter.setPen(ink.colour(Role::Text));
  // The name has the room; what it is follows where there is some left, and has a third where both are long.
  const QFontMetricsF small(ink.font(TextStyle::Small));
  const double detail = row.detail.isEmpty() ? 0 : small.horizontalAdvance(row.detail) + ink.px(12);
  QRectF first = words;
  first.setWidth(std::max(words.width() - detail, words.width() * 0.62));
  const double wide = paintMarked(painter, first, row.name, row.nameMarks);
  words.setLeft(words.left() + wide + ink.px(12));
  painter.setFont(ink.font(TextStyle::Small));
  painter.setPen(ink.colour(Role::TextMuted));
  if (words.width() > ink.px(40))
    paintMarked(painter, words, row.detail, row.detailMarks);
}

} // namespace baton::palette
