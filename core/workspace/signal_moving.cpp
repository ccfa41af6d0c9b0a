// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/signal_moving.h"

namespace baton::workspace {
namespace {

template <class Asked, class Step>
basics::Outcome<Report> write(Workspace& workspace, const Asked& asked, const basics::Outcome<Step>& step) {
  if (!step)
    return step.refusal();
  return workspace.change(
      {.label = step->label, .author = workspace.elements().titleOf(asked.by.value()), .at = asked.at}, step->edits);
}

} // namespace

basics::Outcome<Report> moveSignal(Workspace& workspace, const field::MoveAsked& asked) {
  return write(workspace, asked, field::move(workspace.elements(), asked));
}

basics::Outcome<Report> answerMatter(Workspace& workspace, const field::MoveAsked& asked) {
  return write(workspace, asked, field::answerMatter(workspace.elements(), asked));
}

basics::Outcome<Report> answerExtension(Workspace& workspace, const field::ExtensionAnswered& asked) {
  return write(workspace, asked, field::answerExtension(workspace.elements(), asked));
}

} // namespace baton::workspace
