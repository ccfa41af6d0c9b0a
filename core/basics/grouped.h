// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"

#include <cstdint>
#include <string>

namespace baton::basics {

/// "-1,234,567": as sentences and documents have numbers, whatever the locale.
std::string grouped(std::int64_t whole);
/// In whole units, rounded once, half away from zero.
std::string grouped(Amount amount);

} // namespace baton::basics
