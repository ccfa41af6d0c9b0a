// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"

#include <cstdint>
#include <functional>

namespace baton::basics {

/// What a program takes from the world outside its file: the time, and chance. Handed in, so that tests decide both.
struct Surroundings {
  std::function<Instant()> now;
  /// A random positive 63-bit number.
  std::function<std::int64_t()> randomId;

  /// The machine's clock, and the operating system's randomness.
  static Surroundings real();
  /// A clock that stands still, and a sequence of numbers that is the same for the same seed.
  static Surroundings fixed(Instant now, std::uint64_t seed);
};

} // namespace baton::basics
