// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace baton::tests {

/// What a workspace should show, reckoned a second time from the bare writes of its journal: sections 2 and 3 of the
/// design said over sets, without a thought for cost and without a line in common with the program.
class SecondReading {
public:
  explicit SecondReading(const workspace::Workspace& workspace);

  /// Where the workspace shows something else, in words; empty where it shows the same elements, the same contested
  /// rows and the same open values.
  std::string difference(const workspace::Workspace& workspace);
  /// How many rows only live because somebody claims them, and how many links were left out of a circle.
  std::size_t contested() const { return m_claimed.size(); }
  std::size_t circles() const { return m_cut.size(); }

private:
  using Scalar = basics::Scalar;
  using RowId = basics::RowId;
  using Cell = std::tuple<RowId, std::string, RowId>; ///< row, field, member
  using Entry = std::pair<std::int64_t, std::int64_t>;
  using Entries = std::set<Entry>;

  enum class Rule { Ordinary, OneWins, Greatest };
  struct Written {
    Entry entry;
    std::int64_t lamport = 0;
    Scalar now;
    bool settles = false;
    std::pair<std::int64_t, std::int64_t> rank() const { return {lamport, entry.first}; }
  };
  using Writes = std::vector<const Written*>;
  struct Told {
    Scalar shown;
    const Written* from = nullptr;
    std::set<Scalar> open;
  };

  void readEntries(const storage::Database& database);
  void readWrites(const storage::Database& database);

  const basics::Kind* kindOf(RowId row) const;
  const basics::Field* fieldOf(const Cell& cell) const;
  Rule ruleOf(const Cell& cell) const;
  bool saw(const Written& later, const Written& earlier) const;

  Writes everything(const Cell& cell) const;
  Told tell(const Cell& cell, const Writes& writes);
  bool bringsNothing(const Cell& cell, const Written& write, const Written& against);
  const Told& now(const Cell& cell) const;
  Told asSeenBy(const Cell& cell, const Entries& entries);

  bool exists(RowId row);
  bool lives(RowId row) { return exists(row) || m_claimed.contains(row); }
  bool visible(RowId row);
  Scalar dressed(const Cell& cell, const Scalar& value);
  std::set<RowId> withParts(RowId row);
  Entries deletesOf(RowId row);
  bool changed(RowId row, const Entries& deletes);
  bool newlyNamed(RowId row, const Entries& deletes);
  void claimAll();
  void cutCircles();
  RowId linkOf(RowId row, const basics::Field& field);
  void cutCircleThrough(RowId row, const basics::Field& field);

  basics::Value expected(RowId row, const basics::Field& field, void* blank);
  std::string elementDifference(const workspace::Workspace& workspace);
  std::string conflictDifference(const workspace::Workspace& workspace);

  std::map<std::string, const basics::Kind*> m_kinds;
  std::map<Entry, Entries> m_seen;
  std::map<Entry, std::int64_t> m_lamport;
  std::map<RowId, std::string> m_rows;
  std::map<Cell, std::vector<Written>> m_writes;
  std::map<std::pair<Cell, Writes>, Told> m_told;
  std::map<Cell, Told> m_now;
  std::set<RowId> m_claimed;
  std::set<Cell> m_cut; ///< links that would close a circle
};

} // namespace baton::tests
