// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace baton::widgets {

Card::Card(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(label(title, theme::TextStyle::Title)),
      m_facts(label({}, theme::TextStyle::Small, Tone::Muted)), m_head(new QHBoxLayout), m_body(new QVBoxLayout),
      m_whole(new QVBoxLayout(this)) {
  m_title->setWrapping(2);
  theme::space(m_head, 0, 8);
  theme::space(m_body, 0, 8);
  m_head->addWidget(m_title, 1);
  m_head->addWidget(m_facts);
  m_whole->addLayout(m_head);
  m_whole->addLayout(m_body, 1);
  m_facts->hide();
  setTitle(title);
}

void Card::setTitle(const QString& title) {
  m_title->setText(title);
  m_title->setVisible(!title.isEmpty());
  m_hasHead = m_hasHead || !title.isEmpty();
  if (!title.isEmpty() && accessibleName().isEmpty())
    setAccessibleName(title);
  measure();
}

void Card::setFacts(const QString& facts) {
  m_facts->setText(facts);
  m_facts->setVisible(!facts.isEmpty());
  m_hasHead = m_hasHead || !facts.isEmpty();
  measure();
}

void Card::addTool(QWidget* tool) {
  m_head->addWidget(tool, 0, Qt::AlignVCenter);
  m_hasHead = true;
  measure();
}

void Card::setSelected(bool selected) {
  if (m_selected == selected)
    return;
  m_selected = selected;
  update();
}

void Card::setEdge(Edge edge) {
  m_edge = edge;
  update();
}

void Card::setPadding(int horizontal, int vertical) {
  m_across = horizontal;
  m_down = vertical;
  measure();
}

void Card::setHeadGap(int gap) {
  m_gap = gap;
  measure();
}

void Card::setClickable(const QString& accessibleName) {
  m_clickable = true;
  setAccessibleName(accessibleName);
  setFocusPolicy(Qt::StrongFocus);
  setProperty("focusRing", true);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
}

void Card::measure() {
  const theme::Ink& ink = theme::ink();
  const int across = ink.whole(m_across) + 1, down = ink.whole(m_down) + 1;
  m_whole->setContentsMargins(across, down, across, down);
  m_whole->setSpacing(m_hasHead ? ink.whole(m_gap) : 0);
}

// Painted here and not by the style sheet, so that an edge of 2 px moves nothing inside.
void Card::paintEvent(QPaintEvent*) {
  using theme::Role;
  const theme::Ink& ink = theme::ink();
  const bool bad = m_edge != Edge::Plain;
  const double pen = m_selected ? 2 : 1;
  const Role ground = m_edge == Edge::BadFilled     ? Role::BadSoft
                      : m_clickable && underMouse() ? Role::SurfaceHover
                                                    : Role::SurfaceRaised;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(ink.colour(m_selected ? Role::Accent : bad ? Role::Bad : Role::Border), pen));
  painter.setBrush(ink.colour(ground));
  painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 8, 8);
}

void Card::mouseReleaseEvent(QMouseEvent* event) {
  QWidget::mouseReleaseEvent(event);
  if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
    emit activated();
}

void Card::keyPressEvent(QKeyEvent* event) {
  const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (m_clickable && opens)
    emit activated();
  else
    QWidget::keyPressEvent(event);
}

void Card::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_whole)
    measure();
}

} // namespace baton::widgets
