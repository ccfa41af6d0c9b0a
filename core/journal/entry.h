// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"
#include "core/basics/outcome.h"
#include "core/basics/sha256.h"
#include "core/basics/value.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baton::journal {

using basics::Instant, basics::RowId, basics::Scalar;

/// The place of an entry: the run that wrote it (one opening of the file by one process), and its number in that run.
struct EntryId {
  std::int64_t run = 0;
  std::int64_t seq = 0;

  std::string text() const { return std::to_string(run) + "." + std::to_string(seq); }
  static basics::Outcome<EntryId> parse(std::string_view text);
  friend auto operator<=>(const EntryId&, const EntryId&) = default;
};

/// A cell is (row, field), or (row, field, member) in a set of references. The field of a row's existence is empty.
struct CellKey {
  RowId row = 0;
  std::string field;
  RowId member = 0;

  friend auto operator<=>(const CellKey&, const CellKey&) = default;
};

inline constexpr std::string_view existence;

/// One cell's old and new value. Existence and set members are 0 (or null) and 1.
struct Write {
  std::string kind;
  CellKey cell;
  Scalar old;
  Scalar now;
  bool settles = false;
};

/// The entries of one run that an undo takes back.
struct Undone {
  std::int64_t run = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;

  bool contains(EntryId entry) const { return entry.run == run && first <= entry.seq && entry.seq <= last; }
  friend auto operator<=>(const Undone&, const Undone&) = default;
};

/// One command, before it has a place in the journal.
struct EntryDraft {
  std::string label;
  std::optional<std::string> author; ///< a name, a claim; absent for secret input
  std::optional<Instant> at;         ///< when it is said to have happened
  std::optional<Instant> machineAt;  ///< what the machine's clock said
  bool undoable = true;
  std::vector<Write> writes;
  std::vector<Undone> undoes;
  std::optional<basics::Sha256Sum> batchHash; ///< over the records that came with it
};

struct Entry {
  EntryId id;
  std::int64_t lamport = 0;
  std::optional<std::string> author;
  std::optional<Instant> at;
  std::optional<Instant> machineAt;
  std::string label;
  bool undoable = true;
  std::vector<Undone> undoes;
  std::int64_t writes = 0;
  bool arrived = false; ///< came from another copy

  bool isUndo() const { return !undoes.empty(); }
};

} // namespace baton::journal
