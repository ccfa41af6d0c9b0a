// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace baton::workspace {

/// Why a file of changes is refused: the number of the change in the list (from 0) where one is to blame, and where
/// known its kind and the field.
struct ChangeFault {
  std::optional<std::size_t> index;
  basics::Refusal refusal; ///< with about.kind and about.field; the cause does not repeat them

  /// {"index","kind","field","cause","remedy"}, null where unknown.
  nlohmann::json json() const;
  /// "changes[3] market status: CAUSE", with the remedy beside it, as a shell shows it.
  basics::Refusal sentence() const;
};

} // namespace baton::workspace
