// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/help.h"

#include "core/basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

constexpr std::size_t lineWidth = 80;
constexpr std::size_t headWidth = 30;
constexpr std::size_t nameWidth = 19; ///< of commands, so that each has one line

/// Parts on as few lines as there need be; every line but the first is indented. `column`: where the first begins.
std::string broken(const std::vector<std::string>& parts, std::size_t column, std::size_t indent) {
  std::string text;
  bool first = true;
  for (const std::string& part : parts) {
    if (!first && column + 1 + part.size() > lineWidth) {
      text += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (!first) {
      text += ' ';
      ++column;
    }
    text += part;
    column += part.size();
    first = false;
  }
  return text;
}

std::string line(const std::string& head, const std::string& says, std::size_t width = headWidth) {
  std::string text = "  " + head;
  if (text.size() + 2 > width)
    text += "\n" + std::string(width, ' ');
  else
    text.resize(width, ' ');
  return text + broken(basics::split(says, ' '), width, width) + "\n";
}

std::string linesOf(const std::vector<Argument>& arguments) {
  std::string text;
  for (const Argument& argument : arguments)
    text += line(headOf(argument), saidOf(argument));
  return text;
}

std::string exitsOf(const CommandUsage& command) {
  std::string text = line("0", "done");
  if (!command.no.empty())
    text += line("1", command.no);
  return text + line("2", "wrong usage or input") +
         line("3", "the file cannot be used: missing, damaged, locked or newer");
}

} // namespace

std::string helpOf(const Usage& usage) {
  std::string text = "batonctl COMMAND FILE [ARGUMENTS]\n"
                     "The work of Baton from a shell: one workspace, one command.\n";
  for (const UsageGroup& group : usage.groups) {
    text += fmt::format("\n{}\n", group.title);
    for (const CommandUsage& command : group.commands)
      text += line(command.name, command.does, nameWidth);
  }
  text += "\nEvery command takes\n" + linesOf(usage.common);
  text += "\nThe program alone takes\n";
  text += line("--help", "This; after a command, its arguments and an example");
  text += line("--version", "The version of Baton");
  text += line("--man", "The manual page, for man -l");
  text += line("--completion", "Completion for bash: source <(batonctl --completion)");
  return text + "\nExit: 0 done; 1 the answer is no; 2 wrong usage or input; 3 file unusable.\n";
}

std::string helpOf(const CommandUsage& command, const Usage& usage) {
  return broken(synopsisOf(command), 0, 4) + "\n" + command.does + ".\n\n" + linesOf(command.arguments) +
         "\nAs every command\n" + linesOf(usage.common) + "\nExample\n  " + command.example + "\n\nExit\n" +
         exitsOf(command);
}

} // namespace baton::batonctl
