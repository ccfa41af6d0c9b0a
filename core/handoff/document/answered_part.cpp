// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/wording.h"

#include <fmt/format.h>

// Whoever asks or reports something finds the answer in the next version.
namespace baton::handoff {
namespace {

report::Table questionTable(const basics::Elements& strategy, const std::vector<AnsweredQuestion>& questions) {
  report::Table table;
  table.columns = {{.label = "Question", .weight = 4},
                   {.label = "Asked by", .weight = 1.6},
                   {.label = "Answer", .weight = 4},
                   {.label = "Answered", .weight = 0}};
  for (const AnsweredQuestion& answered : questions) {
    report::Text question{report::bold(answered.text)};
    const auto* asked = strategy.find(answered.question);
    if (const auto about = asked ? strategy.locate(asked->about.value()) : basics::ElementRef{})
      question.runs.push_back(report::muted("\nAbout: " + nameOf(strategy, about)));
    table.rows.push_back({.cells = {std::move(question), answered.askedBy, asSentence(answered.answer),
                                    dateOrNothing(answered.answered)}});
  }
  return table;
}

std::string consequence(const AnsweredSignal& signal) {
  if (!signal.changesStrategy)
    return {};
  return *signal.changesStrategy ? "The strategy changes. " : "The strategy stays. ";
}

report::Table signalTable(const std::vector<AnsweredSignal>& signals) {
  report::Table table;
  table.columns = {{.label = "Reported", .weight = 4},
                   {.label = "By", .weight = 1.6},
                   {.label = "Answer", .weight = 4},
                   {.label = "Seen", .weight = 0}};
  for (const AnsweredSignal& signal : signals) {
    report::Text reported{report::bold(signal.text)};
    if (!signal.account.empty())
      reported.runs.push_back(report::muted("\nAt: " + signal.account));
    table.rows.push_back(
        {.cells = {std::move(reported), signal.by,
                   report::Text{report::bold(consequence(signal)), report::plain(asSentence(signal.answer))},
                   dateOrNothing(signal.seen)}});
  }
  return table;
}

} // namespace

void addAnswered(Blocks& blocks, const std::string& title, const basics::Elements& strategy,
                 const std::vector<AnsweredQuestion>& questions, const std::vector<AnsweredSignal>& signals) {
  if (questions.empty() && signals.empty())
    return;
  if (!title.empty())
    blocks.push_back(heading(3, title));
  addTable(blocks, questionTable(strategy, questions));
  addTable(blocks, signalTable(signals));
}

} // namespace baton::handoff
