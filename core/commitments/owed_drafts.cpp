// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/owed_drafts.h"

#include "core/basics/text.h"
#include "core/people/presence.h"
#include "core/people/reporting_line.h"
#include "core/strategy/offering.h"
#include "core/strategy/play.h"
#include "core/strategy/weapon.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace baton::commitments {
namespace {

using basics::Elements, basics::RowId, basics::Tag;
using strategy::Play, strategy::Weapon, strategy::WeaponStatus;

/// What leadership has been asked for, offers or owes.
struct Promised {
  std::set<RowId> served;
  std::vector<std::string> statements; ///< by their keys

  explicit Promised(const Ledger& ledger) {
    for (const LedgerRow& row : ledger.rows()) {
      if (row.isOver() || row.side != people::Side::Leadership)
        continue;
      for (const auto element : row.standing.terms.serves)
        served.insert(element.value());
      statements.push_back(basics::nameKey(row.standing.terms.statement));
    }
  }
  /// Served by a promise, or named in what is promised.
  bool has(RowId id, const std::string& name) const {
    const std::string key = ' ' + basics::nameKey(name) + ' ';
    return served.contains(id) || (key.size() > 2 && std::ranges::any_of(statements, [&](const std::string& statement) {
                                     return (' ' + statement + ' ').find(key) != std::string::npos;
                                   }));
  }
};

std::vector<const Play*> playsNamed(const Elements& named, const Elements& now) {
  std::vector<const Play*> plays;
  for (const Play* play : named.inOrder<Play>())
    if (const Play* present = now.find(play->id))
      plays.push_back(present);
  return plays;
}

/// The tools that are named, then those that a named play has come to use.
std::vector<const Weapon*> toolsNamed(const Elements& named, const Elements& now,
                                      const std::vector<const Play*>& plays) {
  std::vector<const Weapon*> tools;
  const auto add = [&](Id<Weapon> id) {
    const Weapon* tool = now.find(id);
    if (tool && std::ranges::find(tools, tool) == tools.end())
      tools.push_back(tool);
  };
  for (const Weapon* tool : named.inOrder<Weapon>())
    add(tool->id);
  for (const Play* play : plays)
    for (const Id<Weapon> id : play->weapons)
      add(id);
  return tools;
}

std::string sentenceFor(const Weapon& tool) {
  return fmt::format(fmt::runtime(tool.status == WeaponStatus::Outdated ? "{} is brought up to date" : "{} is ready"),
                     tool.name);
}

std::string doneMeans(const Elements& elements, const Weapon& tool) {
  std::vector<std::string> offerings;
  for (const auto id : tool.offerings)
    if (const auto* offering = elements.find(id))
      offerings.push_back(offering->name);
  std::string text = "Every seller has it at hand and can use it";
  if (!offerings.empty())
    text += fmt::format(" for {}", fmt::join(offerings, ", "));
  if (!tool.location.empty())
    text += fmt::format("; it lies at {}", tool.location);
  return text;
}

bool isOfSales(const Elements& elements, Id<people::Person> person) {
  const people::Person* owner = elements.find(person);
  return owner && owner->side == people::Side::Sales;
}

OwedDraft draftFor(const Ledger& ledger, const Weapon& tool, const std::vector<const Play*>& plays) {
  OwedDraft draft;
  draft.from = {&describe(Tag<Weapon>{}), tool.id.value()};
  const people::Person* owner = ledger.elements().find(tool.owner);
  if (owner && people::isActive(*owner, ledger.today()))
    draft.promisor = owner->id;
  draft.terms.statement = sentenceFor(tool);
  draft.terms.satisfaction = doneMeans(ledger.elements(), tool);
  if (tool.due && *tool.due >= ledger.today())
    draft.terms.due = tool.due;
  draft.terms.serves.push_back(Id<basics::Anything>(tool.id.value()));
  for (const Play* play : plays)
    if (std::ranges::find(play->weapons, tool.id) != play->weapons.end())
      draft.terms.serves.push_back(Id<basics::Anything>(play->id.value()));
  return draft;
}

OwedDraft draftFor(const Play& play) {
  OwedDraft draft;
  draft.from = {&describe(Tag<Play>{}), play.id.value()};
  draft.terms.statement = fmt::format("A sales tool for the play “{}”", play.name);
  draft.terms.satisfaction = "The play names it, and every seller has it at hand";
  if (const std::string trigger(basics::trimmed(play.trigger)); !trigger.empty())
    draft.terms.satisfaction += fmt::format(" when it begins: {}", trigger);
  draft.terms.serves.push_back(Id<basics::Anything>(play.id.value()));
  return draft;
}

bool hasTool(const Elements& elements, const Play& play) {
  return std::ranges::any_of(play.weapons, [&](Id<Weapon> id) { return elements.find(id) != nullptr; });
}

} // namespace

std::vector<OwedDraft> owedDrafts(const Elements& named, const Ledger& ledger) {
  const Elements& now = ledger.elements();
  const Promised promised(ledger);
  const auto plays = playsNamed(named, now);
  std::vector<OwedDraft> drafts;
  for (const Weapon* tool : toolsNamed(named, now, plays))
    if (tool->status != WeaponStatus::Ready && !isOfSales(now, tool->owner) &&
        !promised.has(tool->id.value(), tool->name))
      drafts.push_back(draftFor(ledger, *tool, plays));
  for (const Play* play : plays)
    if (!hasTool(now, *play) && !promised.has(play->id.value(), play->name))
      drafts.push_back(draftFor(*play));
  const Id<people::Person> leader = people::salesLeader(now, ledger.today());
  for (OwedDraft& draft : drafts)
    draft.promisee = leader;
  std::ranges::stable_sort(
      drafts, {}, [](const OwedDraft& draft) { return std::pair(!draft.terms.due, draft.terms.due.value_or(Date())); });
  return drafts;
}

} // namespace baton::commitments
