// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/usage.h"

namespace baton::batonctl {

/// A script for bash that completes commands, options, the words that options take, and files by their ending; for
/// batonctl, and workspaces for baton.
std::string bashCompletionOf(const Usage& usage);

} // namespace baton::batonctl
