// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/plan_chapters.h"

#include "core/handoff/document/parts.h"
#include "core/handoff/wording.h"
#include "core/planbook/known_sum.h"
#include "core/planbook/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace baton::planbook {
namespace {

using basics::Amount;
using handoff::Blocks;
using report::Align, report::Section, report::Table, report::TableColumn;

std::string nameOfYear(const PlanBook& book) {
  return book.source.calendar.name(book.source.year);
}

/// "Q1" of "FY2020-Q1"
std::string shortName(const PlanBook& book, const basics::Period& period) {
  const std::string name = book.source.calendar.name(period);
  const auto dash = name.find('-');
  return period.grain == basics::Grain::Quarter && dash != std::string::npos ? name.substr(dash + 1) : name;
}

std::string nameOf(const PlanBook& book, const MetricFacts& metric) {
  return measured(metric.name, metric.unit, currencyOf(book.source), metric.measure);
}

std::string actualText(const plan::Figures& figures, plan::Unit unit) {
  const std::string text = figure(figures.actual, unit);
  return figures.partial && !text.empty() ? text + "*" : text;
}

/// Said once beneath the tables that have a star.
const char* const starNote = "* The period is not over: it has what was recorded so far.";

Table quarterTable(const PlanBook& book, const MetricFacts& metric) {
  Table table;
  table.columns = {{"", 1},
                   {"Target", 0, Align::Right},
                   {"Commit", 0, Align::Right},
                   {"Actual", 0, Align::Right},
                   {"Attainment", 0, Align::Right},
                   {"Remaining", 0, Align::Right}};
  const auto row = [&](std::string name, const PeriodLine& line) {
    return report::TableRow{.cells = {std::move(name), figure(line.target, metric.unit),
                                      figure(line.commit, metric.unit), actualText(line.figures, metric.unit),
                                      share(line.figures.attainment), figure(line.figures.remaining, metric.unit)}};
  };
  for (const PeriodLine& line : metric.quarters)
    table.rows.push_back(row(book.source.calendar.name(line.period), line));
  table.total = row(nameOfYear(book), metric.year);
  return table;
}

/// What came of metrics that nobody owes, one a line.
Table unownedTable(const PlanBook& book) {
  Table table;
  table.columns = {{"", 1}};
  for (const basics::Period& quarter : book.source.calendar.within(book.source.year, basics::Grain::Quarter))
    table.columns.push_back({shortName(book, quarter), 0, Align::Right});
  table.columns.push_back({nameOfYear(book), 0, Align::Right});
  for (const MetricFacts& metric : book.facts.metrics) {
    if (metric.hasGoals())
      continue;
    report::TableRow row{.cells = {nameOf(book, metric)}};
    for (const PeriodLine& line : metric.quarters)
      row.cells.push_back(actualText(line.figures, metric.unit));
    row.cells.push_back(actualText(metric.year.figures, metric.unit));
    table.rows.push_back(std::move(row));
  }
  return table;
}

bool hasStar(const MetricFacts& metric) {
  return std::ranges::any_of(metric.quarters,
                             [](const PeriodLine& line) { return line.figures.partial && line.figures.actual; });
}

report::Facts headlinesOf(const PlanBook& book, const MetricFacts& metric) {
  const std::string currency = currencyOf(book.source);
  const PeriodLine& year = metric.year;
  report::Facts facts;
  facts.large = true;
  facts.facts = {{"Asked, " + nameOfYear(book), headline(year.target, metric.unit, currency), metric.name},
                 {"Promised", headline(year.commit, metric.unit, currency),
                  year.target && year.commit
                      ? signedFigure(gapOf(year.target, year.commit), metric.unit) + " to what is asked"
                      : std::string()},
                 {"Reached", headline(year.figures.actual, metric.unit, currency),
                  book.facts.through ? "up to " + handoff::shortDate(std::min(*book.facts.through, book.source.year.to))
                                     : std::string()},
                 {"Attainment", year.figures.attainment ? share(year.figures.attainment) : "\u2013",
                  year.target ? "of what is asked" : "of what is promised"}};
  return facts;
}

std::string nameOfPerson(const PersonLine& line) {
  return line.scope == plan::Scope::Team ? line.name + ", with the team" : line.name;
}

Table personTable(const PlanBook& book, const MetricFacts& metric) {
  Table table;
  table.small = true;
  table.columns = {{"", 1}};
  const auto quarters = book.source.calendar.within(book.source.year, basics::Grain::Quarter);
  for (const basics::Period& quarter : quarters)
    table.columns.push_back({shortName(book, quarter), 0, Align::Right});
  for (const std::string& label :
       {nameOfYear(book), std::string("Commit"), std::string("Actual"), std::string("Attainment")})
    table.columns.push_back({label, 0, Align::Right});
  int least = std::numeric_limits<int>::max(); // whose managers owe nothing of it stands at the edge
  for (const PersonLine& line : metric.people)
    least = std::min(least, line.depth);
  for (const PersonLine& line : metric.people) {
    report::TableRow row;
    row.emphasis = line.scope == plan::Scope::Team;
    std::string indent;
    for (int i = least; i < line.depth; ++i)
      indent += "\u2003";
    row.cells.push_back(indent + nameOfPerson(line));
    for (std::size_t i = 0; i < quarters.size(); ++i)
      row.cells.push_back(i < line.quarters.size() ? figure(line.quarters[i], metric.unit) : std::string());
    row.cells.push_back(figure(line.year.target, metric.unit));
    row.cells.push_back(figure(line.year.commit, metric.unit));
    row.cells.push_back(actualText(line.year.figures, metric.unit));
    row.cells.push_back(share(line.year.figures.attainment));
    table.rows.push_back(std::move(row));
  }
  return table;
}

bool hasPeopleWithGoals(const MetricFacts& metric) {
  return std::ranges::any_of(metric.people,
                             [](const PersonLine& line) { return line.year.target || line.year.commit; });
}

Table otherTable(const PlanBook& book) {
  Table table;
  table.small = true;
  table.columns = {{"Metric", 0}, {"Owed by", 1}, {"", 0}, {"For", 0}, {"Measured", 0}, {"Amount", 0, Align::Right}};
  for (const OtherGoal& goal : book.facts.others)
    table.rows.push_back({.cells = {goal.metric, goal.whose, goal.basis, goal.span, goal.measured, goal.amount}});
  return table;
}

std::string inDays(double days) {
  return fmt::format("{:.0f} days", days);
}

std::string counted(std::int64_t count) {
  return figure(Amount::of(count), plan::Unit::Count);
}

Table stageTable(const PlanBook& book, const PipelineFacts& pipeline) {
  Table table;
  const std::string currency = currencyOf(book.source);
  table.columns = {{"Stage", 1},
                   {"Open", 0, Align::Right},
                   {measured("Value", plan::Unit::Money, currency), 0, Align::Right},
                   {"Weighted", 0, Align::Right}};
  plan::Measures all;
  for (const plan::MeasuresRow& row : pipeline.stages) {
    const auto name = row.keys.find(plan::MeasureKey::Stage);
    table.rows.push_back(
        {.cells = {name == row.keys.end() || name->second.name.empty() ? "no stage" : name->second.name,
                   counted(row.measures.open), figure(ifKnown(row.measures, row.measures.openValue), plan::Unit::Money),
                   figure(weightedIfKnown(row.measures), plan::Unit::Money)}});
    all.open += row.measures.open;
    all.openUnvalued += row.measures.openUnvalued;
    all.openValue += row.measures.openValue;
    all.weighted += row.measures.weighted;
    all.unweighted += row.measures.unweighted;
  }
  table.total =
      report::TableRow{.cells = {"Together", counted(all.open), figure(ifKnown(all, all.openValue), plan::Unit::Money),
                                 figure(weightedIfKnown(all), plan::Unit::Money)}};
  return table;
}

/// What is open and names no day is due in no year, however much it is.
std::string dueInWords(const plan::Measures& due, std::int64_t undated) {
  std::string text = counted(due.open) + (due.open == 1 ? " deal" : " deals");
  if (undated > 0)
    text += fmt::format("; {} open {} no expected close", counted(undated), undated == 1 ? "one names" : "ones name");
  return text;
}

std::string ratesInWords(const plan::Measures& history) {
  const std::int64_t closed = history.won + history.lost;
  if (!history.enoughHistory)
    return fmt::format("{} deals are closed: too little history for rates.", counted(closed));
  std::vector<std::string> parts;
  if (history.winRateCount)
    parts.push_back(fmt::format("{} of {} closed deals were won", share(history.winRateCount), counted(closed)));
  if (history.averageDeal)
    parts.push_back(fmt::format("a won deal is worth {} on average", figure(history.averageDeal, plan::Unit::Money)));
  if (history.cycleMedian)
    parts.push_back(fmt::format("half of them close within {}", inDays(*history.cycleMedian)));
  return handoff::asSentence(handoff::capitalised(handoff::listInWords(parts)));
}

void addForecast(Blocks& blocks, const PlanBook& book, const plan::Forecast& forecast) {
  const std::string currency = currencyOf(book.source);
  blocks.push_back(handoff::heading(3, "What " + nameOfYear(book) + " is likely to bring"));
  report::Facts facts;
  facts.large = true;
  facts.facts = {{"Closed so far", headline(forecast.closed, plan::Unit::Money, currency), ""},
                 {"Low (P10)", headline(forecast.p10, plan::Unit::Money, currency), "one in ten ends below"},
                 {"Even odds (P50)", headline(forecast.p50, plan::Unit::Money, currency), ""},
                 {"High (P90)", headline(forecast.p90, plan::Unit::Money, currency), "one in ten ends above"}};
  blocks.push_back(std::move(facts));
  std::string words = fmt::format("From {} trials over the open deals, each with its own chance.",
                                  handoff::amountInWords(Amount::of(forecast.trials), plan::Unit::Count, ""));
  if (forecast.probabilityOfGoal)
    words = fmt::format("The target is reached in {} of the trials. ", share(forecast.probabilityOfGoal)) + words;
  blocks.push_back(handoff::quietly(words));
}

} // namespace

