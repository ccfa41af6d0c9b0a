// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/strategy/market.h"
#include "core/workspace/merging.h"
#include "tests/support/temporary_folder.h"

#include <deque>
#include <gtest/gtest.h>

namespace baton::tests {

/// Laptops that each have a copy of one workspace, and go on alone.
class Copies {
public:
  using Workspace = workspace::Workspace;

  explicit Copies(std::uint64_t seed = 1);
  /// Of a workspace made from a template.
  Copies(std::uint64_t seed, const std::string& templateName);

  /// The file that the copies are made of.
  Workspace& origin() { return *m_laptops.front(); }
  /// A laptop with a copy of what the origin holds now. Its name is the author of what is done there.
  Workspace& add(const std::string& name);
  Workspace& at(const std::string& name);
  const std::filesystem::path& pathOf(const std::string& name);

  /// One command of one edit on a laptop.
  void change(const std::string& name, const basics::Edits& edits);
  /// The laptop takes in what the others know.
  workspace::MergeReport merge(const std::string& name, const std::vector<std::string>& others);

  /// Fresh copies of the laptops' files merged in every order: all must show the same. That file, opened.
  Workspace& everyoneMerged();
  /// A copy of a laptop's file, opened; the laptop does not learn what it takes in.
  Workspace& openSnapshot(const std::string& name);
  workspace::MergeReport mergeInto(Workspace& workspace, const std::vector<std::string>& others);
  void mergeFile(Workspace& workspace, const Workspace& other);
  /// The laptops merged pair by pair, by lot, until one file is left that knows all; that file, opened.
  Workspace& mergedByLot(std::uint32_t seed);
  /// A closed copy of a laptop's file under another name.
  std::filesystem::path snapshot(const std::string& name);

private:
  basics::Surroundings world();
  std::unique_ptr<Workspace> open(const std::filesystem::path& path);
  std::size_t indexOf(const std::string& name) const;

  TemporaryFolder m_folder{inMemory()};
  std::uint64_t m_seed;
  int m_files = 0;
  std::vector<std::string> m_names;
  std::vector<std::unique_ptr<Workspace>> m_laptops;
  std::unique_ptr<Workspace> m_merged;
  std::vector<std::unique_ptr<Workspace>> m_opened;
};

/// A market for a reason, with one buyer issue.
std::pair<basics::Id<strategy::Market>, basics::Id<strategy::BuyerIssue>>
putMarketWithIssue(workspace::Workspace& workspace, basics::Edits& edits);

/// The dump with records, and what is open.
std::string shownBy(const workspace::Workspace& workspace);

} // namespace baton::tests
