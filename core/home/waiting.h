// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/handoff/version_news.h"
#include "core/people/person.h"

#include <optional>
#include <vector>

// What waits for somebody, worked out from the elements and the day alone.
namespace baton::home {

/// What kind of thing it is that waits.
enum class Matter { Version, Reconfirmation, Question, Tool, Assumption, Market, Answered };

/// One thing that waits for a person.
struct Waiting {
  Matter matter = Matter::Question;
  basics::ElementRef ref;
  basics::Id<people::Person> owner; ///< whose move it is; none where nobody is named
  basics::Id<people::Person> asker; ///< who asked the question, or published the version
  /// Until when; of a version since when it is in force. None: no day was agreed.
  std::optional<basics::Date> date;
  bool blocking = false; ///< has to be settled before a handoff
  /// The version that it is about: what is to be read, what changed something, where a question was answered.
  basics::Id<handoff::Handoff> version;
  std::string versionName; ///< "3", "3-b"
  std::string signedName;  ///< of a version: the one that they signed before; empty for none
  /// Of a reconfirmation: everything of theirs that stands on what the version changed.
  std::vector<basics::ElementRef> standing;

  bool isOverdue(basics::Date today) const {
    return matter != Matter::Version && matter != Matter::Reconfirmation && date && *date < today;
  }
};

/// A review of an assumption is shown so many days ahead; everything else as soon as it is owed.
inline constexpr int reviewsAhead = 14;

/// The moves of one person: versions to answer, what stands on a change to reconfirm (one move for each version),
/// questions to answer, sales tools owed, assumptions to review, markets to decide; and the questions that they asked
/// and that a version answers, until they have answered that version. Blocking ones first, then by day, those without a
/// day last.
std::vector<Waiting> movesOf(const basics::Elements& elements, basics::Id<people::Person> person, basics::Date today,
                             const handoff::VersionNews& news = {});

/// What is past its day, by the side that owes it; each by day, the oldest first.
struct Overdue {
  std::vector<Waiting> leadership, sales;
  std::vector<Waiting> nobody; ///< nobody is named, or who was is no longer there
  std::size_t count() const { return leadership.size() + sales.size() + nobody.size(); }
};
Overdue overdue(const basics::Elements& elements, basics::Date today);

} // namespace baton::home
