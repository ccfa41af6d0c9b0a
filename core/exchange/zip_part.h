// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace baton::exchange {

/// One part of a zip package by its name; nothing where there is none. Refused when the package cannot be read, the
/// part is encrypted, or it is larger than atMost bytes once it is unpacked, whatever the package says of itself.
basics::Outcome<std::optional<std::string>> zipPart(std::string_view package, const std::string& name,
                                                    std::size_t atMost);

/// The same piece by piece, for parts that are read as they come; false where there is none. take says whether it wants
/// more.
basics::Outcome<bool> readZipPart(std::string_view package, const std::string& name, std::size_t atMost,
                                  const std::function<bool(std::string_view)>& take);

/// How large a part is once it is unpacked, as the package says of itself; 0 where it says nothing.
std::uint64_t sizeOfZipPart(std::string_view package, const std::string& name);

/// Whether the bytes begin as a zip package does.
inline bool isZip(std::string_view bytes) {
  return bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6");
}

} // namespace baton::exchange
