// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// A new workspace that holds what a dump says, under the ids of the dump, so that dumping it gives the same bytes. The
/// elements come in as one entry without undo; a batch of records, which has a hash of its own, as one more each.
/// Refused with the place where the text is not a dump that could have come from a workspace, and then no file is left
/// behind. Never overwrites. Throws StorageError.
basics::Outcome<basics::Done> loadDump(const std::filesystem::path& path, std::string_view dump,
                                       const Circumstances& circumstances, const basics::Surroundings& surroundings);

} // namespace baton::workspace
