// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/surroundings.h"

#include <memory>
#include <random>
#include <sodium.h>

namespace baton::basics {
namespace {

std::int64_t positive(std::uint64_t bits) {
  const auto number = std::int64_t(bits >> 1);
  return number < 1000 ? number + 1000 : number; // the first thousand are for what ships with fixed ids
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
  return real;
}

Surroundings Surroundings::fixed(Instant now, std::uint64_t seed) {
  Surroundings fixed;
  fixed.now = [now] { return now; };
  fixed.randomId = [engine = std::make_shared<std::mt19937_64>(seed)] { return positive((*engine)()); };
  return fixed;
}

} // namespace baton::basics
