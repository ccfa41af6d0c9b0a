// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/outcome.h"
#include "core/handoff/acknowledgement.h"
#include "core/handoff/standing.h"
#include "core/strategy/open_question.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

// What receivers say to a version. A new verdict replaces the one before; the journal keeps both. Written as a command
// of its own (byItsCommand, not undoable): what one takes back is said with a new verdict.
namespace baton::handoff {

struct AcknowledgementRequest {
  basics::Id<Handoff> version;
  basics::Id<people::Person> person;
  Verdict verdict = Verdict::Received;
  std::string note;
  /// Who entered it for them, from the reply page; empty where they answer themselves.
  basics::Id<people::Person> recordedBy;
  basics::Date today;
  basics::Instant at;
  basics::Id<strategy::OpenQuestion> freshQuestion; ///< used where the verdict opens a question
};

struct Acknowledged {
  Acknowledgement acknowledgement;
  basics::Edits edits;
  std::string label;                           ///< "acknowledge version 2"
  basics::Id<strategy::OpenQuestion> question; ///< the blocking question that not accepting opened, or sharpened
};

/// Refused for a version that is unknown or recalled, for one superseded before the answer was given (a paper reply
/// that is older than the newer version still counts), and for somebody it was not handed to. Those who joined Sales
/// after the publication may answer as well.
/// Not accepting opens a blocking question about the version, to the person who published it; accepting later lifts
/// the block and leaves the question to be answered.
basics::Outcome<Acknowledged> acknowledge(const basics::Elements& elements, const AcknowledgementRequest& request,
                                          const PublicationOrder& order = {});

/// Where one receiver stands.
struct Answer {
  const people::Person* person = nullptr;
  const Acknowledgement* acknowledgement = nullptr; ///< none: has not answered
  bool joinedSince = false;                         ///< answered without having been named: not counted
  bool left = false;                                ///< no longer here, and not waited for
};

struct AnswerSummary {
  std::vector<Answer> answers; ///< receivers by name, then those who joined since
  int named = 0;               ///< receivers who are still here or have answered
  int answered = 0;
  std::array<int, 5> verdicts{}; ///< by Verdict, of those named

  int of(Verdict verdict) const { return verdicts[std::size_t(verdict)]; }
  /// Everyone has answered, and nobody with "not accepted": the half of "landed" that answers can show.
  bool everyoneTookIt() const { return named > 0 && answered == named && of(Verdict::NotAccepted) == 0; }
};

AnswerSummary answersTo(const basics::Elements& elements, const Handoff& version, basics::Date today);

} // namespace baton::handoff
