// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/completion.h"
#include "app/batonctl/help.h"
#include "app/batonctl/man_page.h"
#include "tests/app/batonctl/shell.h"

#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <sstream>

// One table of commands is what the help, the man page, the completion and the manual say.
namespace baton::batonctl {
namespace {

const Usage& usage() {
  static const Usage table = usageOf(commandGroups());
  return table;
}

std::vector<CommandUsage> allCommands() {
  std::vector<CommandUsage> all;
  for (const UsageGroup& group : usage().groups)
    all.insert(all.end(), group.commands.begin(), group.commands.end());
  return all;
}

const Argument* argumentNamed(const std::string& command, const std::string& name) {
  const CommandUsage* found = usage().find(command);
  if (found)
    for (const Argument& argument : found->arguments)
      for (const std::string& one : argument.names)
        if (one == name)
          return &argument;
  return nullptr;
}

/// The row of the manual's table that begins a command, or shares it with others.
std::string rowOf(const std::string& manual, const std::string& command) {
  std::istringstream lines(manual);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("| ") && line.find("`" + command + " FILE") != std::string::npos)
      return line;
  return {};
}

std::string manual() {
  std::stringstream text;
  text << std::ifstream(BATON_SOURCE_DIR "/docs/manual/batonctl.md").rdbuf();
  return text.str();
}

TEST(Commands, SayWhatStandsAfterEachOption) {
  EXPECT_GE(allCommands().size(), 29u);
  for (const CommandUsage& command : allCommands()) {
    ASSERT_FALSE(command.arguments.empty()) << command.name;
    EXPECT_EQ(command.arguments.front().names.front(), "FILE") << command.name;
    for (const Argument& argument : command.arguments) {
      EXPECT_FALSE(argument.says.empty()) << command.name << " " << argument.names.front();
      if (!argument.hasPlace()) {
        static const std::set<std::string> sentences{"--note", "--text", "--statement", "--satisfaction"};
        EXPECT_FALSE(argument.takes == "TEXT" && !sentences.contains(argument.names.front()))
            << command.name << " " << argument.names.front();
        EXPECT_TRUE(argument.takes != "INT" && argument.takes != "FLOAT") << command.name;
      } else {
        for (const char c : argument.names.front())
          EXPECT_TRUE(c >= 'A' && c <= 'Z') << command.name << " " << argument.names.front();
      }
    }
  }
}

TEST(Commands, HaveAnExampleThatTheirOwnArgumentsExplain) {
  for (const CommandUsage& command : allCommands()) {
    EXPECT_TRUE(command.example.starts_with("batonctl " + command.name + " ")) << command.name;
    const std::regex option("(^| )(--?[a-z][a-z-]*)");
    for (std::sregex_iterator at(command.example.begin(), command.example.end(), option), end; at != end; ++at) {
      const std::string name = (*at)[2];
      EXPECT_TRUE(argumentNamed(command.name, name) || name == "--as") << command.name << " " << name;
    }
    for (const Argument& argument : command.arguments)
      if (argument.required && !argument.hasPlace()) {
        EXPECT_NE(command.example.find(argument.names.front() + " "), std::string::npos) << command.name;
      }
  }
}

TEST(Commands, StandInTheManualWithEveryOption) {
  const std::string text = manual();
  for (const CommandUsage& command : allCommands()) {
    const std::string row = rowOf(text, command.name);
    EXPECT_FALSE(row.empty()) << command.name << " has no row in docs/manual/batonctl.md";
    for (const Argument& argument : command.arguments)
      EXPECT_NE(row.find(argument.names.front()), std::string::npos)
          << "docs/manual/batonctl.md: " << command.name << " " << argument.names.front();
  }
  for (const Argument& argument : usage().common)
    EXPECT_NE(text.find("`" + argument.names.front()), std::string::npos) << argument.names.front();
}

TEST(Help, ListsTheCommandsInGroupsWithALineEach) {
  const Shell shell;
  const Answer answer = shell.run({"--help"});
  EXPECT_EQ(answer.exit, 0);
  EXPECT_TRUE(answer.out == helpOf(usage()));
  for (const UsageGroup& group : usage().groups) {
    EXPECT_NE(answer.out.find("\n" + group.title + "\n"), std::string::npos) << group.title;
    for (const CommandUsage& command : group.commands)
      EXPECT_NE(answer.out.find("\n  " + command.name + " "), std::string::npos) << command.name;
  }
}

TEST(Help, OfACommandGivesItsArgumentsAnExampleAndItsExits) {
  const Shell shell;
  for (const CommandUsage& command : allCommands()) {
    const Answer answer = shell.run({command.name, "--help"});
    EXPECT_EQ(answer.exit, 0) << command.name;
    for (const Argument& argument : command.arguments)
      EXPECT_NE(answer.out.find(argument.names.front()), std::string::npos)
          << command.name << " " << argument.names.front();
    EXPECT_NE(answer.out.find(command.example), std::string::npos) << command.name;
    EXPECT_EQ(answer.out.find("\n  1 ") != std::string::npos, !command.no.empty()) << command.name;
    std::istringstream lines(answer.out);
    for (std::string line; std::getline(lines, line);)
      EXPECT_TRUE(line.size() <= 80 || line == "  " + command.example) << command.name << ": " << line;
  }
}

TEST(Help, IsPointedToWhereNoCommandIsGiven) {
  const Answer answer = Shell().run({});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_TRUE(answer.hasOneError()) << answer.err;
  EXPECT_NE(answer.err.find("batonctl --help"), std::string::npos);
}

TEST(ManPage, HoldsEveryCommandAndOption) {
  std::string page = Shell().run({"--man"}).out;
  EXPECT_TRUE(page.starts_with(".TH BATONCTL 1 "));
  std::erase(page, '\\');
  for (const CommandUsage& command : allCommands())
    for (const Argument& argument : command.arguments)
      EXPECT_NE(page.find(argument.names.front()), std::string::npos) << command.name << argument.names.front();
  for (const CommandUsage& command : allCommands())
    EXPECT_NE(page.find("\n.B batonctl " + command.name + " FILE"), std::string::npos) << command.name;
}

TEST(Completion, KnowsEveryCommandAndOption) {
  const std::string script = Shell().run({"--completion"}).out;
  EXPECT_TRUE(script == bashCompletionOf(usage()));
  for (const CommandUsage& command : allCommands())
    for (const Argument& argument : command.arguments)
      if (!argument.hasPlace()) {
        const std::regex line("\n    " + command.name + "\\) echo '[^\n]*" + argument.names.front() + "[ ']");
        EXPECT_TRUE(std::regex_search(script, line)) << command.name << " " << argument.names.front();
      }
}

TEST(Choices, AreTheWordsThatAnOptionTakes) {
  const auto choices = [](const std::string& command, const std::string& name) {
    const Argument* argument = argumentNamed(command, name);
    return argument ? argument->choices() : std::vector<std::string>{"there is no such option"};
  };
  EXPECT_EQ(choices("shot", "--theme"), (std::vector<std::string>{"light", "dark", "contrast"}));
  EXPECT_EQ(choices("export", "--paper"), (std::vector<std::string>{"A4", "Letter"}));
  EXPECT_EQ(choices("goals", "--by"),
            (std::vector<std::string>{"person", "market", "offering", "month", "quarter", "year"}));
  EXPECT_TRUE(argumentNamed("goals", "--by")->isList());
  EXPECT_EQ(choices("shot", "--text"), std::vector<std::string>());
  EXPECT_EQ(choices("import", "--mapping"), std::vector<std::string>());
  EXPECT_EQ(argumentNamed("import", "--mapping")->endings(), std::vector<std::string>{"json"});
  EXPECT_EQ(argumentNamed("export", "-o")->endings(), std::vector<std::string>{"*"});
}

} // namespace
} // namespace baton::batonctl
