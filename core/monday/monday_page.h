// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/parts.h"
#include "core/monday/monday_document.h"
#include "core/monday/sheet_room.h"

namespace baton::monday {

/// What stands on the one page, each list with so many rows.
handoff::Blocks pageBlocks(const MondayPage& page, const Room& room);

} // namespace baton::monday
