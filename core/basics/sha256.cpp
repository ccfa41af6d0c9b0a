// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/sha256.h"

#include <sodium.h>

namespace baton::basics {

struct Sha256::State {
  crypto_hash_sha256_state state;
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
  crypto_hash_sha256_init(&m_state->state);
}
Sha256::~Sha256() = default;

Sha256& Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(&m_state->state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return *this;
}

Sha256Sum Sha256::sum() {
  Sha256Sum sum{};
  crypto_hash_sha256_final(&m_state->state, sum.data());
  return sum;
}

Sha256Sum sha256(std::string_view bytes) {
  return Sha256().add(bytes).sum();
}

std::string hexOf(const Sha256Sum& sum) {
  constexpr std::string_view hexDigits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * sum.size());
  for (const unsigned char byte : sum)
    (text += hexDigits[byte >> 4]) += hexDigits[byte & 0xF];
  return text;
}

std::int64_t first63Bits(const Sha256Sum& sum) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 8; ++i)
    bits = (bits << 8) | sum[i];
  bits >>= 1;
  return bits == 0 ? 1 : std::int64_t(bits);
}

} // namespace baton::basics
