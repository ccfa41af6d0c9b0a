// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace baton::report {

/// Text that every writer can carry: valid UTF-8, line breaks as "\n", tabs as a space, any other control character,
/// noncharacter or broken byte as U+FFFD, so that nothing disappears unseen.
std::string printable(std::string_view text);

/// The same on one line, for heads, bookmarks and titles.
std::string oneLine(std::string_view text);

/// Whether a link may lead there: http, https or mailto, in visible ASCII.
bool isLinkTarget(std::string_view url);

} // namespace baton::report
