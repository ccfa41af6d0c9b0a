// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/card.h"
#include "core/workshop/playback_key.h"

namespace baton::workshop {

/// Look-alikes for a playback, without ids: as many as there are differences, and three at least. First what
/// competitors do better, as if it were ours; then claims that everybody makes. All of them can be edited.
std::vector<Decoy> proposedDecoys(const basics::Elements& elements, const PlaybackKey& key,
                                  basics::Id<Session> session);

} // namespace baton::workshop
