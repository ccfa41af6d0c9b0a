// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFontMetricsF>
#include <algorithm>
#include <utility>

namespace baton::widgets {

PageHeader::PageHeader(const QString& title, const QString& facts, QWidget* parent)
    : QWidget(parent), m_title(label(title, theme::TextStyle::PageTitle)),
      m_facts(paragraph(facts, theme::TextStyle::Body, Tone::Muted)), m_titleRow(new QHBoxLayout),
      m_row(new QHBoxLayout), m_rows(new FlowLayout), m_upper(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_words(new QVBoxLayout), m_whole(new QVBoxLayout) {
  m_facts->setVisible(!facts.isEmpty());
  theme::space(m_titleRow, 0, 16);
  m_titleRow->addWidget(m_title);
  m_titleRow->addStretch(1);
  theme::space(m_words, 0, 1);
  m_words->addLayout(m_titleRow);
  m_words->addWidget(m_facts);
  theme::space(m_row, 0, 8);
  theme::space(m_rows, 0, 8);
  theme::space(m_upper, 0, 16);
  m_upper->addLayout(m_words, 1);
  m_upper->addLayout(m_row);
  theme::space(m_whole, 0, 1);
  m_whole->addStretch(1);
  m_whole->addLayout(m_upper);
  m_whole->addLayout(m_rows);
  m_whole->addStretch(1);
  auto* least = new QWidget; // a sentence of many lines makes the header higher
  theme::fixWidth(least, 0);
  theme::fixHeight(least, 72);
  auto* row = new QHBoxLayout(this);
  theme::space(row, 0, 0);
  row->addWidget(least);
  row->addLayout(m_whole, 1);
}

void PageHeader::setTitle(const QString& title) {
  m_title->setText(title);
}

void PageHeader::setFacts(const QString& facts) {
  m_facts->setText(facts);
  m_facts->setVisible(!facts.isEmpty());
  arrange();
}

void PageHeader::addAction(QWidget* action) {
  Q_ASSERT(m_actions.size() < 3);
  m_actions.push_back(action);
  m_row->addWidget(action, 0, Qt::AlignVCenter);
}

void PageHeader::addBesideTitle(QWidget* widget) {
  m_titleRow->insertWidget(1, widget, 0, Qt::AlignVCenter);
}

/// Of those that are shown, in one row.
int PageHeader::actionsWidth() const {
  int width = 0;
  for (const QWidget* action : m_actions)
    if (!action->isHidden())
      width += (width > 0 ? m_row->spacing() : 0) + action->sizeHint().width();
  return width;
}

void PageHeader::arrange() {
  m_facts->ensurePolished();
  const double needed = QFontMetricsF(m_facts->font()).horizontalAdvance(m_facts->text());
  const int actions = actionsWidth();
  const int beside = actions > 0 ? actions + theme::ink().whole(16) : 0;
  const bool stacked = beside > 0 && m_titleRow->minimumSize().width() + beside > width();
  if (stacked != std::exchange(m_stacked, stacked)) { // each setting asks for this once more
    m_upper->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_upper->setAlignment(m_row, stacked ? Qt::AlignLeft : Qt::Alignment());
  }
  if (const bool inRows = actions > width(); inRows != std::exchange(m_inRows, inRows)) {
    theme::space(m_rows, QMargins(0, inRows ? 8 : 0, 0, 0), 8);
    for (QWidget* action : m_actions) {
      (inRows ? static_cast<QLayout*>(m_row) : m_rows)->removeWidget(action);
      if (inRows)
        m_rows->addWidget(action);
      else
        m_row->addWidget(action, 0, Qt::AlignVCenter);
    }
  }
  const bool below = beside > 0 && !stacked && needed > width() - beside;
  if (below == std::exchange(m_factsBelow, below))
    return;
  m_words->removeWidget(m_facts);
  m_whole->removeWidget(m_facts);
  if (below)
    m_whole->insertWidget(m_whole->count() - 1, m_facts);
  else
    m_words->addWidget(m_facts);
}

/// As narrow as its widest part: were it as wide as its row of actions, there would always be room for the row.
QSize PageHeader::minimumSizeHint() const {
  int width = m_titleRow->minimumSize().width();
  for (const QWidget* action : m_actions)
    if (!action->isHidden())
      width = std::max(width, action->minimumSizeHint().width());
  return {width, QWidget::minimumSizeHint().height()};
}

bool PageHeader::event(QEvent* event) {
  const bool done = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
    arrange();
  return done;
}

} // namespace baton::widgets
