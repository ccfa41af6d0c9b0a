// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/cadence.h"
#include "core/plan/performance.h"
#include "ui/people/people_words.h"
#include "ui/session/session.h"

#include <optional>
#include <vector>

namespace baton::people_page {

/// What is known of one person, as the lists of the page need it.
struct Seller {
  const Person* person = nullptr; ///< of the reading's elements
  coaching::CadenceRow cadence;
  plan::Figures revenue;                ///< own, over the fiscal years that have goals
  std::optional<basics::Amount> margin; ///< own, over the same
};

struct Team {
  const Person* manager = nullptr; ///< null: they name nobody
  std::vector<Seller> sellers;     ///< by name
};

/// The page at one moment. It holds the elements that it was made from.
struct PeopleReading {
  explicit PeopleReading(const session::Session& session);

  basics::Elements elements;
  Date today;
  std::optional<basics::Period> years; ///< over which attainment is reckoned
  std::vector<Team> teams;             ///< the largest first; who names no manager last
  int sellers = 0, managers = 0;       ///< managers: who leads a team of these

  const Seller* find(Id<Person> person) const;
  /// Everyone of the teams, team by team.
  std::vector<const Seller*> everyone() const;
};

/// From so many weeks on it is long ago.
inline constexpr int longWeeks = 6;

} // namespace baton::people_page
