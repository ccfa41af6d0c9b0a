// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/usage.h"

namespace baton::batonctl {

/// The commands in groups, with a line each.
std::string helpOf(const Usage& usage);

/// One command: its arguments, an example, its exit codes.
std::string helpOf(const CommandUsage& command, const Usage& usage);

} // namespace baton::batonctl
