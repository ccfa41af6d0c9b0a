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

HeatTerm termOf(const Signal& signal, Date today) {
  HeatTerm term;
  term.reporter = signal.by;
  term.signal = &signal;
  term.strength = signal.strength.value_or(1);
  term.age = std::max(0, today.days() - signal.date->days());
  term.weight = term.strength * std::pow(0.5, term.age / halfLifeDays);
  return term;
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
  std::map<Id<people::Person>, HeatTerm> strongest;
  for (const Signal& signal : elements.all<Signal>()) {
    if (signal.challenges.value() != assumption.id.value() || signal.signalKind == SignalKind::Praise)
      continue;
    if (!signal.date) {
      ++heat.undated;
      continue;
    }
    const HeatTerm term = termOf(signal, today);
    HeatTerm& kept = strongest.try_emplace(signal.by, term).first->second;
    if (term.weight > kept.weight)
      kept = term;
  }
  for (const auto& [reporter, term] : strongest)
    heat.terms.push_back(term);
  std::ranges::sort(heat.terms, {},
                    [](const HeatTerm& term) { return std::tuple(-term.weight, term.signal->id.value()); });
  for (const HeatTerm& term : heat.terms)
    heat.heat += term.weight;
  heat.state = heatOf(heat.heat);
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
