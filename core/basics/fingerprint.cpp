// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/fingerprint.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <sodium.h>
#include <utility>

namespace baton::basics {
namespace {

/// Part by part: a million comparisons of so few bytes are no work for a call.
bool areSame(const Fingerprint& a, const Fingerprint& b) {
  return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2])) == 0;
}

constexpr std::size_t fewest = 1024; ///< places of a map

using Secret = std::array<unsigned char, crypto_shorthash_siphashx24_KEYBYTES>;

Secret newSecret() {
  Secret secret{};
  randombytes_buf(secret.data(), secret.size());
  return secret;
}

} // namespace

Fingerprint fingerprintOf(std::string_view text) {
  static const Secret secret = newSecret();
  std::array<unsigned char, crypto_shorthash_siphashx24_BYTES> hash{};
  crypto_shorthash_siphashx24(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                              secret.data());
  Fingerprint print{};
  std::memcpy(print.data(), hash.data(), sizeof print);
  if (areSame(print, {}))
    print[0] = 1; // all zeros mark an empty place
  return print;
}

struct ByteSum::State {
  crypto_generichash_state state;
};

ByteSum::ByteSum() : m_state(std::make_unique<State>()) {
  crypto_generichash_init(&m_state->state, nullptr, 0, crypto_generichash_BYTES);
}
ByteSum::~ByteSum() = default;
ByteSum::ByteSum(ByteSum&&) noexcept = default;
ByteSum& ByteSum::operator=(ByteSum&&) noexcept = default;

ByteSum& ByteSum::add(std::string_view bytes) {
  crypto_generichash_update(&m_state->state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return *this;
}

std::string ByteSum::sum() {
  std::string sum(crypto_generichash_BYTES, '\0');
  crypto_generichash_final(&m_state->state, reinterpret_cast<unsigned char*>(sum.data()), sum.size());
  return sum;
}

/// Where a key stands, or the empty place where it would.
std::size_t FingerprintMap::placeOf(const Fingerprint& key) const {
  const std::size_t last = m_places.size() - 1; // of a power of two
  std::size_t place = key[0] & last;
  while (!areSame(m_places[place].key, key) && !areSame(m_places[place].key, {}))
    place = (place + 1) & last;
  return place;
}

const std::uint32_t* FingerprintMap::find(const Fingerprint& key) const {
  if (m_places.empty())
    return nullptr;
  const Place& place = m_places[placeOf(key)];
  return areSame(place.key, key) ? &place.number : nullptr;
}

std::pair<std::uint32_t&, bool> FingerprintMap::take(const Fingerprint& key) {
  if ((m_size + 1) * 4 > m_places.size() * 3)
    resize(m_places.empty() ? fewest : m_places.size() * 2);
  Place& place = m_places[placeOf(key)];
  const bool isNew = !areSame(place.key, key);
  m_size += isNew;
  place.key = key;
  return {place.number, isNew};
}

void FingerprintMap::reserve(std::size_t count) {
  if (const std::size_t places = std::bit_ceil(count + count / 3 + 2); places > std::max(m_places.size(), fewest))
    resize(places);
}

void FingerprintMap::resize(std::size_t places) {
  std::vector<Place> before(places);
  std::swap(before, m_places);
  for (const Place& place : before)
    if (!areSame(place.key, {}))
      m_places[placeOf(place.key)] = place;
}

} // namespace baton::basics
