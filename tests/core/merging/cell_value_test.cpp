// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/cell_value.h"
#include "tests/support/seeds.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace baton::journal {
namespace {

/// One cell in copies that write, meet and go on, with who had seen what kept in the plainest way: as sets.
class OneCell {
public:
  explicit OneCell(std::uint32_t seed) : m_random(seed) {
    m_copies.resize(2 + std::size_t(below(4)));
    for (int n = 10 + below(25); n > 0; --n) {
      auto& copy = m_copies[std::size_t(below(int(m_copies.size())))];
      if (below(4) == 0)
        meet(copy);
      else
        write(copy);
    }
  }

  const std::vector<CellWrite>& writes() const { return m_writes; }
  const std::set<EntryId>& seenBy(EntryId entry) const { return m_seen.at(entry); }

  Ancestry ancestry() const {
    std::vector<std::pair<std::int64_t, Ancestry::Run>> runs;
    for (const auto& [run, parents] : m_parents) {
      std::int64_t last = 0, first = 0;
      for (const CellWrite& write : m_writes)
        if (write.entry.run == run) {
          last = std::max(last, write.entry.seq);
          first = write.entry.seq == 1 ? write.lamport : first;
        }
      if (last > 0)
        runs.push_back({first, {run, last, parents}});
    }
    std::ranges::sort(runs, {}, [](const auto& one) { return std::pair(one.first, one.second.id); });
    std::vector<Ancestry::Run> sorted;
    sorted.reserve(runs.size());
    for (auto& [lamport, run] : runs)
      sorted.push_back(std::move(run));
    return Ancestry(sorted);
  }

  /// The design's rules said once more, on sets and without a thought for cost.
  struct Answer {
    Scalar shown;
    std::set<Scalar> open;
    friend bool operator==(const Answer&, const Answer&) = default;
  };
  Answer answer(const std::set<EntryId>& known) const {
    std::vector<const CellWrite*> front;
    for (const CellWrite& write : m_writes)
      if (known.contains(write.entry) && std::ranges::none_of(m_writes, [&](const CellWrite& other) {
            return known.contains(other.entry) && m_seen.at(other.entry).contains(write.entry);
          }))
        front.push_back(&write);
    if (front.empty())
      return {};
    for (bool again = true; again;) {
      std::vector<const CellWrite*> rest;
      for (const CellWrite* write : front) {
        bool differs = false, idle = true;
        for (const CellWrite* other : front)
          if (other->now != write->now) {
            differs = true;
            idle = idle && isIdle(*write, *other);
          }
        if (!(differs && idle))
          rest.push_back(write);
      }
      again = rest.size() < front.size() && !rest.empty();
      if (again)
        front = rest;
    }
    Answer answer;
    for (const CellWrite* write : front)
      answer.open.insert(write->now);
    const auto greatest = *std::ranges::max_element(
        front, {}, [](const CellWrite* write) { return std::pair(write->lamport, write->entry.run); });
    answer.shown = greatest->now;
    if (answer.open.size() < 2)
      answer.open.clear();
    return answer;
  }

private:
  struct Copy {
    std::set<EntryId> known;
    std::int64_t run = 0, seq = 0, lamport = 0;
  };
  int below(int limit) { return int(m_random() % std::uint32_t(limit)); }

  bool isIdle(const CellWrite& write, const CellWrite& other) const {
    std::set<EntryId> both;
    for (const EntryId& entry : m_seen.at(write.entry))
      if (m_seen.at(other.entry).contains(entry))
        both.insert(entry);
    const Scalar base = answer(both).shown;
    for (const CellWrite& past : m_writes)
      if (past.settles && (past.entry == write.entry || m_seen.at(write.entry).contains(past.entry)) &&
          past.entry != other.entry && !m_seen.at(other.entry).contains(past.entry))
        return false;
    return write.now == base;
  }

  void write(Copy& copy) {
    if (copy.run == 0) {
      copy.run = 1 + std::int64_t(m_random() >> 8);
      copy.seq = 0;
      // The last entries known, one a run, that no other of them has seen.
      for (const EntryId& entry : copy.known)
        if (std::ranges::none_of(copy.known, [&](const EntryId& later) { return m_seen.at(later).contains(entry); }))
          m_parents[copy.run].push_back(entry);
      m_parents.try_emplace(copy.run);
    }
    const EntryId id{copy.run, ++copy.seq};
    m_seen[id] = copy.known;
    copy.known.insert(id);
    m_writes.push_back({id, ++copy.lamport, {}, std::string(1, char('a' + below(3))), below(6) == 0});
    std::ranges::sort(m_writes, {}, [](const CellWrite& one) { return std::pair(one.lamport, one.entry.run); });
  }

