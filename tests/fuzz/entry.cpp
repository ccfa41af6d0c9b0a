// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls; BATON_FUZZ_TARGET is the name of the target.
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

const baton::fuzz::Target& target() {
  static const auto found = std::ranges::find(baton::fuzz::targets(), BATON_FUZZ_TARGET, &baton::fuzz::Target::name);
  return *found;
}

} // namespace

/// An empty folder given first is filled with the seeds.
extern "C" int LLVMFuzzerInitialize(int* count, char*** words) {
  namespace fs = std::filesystem;
  const fs::path folder = *count > 1 ? (*words)[1] : "";
  if (!fs::is_directory(folder) || !fs::is_empty(folder))
    return 0;
  int n = 0;
  for (const std::string& seed : target().seeds())
    std::ofstream(folder / ("seed" + std::to_string(++n)), std::ios::binary) << seed;
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  target().run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
