// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_apply.h"

namespace baton::workspace {
namespace {

/// The kind of a row that the journal knows, also of a deleted one: its id is not free for another kind.
std::string kindInJournal(const journal::Journal& journal, basics::RowId id) {
  const auto history = journal.historyOf(id);
  if (history.empty())
    return {};
  for (const auto& write : journal.writesOf(history.front().id))
    if (write.cell.row == id)
      return write.kind;
  return {};
}

ChangesRead readFor(const Workspace& workspace, std::string_view text) {
  return readChanges(workspace.elements(), text, workspace.surroundings().randomId,
                     [&workspace](basics::RowId id) { return kindInJournal(workspace.journal(), id); });
}

Applied refused(ChangeFault fault) {
  Applied applied;
  applied.fault = std::move(fault);
  return applied;
}

Applied done(ChangesRead read, Report report) {
  Applied applied;
  applied.applied = read.changes.size();
  applied.ids = std::move(read.ids);
  applied.report = std::move(report);
  return applied;
}

} // namespace

nlohmann::json Applied::json() const {
  if (fault)
    return {{"applied", 0}, {"error", fault->json()}};
  nlohmann::json names = nlohmann::json::object();
  for (const auto& [name, id] : ids)
    names[name] = std::to_string(id);
  return {{"applied", applied}, {"ids", std::move(names)}};
}

Applied rehearseJson(const Workspace& workspace, std::string_view text, const Circumstances& circumstances) {
  ChangesRead read = readFor(workspace, text);
  if (read.fault)
    return refused(*std::move(read.fault));
  if (const auto planned = workspace.rehearse(circumstances, read.edits); planned.refused())
    return refused(read.faultOf(planned.refusal()));
  return done(std::move(read), {});
}

Applied applyJson(Workspace& workspace, std::string_view text, const Circumstances& circumstances, Earnest earnest) {
  if (earnest == Earnest::DryRun)
    return rehearseJson(workspace, text, circumstances);
  ChangesRead read = readFor(workspace, text);
  if (read.fault)
    return refused(*std::move(read.fault));
  auto report = workspace.change(circumstances, read.edits);
  if (!report)
    return refused(read.faultOf(report.refusal()));
  return done(std::move(read), *std::move(report));
}

} // namespace baton::workspace
