// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/given.h"

namespace baton::journal {

/// One copy that was merged into this file, and what came with it.
struct Merge {
  std::int64_t id = 0;      ///< counted from 1, the latest greatest
  std::string copy;         ///< the name of its file
  std::int64_t lamport = 0; ///< the greatest known here after it
  std::optional<std::string> by;
  std::optional<Instant> at;
  std::optional<std::string> backup; ///< the name of the backup made before
  struct Range {
    std::int64_t run = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
  };
  std::vector<Range> ranges;
  std::optional<Given> given{}; ///< to whom the copy had been given out, and for what

  bool brought(EntryId entry) const;
  std::int64_t entries() const;
};

/// The merges that this file has seen, in order.
std::vector<Merge> mergesIn(const storage::Database& database);

/// Inside the transaction of the merge; its number is the next.
void addMerge(storage::Database& database, const Merge& merge);

/// Says of every merge after this one by whom it was made, when, and which backup stands before it.
void describeMergesAfter(const storage::Database& database, std::int64_t id, const Merge& merge);

} // namespace baton::journal
