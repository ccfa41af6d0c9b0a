// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/draft.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::report::word {

std::string Draft::bookmarkOf(const std::string& anchor) const {
  const auto& entries = outline.entries();
  const auto found = std::ranges::find(entries, anchor, &OutlineEntry::anchor);
  return found == entries.end() ? std::string() : fmt::format("_Ref{:06}", found - entries.begin() + 1);
}

int Draft::pageOf(const std::string& anchor) const {
  const auto place = pages.places().find(anchor);
  return place == pages.places().end() ? 1 : place->second.page;
}

} // namespace baton::report::word
