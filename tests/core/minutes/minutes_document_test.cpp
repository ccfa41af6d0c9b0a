// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/minutes/sitting.h"

namespace baton::minutes {
namespace {

using testing::ElementsAre, testing::HasSubstr, testing::Not;

class MinutesPaper : public Sitting {};

TEST_F(MinutesPaper, OfASittingThatLeftNothingIsOneSentence) {
  EXPECT_THAT(headings(page()), ElementsAre("Decided"));
  EXPECT_THAT(page(), HasSubstr("Nothing was written down as decided."));
  EXPECT_THAT(page(), HasSubstr("Held on 15 June 2020"));
}

/// What is owed first, what was only talked about behind it; the cards have a part of their own.
TEST_F(MinutesPaper, PartsStandInTheOrderInWhichTheyAreNeeded) {
  put(workshop::Decision{.session = sitting, .text = "Schools wait"});
  const auto question = put(strategy::OpenQuestion{.text = "Saturdays?", .blocking = true});
  asked(maya, tess, "A price list", "2020-07-20", "2020-06-15");
  point("Gates", 20, 1345);
  change(card("Saturdays", "Gates"), [&](workshop::Card& one) { one.became = any(question); });
  card("Something else");
  change(card("An office"), [](workshop::Card& one) { one.parked = true; });
  put(answer(people::Side::Sales, ids(hospitals)));
  EXPECT_THAT(headings(page()),
              ElementsAre("Decided", "Questions", "Promises of both sides", "What came up", "Gates", "Other cards",
                          "On the parking lot", "What people remember", "How the time went"));
  EXPECT_THAT(page(), HasSubstr("\n### What came up\n"));
  EXPECT_THAT(page(), HasSubstr("\n#### Gates\n")) << "below what came up, not below the promises";
  EXPECT_THAT(page(), HasSubstr("keeps Sales from starting"));
  EXPECT_THAT(page(), HasSubstr("22:25 of 20 min")) << "1,345 seconds";
}

TEST_F(MinutesPaper, CardsWithoutAnAgendaNeedNoSecondTitle) {
  card("Something");
  card(" ");
  EXPECT_THAT(headings(page()), ElementsAre("Decided", "What came up"));
  EXPECT_THAT(page(), HasSubstr("- Something\n"));
  EXPECT_THAT(page(), Not(HasSubstr("- \n"))) << "a card that nobody wrote on";
}

TEST_F(MinutesPaper, BeginWithWhoWasThereAndWhenTheNextOneIs) {
  workshop::Session held = session();
  held.facilitator = una;
  held.next = day("2020-07-13");
  put(held);
  put(workshop::Participant{.session = sitting, .person = tess});
  put(workshop::Participant{.session = sitting, .person = maya});
  point("Opening", 4, 250);
  point("Gates", 20);
  EXPECT_THAT(page(), HasSubstr("In the room: Maya and Tess. Facilitator: Una. Time: 4:10 of 24 min. "
                                "Next: 13 July 2020."));
}

TEST_F(MinutesPaper, ColumnsThatHoldNothingAreLeftOut) {
  put(workshop::Decision{.session = sitting, .text = "Schools wait"});
  EXPECT_THAT(page(), HasSubstr("| What |\n"));
  EXPECT_THAT(page(), Not(HasSubstr("Done by")));
}

TEST_F(MinutesPaper, ACardTellsItsDotsWhatItBecameAndWhoWroteIt) {
  const auto question = put(strategy::OpenQuestion{.text = "Who pays?"});
  const auto author = put(workshop::Participant{.session = sitting, .person = tess});
  change(card("Second visit", "", 3), [&](workshop::Card& one) {
    one.became = any(question);
    one.participant = author;
    one.group = "Visits";
  });
  card("Alone", "", 1);
  EXPECT_THAT(page(), HasSubstr("- Visits: Second visit  **3 dots**  → Open question · Tess\n"));
  EXPECT_THAT(page(), HasSubstr("- Alone  **1 dot**\n"));
}

/// What people type is text, in every place where it is printed.
TEST_F(MinutesPaper, WhatPeopleTypeIsText) {
  const std::string hostile = "<script>x</script> **y** [z](http://e) | =1+1";
  const std::string shown = R"(\<script\>x\</script\> \*\*y\*\* \[z\](http\://e) \| =1+1)";
  workshop::Session held = session();
  held.name = hostile;
  put(held);
  put(workshop::Decision{.session = sitting, .text = hostile});
  put(workshop::Participant{.session = sitting, .name = hostile});
  const auto question = put(strategy::OpenQuestion{.text = hostile, .answer = hostile});
  asked(maya, tess, hostile, "2020-07-20", "2020-06-15");
  point(hostile, 5);
  change(card(hostile, hostile), [&](workshop::Card& one) {
    one.became = any(question);
    one.group = hostile;
  });
  const std::string text = page();
  EXPECT_THAT(text, Not(HasSubstr(hostile)));
  int times = 0;
  for (auto at = text.find(shown); at != std::string::npos; at = text.find(shown, at + 1))
    ++times;
  // Title, room, decision, question, answer, promise, point, group, card, agenda.
  EXPECT_EQ(times, 10) << text;
}

} // namespace
} // namespace baton::minutes
