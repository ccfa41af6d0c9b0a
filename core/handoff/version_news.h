// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/reconfirming.h"

#include <map>

namespace baton::handoff {

/// What the versions of a workspace changed, and what of it waits for somebody.
struct VersionNews {
  VersionSteps steps;
  std::vector<ToReconfirm> toReconfirm;
  std::map<basics::Id<Handoff>, std::pair<std::int64_t, std::int64_t>> places; ///< in the journal

  /// The order of publications for those who have no journal at hand; valid while this stands.
  PublicationOrder order() const;
};

VersionNews versionNews(const basics::Elements& elements, const PublicationOrder& order,
                        const WrittenSince& writtenSince, const VersionSteps& known = {});

} // namespace baton::handoff
