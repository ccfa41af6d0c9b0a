// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/merging.h"

#include "core/basics/json_fields.h"
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

Outcome<MergeReport> mergeCopies(Workspace& workspace, const std::vector<fs::path>& copies) {
  backUp(workspace);
  return workspace.merge(copies);
}

RehearsedMerge::RehearsedMerge(fs::path folder, Workspace merged, MergeReport report)
    : m_folder(std::move(folder)), m_merged(std::move(merged)), m_report(std::move(report)) {}

RehearsedMerge::RehearsedMerge(RehearsedMerge&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})), m_merged(std::move(other.m_merged)),
      m_report(std::move(other.m_report)) {}

RehearsedMerge::~RehearsedMerge() {
  std::error_code ignored;
  if (!m_folder.empty())
    fs::remove_all(m_folder, ignored);
}

Outcome<RehearsedMerge> rehearseMerge(const Workspace& workspace, const std::vector<fs::path>& copies) {
  const fs::path folder = fs::temp_directory_path() / fmt::format("baton-{}", workspace.surroundings().randomId());
  fs::create_directory(folder);
  fs::permissions(folder, fs::perms::owner_all);
  try {
    workspace.database().copyTo(folder / "copy.baton");
    Workspace copy = Workspace::openForWriting(folder / "copy.baton", workspace.surroundings());
    auto report = copy.merge(copies);
    if (report)
      return RehearsedMerge(folder, std::move(copy), std::move(*report));
    fs::remove_all(folder);
    return report.refusal();
  } catch (...) {
    fs::remove_all(folder);
    throw;
  }
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
