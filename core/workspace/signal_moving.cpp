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

basics::Outcome<Report> answerExtension(Workspace& workspace, const field::ExtensionAnswered& asked) {
  const auto step = field::answerExtension(workspace.elements(), asked);
  if (!step)
    return step.refusal();
  return workspace.change(
      {.label = step->label, .author = workspace.elements().titleOf(asked.by.value()), .at = asked.at}, step->edits);
}

} // namespace baton::workspace
