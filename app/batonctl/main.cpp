// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <fmt/format.h>

using namespace baton;
using namespace baton::batonctl;

namespace {

void addCommon(CLI::App& app, Common& common) {
  app.add_flag("--json", common.json, "Answer with one JSON document");
  app.add_flag("--quiet", common.quiet, "Say nothing but errors");
  app.add_option("--as", common.as, "Who does it: a name or an id");
  app.add_option("--today", common.todayText, "The day that counts as today, such as 2020-06-15");
  app.add_option("--at", common.atText, "When it is said to have happened, such as 2020-06-15T09:00:00Z");
}

void readDates(Common& common) {
  if (!common.todayText.empty())
    common.today = valueOrFail(basics::Date::parse(common.todayText));
  if (!common.atText.empty())
    common.at = valueOrFail(basics::Instant::parse(common.atText));
}

/// Ends every sentence with one full stop.
std::string sentence(const std::string& text) {
  if (text.empty())
    return {};
  return text.back() == '.' || text.back() == '?' ? " " + text : " " + text + ".";
}

ExitCode report(const std::string& cause, const std::string& remedy, ExitCode code) {
  fmt::print(stderr, "batonctl:{}{}\n", sentence(cause), sentence(remedy));
  return code;
}

} // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app("The work of Baton from a shell: one workspace, one command.", "batonctl");
  app.set_version_flag("--version", BATON_VERSION);
  app.require_subcommand(1);
  Common common;
  const std::vector<Command> table = commands();
  for (const Command& command : table) {
    CLI::App* sub = app.add_subcommand(command.name, command.does);
    sub->add_option("FILE", common.file, "The workspace, NAME.baton")->required();
    command.options(*sub);
    addCommon(*sub, common);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::CallForAllHelp& help) {
    return app.exit(help);
  } catch (const CLI::CallForVersion& version) {
    return app.exit(version);
  } catch (const CLI::ParseError& error) {
    return report(error.what(), "See batonctl --help", WrongInput);
  }
  try {
    readDates(common);
    const std::string chosen = app.get_subcommands().front()->get_name();
    for (const Command& command : table)
      if (command.name == chosen)
        return command.run(common);
  } catch (const Failure& failure) {
    return report(failure.cause, failure.remedy, failure.code);
  } catch (const storage::StorageError& error) {
    return report(error.what(), error.remedy(), FileUnusable);
  } catch (const std::exception& error) {
    return report(fmt::format("Something went wrong inside Baton: {}", error.what()), "Nothing was changed",
                  FileUnusable);
  }
  return WrongInput;
}
