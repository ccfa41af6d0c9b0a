// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

#include <vector>

namespace baton::app {

/// The pages of the window, in the order of the work.
std::vector<session::PageEntry> pages();

} // namespace baton::app
