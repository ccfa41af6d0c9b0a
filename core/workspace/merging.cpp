// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/merging.h"

#include "core/basics/json_fields.h"
#include "core/journal/merges.h"
#include "core/plan/quantity_unit.h"
#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Kind, basics::Outcome, basics::Refusal;
using nlohmann::json;

constexpr std::string_view existsWord = "exists";

std::string_view fieldWord(const journal::CellKey& cell) {
  return cell.field == journal::existence ? existsWord : std::string_view(cell.field);
}

std::string idOf(const journal::CellKey& cell) {
  return fmt::format("{}.{}", cell.row, fieldWord(cell));
}

json valueOf(const Workspace& workspace, const journal::Conflict& conflict, const journal::Scalar& value) {
  if (conflict.cell.field == journal::existence)
    return value == journal::Scalar(std::int64_t{1});
  const Kind& kind = *kindNamed(conflict.kind);
  const void* element = workspace.elements().find(kind, conflict.cell.row);
  return basics::jsonOf(*kind.field(conflict.cell.field), basics::toValue(value),
                        plan::quantityIsMoney(workspace.elements(), kind, element));
}

} // namespace

Outcome<MergeReport> mergeCopies(Workspace& workspace, const std::vector<fs::path>& copies,
                                 const Circumstances& circumstances) {
  const auto backup = backUp(workspace);
  const auto before = journal::mergesIn(workspace.database());
  auto report = workspace.merge(copies);
  if (!report)
    return report;
  journal::Merge facts;
  facts.by = circumstances.author;
  facts.at = circumstances.at ? circumstances.at : workspace.surroundings().now();
  if (backup)
    facts.backup = backup->path.filename().string();
  journal::describeMergesAfter(workspace.database(), before.empty() ? 0 : before.back().id, facts);
  return report;
}

RehearsedMerge::RehearsedMerge(TemporaryCopy copy, Workspace merged, MergeReport report)
    : m_copy(std::move(copy)), m_merged(std::move(merged)), m_report(std::move(report)) {}

Outcome<RehearsedMerge> rehearseMerge(TemporaryCopy temporary, const std::vector<fs::path>& copies) {
  Workspace copy = Workspace::openForWriting(temporary.path(), temporary.surroundings());
  auto report = copy.merge(copies);
  if (!report)
    return report.refusal();
  return RehearsedMerge(std::move(temporary), std::move(copy), std::move(*report));
}

std::vector<OpenConflict> openConflicts(const Workspace& workspace) {
  std::vector<OpenConflict> open;
  for (const auto& [cell, conflict] : workspace.conflicts()) {
    OpenConflict one{idOf(cell), conflict.kind, cell.row, std::string(fieldWord(cell)), {}};
    for (const auto& value : conflict.values) {
      const auto entry = workspace.journal().entry(value.entry);
      one.values.push_back({int(one.values.size()) + 1, valueOf(workspace, conflict, value.value),
                            entry ? entry->author : std::nullopt, entry ? entry->at : std::nullopt, value.shown});
    }
    open.push_back(std::move(one));
  }
  return open;
}

Outcome<json> resolveConflict(Workspace& workspace, const std::string& id, int n, Circumstances circumstances) {
  for (const auto& [cell, conflict] : workspace.conflicts()) {
    if (idOf(cell) != id)
      continue;
    if (n < 1 || std::size_t(n) > conflict.values.size())
      return Refusal{fmt::format("Conflict {} has {} values, and no number {}", id, conflict.values.size(), n),
                     "Choose one of them by its number"};
    json value = valueOf(workspace, conflict, conflict.values[std::size_t(n) - 1].value);
    circumstances.label = fmt::format("settle {} of {}", fieldWord(cell), workspace.elements().titleOf(cell.row));
    const auto done = workspace.settle(journal::CellKey(cell), std::size_t(n) - 1, circumstances);
    if (!done)
      return done.refusal();
    return value;
  }
  return Refusal{fmt::format("There is no open conflict {}", id), "List the open ones with conflicts"};
}

} // namespace baton::workspace
