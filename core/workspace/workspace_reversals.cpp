// SPDX-License-Identifier: GPL-3.0-or-later
// Undo, redo, and taking one entry back: what was written before, written again, but for what is in use.
#include "core/commitments/moves.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/checks.h"
#include "core/workspace/gone_rows.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::workspace {

using basics::ElementRef, basics::Kind, basics::Outcome, basics::Refusal;

namespace {

/// The move of a promise that an entry made.
std::optional<commitments::Move> moveIn(const std::vector<journal::Write>& writes) {
  for (const journal::Write& write : writes)
    if (const auto* word = std::get_if<std::string>(&write.now);
        word && write.kind == "commitment_event" && write.cell.field == "move")
      return basics::choiceOf<commitments::Move>(*word);
  return std::nullopt;
}

Refusal hasNoUndo(const journal::Entry& entry, const std::vector<journal::Write>& writes) {
  const auto wrote = [&writes](std::string_view kind, std::string_view field) {
    return std::ranges::any_of(
        writes, [&](const journal::Write& write) { return write.kind == kind && write.cell.field == field; });
  };
  std::string remedy = "What it did stays; change it by hand";
  if (wrote("handoff", "version"))
    remedy = "Recall the version instead";
  else if (wrote("handoff", "recalled"))
    remedy = "Publish the draft as a new version instead";
  else if (wrote("acknowledgement", "verdict") || wrote("acknowledgement", "at"))
    remedy = "Give a new verdict instead";
  else if (const auto move = moveIn(writes))
    remedy = fmt::format("{} instead", commitments::ruleOf(*move).wayBack);
  return {fmt::format("\"{}\" has no undo", entry.label), remedy};
}

} // namespace

std::optional<Workspace::Undoable>
Workspace::latest(std::optional<journal::Entry> (*pick)(const std::vector<journal::Entry>&)) const {
  std::optional<Undoable> latest;
  for (Store* store : {m_main.get(), m_private.get()}) {
    if (!store)
      continue;
    const auto entry = pick(store->journal().entries());
    if (entry && (!latest || latest->entry.lamport < entry->lamport))
      latest = Undoable{store, *entry};
  }
  return latest;
}

std::optional<std::string> Workspace::undoLabel() const {
  const auto found = latest(journal::lastDone);
  return found && found->entry.undoable ? std::optional(found->entry.label) : std::nullopt;
}

std::optional<std::string> Workspace::redoLabel() const {
  const auto found = latest(journal::lastUndone);
  return found ? std::optional(found->entry.label) : std::nullopt;
}

Outcome<Report> Workspace::undo(const std::string& author) {
  const auto found = latest(journal::lastDone);
  if (!found)
    return Refusal{"There is nothing to undo", "Make a change first"};
  if (!found->entry.undoable)
    return hasNoUndo(found->entry, found->store->journal().writesOf(found->entry.id));
  return reverse(*found, author);
}

Outcome<Report> Workspace::redo(const std::string& author) {
  const auto found = latest(journal::lastUndone);
  if (!found)
    return Refusal{"There is nothing to redo", "Undo something first"};
  return reverse(*found, author);
}

/// What the same step wrote to the other file: its entry has the same time, which no two steps of a workspace share.
std::optional<Workspace::Undoable> Workspace::besides(const Undoable& done) const {
  Store* other = done.store == m_main.get() ? m_private.get() : m_main.get();
  if (!other)
    return std::nullopt;
  const auto& entries = other->journal().entries();
  const auto found = std::ranges::find_if(entries, [&done](const journal::Entry& entry) {
    const journal::Entry& step = done.entry;
    return entry.lamport == step.lamport && !entry.arrived && entry.label == step.label &&
           entry.author == step.author && entry.machineAt == step.machineAt;
  });
  return found == entries.end() ? std::nullopt : std::optional(Undoable{other, *found});
}

/// People are there before the notes that name them.
Outcome<Report> Workspace::reverse(const Undoable& done, const std::string& author) {
  const auto beside = besides(done);
  if (!beside) {
    auto reversing = reversalOf(done, author, m_elements);
    return reversing ? Outcome<Report>(writeReversal(*done.store, *std::move(reversing))) : reversing.refusal();
  }
  const bool isShared = done.store == m_main.get();
  auto shared = reversalOf(isShared ? done : *beside, author, m_elements);
  auto notes = reversalOf(isShared ? *beside : done, author, shared ? shared->result.after : m_elements);
  if (shared && notes)
    return reverseBoth(*std::move(shared), *std::move(notes));
  if (!shared && !notes)
    return shared.refusal();
  return shared ? writeReversal(*m_main, *std::move(shared)) : writeReversal(*m_private, *std::move(notes));
}

