// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::widgets {
namespace {

using theme::Role;
using theme::TextStyle;

constexpr int padding = 24, exampleWidth = 300, betweenExamples = 16; // px at 100 %
constexpr int roomForDrawing = 480; ///< px at 100 %: in a window that is lower, words and buttons need the room

/// Two batons, one on each side, and the way from hand to hand; 220 by 110 at any size of text, which needs the room.
class BatonDrawing : public QWidget {
public:
  BatonDrawing() { setFixedSize(220, 110); }

protected:
  void paintEvent(QPaintEvent*) override {
    const theme::Ink& ink = theme::ink();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink.colour(Role::Leadership), 18, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(36, 84), QPointF(86, 50));
    painter.setPen(QPen(ink.colour(Role::Sales), 18, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(134, 50), QPointF(184, 84));
    QPen dots(ink.colour(Role::BorderStrong), 2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.5, 2.5});
    QPainterPath way(QPointF(92, 28));
    way.quadTo(QPointF(110, 14), QPointF(128, 28));
    painter.strokePath(way, dots);
    painter.setPen(QPen(ink.colour(Role::BorderStrong), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{122, 21}, {129, 28}, {120, 30}});
  }
};

Card* example(ChipKind kind, const QString& owner, const QString& sentence) {
  auto* card = new Card;
  card->setPadding(16, 14);
  card->body()->addWidget(new Chip(kind, owner));
  card->body()->addWidget(paragraph(sentence, TextStyle::BodyStrong));
  card->body()->addStretch(1);
  theme::fixWidth(card, exampleWidth);
  return card;
}

/// What is narrower than the column in the middle of it. A column that centred a wrapped text itself would measure it
/// at its own width.
QHBoxLayout* centredRow(QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 0);
  row->addStretch(1);
  row->addStretch(1);
  column->addLayout(row);
  return row;
}

FlowLayout* centredFlow(QVBoxLayout* column, int spacing) {
  auto* flow = new FlowLayout;
  flow->setCentred();
  theme::space(flow, 0, spacing);
  column->addLayout(flow);
  return flow;
}

} // namespace

EmptyState::EmptyState(const QString& title, const QString& why, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, padding, 8);
  column->addStretch(1);
  m_drawing = new BatonDrawing;
  m_drawing->setObjectName("drawing");
  column->addWidget(m_drawing, 0, Qt::AlignHCenter);
  m_title = paragraph({}, TextStyle::Section);
  m_title->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  column->addWidget(m_title);
  auto* words = paragraph(why, TextStyle::Body, Tone::Muted);
  words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  centredRow(column)->insertWidget(1, words);
  column->addSpacing(4);
  m_examples = new QBoxLayout(QBoxLayout::LeftToRight);
  theme::space(m_examples, 0, betweenExamples);
  centredRow(column)->insertLayout(1, m_examples);
  column->addSpacing(8);
  m_buttons = centredFlow(column, 10);
  column->addSpacing(4);
  m_other = centredFlow(column, 4);
  column->addStretch(1);
  setTitle(title);
}

void EmptyState::setTitle(const QString& title) {
  m_title->setText(title);
  setAccessibleName(title);
}

void EmptyState::setExamples(const QString& leadership, const QString& theirs, const QString& sales,
                             const QString& its) {
  m_examples->addWidget(example(ChipKind::Leadership, leadership, theirs));
  m_examples->addWidget(example(ChipKind::Sales, sales, its));
}

void EmptyState::addButton(QPushButton* button) {
  m_buttons->addWidget(button);
}

void EmptyState::setOtherWay(const QString& before, QPushButton* link, const QString& after) {
  m_other->addWidget(label(before, TextStyle::Body, Tone::Muted));
  m_other->addWidget(link);
  if (!after.isEmpty())
    m_other->addWidget(label(after, TextStyle::Body, Tone::Muted));
}

void EmptyState::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(theme::ink().colour(Role::BorderStrong), 1, Qt::CustomDashLine);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void EmptyState::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_drawing->setVisible(window()->height() >= theme::ink().whole(roomForDrawing));
  const bool beside = width() >= theme::ink().whole(2 * exampleWidth + betweenExamples + 2 * padding);
  m_examples->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace baton::widgets
