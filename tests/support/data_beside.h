// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

namespace baton::tests {

/// A folder of data that may not enter the project, read where it lies: beside the repository, or where the variable
/// BATON_SHARED says. Who needs it is skipped where it is not there.
inline std::filesystem::path dataBeside(const std::string& folder) {
  if (const char* said = std::getenv("BATON_SHARED"))
    return std::filesystem::path(said) / folder;
  return std::filesystem::path(BATON_SOURCE_DIR) / "../shared/data" / folder;
}

} // namespace baton::tests
