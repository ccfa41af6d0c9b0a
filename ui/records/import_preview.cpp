// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/import_preview.h"

#include "core/strategy/workspace_settings.h"
#include "core/workspace/importing.h"

namespace baton::records {
namespace {

std::vector<std::string> targetsThat(bool (*hold)(std::string_view), RecordKind kind) {
  std::vector<std::string> targets;
  for (const std::string& target : targetsOf(kind))
    if (hold(target))
      targets.push_back(target);
  return targets;
}

} // namespace

ImportPreview previewOf(const workspace::Workspace& workspace, const ImportRequest& request) {
  ImportPreview preview;
  preview.plan = workspace::previewImport(workspace, request);
  ImportPlan found;
  const RecordKind kind = request.mapping.kind;
  auto source = SourceTable::open(request, targetsThat(holdsDate, kind), targetsThat(holdsAmount, kind),
                                  workspace.elements().only<strategy::WorkspaceSettings>().currency, found);
  if (!source)
    return preview;
  preview.checks = checkColumns(*source, workspace.elements());
  if (kind == RecordKind::Opportunities)
    preview.stages = stagesIn(source->table(), request.mapping);
  if (preview.plan && preview.plan->ask.empty())
    preview.rows = std::make_shared<const ReadRows>(std::move(*source), workspace.elements(), *preview.plan);
  return preview;
}

} // namespace baton::records
