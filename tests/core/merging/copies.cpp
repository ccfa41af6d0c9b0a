// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/merging/copies.h"

#include "core/workspace/json_dump.h"
#include "core/workspace/templates.h"

#include <algorithm>
#include <random>

namespace baton::tests {

using workspace::Workspace;

Copies::Copies(std::uint64_t seed) : m_seed(seed) {
  const auto path = m_folder / "origin.baton";
  m_names.emplace_back("origin");
  m_laptops.push_back(std::make_unique<Workspace>(
      Workspace::create(path, {"Company", "USD", 7}, basics::Surroundings::fixed({}, m_seed))));
}

Copies::Copies(std::uint64_t seed, const std::string& templateName) : m_seed(seed) {
  const auto path = m_folder / "origin.baton";
  const auto made = workspace::newFromTemplate(path, templateName, {}, world());
  EXPECT_TRUE(made) << (made ? "" : made.refusal().cause);
  m_names.emplace_back("origin");
  m_laptops.push_back(open(path));
}

/// Each opening draws its own run ids; the clock stands still everywhere, for it decides nothing.
basics::Surroundings Copies::world() {
  return basics::Surroundings::fixed({}, m_seed * 1'000 + std::uint64_t(++m_files));
}

std::unique_ptr<Workspace> Copies::open(const std::filesystem::path& path) {
  return std::make_unique<Workspace>(Workspace::openForWriting(path, world()));
}

std::size_t Copies::indexOf(const std::string& name) const {
  const auto found = std::ranges::find(m_names, name);
  EXPECT_NE(found, m_names.end()) << name;
  return std::size_t(found - m_names.begin());
}

Workspace& Copies::add(const std::string& name) {
  const auto path = m_folder / (name + ".baton");
  origin().database().copyTo(path);
  m_names.push_back(name);
  m_laptops.push_back(open(path));
  return *m_laptops.back();
}

Workspace& Copies::at(const std::string& name) {
  return *m_laptops[indexOf(name)];
}

const std::filesystem::path& Copies::pathOf(const std::string& name) {
  return at(name).path();
}

void Copies::change(const std::string& name, const basics::Edits& edits) {
  const auto done = at(name).change({.label = "a change by " + name, .author = name}, edits);
  ASSERT_TRUE(done) << name << ": " << done.refusal().cause;
}

std::filesystem::path Copies::snapshot(const std::string& name) {
  auto path = m_folder / ("snapshot" + std::to_string(++m_files) + ".baton");
  at(name).database().copyTo(path);
  return path;
}

workspace::MergeReport Copies::merge(const std::string& name, const std::vector<std::string>& others) {
  return mergeInto(at(name), others);
}

Workspace& Copies::openSnapshot(const std::string& name) {
  m_opened.push_back(open(snapshot(name)));
  return *m_opened.back();
}

workspace::MergeReport Copies::mergeInto(Workspace& workspace, const std::vector<std::string>& others) {
  std::vector<std::filesystem::path> files;
  files.reserve(others.size());
  for (const std::string& other : others)
    files.push_back(snapshot(other));
  const auto report = workspace.merge(files);
  EXPECT_TRUE(report) << (report ? "" : report.refusal().cause);
  return report ? *report : workspace::MergeReport{};
}

void Copies::mergeFile(Workspace& workspace, const Workspace& other) {
  const auto path = m_folder / ("snapshot" + std::to_string(++m_files) + ".baton");
  other.database().copyTo(path);
  const auto report = workspace.merge({path});
  EXPECT_TRUE(report) << (report ? "" : report.refusal().cause);
}

Workspace& Copies::mergedByLot(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<std::unique_ptr<Workspace>> left;
  for (std::size_t i = 1; i < m_names.size(); ++i)
    left.push_back(open(snapshot(m_names[i])));
  while (left.size() > 1) {
    std::ranges::shuffle(left, random);
    mergeFile(*left[0], *left.back());
    left.pop_back();
  }
  m_merged = std::move(left.front());
  return *m_merged;
}

Workspace& Copies::everyoneMerged() {
  std::vector<std::string> order(m_names.begin() + 1, m_names.end());
  std::ranges::sort(order);
  std::string shown;
  do {
    auto merged = open(snapshot(order.front()));
    for (std::size_t i = 1; i < order.size(); ++i) {
      const auto report = merged->merge({snapshot(order[i])});
      EXPECT_TRUE(report) << (report ? "" : report.refusal().cause);
    }
    for (const auto& problem : merged->verify())
      ADD_FAILURE() << problem.kind << " " << problem.id << " " << problem.field << ": " << problem.text;
    const std::string now = shownBy(*merged);
    EXPECT_TRUE(shown.empty() || shown == now) << "the order of merging decides:\n" << shown << "\n" << now;
    shown = now;
    m_merged = std::move(merged);
  } while (std::ranges::next_permutation(order).found);
  return *m_merged;
}

std::pair<basics::Id<strategy::Market>, basics::Id<strategy::BuyerIssue>>
putMarketWithIssue(workspace::Workspace& workspace, basics::Edits& edits) {
  strategy::Market market;
  market.id = workspace.newId<strategy::Market>();
  market.name = "Retail";
  market.reason = "It grows";
  edits.put(market);
  strategy::BuyerIssue issue;
  issue.id = workspace.newId<strategy::BuyerIssue>();
  issue.market = market.id;
  issue.statement = "The shelf is empty";
  edits.put(issue);
  return {market.id, issue.id};
}

std::string shownBy(const Workspace& workspace) {
  std::string shown = workspace::dumpOf(workspace, {.records = true});
  for (const auto& conflict : workspace::openConflicts(workspace)) {
    shown += conflict.id + ":";
    for (const auto& value : conflict.values)
      shown += " " + value.value.dump() + (value.shown ? "*" : "");
    shown += "\n";
  }
  return shown;
}

} // namespace baton::tests
