// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>

namespace baton::widgets {

PageHeader::PageHeader(const QString& title, const QString& facts, QWidget* parent)
    : QWidget(parent), m_title(label(title, theme::TextStyle::PageTitle)),
      m_facts(label(facts, theme::TextStyle::Body, Tone::Muted)), m_titleRow(new QHBoxLayout),
      m_actions(new QHBoxLayout) {
  m_facts->setElided();
  m_facts->setVisible(!facts.isEmpty());
  theme::space(m_titleRow, 0, 16);
  m_titleRow->addWidget(m_title);
  m_titleRow->addStretch(1);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 1);
  words->addStretch(1);
  words->addLayout(m_titleRow);
  words->addWidget(m_facts);
  words->addStretch(1);
  theme::space(m_actions, 0, 8);
  auto* row = new QHBoxLayout(this);
  theme::space(row, 0, 16);
  row->addLayout(words, 1);
  row->addLayout(m_actions);
  theme::fixHeight(this, 72);
}

void PageHeader::setTitle(const QString& title) {
  m_title->setText(title);
}

void PageHeader::setFacts(const QString& facts) {
  m_facts->setText(facts);
  m_facts->setVisible(!facts.isEmpty());
}

void PageHeader::addAction(QWidget* action) {
  Q_ASSERT(m_actions->count() < 3);
  m_actions->addWidget(action, 0, Qt::AlignVCenter);
}

void PageHeader::addBesideTitle(QWidget* widget) {
  m_titleRow->insertWidget(1, widget, 0, Qt::AlignVCenter);
}

} // namespace baton::widgets
