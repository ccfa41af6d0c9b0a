// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace baton::exchange {

/// Whether bytes that are not well-formed UTF-8 were meant to be: more of what lies beyond ASCII in them is well formed
/// than is not. In text of another encoding that hardly ever happens ("Ã©" would have to be meant).
bool isDamagedUtf8(std::string_view bytes);

} // namespace baton::exchange
