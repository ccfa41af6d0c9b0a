// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <optional>
#include <string>
#include <string_view>

namespace baton::exchange {

/// One part of a zip package by its name; nothing where there is none. Refused when the package cannot be read, the
/// part is encrypted, or it is larger than atMost bytes once it is unpacked, whatever the package says of itself.
basics::Outcome<std::optional<std::string>> zipPart(std::string_view package, const std::string& name,
                                                    std::size_t atMost);

} // namespace baton::exchange
