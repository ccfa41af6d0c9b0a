// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/card_delegate.h"

#include "ui/strategy/element_table_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card_ground.h"
#include "ui/widgets/text_lines.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace baton::strategy_page {

using theme::Role, theme::TextStyle;

namespace {

constexpr double sidePadding = 17, besideChip = 8, betweenFigures = 16; // px at 100 %

double figureWidth(const ElementCard::Figure& figure, const theme::Ink& ink) {
  return std::max(QFontMetricsF(ink.figures(TextStyle::Body, 600)).horizontalAdvance(figure.value),
                  QFontMetricsF(ink.font(TextStyle::Caption)).horizontalAdvance(figure.caption)) +
         1;
}

/// Whether the figures leave no room for the chip of the findings, and the line of the state has some.
bool isFindingAbove(const ElementCard& card, double width, double besideState, const theme::Ink& ink) {
  if (card.findingWord.isEmpty() || card.chipWord.isEmpty())
    return false;
  double figures = 0;
  for (const auto& figure : card.figures)
    figures += figureWidth(figure, ink) + ink.px(betweenFigures);
  const double finding = widgets::chipSize(*card.finding, card.findingWord, ink).width();
  return figures + finding > width && finding <= besideState;
}

} // namespace

int CardDelegate::cardHeight() const {
  return theme::ink().whole(160) + (m_high ? theme::ink().line(TextStyle::Body) : 0);
}

bool CardDelegate::wantsHigh(const ElementCard& card, int width) {
  const theme::Ink& ink = theme::ink();
  return !card.words.isEmpty() && !card.chipWord.isEmpty() &&
         widgets::wrapped(card.title, ink.font(TextStyle::Title), width - 2 * ink.px(sidePadding)).size() > 1;
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
  widgets::paintCardGround(*painter, box, option.state, ink);
  QRectF room = box.adjusted(ink.px(sidePadding), ink.px(14), -ink.px(sidePadding), -ink.px(14));
  const QRectF menu = menuRect(box);
  bool withFinding = true;
  if (!card.chipWord.isEmpty()) {
    const auto kind = card.chip.value_or(widgets::ChipKind::Plain);
    widgets::paintChip(*painter, room.topLeft(), kind, card.chipWord, ink);
    const double left = room.left() + widgets::chipSize(kind, card.chipWord, ink).width() + ink.px(besideChip);
    if (isFindingAbove(card, room.width(), menu.left() - left, ink)) {
      widgets::paintChip(*painter, {left, room.top()}, *card.finding, card.findingWord, ink);
      withFinding = false;
    }
    room.setTop(room.top() + ink.whole(20) + ink.px(6));
  }
  const double dots = ink.px(16);
  theme::paintIcon(*painter, QRectF(menu.center().x() - dots / 2, menu.center().y() - dots / 2, dots, dots),
                   QStringLiteral("ellipsis"), ink.colour(Role::TextMuted));
  room.setBottom(paintFigures(*painter, room, card, withFinding) - ink.px(6));
  if (card.chipWord.isEmpty())
    room.setRight(menu.left() - ink.px(4));
  paintWords(*painter, room, card);
  painter->restore();
}

/// Returns where they begin, so that the words end above.
double CardDelegate::paintFigures(QPainter& painter, const QRectF& room, const ElementCard& card,
                                  bool withFinding) const {
  const theme::Ink& ink = theme::ink();
  double right = room.right();
  if (withFinding && !card.findingWord.isEmpty()) {
    const QSizeF size = widgets::chipSize(*card.finding, card.findingWord, ink);
    right -= size.width() + ink.px(besideChip);
    widgets::paintChip(painter, {room.right() - size.width(), room.bottom() - size.height()}, *card.finding,
                       card.findingWord, ink);
  }
  if (card.figures.isEmpty())
    return card.findingWord.isEmpty() ? room.bottom() + ink.px(6) : room.bottom() - ink.whole(20);
  const QFont strong = ink.figures(TextStyle::Body, 600), caption = ink.font(TextStyle::Caption);
  const double top = room.bottom() - ink.px(32);
  double x = room.left();
  for (const auto& figure : card.figures) {
    const double wide = figureWidth(figure, ink);
    const double given = std::min(wide, right - x);
    if (given < wide && given < ink.px(48))
      break;
    painter.setFont(strong);
    painter.setPen(ink.colour(figure.muted ? Role::TextMuted : Role::Text));
    widgets::drawOneLine(painter, QRectF(x, top, given, ink.px(18)), figure.value);
    painter.setFont(caption);
    painter.setPen(ink.colour(Role::TextMuted));
    widgets::drawOneLine(painter, QRectF(x, top + ink.px(18), given, ink.px(14)), figure.caption);
    x += given + ink.px(betweenFigures);
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
