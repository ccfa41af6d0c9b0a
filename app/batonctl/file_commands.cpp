// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "core/strategy/currency.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/templates.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

struct NewOptions {
  std::string from = "blank", name, currency = "USD";
  int firstMonth = 1;
};

Command newCommand() {
  auto options = std::make_shared<NewOptions>();
  return {"new", "Make a workspace; never overwrites",
          [options](CLI::App& app) {
            app.add_option("--template", options->from, "What it begins with")
                ->type_name(fmt::format("{}", fmt::join(workspace::templateNames(), "|")));
            app.add_option("--name", options->name, "The company's name")->type_name("N");
            app.add_option("--currency", options->currency, "Its currency, such as USD")->type_name("USD");
            app.add_option("--fiscal-year-start", options->firstMonth, "The month in which the fiscal year begins")
                ->type_name("1-12");
          },
          [options](const Common& common) {
            if (options->firstMonth < 1 || options->firstMonth > 12)
              fail("The fiscal year begins in a month from 1 to 12", "Give its number");
            if (!strategy::isCurrency(options->currency))
              fail(fmt::format("\"{}\" is not a currency", options->currency), "Write three capitals, such as USD");
            const auto names = workspace::templateNames();
            if (std::ranges::find(names, options->from) == names.end())
              fail(fmt::format("There is no template \"{}\"", options->from),
                   fmt::format("Take one of {}", fmt::join(names, ", ")));
            refuseToOverwrite(common.file);
            workspace::Workspace::Settings settings;
            settings.name = options->name.empty() ? std::filesystem::path(common.file).stem().string() : options->name;
            settings.currency = options->currency;
            settings.fiscalYearStart = options->firstMonth;
            valueOrFail(workspace::newFromTemplate(common.file, options->from, settings, basics::Surroundings::real(),
                                                   authorOf(common)));
            if (common.json)
              print({{"file", common.file}, {"template", options->from}});
            say(common, fmt::format("{} is made.", common.file));
            return Done;
          }};
}

struct ApplyOptions {
  std::string changes;
  bool rehearse = false;
};

Command applyCommand() {
  auto options = std::make_shared<ApplyOptions>();
  return {
      "apply", "Create, update and delete elements: all or nothing, one undo step",
      [options](CLI::App& app) {
        app.add_option("CHANGES", options->changes, "A file of changes, or - for standard input")
            ->type_name("CHANGES.json")
            ->required();
        app.add_flag("--dry-run", options->rehearse, "Check only");
      },
      [options](const Common& common) {
        const std::string text = bytesOf(options->changes);
        workspace::Circumstances how;
        how.label = options->changes == "-"
                        ? std::string("apply changes")
                        : fmt::format("apply {}", std::filesystem::path(options->changes).filename().string());
        how.at = common.at;
        auto workspace = options->rehearse ? openForReading(common) : openForWriting(common);
        how.author = authorOf(common, workspace);
        const auto applied = options->rehearse ? workspace::rehearseJson(workspace, text, how)
                                               : workspace::applyJson(workspace, text, how, workspace::Earnest::Change);
        if (common.json)
          print(applied.json());
        if (applied.fault)
          fail(applied.fault->sentence());
        say(common, fmt::format("{} changes {}.", applied.applied, options->rehearse ? "would be applied" : "applied"));
        return Done;
      }};
}

std::string kindNames() {
  std::vector<std::string> names;
  for (const auto* kind : workspace::allKinds())
    names.emplace_back(kind->name);
  return fmt::format("{}", fmt::join(names, "|"));
}

Command dumpCommand() {
  auto kind = std::make_shared<std::string>();
  auto records = std::make_shared<bool>(false);
  return {"dump", "Print the present state as canonical JSON",
          [kind, records](CLI::App& app) {
            app.add_option("--kind", *kind, "Only this kind; the way to dump a private one")->type_name(kindNames());
            app.add_flag("--records", *records, "Each import also carries its records");
          },
          [kind, records](const Common& common) {
            workspace::DumpWanted wanted;
            wanted.records = *records;
            if (!kind->empty()) {
              wanted.kind = workspace::kindNamed(*kind);
              if (!wanted.kind)
                fail(fmt::format("There is no kind \"{}\"", *kind), "See the manual for the kinds");
            }
            const auto workspace = openForReading(common);
            writeBytes("-", workspace::dumpOf(workspace, wanted));
            return Done;
          }};
}

} // namespace

std::vector<Command> fileCommands() {
  return {newCommand(), applyCommand(), dumpCommand(), loadCommand()};
}

} // namespace baton::batonctl
