// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/guesser.h"

#include "core/basics/text.h"
#include "core/signals/heard_words.h"
#include "core/strategy/assumption.h"
#include "core/strategy/target_account.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace baton::field {
namespace {

using basics::Elements, basics::RowId;
using std::string_view;
using strategy::Market, strategy::Offering, strategy::Competitor, strategy::Assumption, strategy::TargetAccount;

constexpr std::size_t lettersOfName = 5, lettersOfWord = 6; ///< of a word that stands for a longer name

std::vector<std::string> foldedOf(string_view text) {
  std::vector<std::string> words;
  for (HeardWord& word : heardWords(text))
    words.push_back(std::move(word.folded));
  return words;
}

bool isFigure(const std::string& word) {
  return std::ranges::any_of(word, [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::vector<std::string> stemsOf(std::vector<std::string> words) {
  for (std::string& word : words)
    word = stemOf(word);
  return words;
}

/// What stands behind a company's name and is left out when people speak of it.
bool isLegalForm(const std::string& word) {
  static constexpr auto forms = std::to_array<string_view>(
      {"ag", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "kg", "limited", "llc", "ltd", "plc", "sa"});
  return std::ranges::find(forms, word) != forms.end();
}

std::vector<std::string> withoutLegalForm(std::vector<std::string> words) {
  while (words.size() > 1 && isLegalForm(words.back()))
    words.pop_back();
  return words;
}

/// The longest of the names that are said; among equals the one said first.
template <class Names, class Allowed>
auto longestIn(const Names& names, const std::vector<std::string>& said, Allowed allowed) {
  const typename Names::mapped_type::value_type* best = nullptr;
  for (std::size_t at = 0; at < said.size(); ++at) {
    const auto begun = names.find(said[at]);
    if (begun == names.end())
      continue;
    for (const auto& called : begun->second) {
      const auto& words = called.words;
      const bool whole =
          at + words.size() <= said.size() && std::equal(words.begin(), words.end(), said.begin() + std::ptrdiff_t(at));
      if (whole && allowed(words, at) && (!best || words.size() > best->words.size()))
        best = &called;
    }
  }
  return best;
}

template <class Names> RowId elementIn(const Names& names, const std::vector<std::string>& said) {
  const auto* found = longestIn(names, said, [](const auto&, std::size_t) { return true; });
  return found ? found->key : 0;
}

template <class Names> void addName(Names& names, std::vector<std::string> words, RowId key) {
  if (!words.empty()) {
    const std::string first = words.front();
    names[first].push_back({std::move(words), key});
  }
}

/// Single words that stand for an element, because no other one of its kind has them in its name.
template <class Names>
void addTellingWords(Names& names, const std::vector<std::pair<RowId, std::vector<std::string>>>& all, bool stems,
                     std::size_t letters) {
  std::map<std::string, std::set<RowId>> owners;
  for (const auto& [id, words] : all)
    for (const std::string& word : words)
      if (word.size() >= letters && !isSmallWord(word))
        owners[stems ? stemOf(word) : word].insert(id);
  for (const auto& [word, ids] : owners)
    if (ids.size() == 1)
      addName(names, {word}, *ids.begin());
}

} // namespace

Guesser::Guesser(const Elements& elements, const std::vector<plan::Deal>& deals) {
  readAccounts(elements, deals);
  readStrategy(elements);
}

void Guesser::readAccounts(const Elements& elements, const std::vector<plan::Deal>& deals) {
  std::map<std::string, std::string> byKey;
  const auto add = [&](const std::string& account, Id<Market> market) {
    const std::string key = basics::nameKey(account);
    if (key.empty())
      return;
    byKey.try_emplace(key, basics::trimmed(account));
    if (!market || !elements.find(market))
      return;
    const auto [known, fresh] = m_marketOf.try_emplace(key, market);
    if (!fresh && known->second != market)
      known->second = {};
  };
  for (const TargetAccount& account : elements.all<TargetAccount>())
    add(account.name, account.market);
  for (const plan::Deal& deal : deals)
    add(deal.account.name, Id<Market>(deal.market.id));
  for (const Signal& signal : elements.all<Signal>())
    add(signal.account, {});
  for (auto& [key, name] : byKey) {
    addName(m_accountNames, withoutLegalForm(foldedOf(name)), RowId(m_accounts.size()));
    m_accounts.push_back(std::move(name));
  }
}

void Guesser::readStrategy(const Elements& elements) {
  for (const Offering* offering : elements.inOrder<Offering>())
    addName(m_offerings, stemsOf(foldedOf(offering->name)), offering->id.value());
  std::vector<std::pair<RowId, std::vector<std::string>>> competitors, markets;
  for (const Competitor* competitor : elements.inOrder<Competitor>()) {
    competitors.emplace_back(competitor->id.value(), foldedOf(competitor->name));
    addName(m_competitors, withoutLegalForm(competitors.back().second), competitor->id.value());
    if (competitor->presentWay) // is described, not named
      competitors.pop_back();
    else if (competitors.back().second.size() > 1) // by its first word people know it: "Litware" of "Litware Cycles"
      competitors.back().second.resize(1);
  }
  addTellingWords(m_competitors, competitors, false, lettersOfName);
  for (const Market* market : elements.inOrder<Market>()) {
    markets.emplace_back(market->id.value(), foldedOf(market->name));
    addName(m_markets, stemsOf(markets.back().second), market->id.value());
  }
  addTellingWords(m_markets, markets, true, lettersOfWord);
  std::map<std::string, int> statements; ///< that have the word
  for (const Assumption* assumption : elements.inOrder<Assumption>()) {
    std::vector<std::string> telling;
    for (const std::string& word : foldedOf(assumption->statement))
      if (!isSmallWord(word) && !isFigure(word) && std::ranges::find(telling, stemOf(word)) == telling.end())
        telling.push_back(stemOf(word));
    for (const std::string& word : telling)
      ++statements[word];
    m_assumptions.emplace_back(assumption->id.value(), std::move(telling));
  }
  for (auto& assumption : m_assumptions)
    std::erase_if(assumption.second, [&statements](const std::string& word) { return statements[word] > 1; });
}

/// A company of one word is meant only where it is written as a name.
std::optional<std::size_t> Guesser::accountIn(const Words& words) const {
  std::vector<std::string> said;
  for (const HeardWord& word : words)
    said.push_back(word.folded);
  const auto* found = longestIn(m_accountNames, said, [&words](const auto& name, std::size_t at) {
    return name.size() > 1 ? words[at].capital || words[at + 1].capital : words[at].capital && name.front().size() > 2;
  });
  return found ? std::optional(std::size_t(found->key)) : std::nullopt;
}

/// The one that shares the most words with the sentence: two at least, a third of its own, and more than any other. A
/// wrong guess would heat an assumption that nobody has doubted.
RowId Guesser::assumptionIn(const Words& words) const {
  std::set<std::string> said;
  for (const HeardWord& word : words)
    if (!isSmallWord(word.folded))
      said.insert(stemOf(word.folded));
  RowId best = 0;
  std::ptrdiff_t most = 1;
  for (const auto& [id, telling] : m_assumptions) {
    const auto shared =
        std::ranges::count_if(telling, [&said](const std::string& word) { return said.contains(word); });
    if (shared == most)
      best = 0;
    if (shared > most && 3 * shared >= std::ssize(telling)) {
      best = id;
      most = shared;
    }
  }
  return best;
}

Id<Market> Guesser::marketOf(string_view account) const {
  const auto known = m_marketOf.find(basics::nameKey(account));
  return known == m_marketOf.end() ? Id<Market>() : known->second;
}

Guess Guesser::guess(string_view text) const {
  Guess made;
  const Words words = heardWords(text);
  std::vector<std::string> said, stems;
  for (const HeardWord& word : words) {
    said.push_back(word.folded);
    stems.push_back(stemOf(word.folded));
  }
  if (const auto account = accountIn(words)) {
    made.account = m_accounts[*account];
    made.market = marketOf(made.account);
  }
  if (const RowId market = elementIn(m_markets, stems); market && !made.market)
    made.market = Id<Market>(market);
  made.offering = Id<Offering>(elementIn(m_offerings, stems));
  made.competitor = Id<Competitor>(elementIn(m_competitors, said));
  made.challenges = Id<basics::Anything>(assumptionIn(words));
  made.kind = kindHeard(words, text.find('?') != string_view::npos, bool(made.competitor));
  return made;
}

} // namespace baton::field
