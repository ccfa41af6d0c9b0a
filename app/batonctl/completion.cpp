// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/completion.h"

#include <fmt/format.h>

namespace baton::batonctl {
namespace {

/// What the tables below are asked by. Words of the line are not read as shell: they are only compared.
constexpr auto asking = R"(
# The words of this line: the command, the option before the cursor that wants a value, and how many arguments with a
# place of their own stand before it.
_batonctl_read() {
  local word at
  command= wanting= place=0
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=${COMP_WORDS[at]}
    if [[ $wanting ]]; then
      wanting=
    elif [[ $word == -?* ]]; then
      _batonctl_takes "$command" "$word" && wanting=$word
    elif [[ -z $command ]]; then
      command=$word
    else
      ((++place))
    fi
  done
}

_batonctl_files() {
  local file ending begun=${cur//\\/}
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do
    for ending in "$@"; do
      if [[ -d $file || $ending == any || $file == *."$ending" ]]; then
        COMPREPLY+=("$file")
        break
      fi
    done
  done < <(compgen -f -- "${begun#[\"\']}")
}

_batonctl_words() {
  local IFS=$' \t\n'
  COMPREPLY=($(compgen -P "$before" -W "$words" -- "${cur#"$before"}"))
}

_batonctl() {
  local cur=${COMP_WORDS[COMP_CWORD]} command wanting place words= files= list= before=
  COMPREPLY=()
  _batonctl_read
  if [[ -z $wanting && $cur == -* ]]; then
    words=$(_batonctl_options "$command")
  elif [[ -z $wanting && -z $command ]]; then
    words=$_batonctl_commands
  else
    _batonctl_values "$command ${wanting:-$place}"
  fi
  if [[ $list && $cur == *,* ]]; then
    before=${cur%,*},
  fi
  [[ $words ]] && _batonctl_words
  if [[ $list ]]; then
    compopt -o nospace 2>/dev/null
  fi
  [[ $files ]] && _batonctl_files $files
  return 0
}

_baton() {
  local cur=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W '--help --version --today' -- "$cur"))
  else
    _batonctl_files baton
  fi
}

complete -F _batonctl batonctl
complete -F _baton baton
)";

std::string namesOf(const std::vector<Argument>& arguments) {
  std::string names;
  for (const Argument& argument : arguments)
    if (!argument.hasPlace())
      names += fmt::format("{}{}", names.empty() ? "" : " ", fmt::join(argument.names, " "));
  return names;
}

/// One line of a case: what may stand after an option, or in a place counted from 0.
std::string valueLine(const std::string& pattern, const Argument& argument) {
  const auto words = argument.choices();
  const auto endings = argument.endings();
  if (words.empty() && endings.empty())
    return {};
  std::string line = fmt::format("    {})", pattern);
  if (!words.empty())
    line += fmt::format(" words='{}'", fmt::join(words, " "));
  if (argument.isList())
    line += " list=yes";
  if (!endings.empty()) // a star would be a pattern to the shell
    line += fmt::format(" files='{}'", endings.front() == "*" ? "any" : fmt::format("{}", fmt::join(endings, " ")));
  return line + " ;;\n";
}

std::string valueLines(const CommandUsage& command) {
  std::string lines;
  int place = 0;
  for (const Argument& argument : command.arguments) {
    if (argument.hasPlace()) {
      const std::string pattern = argument.repeats ? "'{} '[{}-9]*" : "'{} {}'";
      lines += valueLine(fmt::format(fmt::runtime(pattern), command.name, place), argument);
      ++place;
    } else {
      for (const std::string& name : argument.names)
        lines += valueLine(fmt::format("'{} {}'", command.name, name), argument);
    }
  }
  return lines;
}

std::string takingOf(const CommandUsage& command, const std::vector<Argument>& common) {
  std::string names;
  for (const auto* arguments : {&command.arguments, &common})
    for (const Argument& argument : *arguments)
      if (!argument.hasPlace() && !argument.takes.empty())
        names += fmt::format("{}{}", names.empty() ? "" : " ", fmt::join(argument.names, " "));
  return names;
}

template <class F> std::string forEach(const Usage& usage, F lines) {
  std::string text;
  for (const UsageGroup& group : usage.groups)
    for (const CommandUsage& command : group.commands)
      text += lines(command);
  return text;
}

} // namespace

std::string bashCompletionOf(const Usage& usage) {
  std::string commands = forEach(usage, [](const CommandUsage& command) { return command.name + " "; });
  commands.pop_back();
  const std::string common = namesOf(usage.common);
  std::string text = "# Completion of batonctl and baton for bash; made from the program's own table.\n";
  text += fmt::format("\n_batonctl_commands='{}'\n", commands);
  text += "\n_batonctl_options() {\n  case $1 in\n";
  text += forEach(usage, [&](const CommandUsage& command) {
    return fmt::format("    {}) echo '{} {} --help' ;;\n", command.name, namesOf(command.arguments), common);
  });
  text += fmt::format("    *) echo '{} --help --version --man --completion' ;;\n  esac\n}}\n", common);
  text += "\n_batonctl_takes() {\n  local names\n  case $1 in\n";
  text += forEach(usage, [&](const CommandUsage& command) {
    return fmt::format("    {}) names='{}' ;;\n", command.name, takingOf(command, usage.common));
  });
  text +=
      fmt::format("    *) names='{}' ;;\n  esac\n  [[ \" $names \" == *\" $2 \"* ]]\n}}\n", takingOf({}, usage.common));
  text += "\n# What may stand after an option, or in a place counted from 0.\n_batonctl_values() {\n  case $1 in\n";
  text += forEach(usage, valueLines);
  return text + "  esac\n}\n" + asking;
}

} // namespace baton::batonctl
