// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::batonctl {

using nlohmann::json;

json Answer::json() const {
  auto document = nlohmann::json::parse(out, nullptr, false);
  return document.is_discarded() ? nlohmann::json() : document;
}

bool Answer::hasOneError() const {
  const auto fullStop = err.find(". ");
  return err.starts_with("batonctl: ") && fullStop != std::string::npos && err.ends_with(".\n") &&
         err.find('\n') == err.size() - 1;
}

std::string Shell::write(const std::string& name, const std::string& bytes) const {
  std::ofstream(path(name), std::ios::binary) << bytes;
  return path(name);
}

std::string Shell::read(const std::string& name) const {
  std::ifstream file(path(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool Shell::has(const std::string& name) const {
  return std::filesystem::exists(path(name));
}

Answer Shell::run(const std::vector<std::string>& words, const std::string& input) const {
  return spawn(words, input, path(".out"));
}

Answer Shell::runInto(const std::string& output, const std::vector<std::string>& words) const {
  return spawn(words, {}, output.empty() ? std::nullopt : std::optional(output));
}

Answer Shell::spawn(const std::vector<std::string>& words, const std::string& input,
                    const std::optional<std::string>& output) const {
  write(".in", input);
  ::setenv("XDG_DATA_HOME", path("data").c_str(), 1); // backups stay in the folder of the test
  std::vector<std::string> all{BATONCTL};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  arguments.reserve(all.size() + 1);
  for (std::string& word : all)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path(".in").c_str(), O_RDONLY, 0);
  if (output)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output->c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  else
    posix_spawn_file_actions_addclose(&actions, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, path(".err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t child = 0;
  const int trouble = posix_spawn(&child, BATONCTL, &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  Answer answer;
  if (trouble != 0) {
    ADD_FAILURE() << "cannot run " << BATONCTL;
    return answer;
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  answer.out = read(".out");
  answer.err = read(".err");
  return answer;
}

json Shell::ask(std::vector<std::string> words, int exit, const std::string& input) const {
  words.push_back("--json");
  const Answer answer = run(words, input);
  EXPECT_EQ(answer.exit, exit) << words.front() << ": " << answer.err << answer.out;
  EXPECT_TRUE(answer.json().is_object()) << words.front() << ": " << answer.out;
  return answer.json().is_object() ? answer.json() : json::object();
}

void Shell::takeDeals(const std::string& name, const std::string& asOf, const std::string& rows) const {
  const std::string file = write(name + ".csv", "Id,Owner,Stage,Opened,Closed,Value\n" + rows);
  const std::string mapping = write(
      name + ".json",
      R"({"kind":"opportunities","columns":{"external_id":"Id","owner":"Owner","stage":"Stage","created":"Opened",)"
      R"("closed":"Closed","amount":"Value"},"stages":{"Talking":"open","Offer":"open","Won":"won"},)"
      R"("stage_order":["Talking","Offer"],"dates":"yyyy-MM-dd","as_of":")" +
          asOf + "\"}");
  ask({"import", path("w.baton"), file, "--kind", "opportunities", "--mapping", mapping});
}

json Shell::apply(const std::vector<json>& changes, int exit) const {
  return ask({"apply", path("w.baton"), "-"}, exit, json{{"changes", changes}}.dump());
}

json Shell::elements(const std::string& kind) const {
  json found = json::object();
  const json dumped = run({"dump", path("w.baton"), "--kind", kind}).json();
  for (const auto& element : dumped.value("elements", json::array()))
    found[element["id"].get<std::string>()] = element["fields"];
  return found;
}

std::string Shell::workspace(const std::vector<std::string>& options) const {
  std::vector<std::string> words{"new", path("w.baton")};
  words.insert(words.end(), options.begin(), options.end());
  const Answer made = run(words);
  EXPECT_EQ(made.exit, 0) << made.err;
  return path("w.baton");
}

json put(const std::string& kind, const json& fields, const std::string& id) {
  json change{{"op", "put"}, {"kind", kind}, {"fields", fields}};
  if (!id.empty())
    change["id"] = id;
  return change;
}

} // namespace baton::batonctl
