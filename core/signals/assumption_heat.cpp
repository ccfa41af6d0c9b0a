// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/assumption_heat.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace baton::field {
namespace {

using basics::Elements;
using strategy::Assumption;

HeatTerm termOf(const Signal& signal, Date day) {
  HeatTerm term;
  term.reporter = signal.by;
  term.signal = &signal;
  term.strength = signal.strength.value_or(1);
  term.age = std::max(0, day.days() - signal.date->days());
  term.weight = term.strength * std::pow(0.5, term.age / halfLifeDays);
  return term;
}

/// The heaviest of each reporter on a day, the heaviest first.
std::vector<HeatTerm> termsOn(const std::vector<const Signal*>& signals, Date day) {
  std::map<Id<people::Person>, HeatTerm> strongest;
  for (const Signal* signal : signals) {
    const HeatTerm term = termOf(*signal, day);
    HeatTerm& kept = strongest.try_emplace(signal->by, term).first->second;
    if (term.weight > kept.weight)
      kept = term;
  }
  std::vector<HeatTerm> terms;
  terms.reserve(strongest.size());
  for (const auto& [reporter, term] : strongest)
    terms.push_back(term);
  std::ranges::sort(terms, {}, [](const HeatTerm& term) { return std::tuple(-term.weight, term.signal->id.value()); });
  return terms;
}

double sumOf(const std::vector<HeatTerm>& terms) {
  double sum = 0;
  for (const HeatTerm& term : terms)
    sum += term.weight;
  return sum;
}

/// Day by day back, each with what had been said by then, to the first that was in the same state.
Date firstDayOf(Heat state, std::vector<const Signal*> signals, Date today) {
  Date first = today;
  while (true) {
    const Date before = first.plusDays(-1);
    std::erase_if(signals, [before](const Signal* signal) { return *signal->date > before; });
    if (heatOf(sumOf(termsOn(signals, before))) != state) // at the latest where nothing had been said
      return first;
    first = before;
  }
}

} // namespace

Heat heatOf(double sum) {
  // A sum of halves that comes to three in decimals may lie a hair below it in binary.
  constexpr double hair = 1e-9;
  return sum >= redFrom - hair ? Heat::Red : sum >= amberFrom - hair ? Heat::Amber : Heat::Calm;
}

AssumptionHeat heatOf(const Elements& elements, const Assumption& assumption, Date today) {
  AssumptionHeat heat;
  heat.assumption = &assumption;
  std::vector<const Signal*> against;
  for (const Signal& signal : elements.all<Signal>()) {
    if (signal.challenges.value() != assumption.id.value() || signal.signalKind == SignalKind::Praise)
      continue;
    if (signal.date)
      against.push_back(&signal);
    else
      ++heat.undated;
  }
  heat.reports = int(against.size());
  heat.terms = termsOn(against, today);
  heat.heat = sumOf(heat.terms);
  heat.state = heatOf(heat.heat);
  if (heat.state != Heat::Calm)
    heat.since = firstDayOf(heat.state, std::move(against), today);
  return heat;
}

std::vector<AssumptionHeat> heatOfAssumptions(const Elements& elements, Date today) {
  std::vector<AssumptionHeat> all;
  for (const Assumption* assumption : elements.inOrder<Assumption>())
    all.push_back(heatOf(elements, *assumption, today));
  std::ranges::stable_sort(all, std::greater(), &AssumptionHeat::heat);
  return all;
}

} // namespace baton::field
