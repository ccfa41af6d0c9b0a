// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <string>

namespace baton::tests {

/// The standing of promises read a second time, from the sentences of the design and with the table of moves written by
/// hand: slow, and with nothing in common with the ledger but the events. The first difference, in words; empty where
/// there is none.
std::string standingDifference(const workspace::Workspace& workspace);

} // namespace baton::tests
