// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"
#include "core/handoff/impact.h"

// What the document "what changed" is made from: two versions, or a version and the draft, as people who signed the
// first one need to read the second.
namespace baton::handoff {

struct ComparedVersion {
  std::string name; ///< "2"; empty: the draft
  std::optional<basics::Date> published;
  std::optional<basics::Date> inForceFrom;
  std::string recalled; ///< why it was recalled

  bool isDraft() const { return name.empty(); }
  /// "version 2", "the draft"
  std::string inWords() const;
};

/// A goal, play, sales tool or account that stands on something that changed.
struct StandingOnChange {
  std::string kind;
  std::string name;
  std::string owner;                ///< who says whether it still holds; empty: nobody is named
  std::vector<std::string> because; ///< the changed elements, by name
  bool isReaders = false;
};

struct ChangesSource {
  basics::Elements before, after; ///< frozen
  ComparedVersion from, to;
  Difference difference;
  /// Of the difference, and those that were asked and answered in between.
  std::vector<AnsweredQuestion> answered;
  std::vector<AnsweredSignal> answeredSignals; ///< added by the caller, who knows when they were answered
  std::vector<StandingOnChange> standing;
  std::string reader;       ///< for whom it is; empty: for everybody
  bool readerSigned = true; ///< they agreed to the first of the two
  basics::Date today;
  report::Paper paper = report::paperA4;
};

/// Which two. Versions by name; "draft" for the draft.
struct ChangesAsked {
  std::string from; ///< empty: what the reader signed last, else the version before the other one
  std::string
      to; ///< empty: the draft where `from` is named; else the version in force for a reader, the newest for all
  basics::Id<people::Person> reader;
  basics::Date today;
};

/// Refused where there is no version, none before the one asked for, or none of that name.
basics::Outcome<ChangesSource> changesBetween(const basics::Elements& present, const ChangesAsked& asked,
                                              const PublicationOrder& order = {});

} // namespace baton::handoff
