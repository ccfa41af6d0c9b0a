// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/figures.h"
#include "core/plan/adds_up.h"
#include "core/plan/forecast.h"
#include "core/plan/measures_query.h"
#include "core/plan/performance.h"
#include "core/planbook/source.h"

// What a plan comes to in one fiscal year, as its documents and workbooks say it.
namespace baton::planbook {

/// One metric of everybody in one period: what is stated for the company where something is, else what its people owe.
struct PeriodLine {
  basics::Period period;
  std::optional<basics::Amount> target, commit;
  plan::Figures figures; ///< against the target, else against what was promised
};

/// What one person owes, or is owed by everyone under and including them.
struct PersonLine {
  basics::Id<people::Person> person;
  std::string name;
  int depth = 0; ///< in the reporting line
  plan::Scope scope = plan::Scope::Own;
  std::vector<std::optional<basics::Amount>> quarters; ///< targets, else promises, in their order
  PeriodLine year;
};

/// From above and from below: what is asked of a team against what is asked of its people and what they promise. The
/// first line, without a person, is the whole company.
struct TeamLine {
  basics::Id<people::Person> leader;
  std::string name;
  std::optional<basics::Amount> asked, parts, promised;
};

struct MetricFacts {
  basics::Id<plan::Metric> metric;
  std::string name;
  plan::Unit unit = plan::Unit::Money;
  plan::Measure measure = plan::Measure::InPeriod; ///< in which most of its goals of the year are stated
  std::vector<PeriodLine> quarters;
  PeriodLine year;
  std::vector<PersonLine> people;
  std::vector<TeamLine> teams;

  bool hasGoals() const;
};

struct PipelineFacts {
  plan::MeasuresRow year;                 ///< open due and created in the year
  plan::Measures history;                 ///< of every closed deal
  std::vector<plan::MeasuresRow> stages;  ///< those with open deals
  std::optional<plan::Forecast> forecast; ///< of a year that is not over
};

/// A goal that is in none of the tables: measured otherwise than most of its metric, or to follow.
struct OtherGoal {
  std::string metric, whose, basis, measured, span, amount;
};

struct PlanFacts {
  std::vector<MetricFacts> metrics;      ///< those with goals or actuals in the year, as they are ordered
  std::optional<PipelineFacts> pipeline; ///< where there are deals
  std::vector<OtherGoal> others;
  std::vector<plan::PlanFinding> findings;        ///< of the year that today is in
  std::optional<basics::Date> through;            ///< until when revenue has data
  std::vector<basics::Id<people::Person>> people; ///< who owes something or sells, down the reporting line
};

/// goesOn is asked now and then while the forecast is reckoned; without it, or where it says no, there is none.
PlanFacts planFacts(const PlanSource& source);

/// Revenue of the company by quarter, and of its people in the year, as the charts of documents have them; nothing
/// where there are too few.
std::optional<handoff::GoalFigure> quarterFigure(const PlanSource& source, const PlanFacts& facts);
std::optional<handoff::GoalFigure> peopleFigure(const PlanSource& source, const PlanFacts& facts);

/// "asked 40 more than promised": what the teams' numbers are apart, in the metric's unit; nothing where one is
/// missing.
std::optional<basics::Amount> gapOf(const std::optional<basics::Amount>& whole,
                                    const std::optional<basics::Amount>& part);

} // namespace baton::planbook
