// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/clarity/settings.h"
#include "core/handoff/document/changed_words.h"
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

void addWhatToSettle(Blocks& blocks, const ClarityFacts& clarity) {
  report::Table table;
  table.columns = {{.label = "To settle", .weight = 2.2},
                   {.label = "What is open", .weight = 4},
                   {.label = "What would close it", .weight = 3.4}};
  for (const PrintedFinding& finding : clarity.findings)
    if (finding.weight == Weight::ToSettle && !finding.waits)
      table.rows.push_back(
          {.cells = {strong(basics::shortened(finding.about, longestSubject)), finding.text, finding.remedy}});
  addTable(blocks, std::move(table));
}

void addFindings(Blocks& blocks, const ClarityFacts& clarity) {
  addWhatToSettle(blocks, clarity);
  std::vector<report::Text> worth;
  std::size_t polish = 0, waiting = 0;
  for (const PrintedFinding& finding : clarity.findings) {
    waiting += finding.waits;
    if (finding.waits)
      continue;
    polish += finding.weight == Weight::Polish;
    if (finding.weight == Weight::WorthALook)
      worth.push_back(finding.text);
  }
  if (clarity.findings.empty())
    blocks.push_back(paragraph("Nothing is open that can be checked."));
  if (polish > 0)
    worth.push_back(report::muted(
        fmt::format("{} {} of polish.", capitalised(countInWords(polish)), polish == 1 ? "point" : "points")));
  addList(blocks, "Worth a look", std::move(worth));
  if (waiting > 0)
    blocks.push_back(
        quietly(fmt::format("{} further {} be asked once this is settled.", capitalised(countInWords(waiting)),
                            waiting == 1 ? "question can" : "questions can")));
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

void addChangedFields(Blocks& blocks, const Difference& changes) {
  report::Table table;
  table.columns = {
      {.label = "Changed", .weight = 2.4}, {.label = "Before", .weight = 4}, {.label = "Now", .weight = 4}};
  table.caption = "Struck through: only before. Underlined: only now.";
  table.small = true;
  for (const ElementChange& change : changes.elements)
    if (change.change == Change::Changed)
      for (const FieldChange& field : change.fields)
        table.rows.push_back({.cells = {changedSubject(change, field), wordsOfSide(field.words, RunKind::Removed),
                                        wordsOfSide(field.words, RunKind::Added)}});
  addTable(blocks, std::move(table));
}

std::string withoutStop(std::string name) {
  while (name.ends_with('.'))
    name.pop_back();
  return name;
}

/// One line a kind: "Target accounts. A; B; C".
void addNames(Blocks& blocks, const Difference& changes, Change which, const std::string& title) {
  std::vector<std::pair<const basics::Kind*, std::vector<std::string>>> byKind;
  for (const ElementChange& change : changes.elements) {
    if (change.change != which)
      continue;
    if (byKind.empty() || byKind.back().first != change.kind)
      byKind.push_back({change.kind, {}});
    byKind.back().second.push_back(withoutStop(change.name));
  }
  std::vector<report::Text> items;
  items.reserve(byKind.size());
  for (const auto& [kind, names] : byKind)
    items.push_back({report::bold(fmt::format("{}. ", names.size() == 1 ? kind->label : kind->plural)),
                     report::plain(fmt::format("{}", fmt::join(names, "; ")))});
  addList(blocks, title, std::move(items));
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
  if (source.changes->empty() && source.answeredSignals.empty())
    section.blocks.push_back(paragraph("Nothing."));
  addAnswered(section.blocks, fmt::format("Answered since version {}", source.previousVersion), source.strategy,
              source.changes->answered, source.answeredSignals);
  addNames(section.blocks, *source.changes, Change::Added, "New");
  addNames(section.blocks, *source.changes, Change::Removed, "No longer there");
  addChangedFields(section.blocks, *source.changes);
  return section;
}

std::optional<report::Section> receiversChapter(const DocumentSource& source) {
  if (!source.version)
    return std::nullopt;
  report::Section section = chapter("Who received it", "Receivers");
  std::vector<std::string> people;
  for (basics::Id<people::Person> id : source.version->receivers)
    if (const people::Person* person = source.strategy.find(id))
      people.push_back(person->title.empty() ? person->name : fmt::format("{} ({})", person->name, person->title));
  std::ranges::sort(people, {}, basics::nameKey);
  section.blocks.push_back(
      paragraph(people.empty() ? "Nobody is named." : fmt::format("{}.", fmt::join(people, ", "))));
  section.blocks.push_back(quietly(
      fmt::format("The content of version {} has the SHA-256 {}. It never changes: what changes is the next version.",
                  source.version->name, source.version->sha256)));
  return section;
}

} // namespace baton::handoff
