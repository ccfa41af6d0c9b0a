// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/plan/metric.h"
#include "core/storage/unfinished_file.h"
#include "core/strategy/strategy.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/backups.h"
#include "core/workspace/checks.h"
#include "core/workspace/gone_rows.h"
#include "core/workspace/verification.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::workspace {
namespace {

using basics::ElementRef, basics::Id, basics::Kind, basics::Outcome, basics::Refusal;
namespace fs = std::filesystem;

std::vector<const Kind*> kindsOf(bool isPrivate) {
  std::vector<const Kind*> kinds;
  std::ranges::copy_if(allKinds(), std::back_inserter(kinds),
                       [isPrivate](const Kind* kind) { return kind->isPrivate == isPrivate; });
  return kinds;
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
  return {fmt::format("\"{}\" has no undo", entry.label), remedy};
}

/// The metrics that every workspace has, under ids that are the same everywhere.
void addShippedMetrics(basics::Edits& edits) {
  using plan::MetricRole, plan::Unit;
  const auto add = [&edits](basics::RowId id, const char* name, Unit unit, MetricRole role,
                            plan::Aggregation aggregation) {
    plan::Metric metric;
    metric.id = Id<plan::Metric>(id);
    metric.name = name;
    metric.unit = unit;
    metric.role = role;
    metric.aggregation = aggregation;
    edits.put(metric);
  };
  add(101, "Revenue", Unit::Money, MetricRole::Revenue, plan::Aggregation::Sum);
  add(102, "Margin", Unit::Money, MetricRole::Margin, plan::Aggregation::Sum);
  add(103, "Pipeline", Unit::Money, MetricRole::Pipeline, plan::Aggregation::Last);
  add(104, "Calls", Unit::Count, MetricRole::Activity, plan::Aggregation::Sum);
  add(105, "First meetings", Unit::Count, MetricRole::Activity, plan::Aggregation::Sum);
  add(106, "Proposals", Unit::Count, MetricRole::Activity, plan::Aggregation::Sum);
}

} // namespace

fs::path companionOf(const fs::path& path) {
  fs::path companion = path;
  companion.replace_extension();
  companion += ".private.baton";
  return companion;
}

Workspace::Workspace(fs::path path, basics::Surroundings surroundings, bool forWriting)
    : m_path(std::move(path)), m_surroundings(std::move(surroundings)), m_forWriting(forWriting) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;

namespace {

/// A new file that says which workspace it is, or none.
std::unique_ptr<Store> makeStore(const fs::path& path, bool isPrivate, const basics::Surroundings& surroundings,
                                 std::int64_t workspaceId) {
  storage::UnfinishedFile file;
  auto made = std::make_unique<Store>(storage::Database::create(path), kindsOf(isPrivate), surroundings);
  file.made(path);
  made->journal().identify(workspaceId);
  file.keep();
  return made;
}

} // namespace

Workspace Workspace::create(const fs::path& path, const Settings& settings, const basics::Surroundings& surroundings,
                            const std::string& author) {
  storage::UnfinishedFile file;
  Workspace made(path, surroundings, true);
  made.m_main = makeStore(path, false, surroundings, surroundings.randomId());
  file.made(path);
  basics::Edits edits;
  strategy::WorkspaceSettings values;
  values.name = settings.name;
  values.currency = settings.currency;
  values.fiscalYearStart = settings.fiscalYearStart;
  edits.put(values);
  edits.put(strategy::Strategy{});
  addShippedMetrics(edits);
  Circumstances circumstances;
  circumstances.label = fmt::format("new workspace {}", settings.name);
  circumstances.author = author;
  circumstances.undoable = false;
  const auto done = made.change(circumstances, edits);
  assert(done);
  made.checkpoint();
  file.keep();
  return made;
}

