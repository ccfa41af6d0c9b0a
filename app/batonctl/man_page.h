// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/usage.h"

namespace baton::batonctl {

/// batonctl.1, in the macros of man(7); the day of the version is such as 2026-11-25.
std::string manPageOf(const Usage& usage, const std::string& version, const std::string& released);

} // namespace baton::batonctl
