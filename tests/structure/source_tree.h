// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace baton::tests {

namespace fs = std::filesystem;

inline const fs::path root = BATON_SOURCE_DIR;

inline std::string contentOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

} // namespace baton::tests
