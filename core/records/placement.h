// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/strategy/market.h"

#include <functional>
#include <string>
#include <vector>

namespace baton::records {

/// One line of a market's match rules: "COLUMN = VALUE or VALUE" (values in quotes where they hold the word "or"),
/// or "COLUMN A to B", numbers, both included. Column and values ignore case and outer blanks.
struct MatchRule {
  std::string column;
  std::vector<std::string> values;
  struct Range {
    basics::Amount from, to;
  };
  std::optional<Range> range;

  static basics::Outcome<MatchRule> parse(std::string_view text);
  bool holds(std::string_view cell) const;
};

/// The text of a column of one record, by header; null where the record's file has no such column.
using CellOf = std::function<const std::string*(const std::string& column)>;

/// Which market a record belongs to that names none: the first in order of rank whose rules all hold.
class Placement {
public:
  explicit Placement(const basics::Elements& elements);

  bool empty() const { return m_markets.empty(); }
  struct Result {
    basics::Id<strategy::Market> market;
    bool ambiguous = false; ///< another market's rules hold as well
  };
  Result place(const CellOf& cell) const;
  /// The columns that some rule looks at, as keys for comparing.
  const std::vector<std::string>& columns() const { return m_columns; }

private:
  struct MarketRules {
    basics::Id<strategy::Market> market;
    std::vector<MatchRule> rules;
  };
  std::vector<MarketRules> m_markets;
  std::vector<std::string> m_columns;
};

} // namespace baton::records
