// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/handoff/standing.h"
#include "core/people/person.h"

#include <optional>
#include <vector>

// What waits for somebody, worked out from the elements and the day alone.
namespace baton::home {

/// What kind of thing it is that waits.
enum class Matter { Version, Question, Tool, Assumption, Market };

/// One thing that waits for a person.
struct Waiting {
  Matter matter = Matter::Question;
  basics::ElementRef ref;
  basics::Id<people::Person> owner; ///< whose move it is; none where nobody is named
  basics::Id<people::Person> asker; ///< who asked the question, or published the version
  /// Until when; of a version since when it is in force. None: no day was agreed.
  std::optional<basics::Date> date;
  bool blocking = false; ///< has to be settled before a handoff

  bool isOverdue(basics::Date today) const { return matter != Matter::Version && date && *date < today; }
};

/// A review of an assumption is shown so many days ahead; everything else as soon as it is owed.
inline constexpr int reviewsAhead = 14;

/// The moves of one person: versions to answer, questions to answer, sales tools owed, assumptions to review, markets
/// to decide. Blocking ones first, then by day, those without a day last.
std::vector<Waiting> movesOf(const basics::Elements& elements, basics::Id<people::Person> person, basics::Date today,
                             const handoff::PublicationOrder& order = {});

/// What is past its day, by the side that owes it; each by day, the oldest first.
struct Overdue {
  std::vector<Waiting> leadership, sales;
  std::vector<Waiting> nobody; ///< nobody is named, or who was is no longer there
  std::size_t count() const { return leadership.size() + sales.size() + nobody.size(); }
};
Overdue overdue(const basics::Elements& elements, basics::Date today);

} // namespace baton::home