std::optional<Section> yearChapter(const PlanBook& book) {
  if (book.facts.metrics.empty())
    return std::nullopt;
  Section section = handoff::chapter("The year at a glance", "The year", handoff::Begins::OnANewPage);
  section.blocks.push_back(headlinesOf(book, book.facts.metrics.front()));
  handoff::addFigure(section.blocks, book.byQuarter);
  bool star = false;
  for (const MetricFacts& metric : book.facts.metrics) {
    star |= hasStar(metric);
    if (!metric.hasGoals())
      continue;
    section.blocks.push_back(handoff::heading(3, nameOf(book, metric)));
    handoff::addTable(section.blocks, quarterTable(book, metric));
  }
  if (Table unowned = unownedTable(book); !unowned.rows.empty()) {
    section.blocks.push_back(handoff::heading(3, "What came without a goal"));
    handoff::addTable(section.blocks, std::move(unowned));
  }
  if (star)
    section.blocks.push_back(handoff::quietly(starNote));
  return section;
}

std::optional<Section> teamsChapter(const PlanBook& book) {
  Blocks blocks;
  for (const MetricFacts& metric : book.facts.metrics) {
    if (metric.teams.empty())
      continue;
    blocks.push_back(handoff::heading(3, nameOf(book, metric)));
    Table table;
    table.columns = {{"", 1},
                     {"Asked of it", 0, Align::Right},
                     {"Asked of its people", 0, Align::Right},
                     {"Over or short", 0, Align::Right},
                     {"Promised", 0, Align::Right},
                     {"To what is asked", 0, Align::Right}};
    for (const TeamLine& line : metric.teams)
      table.rows.push_back(
          {.cells = {line.name, figure(line.asked, metric.unit), figure(line.parts, metric.unit),
                     signedFigure(gapOf(line.asked, line.parts), metric.unit), figure(line.promised, metric.unit),
                     signedFigure(gapOf(line.asked, line.promised), metric.unit)}});
    handoff::addTable(blocks, std::move(table));
  }
  if (blocks.empty())
    return std::nullopt;
  Section section = handoff::chapter("From above and from below", "From above and below");
  section.blocks.push_back(
      handoff::quietly("What is asked of a team as a whole, against what is asked of the people in "
                       "it and what they promise. Below zero, the parts are short of the whole."));
  std::ranges::move(blocks, std::back_inserter(section.blocks));
  return section;
}

