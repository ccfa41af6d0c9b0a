// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

// In a CSV file an apostrophe goes before a text that a spreadsheet would take for a formula; whoever reads the file
// takes it away again, so that a text comes back as it was.
namespace baton::exchange {

/// Whether a spreadsheet might take it for a formula, or it looks as if it had its apostrophe already.
bool needsGuard(std::string_view text);
std::string_view withoutGuard(std::string_view cell);

} // namespace baton::exchange
