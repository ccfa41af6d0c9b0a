// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minutes/minutes_document.h"

#include "core/basics/text.h"
#include "core/commitments/wording.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/wording.h"
#include "core/minutes/playback_parts.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::minutes {
namespace {

using basics::Elements;
using handoff::Blocks;
using report::Align;

std::string nameOf(const Elements& elements, Id<people::Person> id) {
  const auto* person = elements.find(id);
  return person ? person->name : std::string();
}

std::string peopleInWords(const Elements& elements, const Minutes& minutes) {
  std::vector<std::string> names;
  for (const auto* one : minutes.people)
    if (const std::string name = workshop::nameOf(elements, *one); !name.empty())
      names.push_back(name);
  return handoff::listInWords(names);
}

std::string leadOf(const Elements& elements, const Minutes& minutes) {
  std::vector<std::string> parts;
  if (const std::string people = peopleInWords(elements, minutes); !people.empty())
    parts.push_back("In the room: " + people);
  if (const std::string name = nameOf(elements, minutes.session->facilitator); !name.empty())
    parts.push_back("Facilitator: " + name);
  if (const std::string time = timeInWords(minutes.plannedMinutes, minutes.takenSeconds); !time.empty())
    parts.push_back("Time: " + time);
  if (minutes.session->next)
    parts.push_back("Next: " + handoff::longDate(*minutes.session->next));
  return handoff::asSentence(fmt::format("{}", fmt::join(parts, ". ")));
}

void addDecisions(Blocks& blocks, const Elements& elements, const Minutes& minutes) {
  blocks.push_back(handoff::heading(2, "Decided"));
  report::Table table;
  table.columns = {{"What", 1}, {"Done by", 0}, {"Due", 0, Align::Right}};
  for (const auto* decision : minutes.decisions)
    table.rows.push_back(
        {.cells = {decision->text, nameOf(elements, decision->owner), handoff::dateOrNothing(decision->due)}});
  if (table.rows.empty())
    blocks.push_back(handoff::quietly("Nothing was written down as decided."));
  handoff::addTable(blocks, std::move(table));
}

void addQuestions(Blocks& blocks, const Elements& elements, const Minutes& minutes) {
  if (minutes.questions.empty())
    return;
  blocks.push_back(handoff::heading(2, "Questions"));
  report::Table table;
  table.columns = {{"Question", 1}, {"Owed by", 0}, {"Due", 0, Align::Right}, {"Stands", 0}};
  for (const auto* question : minutes.questions) {
    report::Text text = question->text;
    if (!question->answer.empty())
      text.runs.push_back(report::muted("\n" + question->answer));
    table.rows.push_back(
        {.cells = {std::move(text), nameOf(elements, question->owner), handoff::dateOrNothing(question->due),
                   !question->answer.empty() ? "answered"
                   : question->blocking      ? "keeps Sales from starting"
                                             : ""}});
  }
  handoff::addTable(blocks, std::move(table));
}

void addPromises(Blocks& blocks, const Elements& elements, const Minutes& minutes) {
  if (minutes.promises.empty())
    return;
  blocks.push_back(handoff::heading(2, "Promises of both sides"));
  report::Table table;
  table.columns = {{"What", 1}, {"Promised by", 0}, {"To", 0}, {"Due", 0, Align::Right}, {"Stands", 0}};
  const auto addSide = [&](people::Side side, const char* title) {
    bool isFirst = true;
    for (const auto* row : minutes.promises) {
      if (row->side != side)
        continue;
      if (std::exchange(isFirst, false))
        table.rows.push_back({.cells = {title}, .emphasis = true});
      table.rows.push_back(
          {.cells = {row->standing.terms.statement, nameOf(elements, row->commitment->promisor),
                     nameOf(elements, row->commitment->promisee), handoff::dateOrNothing(row->standing.terms.due),
                     std::string(commitments::shortWord(row->standing.state))}});
    }
  };
  addSide(people::Side::Leadership, "Leadership and support");
  addSide(people::Side::Sales, "Sales");
  blocks.push_back(std::move(table));
}

report::Text cardInWords(const Elements& elements, const CardLine& line) {
  report::Text text = line.card->text;
  if (!line.card->group.empty())
    text.runs.insert(text.runs.begin(), report::muted(line.card->group + ": "));
  if (line.dots > 0)
    text.runs.push_back(report::bold(fmt::format("  {} {}", line.dots, line.dots == 1 ? "dot" : "dots")));
  std::vector<std::string> beside;
  if (line.became)
    beside.push_back("→ " + std::string(line.became.kind->label));
  if (const auto* author = elements.find(line.card->participant))
    beside.push_back(workshop::nameOf(elements, *author));
  if (!beside.empty())
    text.runs.push_back(report::muted(fmt::format("  {}", fmt::join(beside, " · "))));
  return text;
}

void addCards(Blocks& blocks, const Elements& elements, const std::string& title, const std::vector<CardLine>& lines) {
  std::vector<report::Text> cards;
  for (const CardLine& line : lines)
    if (!basics::trimmed(line.card->text).empty())
      cards.push_back(cardInWords(elements, line));
  handoff::addList(blocks, title, std::move(cards));
}

void addAllCards(Blocks& blocks, const Elements& elements, const Minutes& minutes) {
  Blocks cards;
  for (const Point& point : minutes.points)
    addCards(cards, elements, point.item ? point.item->title : cards.empty() ? "" : "Other cards", point.cards);
  addCards(cards, elements, "On the parking lot", minutes.parked);
  if (cards.empty())
    return;
  blocks.push_back(handoff::heading(2, "What came up"));
  std::ranges::move(cards, std::back_inserter(blocks));
}

void addAgenda(Blocks& blocks, const Minutes& minutes) {
  report::Table table;
  table.small = true;
  table.columns = {{"Agenda", 1}, {"Time", 0, Align::Right}};
  for (const Point& point : minutes.points)
    if (point.item)
      table.rows.push_back({.cells = {point.item->title, timeInWords(point.item->minutes, point.item->seconds)}});
  if (table.rows.empty())
    return;
  blocks.push_back(handoff::heading(2, "How the time went"));
  blocks.push_back(std::move(table));
}

report::Document frame(const Elements& elements, const workshop::Session& session, basics::Date today,
                       report::Paper paper) {
  report::Document document;
  document.title = session.name.empty() ? std::string("Workshop") : session.name;
  document.workspace = elements.only<strategy::WorkspaceSettings>().name;
  document.date = session.date.value_or(today);
  document.dateLine =
      session.date ? "Held on " + handoff::longDate(*session.date) : "As of " + handoff::longDate(today);
  document.paper = paper;
  return document;
}

} // namespace

