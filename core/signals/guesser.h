// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/plan/deal.h"
#include "core/signals/signal.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace baton::field {

/// What the words of a signal say beside the sentence itself. Only a guess: whoever reports it changes what is not so.
struct Guess {
  std::optional<SignalKind> kind;
  std::string account; ///< as it is written elsewhere; empty: none
  Id<strategy::Market> market;
  Id<strategy::Offering> offering;
  Id<strategy::Competitor> competitor;
  Id<basics::Anything> challenges; ///< an assumption
};

/// A word of a text as it is compared, and whether it was written with a capital.
struct HeardWord {
  std::string folded;
  bool capital = false;
};

/// Finds in a sentence what the workspace has names for. Names are read once, so that guessing follows every key.
class Guesser {
public:
  Guesser() = default;
  Guesser(const basics::Elements& elements, const std::vector<plan::Deal>& deals);

  Guess guess(std::string_view text) const;
  /// Every company that a target account, a signal or an opportunity names, each once, by name.
  const std::vector<std::string>& accounts() const { return m_accounts; }
  /// Where the company belongs, as far as all that is known of it agrees.
  Id<strategy::Market> marketOf(std::string_view account) const;

private:
  using Words = std::vector<HeardWord>;
  /// Names by their first word.
  struct Called {
    std::vector<std::string> words;
    basics::RowId key = 0; ///< an element, or a place in m_accounts
  };
  using Names = std::unordered_map<std::string, std::vector<Called>>;

  void readAccounts(const basics::Elements& elements, const std::vector<plan::Deal>& deals);
  void readStrategy(const basics::Elements& elements);
  std::optional<std::size_t> accountIn(const Words& words) const;
  basics::RowId assumptionIn(const Words& words) const;

  std::vector<std::string> m_accounts;
  std::unordered_map<std::string, Id<strategy::Market>> m_marketOf; ///< by nameKey; none where they differ
  Names m_accountNames, m_offerings, m_competitors, m_markets;
  std::vector<std::pair<basics::RowId, std::vector<std::string>>>
      m_assumptions; ///< with the words that say something and that no other one has
};

} // namespace baton::field