namespace {

std::unique_ptr<Store> openStore(const fs::path& path, bool isPrivate, bool forWriting,
                                 const basics::Surroundings& surroundings) {
  const auto keep = [&](const storage::Database& older) { backUpOlder(older, isPrivate, surroundings); };
  auto database = forWriting ? storage::Database::openForWriting(path, keep) : storage::Database::openForReading(path);
  return std::make_unique<Store>(std::move(database), kindsOf(isPrivate), surroundings);
}

void add(basics::Elements& elements, const basics::Elements& more, const std::vector<const Kind*>& kinds) {
  for (const Kind* kind : kinds)
    for (const auto& row : more.rowsOf(*kind))
      elements.put(*kind, row.id, row.element);
}

} // namespace

Workspace Workspace::openForWriting(const fs::path& path, const basics::Surroundings& surroundings) {
  Workspace opened(path, surroundings, true);
  opened.m_main = openStore(path, false, true, surroundings);
  opened.m_elements = opened.m_main->load();
  if (const fs::path companion = companionOf(path); fs::exists(companion)) {
    opened.m_private = openStore(companion, true, true, surroundings);
    add(opened.m_elements, opened.m_private->load(), opened.m_private->kinds());
  }
  return opened;
}

Workspace Workspace::openForReading(const fs::path& path, const basics::Surroundings& surroundings) {
  Workspace opened(path, surroundings, false);
  opened.m_main = openStore(path, false, false, surroundings);
  opened.m_elements = opened.m_main->load();
  if (const fs::path companion = companionOf(path); fs::exists(companion)) {
    opened.m_private = openStore(companion, true, false, surroundings);
    add(opened.m_elements, opened.m_private->load(), opened.m_private->kinds());
  }
  return opened;
}

bool Workspace::readOnly() const {
  return !m_forWriting;
}
const journal::Journal& Workspace::journal() const {
  return m_main->journal();
}
const storage::Database& Workspace::database() const {
  return m_main->database();
}

basics::FiscalCalendar Workspace::calendar() const {
  return basics::FiscalCalendar(m_elements.only<strategy::WorkspaceSettings>().fiscalYearStart.value_or(1));
}

basics::Date Workspace::today() const {
  return m_elements.only<strategy::WorkspaceSettings>().asOf.value_or(m_surroundings.now().date());
}

Store& Workspace::storeFor(bool isPrivate) {
  if (!isPrivate)
    return *m_main;
  if (!m_private)
    m_private = makeStore(companionOf(m_path), true, m_surroundings, m_main->journal().workspaceId());
  return *m_private;
}

CellsOf Workspace::cellsOf() const {
  return [this](basics::RowId row) {
    auto cells = m_main->journal().cellsOf(row);
    if (cells.empty() && m_private)
      cells = m_private->journal().cellsOf(row);
    return cells;
  };
}

/// What comes last is undone first, whichever of the two files it went to; clocks cannot tell, for they tick too
/// slowly.
void Workspace::witness(Store& store) const {
  for (const Store* other : {m_main.get(), m_private.get()})
    if (other && other != &store)
      store.journal().witness(other->journal().lamport());
}

journal::EntryDraft Workspace::draft(const Circumstances& circumstances) const {
  journal::EntryDraft draft;
  draft.label = circumstances.label;
  draft.author = circumstances.author;
  draft.machineAt = m_surroundings.now();
  draft.at = circumstances.at ? circumstances.at : draft.machineAt;
  draft.undoable = circumstances.undoable;
  return draft;
}

Outcome<PlannedChange> Workspace::rehearse(const Circumstances& circumstances, const basics::Edits& edits) const {
  if (!circumstances.byItsCommand)
    for (const auto& row : edits.rows())
      if (row.kind->writtenOnce)
        return Refusal{fmt::format("A {} is made by its own command only", row.kind->name),
                       "Use publish, acknowledge, recall or import",
                       {std::string(row.kind->name), row.id, {}}};
  auto planned = plan(m_elements, edits, allKinds(), cellsOf(), circumstances.idsAreGiven);
  if (!planned)
    return planned;
  if (const auto rules = checkRules(*planned); rules.refused())
    return rules.refusal();
  const auto isPrivate = [](const ElementRef& ref) { return ref.kind->isPrivate; };
  if (const auto found = std::ranges::find_if(planned->touched, isPrivate);
      found != planned->touched.end() && !std::ranges::all_of(planned->touched, isPrivate))
    return Refusal{"Private notes and what is shared are kept in two files and cannot change in one step",
                   "Make two changes of it",
                   {std::string(found->kind->name), found->id, {}}};
  return planned;
}

