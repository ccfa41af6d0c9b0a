// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/card_pile.h"

#include "core/basics/text.h"

namespace baton::exchange {

std::string folded(std::string_view utf8) {
  std::string text;
  bool blank = false;
  for (const char c : basics::trimmed(utf8)) {
    const bool isBlank = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
    if (isBlank)
      blank = true;
    else {
      if (blank)
        text += ' ';
      blank = false;
      text += c;
    }
  }
  return text;
}

void CardPile::heading(std::size_t level, std::string_view text) {
  while (!m_headings.empty() && m_headings.back().first >= level)
    m_headings.pop_back();
  if (std::string words = folded(text); !words.empty())
    m_headings.emplace_back(level, std::move(words));
}

void CardPile::card(TextCard::From from, std::string_view text) {
  TextCard card;
  card.from = from;
  card.text = folded(text);
  if (card.text.empty())
    return;
  for (const auto& [level, words] : m_headings)
    card.headings.push_back(words);
  m_cards.push_back(std::move(card));
}

} // namespace baton::exchange
