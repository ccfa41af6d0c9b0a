// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace baton::session {

/// Whether each word typed stands in the text, in any order; capitals and accents do not matter: "sanchez" is in "Ken
/// Sánchez". Nothing typed fits all.
bool fits(const QString& text, const QString& typed);

} // namespace baton::session
