// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/standing.h"

#include <optional>
#include <string>
#include <vector>

namespace baton::handoff {

/// What the clarity check says of a version on the day of its publication. It never changes; so focus, which follows
/// the records, has no place in it, but choice, which is its half that the strategy alone decides, has.
struct VersionIndices {
  basics::Id<Handoff> handoff;
  std::string name;              ///< "3", "3-b"
  basics::Date day;              ///< of publication
  std::optional<double> clarity; ///< 0 to 100
  std::optional<double> choice;  ///< 0 to 1
};

/// Of every version that was not recalled and whose snapshot can be read, the oldest first. Those known already are
/// not reckoned again.
std::vector<VersionIndices> indicesOfVersions(const basics::Elements& elements, const PublicationOrder& order = {},
                                              const std::vector<VersionIndices>& known = {});

} // namespace baton::handoff
