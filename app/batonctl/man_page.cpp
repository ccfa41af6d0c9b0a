// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/man_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

/// Text of ours as roff takes it literally: a hyphen that can be searched and copied, no escape, no request.
std::string roff(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\')
      escaped += "\\e";
    else if (c == '-')
      escaped += "\\-";
    else if (c == '"')
      escaped += "\\(dq";
    else
      escaped += c;
  }
  return escaped.starts_with('.') || escaped.starts_with('\'') ? "\\&" + escaped : escaped;
}

std::string tagged(const std::string& head, const std::string& says) {
  return fmt::format(".TP\n.B {}\n{}\n", roff(head), roff(says));
}

std::string argumentsOf(const std::vector<Argument>& arguments) {
  std::string text;
  for (const Argument& argument : arguments)
    text += tagged(headOf(argument), saidOf(argument) + ".");
  return text;
}

std::string commandOf(const CommandUsage& command) {
  std::vector<Argument> own = command.arguments;
  std::erase_if(own, [](const Argument& argument) { return argument.names.front() == "FILE"; });
  std::string text = fmt::format(".TP\n.B {}\n{}.\n", roff(fmt::format("{}", fmt::join(synopsisOf(command), " "))),
                                 roff(command.does));
  if (!command.no.empty())
    text += fmt::format("Exit 1: {}.\n", roff(command.no));
  text += ".RS\n" + argumentsOf(own) + ".PP\n.EX\n" + roff(command.example) + "\n.EE\n.RE\n";
  return text;
}

constexpr auto opening = R"(.SH NAME
batonctl \- the work of Baton from a shell
.SH SYNOPSIS
.B batonctl
.I COMMAND FILE
.RI [ ARGUMENTS ]
.br
.B batonctl \-\-help
|
.B \-\-version
|
.B \-\-man
|
.B \-\-completion
.SH DESCRIPTION
Baton turns a company's strategy into a handoff that Sales can run with.
All that its window does to a workspace,
.B batonctl
does from a shell: one workspace, one command.
A workspace is one file, NAME.baton.
Commands that only read leave every byte of it as it was.
.PP
Where a file is asked for, \- is standard input or output.
Errors stand on standard error: a cause, then a remedy.
.B batonctl
.I COMMAND
.B \-\-help
says the same about one command.
)";

constexpr auto closing = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
The answer is no: not ready, findings, rejected rows, conflicts, a failed verification.
.TP
.B 2
Wrong usage or input.
.TP
.B 3
The file cannot be used: missing, damaged, locked or newer.
.SH FILES
.TP
.I NAME.baton
A workspace: one SQLite file.
.TP
.I NAME.private.baton
Private notes of its user, beside it; no part of copies and exports.
.TP
.I $XDG_DATA_HOME/baton
Backups, by workspace; without that variable, below ~/.local/share.
.SH SEE ALSO
.BR baton (1)
)";

} // namespace

std::string manPageOf(const Usage& usage, const std::string& version, const std::string& released) {
  std::string text = fmt::format(".TH BATONCTL 1 \"{}\" \"Baton {}\" \"User Commands\"\n", released, version);
  text += opening;
  text += ".SH OPTIONS\nEvery command takes these.\n" + argumentsOf(usage.common) + ".SH COMMANDS\n";
  for (const UsageGroup& group : usage.groups) {
    text += fmt::format(".SS {}\n", roff(group.title));
    for (const CommandUsage& command : group.commands)
      text += commandOf(command);
  }
  return text + closing;
}

} // namespace baton::batonctl
