// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "app/batonctl/streams.h"
#include "core/basics/text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <system_error>

using namespace baton;
using namespace baton::batonctl;

namespace {

/// On the program and on every command, so that they may stand anywhere.
void addCommon(CLI::App& app, Common& common) {
  app.add_flag("--json", common.json, "Answer with one JSON document");
  app.add_flag("--quiet", common.quiet, "Say nothing but errors");
  app.add_option("--as", common.as, "Who does it: a name or an id");
  app.add_option("--today", common.todayText, "The day that counts as today, such as 2020-06-15");
  app.add_option("--at", common.atText, "When it is said to have happened, such as 2020-06-15T09:00:00Z");
}

void readCommon(Common& common) {
  if (!basics::isUtf8(common.as))
    fail("The name after --as is not UTF-8", "Write it in UTF-8");
  if (!common.todayText.empty())
    common.today = valueOrFail(basics::Date::parse(common.todayText));
  if (!common.atText.empty())
    common.at = valueOrFail(basics::Instant::parse(common.atText));
}

/// Ends every sentence with one full stop; an error stands on one line.
std::string sentence(std::string text) {
  text = onOneLine(std::move(text));
  while (text.ends_with(' '))
    text.pop_back();
  if (text.empty())
    return {};
  return text.back() == '.' || text.back() == '?' ? " " + text : " " + text + ".";
}

ExitCode refuse(const std::string& cause, const std::string& remedy, ExitCode code) {
  const std::string line = fmt::format("batonctl:{}{}\n", sentence(cause), sentence(remedy));
  std::fwrite(line.data(), 1, line.size(), stderr);
  return code;
}

ExitCode run(const Command& command, Common& common) {
  try {
    readCommon(common);
    return command.run(common);
  } catch (const Failure& failure) {
    return refuse(failure.cause, failure.remedy, failure.code);
  } catch (const storage::StorageError& error) {
    return refuse(error.what(), error.remedy(), FileUnusable);
  } catch (const std::filesystem::filesystem_error& error) {
    return refuse(error.what(), "Check the file and its folder", FileUnusable);
  } catch (const std::system_error&) {
    return Done; // a line could not be written: flushAnswer says whether that matters
  } catch (const std::exception& error) {
    return refuse(fmt::format("Something went wrong inside Baton: {}", error.what()), "Nothing was changed",
                  FileUnusable);
  }
}

ExitCode delivered(ExitCode code) {
  if (flushAnswer() != Written::Failed)
    return code;
  return refuse("The answer could not be written", "What was to be done is done; make room for the answer",
                FileUnusable);
}

} // namespace

int main(int argc, char** argv) {
  prepareStreams();
  CLI::App app("The work of Baton from a shell: one workspace, one command.", "batonctl");
  app.set_version_flag("--version", BATON_VERSION);
  app.require_subcommand(1);
  Common common;
  addCommon(app, common);
  const std::vector<Command> table = commands();
  for (const Command& command : table) {
    CLI::App* sub = app.add_subcommand(command.name, command.does);
    sub->add_option("FILE", common.file, "The workspace, NAME.baton")->required();
    command.options(*sub);
    addCommon(*sub, common);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) { // --help, --version
    app.exit(asked);
    return delivered(Done);
  } catch (const CLI::ParseError& error) {
    const auto unknown = app.remaining();
    if (app.get_subcommands().empty() && !unknown.empty() && !unknown.front().starts_with('-'))
      return refuse(fmt::format("There is no command \"{}\"", unknown.front()), "See batonctl --help", WrongInput);
    return refuse(error.what(), "See batonctl --help", WrongInput);
  }
  const auto chosen = std::ranges::find(table, app.get_subcommands().front()->get_name(), &Command::name);
  return delivered(run(*chosen, common));
}
