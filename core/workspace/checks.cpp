// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/checks.h"

#include "core/clarity/setting_rules.h"
#include "core/coaching/meeting.h"
#include "core/commitments/dependencies.h"
#include "core/handoff/publication.h"
#include "core/people/reporting_line.h"
#include "core/plan/forecast_call.h"
#include "core/plan/goal_rules.h"
#include "core/strategy/workspace_settings.h"
#include "core/workshop/votes.h"
#include "core/workspace/sane_values.h"
#include "core/workspace/shipped_metrics.h"

#include <algorithm>
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

/// Goals lie in periods of the fiscal year: with another first month, those that would begin within one are in the way.
Outcome<Done> checkFirstMonth(const basics::Elements& elements, const basics::FiscalCalendar& calendar) {
  const auto begins = [&](const plan::Goal& goal) { return plan::checkPeriod(goal, calendar); };
  const auto& goals = elements.all<plan::Goal>();
  const auto inTheWay = std::ranges::count_if(goals, [&](const plan::Goal& goal) { return begins(goal).refused(); });
  if (inTheWay == 0)
    return Done{};
  return Refusal{fmt::format("workspace fiscal_year_start: {} would begin within a fiscal quarter or year",
                             inTheWay == 1 ? "one goal" : fmt::format("{} goals", inTheWay)),
                 "Export those goals, delete them in the same step, and give them for the new periods"};
}

/// A promise always has the two who made it, so a person with promises is not deleted.
Outcome<Done> checkParties(const std::vector<journal::Write>& writes) {
  for (const journal::Write& write : writes)
    if (write.kind == "commitment" && (write.cell.field == "promisor" || write.cell.field == "promisee") &&
        write.now == basics::Scalar() && write.old != basics::Scalar())
      return Refusal{"Somebody with promises on the ledger is not deleted: it stays known whose they were",
                     "Enter the day on which the person left",
                     {"person", std::get<std::int64_t>(write.old), {}}};
  return Done{};
}

/// What everything else counts on is not taken away.
Outcome<Done> checkShipped(const PlannedChange& change) {
  const basics::Kind& metric = describe(basics::Tag<plan::Metric>{});
  for (const auto& ref : change.touched)
    if (ref.kind == &metric && isShippedMetric(ref.id) && !change.after.find(metric, ref.id))
      return Refusal{"This metric comes with every workspace and cannot be deleted",
                     "Leave it without goals, or give it another name",
                     {std::string(metric.name), ref.id, {}}};
  return Done{};
}

template <class T, class Check> Outcome<Done> ifThere(const basics::Elements& elements, basics::RowId id, Check check) {
  const T* element = elements.find(Id<T>(id));
  return element ? check(*element) : Outcome<Done>(Done{});
}

/// What a dump says of a goal or a call has its first day in a calendar that was.
basics::FiscalCalendar calendarOf(std::optional<basics::Date> from, const basics::FiscalCalendar& own, WrittenBy by) {
  return from && by == WrittenBy::Dump ? basics::FiscalCalendar(from->month()) : own;
}

bool isMadeBy(const PlannedChange& change, basics::RowId id) {
  return std::ranges::any_of(change.writes, [id](const journal::Write& write) {
    return write.cell.row == id && write.cell.field == journal::existence;
  });
}

/// Of a private note the person may have been deleted since: the file beside this one keeps the rest of it.
Outcome<Done> checkAdjustment(const plan::ForecastAdjustment& call, const basics::FiscalCalendar& calendar,
                              bool isNew) {
  return !call.person && !isNew ? Outcome<Done>(Done{}) : plan::checkCall(call, calendar);
}

Outcome<Done> checkElement(const PlannedChange& change, const basics::ElementRef& ref,
                           const basics::FiscalCalendar& own, WrittenBy by) {
  const basics::Elements& elements = change.after;
  if (ref.kind == &describe(basics::Tag<people::Person>{}))
    return checkReportingLine(elements, Id<people::Person>(ref.id));
  if (ref.kind == &describe(basics::Tag<plan::Goal>{}))
    return ifThere<plan::Goal>(elements, ref.id, [&](const plan::Goal& goal) {
      const auto calendar = calendarOf(goal.from, own, by);
      const auto done =
          by == WrittenBy::Dump ? plan::checkPeriod(goal, calendar) : plan::checkGoal(elements, goal, calendar);
      return done.refused() ? done : commitments::checkGoal(elements, goal);
    });
  if (ref.kind == &describe(basics::Tag<plan::ForecastCall>{}))
    return ifThere<plan::ForecastCall>(elements, ref.id, [&](const plan::ForecastCall& call) {
      return plan::checkCall(call, calendarOf(call.from, own, by));
    });
  if (ref.kind == &describe(basics::Tag<plan::ForecastAdjustment>{}))
    return ifThere<plan::ForecastAdjustment>(elements, ref.id, [&](const plan::ForecastAdjustment& call) {
      return checkAdjustment(call, calendarOf(call.from, own, by), isMadeBy(change, ref.id));
    });
  if (ref.kind == &describe(basics::Tag<coaching::Meeting>{}))
    return ifThere<coaching::Meeting>(
        elements, ref.id, [&](const coaching::Meeting& meeting) { return coaching::checkMeeting(meeting, own); });
  if (ref.kind == &describe(basics::Tag<workshop::Vote>{}) && by == WrittenBy::Command)
    return ifThere<workshop::Vote>(elements, ref.id,
                                   [&](const workshop::Vote& vote) { return workshop::checkVote(elements, vote); });
  if (ref.kind == &describe(basics::Tag<clarity::RuleSetting>{}))
    return ifThere<clarity::RuleSetting>(elements, ref.id, clarity::checkSetting);
  if (ref.kind == &describe(basics::Tag<clarity::PutAside>{}))
    return ifThere<clarity::PutAside>(elements, ref.id, clarity::checkAside);
  return Done{};
}

