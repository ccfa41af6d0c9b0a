// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/focus.h"

#include <algorithm>
#include <cmath>

namespace baton::clarity {

using namespace strategy;

namespace {

constexpr FocusThreshold thresholds[] = {
    {"focus-turned-down", 0.5, "share of what was considered that must be turned down for full marks"},
    {"focus-load-full", 6, "core pairs up to which the load costs nothing"},
    {"focus-load-none", 18, "core pairs at which nothing is left of the mark"},
    {"focus-days", 90, "days that activities, lists and versions are looked at"},
    {"focus-unplaced", 20, "% of the value without a market from which a term is left out"},
    {"focus-cases", 10, "cases below which a term is left out"},
};

double setting(const Scope& scope, std::string_view name) {
  const auto found = std::ranges::find(thresholds, name, &FocusThreshold::name);
  return scope.settings().threshold(name, found->value);
}

/// An exclusion that only says again that a market was turned down.
bool repeatsMarket(const Scope& scope, const Exclusion& exclusion) {
  if (exclusion.markets.empty() || !exclusion.offerings.empty() || !exclusion.accounts.empty())
    return false;
  return std::ranges::all_of(exclusion.markets, [&](basics::Id<Market> id) {
    const Market* market = scope.elements().find(id);
    return market && isTurnedDown(scope, *market);
  });
}

int countTurnedDown(const Scope& scope) {
  auto count =
      std::ranges::count_if(scope.markets(), [&](const Market* market) { return isTurnedDown(scope, *market); });
  for (const Exclusion& exclusion : scope.elements().all<Exclusion>()) {
    const bool over = exclusion.until && *exclusion.until < scope.today();
    count += !over && counts(scope, exclusion) && !repeatsMarket(scope, exclusion);
  }
  return int(count);
}

FocusTerm leftOut(FocusTerm term, std::string reason) {
  term.value.reset();
  term.leftOut = std::move(reason);
  return term;
}

FocusTerm chosen(const Scope& scope) {
  FocusTerm term{"c1", {}, 0, 0, 0, {}};
  const int turnedDown = countTurnedDown(scope);
  const int considered = int(scope.selected().size() + scope.candidates().size()) + turnedDown;
  term.numerator = turnedDown;
  term.denominator = considered;
  term.cases = considered;
  if (scope.selected().empty())
    return leftOut(term, "No market is selected yet.");
  term.value = turnedDownMark(turnedDown, considered, setting(scope, "focus-turned-down"));
  return term;
}

FocusTerm load(const Scope& scope) {
  FocusTerm term{"c2", {}, 0, 0, 0, {}};
  const int pairs = scope.selected().empty() ? 0 : int(scope.corePairs().size());
  term.numerator = pairs;
  term.denominator = setting(scope, "focus-load-none");
  term.cases = pairs;
  if (scope.selected().empty())
    return leftOut(term, "No market is selected yet.");
  term.value = loadMark(pairs, setting(scope, "focus-load-full"), setting(scope, "focus-load-none"));
  return term;
}

std::string tooFew(const Scope& scope, std::int64_t cases) {
  return std::to_string(cases) + " cases; from " + std::to_string(int(setting(scope, "focus-cases"))) +
         " on the share says something.";
}

FocusTerm adhered(const Scope& scope, std::string_view name, const std::optional<RecordShare>& share,
                  const char* missing) {
  FocusTerm term{name, {}, 0, 0, 0, {}};
  if (!share || share->total <= basics::Amount())
    return leftOut(term, missing);
  term.numerator = share->on.number();
  term.denominator = share->total.number();
  term.cases = share->cases;
  const double unplaced = share->unplaced.number() / share->total.number();
  if (unplaced >= 1)
    return leftOut(term, name == "a1" ? "The goals carry no market." : "No record could be placed in a market.");
  if (unplaced * 100 > setting(scope, "focus-unplaced"))
    return leftOut(term, std::to_string(std::lround(unplaced * 100)) + " % of the value has no market.");
  if (double(share->cases) < setting(scope, "focus-cases"))
    return leftOut(term, tooFew(scope, share->cases));
  term.value = std::clamp(term.numerator / term.denominator, 0.0, 1.0);
  return term;
}

/// a4: the list then, the list now, and what came and went between.
struct ListChange {
  int before = 0;
  int now = 0;
  int added = 0;
  int dropped = 0; ///< without those that were won
  std::optional<basics::Date> since;
};

ListChange listChange(const Scope& scope, basics::Date from) {
  ListChange change;
  for (const TargetAccount& account : scope.elements().all<TargetAccount>()) {
    if (!account.tier || (account.added && *account.added > scope.today()))
      continue;
    if (account.added && (!change.since || *account.added < *change.since))
      change.since = account.added;
    const bool wasThere = !account.added || *account.added <= from;
    const bool gone = account.dropped && *account.dropped <= scope.today();
    const bool goneBefore = account.dropped && *account.dropped <= from;
    if (goneBefore)
      continue;
    change.before += wasThere;
    change.now += !gone;
    change.added += !wasThere;
    change.dropped += gone && account.relation != Relation::Customer;
  }
  return change;
}

FocusTerm steady(const Scope& scope) {
  FocusTerm term{"a4", {}, 0, 0, 0, {}};
  const basics::Date from = scope.today().plusDays(-int(setting(scope, "focus-days")));
  const ListChange change = listChange(scope, from);
  term.numerator = change.added + change.dropped;
  term.denominator = change.before + change.now;
  term.cases = std::max(change.before, change.now);
  if (term.cases == 0)
    return leftOut(term, "There is no list of target accounts.");
  if (!change.since)
    return leftOut(term, "It is not noted when accounts came on the list.");
  if (*change.since > from)
    return leftOut(term, "The list is younger than " + std::to_string(int(setting(scope, "focus-days"))) + " days.");
  if (double(term.cases) < setting(scope, "focus-cases"))
    return leftOut(term, tooFew(scope, term.cases));
  term.value = std::clamp(1 - term.numerator / term.denominator, 0.0, 1.0);
  return term;
}

FocusTerm won(const Scope& scope, const RecordFacts& facts) {
  FocusTerm term = adhered(scope, "a5", facts.won, "No booking falls in the time of the version in force.");
  const int days = int(setting(scope, "focus-days"));
  if (!facts.inForceFrom)
    return leftOut(term, "No version is in force.");
  if (facts.inForceFrom->plusDays(days) > scope.today())
    return leftOut(term, "The version is in force for less than " + std::to_string(days) + " days.");
  return term;
}

std::optional<double> mean(std::span<const FocusTerm> terms) {
  double sum = 0;
  int count = 0;
  for (const FocusTerm& term : terms)
    if (term.value) {
      sum += *term.value;
      ++count;
    }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

} // namespace

double focusValue(double choice, double adherence) {
  return 100 * std::sqrt(choice * adherence);
}

double turnedDownMark(int turnedDown, int considered, double fullShare) {
  if (considered <= 0 || fullShare <= 0)
    return 0;
  return std::min(1.0, double(turnedDown) / considered / fullShare);
}

double loadMark(int corePairs, double full, double none) {
  if (corePairs <= full)
    return 1;
  return corePairs >= none ? 0 : (none - corePairs) / (none - full);
}

double effectiveNumber(std::span<const double> parts) {
  double sum = 0;
  double squares = 0;
  for (const double part : parts) {
    sum += part;
    squares += part * part;
  }
  return squares > 0 ? sum * sum / squares : 0;
}

std::span<const FocusThreshold> focusThresholds() {
  return thresholds;
}

Focus focusOf(const Scope& scope) {
  static const RecordFacts nothing;
  const RecordFacts& facts = scope.facts() ? *scope.facts() : nothing;
  Focus focus;
  focus.terms = {chosen(scope),
                 load(scope),
                 adhered(scope, "a1", facts.asked, "There is no revenue goal for this fiscal year."),
                 adhered(scope, "a2", facts.workedOn, "No open opportunity is loaded."),
                 adhered(scope, "a3", facts.time, "No activity is loaded."),
                 steady(scope),
                 won(scope, facts)};
  const std::span<const FocusTerm> terms(focus.terms);
  if (terms[0].value && terms[1].value)
    focus.choice = mean(terms.first(2));
  focus.adherence = mean(terms.subspan(2));
  const bool worked = terms[3].value || terms[4].value || terms[6].value;
  if (!focus.choice)
    focus.note = "Focus is measured from the first selected market on.";
  else if (!worked)
    focus.note =
        "Choice " + std::to_string(std::lround(*focus.choice * 100)) + " of 100. What people work on is not known yet.";
  else
    focus.value = focusValue(*focus.choice, *focus.adherence);
  return focus;
}

int focusDays(const basics::Elements& elements) {
  const auto found = std::ranges::find(thresholds, "focus-days", &FocusThreshold::name);
  return int(RuleSettings(elements).threshold(found->name, found->value));
}

} // namespace baton::clarity
