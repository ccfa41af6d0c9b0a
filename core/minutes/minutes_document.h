// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/minutes/minutes.h"
#include "core/report/document.h"

namespace baton::minutes {

/// Decisions, questions, promises of both sides, cards with their votes, the parking lot, how the playback came out.
report::Document minutesDocument(const commitments::Ledger& ledger, const Minutes& minutes, report::Paper paper);

/// How a playback came out: what everybody knows, what few know, what else was said, authors beside sellers. Of fewer
/// than five people the points to discuss alone: single answers could be guessed.
report::Document playbackDocument(const basics::Elements& elements, const workshop::Session& session,
                                  const workshop::PlaybackResult& result, basics::Date today, report::Paper paper);

} // namespace baton::minutes
