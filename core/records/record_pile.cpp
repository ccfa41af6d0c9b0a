// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_pile.h"

namespace baton::records {

std::int32_t TextPile::idOf(const std::string& text) {
  if (text.empty())
    return 0;
  const auto [place, isNew] = m_ids.try_emplace(text, std::int32_t(m_texts.size()) + 1);
  if (isNew)
    m_texts.push_back(&place->first); // which stays where it is
  return place->second;
}

const std::string& TextPile::at(std::int32_t id) const {
  static const std::string none;
  return id == 0 ? none : *m_texts[std::size_t(id) - 1];
}

void TextLine::add(std::string_view text) {
  m_spans.push_back({m_text.size(), std::uint32_t(text.size())});
  m_text.append(text);
}

void TextLine::replace(std::size_t place, std::string_view text) {
  m_spans[place] = {m_text.size(), std::uint32_t(text.size())};
  m_text.append(text);
}

std::string_view TextLine::at(std::size_t place) const {
  return std::string_view(m_text).substr(m_spans[place].from, m_spans[place].size);
}

} // namespace baton::records
