// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace baton::exchange {

/// A line of Markdown as a reader sees it: "**1** [link](to)" is "1 link". What is no markup stays as it is.
std::string markdownWords(std::string_view line);

} // namespace baton::exchange
