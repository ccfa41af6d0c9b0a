// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/text_card.h"

#include <string_view>

namespace baton::exchange {

/// Collects cards under the headings they stand under, in the order of the document.
class CardPile {
public:
  /// Level 1 is the outermost; a heading ends those of its level and below.
  void heading(std::size_t level, std::string_view text);
  /// Left out where nothing but blanks remains.
  void card(TextCard::From from, std::string_view text);
  std::vector<TextCard> taken() { return std::move(m_cards); }

private:
  std::vector<std::pair<std::size_t, std::string>> m_headings;
  std::vector<TextCard> m_cards;
};

/// Runs of white space as one blank, none at the ends.
std::string folded(std::string_view utf8);

} // namespace baton::exchange
