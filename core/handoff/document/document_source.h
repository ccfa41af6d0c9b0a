// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/outcome.h"
#include "core/basics/period.h"
#include "core/handoff/difference.h"
#include "core/handoff/document/figures.h"
#include "core/handoff/standing.h"
#include "core/report/document.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

// What the documents of a handoff are made from: the strategy of a version or of the draft, and what other parts of
// the program know about it, handed in as plain values.
namespace baton::handoff {

/// What is printed about the publication itself.
struct VersionFacts {
  std::string name; ///< "3"
  basics::Date published;
  std::optional<basics::Date> inForceFrom;
  std::string sha256;
  basics::Id<people::Person> publishedBy;
  basics::Ids<people::Person> receivers;
  std::string reason;   ///< why it was handed off as it is
  std::string recalled; ///< why it was recalled
};

/// One line of the table of markets. Accounts are counted in the strategy where no number is given.
struct MarketNumbers {
  basics::Id<strategy::Market> market;
  std::optional<int> accounts;
  std::optional<basics::Amount> goal;
  std::optional<basics::Amount> actual;
  std::optional<basics::Amount> margin;
};

/// What the goals of single people come to, in words.
struct GoalSum {
  std::string metric;
  std::string period;
  std::string basis;
  std::string amount;
};

struct Numbers {
  std::string year;                    ///< "FY2020"
  basics::Period span;                 ///< of that year
  std::optional<basics::Date> through; ///< the newest record of revenue
  std::string goalLabel;               ///< "FY2020 goal"
  std::string actualLabel;             ///< "FY2020 actual"
  std::vector<MarketNumbers> markets;
  std::optional<MarketNumbers> notSelected; ///< all that is not selected, together
  std::optional<MarketNumbers> total;
  std::string sentence; ///< what the numbers say, such as what work outside the strategy cost; may be empty
  std::vector<FigurePoint> quarters; ///< revenue of everybody together, in order of time
};

/// A promise from the ledger.
struct PrintedPromise {
  people::Side side = people::Side::Leadership; ///< of who promised
  std::string promisedBy;
  std::string statement;
  std::string doneMeans;
  std::optional<basics::Date> due;
};

/// What the field reported and leadership answered.
struct AnsweredSignal {
  basics::RowId id = 0;
  std::optional<basics::Date> seen;
  std::string by;
  std::string account;
  std::string text;
  std::string answer;
  std::optional<bool> changesStrategy; ///< empty: not said
};

enum class Weight { ToSettle, WorthALook, Polish };

/// What the clarity check had to say on the day of the document.
struct PrintedFinding {
  Weight weight = Weight::WorthALook;
  std::string about; ///< the element, by name; may be empty
  std::string text;
  std::string remedy;
  bool waits = false; ///< cannot be asked before another one is settled
};

struct ClarityFacts {
  bool ready = false;
  int openGates = 0;
  std::vector<PrintedFinding> findings;
  /// The differentiators that stand: with proof, and with both questions answered.
  std::set<basics::Id<strategy::Differentiator>> standing;
};

struct DocumentSource {
  basics::Elements strategy;           ///< frozen
  basics::Date today;                  ///< of a version: the day of its publication
  std::optional<VersionFacts> version; ///< none: the draft
  int nextVersion = 1;                 ///< what the draft would become

  std::string previousVersion; ///< "2"; empty: there is none
  std::optional<Difference> changes;
  std::vector<AnsweredSignal> answeredSignals; ///< since the version before

  std::optional<ClarityFacts> clarity;
  std::optional<Numbers> numbers;
  std::vector<PrintedPromise> promises;
  std::vector<GoalSum> goalSums;
  std::optional<GoalFigure> goalsByMarket;  ///< in the chapter of the markets
  std::optional<GoalFigure> goalsByQuarter; ///< where the goals are
  report::Paper paper = report::paperA4;
};

/// The day on which a version was published, as its readers knew it.
basics::Date publishedOn(const Handoff& version);

/// Strategy, facts of the publication, what changed since the version before, and what the goals of single people add
/// up to within the horizon as the plan stands. Refused when a snapshot cannot be
/// read. What the clarity check, the plan and the ledger know is added by the caller.
basics::Outcome<DocumentSource> sourceOf(const basics::Elements& elements, const Handoff& version,
                                         const PublicationOrder& order = {});
basics::Outcome<DocumentSource> sourceOfDraft(const basics::Elements& elements, basics::Date today,
                                              const PublicationOrder& order = {});

} // namespace baton::handoff
