// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

namespace baton::shell {

// How the window looks, kept with the program's settings; each takes effect at once in every window.

/// As it was left, before the first window is made.
void restoreLook();
void keepLook(theme::Look look);
/// Between 0.8 and 2.
void keepZoom(double zoom);

} // namespace baton::shell
