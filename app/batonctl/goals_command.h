// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"

namespace baton::batonctl {

/// Goal, actual, attainment and remaining by the keys asked.
Command goalsCommand();

} // namespace baton::batonctl
