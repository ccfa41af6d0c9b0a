// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/facts.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace baton::records {
namespace {

/// The fact as the sum of those that differ from it only in what is not told apart.
Fact without(Fact fact, const Apart& apart) {
  fact.person = apart.person ? fact.person : -1;
  fact.market = apart.market ? fact.market : -1;
  fact.offering = apart.offering ? fact.offering : -1;
  fact.business = apart.business ? fact.business : -1;
  return fact;
}

auto placeOf(const Fact& fact) {
  return std::tuple(fact.metric, fact.month, fact.person, fact.market, fact.offering, fact.business);
}

struct SamePlace {
  bool operator()(const Fact& a, const Fact& b) const { return placeOf(a) == placeOf(b); }
};

struct PlaceHash {
  std::size_t operator()(const Fact& fact) const {
    std::size_t hash = std::size_t(fact.month.days()) * 0x9E3779B97F4A7C15U + std::size_t(fact.metric);
    for (const int part : {fact.person, fact.market, fact.offering, fact.business})
      hash = (hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15U + std::size_t(part + 1);
    return hash;
  }
};

std::vector<Fact> sumsOf(const std::vector<Fact>& all, const Apart& apart) {
  std::vector<Fact> sums;
  std::unordered_map<Fact, std::size_t, PlaceHash, SamePlace> index;
  for (const Fact& fact : all) {
    const Fact part = without(fact, apart);
    const auto [place, isNew] = index.try_emplace(part, sums.size());
    if (isNew) {
      sums.push_back(part);
      continue;
    }
    Fact& sum = sums[place->second];
    sum.value += part.value;
    sum.count += part.count;
  }
  std::ranges::sort(sums, [](const Fact& a, const Fact& b) { return placeOf(a) < placeOf(b); });
  return sums;
}

} // namespace

struct Facts::Sums {
  std::mutex mutex;
  std::map<Apart, std::vector<Fact>> known;
};

Facts::Facts(std::vector<Fact> facts)
    : m_all(std::make_shared<const std::vector<Fact>>(std::move(facts))), m_sums(std::make_shared<Sums>()) {}

const std::vector<Fact>& Facts::summed(const Apart& apart) const {
  const std::lock_guard lock(m_sums->mutex);
  const auto [place, isNew] = m_sums->known.try_emplace(apart);
  if (isNew)
    place->second = sumsOf(*m_all, apart);
  return place->second;
}

} // namespace baton::records
