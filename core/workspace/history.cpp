// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history.h"

#include "core/basics/text.h"
#include "core/journal/merges.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/conflicts.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Kind, basics::Value;
using journal::EntryId;

constexpr auto entriesInPlace =
    "SELECT e.run, e.seq, e.lamport, e.author, e.at, e.label, e.undoable, EXISTS (SELECT 1 FROM arrived a WHERE a.run "
    "= e.run AND a.first <= e.seq) FROM entry e WHERE e.lamport > ? ORDER BY e.run, e.seq";

constexpr auto whatTheyWrote =
    "SELECT run, seq, count(*), count(DISTINCT row), min(row), count(DISTINCT field), min(field), min(elem), min(old), "
    "min(new), group_concat(DISTINCT kind), sum(field = '' AND new IS 1), sum(field = '' AND new IS NOT 1), "
    "max(settles) FROM entry CROSS JOIN change USING (run, seq) WHERE lamport > ? GROUP BY run, seq ORDER BY run, seq";

bool holds(const std::vector<const Kind*>& kinds, std::string_view name) {
  return std::ranges::any_of(kinds, [name](const Kind* kind) { return kind->name == name; });
}

Act actOf(const std::vector<const Kind*>& kinds, std::int64_t made, std::int64_t gone, bool settles) {
  if (settles)
    return Act::Settle;
  static constexpr std::pair<std::string_view, Act> ofKinds[] = {
      {"import", Act::Import},   {"handoff", Act::Publish},    {"acknowledgement", Act::Acknowledge},
      {"comment", Act::Comment}, {"named_version", Act::Name}, {"rule_setting", Act::Setting},
      {"mapping", Act::Setting}, {"workspace", Act::Setting},  {"put_aside", Act::Setting}};
  for (const auto& [name, act] : ofKinds)
    if (holds(kinds, name))
      return act;
  return made > 0 ? Act::Create : gone > 0 ? Act::Remove : Act::Edit;
}

std::vector<const Kind*> kindsIn(const std::string& names) {
  std::vector<const Kind*> kinds;
  for (std::size_t from = 0; from < names.size();) {
    const std::size_t end = std::min(names.find(',', from), names.size());
    if (const Kind* kind = kindNamed(std::string_view(names).substr(from, end - from)))
      kinds.push_back(kind);
    from = end + 1;
  }
  return kinds;
}

/// What an entry wrote, from a row of whatTheyWrote.
void addWrites(HistoryRow& row, const storage::Statement& writes) {
  row.cells = writes.number(2);
  row.elements = writes.number(3);
  row.kinds = kindsIn(writes.text(10));
  row.act = actOf(row.kinds, writes.number(11), writes.number(12), writes.number(13) != 0);
  if (row.elements != 1 || row.kinds.empty())
    return;
  row.element = {row.kinds.front(), writes.number(4)};
  if (writes.number(5) == 1)
    row.field = writes.text(6);
  if (row.cells != 1 || row.field.empty())
    return;
  if (const basics::RowId member = writes.number(7)) {
    const bool came = writes.scalar(9) == basics::Scalar(std::int64_t{1});
    (came ? row.after : row.before) = std::vector<basics::RowId>{member};
  } else {
    row.before = basics::toValue(writes.scalar(8));
    row.after = basics::toValue(writes.scalar(9));
  }
}

/// In the order of runs, and of entries in them.
std::vector<HistoryRow> changesAfter(const Workspace& workspace, std::int64_t lamport) {
  std::vector<HistoryRow> rows;
  auto entries = workspace.database().prepare(entriesInPlace), writes = workspace.database().prepare(whatTheyWrote);
  entries.bind(0, lamport);
  writes.bind(0, lamport);
  bool more = writes.step();
  while (entries.step()) {
    HistoryRow& row = rows.emplace_back();
    row.entry = {entries.number(0), entries.number(1)};
    row.lamport = entries.number(2);
    row.by = entries.text(3);
    if (const auto at = basics::Instant::parse(entries.text(4)))
      row.at = *at;
    row.label = entries.text(5);
    row.undoable = entries.number(6) != 0;
    row.elsewhere = entries.number(7) != 0;
    const auto place = [&] { return EntryId{writes.number(0), writes.number(1)}; };
    while (more && place() < row.entry)
      more = writes.step();
    if (more && place() == row.entry)
      addWrites(row, writes);
  }
  return rows;
}

