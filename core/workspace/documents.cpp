// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/documents.h"

#include "core/clarity/scope.h"
#include "core/strategy/offering.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/checking.h"
#include "core/workspace/importing.h"
#include "core/workspace/publishing.h"

#include <fmt/format.h>
#include <map>
#include <set>

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

/// What of a fiscal year's bookings is on strategy: in a selected market, and nothing that it should not be sold.
class StrategyShare {
public:
  explicit StrategyShare(const Elements& strategy) : m_strategy(strategy) {
    for (const strategy::Fit& fit : strategy.all<strategy::Fit>())
      if (fit.level == strategy::FitLevel::No)
        m_no.insert({fit.market.value(), fit.offering.value()});
  }
  bool isSelected(basics::RowId market) const {
    const auto* found = m_strategy.find(Id<strategy::Market>(market));
    return found && found->status == strategy::MarketStatus::Selected;
  }
  bool isOn(basics::RowId market, basics::RowId offering) const {
    const auto* found = m_strategy.find(Id<strategy::Offering>(offering));
    const bool retired = found && found->status == strategy::OfferingStatus::Retired;
    return isSelected(market) && !retired && !m_no.contains({market, offering});
  }

private:
  const Elements& m_strategy;
  std::set<std::pair<basics::RowId, basics::RowId>> m_no;
};

/// "176,761" of a positive amount: whole units, rounded half up, grouped as documents have them.
std::string wholeUnits(Amount amount) {
  const std::string digits = std::to_string((amount.tenThousandths() + Amount::unit / 2) / Amount::unit);
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0)
      grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

/// Revenue of the fiscal year by market, and what work outside the strategy cost.
handoff::Numbers marketNumbers(const Workspace& workspace, const Elements& strategy, basics::Date today) {
  const records::Actuals actuals = actualsOf(workspace);
  const auto calendar = workspace.calendar();
  const auto year = calendar.periodAt(today, basics::Grain::Year);
  const StrategyShare share(strategy);
  std::map<basics::RowId, Amount> selected;
  std::optional<Amount> notSelected, whole;
  Amount margin, marginOutside;
  const auto idAt = [](const std::vector<records::Named>& names, int index) {
    return index < 0 ? basics::RowId(0) : names[std::size_t(index)].id;
  };
  for (const auto& fact : actuals.facts) {
    if (!year.contains(fact.month))
      continue;
    const basics::RowId market = idAt(actuals.markets, fact.market);
    if (fact.metric == 101) {
      whole = whole.value_or(Amount()) + fact.value;
      if (share.isSelected(market))
        selected[market] += fact.value;
      else
        notSelected = notSelected.value_or(Amount()) + fact.value;
    } else if (fact.metric == 102) {
      margin += fact.value;
      if (!share.isOn(market, idAt(actuals.offerings, fact.offering)))
        marginOutside += fact.value;
    }
  }
  handoff::Numbers numbers;
  if (!whole)
    return numbers;
  numbers.actualLabel = fmt::format("{} actual", calendar.name(year));
  for (const auto& [id, amount] : selected)
    numbers.markets.push_back({.market = Id<strategy::Market>(id), .actual = amount});
  if (notSelected)
    numbers.notSelected = handoff::MarketNumbers{.actual = notSelected};
  numbers.total = handoff::MarketNumbers{.actual = whole};
  if (marginOutside < Amount() && margin < Amount())
    numbers.sentence = fmt::format("What was sold outside the strategy in {} lost {} of the year's loss of {} {}.",
                                   calendar.name(year), wholeUnits(-marginOutside), wholeUnits(-margin),
                                   workspace.elements().only<strategy::WorkspaceSettings>().currency);
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
