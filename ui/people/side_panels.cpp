// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/side_panels.h"

#include "ui/theme/theme.h"

#include <QVBoxLayout>

namespace baton::people_page {

SidePanels::SidePanels(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : QWidget(parent), m_person(new PersonPanel(session)), m_element(new inspector::Inspector(session, surrounding)) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  column->addWidget(m_person);
  column->addWidget(m_element);
  theme::fixWidth(this, 348);
  connect(m_person, &PersonPanel::closed, this, &SidePanels::follow);
  connect(m_element, &inspector::Inspector::openChanged, this, &SidePanels::follow);
  hide();
}

void SidePanels::openElement(const basics::ElementRef& ref, const QString& field) {
  m_person->close();
  if (field.isEmpty())
    m_element->open(ref);
  else
    m_element->openAt(ref, field);
}

void SidePanels::makeWayForPerson() {
  m_element->close();
  setVisible(true);
}

void SidePanels::follow() {
  m_element->setVisible(m_element->isOpen());
  setVisible(isWanted());
}

} // namespace baton::people_page