Outcome<Report> Workspace::change(const Circumstances& circumstances, const basics::Edits& edits) {
  auto planned = rehearse(circumstances, edits);
  if (!planned)
    return planned.refusal();
  Report report;
  report.label = circumstances.label;
  if (planned->empty() && !circumstances.records)
    return report;
  Store& store = storeFor(!planned->touched.empty() && planned->touched.front().kind->isPrivate);
  witness(store);
  journal::EntryDraft entry = draft(circumstances);
  entry.writes = std::move(planned->writes);
  report.entry = store.write(std::move(entry), m_elements, *planned, circumstances.records);
  report.touched = std::move(planned->touched);
  m_elements = std::move(planned->after);
  return report;
}

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
  Circumstances circumstances;
  circumstances.label = found->entry.label;
  circumstances.author = author;
  return reverse(*found->store, found->entry, circumstances);
}

Outcome<Report> Workspace::redo(const std::string& author) {
  const auto found = latest(journal::lastUndone);
  if (!found)
    return Refusal{"There is nothing to redo", "Undo something first"};
  Circumstances circumstances;
  circumstances.label = found->entry.label;
  circumstances.author = author;
  return reverse(*found->store, found->entry, circumstances);
}

Outcome<Report> Workspace::reverse(Store& store, const journal::Entry& entry, const Circumstances& circumstances) {
  journal::EntryDraft entryDraft = draft(circumstances);
  entryDraft.undoes.push_back({entry.id.run, entry.id.seq, entry.id.seq});
  return writeReversal(store, journal::reversalOf(store.journal(), entry.id), std::move(entryDraft), {});
}

Outcome<Report> Workspace::takeBack(journal::EntryId entry, const Circumstances& circumstances,
                                    const std::function<bool(const journal::Write&)>& keep,
                                    const basics::Edits& extra) {
  journal::Reversal reversal = journal::reversalOf(m_main->journal(), entry);
  std::erase_if(reversal.writes, keep);
  return writeReversal(*m_main, reversal, draft(circumstances), extra);
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

/// What was put back may name what has been deleted since: then it names nothing. True where there was such.
bool emptyWhatNamesNothing(const basics::Elements& after, journal::Reversal& reversal, const Store& store) {
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
  return any;
}

struct Reversed {
  basics::Elements after;
  std::vector<ElementRef> touched;
};

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

} // namespace

Outcome<Report> Workspace::writeReversal(Store& store, const journal::Reversal& whole, journal::EntryDraft entryDraft,
                                         const basics::Edits& extra) {
  journal::Reversal reversal = whole;
  keepWhatIsInUse(m_elements, reversal, store);
  leaveWhatIsGone(m_elements, reversal, store);
  Reversed reversed = elementsAfter(m_elements, reversal, store);
  if (emptyWhatNamesNothing(reversed.after, reversal, store))
    reversed = elementsAfter(m_elements, reversal, store);
  Report report;
  report.label = entryDraft.label;
  for (const auto& left : reversal.left)
    report.refused.push_back({left.kind, left.cell.row, left.cell.field, left.by});
  if (reversal.writes.empty() && extra.empty()) {
    if (report.refused.empty())
      return Refusal{"There is nothing left to take back", "Change it by hand"};
    const auto& first = report.refused.front();
    return Refusal{
        fmt::format("Nothing was taken back: {} {} has been written since by {}", first.kind, first.field, first.by),
        "Change it by hand"};
  }
  report.touched = std::move(reversed.touched);
  entryDraft.writes = reversal.writes;
  auto more = plan(reversed.after, extra, allKinds(), cellsOf());
  if (!more)
    return more.refusal();
  entryDraft.writes.insert(entryDraft.writes.end(), more->writes.begin(), more->writes.end());
  report.touched.insert(report.touched.end(), more->touched.begin(), more->touched.end());
  PlannedChange result;
  result.touched = report.touched;
  result.after = more->after;
  if (const auto rules = checkRules(result); rules.refused())
    return rules.refusal();
  witness(store);
  report.entry = store.write(std::move(entryDraft), m_elements, result);
  report.touched = std::move(result.touched);
  m_elements = std::move(result.after);
  return report;
}

