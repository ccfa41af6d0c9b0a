// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace baton::basics {

/// A number for each of many numbers, found in a few steps: for what is asked a million times.
class NumberMap {
public:
  /// Its number, and whether it has come in just now, with 0. The reference stands until the next one is taken.
  std::pair<std::int32_t&, bool> take(std::int64_t key) {
    if ((m_size + 1) * 4 > m_places.size() * 3)
      grow();
    Place& place = m_places[placeOf(key)];
    const bool isNew = !place.isTaken;
    m_size += isNew;
    place.key = key;
    place.isTaken = true;
    return {place.number, isNew};
  }
  void clear() {
    m_places.clear();
    m_size = 0;
  }

private:
  struct Place {
    std::int64_t key = 0;
    std::int32_t number = 0;
    bool isTaken = false;
  };
  /// Where a key stands, or the empty place where it would.
  std::size_t placeOf(std::int64_t key) const {
    const std::size_t last = m_places.size() - 1; // of a power of two
    const std::uint64_t spread = std::uint64_t(key) * 0x9E3779B97F4A7C15U;
    std::size_t place = (spread ^ (spread >> 32)) & last;
    while (m_places[place].isTaken && m_places[place].key != key)
      place = (place + 1) & last;
    return place;
  }
  void grow() {
    std::vector<Place> before(m_places.empty() ? 64 : m_places.size() * 2);
    std::swap(before, m_places);
    for (const Place& place : before)
      if (place.isTaken)
        m_places[placeOf(place.key)] = place;
  }

  std::vector<Place> m_places;
  std::size_t m_size = 0;
};

} // namespace baton::basics
