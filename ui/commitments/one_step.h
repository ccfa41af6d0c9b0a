// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/commitments/move_dialog.h"

namespace baton::commitments_page {

/// What a dialog asks for, on the thread of the file. The condition first, so that the promise can stand on it. Nothing
/// is asked for where the promise could not be made, and nothing taken back unless all of it can be.
basics::Outcome<workspace::Report> inOneStep(workspace::Workspace& workspace, const MoveDialog::Answer& answer);

/// The promise that a step began; 0 where it began none.
basics::RowId begunBy(const workspace::Report& report);

} // namespace baton::commitments_page
