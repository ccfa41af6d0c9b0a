// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/documents.h"

#include "core/clarity/scope.h"
#include "core/plan/performance.h"
#include "core/workspace/checking.h"
#include "core/workspace/importing.h"
#include "core/workspace/publishing.h"

#include <fmt/format.h>
#include <map>

namespace baton::workspace {
namespace {

using basics::Amount, basics::Elements, basics::Id;

handoff::ClarityFacts clarityFacts(const Elements& elements, const clarity::Check& check, basics::Date today) {
  handoff::ClarityFacts facts;
  facts.ready = check.ready;
  facts.openGates = check.openGates();
  for (const auto& finding : check.findings) {
    const auto weight = finding.severity == clarity::Severity::Blocker   ? handoff::Weight::ToSettle
                        : finding.severity == clarity::Severity::Warning ? handoff::Weight::WorthALook
                                                                         : handoff::Weight::Polish;
    facts.findings.push_back(
        {weight, finding.id ? elements.titleOf(finding.id) : std::string(), finding.text, finding.remedy});
  }
  clarity::CheckOptions options;
  options.today = today;
  const clarity::Scope scope(elements, options);
  for (const auto* differentiator : scope.differentiators())
    for (const auto* offering : scope.offerings())
      if (clarity::stands(scope, *differentiator, *offering))
        facts.standing.insert(differentiator->id);
  return facts;
}

/// Revenue and margin of the fiscal year by market, for the table of markets.
handoff::Numbers marketNumbers(const Workspace& workspace, const Elements& strategy, basics::Date today) {
  handoff::Numbers numbers;
  const records::Actuals actuals = actualsOf(workspace);
  const auto calendar = workspace.calendar();
  const auto year = calendar.periodAt(today, basics::Grain::Year);
  std::map<basics::RowId, Amount> revenue;
  std::optional<Amount> outside, whole;
  Amount outsideMargin, wholeMargin;
  for (const auto& fact : actuals.facts) {
    if (!year.contains(fact.month))
      continue;
    const basics::RowId id = fact.market < 0 ? 0 : actuals.markets[std::size_t(fact.market)].id;
    const auto* market = strategy.find(Id<strategy::Market>(id));
    const bool selected = market && market->status == strategy::MarketStatus::Selected;
    if (fact.metric == 101) {
      whole = whole.value_or(Amount()) + fact.value;
      if (selected)
        revenue[id] += fact.value;
      else
        outside = outside.value_or(Amount()) + fact.value;
    } else if (fact.metric == 102) {
      wholeMargin += fact.value;
      if (!selected)
        outsideMargin += fact.value;
    }
  }
  if (!whole)
    return numbers;
  numbers.actualLabel = fmt::format("{} actual", calendar.name(year));
  for (const auto& [id, amount] : revenue) {
    handoff::MarketNumbers line;
    line.market = Id<strategy::Market>(id);
    line.actual = amount;
    numbers.markets.push_back(line);
  }
  if (outside) {
    handoff::MarketNumbers line;
    line.actual = outside;
    numbers.notSelected = line;
  }
  handoff::MarketNumbers total;
  total.actual = whole;
  numbers.total = total;
  if (outside && outsideMargin < Amount() && wholeMargin < Amount())
    numbers.sentence = fmt::format("What was sold outside the strategy in {} lost {:.0f} of the year's loss of {:.0f}.",
                                   calendar.name(year), -outsideMargin.number(), -wholeMargin.number());
  return numbers;
}

} // namespace

basics::Outcome<handoff::DocumentSource> documentSource(const Workspace& workspace, const std::string& version,
                                                        basics::Date today) {
  const auto order = publicationOrder(workspace);
  const Elements& elements = workspace.elements();
  auto source = [&]() -> basics::Outcome<handoff::DocumentSource> {
    if (version.empty())
      return handoff::sourceOfDraft(elements, today, order);
    const auto named = handoff::versionNamed(elements, version, order);
    if (!named)
      return named.refusal();
    return handoff::sourceOf(elements, **named, order);
  }();
  if (!source)
    return source;
  clarity::CheckOptions options;
  options.today = source->today;
  options.published = true;
  source->clarity = clarityFacts(
      source->strategy, version.empty() ? checkOf(workspace, today) : clarity::check(source->strategy, options),
      source->today);
  source->numbers = marketNumbers(workspace, source->strategy, source->today);
  if (!source->numbers->total)
    source->numbers.reset();
  return source;
}

} // namespace baton::workspace
