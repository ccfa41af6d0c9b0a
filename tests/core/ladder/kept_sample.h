// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <filesystem>
#include <string>

namespace baton::tests {

/// The kept file of a released version of the format, and what it says, as text.
std::filesystem::path keptSample(std::size_t version);
std::filesystem::path keptFacts(std::size_t version);
/// The last version that was released: of one that is still being worked on there is no sample.
std::size_t newestKept();

/// What no later version may read differently: the journal entry by entry with its hashes, how many elements of each
/// kind there are, what is open, what the records add up to.
std::string factsOf(const workspace::Workspace& workspace);

/// Makes a sample at the top of the ladder: some of every kind, imports (one undone), a published version with an
/// answer, a merge with a conflict.
void makeKeptSample(const std::filesystem::path& path);

} // namespace baton::tests
