// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/changes_chapters.h"

#include "core/basics/text.h"
#include "core/handoff/document/changed_words.h"
#include "core/handoff/wording.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace baton::handoff {
namespace {

constexpr std::size_t mostNamed = 5;

report::Table standingTable(bool withOwner) {
  report::Table table;
  table.columns = {{.label = "What", .weight = 4}};
  if (withOwner)
    table.columns.push_back({.label = "Whose", .weight = 2});
  table.columns.push_back({.label = "Because this changed", .weight = 4});
  return table;
}

report::TableRow standingRow(const StandingOnChange& one, bool withOwner) {
  report::TableRow row;
  row.cells.push_back({report::bold(one.name), report::muted("\n" + one.kind)});
  if (withOwner)
    row.cells.push_back(one.owner.empty() ? report::Text(report::muted("nobody named")) : report::Text(one.owner));
  row.cells.push_back(fmt::format("{}", fmt::join(one.because, "; ")));
  return row;
}

/// "Name. Till" a line: the fields of something new or gone.
report::Text allFields(const ElementChange& change) {
  report::Text text;
  for (const FieldChange& field : change.fields) {
    if (!field.field->traits.printed)
      continue;
    const bool gone = change.change == Change::Removed;
    const std::string& words = gone ? field.oldText : field.newText;
    if (words.empty() || words == change.name)
      continue;
    text.runs.push_back(report::muted(fmt::format("{}{}. ", text.runs.empty() ? "" : "\n", field.field->label)));
    text.runs.push_back(gone ? report::struck(words) : report::underlined(words));
  }
  return text;
}

report::Text subjectOf(const ElementChange& change) {
  report::Text text{report::bold(basics::shortened(change.name, longestSubject))};
  if (!change.within.empty() && change.within != change.name)
    text.runs.push_back(report::muted("\nof " + change.within));
  return text;
}

void addRows(report::Table& table, const ElementChange& change) {
  if (change.change == Change::Added) {
    table.rows.push_back({.cells = {subjectOf(change), report::muted("not there"), allFields(change)}});
    if (table.rows.back().cells.back().empty())
      table.rows.back().cells.back() = report::underlined("new");
    return;
  }
  if (change.change == Change::Removed) {
    table.rows.push_back({.cells = {subjectOf(change), allFields(change), report::muted("no longer there")}});
    return;
  }
  for (const FieldChange& field : change.fields) {
    if (!field.field->traits.printed)
      continue;
    report::Text subject = &field == &change.fields.front() ? subjectOf(change) : report::Text();
    const std::string label(field.field->label);
    subject.runs.push_back(report::muted(subject.empty() ? label : "\n" + label));
    table.rows.push_back({.cells = {std::move(subject), wordsOfSide(field.words, RunKind::Removed),
                                    wordsOfSide(field.words, RunKind::Added)}});
  }
}

report::Table emptyTable(const ChangesSource& source) {
  report::Table table;
  table.columns = {{.label = "", .weight = 2.4},
                   {.label = capitalised(source.from.inWords()), .weight = 4},
                   {.label = capitalised(source.to.inWords()), .weight = 4}};
  table.small = true;
  return table;
}

} // namespace

std::string ownInWords(const ChangesSource& source) {
  std::vector<std::string> names;
  for (const StandingOnChange& one : source.standing)
    if (one.isReaders)
      names.push_back(fmt::format("{} ({})", one.name, one.kind));
  const std::size_t more = names.size() > mostNamed ? names.size() - mostNamed : 0;
  names.resize(names.size() - more);
  std::string words = fmt::format("{}", fmt::join(names, "; "));
  return more ? fmt::format("{}; {} more.", words, countInWords(more)) : words + ".";
}

std::optional<report::Section> ownChapter(const ChangesSource& source) {
  report::Table table = standingTable(false);
  for (const StandingOnChange& one : source.standing)
    if (one.isReaders)
      table.rows.push_back(standingRow(one, false));
  if (table.rows.empty())
    return std::nullopt;
  report::Section section = chapter(fmt::format("What of it is {}’s", source.reader), "Yours", Begins::OnANewPage);
  section.blocks.push_back(
      quietly("These stand on something that changed. Say of each whether it still holds, or what has to change."));
  addTable(section.blocks, std::move(table));
  return section;
}

std::optional<report::Section> answeredChapter(const ChangesSource& source) {
  if (source.answered.empty() && source.answeredSignals.empty())
    return std::nullopt;
  report::Section section = chapter("What was asked, and is answered", "Answers");
  addAnswered(section.blocks, "", source.after, source.answered, source.answeredSignals);
  return section;
}

std::optional<report::Section> standingChapter(const ChangesSource& source) {
  if (source.standing.empty())
    return std::nullopt;
  report::Section section = chapter("What stands on what changed", "Standing on it");
  std::get<report::Heading>(section.blocks.front()).id = standingAnchor;
  section.blocks.push_back(quietly("Whoever owns one of these says whether it still holds."));
  report::Table table = standingTable(true);
  for (const StandingOnChange& one : source.standing)
    table.rows.push_back(standingRow(one, true));
  addTable(section.blocks, std::move(table));
  return section;
}

std::optional<report::Section> elementsChapter(const ChangesSource& source) {
  if (source.difference.empty())
    return std::nullopt;
  report::Section section = chapter("Every change, word by word", "Every change", Begins::OnANewPage);
  section.blocks.push_back(quietly(
      fmt::format("Struck through: only in {}. Underlined: only in {}.", source.from.inWords(), source.to.inWords())));
  const basics::Kind* kind = nullptr;
  report::Table table = emptyTable(source);
  const auto endKind = [&] {
    if (table.rows.empty())
      return;
    section.blocks.push_back(heading(2, std::string(kind->plural)));
    section.blocks.push_back(std::exchange(table, emptyTable(source)));
  };
  for (const ElementChange& change : source.difference.elements) {
    if (change.kind != kind)
      endKind();
    kind = change.kind;
    addRows(table, change);
  }
  endKind();
  return section;
}

} // namespace baton::handoff
