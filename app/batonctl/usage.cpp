// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/usage.h"

#include "app/batonctl/examples.h"
#include "core/basics/text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace baton::batonctl {
namespace {

/// The parser calls the type of what has none TEXT, INT or FLOAT, and adds the checks after a colon.
std::string takenBy(const CLI::Option& option) {
  if (option.get_items_expected_max() == 0)
    return {};
  const std::string type = option.get_type_name();
  return type.substr(0, type.find(':'));
}

Argument argumentOf(const CLI::Option& option) {
  Argument argument;
  for (const std::string& name : option.get_snames())
    argument.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames())
    argument.names.push_back("--" + name);
  if (argument.names.empty())
    argument.names.push_back(option.get_name(true));
  argument.takes = takenBy(option);
  argument.says = option.get_description();
  argument.required = option.get_required();
  argument.repeats = option.get_items_expected_max() > 1;
  return argument;
}

std::vector<Argument> argumentsOf(const CLI::App& app) {
  std::vector<Argument> arguments;
  for (const CLI::Option* option : app.get_options())
    if (option != app.get_help_ptr())
      arguments.push_back(argumentOf(*option));
  std::stable_partition(arguments.begin(), arguments.end(), std::mem_fn(&Argument::hasPlace));
  return arguments;
}

CommandUsage usageOf(const Command& command) {
  CLI::App app;
  Common common;
  addFile(app, common);
  command.options(app);
  const Example example = exampleOf(command.name);
  return {command.name, command.does, argumentsOf(app), std::string(example.line), std::string(example.no)};
}

/// Not a placeholder in capitals, such as PERSON, and not a range of numbers.
bool isWord(const std::string& text) {
  const auto has = [&text](char first, char last) {
    return std::ranges::any_of(text, [=](char c) { return c >= first && c <= last; });
  };
  return text.find('.') == std::string::npos && (has('a', 'z') || (has('A', 'Z') && has('0', '9')));
}

std::vector<std::string> alternatives(const Argument& argument) {
  const char between = argument.takes.find('|') == std::string::npos && argument.isList() ? ',' : '|';
  return argument.takes.empty() ? std::vector<std::string>() : basics::split(argument.takes, between);
}

} // namespace

bool Argument::isList() const {
  return takes.find(',') != std::string::npos && takes.find("...") == std::string::npos;
}

std::vector<std::string> Argument::choices() const {
  std::vector<std::string> words = alternatives(*this);
  std::erase_if(words, [](const std::string& word) { return !isWord(word); });
  return words;
}

std::vector<std::string> Argument::endings() const {
  std::vector<std::string> found;
  for (const std::string& one : alternatives(*this))
    if (one == "OUT")
      found.emplace_back("*");
    else if (const auto dot = one.find('.'); dot != std::string::npos && one.find("..") == std::string::npos)
      found.push_back(one.substr(dot + 1));
  return found;
}

const CommandUsage* Usage::find(std::string_view name) const {
  for (const UsageGroup& group : groups)
    if (const auto found = std::ranges::find(group.commands, name, &CommandUsage::name); found != group.commands.end())
      return &*found;
  return nullptr;
}

Usage usageOf(const std::vector<CommandGroup>& groups) {
  Usage usage;
  for (const CommandGroup& group : groups) {
    UsageGroup made{group.title, {}};
    for (const Command& command : group.commands)
      made.commands.push_back(usageOf(command));
    usage.groups.push_back(std::move(made));
  }
  CLI::App app;
  Common common;
  addCommon(app, common);
  usage.common = argumentsOf(app);
  return usage;
}

namespace {

/// Too many words to stand in a head.
bool isLong(const Argument& argument) {
  return argument.takes.size() > 50;
}

} // namespace

std::string headOf(const Argument& argument) {
  std::string names = fmt::format("{}", fmt::join(argument.names, ", "));
  if (argument.hasPlace() || argument.takes.empty())
    return names;
  return names + " " + (isLong(argument) ? "WORD" : argument.takes);
}

std::vector<std::string> synopsisOf(const CommandUsage& command) {
  std::vector<std::string> parts{"batonctl", command.name};
  for (const Argument& argument : command.arguments) {
    Argument shortest = argument;
    shortest.names = {argument.names.front()};
    const std::string head = headOf(shortest) + (argument.repeats ? "..." : "");
    parts.push_back(argument.required ? head : "[" + head + "]");
  }
  return parts;
}

std::string saidOf(const Argument& argument) {
  const auto words = argument.choices();
  const bool stands = !argument.hasPlace() && !isLong(argument); // in the head already
  if (words.empty() || stands)
    return argument.says;
  return fmt::format("{}: {}", argument.says, fmt::join(words, ", "));
}

} // namespace baton::batonctl