std::optional<Section> peopleChapter(const PlanBook& book) {
  Section section = handoff::chapter("Who owes what", "Who owes what", handoff::Begins::OnANewPage);
  const std::size_t bare = section.blocks.size();
  handoff::addFigure(section.blocks, book.byPerson);
  bool star = false;
  for (const MetricFacts& metric : book.facts.metrics) {
    if (!hasPeopleWithGoals(metric))
      continue;
    section.blocks.push_back(handoff::heading(3, nameOf(book, metric)));
    handoff::addTable(section.blocks, personTable(book, metric));
    star |= std::ranges::any_of(
        metric.people, [](const PersonLine& line) { return line.year.figures.partial && line.year.figures.actual; });
  }
  if (star)
    section.blocks.push_back(handoff::quietly(starNote));
  if (!book.facts.others.empty()) {
    section.blocks.push_back(handoff::heading(3, "Measured otherwise, or to follow"));
    handoff::addTable(section.blocks, otherTable(book));
  }
  return section.blocks.size() == bare ? std::nullopt : std::optional(std::move(section));
}

std::optional<Section> pipelineChapter(const PlanBook& book) {
  if (!book.facts.pipeline)
    return std::nullopt;
  const PipelineFacts& pipeline = *book.facts.pipeline;
  const std::string currency = currencyOf(book.source);
  Section section = handoff::chapter("Pipeline and forecast", "Pipeline");
  const plan::Measures& due = pipeline.year.measures;
  const auto times = [](const std::optional<double>& ratio) {
    return ratio ? fmt::format("{:.1f}×", *ratio) : std::string("\u2013");
  };
  const bool isReached = pipeline.year.remaining && *pipeline.year.remaining <= Amount();
  report::Facts facts;
  facts.large = true;
  facts.facts = {
      {"Open and due in " + nameOfYear(book), headline(ifKnown(due, due.openValue), plan::Unit::Money, currency),
       dueInWords(due, pipeline.history.undated)},
      {"Weighted", headline(weightedIfKnown(due), plan::Unit::Money, currency),
       due.unweighted > 0 ? fmt::format("{} without a probability", due.unweighted) : std::string()},
      {"Coverage of what remains", due.openIsUnknown() ? std::string("\u2013") : times(pipeline.year.coverage),
       due.openIsUnknown() ? "what is open has no amounts" : ""},
      {"Coverage that is needed",
       pipeline.history.enoughHistory && !isReached ? times(plan::requiredCoverage(pipeline.history))
                                                    : std::string("\u2013"),
       !pipeline.history.enoughHistory ? "too little history"
       : isReached                     ? "the goal is reached"
                                       : "1 / win rate by value"}};
  section.blocks.push_back(std::move(facts));
  section.blocks.push_back(handoff::paragraph(ratesInWords(pipeline.history)));
  if (!pipeline.stages.empty()) {
    section.blocks.push_back(handoff::heading(3, "What is open, by stage"));
    handoff::addTable(section.blocks, stageTable(book, pipeline));
  }
  if (pipeline.forecast)
    addForecast(section.blocks, book, *pipeline.forecast);
  return section;
}

std::optional<Section> findingsChapter(const PlanBook& book) {
  if (!book.source.year.contains(book.source.today) || book.facts.metrics.empty())
    return std::nullopt;
  Section section = handoff::chapter("Where it does not add up", "Does it add up");
  if (book.facts.findings.empty()) {
    section.blocks.push_back(handoff::paragraph("It adds up: nothing that is known of rates, capacity and parts "
                                                "contradicts a goal."));
    return section;
  }
  section.blocks.push_back(
      handoff::quietly(fmt::format("{} {}, each with the question that it asks.",
                                   handoff::capitalised(handoff::countInWords(book.facts.findings.size())),
                                   book.facts.findings.size() == 1 ? "place" : "places")));
  for (const plan::PlanFinding& finding : book.facts.findings)
    section.blocks.push_back(
        report::Callout{.title = finding.text,
                        .paragraphs = {report::Text{report::plain(finding.why + " "),
                                                    report::muted(handoff::asSentence(finding.remedy))}},
                        .side = report::Side::Sales});
  return section;
}

} // namespace baton::planbook
