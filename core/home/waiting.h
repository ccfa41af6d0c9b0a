// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"
#include "core/handoff/version_news.h"
#include "core/people/person.h"

#include <optional>
#include <vector>

// What waits for somebody, worked out from the elements and the day alone.
namespace baton::home {

/// What kind of thing it is that waits.
enum class Matter {
  Version,
  Reconfirmation,
  Question,
  Tool,
  Assumption,
  Market,
  Answered,
  Promise,
  PromiseAnswer,
  Extension,    ///< what Sales proposes waits for the answer of leadership, of whoever there gives it
  Signal,       ///< likewise what the field reported
  SignalAnswer, ///< what they reported was answered: is that an answer?
  NotNeeded     ///< they asked for it so that something could be promised that does not come any more
};

/// One thing that waits for a person.
struct Waiting {
  Matter matter = Matter::Question;
  basics::ElementRef ref;
  basics::Id<people::Person> owner; ///< whose move it is; none where nobody is named
  /// Who asked the question, published the version, proposed or reported it, or waits for the promise or the answer; of
  /// what is not needed any more who was asked for it.
  basics::Id<people::Person> asker;
  /// Until when; of a version since when it is in force. None: no day was agreed.
  std::optional<basics::Date> date;
  bool blocking = false; ///< has to be settled before a handoff
  /// The version that it is about: what is to be read, what changed something, where a question was answered.
  basics::Id<handoff::Handoff> version;
  std::string versionName; ///< "3", "3-b"
  std::string signedName;  ///< of a version: the one that they signed before; empty for none
  /// Of a reconfirmation: everything of theirs that stands on what the version changed.
  std::vector<basics::ElementRef> standing;
  std::optional<int> awaitingDays; ///< of an answer: for how long it has been awaited

  bool isOverdue(basics::Date today) const {
    return matter != Matter::Version && matter != Matter::Reconfirmation && date && *date < today;
  }
};

/// A review of an assumption and what was promised are shown so many days ahead; everything else as soon as it is owed.
inline constexpr int daysAhead = 14;

/// The moves of one person: versions to answer, what stands on a change to reconfirm (one move for each version),
/// questions to answer, sales tools owed, assumptions to review, markets to decide, promises to keep or to answer, or
/// to take back; of somebody of leadership what Sales proposes, until it is answered; of who reported a signal its
/// answer, until they say whether it is one; and the questions that they asked and that a version answers, until they
/// have answered that version. Blocking ones first, then by day, those without a day last.
std::vector<Waiting> movesOf(const commitments::Ledger& ledger, basics::Id<people::Person> person,
                             const handoff::VersionNews& news = {});
std::vector<Waiting> movesOf(const basics::Elements& elements, basics::Id<people::Person> person, basics::Date today,
                             const handoff::VersionNews& news = {});

/// What others promised to one person and have not kept yet: within the next days, or past its day. By day.
std::vector<Waiting> owedTo(const commitments::Ledger& ledger, basics::Id<people::Person> person);

/// Whose move it is where it is not theirs: answers to promises for which one person waits. The longest first.
std::vector<Waiting> awaitedBy(const commitments::Ledger& ledger, basics::Id<people::Person> person);

/// What is past its day, by the side that owes it; each by day, the oldest first. Answers to what Sales proposes and
/// reports are owed by leadership.
struct Overdue {
  std::vector<Waiting> leadership, sales;
  std::vector<Waiting> nobody; ///< nobody is named, or who was is no longer there
  std::size_t count() const { return leadership.size() + sales.size() + nobody.size(); }
};
Overdue overdue(const commitments::Ledger& ledger);
Overdue overdue(const basics::Elements& elements, basics::Date today);

} // namespace baton::home

template <>
inline constexpr auto baton::basics::wordsOf<baton::home::Matter> = std::to_array<std::string_view>(
    {"version", "reconfirmation", "question", "tool", "assumption", "market", "answered", "promise", "promise_answer",
     "extension", "signal", "signal_answer", "not_needed"});
