// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "core/workspace/json_load.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {

Command loadCommand() {
  auto source = std::make_shared<std::string>();
  return {
      "load", "Make a workspace from a dump; never overwrites",
      [source](CLI::App& app) {
        app.add_option("DUMP", *source, "What dump wrote, or - for standard input")->type_name("DUMP.json")->required();
      },
      [source](const Common& common) {
        refuseToOverwrite(common.file);
        const std::string dump = bytesOf(*source);
        workspace::Circumstances how;
        how.label = *source == "-" ? std::string("load a dump")
                                   : fmt::format("load {}", std::filesystem::path(*source).filename().string());
        how.author = authorOf(common);
        how.at = common.at;
        valueOrFail(workspace::loadDump(common.file, dump, how, basics::Surroundings::real()));
        if (common.json)
          print({{"file", common.file}});
        say(common, fmt::format("{} is made.", common.file));
        return Done;
      }};
}

} // namespace baton::batonctl
