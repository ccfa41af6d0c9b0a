// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/order_key.h"
#include "core/workspace/all_kinds.h"
#include "tests/core/merging/copies.h"
#include "tests/support/seeds.h"

#include <iostream>
#include <random>

namespace baton::workspace {
namespace {

using basics::Edits, basics::Field, basics::FieldType, basics::Kind, basics::RowId, basics::Value;

/// Histories of two to five copies of one workspace: commands of every kind that a file of changes may write, undo,
/// redo, deletes, moves in lists, settlements, and merges in between. The clock stands still and all begin at the same
/// Lamport time, so that ties are the rule.
class History {
public:
  explicit History(std::uint32_t seed) : m_random(seed), m_copies(seed + 1) {
    // A few kinds in each history, so that copies meet in the same rows; some that hold and refer to each other always.
    for (const Kind* kind : allKinds())
      if (!kind->isPrivate && !kind->writtenOnce && !kind->singleton && !kind->hasKey())
        m_kinds.push_back(kind);
    std::ranges::shuffle(m_kinds, m_random);
    m_kinds.resize(3);
    for (const char* always : {"market", "buyer_role", "play", "person"})
      m_kinds.push_back(kindNamed(always));
    for (int n = 0; n < 12; ++n)
      add(m_copies.origin(), "origin");
    const int count = 2 + below(4);
    for (int n = 0; n < count; ++n) {
      m_names.push_back(std::string(1, char('A' + n)));
      m_copies.add(m_names.back());
    }
  }

  void run(int steps) {
    for (int n = 0; n < steps; ++n) {
      const std::string& who = any(m_names);
      if (below(12) == 0)
        meet(who);
      else
        command(who);
    }
  }

  tests::Copies& copies() { return m_copies; }
  const std::vector<std::string>& names() const { return m_names; }
  int below(int limit) { return int(m_random() % std::uint32_t(limit)); }

private:
  template <class T> const T& any(const std::vector<T>& list) { return list[std::size_t(below(int(list.size())))]; }

  void meet(const std::string& who) {
    const std::string& other = any(m_names);
    if (other != who)
      m_copies.merge(who, {other});
  }

  void command(const std::string& who) {
    auto& workspace = m_copies.at(who);
    switch (below(14)) {
    case 0:
    case 1:
      (void)workspace.undo(who); // refused where there is nothing, or others have written since
      return;
    case 2:
      (void)workspace.redo(who);
      return;
    case 3:
      settleOne(workspace, who);
      return;
    case 4:
    case 5:
      return add(workspace, who);
    case 6:
    case 7:
      return erase(workspace, who);
    default:
      return edit(workspace, who);
    }
  }

  RowId anyRow(const Workspace& workspace, const Kind& kind) {
    const auto& rows = workspace.elements().rowsOf(kind);
    return rows.empty() ? 0 : rows[std::size_t(below(int(rows.size())))].id;
  }