Outcome<MergeReport> Workspace::merge(const std::vector<fs::path>& copies) {
  std::vector<std::unique_ptr<Store>> stores;
  std::vector<const Store*> others;
  for (const fs::path& copy : copies) {
    std::error_code none;
    if (fs::equivalent(copy, m_path, none))
      return Refusal{fmt::format("{} is the file itself", copy.filename().string()), "Choose another copy of it"};
    stores.push_back(openStore(copy, false, false, m_surroundings));
    others.push_back(stores.back().get());
  }
  MergeReport report;
  basics::Elements elements = m_elements;
  const auto arrivals = m_main->unite(others, elements, report.touched);
  if (!arrivals)
    return arrivals.refusal();
  report.entries = arrivals->entries;
  m_elements = std::move(elements);
  return report;
}

namespace {

/// The edit that gives a cell this value; a row that is not to stay is deleted with its parts.
basics::Edits editFor(const Kind& kind, const journal::CellKey& cell, const journal::Scalar& value) {
  basics::Edits edits;
  if (cell.field == journal::existence)
    edits.erase(kind, cell.row);
  else
    edits.set(kind, cell.row, *kind.field(cell.field), basics::toValue(value));
  return edits;
}

} // namespace

Outcome<Report> Workspace::settle(const journal::CellKey& cell, std::size_t value, const Circumstances& how) {
  const auto found = conflicts().find(cell);
  if (found == conflicts().end())
    return Refusal{"There is no such conflict", "List the conflicts that are open"};
  const journal::Conflict conflict = found->second;
  if (value >= conflict.values.size())
    return Refusal{fmt::format("The conflict has {} values", conflict.values.size()),
                   "Choose one of them by its number"};
  const auto& chosen = conflict.values[value];
  Circumstances circumstances = how;
  circumstances.byItsCommand = true;
  if (!chosen.shown) {
    auto done = change(circumstances, editFor(*m_main->kindNamed(conflict.kind), cell, chosen.value));
    if (!done || !done->touched.empty())
      return done;
  }
  // Nothing shows differently, and yet it is said: this is how it stays.
  const auto shown = std::ranges::find(conflict.values, true, &journal::Conflict::Open::shown);
  PlannedChange kept;
  kept.after = m_elements;
  journal::EntryDraft entry = draft(circumstances);
  entry.writes.push_back({conflict.kind, cell, shown->value, chosen.value, true});
  witness(*m_main);
  Report report;
  report.label = circumstances.label;
  report.entry = m_main->write(std::move(entry), m_elements, kept);
  report.touched = std::move(kept.touched);
  if (const ElementRef ref = m_elements.locate(cell.row); ref && report.touched.empty())
    report.touched.push_back(ref); // a page that shows the conflict shows one less
  m_elements = std::move(kept.after);
  return report;
}

std::vector<Problem> Workspace::verify() const {
  auto problems = verifyStore(*m_main);
  if (m_private) {
    auto more = verifyStore(*m_private);
    problems.insert(problems.end(), more.begin(), more.end());
  }
  return problems;
}

void Workspace::checkpoint() {
  for (Store* store : {m_main.get(), m_private.get()})
    if (store)
      store->database().checkpoint();
}

void Workspace::close() {
  for (Store* store : {m_main.get(), m_private.get()})
    if (store)
      store->close();
}

} // namespace baton::workspace
