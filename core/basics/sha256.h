// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace baton::basics {

using Sha256Sum = std::array<unsigned char, 32>;

/// SHA-256 of bytes that come in pieces.
class Sha256 {
public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  Sha256& add(std::string_view bytes);
  Sha256Sum sum();

private:
  struct State;
  std::unique_ptr<State> m_state;
};

Sha256Sum sha256(std::string_view bytes);
/// Lower-case hexadecimal.
std::string hexOf(const Sha256Sum& sum);
/// The first 63 bits, never 0: an id for what is made once under one key.
std::int64_t first63Bits(const Sha256Sum& sum);

} // namespace baton::basics
