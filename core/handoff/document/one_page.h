// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"

#include <string>
#include <string_view>
#include <vector>

namespace baton::handoff {

/// The one page that says it all: A4 across, at most so many words. It is filled in the order of what a seller needs
/// first; what no longer fits is left out whole and named, never shortened.
inline constexpr std::size_t onePageWords = 220;

struct OnePage {
  report::Section section;
  std::vector<std::string> leftOut; ///< "ideal customer of Retail", "proof of “...”"
  std::size_t words = 0;            ///< on the page, labels counted
};
/// Its first two blocks are the title and what state it is in.
OnePage onePageOf(const DocumentSource& source);

/// "Adventure Works Cycles on one page"
std::string titleOfOnePage(const DocumentSource& source);

/// Words between blanks; marks that stand alone are none.
std::size_t wordCount(std::string_view text);

} // namespace baton::handoff
