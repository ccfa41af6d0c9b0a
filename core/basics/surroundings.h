// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace baton::basics {

/// What a program takes from the world outside its file: the time, chance, and where it may keep things of its own.
/// Handed in, so that tests decide them.
struct Surroundings {
  std::function<Instant()> now;
  /// A random positive 63-bit number.
  std::function<std::int64_t()> randomId;

  /// Where this user's programs keep their data; empty where nothing is kept.
  std::filesystem::path dataFolder;

  /// The machine's clock, the operating system's randomness, the user's data folder.
  static Surroundings real();
  /// A clock that stands still, and a sequence of numbers that is the same for the same seed.
  static Surroundings fixed(Instant now, std::uint64_t seed);
};

} // namespace baton::basics
