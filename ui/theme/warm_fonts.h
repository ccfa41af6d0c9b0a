// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

namespace baton::theme {

/// Asks for the shapes of letters in every style, as the first page will: for whoever has a moment to wait.
void warmFonts(const Ink& ink);

} // namespace baton::theme
