// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace baton::tests {

inline const std::string batonctl = BATON_BINARY_DIR "/bin/batonctl";

struct Ran {
  int exit = -1; ///< -1: it did not end by itself
  std::string out;
  std::string err;
};

/// Runs a program to its end, with some more in its environment and nothing to read.
inline Ran runProgram(const std::vector<std::string>& words,
                      const std::map<std::string, std::string>& environment = {}) {
  const TemporaryFolder folder;
  const auto out = (folder / "out").string(), err = (folder / "err").string();
  const pid_t child = ::fork();
  if (child == 0) {
    for (const auto& [name, value] : environment)
      ::setenv(name.c_str(), value.c_str(), 1);
    const int files[] = {::open("/dev/null", O_RDONLY), ::open(out.c_str(), O_CREAT | O_WRONLY, 0600),
                         ::open(err.c_str(), O_CREAT | O_WRONLY, 0600)};
    for (int i = 0; i < 3; ++i)
      ::dup2(files[i], i);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const std::string& word : words)
      arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
  }
  Ran ran;
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status))
    ran.exit = WEXITSTATUS(status);
  for (const auto& [path, into] : {std::pair(out, &ran.out), std::pair(err, &ran.err)}) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    *into = text.str();
  }
  return ran;
}

} // namespace baton::tests
