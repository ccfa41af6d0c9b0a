// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/changes_source.h"

#include "core/handoff/snapshot.h"
#include "core/plan/goal.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"

#include <algorithm>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id, basics::Outcome, basics::Refusal;

constexpr const char* draftName = "draft";

/// The two to compare; no second one: the draft.
struct Pair {
  const Handoff* from = nullptr;
  const Handoff* to = nullptr;
};

class Choice {
public:
  Choice(const Elements& present, const ChangesAsked& asked, const PublicationOrder& order)
      : m_present(present), m_asked(asked), m_order(order) {
    for (const VersionStanding& one : versions(present, asked.today, order))
      if (one.standing != Standing::Recalled)
        m_standing.push_back(one.handoff);
  }

  Outcome<Pair> pair() const {
    const auto to = second();
    if (!to)
      return to.refusal();
    const auto from = first(*to);
    if (!from)
      return from.refusal();
    return Pair{*from, *to};
  }

private:
  Outcome<const Handoff*> second() const {
    if (m_asked.to == draftName)
      return nullptr;
    if (!m_asked.to.empty())
      return versionNamed(m_present, m_asked.to, m_order);
    if (!m_asked.from.empty())
      return nullptr;
    if (m_asked.reader)
      return secondForReader();
    return m_standing.size() < 2 ? nullptr : m_standing.back();
  }

  /// Whoever has signed the one in force wants to know what the next one brings.
  const Handoff* secondForReader() const {
    const Handoff* inForce = versionInForce(m_present, m_asked.today, m_order);
    return inForce == lastSigned(m_present, m_asked.reader, m_order) ? nullptr : inForce;
  }

  Outcome<const Handoff*> first(const Handoff* to) const {
    if (!m_asked.from.empty())
      return versionNamed(m_present, m_asked.from, m_order);
    const Handoff* agreed = m_asked.reader ? lastSigned(m_present, m_asked.reader, m_order) : nullptr;
    if (agreed && agreed != to)
      return agreed;
    const Handoff* before = nullptr;
    for (const Handoff* one : m_standing) {
      if (one == to)
        break;
      before = one;
    }
    if (before)
      return before;
    return Refusal{m_standing.empty() ? "No version has been published yet" : "There is no version before this one",
                   m_standing.empty() ? "Publish one first" : "Say from which version to which"};
  }

  const Elements& m_present;
  const ChangesAsked& m_asked;
  const PublicationOrder& m_order;
  std::vector<const Handoff*> m_standing;
};

ComparedVersion compared(const Elements& present, const Handoff* version, const PublicationOrder& order) {
  if (!version)
    return {};
  return {nameOfVersion(present, version->id, order), publishedOn(*version), version->inForceFrom, version->recalled};
}

std::string personOrNobody(const Elements& elements, Id<people::Person> id) {
  const auto* person = elements.find(id);
  return person ? person->name : std::string();
}

std::string ownerOf(const Elements& present, basics::ElementRef element) {
  if (const auto* goal = present.find(Id<plan::Goal>(element.id)))
    return goal->role.empty() ? personOrNobody(present, goal->owner) : goal->role;
  if (const auto* account = present.find(Id<strategy::TargetAccount>(element.id)))
    return personOrNobody(present, account->owner);
  if (const auto* weapon = present.find(Id<strategy::Weapon>(element.id)))
    return personOrNobody(present, weapon->owner);
  return {};
}

std::vector<StandingOnChange> standingOn(const ChangesSource& source, const Elements& present, const Handoff* version,
                                         const people::Person* reader) {
  std::vector<StandingOnChange> standing;
  const Id<Handoff> id = version ? version->id : Id<Handoff>();
  for (const Impact& impact : impactOf(source.difference, source.before, source.after, present, id))
    standing.push_back({.kind = std::string(impact.element.kind->label),
                        .name = impact.name,
                        .owner = ownerOf(present, impact.element),
                        .because = impact.because,
                        .isReaders = reader && isOwn(present, impact.element, *reader)});
  return standing;
}

/// Asked after the first of the two and answered before the second: the difference knows it as a new element.
void addAskedInBetween(ChangesSource& source) {
  for (const auto* question : source.after.inOrder<strategy::OpenQuestion>())
    if (!question->answer.empty() && !source.before.find(question->id))
      source.answered.push_back({question->id, question->text, question->answer,
                                 personOrNobody(source.after, question->askedBy), question->answered});
}

} // namespace

std::string ComparedVersion::inWords() const {
  return isDraft() ? "the draft" : "version " + name;
}

Outcome<ChangesSource> changesBetween(const Elements& present, const ChangesAsked& asked,
                                      const PublicationOrder& order) {
  const auto pair = Choice(present, asked, order).pair();
  if (!pair)
    return pair.refusal();
  auto before = elementsOf(*pair->from);
  if (!before)
    return before.refusal();
  auto after = pair->to ? elementsOf(*pair->to) : Outcome<Elements>(frozen(present));
  if (!after)
    return after.refusal();
  const people::Person* reader = present.find(asked.reader);
  ChangesSource source;
  source.before = *std::move(before);
  source.after = *std::move(after);
  source.from = compared(present, pair->from, order);
  source.to = compared(present, pair->to, order);
  source.difference = difference(source.before, source.after, present);
  source.answered = source.difference.answered;
  addAskedInBetween(source);
  source.standing = standingOn(source, present, pair->to, reader);
  source.reader = reader ? reader->name : std::string();
  source.readerSigned = reader && lastSigned(present, reader->id, order) == pair->from;
  source.today = source.to.published.value_or(asked.today);
  return source;
}

} // namespace baton::handoff
