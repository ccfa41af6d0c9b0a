// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/surroundings.h"

#include <cstdlib>
#include <memory>
#include <random>
#include <sodium.h>

namespace baton::basics {
namespace {

std::int64_t positive(std::uint64_t bits) {
  const auto number = std::int64_t(bits >> 1);
  return number < 1000 ? number + 1000 : number; // the first thousand are for what ships with fixed ids
}

/// As the desktop's base directories have it.
std::filesystem::path userDataFolder() {
  if (const char* given = std::getenv("XDG_DATA_HOME"); given && *given == '/')
    return std::filesystem::path(given) / "baton";
  const char* home = std::getenv("HOME");
  return home && *home == '/' ? std::filesystem::path(home) / ".local/share/baton" : std::filesystem::path();
}

} // namespace

Surroundings Surroundings::real() {
  Surroundings real;
  real.now = [] {
    return Instant::fromSeconds(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
  };
  real.randomId = [] {
    std::uint64_t bits = 0;
    randombytes_buf(&bits, sizeof bits);
    return positive(bits);
  };
  real.dataFolder = userDataFolder();
  return real;
}

Surroundings Surroundings::fixed(Instant now, std::uint64_t seed) {
  Surroundings fixed;
  fixed.now = [now] { return now; };
  fixed.randomId = [engine = std::make_shared<std::mt19937_64>(seed)] { return positive((*engine)()); };
  return fixed;
}

} // namespace baton::basics
