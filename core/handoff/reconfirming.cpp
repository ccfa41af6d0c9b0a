// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/reconfirming.h"

#include "core/commitments/ledger.h"
#include "core/handoff/wording.h"
#include "core/plan/goal_rules.h"
#include "core/strategy/target_account.h"
#include "core/strategy/workspace_settings.h"
#include "core/workshop/session.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace baton::handoff {
namespace {

using basics::ElementRef, basics::Elements, basics::Id, basics::Outcome, basics::Refusal, basics::RowId;
using people::Person;

/// The place of a version among those that stand; nothing for one that was recalled.
std::optional<std::size_t> placeOf(const VersionSteps& steps, Id<Handoff> version) {
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i]->version == version)
      return i;
  return std::nullopt;
}

/// Past and gone when the version came into force: a goal of a period before it, an account that was dropped; or over,
/// as a promise is that was kept, or let go. Nor does a playback count that was held on its words.
bool isOver(const Elements& elements, ElementRef ref, basics::Date day) {
  if (const auto* goal = elements.find(Id<plan::Goal>(ref.id))) {
    const int firstMonth = elements.only<strategy::WorkspaceSettings>().fiscalYearStart.value_or(1);
    const auto period = plan::periodOf(*goal, basics::FiscalCalendar(firstMonth));
    return period && period->to < day;
  }
  if (ref.kind == &describe(basics::Tag<commitments::Commitment>{})) {
    const auto standing = commitments::standingOf(elements, Id<commitments::Commitment>(ref.id));
    return standing && commitments::isOver(standing->state);
  }
  if (const auto* session = elements.find(Id<workshop::Session>(ref.id)))
    return session->date && *session->date >= day;
  const auto* account = elements.find(Id<strategy::TargetAccount>(ref.id));
  return account && account->dropped && *account->dropped <= day;
}

struct Flag {
  ElementRef element;
  Id<Handoff> since;
  std::set<std::string> because;
};

std::string labelOf(const Elements& elements, const std::vector<ElementRef>& refs, const std::string& version) {
  if (refs.size() > 1)
    return fmt::format("still hold with version {}: {} of what stands on it", version, refs.size());
  return fmt::format("still holds with version {}: {}", version, nameOf(elements, refs.front()));
}

} // namespace

std::vector<Id<Person>> ownersOf(const Elements& elements, ElementRef element) {
  std::vector<Id<Person>> owners;
  for (const Person& person : elements.all<Person>())
    if (isOwn(elements, element, person))
      owners.push_back(person.id);
  return owners;
}

const Reconfirmation* reconfirmedFor(const Elements& elements, RowId element, Id<Handoff> version,
                                     const VersionSteps& steps) {
  const auto asked = placeOf(steps, version);
  for (const Reconfirmation& one : elements.all<Reconfirmation>())
    if (const auto place = placeOf(steps, one.handoff);
        one.element.value() == element && asked && place && *place >= *asked)
      return &one;
  return nullptr;
}

std::vector<ToReconfirm> toReconfirm(const Elements& elements, const VersionSteps& steps,
                                     const WrittenSince& writtenSince) {
  std::vector<Flag> flags;
  std::map<RowId, std::size_t> known;
  for (const auto& step : steps) {
    const Handoff* version = elements.find(step->version);
    if (!step->before || !version)
      continue;
    const basics::Date day = version->inForceFrom.value_or(basics::Date());
    for (const Impact& impact : standingOn(step->difference, step->from, step->to, elements)) {
      const RowId id = impact.element.id;
      if (isOver(elements, impact.element, day) || reconfirmedFor(elements, id, step->version, steps) ||
          (writtenSince && writtenSince(id, step->version)))
        continue;
      const auto [place, isNew] = known.emplace(id, flags.size());
      if (isNew)
        flags.push_back({impact.element, step->version, {}});
      flags[place->second].because.insert(impact.because.begin(), impact.because.end());
    }
  }
  std::vector<ToReconfirm> all;
  all.reserve(flags.size());
  for (const Flag& flag : flags)
    all.push_back({flag.element,
                   nameOf(elements, flag.element),
                   flag.since,
                   {flag.because.begin(), flag.because.end()},
                   ownersOf(elements, flag.element)});
  return all;
}

Outcome<Reconfirmed> reconfirm(const Elements& elements, const ReconfirmationRequest& request,
                               const PublicationOrder& order) {
  const Handoff* version = elements.find(request.version);
  if (!version)
    return Refusal{"This version is not there", "Choose one that was published"};
  const std::string name = nameOfVersion(elements, request.version, order);
  if (!version->recalled.empty())
    return Refusal{fmt::format("Version {} has been recalled: {}", name, version->recalled),
                   "Wait for the next version"};
  if (!elements.find(request.by))
    return Refusal{"It is a person of the workspace who says that something still holds", "Say who sits here"};
  if (request.elements.empty())
    return Refusal{"Nothing is chosen", "Choose what still holds"};
  Reconfirmed done;
  for (const ElementRef& ref : request.elements) {
    if (!ref.kind || !elements.find(*ref.kind, ref.id))
      return Refusal{"What is to hold still is no longer there", "Look at the list again"};
    done.edits.put(Reconfirmation{.id = request.freshId(),
                                  .element = Id<basics::Anything>(ref.id),
                                  .handoff = request.version,
                                  .by = request.by,
                                  .at = request.at});
  }
  done.label = labelOf(elements, request.elements, name);
  return done;
}

} // namespace baton::handoff
