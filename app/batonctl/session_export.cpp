// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/export_options.h"
#include "app/batonctl/workshop_commands.h"
#include "core/minutes/minutes_document.h"
#include "core/workshop/playback_json.h"
#include "core/workspace/committing.h"
#include "core/workspace/playbacks.h"

namespace baton::batonctl {

void writeSession(const workspace::Workspace& workspace, const Common& common, const ExportOptions& options) {
  const auto today = todayOf(common, workspace);
  const auto& session = sessionNamed(workspace, options.session);
  const bool isJson = options.format == "json";
  std::string bytes;
  if (options.what == "playback") {
    const auto result = workspace::playbackOf(workspace, session.id, today);
    bytes = isJson ? workshop::jsonOf(workspace.elements(), result).dump() + "\n"
                   : inFormat(minutes::playbackDocument(workspace.elements(), session, result, today, paperOf(options)),
                              options.format);
  } else {
    const auto ledger = workspace::ledgerOf(workspace, today);
    const auto held = minutes::minutesOf(ledger, session, workspace::playbackKeyOf(workspace, today));
    bytes = isJson ? minutes::jsonOf(ledger, held).dump() + "\n"
                   : inFormat(minutes::minutesDocument(ledger, held, paperOf(options)), options.format);
  }
  writeBytes(options.out, bytes);
  sayWritten(common, options.out);
}

} // namespace baton::batonctl
