// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/completion.h"
#include "app/batonctl/help.h"
#include "app/batonctl/man_page.h"
#include "app/batonctl/streams.h"
#include "core/basics/text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <system_error>

using namespace baton;
using namespace baton::batonctl;

namespace {

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

/// Does what was asked, and says what went wrong; nothing gets past it.
ExitCode guarded(const std::function<ExitCode()>& work) {
  try {
    return work();
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

/// What --help, --man, --completion and --version ask for.
struct Asked {
  bool manPage = false, completion = false;
};

void addAsked(CLI::App& app, Asked& asked) {
  app.set_version_flag("--version", BATON_VERSION);
  app.add_flag("--man", asked.manPage, "The manual page");
  app.add_flag("--completion", asked.completion, "Completion for bash");
}

ExitCode print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return Done;
}

ExitCode help(const CLI::App& app, const Usage& usage) {
  const auto chosen = app.get_subcommands();
  const CommandUsage* command = chosen.empty() ? nullptr : usage.find(chosen.front()->get_name());
  return print(command ? helpOf(*command, usage) : helpOf(usage));
}

void addCommands(CLI::App& app, const std::vector<CommandGroup>& groups, Common& common) {
  for (const CommandGroup& group : groups)
    for (const Command& command : group.commands) {
      CLI::App* sub = app.add_subcommand(command.name, command.does);
      addFile(*sub, common);
      command.options(*sub);
      addCommon(*sub, common);
    }
}

const Command& commandNamed(const std::vector<CommandGroup>& groups, const std::string& name) {
  for (const CommandGroup& group : groups)
    if (const auto found = std::ranges::find(group.commands, name, &Command::name); found != group.commands.end())
      return *found;
  fail(fmt::format("There is no command \"{}\"", name), "See batonctl --help");
}

ExitCode refuseParse(const CLI::App& app, const CLI::ParseError& error) {
  const auto unknown = app.remaining();
  if (app.get_subcommands().empty() && !unknown.empty() && !unknown.front().starts_with('-'))
    return refuse(fmt::format("There is no command \"{}\"", unknown.front()), "See batonctl --help", WrongInput);
  return refuse(error.what(), "See batonctl --help", WrongInput);
}

ExitCode answer(int argc, char** argv) {
  CLI::App app("", "batonctl");
  app.require_subcommand(0, 1);
  Asked asked;
  addAsked(app, asked);
  Common common;
  addCommon(app, common);
  const std::vector<CommandGroup> groups = commandGroups();
  addCommands(app, groups, common);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return help(app, usageOf(groups));
  } catch (const CLI::Success& version) {
    app.exit(version);
    return Done;
  } catch (const CLI::ParseError& error) {
    return refuseParse(app, error);
  }
  if (asked.manPage)
    return print(manPageOf(usageOf(groups), BATON_VERSION, BATON_RELEASED));
  if (asked.completion)
    return print(bashCompletionOf(usageOf(groups)));
  if (app.get_subcommands().empty())
    return refuse("No command is given", "See batonctl --help", WrongInput);
  readCommon(common);
  return commandNamed(groups, app.get_subcommands().front()->get_name()).run(common);
}

} // namespace

int main(int argc, char** argv) {
  prepareStreams();
  return delivered(guarded([&] { return answer(argc, argv); }));
}
