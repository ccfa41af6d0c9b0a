// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/order_key.h"
#include "core/people/person.h"
#include "core/plan/goal.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/offering.h"
#include "core/strategy/play.h"
#include "core/workspace/checking.h"
#include "core/workspace/publishing.h"
#include "tests/core/merging/copies.h"

#include <tuple>

namespace baton::workspace {
namespace {

using basics::Edits, basics::Id, basics::Value;
using people::Person;
using plan::Goal;
using strategy::BuyerIssue, strategy::Differentiator, strategy::Market, strategy::Offering, strategy::Play;

/// The table of what happened apart, and what every copy shows after all have merged, in any order. Anna, Bo and Cleo
/// each have a copy of one workspace with a market, its buyer issue, three offerings, a differentiator and a play.
class MergeScenario : public testing::Test {
protected:
  MergeScenario() {
    auto& origin = m_copies.origin();
    Edits edits;
    std::tie(m_market, m_issue) = tests::putMarketWithIssue(origin, edits);
    for (const char* name : {"Bikes", "Parts", "Service"}) {
      Offering offering;
      offering.id = origin.newId<Offering>();
      offering.name = name;
      m_offerings.push_back(offering.id);
      edits.put(offering);
    }
    Differentiator differentiator;
    differentiator.id = m_differentiator = origin.newId<Differentiator>();
    differentiator.statement = "Delivered in a day";
    differentiator.offerings = {m_offerings[0]};
    edits.put(differentiator);
    Play play;
    play.id = m_play = origin.newId<Play>();
    play.name = "Call first";
    edits.put(play);
    for (const char* name : {"Ann", "Bob"}) {
      Person person;
      person.id = origin.newId<Person>();
      person.name = name;
      m_people.push_back(person.id);
      edits.put(person);
    }
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
  void name(const std::string& who, const std::string& value) { set(who, m_market, "name", value); }
  template <class T> void erase(const std::string& who, Id<T> id) {
    Edits edits;
    edits.erase<T>(id);
    m_copies.change(who, edits);
  }
  void offer(const std::string& who, const std::vector<int>& which) {
    std::vector<basics::RowId> ids;
    ids.reserve(which.size());
    for (int one : which)
      ids.push_back(m_offerings[std::size_t(one)].value());
    std::ranges::sort(ids);
    set(who, m_differentiator, "offerings", ids);
  }
  Id<BuyerIssue> addIssue(const std::string& who) {
    BuyerIssue issue;
    issue.id = m_copies.at(who).newId<BuyerIssue>();
    issue.market = m_market;
    issue.statement = "No invoice in our language";
    Edits edits;
    edits.put(issue);
    m_copies.change(who, edits);
    return issue.id;
  }
  void addGoal(const std::string& who, std::int64_t amount) {
    Goal goal;
    goal.metric = Id<plan::Metric>(101);
    goal.owner = m_people[0];
    goal.from = basics::Date::of(2026, 7, 1);
    goal.amount = basics::Amount::of(amount);
    Edits edits;
    edits.put(goal);
    m_copies.change(who, edits);
  }
  void settle(const std::string& who, int n) {
    auto& workspace = m_copies.at(who);
    const auto open = openConflicts(workspace);
    ASSERT_EQ(open.size(), 1u);
    const auto done = resolveConflict(workspace, open.front().id, n, {.author = who});
    ASSERT_TRUE(done) << done.refusal().cause;
  }
  void settleBy(const std::string& who, const std::string& value) {
    const auto open = openConflicts(m_copies.at(who));
    ASSERT_EQ(open.size(), 1u);
    for (const auto& one : open.front().values)
      if (one.value == value)
        return settle(who, one.n);
    FAIL() << "nobody gave it the value " << value;
  }

  Workspace& merged() { return m_copies.everyoneMerged(); }
  std::string nameShown(const Workspace& workspace) const {
    const Market* market = workspace.elements().find(m_market);
    return market ? market->name : "(gone)";
  }
  static std::multiset<std::string> openValues(const Workspace& workspace) {
    std::multiset<std::string> values;
    for (const auto& conflict : openConflicts(workspace))
      for (const auto& value : conflict.values)
        values.insert(value.value.is_string() ? value.value.get<std::string>() : value.value.dump());
    return values;
  }
  bool isContested(const Workspace& workspace) const {
    const auto open = openConflicts(workspace);
    return open.size() == 1 && open[0].field == "exists" && open[0].element == m_market.value();
  }
  using Open = std::multiset<std::string>;

  tests::Copies m_copies;
  Id<Market> m_market;
  Id<BuyerIssue> m_issue;
  std::vector<Id<Offering>> m_offerings;
  Id<Differentiator> m_differentiator;
  Id<Play> m_play;
  std::vector<Id<Person>> m_people;
};

TEST_F(MergeScenario, 1_DifferentFieldsOfOneMarketUnite) {
  set("Anna", m_market, "reason", std::string("It pays"));
  set("Bo", m_market, "size", std::string("200 shops"));
  const auto& all = merged();
  EXPECT_EQ(all.elements().find(m_market)->reason, "It pays");
  EXPECT_EQ(all.elements().find(m_market)->size, "200 shops");
  EXPECT_TRUE(all.conflicts().empty());
}

TEST_F(MergeScenario, 2_TwoNamesAreAConflictWithOneWinnerEverywhere) {
  name("Anna", "Shops");
  name("Bo", "Stores");
  const auto& all = merged();
  EXPECT_EQ(openValues(all), (Open{"Shops", "Stores"}));
  EXPECT_TRUE(nameShown(all) == "Shops" || nameShown(all) == "Stores");
}

TEST_F(MergeScenario, 3_TheSameNameTwiceIsNoConflict) {
  name("Anna", "Shops");
  name("Bo", "Shops");
  EXPECT_EQ(nameShown(merged()), "Shops");
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 4_ChangedAndPutBackGivesWayToARealChange) {
  name("Anna", "Shops");
  name("Anna", "Retail");
  name("Bo", "Stores");
  EXPECT_EQ(nameShown(merged()), "Stores");
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 5_BothPutBackIsTheOldName) {
  name("Anna", "Shops");
  name("Anna", "Retail");
  name("Bo", "Stores");
  name("Bo", "Retail");
  EXPECT_EQ(nameShown(merged()), "Retail");
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 6_ASettlementHoldsForThoseWhoHadNotSeenIt) {
  name("Anna", "Shops");
  name("Bo", "Stores");
  m_copies.merge("Anna", {"Bo"});
  const std::string shown = nameShown(m_copies.at("Anna"));
  settle("Anna", 1); // the latest first: the one that shows
  EXPECT_EQ(nameShown(merged()), shown);
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 7_TwoSettlementsThatDifferAreAConflictOfThemAlone) {
  name("Anna", "Shops");
  name("Bo", "Stores");
  m_copies.merge("Anna", {"Bo"});
  m_copies.merge("Bo", {"Anna"});
  settleBy("Anna", "Shops");
  settleBy("Bo", "Stores");
  EXPECT_EQ(openValues(merged()), (Open{"Shops", "Stores"}));
}

TEST_F(MergeScenario, 8_ASettlementAgainstAThirdName) {
  name("Anna", "Shops");
  name("Bo", "Stores");
  m_copies.merge("Anna", {"Bo"});
  settleBy("Anna", "Shops");
  name("Cleo", "Dealers");
  EXPECT_EQ(openValues(merged()), (Open{"Shops", "Dealers"}));
}

TEST_F(MergeScenario, 9_ASettlementIsNotOverruledByAnUndoThatHadNotSeenIt) {
  name("Anna", "Shops");
  name("Bo", "Stores");
  m_copies.merge("Anna", {"Bo"});
  settleBy("Anna", "Stores");
  ASSERT_TRUE(m_copies.at("Bo").undo("Bo"));
  EXPECT_EQ(openValues(merged()), (Open{"Stores", "Retail"}));
}

TEST_F(MergeScenario, 10_DeletedOnOneSideAndUntouchedOnTheOther) {
  erase("Anna", m_market);
  const auto& all = merged();
  EXPECT_EQ(nameShown(all), "(gone)");
  EXPECT_EQ(all.elements().find(m_issue), nullptr);
  EXPECT_TRUE(all.conflicts().empty());
  EXPECT_EQ(all.journal().historyOf(m_market.value()).size(), 2u) << "the journal still shows its history";
}

TEST_F(MergeScenario, 11_DeletedAndEditedLivesContested) {
  erase("Anna", m_market);
  set("Bo", m_market, "reason", std::string("It pays"));
  const auto& all = merged();
  ASSERT_NE(all.elements().find(m_market), nullptr);
  EXPECT_EQ(all.elements().find(m_market)->reason, "It pays");
  EXPECT_TRUE(isContested(all));
}

TEST_F(MergeScenario, 11_KeptOrDeletedByWhoeverSettles) {
  erase("Anna", m_market);
  set("Bo", m_market, "reason", std::string("It pays"));
  m_copies.merge("Cleo", {"Anna", "Bo"});
  ASSERT_TRUE(isContested(m_copies.at("Cleo")));
  const auto open = openConflicts(m_copies.at("Cleo")).front();
  const bool keepFirst = open.values[0].value == true;
  settle("Cleo", keepFirst ? 1 : 2);
  EXPECT_NE(merged().elements().find(m_market), nullptr);
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 11_DeletedForGoodByWhoeverSettles) {
  erase("Anna", m_market);
  set("Bo", m_market, "reason", std::string("It pays"));
  m_copies.merge("Cleo", {"Anna", "Bo"});
  const auto open = openConflicts(m_copies.at("Cleo")).front();
  settle("Cleo", open.values[0].value == false ? 1 : 2);
  EXPECT_EQ(nameShown(merged()), "(gone)");
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 12_ANewIssueBringsItsDeletedMarketBack) {
  erase("Anna", m_market);
  const auto issue = addIssue("Bo");
  const auto& all = merged();
  EXPECT_NE(all.elements().find(m_market), nullptr);
  EXPECT_NE(all.elements().find(issue), nullptr);
  EXPECT_TRUE(isContested(all));
}

TEST_F(MergeScenario, 13_ANewReferenceKeepsADeletedMarket) {
  erase("Anna", m_market);
  set("Bo", m_play, "market", m_market.value());
  const auto& all = merged();
  ASSERT_NE(all.elements().find(m_market), nullptr);
  EXPECT_EQ(all.elements().find(m_play)->market, m_market);
  EXPECT_TRUE(isContested(all));
}

TEST_F(MergeScenario, 14_AReferenceSetAndTakenAwayKeepsNothing) {
  erase("Anna", m_market);
  set("Bo", m_play, "market", m_market.value());
  set("Bo", m_play, "market", Value());
  EXPECT_EQ(nameShown(merged()), "(gone)");
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 15_DeletedTwiceIsDeleted) {
  erase("Anna", m_market);
  erase("Bo", m_market);
  EXPECT_EQ(nameShown(merged()), "(gone)");
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 16_MovedInTheListIsNoReasonToKeep) {
  erase("Anna", m_market);
  set("Bo", m_market, "position", basics::orderKeyBetween(m_copies.at("Bo").elements().find(m_market)->position, {}));
  EXPECT_EQ(nameShown(merged()), "(gone)");
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 17_AdditionsToASetUnite) {
  offer("Anna", {0, 1});
  offer("Bo", {0, 2});
  const auto& all = merged();
  EXPECT_EQ(all.elements().find(m_differentiator)->offerings.size(), 3u);
  EXPECT_TRUE(all.conflicts().empty());
}

TEST_F(MergeScenario, 18_ARemovalAndAnAdditionBothHold) {
  offer("Anna", {});
  offer("Bo", {0, 1});
  EXPECT_EQ(merged().elements().find(m_differentiator)->offerings, (std::vector{m_offerings[1]}));
}

TEST_F(MergeScenario, 19_RemovedAndRestoredIsNoChange) {
  offer("Anna", {});
  offer("Bo", {});
  offer("Bo", {0});
  EXPECT_TRUE(merged().elements().find(m_differentiator)->offerings.empty());
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 20_ReorderingApartLosesNothingAndAsksNothing) {
  const auto move = [&](const std::string& who, Id<Offering> id, Id<Offering> behind) {
    set(who, id, "position", basics::orderKeyBetween(m_copies.at(who).elements().find(behind)->position, {}));
  };
  move("Anna", m_offerings[0], m_offerings[1]);
  move("Bo", m_offerings[0], m_offerings[1]);
  const auto& all = merged();
  EXPECT_EQ(all.elements().inOrder<Offering>().size(), 3u);
  EXPECT_EQ(all.elements().inOrder<Offering>().front()->id, m_offerings[1]);
  EXPECT_TRUE(all.conflicts().empty());
}

TEST_F(MergeScenario, 21_TheSameGoalMadeTwiceIsOne) {
  addGoal("Anna", 1'000);
  addGoal("Bo", 1'000);
  EXPECT_EQ(merged().elements().count<Goal>(), 1u);
  EXPECT_TRUE(merged().conflicts().empty());
}

TEST_F(MergeScenario, 21_TheSameGoalWithTwoAmountsIsAConflictOnTheAmount) {
  addGoal("Anna", 1'000);
  addGoal("Bo", 2'000);
  const auto& all = merged();
  EXPECT_EQ(all.elements().count<Goal>(), 1u);
  const auto open = openConflicts(all);
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].field, "amount");
  EXPECT_EQ(openValues(all), (Open{"1000.00", "2000.00"}));
}

TEST_F(MergeScenario, 22_TwoVersionsUnderOneNumberBothStayAndOneIsToBeRecalled) {
  const auto today = *basics::Date::of(2026, 7, 1);
  for (const std::string who : {"Anna", "Bo"}) {
    PublishAsked asked;
    asked.author = m_people[0];
    asked.receivers = {m_people[1]};
    asked.reason = "To talk about it, says " + who;
    asked.today = today;
    ASSERT_TRUE(publish(m_copies.at(who), asked));
  }
  Workspace& merged = m_copies.everyoneMerged();
  const auto order = publicationOrder(merged);
  const auto versions = handoff::versions(merged.elements(), today, order);
  ASSERT_EQ(versions.size(), 2u);
  EXPECT_EQ(versions[0].name, "1");
  EXPECT_EQ(versions[1].name, "1-b");
  const auto twice = [&] {
    std::vector<std::string> said;
    for (const auto& finding : checkOf(merged, today).findings)
      if (finding.rule == "version-twice")
        said.push_back(finding.text + " " + std::to_string(finding.id));
    return said;
  };
  const auto later = versions[1].handoff->id;
  EXPECT_EQ(twice(), std::vector<std::string>{"There are two versions of one number, 1 and 1-b. " +
                                              std::to_string(later.value())});
  ASSERT_TRUE(recall(merged, versions[0].handoff->id, "Bo's is the one we meant", "Anna", {}));
  EXPECT_TRUE(twice().empty());
}

TEST_F(MergeScenario, 27_NobodyReportsInACircle) {
  set("Anna", m_people[1], "manager", m_people[0].value());
  set("Bo", m_people[0], "manager", m_people[1].value());
  const auto& all = merged();
  const auto* ann = all.elements().find(m_people[0]);
  const auto* bob = all.elements().find(m_people[1]);
  EXPECT_NE(bool(ann->manager), bool(bob->manager)) << "one of the two links stands";
  const auto open = openConflicts(all);
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].field, "manager");
}

TEST_F(MergeScenario, 28_UndoLeavesWhatAnotherCopyWroteAndNamesWho) {
  name("Anna", "Shops");
  name("Bo", "Stores");
  m_copies.merge("Anna", {"Bo"});
  settleBy("Anna", "Stores");
  auto& anna = m_copies.at("Anna");
  ASSERT_TRUE(anna.undo("Anna")) << "the settlement can be taken back";
  const auto more = anna.undo("Anna");
  EXPECT_TRUE(more || more.refusal().cause.find("Bo") != std::string::npos);
}

TEST_F(MergeScenario, 28_CtrlZNeverReachesWhatCameFromAnotherCopy) {
  name("Anna", "Shops");
  set("Bo", m_market, "reason", std::string("It pays"));
  m_copies.merge("Anna", {"Bo"});
  auto& anna = m_copies.at("Anna");
  ASSERT_TRUE(anna.undo("Anna"));
  EXPECT_EQ(nameShown(anna), "Retail");
  EXPECT_EQ(anna.elements().find(m_market)->reason, "It pays");
}

TEST_F(MergeScenario, 29_MergingAgainAddsNothing) {
  name("Anna", "Shops");
  set("Bo", m_market, "reason", std::string("It pays"));
  m_copies.merge("Anna", {"Bo"});
  m_copies.merge("Bo", {"Anna"});
  EXPECT_TRUE(m_copies.merge("Anna", {"Bo"}).entries.empty());
  EXPECT_EQ(tests::shownBy(m_copies.at("Anna")), tests::shownBy(m_copies.at("Bo")));
}

TEST_F(MergeScenario, 30_AFileCopiedByHandIsACopyLikeAnyOther) {
  name("origin", "Shops");
  set("Anna", m_market, "reason", std::string("It pays"));
  m_copies.merge("Anna", {"origin"});
  EXPECT_EQ(nameShown(m_copies.at("Anna")), "Shops");
  EXPECT_EQ(m_copies.at("Anna").elements().find(m_market)->reason, "It pays");
  EXPECT_TRUE(m_copies.at("Anna").conflicts().empty());
}

TEST_F(MergeScenario, AnotherWorkspaceIsRefused) {
  tests::Copies other(2);
  other.add("Zoe");
  const auto report = m_copies.at("Anna").merge({other.snapshot("Zoe")});
  ASSERT_FALSE(report);
  EXPECT_NE(report.refusal().cause.find("another workspace"), std::string::npos);
}

} // namespace
} // namespace baton::workspace
