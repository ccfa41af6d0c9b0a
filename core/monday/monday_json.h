// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/monday/monday_sheet.h"

namespace baton::monday {

/// The steps of a bridge in their order.
nlohmann::json bridgeRows(const plan::Bridge& bridge);

/// The sheet with the keys that docs/manual/batonctl.md lists.
nlohmann::json toJson(const MondaySheet& sheet, const std::string& currency);

} // namespace baton::monday
