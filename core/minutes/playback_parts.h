// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/parts.h"
#include "core/workshop/playback.h"

namespace baton::minutes {

/// "To whom", "What", "Why us", "Against whom", "What not"
std::string questionInWords(clarity::PlaybackQuestion question);

/// How a playback came out, as a chapter of a document. Of fewer than five people what to talk about alone.
void addPlayback(handoff::Blocks& blocks, const basics::Elements& elements, const workshop::PlaybackResult& result);

} // namespace baton::minutes
