// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/playback_key.h"

#include "core/basics/sha256.h"

#include <algorithm>
#include <limits>
#include <set>

namespace baton::workshop {
namespace {

using basics::ElementRef, basics::Elements, basics::Id, basics::RowId;
using clarity::PlaybackQuestion, clarity::Scope;

constexpr double rightShareToPass = 0.8;
constexpr std::size_t recalledToPass = 3;

template <class T> ElementRef refOf(const T& element) {
  return {&describe(basics::Tag<T>{}), element.id.value()};
}

std::vector<const strategy::Market*> marketsByRank(const Scope& scope) {
  std::vector<const strategy::Market*> markets = scope.scopeMarkets();
  std::ranges::stable_sort(markets, {}, [](const strategy::Market* market) {
    return market->rank.value_or(std::numeric_limits<int>::max());
  });
  return markets;
}

bool isMetIn(const Scope& scope, const strategy::Advantage& advantage) {
  const auto* competitor = scope.elements().find(advantage.competitor);
  if (!competitor)
    return false;
  return std::ranges::any_of(scope.scopeMarkets(), [&](const strategy::Market* market) {
    return advantage.market ? advantage.market == market->id : Scope::isIn(*competitor, *market);
  });
}

void addTurnedDown(PlaybackKey& key, const Scope& scope) {
  auto& not_ = key.there[std::size_t(PlaybackQuestion::WhatNot)];
  for (const strategy::Market* market : scope.markets())
    if (market->status == strategy::MarketStatus::Deferred || market->status == strategy::MarketStatus::Rejected)
      not_.push_back(refOf(*market));
  for (const auto* exclusion : scope.elements().inOrder<strategy::Exclusion>())
    if (clarity::isInForce(*exclusion, scope.today()))
      not_.push_back(refOf(*exclusion));
}

/// Only pairs that somebody has thought about can be ticked: those have an element.
void addFits(PlaybackKey& key, const Scope& scope) {
  const auto& elements = scope.elements();
  for (const strategy::Market* market : marketsByRank(scope))
    for (const auto& fit : elements.all<strategy::Fit>())
      if (fit.market == market->id && elements.find(fit.offering) && fit.level) {
        key.fits.push_back(fit.id.value());
        if (fit.level == strategy::FitLevel::Core)
          key.coreFits.push_back(fit.id.value());
      }
}

bool names(const basics::Ids<basics::Anything>& ids, RowId id) {
  return std::ranges::find(ids, Id<basics::Anything>(id)) != ids.end();
}

std::size_t namedOf(const PlaybackAnswer& answer, const std::vector<ElementRef>& elements) {
  return std::size_t(
      std::ranges::count_if(elements, [&](const ElementRef& ref) { return names(answer.recalled, ref.id); }));
}

} // namespace

std::size_t PlaybackKey::count() const {
  std::size_t count = 0;
  for (const auto& elements : there)
    count += elements.size();
  return count;
}

PlaybackKey playbackKey(const Scope& scope) {
  PlaybackKey key;
  const auto add = [&key](PlaybackQuestion question, ElementRef ref) {
    key.there[std::size_t(question)].push_back(ref);
  };
  for (const strategy::Market* market : marketsByRank(scope))
    add(PlaybackQuestion::ToWhom, refOf(*market));
  for (const strategy::Offering* offering : scope.coreOfferings())
    add(PlaybackQuestion::What, refOf(*offering));
  for (const strategy::Differentiator* difference : scope.differentiators()) {
    add(PlaybackQuestion::WhyUs, refOf(*difference));
    if (std::ranges::any_of(scope.coreOfferings(), [&](const strategy::Offering* offering) {
          return clarity::stands(scope, *difference, *offering);
        }))
      key.standing.push_back(difference->id.value());
  }
  for (const auto* advantage : scope.elements().inOrder<strategy::Advantage>())
    if (isMetIn(scope, *advantage))
      add(PlaybackQuestion::AgainstWhom, refOf(*advantage));
  addTurnedDown(key, scope);
  addFits(key, scope);
  return key;
}

PlaybackKey playbackKey(const Elements& elements, basics::Date today) {
  const clarity::Scope scope(elements, {.today = today});
  return playbackKey(scope);
}

std::vector<ElementRef> differencesAsked(const Elements& elements, const PlaybackKey& key, Id<Session> session) {
  std::vector<std::pair<std::string, ElementRef>> asked;
  const auto add = [&](ElementRef ref) {
    asked.emplace_back(basics::hexOf(basics::Sha256().add(std::to_string(ref.id)).sum()), ref);
  };
  for (const ElementRef& ref : key.of(PlaybackQuestion::WhyUs))
    add(ref);
  for (const Decoy* decoy : elements.inOrder<Decoy>())
    if (decoy->session == session)
      add(refOf(*decoy));
  std::ranges::sort(asked, {}, &std::pair<std::string, ElementRef>::first);
  std::vector<ElementRef> refs;
  refs.reserve(asked.size());
  for (const auto& [hash, ref] : asked)
    refs.push_back(ref);
  return refs;
}

std::vector<RowId> rankedMarkets(const PlaybackAnswer& answer, const PlaybackKey& key) {
  auto ranked = basics::rankedRows(answer.ranking);
  const auto& markets = key.of(PlaybackQuestion::ToWhom);
  std::erase_if(ranked, [&](RowId id) { return std::ranges::find(markets, id, &ElementRef::id) == markets.end(); });
  return ranked;
}

clarity::PlaybackAnswers rightIn(const PlaybackAnswer& answer, const PlaybackKey& key) {
  clarity::PlaybackAnswers right{};
  const auto set = [&right](PlaybackQuestion question, bool isRight) { right[std::size_t(question)] = isRight; };
  if (const auto& markets = key.of(PlaybackQuestion::ToWhom); !markets.empty()) {
    const auto ranked = rankedMarkets(answer, key);
    set(PlaybackQuestion::ToWhom,
        names(answer.recalled, markets.front().id) || (!ranked.empty() && ranked.front() == markets.front().id));
  }
  const auto& core = key.of(PlaybackQuestion::What);
  set(PlaybackQuestion::What, !core.empty() && namedOf(answer, core) * 2 >= core.size());
  set(PlaybackQuestion::WhyUs,
      std::ranges::any_of(key.standing, [&](RowId difference) { return names(answer.recalled, difference); }));
  set(PlaybackQuestion::AgainstWhom, namedOf(answer, key.of(PlaybackQuestion::AgainstWhom)) > 0);
  set(PlaybackQuestion::WhatNot, namedOf(answer, key.of(PlaybackQuestion::WhatNot)) > 0);
  return right;
}

std::optional<double> rightChoices(const Elements& elements, const PlaybackAnswer& answer, const PlaybackKey& key) {
  if (answer.ranking.empty() && answer.fits.empty() && answer.differentiators.empty())
    return std::nullopt;
  std::size_t right = 0, asked = 0;
  const auto count = [&](bool isRight) {
    ++asked;
    right += isRight ? 1 : 0;
  };
  if (const auto& markets = key.of(PlaybackQuestion::ToWhom); !markets.empty()) {
    const auto ranked = rankedMarkets(answer, key);
    count(!ranked.empty() && ranked.front() == markets.front().id);
  }
  const std::set<RowId> core(key.coreFits.begin(), key.coreFits.end());
  for (const RowId fit : key.fits)
    count(names(answer.fits, fit) == core.contains(fit));
  for (const ElementRef& difference : differencesAsked(elements, key, answer.session))
    count(names(answer.differentiators, difference.id) == (difference.kind != &describe(basics::Tag<Decoy>{})));
  return asked == 0 ? std::nullopt : std::optional(double(right) / double(asked));
}

bool isPassed(const Elements& elements, const PlaybackAnswer& answer, const PlaybackKey& key) {
  if (!answer.participant)
    return false;
  std::size_t recalled = 0;
  for (const auto& there : key.there)
    recalled += namedOf(answer, there);
  const auto choices = rightChoices(elements, answer, key);
  return recalled >= recalledToPass && choices && *choices >= rightShareToPass - 1e-9;
}

} // namespace baton::workshop
