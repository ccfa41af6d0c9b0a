// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/page.h"

namespace baton::signals_page {

/// The line of capture over whatever page is open: what was heard is kept without leaving it.
void capture(session::Session& session, session::Surrounding& surrounding, QWidget* window);

} // namespace baton::signals_page
