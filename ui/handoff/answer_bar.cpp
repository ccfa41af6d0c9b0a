// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/answer_bar.h"

#include "ui/handoff/verdict_words.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace baton::handoff_page {

using handoff::Verdict;

AnswerBar::AnswerBar(QWidget* parent) : QWidget(parent) {
  theme::fixHeight(this, 10);
}

void AnswerBar::show(const handoff::AnswerSummary& answers) {
  m_parts.clear();
  for (const Verdict verdict : {Verdict::Accepted, Verdict::AcceptedWithReservations, Verdict::Understood,
                                Verdict::Received, Verdict::NotAccepted})
    if (const int count = answers.of(verdict); count > 0)
      m_parts.push_back({verdict, count});
  if (const int silent = answers.named - answers.answered; silent > 0)
    m_parts.push_back({std::nullopt, silent});
  setAccessibleName(counts().join(", "));
  update();
}

QStringList AnswerBar::counts() const {
  QStringList counts;
  for (const Part& part : m_parts)
    counts += verdictCount(part.verdict, part.count);
  return counts;
}

void AnswerBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto& ink = theme::ink();
  int all = 0;
  for (const Part& part : m_parts)
    all += part.count;
  const double gap = ink.px(2), room = width() - gap * std::max<double>(0, double(m_parts.size()) - 1);
  double left = 0;
  for (const Part& part : m_parts) {
    const double wide = room * part.count / std::max(1, all);
    const QRectF block(left, 0, wide, height());
    painter.setBrush(ink.colour(verdictInk(part.verdict)));
    painter.setPen(part.verdict ? QPen(Qt::NoPen) : QPen(ink.colour(theme::Role::BorderStrong), 1));
    painter.drawRoundedRect(part.verdict ? block : block.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    left += wide + gap;
  }
}

} // namespace baton::handoff_page
