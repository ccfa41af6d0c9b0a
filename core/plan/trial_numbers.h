// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace baton::plan {

/// Random numbers of a stream: xoshiro256++ (David Blackman and Sebastiano Vigna, "Scrambled Linear Pseudorandom Number
/// Generators", 2021), begun with splitmix64, so that streams of neighbouring numbers have nothing in common.
class TrialNumbers {
public:
  TrialNumbers(std::uint64_t seed, std::uint64_t stream);

  std::uint64_t next() {
    const std::uint64_t sum = m_state[0] + m_state[3], result = turned(sum, 23) + m_state[0];
    const std::uint64_t shifted = m_state[1] << 17U;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = turned(m_state[3], 45);
    return result;
  }

  /// 64 trials at once: bit i is set where trial i has it, with the probability of parts in 2^32. Each trial's number
  /// is compared with it digit by digit, all of them in one word; most are decided after a few digits.
  std::uint64_t among64(std::uint64_t parts);

  /// From 0 to below 1.
  double uniform() { return double(next() >> 11U) * 0x1p-53; }
  double normal();
  /// Mean and variance are the shape, which is above 0: George Marsaglia and Wai Wan Tsang, "A Simple Method for
  /// Generating Gamma Variables", 2000.
  double gamma(double shape);

private:
  static std::uint64_t turned(std::uint64_t word, unsigned by) { return (word << by) | (word >> (64U - by)); }
  std::uint64_t m_state[4];
};

} // namespace baton::plan
