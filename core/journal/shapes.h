// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/journal/cell_value.h"

#include <map>

namespace baton::journal {

/// What the journal must know of the kinds whose cells it keeps: which are references, parts, members, positions.
class Shapes {
public:
  explicit Shapes(const std::vector<const basics::Kind*>& kinds);

  const std::vector<const basics::Kind*>& kinds() const { return m_kinds; }
  /// Nothing for a kind or a field that is not known here.
  const basics::Kind* kind(std::string_view name) const;
  const basics::Field* field(std::string_view kind, std::string_view field) const;
  CellRule ruleOf(std::string_view kind, std::string_view field) const;
  /// The row that a write makes its row refer to; 0 where it does not.
  RowId targetOf(const Write& write) const;

private:
  std::vector<const basics::Kind*> m_kinds;
  std::map<std::string_view, const basics::Kind*> m_byName;
};

} // namespace baton::journal
