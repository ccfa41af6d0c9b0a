// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/all_kinds.h"
#include "core/workspace/committing.h"
#include "core/workspace/importing.h"
#include "tests/core/merging/any_command.h"
#include "tests/core/merging/copies.h"
#include "tests/core/merging/second_reading.h"
#include "tests/core/merging/second_standing.h"
#include "tests/support/seeds.h"

#include <cstdlib>
#include <iostream>
#include <random>

namespace baton::workspace {
namespace {

using basics::Field, basics::Kind, basics::RowId, basics::Value;

/// A few kinds in each history, so that copies meet in the same rows; some that hold and refer to each other always.
std::vector<const Kind*> someKinds(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<const Kind*> kinds;
  for (const Kind* kind : allKinds())
    if (!kind->isPrivate && !kind->writtenOnce && !kind->singleton && !kind->hasKey())
      kinds.push_back(kind);
  std::ranges::shuffle(kinds, random);
  kinds.resize(3);
  for (const char* always : {"market", "buyer_role", "play", "person"})
    kinds.push_back(kindNamed(always));
  return kinds;
}

/// Histories of two to five copies of one workspace: commands of every sort, and merges in between. The clock stands
/// still and all begin at the same Lamport time, so that ties are the rule.
class History {
public:
  explicit History(std::uint32_t seed) : m_command(seed, someKinds(seed)), m_copies(seed + 1) {
    for (int n = 0; n < 12; ++n)
      m_command.add(m_copies.origin(), "origin");
    const int count = 2 + m_command.below(4);
    for (int n = 0; n < count; ++n) {
      m_names.push_back(std::string(1, char('A' + n)));
      m_copies.add(m_names.back());
    }
  }

  void run(int steps) {
    for (int n = 0; n < steps; ++n) {
      const std::string& who = m_command.any(m_names);
      if (m_command.below(12) == 0)
        meet(who);
      else
        m_command(m_copies.at(who), who);
    }
  }

  tests::Copies& copies() { return m_copies; }
  const std::vector<std::string>& names() const { return m_names; }
  const std::map<std::string, int>& done() const { return m_command.done(); }

private:
  /// What is private stays as it is, whatever comes in.
  void meet(const std::string& who) {
    const std::string& other = m_command.any(m_names);
    if (other == who)
      return;
    const std::string before = privateOf(m_copies.at(who));
    m_copies.merge(who, {other});
    EXPECT_EQ(privateOf(m_copies.at(who)), before) << "private notes changed with a merge";
  }

  static std::string privateOf(const Workspace& workspace) {
    std::string all;
    for (const Kind* kind : allKinds())
      if (kind->isPrivate)
        for (const auto& row : workspace.elements().rowsOf(*kind)) {
          all += std::to_string(row.id);
          for (const Field& field : kind->fields)
            if (const Value value = field.read(row.element.get()); const auto* text = std::get_if<std::string>(&value))
              all += " " + *text;
        }
    return all;
  }

