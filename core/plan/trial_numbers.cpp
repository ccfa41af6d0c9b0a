// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/trial_numbers.h"

#include <cmath>
#include <numbers>

namespace baton::plan {

TrialNumbers::TrialNumbers(std::uint64_t seed, std::uint64_t stream) {
  std::uint64_t at = seed ^ (stream * 0xD1342543DE82EF95U);
  for (std::uint64_t& word : m_state) {
    std::uint64_t mixed = at += 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    word = mixed ^ (mixed >> 31U);
  }
}

std::uint64_t TrialNumbers::among64(std::uint64_t parts) {
  if (parts >= std::uint64_t(1) << 32U)
    return ~std::uint64_t(0);
  std::uint64_t have = 0, open = ~std::uint64_t(0);
  // What is still open once only zeros follow is not below, so it has lost.
  for (std::uint64_t rest = parts << 32U; rest != 0 && open != 0; rest <<= 1U) {
    const std::uint64_t digits = next();
    const std::uint64_t one = ~((rest >> 63U) - 1); // all bits where the digit is 1: no branch to guess
    have |= open & ~digits & one;
    open &= ~(digits ^ one);
  }
  return have;
}

double TrialNumbers::normal() {
  const double radius = std::sqrt(-2 * std::log(1 - uniform()));
  return radius * std::cos(2 * std::numbers::pi * uniform());
}

double TrialNumbers::gamma(double shape) {
  if (shape < 1)
    return gamma(shape + 1) * std::pow(1 - uniform(), 1 / shape);
  const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = normal(), root = 1 + c * x;
    if (root <= 0)
      continue;
    const double v = root * root * root;
    if (std::log(1 - uniform()) < 0.5 * x * x + d - d * v + d * std::log(v))
      return d * v;
  }
}

} // namespace baton::plan
