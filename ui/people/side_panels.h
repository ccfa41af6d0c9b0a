// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/inspector/inspector.h"
#include "ui/people/person_panel.h"

namespace baton::people_page {

/// What stands at the right of the page: the chosen person, or the form of an element. Never both.
class SidePanels : public QWidget {
  Q_OBJECT
public:
  SidePanels(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  PersonPanel& person() { return *m_person; }
  inspector::Inspector& element() { return *m_element; }
  void openElement(const basics::ElementRef& ref, const QString& field = {});
  /// Before a person is shown.
  void makeWayForPerson();
  bool isWanted() const { return m_person->isOpen() || m_element->isOpen(); }

private:
  void follow();
  PersonPanel* m_person;
  inspector::Inspector* m_element;
};

} // namespace baton::people_page
