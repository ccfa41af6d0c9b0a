// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/choice.h"

namespace baton::basics {

/// How much something that was found weighs: it holds up what follows, it is worth a look, or it is polish.
enum class Severity { Blocker, Warning, Hint };

} // namespace baton::basics

template <>
inline constexpr auto
    baton::basics::wordsOf<baton::basics::Severity> = std::to_array<std::string_view>({"blocker", "warning", "hint"});
