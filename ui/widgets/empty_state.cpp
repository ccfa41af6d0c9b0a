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

/// Two batons, one on each side, and the way from hand to hand; 220 by 110.
class BatonDrawing : public QWidget {
public:
  BatonDrawing() {
    theme::fixWidth(this, 220);
    theme::fixHeight(this, 110);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    const theme::Ink& ink = theme::ink();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ink.zoom, ink.zoom);
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
  theme::fixWidth(card, 300);
  return card;
}

QHBoxLayout* centredRow(QVBoxLayout* column, int spacing) {
  auto* row = new QHBoxLayout;
  theme::space(row, 0, spacing);
  row->addStretch(1);
  row->addStretch(1);
  column->addLayout(row);
  return row;
}

/// Before the stretch at the end.
void addCentred(QHBoxLayout* row, QWidget* widget) {
  row->insertWidget(row->count() - 1, widget);
}

} // namespace

EmptyState::EmptyState(const QString& title, const QString& why, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 24, 8);
  column->addStretch(1);
  column->addWidget(new BatonDrawing, 0, Qt::AlignHCenter);
  m_title = paragraph({}, TextStyle::Section);
  m_title->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  column->addWidget(m_title);
  auto* words = paragraph(why, TextStyle::Body, Tone::Muted);
  words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  theme::fixWidth(words, 520);
  // In a row of its own: a wrapped text that a column centres is measured at the column's width.
  auto* sentence = centredRow(column, 0);
  addCentred(sentence, words);
  column->addSpacing(4);
  m_examples = centredRow(column, 16);
  column->addSpacing(8);
  m_buttons = new FlowLayout;
  m_buttons->setCentred();
  theme::space(m_buttons, 0, 10);
  column->addLayout(m_buttons);
  column->addSpacing(4);
  m_other = centredRow(column, 4);
  column->addStretch(1);
  setTitle(title);
}

void EmptyState::setTitle(const QString& title) {
  m_title->setText(title);
  setAccessibleName(title);
}

void EmptyState::setExamples(const QString& leadership, const QString& theirs, const QString& sales,
                             const QString& its) {
  addCentred(m_examples, example(ChipKind::Leadership, leadership, theirs));
  addCentred(m_examples, example(ChipKind::Sales, sales, its));
}

void EmptyState::addButton(QPushButton* button) {
  m_buttons->addWidget(button);
}

void EmptyState::setOtherWay(const QString& before, QPushButton* link, const QString& after) {
  addCentred(m_other, label(before, TextStyle::Body, Tone::Muted));
  addCentred(m_other, link);
  if (!after.isEmpty())
    addCentred(m_other, label(after, TextStyle::Body, Tone::Muted));
}

void EmptyState::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(theme::ink().colour(Role::BorderStrong), 1, Qt::CustomDashLine);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace baton::widgets
