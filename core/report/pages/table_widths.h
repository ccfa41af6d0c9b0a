// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/pages/setting.h"

#include <vector>

namespace baton::report::pages {

/// Where the text of a column begins, from the left of the table, and how wide it may run. Points.
struct CellExtent {
  double x = 0;
  double width = 0;
};

/// Columns of weight 0 take the width of their widest cell, the others share what is left; none gets narrower than its
/// longest word as long as the page is wide enough for all of them.
std::vector<CellExtent> tableWidths(const Table& table, const Setting& setting, const style::Type& type);

} // namespace baton::report::pages
