// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/figures.h"

#include "core/handoff/document/document_source.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Amount;

/// Nothing where it is not defined.
std::string percent(const std::optional<Amount>& part, const std::optional<Amount>& whole) {
  const auto ratio = part && whole ? basics::ratio(*part, *whole) : std::nullopt;
  return ratio ? percentInWords(*ratio) : std::string();
}

FigurePoint pointOf(std::string name, const MarketNumbers& numbers, bool hasGoals) {
  FigurePoint point;
  point.name = std::move(name);
  point.actual = numbers.actual;
  point.goal = numbers.goal;
  point.atRight = percent(hasGoals ? numbers.actual : numbers.margin, hasGoals ? numbers.goal : numbers.actual);
  return point;
}

bool isEmpty(const MarketNumbers& numbers) {
  return !numbers.actual && !numbers.goal;
}

std::string inWords(const FigurePoint& point) {
  const std::string goal = point.goal ? shortAmount(*point.goal) : std::string();
  const std::string name = point.year.empty() ? point.name : point.year + " " + point.name;
  if (!point.actual)
    return goal.empty() ? name + ": nothing yet" : fmt::format("{}: a goal of {}", name, goal);
  std::string text = fmt::format("{}: {}", name, shortAmount(*point.actual));
  if (!goal.empty())
    text += fmt::format(" of a goal of {}", goal);
  if (!point.atRight.empty())
    text += fmt::format(" ({})", point.atRight);
  return text;
}

std::string allInWords(const std::vector<FigurePoint>& points) {
  std::vector<std::string> parts;
  parts.reserve(points.size());
  for (const FigurePoint& point : points)
    parts.push_back(inWords(point));
  return fmt::format("{}.", fmt::join(parts, "; "));
}

/// "July 2019 to May 2020"
std::string monthsOf(const Numbers& numbers) {
  const basics::Date last =
      numbers.through ? std::clamp(*numbers.through, numbers.span.from, numbers.span.to) : numbers.span.to;
  return fmt::format("{} to {}", monthAndYear(numbers.span.from), monthAndYear(last));
}

std::string revenueIn(const std::string& currency) {
  return currency.empty() ? "Revenue" : "Revenue in " + currency;
}

std::optional<GoalFigure> byMarket(const DocumentSource& source, const std::string& currency) {
  const Numbers& numbers = *source.numbers;
  const auto hasGoal = [](const MarketNumbers& one) { return one.goal.has_value(); };
  const bool goals = std::ranges::any_of(numbers.markets, hasGoal);
  GoalFigure figure;
  figure.currency = currency;
  for (const strategy::Market* market : selectedMarkets(source.strategy)) {
    const auto found = std::ranges::find(numbers.markets, market->id, &MarketNumbers::market);
    if (found != numbers.markets.end() && !isEmpty(*found))
      figure.points.push_back(
          pointOf(market->rank ? fmt::format("{}  {}", *market->rank, market->name) : market->name, *found, goals));
  }
  if (figure.points.empty())
    return std::nullopt;
  if (numbers.notSelected && !isEmpty(*numbers.notSelected))
    figure.points.push_back(pointOf("Not selected", *numbers.notSelected, goals));
  const bool margins = std::ranges::any_of(figure.points, [](const FigurePoint& one) { return !one.atRight.empty(); });
  const std::string months = monthsOf(numbers);
  if (goals) {
    figure.title = "Goal and actual by market, " + numbers.year;
    figure.caption = fmt::format("{}. Bar: actual, {}. Mark: goal for {}. Right: share of the goal.",
                                 revenueIn(currency), months, numbers.year);
  } else {
    figure.title = "Revenue by market, " + numbers.year;
    figure.caption =
        fmt::format("{}. Bar: {}.{}", revenueIn(currency), months, margins ? " Right: what of it was margin." : "");
  }
  figure.inWords = allInWords(figure.points);
  return figure;
}

std::optional<GoalFigure> byQuarter(const DocumentSource& source, const std::string& currency) {
  const auto& quarters = source.numbers->quarters;
  constexpr std::size_t fewest = 2; // below that a figure says no more than its number
  if (quarters.size() < fewest)
    return std::nullopt;
  const bool goals = std::ranges::any_of(quarters, [](const FigurePoint& one) { return one.goal.has_value(); });
  const auto partial =
      std::ranges::find_if(quarters, [](const FigurePoint& one) { return one.partial && one.actual.has_value(); });
  GoalFigure figure;
  figure.currency = currency;
  figure.title = goals ? "Goal and actual by quarter" : "Revenue by quarter";
  figure.caption = revenueIn(currency) + ". Column: actual.";
  if (goals)
    figure.caption += " Line across it: goal of everybody together.";
  if (partial != quarters.end() && source.numbers->through)
    figure.caption += fmt::format(" {} {} is not over: it has what was recorded up to {}.", partial->year,
                                  partial->name, longDate(*source.numbers->through));
  figure.points = quarters;
  figure.inWords = allInWords(figure.points);
  return figure;
}

} // namespace

void addFigures(DocumentSource& source) {
  source.goalsByMarket.reset();
  source.goalsByQuarter.reset();
  if (!source.numbers)
    return;
  const std::string currency = source.strategy.only<strategy::WorkspaceSettings>().currency;
  source.goalsByMarket = byMarket(source, currency);
  source.goalsByQuarter = byQuarter(source, currency);
}

void drawFigures(DocumentSource& source, const FigureDrawing& drawing) {
  if (source.goalsByMarket)
    source.goalsByMarket->svg = drawing.byMarket(*source.goalsByMarket);
  if (source.goalsByQuarter)
    source.goalsByQuarter->svg = drawing.byQuarter(*source.goalsByQuarter);
}

} // namespace baton::handoff
