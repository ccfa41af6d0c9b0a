// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace baton::report {

/// Text in which no reader of Markdown finds emphasis, code, links, HTML, tables or formulas. May hold line feeds.
std::string markdownInline(std::string_view text);

/// Lines of already escaped text, none of which begins a heading, list, quote, rule or block of code.
std::string markdownLines(std::string_view inlineText);

} // namespace baton::report
