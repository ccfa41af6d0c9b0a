// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>

namespace baton::basics {

/// The hash of a key of several numbers, with one more of them. For tables that a program makes for itself; nothing
/// that is stored hangs on it.
inline std::size_t mixed(std::size_t hash, std::int64_t number) {
  return (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15U + std::size_t(number);
}

} // namespace baton::basics
