// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/settings.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"

#include <algorithm>
#include <fmt/format.h>

// What is on record about this version: how clear it was, what changed, who received it.
namespace baton::handoff {
namespace {

using basics::Elements;

std::string stateOfGates(const DocumentSource& source) {
  const ClarityFacts& clarity = *source.clarity;
  const std::string when = source.version ? "on the day of publication" : "today";
  if (clarity.ready)
    return fmt::format("All four gates are open {}: markets, offerings, differentiators and advantages are clear "
                       "enough for Sales to start.",
                       when);
  if (clarity.openGates == 4)
    return fmt::format("All four gates are open {}, and something else stands in the way.", when);
  return fmt::format("{} of four gates {} open {}.", capitalised(countInWords(std::size_t(clarity.openGates))),
                     clarity.openGates == 1 ? "is" : "are", when);
}

std::string_view weightInWords(Weight weight) {
  return weight == Weight::ToSettle ? "to settle" : weight == Weight::WorthALook ? "worth a look" : "polish";
}

void addFindings(Blocks& blocks, const ClarityFacts& clarity) {
  report::Table table;
  table.columns = {{.label = "", .weight = 0},
                   {.label = "About", .weight = 2.2},
                   {.label = "What is open", .weight = 4},
                   {.label = "What would close it", .weight = 3.4}};
  std::size_t polish = 0;
  for (const Weight weight : {Weight::ToSettle, Weight::WorthALook})
    for (const PrintedFinding& finding : clarity.findings)
      if (finding.weight == weight)
        table.rows.push_back(
            {.cells = {strong(std::string(weightInWords(weight))), finding.about, finding.text, finding.remedy}});
  for (const PrintedFinding& finding : clarity.findings)
    polish += finding.weight == Weight::Polish;
  if (table.rows.empty() && polish == 0)
    blocks.push_back(paragraph("Nothing is open that can be checked."));
  addTable(blocks, std::move(table));
  if (polish > 0)
    blocks.push_back(
        quietly(fmt::format("And {} {} of polish.", countInWords(polish), polish == 1 ? "point" : "points")));
}

void addPutAsides(Blocks& blocks, const Elements& strategy) {
  std::vector<report::Text> items;
  for (const clarity::PutAside& aside : strategy.all<clarity::PutAside>()) {
    const auto element = strategy.locate(aside.element.value());
    const std::string by = personName(strategy, aside.by), clearTo = personName(strategy, aside.clearTo);
    report::Text text{report::bold(fmt::format("{}{}. ", aside.rule, element ? ", " + nameOf(strategy, element) : "")),
                      report::plain(asSentence(aside.reason))};
    if (!by.empty() || !clearTo.empty())
      text.runs.push_back(report::muted(fmt::format("  {}{}{}", by, by.empty() || clearTo.empty() ? "" : "; ",
                                                    clearTo.empty() ? std::string() : "clear to " + clearTo)));
    items.push_back(std::move(text));
  }
  addList(blocks, "Put aside by the author", std::move(items));
}

void addRuleSettings(Blocks& blocks, const Elements& strategy) {
  std::vector<report::Text> items;
  for (const clarity::RuleSetting& setting : strategy.all<clarity::RuleSetting>()) {
    std::string what = setting.off         ? "switched off"
                       : setting.threshold ? "threshold " + setting.threshold->plain()
                                           : std::string();
    if (what.empty())
      continue;
    items.push_back({report::bold(fmt::format("{}, {}. ", setting.rule, what)),
                     report::plain(setting.reason.empty() ? "No reason is given." : asSentence(setting.reason))});
  }
  addList(blocks, "Rules changed for this workspace", std::move(items));
}

bool hasSettings(const Elements& strategy) {
  return strategy.count<clarity::PutAside>() > 0 || strategy.count<clarity::RuleSetting>() > 0;
}

report::Text side(const std::vector<WordRun>& words, RunKind own) {
  report::Text text;
  for (const WordRun& run : words)
    if (run.kind == RunKind::Equal)
      text.runs.push_back(report::plain(run.text));
    else if (run.kind == own)
      text.runs.push_back(own == RunKind::Added ? report::bold(run.text) : report::italic(run.text));
  return text;
}

report::Text subject(const ElementChange& change, const std::string& field) {
  report::Text text{report::bold(change.name)};
  text.runs.push_back(report::muted(fmt::format("\n{}{}", change.kind->label, field.empty() ? "" : ", " + field)));
  return text;
}

void addChangedFields(Blocks& blocks, const Difference& changes) {
  report::Table table;
  table.columns = {
      {.label = "Changed", .weight = 2.4}, {.label = "Before", .weight = 4}, {.label = "Now", .weight = 4}};
  table.caption = "What is gone is slanted, what is new is bold.";
  for (const ElementChange& change : changes.elements)
    if (change.change == Change::Changed)
      for (const FieldChange& field : change.fields)
        table.rows.push_back({.cells = {subject(change, std::string(field.field->label)),
                                        side(field.words, RunKind::Removed), side(field.words, RunKind::Added)}});
  addTable(blocks, std::move(table));
}

void addNames(Blocks& blocks, const Difference& changes, Change which, const std::string& title) {
  std::vector<report::Text> items;
  for (const ElementChange& change : changes.elements)
    if (change.change == which) {
      std::string kind(change.kind->label);
      if (!change.within.empty())
        kind += ", " + change.within;
      items.push_back({report::plain(change.name), report::muted("  " + kind)});
    }
  addList(blocks, title, std::move(items));
}

void addAnswered(Blocks& blocks, const Difference& changes) {
  std::vector<report::Text> items;
  for (const AnsweredQuestion& question : changes.answered)
    items.push_back({report::bold(question.text + " "), report::plain(asSentence(question.answer))});
  addList(blocks, "Questions answered", std::move(items));
}

} // namespace

std::optional<report::Section> clarityChapter(const DocumentSource& source) {
  const bool hasReason = source.version && !source.version->reason.empty();
  if (!source.clarity && !hasReason && !hasSettings(source.strategy))
    return std::nullopt;
  report::Section section = chapter("How clear this is", "Clarity");
  Blocks& blocks = section.blocks;
  if (source.clarity)
    blocks.push_back(paragraph(stateOfGates(source)));
  if (hasReason)
    blocks.push_back(report::Callout{.title = "Why it is handed off as it is",
                                     .paragraphs = {asSentence(source.version->reason)},
                                     .side = report::Side::Leadership});
  if (source.clarity)
    addFindings(blocks, *source.clarity);
  addPutAsides(blocks, source.strategy);
  addRuleSettings(blocks, source.strategy);
  return section;
}

std::optional<report::Section> changesChapter(const DocumentSource& source) {
  if (!source.changes || source.previousVersion.empty())
    return std::nullopt;
  report::Section section =
      chapter(fmt::format("What changed since version {}", source.previousVersion), "Changes", Begins::OnANewPage);
  if (source.changes->empty())
    section.blocks.push_back(paragraph("Nothing."));
  addAnswered(section.blocks, *source.changes);
  addNames(section.blocks, *source.changes, Change::Added, "New");
  addNames(section.blocks, *source.changes, Change::Removed, "No longer there");
  addChangedFields(section.blocks, *source.changes);
  return section;
}

std::optional<report::Section> receiversChapter(const DocumentSource& source) {
  if (!source.version)
    return std::nullopt;
  report::Section section = chapter("Who received it", "Receivers");
  report::Table table;
  table.columns = {{.label = "Name", .weight = 3}, {.label = "Title", .weight = 4}, {.label = "Side", .weight = 2}};
  for (basics::Id<people::Person> id : source.version->receivers)
    if (const people::Person* person = source.strategy.find(id))
      table.rows.push_back({.cells = {strong(person->name), person->title,
                                      person->side == people::Side::Leadership ? "leadership and support" : "Sales"}});
  std::ranges::sort(table.rows, {}, [](const report::TableRow& row) { return row.cells.front().plain(); });
  if (table.rows.empty())
    section.blocks.push_back(paragraph("Nobody is named."));
  addTable(section.blocks, std::move(table));
  section.blocks.push_back(quietly(
      fmt::format("The content of version {} has the SHA-256 {}. It never changes: what changes is the next version.",
                  source.version->name, source.version->sha256)));
  return section;
}

} // namespace baton::handoff
