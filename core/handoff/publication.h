// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/outcome.h"
#include "core/handoff/standing.h"

#include <optional>
#include <string>
#include <vector>

// Publishing and recalling, as edits. They are written through the door for change as commands of their own
// (byItsCommand, not undoable): a publication is taken back by a recall, never by undo.
namespace baton::handoff {

/// What the clarity check says on the day of publication.
struct Readiness {
  bool ready = false;
  int openGates = 0; ///< of four
  /// What Sales would still ask, the most pressing first: one sentence each.
  std::vector<std::string> findings;
};

struct PublicationRequest {
  basics::Id<Handoff> id; ///< fresh
  basics::Id<people::Person> author;
  basics::Ids<people::Person> receivers; ///< empty: every active person of Sales
  basics::Date today;
  basics::Instant at;
  std::optional<basics::Date> inForceFrom; ///< empty: today
  std::string reason;                      ///< why it is handed off although it is not ready
  Readiness readiness;
};

struct Publication {
  Handoff handoff;
  basics::Edits edits;
  std::string label; ///< "publish version 2"
};

/// Every active person of Sales, by id.
basics::Ids<people::Person> everyoneOfSales(const basics::Elements& elements, basics::Date today);

/// Refused without a known author, with a receiver who is unknown or has left, with a first day before today, and
/// without a reason while it is not ready: that refusal names what Sales would still ask.
basics::Outcome<Publication> publish(const basics::Elements& elements, const PublicationRequest& request);

/// Whether its snapshot is the text whose hash stands beside it.
bool isAsPublished(const Handoff& version);

struct Recall {
  basics::Edits edits;
  std::string label; ///< "recall version 2"
};

/// Refused for an unknown or recalled version, and without a reason: the document and its receivers are owed one.
basics::Outcome<Recall> recall(const basics::Elements& elements, basics::Id<Handoff> version, const std::string& reason,
                               const PublicationOrder& order = {});

} // namespace baton::handoff
