// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/playback.h"

#include <nlohmann/json.hpp>

namespace baton::workshop {

/// The words of the five questions in JSON: to_whom, what, why_us, against_whom, what_not.
inline constexpr auto questionWords =
    std::to_array<std::string_view>({"to_whom", "what", "why_us", "against_whom", "what_not"});

/// `playback` of the contract: people, recall, elements, wrong, overlap, kappa, kendall_w, enough; and of each side the
/// same shares.
nlohmann::json jsonOf(const basics::Elements& elements, const PlaybackResult& result);

/// A sitting as `workshop` lists it: with its agenda, who takes part, and how much was written, voted and decided.
nlohmann::json jsonOf(const basics::Elements& elements, const Session& session);

} // namespace baton::workshop
