// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

namespace baton::strategy_page {

/// A way to each section of the outline, for who is on another page.
std::vector<session::PageCommand> sectionCommands();

} // namespace baton::strategy_page
