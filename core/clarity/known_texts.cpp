// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/known_texts.h"

#include "core/clarity/judgement.h"

namespace baton::clarity {

bool KnownText::saysSomething() const {
  if (!m_says)
    m_says = clarity::saysSomething(m_reading);
  return *m_says;
}

const Ranges& KnownText::found(Asked asked) const {
  using Find = Ranges (*)(const Reading&);
  static constexpr std::array<Find, 5> finds{&clarity::placeholders, &clarity::genericClaim, &clarity::meaningElsewhere,
                                             &clarity::ownerlessPromises, &clarity::unknownAcronyms};
  auto& known = m_found[std::size_t(asked)];
  if (!known)
    known = finds[std::size_t(asked)](m_reading);
  return *known;
}

const std::vector<std::string>& KnownText::spelledOut() const {
  if (!m_spelledOut) {
    const auto words = clarity::spelledOut(m_reading);
    m_spelledOut.emplace(words.begin(), words.end());
  }
  return *m_spelledOut;
}

const Ranges& KnownText::longSentences(std::size_t words) const {
  if (!m_long || m_long->words != words)
    m_long = Long{words, clarity::longSentences(m_reading, words)};
  return m_long->ranges;
}

void KnownTexts::begin(Language language, Names names) {
  if (!m_vocabulary || m_vocabulary->language() != language || m_names != names) {
    m_known.clear();
    m_names = std::move(names);
    m_vocabulary = std::make_unique<const Vocabulary>(language, m_names);
  }
  std::erase_if(m_known, [this](const auto& known) { return known.second.asked < m_check; });
  ++m_check;
}

const KnownText& KnownTexts::know(const std::string& text) {
  const auto [place, isNew] = m_known.try_emplace(text);
  Known& known = place->second;
  if (isNew)
    known.text = std::make_unique<const KnownText>(place->first, *m_vocabulary);
  known.asked = m_check;
  return *known.text;
}

} // namespace baton::clarity
