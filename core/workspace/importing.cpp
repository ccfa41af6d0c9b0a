// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/importing.h"

#include "core/plan/goal_import.h"
#include "core/records/account_import.h"
#include "core/records/activity_import.h"
#include "core/records/booking_import.h"
#include "core/records/opportunity_import.h"
#include "core/records/people_import.h"
#include "core/workspace/deals.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::workspace {
namespace {

using basics::Id, basics::Outcome, basics::Refusal;
using records::ImportBatch, records::ImportPlan, records::RecordKind;

/// Who watches wants no more.
struct Stopped {};
/// What is to be stored cannot be read as it was judged.
struct Unread {
  Refusal why;
};

/// The same file once more: everything that it says is there already. What was rejected is rejected again.
ImportPlan sameAgain(const ImportBatch& batch, Outcome<ImportPlan> again) {
  ImportPlan plan;
  plan.batch = batch;
  plan.alreadyThere = true;
  plan.rows = batch.rows.value_or(0);
  if (again) {
    plan.rejected = std::move(again->rejected);
    plan.header = std::move(again->header);
  }
  plan.unchanged = plan.rows - int(plan.rejected.size());
  plan.ready = plan.unchanged;
  return plan;
}

/// A row that is rejected is that alone, whatever else was to be said of it.
int readyRows(const ImportPlan& plan) {
  const auto isDoubtful = [&plan](const ImportPlan::Rejected& row) { return plan.doubtful.contains(row.row); };
  const auto both = std::ranges::count_if(plan.rejected, isDoubtful);
  return std::max(0, plan.rows - int(plan.rejected.size()) - int(plan.doubtful.size()) + int(both));
}

template <class R> records::Known<R> knownIn(const Workspace& workspace) {
  return records::knownRecords<R>(workspace.database(), workspace.elements(),
                                  precedenceOf(workspace, records::tableOf(basics::Tag<R>{}).kind));
}

/// Removed: known only through the import that was undone. Restored: back, or back to what an earlier file said.
template <class R>
void countRecords(const records::Known<R>& before, const records::Known<R>& after, UndoneImport& undone) {
  for (std::size_t i = 0; i < before.records().size(); ++i)
    undone.removed += after.contains(before.records().externalId(i)) ? 0 : 1;
  for (const R& record : after.records()) {
    const auto former = before.find(record.externalId);
    undone.restored += !former || !records::sameValues(*former, record) ? 1 : 0;
  }
}

/// The entry that took it in: after an undone import, the file may have been taken in once more, and that undone. An
/// import that stood before only has its mark taken away again; one whose own entry was undone comes back as a row.
std::optional<journal::Entry> takenInBy(const Workspace& workspace, Id<ImportBatch> id) {
  auto mark = journal::originOf(workspace.journal(), {id.value(), "undone", 0});
  auto row = journal::originOf(workspace.journal(), {id.value(), std::string(journal::existence), 0});
  return !mark || (row && row->lamport > mark->lamport) ? row : mark;
}

} // namespace

records::Precedence precedenceOf(const Workspace& workspace, RecordKind kind) {
  struct Ranked {
    std::optional<basics::Date> asOf;
    std::size_t order = 0;
    Id<ImportBatch> batch;
  };
  std::vector<Ranked> ranked;
  for (const ImportBatch& batch : workspace.elements().all<ImportBatch>()) {
    if (batch.undone || batch.recordKind != kind)
      continue;
    const auto history = workspace.journal().historyOf(batch.id.value());
    ranked.push_back({batch.asOf, history.empty() ? 0 : std::size_t(history.front().lamport), batch.id});
  }
  std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
    return std::tie(a.asOf, a.order, a.batch) < std::tie(b.asOf, b.order, b.batch);
  });
  records::Precedence precedence;
  for (const Ranked& one : ranked)
    precedence.push_back(one.batch);
  return precedence;
}

records::Actuals actualsOf(const Workspace& workspace) {
  return withDeals(workspace, bookedActualsOf(workspace));
}

Outcome<ImportPlan> previewImport(const Workspace& workspace, const records::ImportRequest& request) {
  const ImportBatch batch = records::batchOf(request);
  const ImportBatch* known = workspace.elements().find(batch.id);
  // A workspace made from a dump may know an import without its records: then they are taken in now.
  const bool isHere = !records::hasRecords(request.mapping.kind) || records::hasBatch(workspace.database(), batch.id);
  auto plan = [&]() -> Outcome<ImportPlan> {
    switch (request.mapping.kind) {
    case RecordKind::People:
      return records::planPeople(workspace.elements(), request);
    case RecordKind::Goals:
      return plan::planGoals(workspace.elements(), workspace.calendar(), request);
    case RecordKind::Accounts:
      return records::planAccounts(workspace.elements(), request);
    case RecordKind::Bookings:
      return records::planBookings(workspace.elements(), knownIn<records::Booking>(workspace), request);
    case RecordKind::Opportunities:
      return records::planOpportunities(workspace.elements(), knownIn<records::Opportunity>(workspace), request);
    case RecordKind::Activities:
      return records::planActivities(workspace.elements(), knownIn<records::Activity>(workspace), request);
    }
    return Refusal{"This is no kind of records", "Name another kind"};
  }();
  if (plan && plan->stopped)
    return Refusal{fmt::format("Reading {} was stopped", request.fileName), "Nothing was stored"};
  if (known && !known->undone && isHere)
    return sameAgain(*known, std::move(plan));
  if (plan) {
    for (const auto& warning : plan->warnings) {
      plan->doubtful.insert(warning.row);
      plan->doubtful.insert(warning.rows);
    }
    plan->ready = readyRows(*plan);
  }
  return plan;
}

