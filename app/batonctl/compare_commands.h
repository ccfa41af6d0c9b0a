// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"

namespace baton::batonctl {

/// What two versions say differently, what stands on it, and what is new to somebody who signed: diff, impact,
/// changed-since.
std::vector<Command> compareCommands();

} // namespace baton::batonctl
