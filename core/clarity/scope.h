// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"
#include "core/basics/elements.h"
#include "core/clarity/judgement.h"
#include "core/clarity/known_texts.h"
#include "core/clarity/printed_text.h"
#include "core/clarity/record_facts.h"
#include "core/clarity/rule_settings.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/strategy.h"
#include "core/strategy/target_account.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace baton::clarity {

class CheckMemory;

struct CheckOptions {
  basics::Date today;
  /// Whether a version was ever published: from then on an open candidate is a blocker.
  bool published = false;
  /// Null: what needs records stays silent.
  const RecordFacts* facts = nullptr;
  /// What the check before this one left; null: all is looked at anew.
  CheckMemory* memory = nullptr;
};

/// What an answer was made of, beside what every scope is made of.
struct LookedAt {
  basics::KindsRead kinds;
  bool facts = false;
};

/// A market and an offering that is core there.
struct CorePair {
  const strategy::Market* market = nullptr;
  const strategy::Offering* offering = nullptr;
};

/// A text that is printed, and what is known of it.
struct ScopeText : PrintedText {
  const KnownText* known = nullptr;
};

/// What the rules look at, worked out once: which markets, offerings and pairs count, who belongs to whom, and every
/// text read. Of those that share known texts there is one at a time.
class Scope {
public:
  /// Reads texts anew where none are known.
  Scope(const basics::Elements& elements, const CheckOptions& options, KnownTexts* known = nullptr);
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  template <class T> using Those = std::vector<const T*>;

  const basics::Elements& elements() const { return m_elements; }
  basics::Date today() const { return m_options.today; }
  bool published() const { return m_options.published; }
  const RecordFacts* facts() const;
  const RuleSettings& settings() const { return m_settings; }
  Language language() const { return m_language; }
  const strategy::Strategy& strategy() const { return m_elements.only<strategy::Strategy>(); }

  const Those<strategy::Market>& markets() const { return m_markets; }
  const Those<strategy::Market>& selected() const { return m_selected; }
  const Those<strategy::Market>& candidates() const { return m_candidates; }
  /// The selected markets; if there is none, the candidates.
  const Those<strategy::Market>& scopeMarkets() const { return m_selected.empty() ? m_candidates : m_selected; }
  const Those<strategy::Offering>& offerings() const { return m_offerings; }
  const Those<strategy::Offering>& live() const { return m_live; }
  /// Live, or planned with a date inside the horizon, and core in a scope market; if there is none, all live ones.
  const Those<strategy::Offering>& coreOfferings() const { return m_core; }
  /// Scope markets with what is core there.
  const std::vector<CorePair>& corePairs() const { return m_pairs; }
  std::optional<strategy::FitLevel> fit(basics::Id<strategy::Market> market,
                                        basics::Id<strategy::Offering> offering) const;
  const Those<strategy::Differentiator>& differentiators() const { return m_differentiators; }
  /// All of them that are about one of these, by its id.
  const Those<strategy::Proof>& proofs(basics::Id<strategy::Differentiator> id) const;
  const Those<strategy::Advantage>& advantages(basics::Id<strategy::Competitor> id) const;
  const Those<strategy::BuyerRole>& roles(basics::Id<strategy::Market> id) const;
  const Those<strategy::BuyerIssue>& issues(basics::Id<strategy::Market> id) const;
  /// Those with a tier, added by now and not dropped.
  int activeTargets(basics::Id<strategy::Market> id) const;
  /// Those with a name. A competitor of no market in particular is met in every one.
  const Those<strategy::Competitor>& competitors() const { return m_competitors; }
  static bool isIn(const strategy::Competitor& competitor, const strategy::Market& market);

  const KnownText& know(const std::string& text) const;
  const Reading& read(const std::string& text) const { return know(text).reading(); }
  bool says(const std::string& text) const { return know(text).saysSomething(); }
  bool anchored(const std::string& text) const { return isAnchored(read(text)); }
  /// Empty, or nothing but a placeholder would be printed.
  bool unwritten(const std::string& text) const;
  /// A claim with a generic word and no anchor, unless the author let it stand or the rule is off.
  bool genericAt(const std::string& text, basics::RowId id, std::string_view field) const;
  const std::vector<ScopeText>& texts() const { return m_texts; }

  /// Whether it would be the same, made of these.
  bool isAsGoodFor(const basics::Elements& elements, const CheckOptions& options) const;
  /// Takes what it was not made of: the other elements and the facts. Only where it is as good for them.
  void renew(const basics::Elements& elements, const CheckOptions& options);
  /// Notes there what is looked at from now on; null: no more.
  void noteLooks(LookedAt* looks);

private:
  void sortMarkets();
  void sortOfferings();
  void sortParts();
  void findCore();
  bool canBeSold(const strategy::Offering& offering) const;
  void readTexts();
  Names names() const;

  basics::Elements m_elements;
  CheckOptions m_options;
  basics::KindsRead m_madeOf;
  LookedAt* m_looks = nullptr;
  RuleSettings m_settings;
  Those<strategy::Market> m_markets, m_selected, m_candidates;
  Those<strategy::Offering> m_offerings, m_live, m_core;
  std::vector<CorePair> m_pairs;
  std::unordered_map<basics::RowId, std::unordered_map<basics::RowId, strategy::FitLevel>> m_fits;
  Those<strategy::Differentiator> m_differentiators;
  Those<strategy::Competitor> m_competitors;
  std::unordered_map<basics::RowId, Those<strategy::Proof>> m_proofs;
  std::unordered_map<basics::RowId, Those<strategy::Advantage>> m_advantages;
  std::unordered_map<basics::RowId, Those<strategy::BuyerRole>> m_roles;
  std::unordered_map<basics::RowId, Those<strategy::BuyerIssue>> m_issues;
  std::unordered_map<basics::RowId, int> m_targets;
  std::vector<ScopeText> m_texts;
  Language m_language = Language::English;
  KnownTexts m_ownTexts;
  KnownTexts& m_known;
  std::unordered_map<const std::string*, const KnownText*> m_byText; ///< those printed; few ask by content
};

/// A name as a sentence can hold it: at most 80 characters, without its full stop; what it has in its place while it
/// has none, such as "this market".
std::string named(const std::string& name, std::string_view otherwise);
std::string named(const strategy::Market& market);
std::string named(const strategy::Offering& offering);
/// A statement in quotes, on the same terms.
std::string quoted(const std::string& statement, std::string_view otherwise);
std::string quoted(const strategy::Differentiator& differentiator);

// Words of the contract that both rules and the focus index use.

/// It belongs to the offering, says something, gains the buyer something, is proved, and both questions are answered.
bool stands(const Scope& scope, const strategy::Differentiator& differentiator, const strategy::Offering& offering);
/// What keeps it from standing, in a few words each; empty where it stands.
std::vector<std::string> missingToStand(const Scope& scope, const strategy::Differentiator& differentiator);
/// Made for this offering, or company-wide (no offerings named).
bool belongsTo(const strategy::Differentiator& differentiator, const strategy::Offering& offering);
bool isStale(const Scope& scope, const strategy::Proof& proof);
/// It matches something, or a seller can recognise the deal by its text.
bool counts(const Scope& scope, const strategy::Exclusion& exclusion);
bool isInForce(const strategy::Exclusion& exclusion, basics::Date today);
bool covers(const strategy::Exclusion& exclusion, const strategy::Market& market, const strategy::Offering& offering);
/// Deferred or rejected, with a reason that says something.
bool isTurnedDown(const Scope& scope, const strategy::Market& market);

} // namespace baton::clarity
