// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/changes_source.h"

#include <string>
#include <vector>

namespace baton::handoff {

/// What a seller has to know of a change before anything else, in one sentence.
struct Headline {
  std::string topic; ///< "To whom"
  report::Text text;
};

/// In the order in which a handoff tells them. What is not among them is in no headline.
std::vector<Headline> headlinesOf(const ChangesSource& source);

/// "three target accounts and a term": what changed and is in no headline; empty where nothing is left.
std::string furtherChanges(const ChangesSource& source);

} // namespace baton::handoff
