// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/export_options.h"
#include "core/monday/monday_document.h"
#include "core/monday/monday_json.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/monday_sheets.h"

namespace baton::batonctl {

void writeMonday(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options) {
  const auto& settings = workspace.elements().only<strategy::WorkspaceSettings>();
  const auto sheet =
      workspace::mondaySheetOf(workspace, personNamed(workspace, options.person), todayOf(common, workspace));
  if (options.format == "json") {
    writeBytes(options.out, monday::toJson(sheet, settings.currency).dump() + "\n");
  } else {
    const monday::MondayPage page{sheet, settings.name, settings.currency, paperOf(options), options.sheets};
    writeBytes(options.out, inFormat(monday::mondayDocument(page), options.format));
  }
  sayWritten(common, options.out);
}

} // namespace baton::batonctl
