// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/backups.h"
#include "core/workspace/temporary_copy.h"

#include <nlohmann/json.hpp>

namespace baton::workspace {

/// Backs the workspace up and takes in what the copies know, under the name of who does it. The backup is the way back.
basics::Outcome<MergeReport> mergeCopies(Workspace& workspace, const std::vector<std::filesystem::path>& copies,
                                         const Circumstances& circumstances = {});

/// A merge tried on a copy that goes away with it.
class RehearsedMerge {
public:
  RehearsedMerge(TemporaryCopy copy, Workspace merged, MergeReport report);

  const Workspace& merged() const { return m_merged; }
  const MergeReport& report() const { return m_report; }

private:
  TemporaryCopy m_copy;
  Workspace m_merged; ///< closed before the copy goes
  MergeReport m_report;
};
basics::Outcome<RehearsedMerge> rehearseMerge(TemporaryCopy copy, const std::vector<std::filesystem::path>& copies);
inline basics::Outcome<RehearsedMerge> rehearseMerge(const Workspace& workspace,
                                                     const std::vector<std::filesystem::path>& copies) {
  return rehearseMerge(TemporaryCopy(workspace), copies);
}

/// A conflict as people and programs read it.
struct OpenConflict {
  std::string id; ///< the same in every copy: of the row, the field
  std::string kind;
  basics::RowId element = 0;
  std::string field; ///< "exists" where one copy deleted what another wrote to
  struct Value {
    int n = 0; ///< counted from 1, the latest first
    nlohmann::json value;
    std::optional<std::string> by;
    std::optional<basics::Instant> at;
    bool shown = false;
  };
  std::vector<Value> values;
};
std::vector<OpenConflict> openConflicts(const Workspace& workspace);

/// Settles a conflict by the number of one of its values; yields that value.
basics::Outcome<nlohmann::json> resolveConflict(Workspace& workspace, const std::string& id, int n,
                                                Circumstances circumstances);

} // namespace baton::workspace
