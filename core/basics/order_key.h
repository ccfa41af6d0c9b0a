// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace baton::basics {

/// A text that sorts after one neighbour and before the other (an empty one means: none), in digits of base 62, whose
/// order is that of their bytes. Never ends in the lowest digit, so that there is always room in front of it.
std::string orderKeyBetween(std::string_view before, std::string_view after);

} // namespace baton::basics