Outcome<Report> Workspace::reverseBoth(Reversing shared, Reversing notes) {
  Report report;
  report.label = shared.entry.label;
  report.refused = std::move(shared.left);
  report.refused.insert(report.refused.end(), notes.left.begin(), notes.left.end());
  m_leftInPlace = report.refused;
  notes.entry.at = shared.entry.at;
  notes.entry.machineAt = shared.entry.machineAt;
  report.entry = writeToBoth({std::move(shared.entry), shared.result}, {std::move(notes.entry), notes.result});
  report.touched = std::move(shared.result.touched);
  report.touched.insert(report.touched.end(), notes.result.touched.begin(), notes.result.touched.end());
  // What shows of the shared part was settled when it was written; of the notes nobody else has a say.
  m_elements = std::move(shared.result.after);
  for (const ElementRef& ref : notes.result.touched)
    if (const void* note = notes.result.after.find(*ref.kind, ref.id))
      m_elements.put(*ref.kind, ref.id, ref.kind->copy(note));
    else
      m_elements.erase(*ref.kind, ref.id);
  return report;
}

Outcome<Workspace::Reversing> Workspace::reversalOf(const Undoable& done, const std::string& author,
                                                    const basics::Elements& before) {
  Circumstances circumstances;
  circumstances.label = done.entry.label;
  circumstances.author = author;
  journal::EntryDraft entryDraft = draft(circumstances);
  const journal::EntryId id = done.entry.id;
  entryDraft.undoes.push_back({id.run, id.seq, id.seq});
  return planReversal(*done.store, journal::reversalOf(done.store->journal(), id), std::move(entryDraft), {}, before);
}

Outcome<Report> Workspace::takeBack(journal::EntryId entry, const Circumstances& circumstances,
                                    const std::function<bool(const journal::Write&)>& keep,
                                    const basics::Edits& extra) {
  journal::Reversal reversal = journal::reversalOf(m_main->journal(), entry);
  std::erase_if(reversal.writes, keep);
  auto shared = planReversal(*m_main, std::move(reversal), draft(circumstances), extra, m_elements);
  if (!shared)
    return shared.refusal();
  const auto found = m_main->journal().entry(entry);
  if (const auto beside = found ? besides({m_main.get(), *found}) : std::nullopt)
    if (auto notes = planReversal(*m_private, journal::reversalOf(m_private->journal(), beside->entry.id),
                                  draft(circumstances), {}, shared->result.after))
      return reverseBoth(*std::move(shared), *std::move(notes));
  return writeReversal(*m_main, *std::move(shared));
}

