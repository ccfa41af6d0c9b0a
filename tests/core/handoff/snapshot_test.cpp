// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/snapshot.h"

#include "core/basics/sha256.h"
#include "core/clarity/settings.h"
#include "core/handoff/comment.h"
#include "core/strategy/competitor.h"
#include "core/strategy/coverage.h"
#include "core/strategy/open_question.h"
#include "core/strategy/play.h"
#include "core/strategy/priority.h"
#include "tests/core/handoff/strategy_at_hand.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id;
using testing::HasSubstr, testing::Not;
using tests::put, tests::StrategyAtHand;

std::string snapshotNow(const Elements& elements) {
  return snapshotOf(frozen(elements));
}

TEST(Snapshot, IsCanonicalJsonWithSortedKeysAndNothingBetween) {
  Elements elements;
  put(elements, strategy::Offering{.id = Id<strategy::Offering>(7),
                                   .position = "a",
                                   .name = "Till \"One\"\n\x01/é",
                                   .listPrice = basics::Money::ofCents(5),
                                   .targetMargin = basics::Amount::ofTenThousandths(125000)});
  put(elements, strategy::Market{.id = Id<strategy::Market>(10), .name = "B", .match = {"Country = France"}});
  put(elements, strategy::Market{.id = Id<strategy::Market>(9), .name = "A", .rank = 2});
  put(elements, strategy::Competitor{.id = Id<strategy::Competitor>(8),
                                     .markets = {Id<strategy::Market>(10), Id<strategy::Market>(9)}});
  EXPECT_EQ(snapshotNow(elements),
            R"({"elements":[)"
            R"({"fields":{"markets":["9","10"],"present_way":false},"id":"8","kind":"competitor"},)"
            R"({"fields":{"name":"A","rank":2,"status":"candidate"},"id":"9","kind":"market"},)"
            R"({"fields":{"match":["Country = France"],"name":"B","status":"candidate"},"id":"10","kind":"market"},)"
            R"({"fields":{"list_price":"0.05","name":"Till \"One\"\n\u0001/é","position":"a","status":"live",)"
            R"("target_margin":12.5},"id":"7","kind":"offering"}],"format":"baton-snapshot","version":1})");
}

TEST(Snapshot, HasTheSameBytesHoweverItsElementsCameToBe) {
  const strategy::Market a{.id = Id<strategy::Market>(3), .name = "A"}, b{.id = Id<strategy::Market>(20), .name = "B"};
  Elements forwards, backwards;
  put(forwards, a);
  put(forwards, b);
  put(backwards, b);
  put(backwards, strategy::Market{.id = a.id, .name = "another name first"});
  put(backwards, a);
  EXPECT_EQ(snapshotNow(forwards), snapshotNow(backwards));
}

TEST(Snapshot, HasTheHashThatAnyToolGivesForItsBytes) {
  // printf '{"elements":[],"format":"baton-snapshot","version":1}' | sha256sum
  EXPECT_EQ(snapshotNow({}), R"({"elements":[],"format":"baton-snapshot","version":1})");
  EXPECT_EQ(basics::hexOf(basics::sha256(snapshotNow({}))),
            "14369e521228a68ff14519e6c171594a1e625aa2b51f4597c0c0ddb9f5d06809");
}

TEST(Snapshot, ReadsBackToTheSameBytes) {
  StrategyAtHand hand;
  put(hand.elements, strategy::Play{.id = Id<strategy::Play>(301),
                                    .name = "Second till",
                                    .market = hand.retail,
                                    .offering = hand.till,
                                    .steps = {"Call", "Show, \"count\"", ""}});
  put(hand.elements, strategy::Fit{.market = hand.retail, .offering = hand.till, .level = strategy::FitLevel::Core});
  put(hand.elements, clarity::RuleSetting{.rule = "too-many", .off = true, .reason = "One owner for each"});
  const std::string bytes = snapshotNow(hand.elements);
  const auto read = readSnapshot(bytes);
  ASSERT_TRUE(read) << read.refusal().cause;
  EXPECT_EQ(snapshotOf(*read), bytes);
  EXPECT_EQ(snapshotNow(*read), bytes) << "what is frozen stays frozen when frozen again";
  EXPECT_EQ(read->only<strategy::Strategy>().aspiration, "By 31 December 2026 we run 400 tills.");
  EXPECT_EQ(read->find(Id<strategy::Play>(301))->steps, (std::vector<std::string>{"Call", "Show, \"count\"", ""}));
}

TEST(Snapshot, NamesThePeopleOfTheStrategyAndKeepsTheirPrivateFiguresOut) {
  StrategyAtHand hand;
  people::Person tess = *hand.elements.find(hand.tess);
  tess.email = "tess@corner.example";
  tess.fullProductivity = basics::Money::ofCents(9900000);
  put(hand.elements, tess);
  put(hand.elements, strategy::Coverage{.id = Id<strategy::Coverage>(401), .person = hand.tess, .market = hand.retail});
  const Elements kept = frozen(hand.elements, {hand.maya});
  ASSERT_NE(kept.find(hand.tess), nullptr);
  EXPECT_EQ(kept.find(hand.tess)->title, "Seller");
  EXPECT_NE(kept.find(hand.maya), nullptr) << "named by the caller";
  EXPECT_EQ(kept.find(hand.sam), nullptr) << "nothing names him";
  EXPECT_THAT(snapshotOf(kept), Not(HasSubstr("corner.example")));
  EXPECT_THAT(snapshotOf(kept), Not(HasSubstr("99000")));
}

