// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/remembered.h"
#include "tests/core/workshop/room.h"

namespace baton::workshop {
namespace {

using clarity::PlaybackQuestion;
using people::Side;
using testing::ElementsAre;

class Playback : public Room {
protected:
  static std::vector<basics::RowId> idsOf(const std::vector<basics::ElementRef>& refs) {
    std::vector<basics::RowId> ids;
    for (const auto& ref : refs)
      ids.push_back(ref.id);
    return ids;
  }
  const ElementShare& shareOf(const PlaybackOf& of, basics::RowId id) const {
    for (const ElementShare& share : of.elements)
      if (share.element.id == id)
        return share;
    throw std::out_of_range("nobody asks for it");
  }
};

/// Markets by rank; what is core in one of them; all differences; what was turned down.
TEST_F(Playback, AsksForWhatTheStrategySays) {
  const PlaybackKey asked = key();
  EXPECT_THAT(idsOf(asked.of(PlaybackQuestion::ToWhom)), ElementsAre(hospitals.value(), retail.value()));
  EXPECT_THAT(idsOf(asked.of(PlaybackQuestion::What)), testing::UnorderedElementsAre(lamps.value(), repair.value()));
  EXPECT_THAT(idsOf(asked.of(PlaybackQuestion::WhyUs)), ElementsAre(days.value(), parts.value()));
  EXPECT_THAT(idsOf(asked.of(PlaybackQuestion::AgainstWhom)), ElementsAre(overOxbow.value()));
  EXPECT_THAT(idsOf(asked.of(PlaybackQuestion::WhatNot)), ElementsAre(schools.value()));
  EXPECT_THAT(asked.fits, ElementsAre(lampsInHospitals.value(), cablesInHospitals.value(), repairInRetail.value()));
  EXPECT_THAT(asked.coreFits, ElementsAre(lampsInHospitals.value(), repairInRetail.value()));
  EXPECT_EQ(asked.count(), 8u);
}

/// Eight elements are there. One names four of them, one names two: (4/8 + 2/8) / 2 = 0.375; one of two named three.
TEST_F(Playback, RecallIsWhatIsNamedOfWhatIsThere) {
  put(answer(Side::Sales, ids(hospitals, lamps, days, schools)));
  put(answer(Side::Sales, ids(hospitals, repair)));
  const PlaybackResult came = result();
  EXPECT_EQ(came.all.people, 2);
  EXPECT_DOUBLE_EQ(*came.all.recall, 0.375);
  EXPECT_EQ(came.all.threeOrMore, 1);
  EXPECT_EQ(shareOf(came.all, hospitals.value()).share(), 1.0);
  EXPECT_EQ(shareOf(came.all, lamps.value()).share(), 0.5);
  EXPECT_EQ(shareOf(came.all, retail.value()).share(), 0.0) << "there, and nobody named it";
  EXPECT_EQ(came.sales.people, 2);
  EXPECT_EQ(came.leadership.people, 0);
  EXPECT_FALSE(came.leadership.recall);
}

TEST_F(Playback, WhatNobodyAsksForIsListedAndCountsForNothing) {
  put(answer(Side::Sales, ids(hospitals, cables)));
  const PlaybackResult came = result();
  EXPECT_DOUBLE_EQ(*came.all.recall, 1.0 / 8);
  EXPECT_FALSE(shareOf(came.all, cables.value()).question);
  EXPECT_EQ(shareOf(came.all, cables.value()).people, 1);
}

/// Three say it, two of them in one spelling, one of them twice.
TEST_F(Playback, OtherAnswersAreCountedByThePeopleWhoGaveThem) {
  const auto say = [this](std::vector<std::string> wrong) {
    PlaybackAnswer made = answer(Side::Sales, {});
    made.wrong = std::move(wrong);
    put(made);
  };
  say({"Schools", " best service "});
  say({"best service", "", "Best Service"});
  say({"Best service"});
  const auto wrong = result().all.wrong;
  ASSERT_EQ(wrong.size(), 2u);
  EXPECT_EQ(wrong[0].text, "best service");
  EXPECT_EQ(wrong[0].people, 3);
  EXPECT_EQ(wrong[1].text, "Schools");
  EXPECT_EQ(wrong[1].people, 1);
}

/// Leaders {hospitals, lamps} and {hospitals}; sellers {hospitals, lamps}, {retail} and {}.
/// Pairs: 1, 0, 0 and 1/2, 0, 0: 1.5 of six.
TEST_F(Playback, OverlapIsOfLeadersWithSellers) {
  put(answer(Side::Leadership, ids(hospitals, lamps)));
  put(answer(Side::Leadership, ids(hospitals)));
  put(answer(Side::Sales, ids(hospitals, lamps)));
  put(answer(Side::Sales, ids(retail)));
  put(answer(Side::Sales, {}));
  EXPECT_DOUBLE_EQ(*result().overlap, 0.25);
  EXPECT_TRUE(result().enough);
}

TEST_F(Playback, AnAnswerTakesTheSideOfItsAuthor) {
  const auto maya = put(people::Person{.name = "Maya", .side = Side::Leadership});
  const auto inTheRoom = put(Participant{.session = sitting, .person = maya});
  const auto guest = put(Participant{.session = sitting, .side = Side::Sales, .name = "A guest"});
  put(PlaybackAnswer{.session = sitting, .participant = inTheRoom});
  put(PlaybackAnswer{.session = sitting, .participant = guest});
  EXPECT_EQ(result().leadership.people, 1);
  EXPECT_EQ(result().sales.people, 1);
}

/// Five raters tick three pairs: lamps all five, cables one, repair four of five. Agreeing pairs of raters: 20/20,
/// 12/20, 12/20, so P = 44/60; ticked 10 of 15, Pe = 4/9 + 1/9 = 5/9; kappa = (33/45 - 25/45) / (20/45) = 0.4.
TEST_F(Playback, KappaIsOverTheTicksOfThoseWhoMadeAllChoices) {
  for (int rater = 0; rater < 5; ++rater) {
    PlaybackAnswer made = answer(Side::Sales, {});
    made.fits = ids(lampsInHospitals);
    if (rater == 0)
      made.fits.push_back(ids(cablesInHospitals)[0]);
    if (rater != 4)
      made.fits.push_back(ids(repairInRetail)[0]);
    put(made);
  }
  put(answer(Side::Sales, ids(hospitals))); // ticked nothing
  const PlaybackResult came = result();
  EXPECT_EQ(came.complete, 5);
  EXPECT_NEAR(*came.kappa.raw, 44.0 / 60, 1e-12);
  EXPECT_NEAR(*came.kappa.value, 0.4, 1e-12);
  ASSERT_TRUE(came.kappaInterval);
}

TEST_F(Playback, BelowFivePeopleThereAreSharesAndNoCoefficient) {
  for (int rater = 0; rater < 4; ++rater) {
    PlaybackAnswer made = answer(Side::Sales, ids(hospitals));
    made.fits = rater == 0 ? ids(cablesInHospitals) : ids(lampsInHospitals);
    made.ranking = {std::to_string(hospitals.value())};
    put(made);
  }
  const PlaybackResult came = result();
  EXPECT_FALSE(came.enough);
  EXPECT_FALSE(came.kappa.value);
  EXPECT_TRUE(came.kappa.raw) << "a share";
  EXPECT_FALSE(came.kendallW);
  EXPECT_EQ(shareOf(came.all, hospitals.value()).share(), 1.0);
}

/// Three put Hospitals first, two Retail: sums of ranks 7 and 8, S2 = 113; W = (12 * 113 - 3 * 25 * 2 * 9) / (25 * 2 *
/// 3) = 6 / 150.
TEST_F(Playback, RankingsAreHeldAgainstEachOther) {
  for (int judge = 0; judge < 5; ++judge) {
    PlaybackAnswer made = answer(Side::Sales, {});
    made.ranking = {std::to_string((judge < 3 ? hospitals : retail).value())};
    put(made);
  }
  EXPECT_NEAR(*result().kendallW, 0.04, 1e-12);
}

TEST_F(Playback, ARankingPassesOverWhatIsGoneAndWhatIsNamedTwice) {
  PlaybackAnswer made = answer(Side::Sales, {});
  made.ranking = {"999", std::to_string(retail.value()), "x", std::to_string(retail.value()),
                  std::to_string(hospitals.value())};
  EXPECT_THAT(rankedMarkets(made, key()), ElementsAre(retail.value(), hospitals.value()));
}

TEST_F(Playback, TheFiveQuestionsAreJudgedByWhatWasNamed) {
  const PlaybackKey asked = key();
  EXPECT_EQ(rightIn(answer(Side::Sales, ids(hospitals, lamps, overOxbow, schools)), asked),
            (clarity::PlaybackAnswers{true, true, false, true, true}));
  EXPECT_EQ(rightIn(answer(Side::Sales, ids(retail, cables, days)), asked), clarity::PlaybackAnswers{})
      << "the second market; not core; a difference that does not stand";
  PlaybackAnswer ranked = answer(Side::Sales, {});
  ranked.ranking = {std::to_string(hospitals.value())};
  EXPECT_TRUE(rightIn(ranked, asked)[0]);
}

/// The choices: the first market, three pairs, two differences and a look-alike: seven.
TEST_F(Playback, APlaybackIsPassedWithANameFourFifthsOfTheChoicesAndThreeElements) {
  put(Decoy{.session = sitting, .text = "Best-in-class service"});
  const auto person = put(Participant{.session = sitting, .side = Side::Sales, .name = "Sam"});
  PlaybackAnswer made = answer(Side::Sales, ids(hospitals, lamps, days));
  made.participant = person;
  made.ranking = {std::to_string(hospitals.value())};
  made.fits = ids(lampsInHospitals, repairInRetail);
  made.differentiators = ids(days);
  EXPECT_DOUBLE_EQ(*rightChoices(elements, made, key()), 6.0 / 7) << "one difference was missed";
  EXPECT_TRUE(isPassed(elements, made, key()));
  made.fits = ids(lampsInHospitals, repairInRetail, cablesInHospitals);
  EXPECT_DOUBLE_EQ(*rightChoices(elements, made, key()), 5.0 / 7);
  EXPECT_FALSE(isPassed(elements, made, key()));
  made.fits.pop_back();
  made.recalled.pop_back();
  EXPECT_FALSE(isPassed(elements, made, key())) << "two elements from memory";
  made.recalled = ids(hospitals, lamps, days);
  made.participant = {};
  EXPECT_FALSE(isPassed(elements, made, key())) << "nobody's";
}

TEST_F(Playback, AuthorsAreComparedByWhatTheyPutFirst) {
  PlaybackAnswer one = answer(Side::Leadership, ids(lamps, repair, parts));
  one.ranking = {std::to_string(retail.value())};
  put(one);
  put(answer(Side::Leadership, ids(hospitals, repair, days)));
  put(answer(Side::Sales, ids(retail)));
  const auto authors = authorsIn(elements, sitting, key());
  ASSERT_EQ(authors.size(), 2u);
  const auto& first = authors[0].market == std::to_string(retail.value()) ? authors[0] : authors[1];
  EXPECT_EQ(first.offering, std::to_string(lamps.value()));
  EXPECT_EQ(first.difference, std::to_string(parts.value()));
  EXPECT_FALSE(*clarity::agreementOf(authors).agree);
}

TEST_F(Playback, TheLatestIsTheNewestWithAnswersOfThatSide) {
  const auto later = put(Session{.name = "Later", .date = day("2020-07-01")});
  put(answer(Side::Sales, {}));
  PlaybackAnswer ofAuthor = answer(Side::Leadership, {});
  ofAuthor.session = later;
  put(ofAuthor);
  EXPECT_EQ(latestPlayback(elements)->id, later);
  EXPECT_EQ(latestPlayback(elements, {.side = Side::Sales})->id, sitting);
  EXPECT_EQ(latestPlayback(elements, {.side = Side::Sales, .since = day("2020-06-16")}), nullptr);
}

/// On 15 June one of two sellers names the first market, on 1 July two of three do; the sitting of August is to
/// come, and in that of May only an author answered.
TEST_F(Playback, MemoryGoesFromSittingToSittingOfThoseWithSellersUpToToday) {
  const auto july = put(Session{.name = "July", .date = day("2020-07-01")});
  const auto august = put(Session{.name = "August", .date = day("2020-08-01")});
  const auto may = put(Session{.name = "May", .date = day("2020-05-01")});
  const auto took = [&](basics::Id<Session> session, Side side, basics::Ids<basics::Anything> recalled) {
    PlaybackAnswer given = answer(side, std::move(recalled));
    given.session = session;
    put(given);
  };
  took(july, Side::Sales, ids(hospitals));
  took(july, Side::Sales, ids(hospitals, lamps));
  took(july, Side::Sales, {});
  took(sitting, Side::Sales, ids(hospitals));
  took(sitting, Side::Sales, {});
  took(august, Side::Sales, ids(hospitals));
  took(may, Side::Leadership, ids(hospitals));
  const auto memory = memoryOf(elements, Side::Sales, day("2020-07-15"));
  ASSERT_EQ(memory.size(), 2U);
  EXPECT_EQ(memory[0].session, sitting);
  EXPECT_EQ(memory[0].people, 2);
  EXPECT_EQ(memory[0].right[std::size_t(clarity::PlaybackQuestion::ToWhom)], 1);
  EXPECT_EQ(memory[1].session, july);
  EXPECT_EQ(memory[1].people, 3);
  EXPECT_EQ(memory[1].right[std::size_t(clarity::PlaybackQuestion::ToWhom)], 2);
}

TEST_F(Playback, UnderstoodIsBorneOutByOnesOwnPlaybackTakenSince) {
  const auto sam = put(people::Person{.name = "Sam"});
  const auto kim = put(people::Person{.name = "Kim"});
  PlaybackAnswer made = answer(Side::Sales, ids(hospitals, lamps, days));
  made.participant = put(Participant{.session = sitting, .person = sam});
  made.ranking = {std::to_string(hospitals.value())};
  made.fits = ids(lampsInHospitals, repairInRetail);
  made.differentiators = ids(days, parts);
  put(made);
  EXPECT_EQ(playbackPassedBy(elements, sam, day("2020-06-15"), key())->id, sitting);
  EXPECT_EQ(playbackPassedBy(elements, sam, day("2020-06-16"), key()), nullptr) << "it was taken before";
  EXPECT_EQ(playbackPassedBy(elements, kim, day("2020-06-01"), key()), nullptr);
}

} // namespace
} // namespace baton::workshop
