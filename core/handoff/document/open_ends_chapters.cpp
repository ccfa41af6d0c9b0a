// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/assumption.h"
#include "core/strategy/open_question.h"
#include "core/strategy/term.h"

#include <fmt/format.h>

// What is assumed, what is asked, and what our words mean.
namespace baton::handoff {
namespace {

using basics::Elements;
using strategy::Assumption, strategy::OpenQuestion, strategy::Term;

std::vector<const OpenQuestion*> questions(const Elements& strategy, bool answered) {
  std::vector<const OpenQuestion*> found;
  for (const OpenQuestion* question : strategy.inOrder<OpenQuestion>())
    if (question->answer.empty() != answered)
      found.push_back(question);
  return found;
}

report::Text questionText(const Elements& strategy, const OpenQuestion& question) {
  report::Text text{report::bold(question.text)};
  if (const auto about = strategy.locate(question.about.value()))
    text.runs.push_back(report::muted("\nAbout: " + nameOf(strategy, about)));
  if (question.blocking && question.answer.empty())
    text.runs.push_back(report::plain("\nSales cannot start before this is answered."));
  return text;
}

report::Table openQuestions(const Elements& strategy) {
  report::Table table;
  table.columns = {{.label = "Question", .weight = 6},
                   {.label = "Asked by", .weight = 1.8},
                   {.label = "Who answers", .weight = 1.8},
                   {.label = "By", .weight = 0}};
  for (const OpenQuestion* question : questions(strategy, false))
    table.rows.push_back({.cells = {questionText(strategy, *question), personName(strategy, question->askedBy),
                                    personName(strategy, question->owner), dateOrNothing(question->due)}});
  return table;
}

report::Table answeredQuestions(const Elements& strategy) {
  report::Table table;
  table.columns = {{.label = "Question", .weight = 4},
                   {.label = "Answer", .weight = 4},
                   {.label = "Asked by", .weight = 1.6},
                   {.label = "Answered", .weight = 0}};
  for (const OpenQuestion* question : questions(strategy, true))
    table.rows.push_back({.cells = {questionText(strategy, *question), question->answer,
                                    personName(strategy, question->askedBy), dateOrNothing(question->answered)}});
  return table;
}

} // namespace

std::optional<report::Section> assumptionsChapter(const DocumentSource& source) {
  report::Section section = chapter("What must be true", "Assumptions");
  const auto assumptions = source.strategy.inOrder<Assumption>();
  if (assumptions.empty()) {
    section.blocks.push_back(paragraph("No assumption is written down yet: nothing would tell us that the strategy has "
                                       "stopped working."));
    return section;
  }
  report::Table table;
  table.caption = "Whoever sees one of these stop being true says so the same day: the strategy is built on it.";
  table.columns = {{.label = "We assume", .weight = 4},
                   {.label = "Confidence", .weight = 0},
                   {.label = "How it is tested", .weight = 4},
                   {.label = "Who", .weight = 1.6},
                   {.label = "By", .weight = 0}};
  for (const Assumption* one : assumptions)
    table.rows.push_back({.cells = {strong(one->statement),
                                    one->confidence ? std::string(basics::wordOf(*one->confidence)) : std::string(),
                                    one->test.empty() ? "Not tested yet." : one->test,
                                    personName(source.strategy, one->owner), dateOrNothing(one->reviewBy)}});
  addTable(section.blocks, std::move(table));
  return section;
}

std::optional<report::Section> questionsChapter(const DocumentSource& source) {
  report::Section section = chapter("Still open", "Questions");
  report::Table open = openQuestions(source.strategy), answered = answeredQuestions(source.strategy);
  if (open.rows.empty())
    section.blocks.push_back(paragraph("No question is open."));
  open.caption = "What we do not know yet, and who will.";
  addTable(section.blocks, std::move(open));
  if (!answered.rows.empty())
    section.blocks.push_back(heading(3, "Answered"));
  addTable(section.blocks, std::move(answered));
  return section;
}

std::optional<report::Section> wordsChapter(const DocumentSource& source) {
  report::Table table;
  table.columns = {{.label = "", .weight = 1.6}, {.label = "", .weight = 6}};
  for (const Term* term : source.strategy.inOrder<Term>())
    table.rows.push_back({.cells = {strong(term->word), asSentence(term->meaning)}});
  if (table.rows.empty())
    return std::nullopt;
  report::Section section = chapter("Words we use", "Words");
  addTable(section.blocks, std::move(table));
  return section;
}

} // namespace baton::handoff
