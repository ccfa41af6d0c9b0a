// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/outcome.h"
#include "core/strategy/room_to_run.h"

#include <string>

// Room to run: Sales proposes what the strategy does not say yet; leadership answers, within the days that were agreed.
namespace baton::field {

struct ExtensionAnswered {
  basics::Id<strategy::Extension> extension;
  strategy::ExtensionState state = strategy::ExtensionState::Accepted;
  std::string text; ///< needed unless it is accepted
  basics::Id<people::Person> by;
  basics::Instant at;
};

struct ExtensionStep {
  std::string label; ///< "accept extension Rent to shops"
  basics::Edits edits;
};

/// Accepted, parked or declined by somebody of leadership; may be answered again, and keeps the day of its first
/// answer. Refused for "proposed", and where what is not accepted has no reason.
basics::Outcome<ExtensionStep> answerExtension(const basics::Elements& elements, const ExtensionAnswered& asked);

} // namespace baton::field
