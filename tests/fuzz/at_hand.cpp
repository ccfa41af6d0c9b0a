// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/at_hand.h"

#include "core/workspace/json_apply.h"
#include "tests/support/temporary_folder.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace baton::fuzz {

namespace fs = std::filesystem;
using workspace::Workspace;

void promise(bool kept, const char* what) {
  if (kept)
    return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

std::string bytesOf(const fs::path& path) {
  std::stringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

void write(const fs::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
}

basics::Surroundings world(std::uint64_t lot) {
  return basics::Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 1, 15)), lot);
}

const std::string_view changes = R"({"changes":[
{"op":"put","kind":"person","id":"7001","fields":{"name":"Ann","side":"sales"}},
{"op":"put","kind":"market","id":"7002","fields":{"name":"Retailers","status":"selected","rank":1,"decide_by":"2026-03-31","match":["Region = North"]}},
{"op":"put","kind":"buyer_role","id":"$buyer","fields":{"market":"@market:Retailers","title":"Owner"}},
{"op":"put","kind":"competitor","fields":{"name":"Rival","markets":["7002"],"present_way":true}},
{"op":"put","kind":"offering","id":"$kit","fields":{"name":"Kit","list_price":"12.50","available_from":"2026-02-01"}},
{"op":"put","kind":"play","fields":{"name":"First order","market":"7002","buyer_role":"$buyer","offering":"$kit","steps":["call","visit"]}},
{"op":"put","kind":"goal","fields":{"owner":"7001","metric":"@metric:Revenue","basis":"target","scope":"own","grain":"quarter","from":"2026-01-01","amount":"1000.50"}}]})";

const std::string& soundFile() {
  static const std::string bytes = [] {
    const tests::TemporaryFolder folder;
    {
      Workspace made = Workspace::create(folder / "company.baton", {"Company", "USD", 7}, world());
      applyJson(made, changes, {.label = "fill"}, workspace::Earnest::Change);
      made.close();
    }
    return bytesOf(folder / "company.baton");
  }();
  return bytes;
}

std::string patched(std::string file, std::string_view bytes) {
  for (std::size_t i = 0; i + 5 <= bytes.size() && i / 5 < 64; i += 5) {
    const auto at = [&](std::size_t k) { return std::size_t(static_cast<unsigned char>(bytes[i + k])); };
    const std::size_t place = (at(0) << 16 | at(1) << 8 | at(2)) % (file.size() - 1);
    file[place] = bytes[i + 3];
    file[place + 1] = bytes[i + 4];
  }
  return file;
}

} // namespace baton::fuzz
