// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace baton::batonctl {

/// What one run of the program came to. -1: it was ended by a signal.
struct Answer {
  int exit = -1;
  std::string out, err;

  /// The one JSON document on standard output; null where there is none.
  nlohmann::json json() const;
  /// "batonctl: CAUSE. REMEDY", on one line.
  bool hasOneError() const;
};

/// A folder with workspaces in it, and the built program run upon them as a script would.
class Shell {
public:
  std::string path(const std::string& name) const { return m_folder / name; }
  /// Writes a file of the folder; its path.
  std::string write(const std::string& name, const std::string& bytes) const;
  std::string read(const std::string& name) const;
  bool has(const std::string& name) const;

  Answer run(const std::vector<std::string>& words, const std::string& input = {}) const;
  /// Its standard output goes to this file, or nowhere at all where the name is empty.
  Answer runInto(const std::string& output, const std::vector<std::string>& words) const;
  /// With --json; fails the test where the exit is another one or the answer is no JSON.
  nlohmann::json ask(std::vector<std::string> words, int exit = 0, const std::string& input = {}) const;
  nlohmann::json apply(const std::vector<nlohmann::json>& changes, int exit = 0) const;
  /// Elements of a kind, by id, without the rest of the dump.
  nlohmann::json elements(const std::string& kind) const;
  /// An export of a CRM on a day: id, owner, stage (Talking, Offer, Won), opened, closed, value.
  void takeDeals(const std::string& name, const std::string& asOf, const std::string& rows) const;
  /// An empty workspace: the file of the commands below.
  std::string workspace(const std::vector<std::string>& options = {}) const;

private:
  Answer spawn(const std::vector<std::string>& words, const std::string& input,
               const std::optional<std::string>& output) const;
  tests::TemporaryFolder m_folder;
};

nlohmann::json put(const std::string& kind, const nlohmann::json& fields, const std::string& id = {});

} // namespace baton::batonctl
