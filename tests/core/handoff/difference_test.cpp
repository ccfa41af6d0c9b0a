// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/difference.h"

#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/play.h"
#include "tests/core/handoff/strategy_at_hand.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Id;
using nlohmann::json;
using strategy::OpenQuestion;
using tests::day, tests::put, tests::StrategyAtHand;

/// The difference that an edit makes, as between a version and the draft.
template <class Edit> Difference after(StrategyAtHand& hand, Edit edit) {
  const auto before = frozen(hand.elements);
  edit();
  return difference(before, frozen(hand.elements), hand.elements);
}

template <class Edit> json jsonAfter(StrategyAtHand& hand, Edit edit) {
  return toJson(after(hand, edit), "1", "draft");
}

TEST(Difference, OfEqualStrategiesIsEmpty) {
  StrategyAtHand hand;
  EXPECT_TRUE(after(hand, [] {}).empty());
  EXPECT_EQ(jsonAfter(hand, [] {}), json::parse(R"({"from":1,"to":"draft","elements":[]})"));
}

TEST(Difference, NamesTheElementAndEachFieldThatChanged) {
  StrategyAtHand hand;
  const json found = jsonAfter(hand, [&hand] {
    auto market = *hand.elements.find(hand.retail);
    market.reason = "64 of 90 tills sold in 2025.";
    market.rank = 2;
    market.decideOwner = hand.sam;
    put(hand.elements, market);
  });
  EXPECT_EQ(found["elements"], json::parse(R"([{"kind":"market","id":"101","name":"Independent retailers",
    "change":"changed","fields":[
      {"field":"reason","old":"62 of 90 tills sold in 2025.","new":"64 of 90 tills sold in 2025."},
      {"field":"decide_owner","old":null,"new":"Sam"},
      {"field":"rank","old":1,"new":2}]}])"));
}

TEST(Difference, ShowsWordsWithinText) {
  StrategyAtHand hand;
  const Difference found = after(hand, [&hand] {
    auto market = *hand.elements.find(hand.retail);
    market.reason = "64 of 90 tills sold in 2025.";
    put(hand.elements, market);
  });
  ASSERT_EQ(found.elements.size(), 1u);
  EXPECT_THAT(found.elements[0].fields.at(0).words,
              testing::ElementsAre(WordRun{RunKind::Removed, "62 "}, WordRun{RunKind::Added, "64 "},
                                   WordRun{RunKind::Equal, "of 90 tills sold in 2025."}));
}

TEST(Difference, ListsWhatIsNewAndWhatIsGoneWithAllItsFields) {
  StrategyAtHand hand;
  const json found = jsonAfter(hand, [&hand] {
    hand.elements.erase(describe(basics::Tag<strategy::Market>{}), hand.schools.value());
    put(hand.elements, strategy::Exclusion{.id = Id<strategy::Exclusion>(701),
                                           .what = "No tender below 20 tills",
                                           .until = day("2026-12-31"),
                                           .markets = {hand.retail}});
  });
  EXPECT_EQ(found["elements"], json::parse(R"([
    {"kind":"market","id":"102","name":"School canteens","change":"removed","fields":[
      {"field":"name","old":"School canteens","new":null},
      {"field":"status","old":"rejected","new":null},
      {"field":"reason","old":"They buy once in ten years.","new":null}]},
    {"kind":"exclusion","id":"701","name":"No tender below 20 tills","change":"added","fields":[
      {"field":"what","old":null,"new":"No tender below 20 tills"},
      {"field":"until","old":null,"new":"2026-12-31"},
      {"field":"markets","old":null,"new":["Independent retailers"]}]}])"));
}

TEST(Difference, WritesMoneyAmountsAndListsAsInADump) {
  StrategyAtHand hand;
  const json found = jsonAfter(hand, [&hand] {
    auto till = *hand.elements.find(hand.till);
    till.listPrice = basics::Money::ofCents(119950);
    till.targetMargin = basics::Amount::ofTenThousandths(125000);
    put(hand.elements, till);
    put(hand.elements, strategy::Play{.id = Id<strategy::Play>(301), .name = "Second till", .steps = {"Call", "Show"}});
  });
  EXPECT_EQ(found["elements"][0]["fields"], json::parse(R"([{"field":"list_price","old":"1250.00","new":"1199.50"},
                            {"field":"target_margin","old":null,"new":12.5}])"));
  EXPECT_EQ(found["elements"][1]["fields"][1], json::parse(R"({"field":"steps","old":null,"new":["Call","Show"]})"));
}