namespace {

using References = std::vector<std::pair<ElementRef, const basics::Field*>>;

bool removes(const journal::Write& write) {
  return write.cell.field == journal::existence && write.now != journal::Scalar(std::int64_t{1});
}

/// Rows that a reversal would remove although others refer to them, or somebody has written them since, stay, with
/// everything in them.
void keepWhatIsInUse(const basics::Elements& before, journal::Reversal& reversal, const Store& store) {
  std::set<basics::RowId> removed, writtenSince;
  for (const auto& write : reversal.writes)
    if (removes(write))
      removed.insert(write.cell.row);
  for (const auto& left : reversal.left)
    writtenSince.insert(left.cell.row);
  const auto goesBack = [&reversal](const ElementRef& from, const basics::Field* field) {
    return std::ranges::any_of(reversal.writes, [&](const auto& write) {
      return write.cell.row == from.id && write.cell.field == field->name;
    });
  };
  for (bool again = true; again;) {
    again = false;
    for (const basics::RowId row : std::set<basics::RowId>(removed)) {
      const ElementRef target = before.locate(row);
      const auto references = target ? referencesTo(before, target, store.kinds()) : References();
      const auto outside = std::ranges::find_if(references, [&](const auto& reference) {
        return !removed.contains(reference.first.id) && !goesBack(reference.first, reference.second);
      });
      if (outside == references.end() && !writtenSince.contains(row))
        continue;
      if (outside != references.end())
        reversal.left.push_back({std::string(target.kind->name), {row, "", 0}, before.titleOf(outside->first)});
      std::erase_if(reversal.writes, [row](const auto& write) { return write.cell.row == row; });
      removed.erase(row);
      again = true;
    }
  }
}

struct Reversed {
  basics::Elements after;
  std::vector<ElementRef> touched;
};

/// The other references of a row that comes back: nobody emptied them while it was gone.
std::vector<journal::Write> emptiedBeside(const Reversed& reversed, const journal::Reversal& reversal) {
  std::vector<journal::Write> emptied;
  for (const ElementRef& ref : reversed.touched)
    if (const void* element = reversed.after.find(*ref.kind, ref.id))
      for (const basics::Field& field : ref.kind->fields)
        for (const basics::RowId id : namedInVain(field, element, reversed.after)) {
          const journal::CellKey cell{ref.id, std::string(field.name), field.isSet() ? id : 0};
          if (std::ranges::find(reversal.writes, cell, &journal::Write::cell) == reversal.writes.end())
            emptied.push_back({std::string(ref.kind->name), cell, field.isSet() ? std::int64_t{1} : id,
                               field.isSet() ? journal::Scalar(std::int64_t{0}) : journal::Scalar(), false});
        }
  return emptied;
}

/// What was put back may name what has been deleted since: then it names nothing. True where there was such.
bool emptyWhatNamesNothing(const Reversed& reversed, journal::Reversal& reversal, const Store& store) {
  const basics::Elements& after = reversed.after;
  const std::vector<journal::Write> beside = emptiedBeside(reversed, reversal);
  const auto namesNothing = [&](const journal::Write& write, basics::RowId id) {
    const Kind* kind = store.kindNamed(write.kind);
    const basics::Field* field = kind ? kind->field(write.cell.field) : nullptr;
    return field && field->isReference() && !after.locate(id);
  };
  bool any = std::erase_if(reversal.writes, [&](const journal::Write& write) {
               return write.cell.member != 0 && write.now == journal::Scalar(std::int64_t{1}) &&
                      namesNothing(write, write.cell.member);
             }) > 0;
  for (auto& write : reversal.writes)
    if (const auto* id = std::get_if<std::int64_t>(&write.now);
        id && write.cell.member == 0 && namesNothing(write, *id)) {
      write.now = {};
      any = true;
    }
  std::erase_if(reversal.writes, [](const journal::Write& write) { return write.old == write.now; });
  reversal.writes.insert(reversal.writes.end(), beside.begin(), beside.end());
  return any || !beside.empty();
}

Reversed elementsAfter(const basics::Elements& before, const journal::Reversal& reversal, const Store& store) {
  std::map<basics::RowId, std::map<journal::CellKey, journal::Scalar>> rows;
  std::map<basics::RowId, const Kind*> kinds;
  for (const auto& write : reversal.writes) {
    auto [row, isNew] = rows.try_emplace(write.cell.row);
    if (isNew) {
      row->second = store.shownCells(write.cell.row);
      kinds[write.cell.row] = store.kindNamed(write.kind);
    }
    row->second[write.cell] = write.now;
  }
  Reversed reversed{before, {}};
  for (const auto& [id, cells] : rows) {
    const auto existence = cells.find({id, std::string(journal::existence), 0});
    if (existence != cells.end() && existence->second == journal::Scalar(std::int64_t{1}))
      reversed.after.put(*kinds[id], id, elementFrom(*kinds[id], id, cells));
    else
      reversed.after.erase(*kinds[id], id);
    reversed.touched.push_back({kinds[id], id});
  }
  return reversed;
}

/// By the first of what was left: a field that somebody wrote, a row that is in use, or one that is gone.
Refusal nothingTakenBack(const Report::Refused& left, const basics::Elements& elements) {
  const Kind* kind = kindNamed(left.kind);
  const basics::Field* field = kind ? kind->field(left.field) : nullptr;
  const std::string_view label = kind ? kind->label : std::string_view(left.kind);
  const ElementRef there = elements.locate(left.id);
  const std::string name = there ? elements.titleOf(there) : std::string(label);
  const std::string by = left.by.empty() ? "somebody unnamed" : left.by;
  std::string why = fmt::format("{} has been deleted since by {}", name, by);
  if (there && field)
    why = fmt::format("{} of {} has been written since by {}", field->label, name, by);
  else if (there)
    why = fmt::format("{} has been written to or named since by {}", name, by);
  return {"Nothing was taken back: " + why, "Change it by hand"};
}

} // namespace

Outcome<Workspace::Reversing> Workspace::planReversal(const Store& store, journal::Reversal reversal,
                                                      journal::EntryDraft entryDraft, const basics::Edits& extra,
                                                      const basics::Elements& before) {
  keepWhatIsInUse(before, reversal, store);
  leaveWhatIsGone(before, reversal, store);
  Reversed reversed = elementsAfter(before, reversal, store);
  if (emptyWhatNamesNothing(reversed, reversal, store))
    reversed = elementsAfter(before, reversal, store);
  Reversing reversing;
  for (const auto& left : reversal.left)
    reversing.left.push_back({left.kind, left.cell.row, left.cell.field, left.by});
  m_leftInPlace = reversing.left;
  if (reversal.writes.empty() && extra.empty()) {
    if (reversing.left.empty())
      return Refusal{"There is nothing left to take back", "Change it by hand"};
    return nothingTakenBack(reversing.left.front(), before);
  }
  auto more = plan(reversed.after, extra, allKinds(), cellsOf());
  if (!more)
    return more.refusal();
  entryDraft.writes = std::move(reversal.writes);
  entryDraft.writes.insert(entryDraft.writes.end(), more->writes.begin(), more->writes.end());
  PlannedChange& result = reversing.result;
  result.touched = std::move(reversed.touched);
  result.touched.insert(result.touched.end(), more->touched.begin(), more->touched.end());
  result.after = more->after;
  if (const auto rules = checkRules(result); rules.refused())
    return rules.refusal();
  reversing.entry = std::move(entryDraft);
  return reversing;
}

Report Workspace::writeReversal(Store& store, Reversing reversing) {
  Report report;
  report.label = reversing.entry.label;
  report.refused = std::move(reversing.left);
  m_leftInPlace = report.refused;
  witness(store);
  report.entry = store.write(std::move(reversing.entry), m_elements, reversing.result);
  report.touched = std::move(reversing.result.touched);
  m_elements = std::move(reversing.result.after);
  return report;
}

} // namespace baton::workspace
