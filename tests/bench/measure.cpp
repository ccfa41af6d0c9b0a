// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <array>
#include <chrono>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::bench {
namespace fs = std::filesystem;

double milliseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Sample inTurns(const std::string& size, int rounds, const std::function<double()>& ours,
               const std::function<double()>& peer) {
  std::vector<double> all, peers, ratios;
  for (int round = 0; round < rounds; ++round) {
    const bool oursFirst = round % 2 == 0;
    double mine = oursFirst ? ours() : 0;
    const double other = peer();
    if (!oursFirst)
      mine = ours();
    all.push_back(mine);
    peers.push_back(other);
    ratios.push_back(mine / other);
  }
  Sample sample;
  sample.size = size;
  sample.ours = median(all);
  sample.peer = median(peers);
  sample.ratio = median(ratios);
  return sample;
}

namespace {

std::string readAll(int from) {
  std::string text;
  std::array<char, 4096> part{};
  for (ssize_t got = 0; (got = ::read(from, part.data(), part.size())) > 0;)
    text.append(part.data(), std::size_t(got));
  return text;
}

} // namespace

Ran runToEnd(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (const std::string& word : words)
    arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  int ends[2] = {};
  if (::pipe(ends) != 0)
    throw Disagreement{"no pipe"};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  Ran ran;
  int status = 0;
  ran.milliseconds = milliseconds([&] {
    pid_t child = 0;
    const int trouble = ::posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::close(ends[1]);
    ran.out = readAll(ends[0]);
    status = trouble != 0 ? -1 : 0;
    if (trouble == 0)
      ::waitpid(child, &status, 0);
  });
  ::close(ends[0]);
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw Disagreement{words.front() + " " + (words.size() > 1 ? words[1] : "") + " failed"};
  return ran;
}

Ran runChild(std::vector<std::string> words) {
  words.insert(words.begin(), {fs::read_symlink("/proc/self/exe").string(), "--child"});
  return runToEnd(words);
}

std::string programNamed(const std::string& name) {
  for (const char* folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"})
    if (::access((folder + name).c_str(), X_OK) == 0)
      return folder + name;
  return {};
}

} // namespace baton::bench
