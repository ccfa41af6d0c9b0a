// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"

namespace baton::people {

const basics::Kind& describe(basics::Tag<Person>) {
  static const basics::Kind kind =
      basics::DescribeKind<Person>("person", "Person", "People")
          .field<&Person::name>("name", "Name", {.title = true})
          .field<&Person::title>("title", "Title")
          .field<&Person::side>("side", "Side")
          .reference<&Person::manager>("manager", "Reports to", "person", {.acyclic = true})
          .field<&Person::team>("team", "Team")
          .field<&Person::employeeId>("employee_id", "Employee id")
          .field<&Person::email>("email", "E-mail")
          .field<&Person::started>("started", "Started")
          .field<&Person::left>("left", "Left")
          .field<&Person::rampMonths>("ramp_months", "Months to full productivity", {.least = 0, .most = 120})
          .field<&Person::fullProductivity>("full_productivity", "Full productivity a month")
          .field<&Person::expectedAttainment>("expected_attainment", "Expected attainment, %")
          .done();
  return kind;
}

std::vector<const basics::Kind*> kinds() {
  return {&describe(basics::Tag<Person>{})};
}

} // namespace baton::people
