// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/ancestry.h"

#include <algorithm>

namespace baton::journal {

Ancestry::Ancestry(const std::vector<Run>& runs) {
  std::vector<EntryId> ends; // by line: the last entry on it so far
  std::unordered_map<std::int64_t, std::int64_t> lastSeq;
  for (const Run& run : runs)
    lastSeq[run.id] = run.lastSeq;
  for (const Run& run : runs) {
    Place place;
    place.line = m_lines;
    place.last = run.lastSeq;
    place.reach.resize(m_lines);
    for (const EntryId& parent : run.parents) {
      const auto found = m_runs.find(parent.run);
      if (found == m_runs.end())
        continue;
      const Place& before = found->second;
      for (std::size_t line = 0; line < before.reach.size(); ++line)
        place.reach[line] = std::max(place.reach[line], before.reach[line]);
      place.reach[before.line] = std::max(place.reach[before.line], before.offset + parent.seq);
      const bool continues = place.line == m_lines && ends[before.line] == parent && lastSeq[parent.run] == parent.seq;
      if (continues) {
        place.line = before.line;
        place.offset = before.offset + parent.seq;
      }
    }
    if (place.line == m_lines) {
      ++m_lines;
      ends.emplace_back();
    }
    place.reach.resize(m_lines);
    ends[place.line] = {run.id, run.lastSeq};
    m_runs[run.id] = std::move(place);
  }
}

bool Ancestry::hasSeen(EntryId later, EntryId earlier) const {
  if (later.run == earlier.run)
    return earlier.seq < later.seq;
  const auto from = m_runs.find(later.run), to = m_runs.find(earlier.run);
  if (from == m_runs.end() || to == m_runs.end())
    return false;
  const Place& target = to->second;
  const std::vector<std::int64_t>& reach = from->second.reach;
  return target.line < reach.size() && target.offset + earlier.seq <= reach[target.line];
}

bool Ancestry::hasParallels(EntryId entry) const {
  const auto own = m_runs.find(entry.run);
  if (own == m_runs.end())
    return true;
  const std::vector<std::int64_t>& reach = own->second.reach;
  return std::ranges::any_of(m_runs, [&](const auto& other) {
    const auto& [run, place] = other;
    if (run == entry.run || hasSeen({run, 1}, entry))
      return false;
    const std::int64_t seen = place.line < reach.size() ? reach[place.line] - place.offset : 0;
    return seen < place.last;
  });
}

} // namespace baton::journal
