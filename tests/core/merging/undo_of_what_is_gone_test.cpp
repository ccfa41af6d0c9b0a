// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/weapon.h"
#include "tests/core/merging/copies.h"
#include "tests/core/merging/second_reading.h"

#include <tuple>

namespace baton::workspace {
namespace {

using basics::Edits, basics::Id, basics::Value;
using strategy::BuyerIssue, strategy::Market, strategy::Weapon;

/// A market with a buyer issue and a sales tool for it, on two laptops. Anna does something, Bo sees it and deletes,
/// Anna takes his change in and takes back her own. A third copy that goes its own way must change nothing of that.
class UndoOfWhatIsGone : public testing::Test {
protected:
  UndoOfWhatIsGone() {
    auto& origin = m_copies.origin();
    Edits edits;
    std::tie(m_market, m_issue) = tests::putMarketWithIssue(origin, edits);
    Weapon weapon;
    weapon.id = m_weapon = origin.newId<Weapon>();
    weapon.name = "Case study";
    weapon.markets = {m_market};
    edits.put(weapon);
    m_copies.change("origin", edits);
    m_copies.add("Anna");
    m_copies.add("Bo");
    m_copies.add("Cleo");
  }

  template <class T> void set(const std::string& who, Id<T> id, std::string_view field, Value value) {
    Edits edits;
    edits.set<T>(id, field, std::move(value));
    m_copies.change(who, edits);
  }
  template <class T> void erase(const std::string& who, Id<T> id) {
    Edits edits;
    edits.erase<T>(id);
    m_copies.change(who, edits);
  }
  void boDeletesTheMarketAndAnnaLearnsOfIt() {
    m_copies.merge("Bo", {"Anna"});
    erase("Bo", m_market);
    m_copies.merge("Anna", {"Bo"});
  }
  void cleoGoesHerOwnWay() {
    Edits edits;
    Market other;
    other.id = m_copies.at("Cleo").newId<Market>();
    other.name = "Rentals";
    edits.put(other);
    m_copies.change("Cleo", edits);
  }
  void expectTheMarketIsGoneEverywhere() {
    for (Workspace* workspace : {&m_copies.at("Anna"), &m_copies.everyoneMerged()}) {
      EXPECT_EQ(workspace->elements().find(m_market), nullptr);
      EXPECT_EQ(workspace->elements().find(m_issue), nullptr);
      EXPECT_EQ(tests::SecondReading(*workspace).difference(*workspace), "");
      EXPECT_TRUE(workspace->verify().empty());
      EXPECT_TRUE(workspace->conflicts().empty());
    }
  }
  void expectAnnasUndoIsRefused(const std::string& why) {
    boDeletesTheMarketAndAnnaLearnsOfIt();
    const auto undone = m_copies.at("Anna").undo("Anna");
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.refusal().cause, "Nothing was taken back: " + why);
    cleoGoesHerOwnWay();
    expectTheMarketIsGoneEverywhere();
  }

  tests::Copies m_copies;
  Id<Market> m_market;
  Id<BuyerIssue> m_issue;
  Id<Weapon> m_weapon;
};

TEST_F(UndoOfWhatIsGone, AnEditOfADeletedMarketIsLeftAndNamesWhoDeletedIt) {
  set("Anna", m_market, "reason", std::string("It pays"));
  expectAnnasUndoIsRefused("Market has been deleted since by Bo");
}

TEST_F(UndoOfWhatIsGone, ADeletedIssueDoesNotComeBackToAMarketThatIsGone) {
  erase("Anna", m_issue);
  expectAnnasUndoIsRefused("Buyer issue has been deleted since by Bo");
}

TEST_F(UndoOfWhatIsGone, AReferenceThatWasEmptiedDoesNotBringBackWhatItNamed) {
  set("Anna", m_weapon, "markets", std::vector<basics::RowId>{});
  boDeletesTheMarketAndAnnaLearnsOfIt();
  const auto undone = m_copies.at("Anna").undo("Anna");
  EXPECT_FALSE(undone) << "nothing of it can be taken back";
  cleoGoesHerOwnWay();
  expectTheMarketIsGoneEverywhere();
  EXPECT_TRUE(m_copies.at("Anna").elements().find(m_weapon)->markets.empty());
}

TEST_F(UndoOfWhatIsGone, WhatElseTheCommandDidIsTakenBack) {
  Edits edits;
  edits.set<Market>(m_market, "reason", std::string("It pays"));
  edits.set<Weapon>(m_weapon, "name", std::string("Success story"));
  m_copies.change("Anna", edits);
  boDeletesTheMarketAndAnnaLearnsOfIt();
  const auto undone = m_copies.at("Anna").undo("Anna");
  ASSERT_TRUE(undone) << undone.refusal().cause;
  ASSERT_EQ(undone->refused.size(), 1u);
  EXPECT_EQ(undone->refused.front().id, m_market.value());
  EXPECT_EQ(undone->refused.front().by, "Bo");
  EXPECT_EQ(m_copies.at("Anna").elements().find(m_weapon)->name, "Case study");
  cleoGoesHerOwnWay();
  expectTheMarketIsGoneEverywhere();
}

TEST_F(UndoOfWhatIsGone, AMarketThatComesBackBringsItsPartsAlong) {
  erase("Anna", m_market);
  auto& anna = m_copies.at("Anna");
  ASSERT_TRUE(anna.undo("Anna"));
  ASSERT_NE(anna.elements().find(m_market), nullptr);
  ASSERT_NE(anna.elements().find(m_issue), nullptr);
  EXPECT_EQ(anna.elements().find(m_issue)->market, m_market);
  EXPECT_EQ(anna.elements().find(m_weapon)->markets, basics::Ids<Market>{m_market});
  EXPECT_TRUE(anna.verify().empty());
}

} // namespace
} // namespace baton::workspace
