// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/entry.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace baton::journal {

/// Who had seen what: an entry has seen another when it is reachable through predecessors and parents. Runs that follow
/// each other form a line, and each run knows how far along every line it began, so that a question is one look-up and
/// the whole takes room for runs times lines: a file that was never merged has one line.
class Ancestry {
public:
  struct Run {
    std::int64_t id = 0;
    std::int64_t lastSeq = 0;
    std::vector<EntryId> parents;
  };
  /// Parents before children, as an order of Lamport times has it; parents that are unknown count as never seen.
  explicit Ancestry(const std::vector<Run>& runs);

  /// Whether `later` had seen `earlier`; nothing has seen itself.
  bool hasSeen(EntryId later, EntryId earlier) const;
  /// Whether everything follows one after the other, so that of two entries the one with the greater Lamport time has
  /// seen the other.
  bool isLine() const { return m_lines < 2; }
  /// Whether something was written apart from it: neither had seen the other. Of the run that is being written nothing
  /// is apart, for it began with everything that was known.
  bool hasParallels(EntryId entry) const;

private:
  struct Place {
    std::size_t line = 0;
    std::int64_t offset = 0;         ///< of the run's entry 0 along its line
    std::int64_t last = 0;           ///< the number of the run's last entry
    std::vector<std::int64_t> reach; ///< by line: how far the run's first entry sees
  };
  std::unordered_map<std::int64_t, Place> m_runs;
  std::size_t m_lines = 0;
};

} // namespace baton::journal
