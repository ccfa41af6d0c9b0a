// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"

namespace baton::basics {

/// An amount as a number, for what is drawn or divided; nothing of nothing.
inline std::optional<double> numberOf(const std::optional<Amount>& amount) {
  return amount ? std::optional(amount->number()) : std::nullopt;
}

} // namespace baton::basics
