// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/card_delegate.h"

#include "ui/strategy/element_table_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace baton::strategy_page {

using theme::Role, theme::TextStyle;

int CardDelegate::cardHeight() {
  return theme::ink().whole(160);
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {m_width, cardHeight()};
}

QRectF CardDelegate::menuRect(const QRectF& card) {
  const double side = theme::ink().px(26);
  return {card.right() - side - theme::ink().px(10), card.top() + theme::ink().px(10), side, side};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const theme::Ink& ink = theme::ink();
  const auto card = index.data(ElementTableModel::CardRole).value<ElementCard>();
  const QRectF box = option.rect;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  paintGround(*painter, box, option);
  QRectF room = box.adjusted(ink.px(17), ink.px(14), -ink.px(17), -ink.px(14));
  if (!card.chipWord.isEmpty()) {
    widgets::paintChip(*painter, room.topLeft(), card.chip.value_or(widgets::ChipKind::Plain), card.chipWord, ink);
    room.setTop(room.top() + ink.whole(20) + ink.px(6));
  }
  const double dots = ink.px(16);
  const QRectF menu = menuRect(box);
  theme::paintIcon(*painter, QRectF(menu.center().x() - dots / 2, menu.center().y() - dots / 2, dots, dots),
                   QStringLiteral("ellipsis"), ink.colour(Role::TextMuted));
  room.setBottom(paintFigures(*painter, room, card) - ink.px(6));
  if (card.chipWord.isEmpty())
    room.setRight(menu.left() - ink.px(4));
  paintWords(*painter, room, card);
  painter->restore();
}

void CardDelegate::paintGround(QPainter& painter, const QRectF& card, const QStyleOptionViewItem& option) const {
  const theme::Ink& ink = theme::ink();
  const bool selected = option.state & QStyle::State_Selected, hover = option.state & QStyle::State_MouseOver;
  const bool focused = selected && option.state & QStyle::State_HasFocus;
  const double pen = selected ? 2 : 1;
  painter.setPen(QPen(ink.colour(selected ? Role::Accent : Role::Border), pen));
  painter.setBrush(ink.colour(hover && !selected ? Role::SurfaceHover : Role::SurfaceRaised));
  painter.drawRoundedRect(card.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 8, 8);
  if (!focused)
    return;
  painter.setPen(QPen(ink.colour(Role::Focus), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(card.adjusted(4.5, 4.5, -4.5, -4.5), 5, 5);
}

/// Returns where they begin, so that the words end above.
double CardDelegate::paintFigures(QPainter& painter, const QRectF& room, const ElementCard& card) const {
  const theme::Ink& ink = theme::ink();
  double right = room.right();
  if (!card.findingWord.isEmpty()) {
    const QSizeF size = widgets::chipSize(*card.finding, card.findingWord, ink);
    right -= size.width() + ink.px(8);
    widgets::paintChip(painter, {room.right() - size.width(), room.bottom() - size.height()}, *card.finding,
                       card.findingWord, ink);
  }
  if (card.figures.isEmpty())
    return card.findingWord.isEmpty() ? room.bottom() + ink.px(6) : room.bottom() - ink.whole(20);
  const QFont strong = ink.figures(TextStyle::Body, 600), caption = ink.font(TextStyle::Caption);
  const double top = room.bottom() - ink.px(32);
  double x = room.left();
  for (const auto& figure : card.figures) {
    const double wide = std::max(QFontMetricsF(strong).horizontalAdvance(figure.value),
                                 QFontMetricsF(caption).horizontalAdvance(figure.caption)) +
                        1;
    const double given = std::min(wide, right - x);
    if (given < wide && given < ink.px(48))
      break;
    painter.setFont(strong);
    painter.setPen(ink.colour(figure.muted ? Role::TextMuted : Role::Text));
    widgets::drawOneLine(painter, QRectF(x, top, given, ink.px(18)), figure.value);
    painter.setFont(caption);
    painter.setPen(ink.colour(Role::TextMuted));
    widgets::drawOneLine(painter, QRectF(x, top + ink.px(18), given, ink.px(14)), figure.caption);
    x += given + ink.px(16);
  }
  return top;
}

void CardDelegate::paintWords(QPainter& painter, const QRectF& room, const ElementCard& card) const {
  const theme::Ink& ink = theme::ink();
  const double titleLine = ink.line(TextStyle::Title), bodyLine = ink.line(TextStyle::Body), gap = ink.px(4);
  const bool hasWords = !card.words.isEmpty();
  const double forTitle = room.height() - (hasWords ? bodyLine + gap : 0);
  const int most = std::max(1, int(forTitle / titleLine));
  painter.setFont(ink.font(TextStyle::Title));
  painter.setPen(ink.colour(card.unnamed ? Role::TextMuted : Role::Text));
  const QStringList title = widgets::wrapped(card.title, painter.font(), room.width(), most);
  widgets::drawLines(painter, room, title, titleLine);
  const QRectF rest = room.adjusted(0, double(title.size()) * titleLine + gap, 0, 0);
  const int lines = int((rest.height() + 1) / bodyLine);
  if (!hasWords || lines < 1)
    return;
  painter.setFont(ink.font(TextStyle::Body));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawLines(painter, rest, widgets::wrapped(card.words, painter.font(), rest.width(), lines), bodyLine);
}

} // namespace baton::strategy_page
