// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/landing.h"
#include "core/workshop/playback.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What there is to know of the strategy as it stands.
workshop::PlaybackKey playbackKeyOf(const Workspace& workspace, basics::Date today);

/// How a playback came out.
workshop::PlaybackResult playbackOf(const Workspace& workspace, basics::Id<workshop::Session> session,
                                    basics::Date today);

/// How far the version in force has landed; nothing where none is.
struct VersionLanding {
  int version = 0;
  clarity::Landing landing;
};
std::optional<VersionLanding> landingOf(const Workspace& workspace, basics::Date today);

/// Whether authors agree: of the newest playback that any of them took.
clarity::Agreement agreementOf(const Workspace& workspace, basics::Date today);

} // namespace baton::workspace
