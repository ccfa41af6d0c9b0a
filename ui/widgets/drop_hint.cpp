// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drop_hint.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QPainter>
#include <algorithm>

namespace baton::widgets {

using theme::Role, theme::TextStyle;

DropHint::DropHint(QWidget* window) : QWidget(window) {
  setObjectName(QStringLiteral("drop-hint"));
  setAttribute(Qt::WA_TransparentForMouseEvents); // the file is dropped on what lies below
  hide();
}

void DropHint::offer(const QString& what, const QString& file) {
  m_what = what;
  m_file = file;
  setAccessibleName(text());
  setGeometry(parentWidget()->rect());
  raise();
  show();
}

void DropHint::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), ink.colour(Role::Scrim));
  const double line = ink.px(28), pad = ink.px(32);
  const QFont title = ink.font(TextStyle::Section), name = ink.font(TextStyle::Body);
  const double wanted = std::max(widthOf(m_what, title), widthOf(m_file, name)) + 2 * pad;
  QRectF card(0, 0, std::min(wanted, width() - pad), 2 * line + 2 * pad);
  card.moveCenter(QRectF(rect()).center());
  QPen edge(ink.colour(Role::Accent), ink.px(2), Qt::CustomDashLine);
  edge.setDashPattern({4, 3});
  painter.setPen(edge);
  painter.setBrush(ink.colour(Role::SurfaceRaised));
  painter.drawRoundedRect(card, ink.px(8), ink.px(8));
  const QRectF words = card.adjusted(pad / 2, pad, -pad / 2, -pad);
  const auto centred = [&](const QString& text, const QFont& font, Role role, double top) {
    painter.setFont(font);
    painter.setPen(ink.colour(role));
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, words.width());
    drawLines(painter, QRectF(words.left(), top, words.width(), line), {shown}, line, Qt::AlignHCenter);
  };
  centred(m_what, title, Role::Text, words.top());
  centred(m_file, name, Role::TextMuted, words.top() + line);
}

} // namespace baton::widgets
