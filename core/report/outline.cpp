// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/outline.h"

#include "core/report/printable.h"

#include <algorithm>
#include <cassert>

namespace baton::report {
namespace {

/// Letters and digits of ASCII in lower case, everything else as one dash: safe in every format.
std::string slug(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (!out.empty() && out.back() == '-')
    out.pop_back();
  return out.substr(0, 60);
}

} // namespace

Outline::Outline(const Document& document) {
  for (std::size_t section = 0; section < document.sections.size(); ++section)
    read(document.sections[section].blocks, section, document.sections[section].listed, false);
}

void Outline::read(const std::vector<Block>& blocks, std::size_t section, bool listed, bool inColumns) {
  for (const Block& block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      OutlineEntry entry{.heading = heading, .section = section};
      if (heading->level == 1 && heading->numbered)
        entry.number = std::to_string(++m_numbered);
      entry.anchor = uniqueAnchor(*heading);
      entry.listed = listed && heading->level <= (inColumns ? 1 : 2);
      if (!heading->id.empty())
        m_anchors.emplace(heading->id, entry.anchor);
      m_index[heading] = m_entries.size();
      m_entries.push_back(std::move(entry));
    } else if (const auto* columns = std::get_if<Columns>(&block)) {
      for (const ColumnOfBlocks& column : columns->columns)
        read(column.blocks, section, listed, true);
    }
  }
}

std::string Outline::uniqueAnchor(const Heading& heading) {
  std::string base = slug(heading.id.empty() ? heading.text.plain() : heading.id);
  if (base.empty())
    base = "part";
  std::string anchor = base;
  for (int n = 2; !m_taken.insert(anchor).second; ++n)
    anchor = base + "-" + std::to_string(n);
  return anchor;
}

const OutlineEntry& Outline::of(const Heading& heading) const {
  const auto found = m_index.find(&heading);
  assert(found != m_index.end());
  return m_entries[found->second];
}

std::string Outline::anchorFor(const std::string& headingId) const {
  const auto found = m_anchors.find(headingId);
  return found == m_anchors.end() ? std::string() : found->second;
}

std::vector<std::string> runningTitles(const Document& document, const Outline& outline) {
  std::vector<std::string> titles;
  for (std::size_t section = 0; section < document.sections.size(); ++section) {
    const std::string& title = document.sections[section].title;
    if (title.empty()) {
      titles.push_back(titles.empty() ? std::string() : titles.back());
      continue;
    }
    const auto& entries = outline.entries();
    const auto numbered = std::find_if(entries.begin(), entries.end(), [&](const OutlineEntry& entry) {
      return entry.section == section && !entry.number.empty();
    });
    const std::string number = numbered == entries.end() ? std::string() : numbered->number;
    titles.push_back(oneLine(joined(number, "\xC2\xA0 ", title)));
  }
  return titles;
}

std::string joined(std::string_view first, std::string_view between, std::string_view second) {
  std::string out(first);
  if (!first.empty() && !second.empty())
    out += between;
  return out += second;
}

} // namespace baton::report
