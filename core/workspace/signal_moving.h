// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/extension_answer.h"
#include "core/signals/signal_moves.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// Acknowledges, answers or closes a signal, or asks again; undone like any edit. Refused by what field::move says.
basics::Outcome<Report> moveSignal(Workspace& workspace, const field::MoveAsked& asked);
/// An answer to a signal and to every other one of its matter that waits: one change.
basics::Outcome<Report> answerMatter(Workspace& workspace, const field::MoveAsked& asked);

/// Answers what Sales proposes; undone like any edit.
basics::Outcome<Report> answerExtension(Workspace& workspace, const field::ExtensionAnswered& asked);

} // namespace baton::workspace
