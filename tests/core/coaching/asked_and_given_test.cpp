// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/asked_and_given.h"

#include "core/coaching/cadence.h"
#include "core/coaching/interview_card.h"
#include "core/coaching/proficiency.h"
#include "core/signals/signal.h"
#include "core/strategy/target_account.h"
#include "tests/core/coaching/team.h"

namespace baton::coaching {
namespace {

class Pairs : public Team {
protected:
  Pairs() : source{.elements = elements, .today = today} {}
  AskedAndGiven of(Pair pair) const { return askedAndGiven(source)[std::size_t(pair)]; }
  void day90(std::string_view on, Id<people::Person> by, bool held) {
    put(MeetingDay{.person = tess, .by = by, .date = day(on), .held = held});
  }
  PairsSource source;
};

TEST_F(Pairs, SayWhatWouldFillThemWhereNothingIsRecorded) {
  for (const AskedAndGiven& one : askedAndGiven(source)) {
    EXPECT_FALSE(one.asked.value) << basics::wordOf(one.pair);
    EXPECT_FALSE(one.asked.missing.empty()) << basics::wordOf(one.pair);
    EXPECT_FALSE(one.given.value) << basics::wordOf(one.pair);
    EXPECT_FALSE(one.given.missing.empty()) << basics::wordOf(one.pair);
  }
}

/// Followed up after 2 and 7 days: 4.5; one waits still, one is of before the window. Answered after 10 and 20: 15.
TEST_F(Pairs, DaysToAnswer) {
  source.followUps = {{day("2020-06-01"), day("2020-06-03")},
                      {day("2020-05-01"), day("2020-05-08")},
                      {day("2020-06-10"), std::nullopt},
                      {day("2020-01-01"), day("2020-06-01")}};
  for (const auto& [seen, answered] : {std::pair{"2020-05-01", "2020-05-11"}, {"2020-05-01", "2020-05-21"}})
    put(field::Signal{
        .date = day(seen), .text = "x", .state = field::SignalState::Answered, .answered = noon(answered)});
  EXPECT_DOUBLE_EQ(*of(Pair::Answers).asked.value, 4.5);
  EXPECT_EQ(of(Pair::Answers).asked.cases, 2);
  EXPECT_DOUBLE_EQ(*of(Pair::Answers).given.value, 15);
  EXPECT_EQ(of(Pair::Answers).given.cases, 2);
}

/// Calls: |100 - 80| + |50 - 70| = 40 of 150 that came. Targets: |200 - 150| + |100 - 150| = 100 of 300.
TEST_F(Pairs, Errors) {
  source.calls = {{quarter, {tess.value(), "Tess"}, Amount::of(100), {}, Amount::of(80)},
                  {quarter, {una.value(), "Una"}, Amount::of(50), {}, Amount::of(70)}};
  for (const auto& [goal, actual] : {std::pair{200, 150}, {100, 150}}) {
    plan::PerformanceRow row;
    row.figures.goal = Amount::of(goal);
    row.figures.actual = Amount::of(actual);
    source.targets.push_back(row);
  }
  EXPECT_NEAR(*of(Pair::Errors).asked.value, 40.0 / 150, 1e-12);
  EXPECT_NEAR(*of(Pair::Errors).given.value, 100.0 / 300, 1e-12);
}

/// By Sam: two of three were held, of those up to today. By Maya: none of one. 18 March is the first day of the window.
TEST_F(Pairs, OneToOnesHeldOfThosePlanned) {
  day90("2020-05-01", sam, true);
  day90("2020-03-18", sam, true);
  day90("2020-06-01", sam, false);
  day90("2020-06-16", sam, false); // to come
  day90("2020-03-17", sam, true);  // before
  day90("2020-06-01", maya, false);
  EXPECT_NEAR(*of(Pair::OneToOnes).asked.value, 2.0 / 3, 1e-12);
  EXPECT_DOUBLE_EQ(*of(Pair::OneToOnes).given.value, 0);
  EXPECT_EQ(of(Pair::OneToOnes).given.cases, 1);
}

TEST_F(Pairs, PromisesKept) {
  source.bySales = {3, 4};
  source.byLeadership = {1, 2};
  EXPECT_DOUBLE_EQ(*of(Pair::Promises).asked.value, 0.75);
  EXPECT_DOUBLE_EQ(*of(Pair::Promises).given.value, 0.5);
}

/// The list: one added, one dropped in the window. The strategy: a market was selected and another is no longer, a pair
/// became core; a renamed market and a version of before the window do not count.
TEST_F(Pairs, Changes) {
  put(strategy::TargetAccount{.name = "a", .added = day("2020-05-01")});
  put(strategy::TargetAccount{.name = "b", .added = day("2019-05-01"), .dropped = day("2020-06-01")});
  put(strategy::TargetAccount{.name = "c", .added = day("2019-05-01")});
  const auto first = put(handoff::Handoff{.version = 1, .at = noon("2019-06-01")});
  const auto second = put(handoff::Handoff{.version = 2, .at = noon("2020-06-01")});
  const basics::Kind& market = describe(basics::Tag<strategy::Market>{});
  const auto change = [&](const char* field, const char* before, const char* after) {
    handoff::FieldChange one;
    one.field = market.field(field);
    one.before = std::string(before);
    one.after = std::string(after);
    handoff::ElementChange element;
    element.kind = &market;
    element.fields = {one};
    return element;
  };
  auto step = std::make_shared<handoff::VersionStep>();
  step->version = second;
  step->before = first;
  step->difference.elements = {change("status", "candidate", "selected"), change("status", "selected", "deferred"),
                               change("name", "North", "selected"), change("status", "candidate", "deferred")};
  source.steps = {step};
  EXPECT_DOUBLE_EQ(*of(Pair::Changes).asked.value, 2);
  EXPECT_DOUBLE_EQ(*of(Pair::Changes).given.value, 2);
  EXPECT_EQ(of(Pair::Changes).given.cases, 1);
}

class TheCadence : public Team {};

TEST_F(TheCadence, SaysWhoWasNotMetNorCoachedForWeeks) {
  put(people::Person{.id = una, .name = "Una", .manager = sam, .started = day("2020-06-01")});
  put(MeetingDay{.person = tess, .by = sam, .date = day("2020-05-18"), .held = true}); // four weeks ago
  put(MeetingDay{.person = tess, .by = sam, .date = day("2020-06-20")});
  put(CoachingSession{.person = tess, .date = day("2020-05-19"), .next = day("2020-06-25")});
  const auto rows = cadence(elements, today, sam);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].person->name, "Tess");
  EXPECT_EQ(rows[0].weeksUnmet, 4);
  EXPECT_TRUE(rows[0].isUnmet(4));
  EXPECT_EQ(rows[0].weeksUncoached, 3);
  EXPECT_FALSE(rows[0].isUncoached(4));
  EXPECT_EQ(rows[0].planned, day("2020-06-20"));
  EXPECT_EQ(rows[0].nextLook, day("2020-06-25"));
  EXPECT_EQ(rows[1].weeksUnmet, 2) << "Una began two weeks ago";
  EXPECT_FALSE(rows[1].isUnmet(4));
  EXPECT_EQ(cadence(elements, today).size(), 3u) << "and Sam, whom nobody ever met";
  EXPECT_TRUE(cadence(elements, today)[0].isUnmet(4));
}

