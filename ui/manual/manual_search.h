// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/search/query.h"
#include "ui/manual/manual_pages.h"

namespace baton::manual {

/// What stands below one heading of the manual and holds the words that were typed.
struct ManualHit {
  Place place;
  QString title;   ///< "Copies that become one: Give a copy"
  QString excerpt; ///< around the words; the section's beginning where only its heading has them
};

/// The sections in which all words stand, those with them in their heading first; otherwise in the manual's order.
std::vector<ManualHit> searchManual(const search::Query& query);

} // namespace baton::manual