std::optional<Refusal> nothingToTake(const ImportPlan& plan) {
  if (!plan.ask.empty() || plan.alreadyThere || plan.stored + plan.updated + plan.unchanged > 0)
    return std::nullopt;
  const std::string remedy = "Check the mapping against the columns of the file";
  if (plan.rejected.empty())
    return Refusal{fmt::format("{} holds no rows", plan.batch.file), remedy};
  return Refusal{fmt::format("No row of {} can be taken; row {}: {}", plan.batch.file, plan.rejected.front().row,
                             plan.rejected.front().reason),
                 remedy};
}

Outcome<ImportPlan> importFile(Workspace& workspace, const records::ImportRequest& request) {
  auto plan = previewImport(workspace, request);
  if (!plan || plan->alreadyThere || !plan->ask.empty())
    return plan;
  if (const auto none = nothingToTake(*plan))
    return *none;
  ImportBatch batch = plan->batch;
  batch.rows = plan->rows;
  batch.stored = plan->stored + plan->updated;
  batch.rejected = int(plan->rejected.size());
  plan->edits.put(batch);
  Circumstances how;
  how.label = fmt::format("import {} from {}", basics::wordOf(batch.recordKind), batch.file);
  how.author = request.by;
  how.at = request.at;
  how.byItsCommand = true;
  const auto watch = [&request](std::size_t records, std::size_t all) {
    if (request.watch && !request.watch(records, all))
      throw Stopped();
  };
  if (records::hasRecords(batch.recordKind) && !records::hasBatch(workspace.database(), batch.id))
    how.records = [&](storage::Database& database) {
      const auto hash = records::storeBatch(
          database, batch.id, plan->content, plan->records,
          std::size_t(plan->stored) + std::size_t(plan->updated) + std::size_t(plan->unchanged), watch);
      if (!hash)
        throw Unread{hash.refusal()};
      return *hash;
    };
  try {
    if (const auto done = workspace.change(how, plan->edits); done.refused())
      return done.refusal();
  } catch (const Stopped&) { // the transaction took everything back
    return Refusal{fmt::format("Taking in {} was stopped", batch.file), "Nothing was stored"};
  } catch (const Unread& unread) {
    return unread.why;
  }
  return plan;
}

Outcome<UndoneImport> undoImport(Workspace& workspace, Id<ImportBatch> id, const std::string& author,
                                 std::optional<basics::Instant> at) {
  const ImportBatch* batch = workspace.elements().find(id);
  if (!batch)
    return Refusal{fmt::format("There is no import {}", id.text()), "Take its number from the import, or from the log"};
  if (batch->undone)
    return Refusal{fmt::format("The import of {} is undone already", batch->file),
                   "Import the file again to have it back"};
  const auto origin = takenInBy(workspace, id);
  // What came with a whole dump is no import's to take back.
  const auto takenIn = origin && origin->undoable ? origin->id : journal::EntryId();
  UndoneImport undone;
  undone.batch = id;
  const RecordKind kind = batch->recordKind;
  std::function<void()> countUndone = [] {};
  records::forEachRecordType([&]<class R>(basics::Tag<R> tag) {
    if (records::tableOf(tag).kind == kind)
      countUndone = [&workspace, &undone, known = knownIn<R>(workspace)] {
        countRecords(known, knownIn<R>(workspace), undone);
      };
  });
  std::set<basics::RowId> made, changed;
  for (const auto& write : workspace.journal().writesOf(takenIn))
    if (write.cell.row != id.value())
      (write.cell.field == journal::existence ? made : changed).insert(write.cell.row);

  basics::Edits extra;
  extra.set<ImportBatch>(id, "undone", std::int64_t{1});
  Circumstances how;
  how.label = fmt::format("undo the import of {}", batch->file);
  how.author = author;
  how.at = at;
  const basics::Elements before = workspace.elements();
  const auto report = workspace.takeBack(
      takenIn, how, [id](const journal::Write& write) { return write.cell.row == id.value(); }, extra);
  if (!report)
    return report.refusal();
  undone.touched = report->touched;
  std::set<basics::RowId> kept;
  for (const auto& left : report->refused)
    if (kept.insert(left.id).second)
      undone.kept.push_back(before.titleOf(left.id));
  for (basics::RowId row : made)
    undone.removed += workspace.elements().locate(row) ? 0 : 1;
  for (basics::RowId row : changed)
    undone.restored += !made.contains(row) && !kept.contains(row) ? 1 : 0;
  countUndone();
  return undone;
}

} // namespace baton::workspace
