// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

#include <nlohmann/json.hpp>
#include <string>

namespace baton::workspace {

/// An element's fields as JSON, by name; what holds nothing is left out. Empty for an element that is not there.
nlohmann::json fieldsOf(const basics::Elements& elements, basics::ElementRef ref);

struct DumpWanted {
  const basics::Kind* kind = nullptr; ///< only this kind, also a private one; without it all that are not private
  bool records = false;               ///< each import also carries its records
};

/// {"elements":[{"fields","id","kind"}],"format":"baton-dump","imports":[{"batch","file","kind","rows","sha256"...}],
/// "version":1}: the present state, sorted by kind, then id as number. The same state gives the same bytes. An import
/// stands under imports with everything that is known of it, not among the elements.
std::string dumpOf(const Workspace& workspace, const DumpWanted& wanted = {});

inline constexpr std::string_view dumpFormat = "baton-dump";
inline constexpr int dumpVersion = 1;

} // namespace baton::workspace
