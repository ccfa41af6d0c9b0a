// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace baton::workspace {

/// docs/file-format.md: every kind and field from the descriptions, every table from the migrations.
std::string fileFormatPage();

} // namespace baton::workspace
