// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

#include <string_view>

namespace baton::session {

/// The page of the window that shows elements of a kind, the best of those that the window has; empty where none does.
QString pageShowing(std::string_view kind, const Surrounding& surrounding);

} // namespace baton::session
