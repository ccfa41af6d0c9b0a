// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/facts.h"

#include "core/basics/mixed_hash.h"

#include <algorithm>
#include <deque>
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
    std::size_t hash = basics::mixed(std::size_t(fact.month.days()), fact.metric);
    for (const int part : {fact.person, fact.market, fact.offering, fact.business})
      hash = basics::mixed(hash, part);
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

bool areSame(const std::vector<Fact>& one, const std::vector<Fact>& other) {
  return std::ranges::equal(one, other, [](const Fact& a, const Fact& b) {
    return placeOf(a) == placeOf(b) && a.value == b.value && a.count == b.count;
  });
}

} // namespace

struct Facts::Sums {
  std::mutex mutex;
  std::map<Apart, std::vector<Fact>> known;
};

/// Several readers put the same facts together, each for itself, and half a million facts take 24 MB: those that
/// somebody holds already are held once, and so are their sums.
Facts::Facts(std::vector<Fact> facts) {
  struct Held {
    std::weak_ptr<const std::vector<Fact>> all;
    std::weak_ptr<Sums> sums;
  };
  constexpr std::size_t mostHeld = 4, worthIt = 1000;
  static std::mutex mutex;
  static std::deque<Held> held;
  const std::lock_guard lock(mutex);
  const bool isLarge = facts.size() >= worthIt;
  for (const Held& other : held) {
    m_all = other.all.lock();
    m_sums = other.sums.lock();
    if (isLarge && m_all && m_sums && areSame(*m_all, facts))
      return;
  }
  m_all = std::make_shared<const std::vector<Fact>>(std::move(facts));
  m_sums = std::make_shared<Sums>();
  if (isLarge)
    held.push_back({m_all, m_sums});
  if (held.size() > mostHeld)
    held.pop_front();
}

const std::vector<Fact>& Facts::summed(const Apart& apart) const {
  const std::lock_guard lock(m_sums->mutex);
  const auto [place, isNew] = m_sums->known.try_emplace(apart);
  if (isNew)
    place->second = sumsOf(*m_all, apart);
  return place->second;
}

} // namespace baton::records
