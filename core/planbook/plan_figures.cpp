// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/wording.h"
#include "core/planbook/plan_facts.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::planbook {

using plan::Scope;

namespace {

const MetricFacts* revenueOf(const PlanSource& source, const PlanFacts& facts) {
  for (const MetricFacts& metric : facts.metrics)
    if (const plan::Metric* one = source.elements.find(metric.metric); one && one->role == plan::MetricRole::Revenue)
      return &metric;
  return nullptr;
}

} // namespace

std::optional<handoff::GoalFigure> quarterFigure(const PlanSource& source, const PlanFacts& facts) {
  const MetricFacts* revenue = revenueOf(source, facts);
  if (!revenue)
    return std::nullopt;
  handoff::GoalFigure figure;
  figure.currency = currencyOf(source);
  figure.title = fmt::format("{} by quarter", revenue->name);
  std::vector<std::string> words;
  for (const PeriodLine& line : revenue->quarters) {
    const std::string name = source.calendar.name(line.period);
    handoff::FigurePoint point;
    point.year = name.substr(0, name.find('-'));
    point.name = name.substr(name.find('-') + 1);
    point.actual = line.figures.actual;
    point.goal = line.figures.goal;
    point.partial = line.figures.partial;
    words.push_back(fmt::format("{}: {} of a goal of {}", name,
                                point.actual ? handoff::shortAmount(*point.actual) : "nothing yet",
                                point.goal ? handoff::shortAmount(*point.goal) : "nothing"));
    if (point.actual || point.goal)
      figure.points.push_back(std::move(point));
  }
  if (figure.points.size() < 2)
    return std::nullopt;
  const bool goals = std::ranges::any_of(figure.points, [](const auto& point) { return point.goal.has_value(); });
  figure.caption =
      fmt::format("{}{}. Column: actual. {}.", revenue->name, figure.currency.empty() ? "" : " in " + figure.currency,
                  goals ? "Line across it: goal of everybody together" : "No quarter has a goal of its own");
  figure.inWords = fmt::format("{}.", fmt::join(words, "; "));
  return figure;
}

std::optional<handoff::GoalFigure> peopleFigure(const PlanSource& source, const PlanFacts& facts) {
  const MetricFacts* revenue = revenueOf(source, facts);
  if (!revenue)
    return std::nullopt;
  const std::string year = source.calendar.name(source.year);
  handoff::GoalFigure figure;
  figure.currency = currencyOf(source);
  figure.title = fmt::format("{} by person, {}", revenue->name, year);
  figure.caption = fmt::format(
      "{}{}. Bar: actual{}. Mark: goal for {}. Right: attainment.", revenue->name,
      figure.currency.empty() ? "" : " in " + figure.currency,
      facts.through ? " up to " + handoff::longDate(std::min(*facts.through, source.year.to)) : std::string(), year);
  std::vector<std::string> words;
  constexpr std::size_t most = 40; // on one page
  for (const PersonLine& line : revenue->people) {
    const plan::Figures& figures = line.year.figures;
    if (line.scope != Scope::Own || !figures.goal || figure.points.size() == most)
      continue;
    handoff::FigurePoint point;
    point.name = line.name;
    point.actual = figures.actual;
    point.goal = figures.goal;
    point.atRight = figures.attainment ? handoff::percentInWords(*figures.attainment) : std::string();
    words.push_back(fmt::format("{}: {} of {}", line.name,
                                point.actual ? handoff::shortAmount(*point.actual) : "nothing yet",
                                handoff::shortAmount(*point.goal)));
    figure.points.push_back(std::move(point));
  }
  if (figure.points.empty())
    return std::nullopt;
  figure.inWords = fmt::format("{}.", fmt::join(words, "; "));
  return figure;
}

} // namespace baton::planbook
