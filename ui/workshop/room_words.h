// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"
#include "ui/workshop/live_session.h"
#include "ui/workshop/projector_view.h"

namespace baton::workshop_page {

/// What stands on the wall for the point that is on.
ProjectorView projectorOf(const LiveSession& live, const basics::Elements& elements, const QString& workspace,
                          basics::Date today);

/// How a playback came out, on the wall: the order of the markets, and what is remembered of each question.
ProjectorView rankingView(const basics::Elements& elements, basics::Id<workshop::Session> session,
                          const workshop::PlaybackKey& key);
ProjectorView memoryView(const basics::Elements& elements, basics::Id<workshop::Session> session,
                         const workshop::PlaybackKey& key);

} // namespace baton::workshop_page
