// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/minutes/sitting.h"

namespace baton::minutes {
namespace {

using people::Side;
using testing::ElementsAre, testing::UnorderedElementsAre;

class InTheMinutes : public Sitting {
protected:
  static std::vector<std::string> textsOf(const nlohmann::json& rows, const char* key = "text") {
    std::vector<std::string> texts;
    for (const auto& row : rows)
      texts.push_back(row[key].is_null() ? "null" : row[key].get<std::string>());
    return texts;
  }
  static std::vector<std::string> keysOf(const nlohmann::json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
      keys.push_back(key);
    return keys;
  }
};

TEST_F(InTheMinutes, EveryKeyStandsAlsoWhereNothingWasSaid) {
  const auto said = json();
  EXPECT_THAT(keysOf(said),
              UnorderedElementsAre("session", "facilitator", "facilitator_id", "participants", "points", "parked",
                                   "decisions", "questions", "commitments", "signals", "playback"));
  EXPECT_TRUE(said["playback"].is_null()) << "nobody took one";
  EXPECT_TRUE(said["facilitator"].is_null());
  for (const char* list : {"participants", "points", "parked", "decisions", "questions", "commitments", "signals"})
    EXPECT_EQ(said[list], nlohmann::json::array()) << list;
  EXPECT_EQ(said["session"]["name"], "Playback");
  EXPECT_TRUE(said["session"]["minutes"].is_null()) << "no point says how long";
}

TEST_F(InTheMinutes, LeadershipSitsBeforeSalesAndEachByName) {
  put(workshop::Participant{.session = sitting, .person = una});
  put(workshop::Participant{.session = sitting, .side = Side::Sales, .name = "Ada, a guest"});
  put(workshop::Participant{.session = sitting, .person = maya});
  put(workshop::Participant{.session = sitting, .person = tess});
  const auto said = json()["participants"];
  EXPECT_THAT(textsOf(said, "name"), ElementsAre("Maya", "Ada, a guest", "Tess", "Una"));
  EXPECT_EQ(said[0]["side"], "leadership");
  EXPECT_EQ(said[0]["person_id"], "71");
  EXPECT_EQ(said[1]["side"], "sales");
  EXPECT_TRUE(said[1]["person_id"].is_null()) << "a guest is nobody of the workspace";
}

/// "Prices" stands where its best card does (5 dots), above the card with 4; cards without dots keep their order.
TEST_F(InTheMinutes, CardsStandByTheirDotsAndAGroupStaysTogether) {
  point("Needs", 10, 601);
  card("Less e-mail", "Needs");
  const auto polish = card("A list in Polish", "Needs", 1);
  card("A demo case", "Needs", 4);
  const auto list = card("A price list", "Needs", 5);
  card("A longer lunch", "Needs");
  for (const auto grouped : {polish, list})
    change(grouped, [](workshop::Card& one) { one.group = "Prices"; });
  const auto points = json()["points"];
  ASSERT_EQ(points.size(), 1u);
  EXPECT_EQ(points[0]["title"], "Needs");
  EXPECT_EQ(points[0]["minutes"], 10);
  EXPECT_EQ(points[0]["seconds"], 601);
  EXPECT_THAT(textsOf(points[0]["cards"]),
              ElementsAre("A price list", "A list in Polish", "A demo case", "Less e-mail", "A longer lunch"));
  EXPECT_EQ(points[0]["cards"][0]["dots"], 5);
  EXPECT_EQ(points[0]["cards"][0]["group"], "Prices");
  EXPECT_TRUE(points[0]["cards"][2]["group"].is_null());
}

TEST_F(InTheMinutes, CardsOfNoPointComeLastAndParkedOnesApart) {
  point("Gates");
  card("Of another sitting’s point", "Elsewhere");
  card("First", "Gates");
  change(card("Later", "Gates"), [](workshop::Card& one) { one.parked = true; });
  const auto said = json();
  ASSERT_EQ(said["points"].size(), 2u);
  EXPECT_THAT(textsOf(said["points"][0]["cards"]), ElementsAre("First"));
  EXPECT_TRUE(said["points"][1]["title"].is_null());
  EXPECT_THAT(textsOf(said["points"][1]["cards"]), ElementsAre("Of another sitting’s point"));
  EXPECT_THAT(textsOf(said["parked"]), ElementsAre("Later"));
}

TEST_F(InTheMinutes, WhatACardBecameIsListedWhereItBelongs) {
  const auto question =
      put(strategy::OpenQuestion{.askedBy = tess, .text = "Saturdays?", .blocking = true, .owner = maya});
  put(strategy::OpenQuestion{.text = "Of another day"});
  const auto signal = put(field::Signal{.date = day("2020-06-15"), .by = una, .text = "Three yards asked"});
  const auto author = put(workshop::Participant{.session = sitting, .person = tess});
  change(card("Saturdays"), [&](workshop::Card& one) {
    one.became = any(question);
    one.participant = author;
  });
  change(card("Yards"), [&](workshop::Card& one) { one.became = any(signal); });
  const auto said = json();
  ASSERT_THAT(textsOf(said["questions"]), ElementsAre("Saturdays?"));
  EXPECT_EQ(said["questions"][0]["blocking"], true);
  EXPECT_EQ(said["questions"][0]["asked_by"], "Tess");
  EXPECT_EQ(said["questions"][0]["owner_id"], "71");
  EXPECT_TRUE(said["questions"][0]["answer"].is_null());
  ASSERT_THAT(textsOf(said["signals"]), ElementsAre("Three yards asked"));
  EXPECT_EQ(said["signals"][0]["by"], "Una");
  EXPECT_EQ(said["signals"][0]["date"], "2020-06-15");
  const auto cards = said["points"][0]["cards"];
  EXPECT_EQ(cards[0]["by"], "Tess");
  EXPECT_EQ(cards[0]["became"]["kind"], "open_question");
  EXPECT_EQ(cards[0]["became"]["id"], question.text());
  EXPECT_TRUE(cards[1]["by"].is_null());
}

/// Held on 15 June 2020.
TEST_F(InTheMinutes, PromisesAreThoseOfTheDayAndThoseACardBecame) {
  asked(tess, maya, "Visits to three yards", "2020-07-15", "2020-06-15");
  asked(maya, tess, "A price list", "2020-07-20", "2020-06-15");
  asked(maya, tess, "A demo case", "2020-07-01", "2020-06-15");
  asked(maya, una, "Of the day before", "2020-07-01", "2020-06-14");
  const auto later = asked(tess, maya, "Written down the day after", "2020-07-02", "2020-06-16");
  change(card("What I can do"), [&](workshop::Card& one) { one.became = any(later); });
  EXPECT_THAT(textsOf(json()["commitments"], "statement"),
              ElementsAre("A demo case", "A price list", "Written down the day after", "Visits to three yards"))
      << "leadership first, then by the day they are due";
}

TEST_F(InTheMinutes, DecisionsSayByWhomAndUntilWhen) {
  put(workshop::Decision{
      .position = "a", .session = sitting, .text = "Schools wait", .owner = maya, .due = day("2020-07-01")});
  put(workshop::Decision{.position = "b", .session = sitting, .text = "Thursdays"});
  const auto decisions = json()["decisions"];
  ASSERT_THAT(textsOf(decisions), ElementsAre("Schools wait", "Thursdays"));
  EXPECT_EQ(decisions[0]["owner"], "Maya");
  EXPECT_EQ(decisions[0]["due"], "2020-07-01");
  EXPECT_TRUE(decisions[1]["owner"].is_null());
  EXPECT_TRUE(decisions[1]["owner_id"].is_null());
  EXPECT_TRUE(decisions[1]["due"].is_null());
}

TEST_F(InTheMinutes, ThePlaybackIsThatOfTheSitting) {
  put(answer(Side::Sales, ids(hospitals)));
  EXPECT_EQ(json()["playback"]["people"], 1);
  EXPECT_EQ(json()["session"]["answers"], 1);
}

TEST_F(InTheMinutes, TimeIsToldInWords) {
  EXPECT_EQ(timeInWords(10, 270), "4:30 of 10 min");
  EXPECT_EQ(timeInWords({}, 65), "1:05 min");
  EXPECT_EQ(timeInWords(10, {}), "10 min planned");
  EXPECT_EQ(timeInWords({}, {}), "");
}

} // namespace
} // namespace baton::minutes