  Value valueFor(const Workspace& workspace, const Field& field) {
    const Kind* target =
        field.target.empty() ? any(m_kinds) : kindNamed(field.target); // of any kind, where it says none
    switch (field.type) {
    case FieldType::Text:
      return std::string("text ") + char('a' + below(4));
    case FieldType::Texts:
      return std::string(R"(["step )") + char('a' + below(4)) + R"("])";
    case FieldType::YesNo:
      return std::int64_t{below(2)};
    case FieldType::Choice:
      return std::string(field.words[std::size_t(below(int(field.words.size())))]);
    case FieldType::Date:
      return std::string("2026-07-0") + char('1' + below(4));
    case FieldType::Position:
      return std::string(1, char('B' + below(20)));
    case FieldType::Reference: {
      const RowId row = below(3) == 0 ? 0 : anyRow(workspace, *target);
      return row == 0 ? Value() : Value(row);
    }
    case FieldType::References: {
      std::set<RowId> members;
      for (int n = below(3); n > 0; --n)
        if (const RowId row = anyRow(workspace, *target))
          members.insert(row);
      return std::vector<RowId>(members.begin(), members.end());
    }
    default:
      return {};
    }
  }

  void write(Workspace& workspace, const std::string& who, const Edits& edits) {
    // What a rule across elements refuses is not done; a circle of managers, for one.
    (void)workspace.change({.label = "a change by " + who, .author = who}, edits);
  }

  void add(Workspace& workspace, const std::string& who) {
    const Kind& kind = *any(m_kinds);
    const RowId id = workspace.surroundings().randomId();
    Edits edits;
    edits.create(kind, id);
    for (const Field& field : kind.fields)
      if (field.traits.ownership == basics::Ownership::PartOf || below(3) == 0)
        edits.set(kind, id, field, valueFor(workspace, field));
    write(workspace, who, edits);
  }

  void edit(Workspace& workspace, const std::string& who) {
    const Kind& kind = *any(m_kinds);
    const RowId id = anyRow(workspace, kind);
    if (id == 0)
      return add(workspace, who);
    Edits edits;
    // Often the same few fields.
    const Field& field = kind.title() && below(2) ? *kind.title() : any(kind.fields);
    if (field.traits.ownership != basics::Ownership::PartOf)
      edits.set(kind, id, field, valueFor(workspace, field));
    write(workspace, who, edits);
  }

  void erase(Workspace& workspace, const std::string& who) {
    const Kind& kind = *any(m_kinds);
    const RowId id = anyRow(workspace, kind);
    if (id == 0)
      return edit(workspace, who);
    Edits edits;
    edits.erase(kind, id);
    write(workspace, who, edits);
  }

  void settleOne(Workspace& workspace, const std::string& who) {
    const auto open = openConflicts(workspace);
    if (open.empty())
      return edit(workspace, who);
    const auto& conflict = any(open);
    // One that would refer to what is gone, or close a circle, is refused.
    (void)resolveConflict(workspace, conflict.id, any(conflict.values).n, {.author = who});
  }

  std::mt19937 m_random;
  tests::Copies m_copies;
  std::vector<const Kind*> m_kinds;
  std::vector<std::string> m_names;
};

std::vector<std::string> shuffled(std::vector<std::string> names, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::ranges::shuffle(names, random);
  return names;
}

/// Every value that anybody gave a cell is shown, or in the history.
void expectNothingLost(const Workspace& merged, const Workspace& laptop) {
  std::set<journal::EntryId> known;
  for (const auto& entry : merged.journal().entries())
    known.insert(entry.id);
  for (const auto& entry : laptop.journal().entries())
    EXPECT_TRUE(known.contains(entry.id)) << entry.label;
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

TEST(MergeLaws, WhateverTheOrderAndTheGroupingEveryCopyShowsTheSame) {
  int conflicts = 0, contested = 0;
  for (const std::uint32_t seed : tests::seeds(40)) {
    SCOPED_TRACE("BATON_SEED=" + std::to_string(seed));
    History history(seed);
    history.run(60);
    auto& copies = history.copies();
    const auto first = shuffled(history.names(), seed), second = shuffled(history.names(), seed + 1);
    // One takes the others one by one; another takes what the rest have merged among themselves first.
    auto& left = copies.openSnapshot(first.front());
    for (std::size_t i = 1; i < first.size(); ++i)
      copies.mergeInto(left, {first[i]});
    auto& group = copies.openSnapshot(second.back());
    for (std::size_t i = 1; i + 1 < second.size(); ++i)
      copies.mergeInto(group, {second[i]});
    auto& right = copies.openSnapshot(second.front());
    copies.mergeFile(right, group);
    ASSERT_EQ(tests::shownBy(left), tests::shownBy(right)) << "commutative and associative";
    const auto entries = left.journal().entries().size();
    copies.mergeFile(left, right);
    copies.mergeInto(left, history.names());
    EXPECT_EQ(left.journal().entries().size(), entries) << "idempotent";
    EXPECT_EQ(tests::shownBy(left), tests::shownBy(right)) << "idempotent";
    expectVerified(left);
    for (const std::string& name : history.names()) {
      expectNothingLost(left, copies.at(name));
      expectVerified(copies.at(name)); // commands after a merge show what the journal says, too
    }
    for (const auto& conflict : openConflicts(left))
      ++(conflict.field == "exists" ? contested : conflicts);
    expectNoReferenceToNothing(left);
    if (testing::Test::HasFailure())
      return;
  }
  EXPECT_GT(conflicts, 0) << "histories without a conflict prove nothing";
  EXPECT_GT(contested, 0) << "histories without a contested delete prove nothing";
  std::cout << conflicts << " conflicts and " << contested << " contested deletes were open" << std::endl;
}

TEST(MergeLaws, CopiesThatAreAlikeHaveNoConflict) {
  tests::Copies copies;
  copies.add("Anna");
  copies.add("Bo");
  EXPECT_TRUE(copies.everyoneMerged().conflicts().empty());
}

} // namespace
} // namespace baton::workspace
