// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"
#include "core/basics/outcome.h"
#include "core/people/person.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace baton::batonctl {

enum ExitCode { Done = 0, No = 1, WrongInput = 2, FileUnusable = 3 };

/// What every command takes.
struct Common {
  std::string file;
  bool json = false;
  bool quiet = false;
  std::string as;
  std::string todayText, atText;
  std::optional<basics::Date> today;
  std::optional<basics::Instant> at;
};

/// Ends a command: an error as "batonctl: CAUSE. REMEDY" on standard error.
struct Failure {
  ExitCode code = WrongInput;
  std::string cause, remedy;
};
[[noreturn]] void fail(const basics::Refusal& refusal, ExitCode code = WrongInput);
[[noreturn]] void fail(const std::string& cause, const std::string& remedy, ExitCode code = WrongInput);

template <class T> T valueOrFail(basics::Outcome<T> outcome, ExitCode code = WrongInput) {
  if (!outcome)
    fail(outcome.refusal(), code);
  return std::move(*outcome);
}

/// One command: its name, what it does, its options, and its run. The type name of an option is what stands after it,
/// in the help, the man page and the completion alike: usage.h says how it is read.
struct Command {
  std::string name;
  std::string does;
  std::function<void(CLI::App&)> options;
  std::function<ExitCode(const Common&)> run;
};

struct CommandGroup {
  std::string title;
  std::vector<Command> commands;
};

/// All commands, in the order of the help.
std::vector<CommandGroup> commandGroups();
std::vector<Command> fileCommands();
std::vector<Command> journalCommands();
std::vector<Command> mergeCommands();
std::vector<Command> recordCommands();
std::vector<Command> planCommands();
std::vector<Command> signalCommands();
std::vector<Command> peopleCommands();
std::vector<Command> workshopCommands();
std::vector<Command> handoffCommands();
std::vector<Command> commitmentCommands();
std::vector<Command> documentCommands();
std::vector<Command> pictureCommands();

Command loadCommand();

/// Adds what every command takes, to the program and to each command, so that it may stand anywhere.
void addCommon(CLI::App& app, Common& common);
/// Adds the workspace, which comes first.
void addFile(CLI::App& app, Common& common);

// What commands share.
workspace::Workspace openForWriting(const Common& common);
workspace::Workspace openForReading(const Common& common);
basics::Date todayOf(const Common& common, const workspace::Workspace& workspace);
/// When something is said to have happened: as --at says; else now, or on the day that counts as today where that is
/// another one.
basics::Instant momentOf(const Common& common, const workspace::Workspace& workspace);
std::string authorOf(const Common& common);
/// The name of the person whose id is given, else what is given.
std::string authorOf(const Common& common, const workspace::Workspace& workspace);
/// Exit 2 where it is not an id.
basics::RowId idOf(const std::string& text);
/// By id, employee id, e-mail or name; exit 2 where nobody, or more than one, matches.
basics::Id<people::Person> personNamed(const workspace::Workspace& workspace, const std::string& name);
/// Who is named by --as; exit 2 where nobody is, or it is no person of the workspace.
basics::Id<people::Person> authorNeeded(const workspace::Workspace& workspace, const Common& common);
/// By id or name; exit 2 where none, or more than one, matches.
basics::Id<strategy::Market> marketNamed(const workspace::Workspace& workspace, const std::string& name);
basics::Id<strategy::Offering> offeringNamed(const workspace::Workspace& workspace, const std::string& name);
/// Exit 2 where the file is there already.
void refuseToOverwrite(const std::string& path);
/// The bytes of a file, or of standard input for "-".
std::string bytesOf(const std::string& path);
/// Writes to a file, or to standard output for "-".
void writeBytes(const std::string& path, const std::string& bytes);
/// One JSON document on standard output.
void print(const nlohmann::json& answer);
/// Text from users must not steer the terminal, nor break a line: control characters become blanks.
std::string onOneLine(std::string text);
/// A sentence on standard output, unless --quiet or --json.
void say(const Common& common, const std::string& sentence);
/// That a file was made: a sentence, or {"file": ...} with --json; nothing where it went to standard output.
void sayWritten(const Common& common, const std::string& path);
/// Lines of equal columns, the first one as head.
void printTable(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& rightAligned);

} // namespace baton::batonctl
