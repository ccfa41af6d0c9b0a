// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/promise_delegate.h"

#include "ui/commitments/promise_list.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card_ground.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>
#include <algorithm>

namespace baton::commitments_page {

using theme::Role, theme::TextStyle;

namespace {

constexpr int edge = 15, avatarSide = 24, headHeight = 26, betweenFacts = 14, iconSide = 14; // px at 100 %

QFont factFont(bool bad) {
  QFont font = theme::ink().figures(TextStyle::Small);
  font.setWeight(bad ? QFont::DemiBold : QFont::Normal);
  return font;
}

} // namespace

void PromiseDelegate::setShape(int width, bool high, bool narrow) {
  m_width = width;
  m_high = high;
  m_narrow = narrow;
}

int PromiseDelegate::cardHeight() const {
  const auto& ink = theme::ink();
  const int body = ink.line(TextStyle::Body), small = ink.line(TextStyle::Small);
  return 2 * ink.whole(12) + ink.whole(headHeight) + ink.whole(6) + (m_high ? 2 : 1) * body + (m_high ? 2 : 1) * small +
         ink.whole(8) + (m_narrow ? 2 : 1) * small;
}

QSize PromiseDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {m_width, cardHeight()};
}

void PromiseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* card = static_cast<const PromiseModel*>(index.model())->card(index.row());
  const auto& ink = theme::ink();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  widgets::paintCardGround(*painter, option.rect, option.state, ink);
  QRectF room = QRectF(option.rect).adjusted(ink.px(edge), ink.px(12), -ink.px(edge), -ink.px(12));
  room.setTop(paintHead(*painter, room, *card) + ink.px(6));
  room.setBottom(paintFoot(*painter, room, *card) - ink.px(8));
  paintWords(*painter, room, *card);
  painter->restore();
}

/// Returns where it ends.
double PromiseDelegate::paintHead(QPainter& painter, const QRectF& room, const PromiseCard& card) const {
  const auto& ink = theme::ink();
  const double high = ink.px(headHeight), side = ink.px(avatarSide), chipHigh = ink.px(20);
  const QRectF line(room.left(), room.top(), room.width(), high);
  widgets::paintAvatar(painter, QRectF(line.left(), line.top() + (high - side) / 2, side, side), card.side,
                       card.promisor, ink);
  const QSizeF chip = widgets::chipSize(card.chip, card.state, ink);
  widgets::paintChip(painter, {line.right() - chip.width(), line.top() + (high - chipHigh) / 2}, card.chip, card.state,
                     ink);
  QRectF names(line.left() + side + ink.px(8), line.top(), line.width() - side - chip.width() - ink.px(16), high);
  painter.setFont(ink.font(TextStyle::BodyStrong));
  painter.setPen(ink.colour(Role::Text));
  const double first = std::min(names.width(), widgets::widthOf(card.promisor, painter.font()));
  widgets::drawOneLine(painter, names, card.promisor);
  names.setLeft(names.left() + first + ink.px(4));
  if (names.width() > ink.px(24)) {
    painter.setFont(ink.font(TextStyle::Body));
    painter.setPen(ink.colour(Role::TextMuted));
    widgets::drawOneLine(painter, names, tr("to %1").arg(card.promisee));
  }
  return line.bottom();
}

void PromiseDelegate::paintWords(QPainter& painter, const QRectF& room, const PromiseCard& card) const {
  const auto& ink = theme::ink();
  painter.setFont(ink.font(TextStyle::BodyStrong));
  painter.setPen(ink.colour(card.isOver ? Role::TextMuted : Role::Text));
  const double body = ink.line(TextStyle::Body), small = ink.line(TextStyle::Small);
  const QStringList title = widgets::wrapped(card.statement, painter.font(), room.width(), m_high ? 2 : 1);
  widgets::drawLines(painter, room, title, body);
  const QRectF rest = room.adjusted(0, double(title.size()) * body, 0, 0);
  painter.setFont(ink.font(TextStyle::Small));
  painter.setPen(ink.colour(Role::TextMuted));
  const int lines = int((rest.height() + 1) / small);
  if (lines > 0)
    widgets::drawLines(painter, rest, widgets::wrapped(card.doneMeans, painter.font(), rest.width(), lines), small);
}

/// Returns where it begins.
double PromiseDelegate::paintFoot(QPainter& painter, const QRectF& room, const PromiseCard& card) const {
  const auto& ink = theme::ink();
  const double small = ink.line(TextStyle::Small), top = room.bottom() - (m_narrow ? 2 : 1) * small;
  const QRectF lower(room.left(), room.bottom() - small, room.width(), small);
  QFont whoseFont = ink.font(TextStyle::Small);
  whoseFont.setWeight(card.isMine ? QFont::DemiBold : QFont::Medium);
  painter.setFont(whoseFont);
  painter.setPen(ink.colour(Role::Text));
  const double whose = std::min(room.width(), widgets::widthOf(card.whose, whoseFont) + 1);
  widgets::drawOneLine(painter, lower, card.whose, m_narrow ? Qt::AlignLeft : Qt::AlignRight);
  paintFacts(painter, QRectF(room.left(), top, room.width() - (m_narrow ? 0 : whose + ink.px(12)), small), card);
  return top;
}

/// The most important first. One that finds no room leaves it to a shorter one.
std::vector<PromiseDelegate::Fact> PromiseDelegate::factsIn(const QRectF& line, const PromiseCard& card) {
  const auto& ink = theme::ink();
  std::vector<Fact> facts;
  double x = line.left();
  for (Fact fact : {Fact{"calendar", card.due, card.pastDue, {}}, Fact{"link", card.stands, false, {}},
                    Fact{"", card.sure, false, {}}}) {
    const double wide = (*fact.icon ? ink.px(iconSide + 5) : 0) + widgets::widthOf(fact.words, factFont(fact.bad)) + 1;
    if (fact.words.isEmpty() || (!facts.empty() && x + wide > line.right()))
      continue;
    fact.place = QRectF(x, line.top(), std::min(wide, line.right() - x), line.height());
    x += wide + ink.px(betweenFacts);
    facts.push_back(std::move(fact));
  }
  return facts;
}

void PromiseDelegate::paintFacts(QPainter& painter, const QRectF& line, const PromiseCard& card) const {
  const auto& ink = theme::ink();
  for (const Fact& fact : factsIn(line, card)) {
    const QColor colour = ink.colour(fact.bad                          ? Role::Bad
                                     : fact.place.left() > line.left() ? Role::TextMuted
                                                                       : Role::Text);
    QRectF words = fact.place;
    if (*fact.icon) {
      const double side = ink.px(iconSide);
      theme::paintIcon(painter, QRectF(words.left(), line.center().y() - side / 2, side, side),
                       QString::fromLatin1(fact.icon), colour);
      words.setLeft(words.left() + ink.px(iconSide + 5));
    }
    painter.setFont(factFont(fact.bad));
    painter.setPen(colour);
    widgets::drawOneLine(painter, words, fact.words);
  }
}

} // namespace baton::commitments_page
