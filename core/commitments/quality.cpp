// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/quality.h"

#include "core/basics/text.h"

#include <algorithm>
#include <set>

namespace baton::commitments {
namespace {

using basics::Elements, people::Person;

bool standsAbove(const Elements& elements, Id<Person> above, Id<Person> below) {
  std::set<Id<Person>> passed;
  for (const Person* person = elements.find(below); person && passed.insert(person->id).second;
       person = elements.find(person->manager))
    if (person->manager == above)
      return true;
  return false;
}

bool saysWhatIsDone(std::string_view satisfaction) {
  const bool hasFigure = std::ranges::any_of(satisfaction, [](char c) { return c >= '0' && c <= '9'; });
  const auto words = std::ranges::count_if(basics::split(basics::trimmed(satisfaction), ' '),
                                           [](const std::string& word) { return !word.empty(); });
  return hasFigure || words >= 3;
}

} // namespace

Quality qualityOf(const Elements& elements, const Commitment& commitment, const Standing& standing) {
  Quality quality;
  quality.isPublic = standing.wasAgreed();
  quality.active = standing.negotiated;
  quality.voluntary =
      standing.offered || standing.negotiated || !standsAbove(elements, commitment.promisee, commitment.promisor);
  quality.isExplicit = standing.terms.due && saysWhatIsDone(standing.terms.satisfaction);
  quality.mission = !standing.terms.serves.empty();
  return quality;
}

} // namespace baton::commitments
