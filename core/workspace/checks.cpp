// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/checks.h"

#include "core/people/reporting_line.h"
#include "core/plan/goal_rules.h"
#include "core/strategy/workspace_settings.h"

#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Done, basics::Id, basics::Outcome, basics::Refusal;

Outcome<Done> checkReportingLine(const basics::Elements& elements, Id<people::Person> id) {
  const people::Person* person = elements.find(id);
  if (person && person->manager && people::withEveryoneUnder(elements, id).contains(person->manager))
    return Refusal{fmt::format("person manager: {} would report to someone who reports to them", person->name),
                   "Change the other reporting line first"};
  return Done{};
}

/// A rule's cause begins with the kind and the field.
Refusal about(Refusal refusal, const basics::ElementRef& ref) {
  refusal.about = {std::string(ref.kind->name), ref.id, {}};
  const std::string kind = refusal.about.kind + " ";
  if (const auto colon = refusal.cause.find(':'); refusal.cause.starts_with(kind) && colon != std::string::npos)
    refusal.about.field = refusal.cause.substr(kind.size(), colon - kind.size());
  return refusal;
}

} // namespace

Outcome<Done> checkRules(const PlannedChange& change) {
  const auto& settings = change.after.only<strategy::WorkspaceSettings>();
  const basics::FiscalCalendar calendar(settings.fiscalYearStart.value_or(1));
  const basics::Kind& person = describe(basics::Tag<people::Person>{});
  const basics::Kind& goal = describe(basics::Tag<plan::Goal>{});
  for (const auto& ref : change.touched) {
    if (ref.kind == &person)
      if (const auto done = checkReportingLine(change.after, Id<people::Person>(ref.id)); done.refused())
        return about(done.refusal(), ref);
    if (ref.kind == &goal)
      if (const plan::Goal* found = change.after.find(Id<plan::Goal>(ref.id)))
        if (const auto done = plan::checkGoal(change.after, *found, calendar); done.refused())
          return about(done.refusal(), ref);
  }
  return Done{};
}

} // namespace baton::workspace
