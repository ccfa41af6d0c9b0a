// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/plan_book.h"

#include "core/handoff/document/parts.h"
#include "core/handoff/wording.h"
#include "core/planbook/person_page.h"
#include "core/planbook/plan_chapters.h"
#include "core/planbook/words.h"

#include <fmt/format.h>

namespace baton::planbook {
namespace {

const MetricFacts* revenueIn(const PlanBook& book) {
  for (const MetricFacts& metric : book.facts.metrics)
    if (const auto* one = book.source.elements.find(metric.metric); one && one->role == plan::MetricRole::Revenue)
      return &metric;
  return nullptr;
}

report::Cover coverOf(const PlanBook& book) {
  report::Cover cover;
  const std::string currency = currencyOf(book.source);
  if (const MetricFacts* revenue = revenueIn(book)) {
    const PeriodLine& year = revenue->year;
    cover.facts.push_back({"Asked", headline(year.target, revenue->unit, currency), revenue->name});
    cover.facts.push_back({"Promised", headline(year.commit, revenue->unit, currency),
                           year.commit ? revenue->name : "nobody has committed yet"});
    cover.facts.push_back({"Reached", headline(year.figures.actual, revenue->unit, currency),
                           book.facts.through
                               ? "up to " + handoff::shortDate(std::min(*book.facts.through, book.source.year.to))
                               : "nothing is recorded yet"});
  }
  cover.facts.push_back({"People", std::to_string(book.facts.people.size()), "with goals"});
  return cover;
}

std::string leadOf(const PlanBook& book) {
  const basics::Period& year = book.source.year;
  return fmt::format(
      "Goals from above and from below, who owes what, what came of it, and where it does not add up. {} "
      "to {}.",
      handoff::monthAndYear(year.from), handoff::monthAndYear(year.to));
}

/// Whether anybody owes or reached something of a metric in the year: else a line of it on each page says nothing.
bool isInUse(const PlanFacts& facts, const plan::Metric& metric) {
  return std::ranges::any_of(facts.metrics, [&](const MetricFacts& one) { return one.metric == metric.id; });
}

/// Who wrote nothing and owes nothing has no page.
void addPeople(report::Document& document, const PlanBook& book) {
  bool first = true;
  for (const auto person : book.facts.people) {
    const PlanSource& source = book.source;
    plan::PersonPlan plan = plan::personPlan(source.elements, source.actuals, source.deals, source.calendar,
                                             source.today, person, source.year.to.year());
    if (plan.empty())
      continue;
    std::erase_if(plan.goals, [&](const plan::PersonGoal& goal) { return !isInUse(book.facts, *goal.metric); });
    report::Section section = personSection(source, plan);
    if (first)
      section.blocks.insert(section.blocks.begin(),
                            report::Heading{.level = 1, .text = "Person by person", .numbered = true});
    first = false;
    document.sections.push_back(std::move(section));
  }
}

} // namespace

PlanBook planBookOf(PlanSource source) {
  PlanBook book;
  book.source = std::move(source);
  book.facts = planFacts(book.source);
  book.byQuarter = quarterFigure(book.source, book.facts);
  book.byPerson = peopleFigure(book.source, book.facts);
  return book;
}

void drawFigures(PlanBook& book, const handoff::FigureDrawing& drawing) {
  if (book.byQuarter)
    book.byQuarter->svg = drawing.byQuarter(*book.byQuarter);
  if (book.byPerson)
    book.byPerson->svg = drawing.byMarket(*book.byPerson);
}

report::Document planBookDocument(const PlanBook& book) {
  report::Document document = frame(book.source, "The plan book");
  document.title = fmt::format("What Sales owes in {}", book.source.calendar.name(book.source.year));
  document.lead = leadOf(book);
  document.cover = coverOf(book);
  document.contents = true;
  for (const auto build : {yearChapter, teamsChapter, peopleChapter, pipelineChapter, findingsChapter})
    if (auto section = build(book))
      document.sections.push_back(*std::move(section));
  if (document.sections.empty()) {
    report::Section section = handoff::chapter("No goals yet", "Goals");
    section.blocks.push_back(handoff::paragraph(fmt::format(
        "Nothing is owed in {}, and nothing was recorded. Goals are set on the page Plan, or come with an import.",
        book.source.calendar.name(book.source.year))));
    document.sections.push_back(std::move(section));
  }
  addPeople(document, book);
  return document;
}

} // namespace baton::planbook