TEST(Difference, PutsGoalsInTheUnitOfTheirMetric) {
  StrategyAtHand hand;
  const Id<plan::Metric> revenue(101), calls(104);
  put(hand.elements, plan::Metric{.id = revenue, .name = "Revenue", .unit = plan::Unit::Money});
  put(hand.elements, plan::Metric{.id = calls, .name = "Calls", .unit = plan::Unit::Count});
  const json found = jsonAfter(hand, [&] {
    for (auto metric : {revenue, calls})
      put(hand.elements, plan::Goal{.metric = metric,
                                    .scope = plan::Scope::Team,
                                    .from = day("2026-01-01"),
                                    .grain = plan::GoalGrain::Year,
                                    .amount = basics::Amount::of(400)});
  });
  std::map<std::string, json> amounts;
  for (const json& element : found["elements"])
    amounts[element["name"]] = element["fields"].back()["new"];
  EXPECT_EQ(amounts, (std::map<std::string, json>{{"Revenue, year from January 2026", "400.00"},
                                                  {"Calls, year from January 2026", 400}}));
}

TEST(Difference, IgnoresOrderAndWhoIsNamedForTheFirstTime) {
  StrategyAtHand hand;
  const json found = jsonAfter(hand, [&hand] {
    auto market = *hand.elements.find(hand.schools);
    market.position = "0V";
    market.decideOwner = hand.tess;
    put(hand.elements, market);
  });
  ASSERT_EQ(found["elements"].size(), 1u);
  EXPECT_EQ(found["elements"][0]["fields"].size(), 1u);
}

TEST(Difference, NamesWhatAnElementIsPartOfAndWhatStandsBetweenTwo) {
  StrategyAtHand hand;
  const Difference found = after(hand, [&hand] {
    put(hand.elements, strategy::BuyerIssue{.id = Id<strategy::BuyerIssue>(111),
                                            .market = hand.retail,
                                            .statement = "The queue reaches the door"});
    put(hand.elements, strategy::Fit{.market = hand.retail, .offering = hand.till, .level = strategy::FitLevel::Core});
  });
  ASSERT_EQ(found.elements.size(), 2u);
  EXPECT_EQ(found.elements[0].within, "Independent retailers");
  EXPECT_EQ(found.elements[1].name, "Independent retailers × Till");
}

TEST(Difference, OfASetShowsWhatLeftItAndWhatJoinedIt) {
  StrategyAtHand hand;
  strategy::Exclusion exclusion{
      .id = Id<strategy::Exclusion>(701), .what = "No tenders", .markets = {hand.retail, hand.schools}};
  put(hand.elements, exclusion);
  const Difference found = after(hand, [&] {
    exclusion.markets = {hand.retail};
    put(hand.elements, exclusion);
  });
  ASSERT_EQ(found.elements.size(), 1u);
  EXPECT_THAT(found.elements[0].fields.at(0).words, testing::ElementsAre(WordRun{RunKind::Removed, "School canteens"}));
}

TEST(Difference, FindsTheQuestionsThatWereAnswered) {
  StrategyAtHand hand;
  const auto ask = [&hand](int id, std::string text, std::string answer) {
    put(hand.elements, OpenQuestion{.id = Id<OpenQuestion>(id),
                                    .askedBy = hand.sam,
                                    .text = std::move(text),
                                    .answer = std::move(answer),
                                    .answered = day("2026-03-20")});
  };
  ask(1, "Who leads Canada?", "");
  ask(2, "Is it the goal?", "");
  ask(3, "Answered long ago?", "Yes.");
  const Difference found = after(hand, [&] {
    ask(1, "Who leads Canada?", "Sam does.");
    ask(4, "Asked and answered in between?", "Yes.");
  });
  ASSERT_EQ(found.answered.size(), 1u);
  EXPECT_EQ(found.answered[0].text, "Who leads Canada?");
  EXPECT_EQ(found.answered[0].answer, "Sam does.");
  EXPECT_EQ(found.answered[0].askedBy, "Sam");
}

TEST(Difference, OfTwoVersionsIsReadFromWhatWasPublished) {
  StrategyAtHand hand;
  const auto first = hand.publish();
  auto goal = hand.elements.only<strategy::Strategy>();
  goal.aspiration = "By 31 December 2026 we run 500 tills.";
  put(hand.elements, goal);
  const auto second = hand.publish();
  goal.aspiration = "Later.";
  put(hand.elements, goal);
  const auto from = elementsOf(*hand.elements.find(first)), to = elementsOf(*hand.elements.find(second));
  const json found = toJson(difference(*from, *to), "1", "2-b");
  EXPECT_EQ(found["to"], "2-b");
  ASSERT_EQ(found["elements"].size(), 1u);
  EXPECT_EQ(found["elements"][0]["kind"], "strategy");
  EXPECT_EQ(found["elements"][0]["fields"][0]["new"], "By 31 December 2026 we run 500 tills.");
}

TEST(Difference, NamesAVersionThatAQuestionIsAbout) {
  StrategyAtHand hand;
  const auto version = hand.publish();
  const json found = jsonAfter(
      hand, [&] { hand.acknowledge(hand.answer(version, hand.sam, Verdict::NotAccepted, "Which market is first?")); });
  ASSERT_EQ(found["elements"].size(), 1u);
  EXPECT_EQ(found["elements"][0]["fields"][1], json::parse(R"({"field":"about","old":null,"new":"Version 1"})"));
}

} // namespace
} // namespace baton::handoff
