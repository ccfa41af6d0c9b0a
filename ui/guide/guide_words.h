// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace baton::guide_page {

/// A text of the guide's table in the language of the window.
QString words(const char* english);

} // namespace baton::guide_page
