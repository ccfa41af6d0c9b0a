// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace baton::basics {

/// 96 bits that stand for a text while the program runs. They hang on a secret of this run, so that no file can be made
/// in which two texts have the same; by chance, two of a million do with a probability of 1 to 10^16.
using Fingerprint = std::array<std::uint32_t, 3>;
Fingerprint fingerprintOf(std::string_view text);

/// A sum over bytes that come in pieces, to see whether they are the same as before. Faster than Sha256, and for this
/// run only.
class ByteSum {
public:
  ByteSum();
  ~ByteSum();
  ByteSum(ByteSum&&) noexcept;
  ByteSum& operator=(ByteSum&&) noexcept;

  ByteSum& add(std::string_view bytes);
  std::string sum();

private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// A number for each of many texts, of which only the fingerprint is held: a million of them take 32 MB.
class FingerprintMap {
public:
  std::size_t size() const { return m_size; }
  /// Room for so many, so that it need not grow on the way to them.
  void reserve(std::size_t count);
  /// Null where it has none.
  const std::uint32_t* find(const Fingerprint& key) const;
  /// Its number, and whether it has come in just now, with 0.
  std::pair<std::uint32_t&, bool> take(const Fingerprint& key);

private:
  struct Place {
    Fingerprint key{};
    std::uint32_t number = 0;
  };
  std::size_t placeOf(const Fingerprint& key) const;
  void resize(std::size_t places);

  std::vector<Place> m_places; ///< the key of all zeros is none
  std::size_t m_size = 0;
};

} // namespace baton::basics
