// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/score_rows.h"

#include "ui/commitments/promise_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_lines.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace baton::commitments_page {

using commitments::Score;
using theme::Role, theme::TextStyle;

namespace {

// px at 100 %
constexpr int lineHeight = 44, nameWidth = 168, dueWidth = 52, shareWidth = 132, spanWidth = 110, answerWidth = 96,
              betweenParts = 14, barHeight = 13, spanFrom = 760, answerFrom = 600, legendSquare = 9;

struct Part {
  int count;
  Role colour;
  QString word;
};

std::vector<Part> partsOf(const Score& score) {
  return {{score.onTime, Role::Ok, ScoreRows::tr("kept on time")},
          {score.late, Role::Warn, ScoreRows::tr("kept late")},
          {score.open, Role::TextMuted, ScoreRows::tr("past its date, open")},
          {score.broken + score.revoked, Role::Bad, ScoreRows::tr("not kept or taken back")}};
}

/// Of a word of the legend with its square, and the gap after it.
double legendWidth(const QString& word) {
  const auto& ink = theme::ink();
  return ink.px(legendSquare + 5) + widgets::widthOf(word, ink.font(TextStyle::Caption)) + ink.px(14);
}

QString shareText(const Score& score) {
  const auto share = score.reliability();
  return share ? widgets::percent(*share, 0) : widgets::notDefined();
}

} // namespace

ScoreText scoreTextOf(const basics::Elements& elements, const commitments::ScoreLine& line) {
  ScoreText made;
  made.side = sideOf(line.side);
  made.isPerson = bool(line.person);
  made.name = made.isPerson                           ? nameOf(elements, line.person)
              : line.side == people::Side::Leadership ? ScoreRows::tr("Leadership")
                                                      : ScoreRows::tr("Sales");
  made.score = line.score;
  if (const auto days = line.answerDays())
    made.answer = ScoreRows::tr("%1 days").arg(QLocale().toString(*days, 'f', 1));
  return made;
}

QString spoken(const ScoreText& row) {
  QStringList parts{ScoreRows::tr("%1: %2 due").arg(row.name, widgets::whole(row.score.due))};
  for (const Part& part : partsOf(row.score))
    if (part.count > 0)
      parts += QStringLiteral("%1 %2").arg(widgets::whole(part.count), part.word);
  if (const auto share = row.score.reliability(); const auto span = row.score.interval())
    parts += ScoreRows::tr("kept on time %1, likely %2 to %3")
                 .arg(widgets::percent(*share, 0), widgets::percent(span->low, 0), widgets::percent(span->high, 0));
  if (!row.answer.isEmpty())
    parts += ScoreRows::tr("answers within %1").arg(row.answer);
  return parts.join(QStringLiteral(", "));
}

ScoreRows::ScoreRows(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ScoreRows::show(std::vector<ScoreText> rows) {
  m_rows = std::move(rows);
  m_mostDue = 1;
  QStringList all;
  for (const ScoreText& row : m_rows) {
    m_mostDue = std::max(m_mostDue, row.score.due);
    all += spoken(row);
  }
  setAccessibleName(tr("Scorecard"));
  setAccessibleDescription(all.join(QStringLiteral(". ")));
  updateGeometry();
  update();
}

QSize ScoreRows::sizeHint() const {
  return {theme::ink().whole(720), int(m_rows.size()) * theme::ink().whole(lineHeight)};
}

QSize ScoreRows::minimumSizeHint() const {
  return {theme::ink().whole(300), sizeHint().height()};
}

void ScoreRows::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
}

void ScoreRows::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double high = theme::ink().px(lineHeight);
  for (std::size_t n = 0; n < m_rows.size(); ++n)
    paintRow(painter, QRectF(0, double(n) * high, width(), high), m_rows[n]);
}