void nameUndos(const Workspace& workspace, std::vector<HistoryRow>& rows) {
  auto query = workspace.database().prepare(
      "SELECT u.run, u.seq, max(EXISTS (SELECT 1 FROM entry_undoes o WHERE o.run = u.of_run AND o.seq = u.of_last)) "
      "FROM entry_undoes u GROUP BY u.run, u.seq");
  while (query.step()) {
    const auto row = std::ranges::lower_bound(rows, EntryId{query.number(0), query.number(1)}, {}, &HistoryRow::entry);
    if (row == rows.end() || row->entry != EntryId{query.number(0), query.number(1)})
      continue;
    row->act = query.number(2) != 0 ? Act::Redo : Act::Undo;
    row->undoable = false;
  }
}

/// Who wrote most in a run: whose copy it was.
std::map<std::int64_t, std::string> writersOfRuns(const Workspace& workspace) {
  std::map<std::int64_t, std::string> writers;
  auto query = workspace.database().prepare(
      "SELECT run, author FROM entry WHERE author IS NOT NULL AND author <> 'unnamed' AND run IN (SELECT run FROM "
      "arrived) GROUP BY run, author ORDER BY run, count(*) DESC, author");
  while (query.step())
    writers.try_emplace(query.number(0), query.text(1));
  return writers;
}

/// Who wrote most of what came with a merge.
std::string writerOf(const journal::Merge& merge, const std::map<std::int64_t, std::string>& writers) {
  std::map<std::string, std::int64_t> entries;
  for (const auto& range : merge.ranges)
    if (const auto writer = writers.find(range.run); writer != writers.end())
      entries[writer->second] += range.last - range.first + 1;
  const auto most = std::ranges::max_element(entries, {}, [](const auto& one) { return one.second; });
  return most == entries.end() ? std::string() : most->first;
}

void addMerges(const Workspace& workspace, const std::map<std::int64_t, std::string>& writers, History& history) {
  const auto merges = journal::mergesIn(workspace.database());
  if (merges.empty())
    return;
  const auto open = openCells(workspace);
  const auto settled = settledCells(workspace);
  for (const journal::Merge& merge : merges) {
    HistoryRow row;
    row.merge = merge.id;
    row.lamport = merge.lamport;
    row.at = merge.at;
    row.by = merge.by.value_or("");
    row.act = Act::Merge;
    row.label = merge.copy;
    row.undoable = false;
    row.copyOf = writerOf(merge, writers);
    row.backup = merge.backup;
    row.given = merge.given;
    row.cells = merge.entries();
    row.conflicts = std::ranges::count_if(open, [&](const OpenCell& cell) { return isOf(merge, cell); }) +
                    std::ranges::count_if(settled, [&](const SettledCell& cell) { return isOf(merge, cell); });
    history.rows.push_back(std::move(row));
  }
}

/// Newest first; what has no time stands with the entry before it in its run.
void order(std::vector<HistoryRow>& rows) {
  std::ranges::sort(rows, {}, &HistoryRow::entry);
  std::map<std::int64_t, basics::Instant> before;
  std::vector<std::pair<basics::Instant, std::size_t>> places;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    basics::Instant& last = before[rows[i].entry.run];
    last = rows[i].at.value_or(last);
    places.emplace_back(last, i);
  }
  std::ranges::stable_sort(places, [&rows](const auto& a, const auto& b) {
    const HistoryRow &one = rows[a.second], &other = rows[b.second];
    return std::tuple(a.first, one.lamport, one.merge, one.entry.run) >
           std::tuple(b.first, other.lamport, other.merge, other.entry.run);
  });
  std::vector<HistoryRow> ordered;
  ordered.reserve(rows.size());
  for (const auto& [at, place] : places)
    ordered.push_back(std::move(rows[place]));
  rows = std::move(ordered);
}

} // namespace

