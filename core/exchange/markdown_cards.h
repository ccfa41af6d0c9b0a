// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/text_card.h"

#include <string_view>

namespace baton::exchange {

/// The cards of a plain text or of Markdown, UTF-8. Empty lines part paragraphs; lines that begin with -, *, +, a
/// bullet or a number are items; lines with bars are rows of a table, whose head becomes no card. Emphasis, links,
/// pictures and tags are taken out and their words kept; code, comments and front matter are left out.
std::vector<TextCard> markdownCards(std::string_view text);

} // namespace baton::exchange
