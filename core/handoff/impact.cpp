// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/impact.h"

#include "core/commitments/commitment.h"
#include "core/handoff/acknowledgement.h"
#include "core/handoff/comment.h"
#include "core/handoff/wording.h"
#include "core/plan/goal.h"
#include "core/strategy/play.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"
#include "core/workshop/playback.h"

#include <algorithm>
#include <map>
#include <set>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Field, basics::Id, basics::Kind, basics::RowId, basics::Tag, basics::Value;

std::vector<RowId> idsIn(const Value& value) {
  if (const auto* one = std::get_if<std::int64_t>(&value))
    return {*one};
  if (const auto* set = std::get_if<std::vector<RowId>>(&value))
    return *set;
  return {};
}

/// What changed, by id, with the wholes of parts that did.
class Changed {
public:
  Changed(const Difference& difference, const Elements& before, const Elements& after) {
    for (const ElementChange& change : difference.elements) {
      m_names.emplace(change.id, change.name);
      if (change.change == Change::Added)
        m_added.insert(change.id);
      for (const Elements* side : {&before, &after})
        addWholes(*side, change);
    }
  }

  bool isAdded(RowId id) const { return m_added.contains(id); }
  /// Their names, in the order of the alphabet.
  std::set<std::string> namesAmong(const std::set<RowId>& ids) const {
    std::set<std::string> names;
    for (const RowId id : ids)
      if (const auto found = m_names.find(id); found != m_names.end())
        names.insert(found->second);
    return names;
  }

private:
  void addWholes(const Elements& side, const ElementChange& change) {
    const void* element = side.find(*change.kind, change.id);
    if (!element)
      return;
    for (const Field& field : change.kind->fields)
      if (field.traits.ownership == basics::Ownership::PartOf)
        for (const RowId whole : idsIn(field.read(element)))
          m_names.emplace(whole, side.titleOf(whole));
  }

  std::map<RowId, std::string> m_names;
  std::set<RowId> m_added;
};

void addReferences(const Elements& side, const Kind& kind, RowId id, std::set<RowId>& ids) {
  if (const void* element = side.find(kind, id))
    for (const Field& field : kind.fields)
      if (field.isReference() && field.target != "person")
        for (const RowId target : idsIn(field.read(element)))
          ids.insert(target);
}

void addImpact(const Changed& changed, const std::set<RowId>& standsOn, const Elements& present, basics::ElementRef ref,
               std::vector<Impact>& impacts) {
  const auto because = changed.namesAmong(standsOn);
  if (!because.empty())
    impacts.push_back({ref, nameOf(present, ref), {because.begin(), because.end()}});
}

/// The newest playback says how well the words were remembered that stood then: of all that was named or ticked in it.
void addPlayback(const Changed& changed, const Elements& present, std::vector<Impact>& impacts) {
  const auto* session = workshop::latestPlayback(present);
  if (!session)
    return;
  std::set<RowId> standsOn;
  for (const auto* answer : workshop::answersOf(present, session->id))
    addReferences(present, describe(Tag<workshop::PlaybackAnswer>{}), answer->id.value(), standsOn);
  addImpact(changed, standsOn, present, {&describe(Tag<workshop::Session>{}), session->id.value()}, impacts);
}

/// For this version, or for a later one: who says that it holds now says so of all that came before.
bool isReconfirmed(const Elements& elements, RowId id, Id<Handoff> version) {
  const Handoff* asked = elements.find(version);
  const auto reaches = [&](Id<Handoff> other) {
    const Handoff* later = elements.find(other);
    return other == version || (asked && later && later->recalled.empty() && later->version > asked->version);
  };
  return std::ranges::any_of(elements.all<Reconfirmation>(), [&](const Reconfirmation& one) {
    return version && one.element.value() == id && reaches(one.handoff);
  });
}

bool agrees(Verdict verdict) {
  return verdict == Verdict::Understood || verdict == Verdict::Accepted || verdict == Verdict::AcceptedWithReservations;
}

} // namespace

std::vector<Impact> standingOn(const Difference& difference, const Elements& before, const Elements& after,
                               const Elements& present) {
  const Changed changed(difference, before, after);
  std::vector<Impact> impacts;
  for (const Kind* kind :
       {&describe(Tag<plan::Goal>{}), &describe(Tag<strategy::Play>{}), &describe(Tag<strategy::Weapon>{}),
        &describe(Tag<strategy::TargetAccount>{}), &describe(Tag<commitments::Commitment>{})})
    for (const auto& row : present.rowsOf(*kind)) {
      if (changed.isAdded(row.id))
        continue;
      std::set<RowId> standsOn;
      addReferences(present, *kind, row.id, standsOn);
      addReferences(before, *kind, row.id, standsOn); // what is gone is referred to no more
      addImpact(changed, standsOn, present, {kind, row.id}, impacts);
    }
  addPlayback(changed, present, impacts);
  return impacts;
}

std::vector<Impact> impactOf(const Difference& difference, const Elements& before, const Elements& after,
                             const Elements& present, Id<Handoff> version) {
  auto impacts = standingOn(difference, before, after, present);
  std::erase_if(impacts, [&](const Impact& impact) { return isReconfirmed(present, impact.element.id, version); });
  return impacts;
}

bool isOwn(const Elements& elements, basics::ElementRef element, const people::Person& person) {
  if (const auto* goal = elements.find(Id<plan::Goal>(element.id)))
    return goal->owner == person.id || (!goal->role.empty() && goal->role == person.title);
  if (const auto* account = elements.find(Id<strategy::TargetAccount>(element.id)))
    return account->owner == person.id;
  if (const auto* weapon = elements.find(Id<strategy::Weapon>(element.id)))
    return weapon->owner == person.id;
  if (const auto* promise = elements.find(Id<commitments::Commitment>(element.id)))
    return promise->promisor == person.id;
  if (const auto* session = elements.find(Id<workshop::Session>(element.id)))
    return session->facilitator == person.id;
  return false;
}

const Handoff* lastSigned(const Elements& elements, Id<people::Person> person, const PublicationOrder& order) {
  const Handoff* last = nullptr;
  for (const VersionStanding& version : versions(elements, basics::Date(), order))
    for (const Acknowledgement& answer : elements.all<Acknowledgement>())
      if (answer.handoff == version.handoff->id && answer.person == person && agrees(answer.verdict) &&
          version.standing != Standing::Recalled)
        last = version.handoff;
  return last;
}

} // namespace baton::handoff
