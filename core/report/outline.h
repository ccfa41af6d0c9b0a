// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace baton::report {

/// A heading of the document with what the writers need of it.
struct OutlineEntry {
  const Heading* heading = nullptr; ///< in the document it was read from
  std::string number = {};          ///< "2" for the second numbered heading of level 1; else empty
  std::string anchor = {};          ///< unique, of letters, digits and "-" only
  std::size_t section = 0;
  bool listed = false; ///< in contents and bookmarks
};

/// All headings in reading order, also those within columns.
class Outline {
public:
  explicit Outline(const Document& document);

  const std::vector<OutlineEntry>& entries() const { return m_entries; }
  /// The entry of that heading of the same document.
  const OutlineEntry& of(const Heading& heading) const;
  /// The anchor for a heading's id; empty if the document has no such heading.
  std::string anchorFor(const std::string& headingId) const;

private:
  void read(const std::vector<Block>& blocks, std::size_t section, bool listed, bool inColumns);
  std::string uniqueAnchor(const Heading& heading);

  std::vector<OutlineEntry> m_entries;
  std::map<const Heading*, std::size_t> m_index;
  std::map<std::string, std::string> m_anchors; ///< by heading id
  std::set<std::string> m_taken;
  int m_numbered = 0;
};

/// "2  Markets": what the running head says of a section. Empty titles are those of the section before.
std::vector<std::string> runningTitles(const Document& document, const Outline& outline);

/// "version 3" after "The handoff", with what stands between them, if both are there.
std::string joined(std::string_view first, std::string_view between, std::string_view second);

} // namespace baton::report
