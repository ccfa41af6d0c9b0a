// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/pages/sheet.h"
#include "core/report/pages/type_case.h"
#include "core/report/word/markup.h"

namespace baton::report::word {

/// Large and pale from the lower left to the upper right, as the shape that Word itself makes for it: the reader can
/// take it away by Word's own command. Nothing where there are no words.
void addWatermark(Node paragraph, const std::string& words, const pages::Sheet& sheet, const pages::TypeCase& type);

} // namespace baton::report::word