namespace {

/// What was read before still stands, and whatever is not in it came after it.
bool goesOnFrom(const Workspace& workspace, const History& before, std::size_t merges) {
  const auto last = workspace.journal().entry(before.last);
  return last && last->lamport == before.lamport && before.merges == merges;
}

void addChanges(std::vector<HistoryRow> rows, const std::map<std::int64_t, std::string>& writers, History& history) {
  std::set<std::string> people(history.people.begin(), history.people.end());
  for (HistoryRow& row : rows) {
    if (const auto writer = writers.find(row.entry.run); row.elsewhere && writer != writers.end())
      row.copyOf = writer->second;
    if (!row.by.empty())
      people.insert(row.by);
    if (row.lamport >= history.lamport) {
      history.lamport = row.lamport;
      history.last = row.entry;
    }
  }
  history.people.assign(people.begin(), people.end());
  history.changes += std::int64_t(rows.size());
  history.rows.insert(history.rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

} // namespace

History historyOf(const Workspace& workspace, const History* before) {
  const std::size_t merges = journal::mergesIn(workspace.database()).size();
  const auto writers = writersOfRuns(workspace);
  const bool goesOn = before && goesOnFrom(workspace, *before, merges);
  History history = goesOn ? *before : History();
  history.merges = merges;
  std::vector<HistoryRow> rows = changesAfter(workspace, history.lamport);
  nameUndos(workspace, rows);
  addChanges(std::move(rows), writers, history);
  if (!goesOn)
    addMerges(workspace, writers, history);
  order(history.rows);
  history.named = workspace.elements();
  for (const basics::RowId id : workspace.journal().deletedRows())
    addAsItLastWas(workspace, id, history.named);
  return history;
}

void addAsItLastWas(const Workspace& workspace, basics::RowId id, basics::Elements& elements) {
  if (elements.locate(id))
    return;
  const journal::RowWrites writes = workspace.journal().writesOfRow(id);
  const Kind* kind = kindNamed(writes.kind);
  if (!kind)
    return;
  std::map<journal::CellKey, basics::Scalar> cells;
  for (const auto& [cell, written] : writes.cells)
    cells[cell] = written.back().now;
  elements.put(*kind, id, elementFrom(*kind, id, cells));
}

namespace {

/// What is searched: the sentence, who, and the texts of its one cell.
std::string searched(const HistoryRow& row) {
  std::string all = row.label + ' ' + row.by + ' ' + row.copyOf;
  for (const Value* value : {&row.before, &row.after})
    if (const auto* text = std::get_if<std::string>(value))
      all += ' ' + *text;
  return basics::foldCase(all);
}

std::vector<std::string> wordsIn(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : basics::foldCase(text))
    if (c != ' ')
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  std::erase(words, std::string());
  return words;
}

} // namespace

std::vector<std::size_t> rowsThatPass(const History& history, const HistoryFilter& filter) {
  const auto words = wordsIn(filter.words);
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < history.rows.size(); ++i) {
    const HistoryRow& row = history.rows[i];
    if ((!filter.by.empty() && row.by != filter.by) || (filter.among && !filter.among->contains(row.entry)) ||
        (filter.kind && std::ranges::find(row.kinds, filter.kind) == row.kinds.end()))
      continue;
    const std::string text = words.empty() ? std::string() : searched(row);
    if (std::ranges::all_of(words, [&text](const std::string& word) { return text.find(word) != std::string::npos; }))
      rows.push_back(i);
  }
  return rows;
}

std::set<EntryId> entriesOf(const Workspace& workspace, basics::RowId element) {
  const auto& journal = workspace.journal();
  std::set<EntryId> entries;
  std::set<basics::RowId> seen{element};
  for (std::vector<basics::RowId> queue{element}; !queue.empty();) {
    const basics::RowId row = queue.back();
    queue.pop_back();
    for (const journal::Entry& entry : journal.historyOf(row))
      entries.insert(entry.id);
    for (const auto& [part, fieldName] : journal.referrersOf(row)) {
      const auto* field = journal.shapes().field(journal.writesOfRow(part).kind, fieldName);
      if (field && field->traits.ownership == basics::Ownership::PartOf && seen.insert(part).second)
        queue.push_back(part);
    }
  }
  return entries;
}

std::string sentenceOf(const journal::Journal& journal, const journal::Entry& entry) {
  if (!entry.isUndo())
    return entry.label;
  const auto before = journal.entry({entry.undoes.front().run, entry.undoes.front().last});
  return (before && before->isUndo() ? "redo: " : "undo: ") + entry.label;
}

} // namespace baton::workspace
