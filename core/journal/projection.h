// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/journal.h"

#include <deque>
#include <set>
#include <unordered_map>

namespace baton::journal {

/// A cell that writes from several copies give different values, and nobody has settled.
struct Conflict {
  std::string kind;
  CellKey cell;
  struct Open {
    Scalar value;
    EntryId entry; ///< the latest that wrote it
    std::int64_t lamport = 0;
    bool shown = false;
    friend bool operator==(const Open&, const Open&) = default;
  };
  std::vector<Open> values; ///< latest first
};

/// A row as every copy shows it that knows these entries.
struct ShownRow {
  std::string kind;
  bool visible = false;
  std::map<CellKey, Scalar> cells;   ///< existence included; a reference to what is not visible is null
  std::vector<Conflict> conflicts{}; ///< of a visible row, in the order of its cells
};

/// What the journal comes to, row by row: sections 2 and 3 of its design. A deleted row lives nevertheless where
/// something that its deletes had not seen claims it: a changed value in it or in a part of it that lives, or a new
/// reference to either from a visible row. Rows are read when they are asked for; a projection is of the journal as it
/// stood then, and is thrown away with the next entry.
class Projection {
public:
  explicit Projection(const Journal& journal) : m_journal(journal) {}

  const ShownRow& row(RowId id);
  bool isVisible(RowId id);
  /// Rows whose deletion is contested, whether or not they are visible.
  const std::set<RowId>& claimed();
  /// Rows that show differently when this one appears, goes or points elsewhere: its parts, its wholes, what refers to
  /// it and what it refers to, and who stands above it in a line that knows no circle.
  std::vector<RowId> neighbours(RowId id);

private:
  struct Claim {
    EntryId by;
    std::int64_t lamport = 0;
  };
  using Deletes = std::vector<EntryId>;
  const RowWrites& writes(RowId id);
  CellValue value(const RowWrites& row, const CellKey& cell, const std::vector<CellWrite>& writes) const;
  CellValue value(RowId id, std::string_view field, RowId member = 0);
  bool lives(RowId id);
  std::vector<RowId> wholesOf(RowId id);
  std::vector<RowId> partsOf(RowId id);
  Scalar visibleOnly(const basics::Field& field, const CellKey& cell, const Scalar& value);
  RowId linkOf(RowId id, const basics::Field& field);
  bool closesCircle(RowId id, const basics::Field& field);

  Deletes deletesOf(RowId id);
  std::optional<Claim> changedSince(RowId id, const Deletes& deletes);
  std::optional<Claim> pointedAtSince(RowId id, const Deletes& deletes);
  std::optional<Claim> claimOn(RowId id, const Deletes& deletes, std::set<RowId>& visited);
  void addContested(ShownRow& shown, const RowWrites& row, RowId id);

  const Journal& m_journal;
  std::unordered_map<RowId, RowWrites> m_writes;
  std::unordered_map<RowId, ShownRow> m_rows;
  std::unordered_map<RowId, bool> m_visible;
  std::map<RowId, Claim> m_claims;
  std::optional<std::set<RowId>> m_claimed;
};

} // namespace baton::journal
