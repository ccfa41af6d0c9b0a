// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <vector>

namespace baton::tests {

/// BATON_SOAK=N does everything random N times as often.
inline int soak(int count) {
  const char* factor = std::getenv("BATON_SOAK");
  return count * std::max(1, factor ? std::atoi(factor) : 1);
}

/// Where a long soak goes on: BATON_FROM=S; 1 where none is named.
inline std::uint32_t firstSeed() {
  const char* from = std::getenv("BATON_FROM");
  return from ? std::uint32_t(std::strtoul(from, nullptr, 10)) : 1;
}

/// The seeds to try: fixed ones, where failures found once stay, and a fresh one, which is printed. BATON_SEED=S tries
/// that one alone; BATON_FROM=S begins with S, so that a long soak can be run in parts.
inline std::vector<std::uint32_t> seeds(int fixed) {
  const auto number = [](const char* text) { return std::uint32_t(std::strtoul(text, nullptr, 10)); };
  if (const char* one = std::getenv("BATON_SEED"))
    return {number(one)};
  const std::uint32_t first = firstSeed();
  const int count = soak(fixed);
  std::vector<std::uint32_t> all;
  all.reserve(std::size_t(count) + 1);
  for (int i = 0; i < count; ++i)
    all.push_back(first + std::uint32_t(i));
  all.push_back(std::random_device()());
  std::cout << "fresh seed: BATON_SEED=" << all.back() << std::endl;
  return all;
}

} // namespace baton::tests