/// The numbers of a one-to-one stay as they stood.
Outcome<Done> checkFigures(const PlannedChange& change) {
  for (const journal::Write& write : change.writes)
    if (write.cell.field == "figures" && write.kind == describe(basics::Tag<coaching::Meeting>{}).name &&
        !std::holds_alternative<std::monostate>(write.old) && change.after.find(Id<coaching::Meeting>(write.cell.row)))
      return Refusal{"meeting figures: the numbers of a one-to-one stay as they stood",
                     "Add a note that says what is different now"};
  return Done{};
}

/// A version comes with the text that was published. What a damaged file holds otherwise is in nobody's way.
Outcome<Done> checkVersions(const PlannedChange& change) {
  const basics::Kind& kind = describe(basics::Tag<handoff::Handoff>{});
  for (const journal::Write& write : change.writes) {
    if (write.kind != kind.name ||
        (write.cell.field != journal::existence && write.cell.field != "snapshot" && write.cell.field != "sha256"))
      continue;
    const auto* version = change.after.find(Id<handoff::Handoff>(write.cell.row));
    if (version && !handoff::isAsPublished(*version))
      return Refusal{
          fmt::format("handoff snapshot: version {} is not what was published", version->version.value_or(0)),
          "Take the version from a file that verifies",
          {std::string(kind.name), write.cell.row, "snapshot"}};
  }
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

/// The answers of an anonymous session store no author, not even in the journal.
Outcome<Done> checkNamelessAnswers(const PlannedChange& change) {
  const basics::Kind& kind = describe(basics::Tag<workshop::PlaybackAnswer>{});
  for (const journal::Write& write : change.writes) {
    if (write.kind != kind.name || write.cell.field != "participant" ||
        std::holds_alternative<std::monostate>(write.now))
      continue;
    const auto* answer = change.after.find(Id<workshop::PlaybackAnswer>(write.cell.row));
    const auto* session = answer ? change.after.find(answer->session) : nullptr;
    if (session && session->anonymous)
      return about({"playback_answer participant: answers of an anonymous session bear no name",
                    "Leave the participant out, and say the side"},
                   {&kind, write.cell.row});
  }
  return Done{};
}

} // namespace

Outcome<Done> checkRules(const PlannedChange& change, WrittenBy by) {
  const auto& settings = change.after.only<strategy::WorkspaceSettings>();
  const basics::FiscalCalendar calendar(settings.fiscalYearStart.value_or(1));
  for (const auto& ref : change.touched)
    if (const auto done = checkElement(change, ref, calendar, by); done.refused())
      return about(done.refusal(), ref);
  if (const auto kept = checkFigures(change); kept.refused())
    return about(kept.refusal(), {&describe(basics::Tag<coaching::Meeting>{}), 0});
  if (const auto done = checkParties(change.writes); done.refused())
    return done.refusal();
  if (const auto done = checkVersions(change); done.refused())
    return done.refusal();
  if (by == WrittenBy::Dump)
    return Done{};
  if (const auto done = checkNamelessAnswers(change); done.refused())
    return done.refusal();
  if (const auto done = checkValues(change); done.refused())
    return done.refusal();
  if (const auto done = checkShipped(change); done.refused())
    return done.refusal();
  const auto movesTheYear = [](const journal::Write& write) { return write.cell.field == "fiscal_year_start"; };
  if (const auto write = std::ranges::find_if(change.writes, movesTheYear); write != change.writes.end())
    if (const auto done = checkFirstMonth(change.after, calendar); done.refused())
      return about(done.refusal(), {&describe(basics::Tag<strategy::WorkspaceSettings>{}), write->cell.row});
  return Done{};
}

} // namespace baton::workspace
