// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"

#include <string>
#include <vector>

// Markets and offerings that begin as groups of what was sold.
namespace baton::guide {

/// What a person says of a candidate. Of an offering: sold now, planned, no longer sold, not taken up.
enum class Decision { Select, Defer, TurnDown, Leave };

/// The market that has exactly these rules for records, or was named so before there were rules; null where none is.
basics::ElementRef marketOf(const basics::Elements& elements, const std::string& name,
                            const std::vector<std::string>& rules);
/// The offering of that name.
basics::ElementRef offeringOf(const basics::Elements& elements, const std::string& name);

/// What was decided; Leave where the element is none, or is undecided.
Decision decisionOn(const basics::Elements& elements, basics::ElementRef ref);

/// What is written when a candidate is decided on: a new element with that id where there is none. A selected market
/// takes the next rank. To leave one takes away what a decision had made. Empty where nothing changes.
basics::Edits decideMarket(const basics::Elements& elements, const std::string& name,
                           const std::vector<std::string>& rules, Decision decision, basics::RowId freshId);
basics::Edits decideOffering(const basics::Elements& elements, const std::string& name, Decision decision,
                             basics::RowId freshId);

} // namespace baton::guide
