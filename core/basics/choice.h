// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace baton::basics {

/// The words of an enum, in the order of its enumerators, which count from 0. Specialise it beside the enum:
///   template <> inline constexpr auto wordsOf<MarketStatus> = std::to_array<std::string_view>({"candidate", ...});
template <class Enum> inline constexpr std::array<std::string_view, 0> wordsOf{};

template <class Enum> constexpr std::string_view wordOf(Enum choice) {
  return wordsOf<Enum>.at(std::size_t(choice));
}

template <class Enum> constexpr std::optional<Enum> choiceOf(std::string_view word) {
  for (std::size_t i = 0; i < wordsOf<Enum>.size(); ++i)
    if (wordsOf<Enum>[i] == word)
      return Enum(i);
  return std::nullopt;
}

} // namespace baton::basics
