// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/sheet_room.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <set>

namespace baton::monday {
namespace {

using testing::ElementsAre;

/// A page so high; each row of a part takes so much of it. What is owed both ways stands in two columns, and so do the
/// moves of both.
struct Paper {
  std::size_t height = 0;
  Room rowHeights{}, wanted{};
  mutable std::size_t layouts = 0;

  bool fits(const Room& room) const {
    ++layouts;
    const auto high = [&](Section part) { return rowHeights[part] * std::min(room[part], wanted[part]); };
    return high(OneToOnes) + high(Signals) + std::max(high(OwedToMe), high(OwedByMe)) +
               std::max(high(MyMoves), high(TheirMoves)) + high(Outside) <=
           height;
  }
  Room room() const {
    return roomFor(wanted, [this](const Room& some) { return fits(some); });
  }
};

/// As many in each as fit, then one more in turn for each that wants it, tried one by one.
Room oneByOne(const Paper& paper) {
  std::size_t least = 1;
  while (least + 1 < mostRows && paper.fits(sameForAll(least + 1)))
    ++least;
  Room room = sameForAll(least);
  std::set<std::size_t> growing;
  for (std::size_t part = 0; part < SectionCount; ++part)
    if (paper.wanted[part] > least)
      growing.insert(part);
  while (!growing.empty())
    for (const std::size_t part : std::vector(growing.begin(), growing.end())) {
      Room more = room;
      ++more[part];
      const bool found = paper.fits(more);
      if (found)
        room = more;
      if (!found || room[part] >= std::min(paper.wanted[part], mostRows))
        growing.erase(part);
    }
  return room;
}

/// Three of each take 3 x (1 + 1 + 1 + 1 + 1) = 15 of 19; the four that are left go to the one-to-ones, the signals,
/// and to what is owed, where both columns share the height of one more row; the fourth to the moves.
TEST(SheetRoom, GivesAllTheSameAndWhatIsLeftInTurn) {
  Paper paper{.height = 19};
  paper.rowHeights.fill(1);
  paper.wanted.fill(9);
  EXPECT_THAT(paper.room(), ElementsAre(4, 4, 4, 4, 4, 4, 3));
}

TEST(SheetRoom, NeverGivesMoreThanIsWantedNorLessThanARow) {
  Paper paper{.height = 100};
  paper.rowHeights.fill(1);
  paper.wanted = {40, 0, 0, 0, 0, 0, 2};
  EXPECT_EQ(paper.room()[OneToOnes], mostRows);
  paper.height = 0;
  EXPECT_EQ(paper.room(), sameForAll(1)) << "one of each stands there, whatever the paper";
}

TEST(SheetRoom, IsWhatTryingOneByOneFindsWithAFewLayouts) {
  std::mt19937 random(20200615);
  const auto from = [&random](std::size_t least, std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(least, most)(random);
  };
  std::size_t most = 0;
  for (int i = 0; i < 5'000; ++i) {
    Paper paper{.height = from(0, 200)};
    for (std::size_t part = 0; part < SectionCount; ++part) {
      paper.rowHeights[part] = from(1, 4);
      paper.wanted[part] = from(0, 40);
    }
    const Room expected = oneByOne(paper);
    paper.layouts = 0;
    ASSERT_EQ(paper.room(), expected) << i;
    most = std::max(most, paper.layouts);
  }
  EXPECT_LE(most, 40u) << "of the eighty of one by one";
}

} // namespace
} // namespace baton::monday
