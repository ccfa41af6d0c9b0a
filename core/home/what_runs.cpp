// SPDX-License-Identifier: GPL-3.0-or-later
// What of differences and advantages is at work: what sellers can do, and how deals end where a competitor is named.
#include "core/coaching/levels.h"
#include "core/coaching/proficiency.h"
#include "core/home/four_legs.h"
#include "core/signals/guesser.h"
#include "core/strategy/weapon.h"

#include <algorithm>
#include <map>
#include <set>

namespace baton::home {
namespace {

using basics::Date, basics::Elements, basics::Id;
using plan::Deal, plan::DealState;
using strategy::Offering;

/// What was seen of one seller with the tools.
struct Seen {
  bool any = false, able = false, stale = false;
};

Seen seenOf(const coaching::ProficiencyGrid& grid, std::size_t person, const std::vector<std::size_t>& tools,
            Date today) {
  Seen seen;
  for (const std::size_t tool : tools) {
    const coaching::Proficiency* one = grid.at(person, tool);
    if (!one || !one->level)
      continue;
    seen.any = true;
    if (*one->level >= coaching::teachesFrom)
      (coaching::isStale(*one, today) ? seen.stale : seen.able) = true;
  }
  return seen;
}

/// By its id outside: the deals that a signal about a competitor is about.
std::set<std::string> dealsOfSignals(const Elements& elements) {
  std::set<std::string> ids;
  for (const auto& signal : elements.all<field::Signal>())
    if (signal.competitor)
      ids.insert(signal.opportunities.begin(), signal.opportunities.end());
  return ids;
}

} // namespace

Able ableSellers(const Elements& elements, const clarity::Check& check, Date today) {
  Able able;
  able.standing = int(check.differences.size());
  std::set<Id<Offering>> offerings; // those for which a difference stands
  for (const clarity::StandingDifference& difference : check.differences)
    offerings.insert(difference.offerings.begin(), difference.offerings.end());
  const coaching::ProficiencyGrid grid = coaching::proficiencyGrid(elements, today);
  std::vector<std::size_t> tools;
  for (std::size_t place = 0; place < grid.weapons.size(); ++place)
    if (std::ranges::any_of(grid.weapons[place]->offerings, [&](Id<Offering> id) { return offerings.contains(id); }))
      tools.push_back(place);
  able.tools = int(tools.size());
  able.sellers = int(grid.people.size());
  for (std::size_t person = 0; person < grid.people.size(); ++person) {
    const Seen seen = seenOf(grid, person, tools, today);
    able.seen += seen.any;
    able.able += seen.able;
    able.stale += seen.stale && !seen.able;
  }
  return able;
}

Against againstCompetitors(const Elements& elements, const std::vector<Deal>& deals) {
  const field::Guesser names(elements, {});
  std::map<std::string, bool> known; // few reasons are given, for many deals
  const auto namesOne = [&](const std::string& text) {
    const auto [place, fresh] = known.try_emplace(text, false);
    if (fresh && !text.empty())
      place->second = bool(names.guess(text).competitor);
    return place->second;
  };
  const auto ofSignals = dealsOfSignals(elements);
  Against against;
  for (const Deal& deal : deals) {
    if (deal.state == DealState::Open ||
        !(namesOne(deal.lostReason) || namesOne(deal.name) || ofSignals.contains(deal.externalId)))
      continue;
    ++against.closed;
    against.won += deal.state == DealState::Won;
  }
  return against;
}

} // namespace baton::home
