// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"

namespace baton::batonctl {

/// A chart of the numbers as SVG or PNG.
Command chartCommand();

} // namespace baton::batonctl