TEST_F(TheCadence, ProficiencyHoldsNinetyDays) {
  EXPECT_FALSE(isStale(Proficiency{.date = day("2020-03-17")}, today)); // 90 days
  EXPECT_TRUE(isStale(Proficiency{.date = day("2020-03-16")}, today));
  EXPECT_TRUE(isStale(Proficiency{.level = 4}, today)) << "nobody knows when";
  const auto kit = put(strategy::Weapon{.name = "Kit", .status = strategy::WeaponStatus::Ready});
  put(strategy::Weapon{.name = "Idea"});
  put(Proficiency{.person = una, .weapon = kit, .level = 2});
  const auto grid = proficiencyGrid(elements, today);
  ASSERT_EQ(grid.weapons.size(), 1u);
  ASSERT_EQ(grid.people.size(), 3u);
  EXPECT_EQ(grid.at(1, 0), nullptr) << "Tess";
  EXPECT_EQ(grid.at(2, 0)->level, 2);
}

TEST_F(TheCadence, AnInterviewIsAskedByTheProfile) {
  const auto profile = put(RoleProfile{.name = "Hunter"});
  const auto asks = put(Competency{.position = "a", .profile = profile, .name = "Asks", .levels = {"no", "yes"}});
  const auto closes = put(Competency{.position = "b", .profile = profile, .name = "Closes"});
  put(Competency{.position = "c", .profile = profile, .name = "Plans"});
  put(Competency{.position = "a", .name = "of another profile"});
  const auto interview = put(Interview{.candidate = "Pat", .profile = profile});
  put(Rating{.competency = asks, .level = 2, .evidence = "asked me first", .interview = interview});
  put(Rating{.competency = closes, .level = 1, .interview = interview});
  const auto card = interviewCard(elements, *elements.find(interview));
  ASSERT_EQ(card.lines.size(), 3u);
  EXPECT_EQ(card.lines[0].rating->evidence, "asked me first");
  EXPECT_EQ(card.withoutEvidence, 1);
  EXPECT_EQ(card.unasked, 1);
}

} // namespace
} // namespace baton::coaching
