// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/section_pane.h"

#include "ui/strategy/element_pane.h"
#include "ui/strategy/fit_pane.h"
#include "ui/strategy/text_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>

namespace baton::strategy_page {

SectionPane::SectionPane(session::Session& session, const Section& section, QWidget* parent)
    : QWidget(parent), m_session(session), m_section(section), m_column(new QVBoxLayout(this)), m_head(new QHBoxLayout),
      m_facts(widgets::paragraph({}, theme::TextStyle::Body, widgets::Tone::Muted)) {
  setObjectName(QStringLiteral("section-") + section.id);
  setAccessibleName(section.label());
  theme::space(m_column, 0, 12);
  theme::space(m_head, 0, 8);
  m_head->addWidget(widgets::label(section.label(), theme::TextStyle::Title));
  m_facts->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_facts->setObjectName("section-facts");
  m_head->addWidget(m_facts, 1);
  m_column->addLayout(m_head);
}

SectionPane* SectionPane::make(session::Session& session, const Section& section, QWidget* parent) {
  switch (section.view) {
  case SectionView::Texts:
    return new TextPane(session, section, parent);
  case SectionView::FitGrid:
    return new FitPane(session, section, parent);
  case SectionView::Cards:
  case SectionView::Table:
    break;
  }
  return new ElementPane(session, section, parent);
}

void SectionPane::setFacts(const QString& facts) {
  m_facts->setText(facts);
}

} // namespace baton::strategy_page