  tests::AnyCommand m_command;
  tests::Copies m_copies;
  std::vector<std::string> m_names;
};

std::vector<std::string> shuffled(std::vector<std::string> names, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::ranges::shuffle(names, random);
  return names;
}

/// Every value that anybody gave a cell stands in the journal of the merged file, word for word. Which of them shows,
/// and which is open, the second reading decides.
void expectNothingLost(const Workspace& merged, const Workspace& laptop) {
  const auto writesIn = [](const Workspace& workspace) {
    std::set<std::string> all;
    auto query = workspace.database().prepare("SELECT run || '.' || seq || ' ' || kind || ' ' || row || ' ' || field "
                                              "|| ' ' || elem || ' ' || quote(new) || ' ' || settles FROM change");
    while (query.step())
      all.insert(query.text(0));
    return all;
  };
  const auto here = writesIn(merged), there = writesIn(laptop);
  EXPECT_TRUE(std::ranges::includes(here, there)) << "a write is lost";
}

void expectNoReferenceToNothing(const Workspace& merged) {
  for (const Kind* kind : allKinds())
    for (const auto& row : merged.elements().rowsOf(*kind))
      for (const Field& field : kind->fields) {
        if (!field.isReference())
          continue;
        const Value value = field.read(row.element.get());
        if (const auto* one = std::get_if<std::int64_t>(&value))
          EXPECT_TRUE(merged.elements().locate(*one)) << kind->name << "." << field.name;
        if (const auto* set = std::get_if<std::vector<RowId>>(&value))
          for (const RowId member : *set)
            EXPECT_TRUE(merged.elements().locate(member)) << kind->name << "." << field.name;
      }
}

void expectVerified(const Workspace& workspace) {
  for (const auto& problem : workspace.verify())
    ADD_FAILURE() << problem.kind << " " << problem.id << " " << problem.field << ": " << problem.text;
}

/// How often what the laws are about came up: histories without it prove nothing.
class Tally {
public:
  void add(const std::map<std::string, int>& done) {
    for (const auto& [sort, times] : done)
      m_counts[sort] += times;
  }
  void add(const std::string& what, std::size_t times) { m_counts[what] += int(times); }
  void expectAll(std::initializer_list<const char*> wanted) const {
    for (const char* what : wanted)
      EXPECT_TRUE(m_counts.contains(what) && m_counts.at(what) > 0) << "the histories are blind: no " << what;
    for (const auto& [what, times] : m_counts)
      std::cout << what << " " << times << ", ";
    std::cout << std::endl;
  }

private:
  std::map<std::string, int> m_counts;
};

/// One takes the others one by one; another takes what the rest have merged among themselves first.
const Workspace& expectTheLaws(History& history, std::uint32_t seed, Tally& tally) {
  auto& copies = history.copies();
  const auto first = shuffled(history.names(), seed), second = shuffled(history.names(), seed + 1);
  auto& left = copies.openSnapshot(first.front());
  for (std::size_t i = 1; i < first.size(); ++i)
    copies.mergeInto(left, {first[i]});
  auto& group = copies.openSnapshot(second.back());
  for (std::size_t i = 1; i + 1 < second.size(); ++i)
    copies.mergeInto(group, {second[i]});
  auto& right = copies.openSnapshot(second.front());
  copies.mergeFile(right, group);
  const std::string shown = tests::shownBy(left);
  EXPECT_TRUE(shown == tests::shownBy(right)) << "commutative and associative";
  const auto entries = left.journal().entries().size();
  copies.mergeFile(left, right);
  copies.mergeInto(left, history.names());
  EXPECT_EQ(left.journal().entries().size(), entries) << "idempotent";
  EXPECT_TRUE(tests::shownBy(left) == shown) << "idempotent";
  expectVerified(left);
  expectNoReferenceToNothing(left);
  tests::SecondReading reading(left);
  EXPECT_EQ(reading.difference(left), "");
  EXPECT_EQ(tests::standingDifference(left), "");
  const auto ledger = ledgerOf(left, *basics::Date::of(2026, 1, 15));
  for (const auto& row : ledger.rows()) {
    tally.add(row.standing.crossed ? "moves crossed" : "moves not crossed", 1);
    tally.add("promises overruled by a milder end", row.isOver() && !row.standing.setAside.empty() ? 1 : 0);
    tally.add("dependencies cut", row.cut.size());
  }
  tally.add("circles cut", reading.circles());
  tally.add("rows claimed", reading.contested());
  for (const auto& conflict : openConflicts(left))
    tally.add(conflict.field == "exists" ? "contested deletes open" : "conflicts open", 1);
  return left;
}

TEST(MergeLaws, WhateverTheOrderAndTheGroupingEveryCopyShowsTheSame) {
  Tally tally;
  for (const std::uint32_t seed : tests::seeds(500)) {
    SCOPED_TRACE("BATON_SEED=" + std::to_string(seed));
    History history(seed);
    history.run(60);
    const Workspace& merged = expectTheLaws(history, seed, tally);
    for (const std::string& name : history.names())
      expectNothingLost(merged, history.copies().at(name));
    // Commands after a merge show what the journal says, too.
    const Workspace& laptop = history.copies().at(history.names()[seed % history.names().size()]);
    expectVerified(laptop);
    EXPECT_EQ(tests::SecondReading(laptop).difference(laptop), "");
    tally.add(history.done());
    if (testing::Test::HasFailure())
      return;
  }
  if (!std::getenv("BATON_SEED"))
    tally.expectAll({"conflicts open", "contested deletes open",
                     "circles cut",    "add",
                     "add keyed",      "edit",
                     "delete",         "undo",
                     "redo",           "settle",
                     "import",         "undo import",
                     "publish",        "recall",
                     "acknowledge",    "private note",
                     "promise",        "accept",
                     "counter",        "propose",
                     "satisfied",      "break",
                     "moves crossed",  "promises overruled by a milder end",
                     "take back",      "restore a value",
                     "in both files"});
}

TEST(MergeLaws, CopiesThatAreAlikeHaveNoConflict) {
  tests::Copies copies;
  copies.add("Anna");
  copies.add("Bo");
  EXPECT_TRUE(copies.everyoneMerged().conflicts().empty());
}

} // namespace
} // namespace baton::workspace