report::Document minutesDocument(const commitments::Ledger& ledger, const Minutes& minutes, report::Paper paper) {
  const Elements& elements = ledger.elements();
  report::Document document = frame(elements, *minutes.session, minutes.today, paper);
  document.kind = "Minutes";
  document.lead = leadOf(elements, minutes);
  report::Section section;
  section.title = document.title;
  addDecisions(section.blocks, elements, minutes);
  addQuestions(section.blocks, elements, minutes);
  addPromises(section.blocks, elements, minutes);
  addAllCards(section.blocks, elements, minutes);
  if (minutes.playback)
    addPlayback(section.blocks, elements, *minutes.playback);
  addAgenda(section.blocks, minutes);
  document.sections.push_back(std::move(section));
  return document;
}

report::Document playbackDocument(const Elements& elements, const workshop::Session& session,
                                  const workshop::PlaybackResult& result, basics::Date today, report::Paper paper) {
  report::Document document = frame(elements, session, today, paper);
  document.kind = "Playback";
  document.lead = "What people say from memory when they are asked to whom we sell, what, why us, against whom, and "
                  "what not. It tests the handoff, not the people.";
  report::Section section;
  section.title = document.title;
  addPlayback(section.blocks, elements, result);
  document.sections.push_back(std::move(section));
  return document;
}

} // namespace baton::minutes
