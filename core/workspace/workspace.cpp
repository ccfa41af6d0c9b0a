// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/storage/unfinished_file.h"
#include "core/strategy/strategy.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/backups.h"
#include "core/workspace/checks.h"
#include "core/workspace/shipped_metrics.h"
#include "core/workspace/verification.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::ElementRef, basics::Id, basics::Kind, basics::Outcome, basics::Refusal;
using storage::StorageError;
namespace fs = std::filesystem;

std::vector<const Kind*> kindsOf(bool isPrivate) {
  std::vector<const Kind*> kinds;
  std::ranges::copy_if(allKinds(), std::back_inserter(kinds),
                       [isPrivate](const Kind* kind) { return kind->isPrivate == isPrivate; });
  return kinds;
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
  if (const fs::path notes = companionOf(path); fs::exists(notes) && !fs::exists(path))
    throw StorageError(
        StorageError::Cause::Exists,
        fmt::format("{} stands there: the private notes of a workspace that had this name", notes.filename().string()),
        "Take another name, or put that file elsewhere");
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

/// The private notes that stand beside a workspace; null where there are none.
std::unique_ptr<Store> openNotes(const fs::path& path, const Store& main, bool forWriting,
                                 const basics::Surroundings& surroundings) {
  const fs::path companion = companionOf(path);
  if (!fs::exists(companion))
    return nullptr;
  auto notes = openStore(companion, true, forWriting, surroundings);
  const auto whose = notes->journal().workspaceId(); // 0: its making was cut off before it said so
  if (whose != 0 && whose != main.journal().workspaceId())
    throw StorageError(StorageError::Cause::NotAWorkspace,
                       fmt::format("{} holds the private notes of another workspace", companion.filename().string()),
                       "Put it elsewhere, or beside its own workspace; then open this one again");
  return notes;
}

} // namespace

Workspace Workspace::openForWriting(const fs::path& path, const basics::Surroundings& surroundings) {
  Workspace opened(path, surroundings, true);
  opened.m_main = openStore(path, false, true, surroundings);
  opened.m_elements = opened.m_main->load();
  opened.m_private = openNotes(path, *opened.m_main, true, surroundings);
  if (opened.m_private)
    add(opened.m_elements, opened.m_private->load(), opened.m_private->kinds());
  return opened;
}

Workspace Workspace::openForReading(const fs::path& path, const basics::Surroundings& surroundings) {
  Workspace opened(path, surroundings, false);
  opened.m_main = openStore(path, false, false, surroundings);
  opened.m_elements = opened.m_main->load();
  opened.m_private = openNotes(path, *opened.m_main, false, surroundings);
  if (opened.m_private)
    add(opened.m_elements, opened.m_private->load(), opened.m_private->kinds());
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
const storage::Database* Workspace::notes() const {
  return m_private ? &m_private->database() : nullptr;
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
  draft.undoable = circumstances.undoable && !circumstances.isSecret;
  if (circumstances.isSecret)
    return draft;
  draft.author = circumstances.author;
  draft.machineAt = m_surroundings.now();
  draft.at = circumstances.at ? circumstances.at : draft.machineAt;
  return draft;
}

namespace {

bool isPrivate(const ElementRef& ref) {
  return ref.kind->isPrivate;
}

/// Takes what is private out of a change that touches both files; nothing where it touches one.
std::optional<PlannedChange> privatePartOf(PlannedChange& change) {
  const auto isShared = [](const ElementRef& ref) { return !isPrivate(ref); };
  const auto notes = std::stable_partition(change.touched.begin(), change.touched.end(), isShared);
  if (notes == change.touched.begin() || notes == change.touched.end())
    return std::nullopt;
  PlannedChange part;
  part.touched.assign(notes, change.touched.end());
  change.touched.erase(notes, change.touched.end());
  const auto ofNotes = [&part](const journal::Write& write) {
    return std::ranges::any_of(part.touched, [&](const ElementRef& ref) { return ref.id == write.cell.row; });
  };
  std::ranges::copy_if(change.writes, std::back_inserter(part.writes), ofNotes);
  std::erase_if(change.writes, ofNotes);
  part.after = change.after;
  return part;
}

} // namespace

Outcome<PlannedChange> Workspace::rehearse(const Circumstances& circumstances, const basics::Edits& edits) const {
  if (!circumstances.byItsCommand)
    for (const auto& row : edits.rows())
      if (row.kind->writtenOnce)
        return Refusal{fmt::format("A {} is made by its own command only", row.kind->name),
                       "Use publish, acknowledge, recall, commit or import",
                       {std::string(row.kind->name), row.id, {}}};
  auto planned = plan(m_elements, edits, allKinds(), cellsOf(), circumstances.idsAreGiven);
  if (!planned)
    return planned;
  const auto by = circumstances.idsAreGiven ? WrittenBy::Dump : WrittenBy::Command;
  if (const auto rules = checkRules(*planned, by); rules.refused())
    return rules.refusal();
  if (const auto found = std::ranges::find_if(planned->touched, isPrivate);
      by == WrittenBy::Dump && found != planned->touched.end() && !std::ranges::all_of(planned->touched, isPrivate))
    return Refusal{"A dump holds private notes or what is shared, not both",
                   "Take what dump wrote",
                   {std::string(found->kind->name), found->id, {}}};
  return planned;
}

/// An entry in each file, of one time: that is how undo knows that they are one step. The notes are written while the
/// other file can still be taken back.
journal::EntryId Workspace::writeToBoth(Step shared, Step notes, const RecordWriter& records) {
  Store& beside = storeFor(true);
  witness(*m_main);
  witness(beside);
  return m_main->write(std::move(shared.entry), m_elements, shared.planned, records,
                       [&] { beside.write(std::move(notes.entry), m_elements, notes.planned); });
}

Outcome<Report> Workspace::change(const Circumstances& circumstances, const basics::Edits& edits) {
  auto planned = rehearse(circumstances, edits);
  if (!planned)
    return planned.refusal();
  Report report;
  report.label = circumstances.label;
  if (planned->empty() && !circumstances.records)
    return report;
  auto notes = privatePartOf(*planned);
  Store& store = storeFor(!planned->touched.empty() && isPrivate(planned->touched.front()));
  journal::EntryDraft entry = draft(circumstances);
  journal::EntryDraft beside = entry;
  entry.writes = std::move(planned->writes);
  if (notes) {
    beside.writes = std::move(notes->writes);
    report.entry = writeToBoth({std::move(entry), *planned}, {std::move(beside), *notes}, circumstances.records);
  } else {
    witness(store);
    report.entry = store.write(std::move(entry), m_elements, *planned, circumstances.records);
  }
  report.touched = std::move(planned->touched);
  if (notes)
    report.touched.insert(report.touched.end(), notes->touched.begin(), notes->touched.end());
  m_elements = std::move(planned->after);
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