TEST(Snapshot, LeavesOutCommentsAndTheDateThatStandsForToday) {
  StrategyAtHand hand;
  const std::string before = snapshotNow(hand.elements);
  put(hand.elements, Comment{.id = Id<Comment>(501), .text = "Between us"});
  EXPECT_EQ(snapshotNow(hand.elements), before);
  EXPECT_THAT(before, Not(HasSubstr("2026-03-01")));
}

TEST(Snapshot, KeepsTheGoalsOfTheCompanyOfRolesAndOfSalesAsAWholeWithTheirMetric) {
  StrategyAtHand hand;
  using plan::Goal;
  const Id<plan::Metric> revenue(101);
  put(hand.elements, plan::Metric{.id = revenue, .name = "Revenue"});
  const auto goal = [&](Goal owed) {
    owed.metric = revenue;
    owed.amount = basics::Amount::of(1200);
    return put(hand.elements, owed);
  };
  const auto company = goal({.scope = plan::Scope::Team});
  const auto role = goal({.role = "Seller"});
  const auto team = goal({.scope = plan::Scope::Team, .owner = hand.sam});
  const auto own = goal({.owner = hand.tess});
  const auto below = goal({.scope = plan::Scope::Team, .owner = hand.tess});
  const Elements kept = frozen(hand.elements);
  EXPECT_NE(kept.find(company), nullptr);
  EXPECT_NE(kept.find(role), nullptr);
  EXPECT_NE(kept.find(team), nullptr);
  EXPECT_EQ(kept.find(own), nullptr);
  EXPECT_EQ(kept.find(below), nullptr);
  EXPECT_NE(kept.find(revenue), nullptr);
  EXPECT_NE(kept.find(hand.sam), nullptr);
  EXPECT_EQ(readSnapshot(snapshotOf(kept))->find(company)->amount, basics::Amount::of(1200));
}

TEST(Snapshot, KeepsAmountsToTheLastDigit) {
  Elements elements;
  const auto share = [](std::int64_t parts) { return basics::Amount::ofTenThousandths(parts); };
  const std::int64_t hard[] = {1, -1, 3333, 10000, 123456789012345};
  int n = 1;
  for (std::int64_t parts : hard)
    put(elements, strategy::Coverage{.id = Id<strategy::Coverage>(n++), .share = share(parts)});
  const auto read = readSnapshot(snapshotNow(elements));
  ASSERT_TRUE(read) << read.refusal().cause;
  n = 1;
  for (std::int64_t parts : hard)
    EXPECT_EQ(read->find(Id<strategy::Coverage>(n++))->share, share(parts)) << parts;
}

TEST(Snapshot, KeepsHostileTextAsText) {
  StrategyAtHand hand;
  const std::string hostile = "</script>{\"kind\":\"x\"}\\u0000 ]} \u2028 \U0001F6B2";
  put(hand.elements, strategy::Priority{.id = Id<strategy::Priority>(601), .statement = hostile});
  const auto read = readSnapshot(snapshotNow(hand.elements));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find(Id<strategy::Priority>(601))->statement, hostile);
}

TEST(ReadSnapshot, IsRefusedForWhatIsNotOne) {
  EXPECT_TRUE(readSnapshot("").refused());
  EXPECT_TRUE(readSnapshot("[]").refused());
  EXPECT_TRUE(readSnapshot(R"({"format":"baton-dump","version":1,"elements":[]})").refused());
  EXPECT_TRUE(readSnapshot(R"({"format":"baton-snapshot","version":2,"elements":[]})").refused()) << "a later form";
  EXPECT_TRUE(readSnapshot(R"({"format":"baton-snapshot","version":1,"elements":[3]})").refused());
  const auto of = [](const std::string& fields) {
    return readSnapshot(R"({"format":"baton-snapshot","version":1,"elements":[{"kind":"market","id":"5","fields":)" +
                        fields + "}]}");
  };
  EXPECT_TRUE(of(R"({"name":"A"})"));
  EXPECT_TRUE(of(R"({"name":4})").refused());
  EXPECT_TRUE(of(R"({"status":"sold"})").refused());
  EXPECT_TRUE(of(R"({"decide_by":"soon"})").refused());
  EXPECT_TRUE(of(R"({"decide_owner":"-4"})").refused());
}

TEST(ReadSnapshot, PassesOverWhatALaterProgramAdded) {
  const auto read = readSnapshot(
      R"({"format":"baton-snapshot","version":1,"elements":[{"kind":"market","id":"5","fields":{"name":"A","hue":1}},)"
      R"({"kind":"omen","id":"6","fields":{}}]})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find(Id<strategy::Market>(5))->name, "A");
}

} // namespace
} // namespace baton::handoff