void ScoreRows::paintRow(QPainter& painter, const QRectF& line, const ScoreText& row) const {
  const auto& ink = theme::ink();
  const auto figure = [&](const QRectF& where, const QString& value, const QString& caption) {
    painter.setFont(ink.figures(TextStyle::Title));
    painter.setPen(ink.colour(Role::Text));
    widgets::drawOneLine(painter, QRectF(where.left(), where.top() + ink.px(2), where.width(), ink.px(20)), value);
    painter.setFont(ink.font(TextStyle::Caption));
    painter.setPen(ink.colour(Role::TextMuted));
    widgets::drawOneLine(painter, QRectF(where.left(), where.top() + ink.px(22), where.width(), ink.px(16)), caption);
  };
  double left = line.left(), right = line.right();
  const double nameWide = ink.px(width() < ink.px(answerFrom) ? nameWidth * 0.7 : nameWidth);
  if (row.isPerson) {
    const double side = ink.px(22);
    widgets::paintAvatar(painter, QRectF(left, line.top() + ink.px(8), side, side), row.side, row.name, ink);
    painter.setFont(ink.font(TextStyle::Body));
    painter.setPen(ink.colour(Role::Text));
    widgets::drawOneLine(
        painter, QRectF(left + side + ink.px(8), line.top() + ink.px(8), nameWide - side - ink.px(8), side), row.name);
  } else {
    widgets::paintChip(painter, {left, line.top() + ink.px(9)},
                       row.side == widgets::Side::Leadership ? widgets::ChipKind::Leadership : widgets::ChipKind::Sales,
                       row.name, ink);
  }
  left += nameWide + ink.px(betweenParts);
  figure(QRectF(left, line.top(), ink.px(dueWidth), line.height()), widgets::whole(row.score.due), tr("due"));
  left += ink.px(dueWidth + betweenParts);
  if (width() >= ink.px(answerFrom)) {
    right -= ink.px(answerWidth);
    figure(QRectF(right, line.top(), ink.px(answerWidth), line.height()),
           row.answer.isEmpty() ? QStringLiteral("–") : row.answer, tr("answer time"));
    right -= ink.px(betweenParts);
  }
  if (width() >= ink.px(spanFrom)) {
    right -= ink.px(spanWidth);
    paintInterval(painter, QRectF(right, line.top(), ink.px(spanWidth), line.height()), row.score);
    right -= ink.px(betweenParts);
  }
  right -= ink.px(shareWidth);
  figure(QRectF(right, line.top(), ink.px(shareWidth), line.height()), shareText(row.score),
         row.score.due > 0 ? tr("kept on time: %1 of %2").arg(row.score.onTime).arg(row.score.due)
                           : tr("nothing was due"));
  right -= ink.px(betweenParts);
  paintBar(painter, QRectF(left, line.top(), right - left, line.height()), row.score);
}

void ScoreRows::paintBar(QPainter& painter, const QRectF& where, const Score& score) const {
  const auto& ink = theme::ink();
  double x = where.left(), written = x - ink.px(20);
  painter.setFont(ink.figures(TextStyle::Caption, 600));
  for (const Part& part : partsOf(score)) {
    if (part.count == 0)
      continue;
    const double wide = std::max(ink.px(3), where.width() * part.count / m_mostDue - ink.px(2));
    painter.fillRect(QRectF(x, where.top() + ink.px(6), wide, ink.px(barHeight)), ink.colour(part.colour));
    painter.setPen(ink.colour(Role::Text));
    const QString count = widgets::whole(part.count);
    const double needed = widgets::widthOf(count, painter.font());
    const double from = x + (wide - needed) / 2;
    if (from >= written + ink.px(4)) { // two counts that touch would read as one
      widgets::drawOneLine(painter, QRectF(from, where.top() + ink.px(22), needed + 1, ink.px(16)), count);
      written = from + needed;
    }
    x += wide + ink.px(2);
  }
}

void ScoreRows::paintInterval(QPainter& painter, const QRectF& where, const Score& score) const {
  const auto share = score.reliability();
  const auto span = score.interval();
  if (!share || !span)
    return;
  const auto& ink = theme::ink();
  const double y = where.top() + ink.px(12), wide = where.width() - ink.px(8);
  const auto at = [&](double part) { return where.left() + ink.px(4) + part * wide; };
  painter.setPen(QPen(ink.colour(Role::Border), 1));
  painter.drawLine(QPointF(at(0), y), QPointF(at(1), y));
  painter.setPen(QPen(ink.colour(Role::TextMuted), 2));
  painter.drawLine(QPointF(at(span->low), y), QPointF(at(span->high), y));
  for (const double end : {span->low, span->high})
    painter.drawLine(QPointF(at(end), y - ink.px(4)), QPointF(at(end), y + ink.px(4)));
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.colour(Role::Text));
  painter.drawEllipse(QPointF(at(*share), y), ink.px(4.5), ink.px(4.5));
  painter.setFont(ink.font(TextStyle::Caption));
  painter.setPen(ink.colour(Role::TextMuted));
  widgets::drawOneLine(painter, QRectF(where.left(), where.top() + ink.px(22), where.width(), ink.px(16)),
                       tr("likely %1 to %2").arg(widgets::percent(span->low, 0), widgets::percent(span->high, 0)));
}

ScoreLegend::ScoreLegend(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

/// All of it in one line.
QSize ScoreLegend::sizeHint() const {
  double wide = 0;
  for (const Part& part : partsOf({}))
    wide += legendWidth(part.word);
  return {int(std::ceil(wide)), theme::ink().whole(18)};
}

int ScoreLegend::heightForWidth(int width) const {
  return arrange(width, nullptr);
}

int ScoreLegend::arrange(int width, QPainter* painter) const {
  const auto& ink = theme::ink();
  const QFont font = ink.font(TextStyle::Caption);
  const double high = ink.px(18), square = ink.px(legendSquare);
  double x = 0, y = 0;
  for (const Part& part : partsOf({})) {
    const double wide = legendWidth(part.word);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += high;
    }
    if (painter) {
      painter->fillRect(QRectF(x, y + (high - square) / 2, square, square), ink.colour(part.colour));
      painter->setFont(font);
      painter->setPen(ink.colour(Role::Text));
      widgets::drawOneLine(*painter, QRectF(x + square + ink.px(5), y, wide, high), part.word);
    }
    x += wide;
  }
  return int(y + high);
}

void ScoreLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  arrange(width(), &painter);
}

} // namespace baton::commitments_page
