// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/difference.h"
#include "core/handoff/standing.h"

#include <memory>
#include <vector>

namespace baton::handoff {

/// A published version beside the last one before it that was not recalled. Of the first, everything is new.
struct VersionStep {
  basics::Id<Handoff> version;
  basics::Id<Handoff> before; ///< none: it is the first
  basics::Elements from, to;
  Difference difference; ///< names as they were when it was worked out
};
using VersionSteps = std::vector<std::shared_ptr<const VersionStep>>;

/// Of every version that was not recalled and whose snapshot can be read, the oldest first. Versions never change, so
/// what is known already is not read again.
VersionSteps versionSteps(const basics::Elements& elements, const PublicationOrder& order = {},
                          const VersionSteps& known = {});

/// Null where that version was recalled, or is not there.
const VersionStep* stepTo(const VersionSteps& steps, basics::Id<Handoff> version);

} // namespace baton::handoff
