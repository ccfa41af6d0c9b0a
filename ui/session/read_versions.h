// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/handoff.h"

namespace baton::session {

class Session;

/// Whether the person who sits here has opened that version; kept with the program's settings, like who they are.
bool hasRead(const Session& session, basics::Id<handoff::Handoff> version);
void markRead(const Session& session, basics::Id<handoff::Handoff> version);

} // namespace baton::session
