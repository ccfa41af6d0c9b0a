// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/signal_moving.h"

namespace baton::workspace {

basics::Outcome<Report> moveSignal(Workspace& workspace, const field::MoveAsked& asked) {
  const auto moved = field::move(workspace.elements(), asked);
  if (!moved)
    return moved.refusal();
  return workspace.change(
      {.label = moved->label, .author = workspace.elements().titleOf(asked.by.value()), .at = asked.at}, moved->edits);
}

} // namespace baton::workspace
