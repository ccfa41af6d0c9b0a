// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_words.h"

#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>

namespace baton::people_page {
namespace {

struct PeopleWords {
  Q_DECLARE_TR_FUNCTIONS(baton::people_page::PeopleWords)
};

} // namespace

QString nameOf(const basics::Elements& elements, Id<Person> person) {
  const Person* found = elements.find(person);
  return found ? inspector::text(found->name).simplified() : QString();
}

widgets::Side sideOf(const Person& person) {
  return person.side == people::Side::Leadership ? widgets::Side::Leadership : widgets::Side::Sales;
}

QString weeksText(int weeks) {
  return weeks == 0 ? PeopleWords::tr("this week")
                    : widgets::counted(weeks, PeopleWords::tr("1 week"), PeopleWords::tr("%1 weeks"));
}

QString agoText(int weeks) {
  return weeks == 0 ? PeopleWords::tr("this week")
                    : widgets::counted(weeks, PeopleWords::tr("1 week ago"), PeopleWords::tr("%1 weeks ago"));
}

QString toolLevel(int level) {
  switch (level) {
  case 0:
    return PeopleWords::tr("0 never seen");
  case 1:
    return PeopleWords::tr("1 tried");
  case 2:
    return PeopleWords::tr("2 with help");
  case 3:
    return PeopleWords::tr("3 alone");
  default:
    return PeopleWords::tr("4 teaches it");
  }
}

QString seenText(const basics::Elements& elements, const std::optional<Date>& date, Id<Person> by) {
  const QString who = nameOf(elements, by);
  if (!date)
    return who.isEmpty() ? PeopleWords::tr("nobody knows when") : PeopleWords::tr("by %1").arg(who);
  return who.isEmpty() ? session::longDay(*date) : PeopleWords::tr("%1 by %2").arg(session::longDay(*date), who);
}

QString privateNote() {
  return PeopleWords::tr("Private: what is written here stays in a file beside the workspace. It is in no copy, no "
                         "merge and no export of the workspace.");
}

} // namespace baton::people_page