  void meet(Copy& copy) {
    const Copy& other = m_copies[std::size_t(below(int(m_copies.size())))];
    const std::size_t before = copy.known.size();
    copy.known.insert(other.known.begin(), other.known.end());
    copy.lamport = std::max(copy.lamport, other.lamport);
    if (copy.known.size() > before)
      copy.run = 0;
  }

  std::mt19937 m_random;
  std::vector<Copy> m_copies;
  std::vector<CellWrite> m_writes;
  std::map<EntryId, std::set<EntryId>> m_seen;
  std::map<std::int64_t, std::vector<EntryId>> m_parents;
};

TEST(CellValue, IsWhatTheRulesSayOfSetsOnGeneratedHistories) {
  int conflicts = 0, forks = 0;
  for (const std::uint32_t seed : tests::seeds(500)) {
    SCOPED_TRACE("BATON_SEED=" + std::to_string(seed));
    const OneCell cell(seed);
    const Ancestry ancestry = cell.ancestry();
    std::set<EntryId> all;
    for (const CellWrite& later : cell.writes()) {
      all.insert(later.entry);
      for (const CellWrite& earlier : cell.writes())
        ASSERT_EQ(ancestry.hasSeen(later.entry, earlier.entry), cell.seenBy(later.entry).contains(earlier.entry))
            << later.entry.text() << " of " << earlier.entry.text();
    }
    const CellValue value = valueOf(cell.writes(), ancestry, CellRule::Ordinary);
    OneCell::Answer answer{value.shown, {}};
    for (const CellWrite* open : value.open)
      answer.open.insert(open->now);
    ASSERT_EQ(answer, cell.answer(all));
    conflicts += value.open.empty() ? 0 : 1;
    forks += ancestry.isLine() ? 0 : 1;
  }
  EXPECT_GT(conflicts, 20);
  EXPECT_GT(forks, 200);
}

TEST(CellValue, ASettlementThatNobodyHadSeenIsNeverOverruledInSilence) {
  for (const std::uint32_t seed : tests::seeds(500)) {
    SCOPED_TRACE("BATON_SEED=" + std::to_string(seed));
    const OneCell cell(seed);
    const CellValue value = valueOf(cell.writes(), cell.ancestry(), CellRule::Ordinary);
    for (const CellWrite& write : cell.writes()) {
      const bool isLast = std::ranges::none_of(
          cell.writes(), [&](const CellWrite& other) { return cell.seenBy(other.entry).contains(write.entry); });
      if (!write.settles || !isLast)
        continue;
      const bool stands = value.shown == write.now || std::ranges::any_of(value.open, [&](const CellWrite* open) {
                            return open->now == write.now;
                          });
      EXPECT_TRUE(stands);
    }
  }
}

// A(1) is the common start; B and C go on apart from it.
const EntryId A1{1, 1}, B1{2, 1}, B2{2, 2}, C1{3, 1};
const Ancestry apart({{1, 1, {}}, {2, 2, {A1}}, {3, 1, {A1}}});

CellValue of(const std::vector<CellWrite>& writes, CellRule rule) {
  return valueOf(writes, apart, rule);
}

TEST(CellValue, OfAMemberIsThereWhereOneAddedAndOneTookAway) {
  const Scalar there = std::int64_t{1}, gone = std::int64_t{0};
  const std::vector<CellWrite> bothNew{{B1, 2, gone, there}, {C1, 2, gone, gone}};
  EXPECT_EQ(of(bothNew, CellRule::Presence).shown, there);
  EXPECT_TRUE(of(bothNew, CellRule::Presence).open.empty());
  // Removed and restored is no change against a removal.
  const std::vector<CellWrite> restored{
      {A1, 1, gone, there}, {B1, 2, there, gone}, {C1, 2, there, gone}, {B2, 3, gone, there}};
  EXPECT_EQ(of(restored, CellRule::Presence).shown, gone);
}

TEST(CellValue, OfAPositionIsTheLatestAndNeverAConflict) {
  const std::vector<CellWrite> moved{{B1, 2, {}, std::string("m")}, {C1, 2, {}, std::string("c")}};
  const CellValue value = of(moved, CellRule::Latest);
  EXPECT_EQ(value.shown, Scalar(std::string("c"))) << "of equal times, the greater run";
  EXPECT_TRUE(value.open.empty());
}

TEST(CellValue, ThatNobodyWroteIsNothing) {
  EXPECT_EQ(of({}, CellRule::Ordinary).shown, Scalar());
  EXPECT_EQ(of({}, CellRule::Presence).shown, Scalar(std::int64_t{0}));
}

} // namespace
} // namespace baton::journal
