// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"

namespace baton::batonctl {

/// One argument of a command, as the help, the man page and the completion read it.
struct Argument {
  std::vector<std::string> names; ///< "-o", "--out"; of one that has its place instead of a name, that name in capitals
  /// What stands after the name; empty for a flag. Words between "|" are all there are; with "," several of
  /// them may be given; "OUT.csv" is a file of that ending; "PERSON" or "1-12" only say what is meant.
  std::string takes;
  std::string says;
  bool required = false;
  bool repeats = false;

  bool hasPlace() const { return !names.front().starts_with('-'); }
  /// The words that may stand there; none where it is free.
  std::vector<std::string> choices() const;
  /// Whether several of the choices may be given, with commas.
  bool isList() const;
  /// The endings of the files that may stand there, without the dot; "*" for any.
  std::vector<std::string> endings() const;
};

/// What there is to know of a command without running it.
struct CommandUsage {
  std::string name;
  std::string does;
  std::vector<Argument> arguments; ///< those with a place first, in their order
  std::string example;             ///< one line of a shell
  std::string no;                  ///< when it exits with 1; empty where it never does
};

struct UsageGroup {
  std::string title;
  std::vector<CommandUsage> commands;
};

struct Usage {
  std::vector<UsageGroup> groups;
  std::vector<Argument> common; ///< what every command takes

  const CommandUsage* find(std::string_view name) const;
};

Usage usageOf(const std::vector<CommandGroup>& groups);

/// "batonctl records FILE --kind bookings [--person PERSON] ...", in parts that are not to be broken.
std::vector<std::string> synopsisOf(const CommandUsage& command);

/// "--name N", "FILE", "-o, --out OUT.baton".
std::string headOf(const Argument& argument);

/// What it says, with the choices where they are too many to stand in the head.
std::string saidOf(const Argument& argument);

} // namespace baton::batonctl
