// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/room_view.h"

#include "core/workshop/decoys.h"
#include "tests/core/workshop/room.h"

namespace baton::workshop {
namespace {

using basics::Id;
using people::Side;
using testing::ElementsAre;
using Body = RoomView::Body;

class WhatTheRoomSees : public Room {
protected:
  AgendaItem item(Activity activity, Phase phase = Phase::Prepare) {
    AgendaItem made;
    made.session = sitting;
    made.title = "Needs";
    made.activity = basics::wordOf(activity);
    made.notes = "Say nothing of the price";
    made.phase = phase;
    made.id = put(made);
    return made;
  }
  Id<Card> card(std::string text, std::string group = {}) {
    Card made;
    made.session = sitting;
    made.text = std::move(text);
    made.topic = "Needs";
    made.group = std::move(group);
    return put(made);
  }
  static std::vector<std::string> textsOf(const RoomView& view) {
    std::vector<std::string> texts;
    for (const auto& line : view.lines)
      texts.push_back(line.text);
    return texts;
  }
};

TEST_F(WhatTheRoomSees, CardsAreCountedUntilTheyAreRevealed) {
  card("Samples");
  card("Prices");
  AgendaItem point = item(Activity::Cards, Phase::Write);
  const RoomView before = roomView(elements, point, 3);
  EXPECT_EQ(before.body, Body::Count);
  EXPECT_EQ(before.count, 5) << "two written and three still secret";
  EXPECT_TRUE(before.lines.empty());
  point.phase = Phase::Reveal;
  EXPECT_THAT(textsOf(roomView(elements, point)), ElementsAre("Samples", "Prices"));
}

TEST_F(WhatTheRoomSees, DotsStayHiddenUntilTheVoteIsOver) {
  const auto samples = card("Samples"), prices = card("Prices");
  Vote vote;
  vote.session = sitting;
  vote.card = prices;
  vote.participant = put(Participant{.session = sitting, .name = "Sam"});
  vote.dots = 2;
  put(vote);
  AgendaItem point = item(Activity::Dots, Phase::Vote);
  const RoomView voting = roomView(elements, point, 4);
  EXPECT_EQ(voting.body, Body::Cards);
  EXPECT_EQ(voting.count, 5);
  for (const auto& line : voting.lines)
    EXPECT_FALSE(line.dots) << line.text;
  point.phase = Phase::Decide;
  const RoomView over = roomView(elements, point);
  EXPECT_EQ(over.body, Body::Totals);
  ASSERT_EQ(over.lines.size(), 1u);
  EXPECT_EQ(over.lines[0].text, "Prices");
  EXPECT_EQ(over.lines[0].dots, 2);
  (void)samples;
}

TEST_F(WhatTheRoomSees, NoNoteNoNameAndNothingThatIsParked) {
  Card parked;
  parked.session = sitting;
  parked.text = "The canteen";
  parked.topic = "Needs";
  parked.parked = true;
  parked.participant = put(Participant{.session = sitting, .name = "Sam"});
  put(parked);
  for (int activity = 0; activity <= int(Activity::Break); ++activity)
    for (const Phase phase : phasesOf(Activity(activity))) {
      AgendaItem point = item(Activity(activity), phase);
      const RoomView view = roomView(elements, point, 1);
      EXPECT_EQ(view.title, "Needs");
      for (const auto& line : view.lines)
        EXPECT_TRUE(line.text.find("canteen") == std::string::npos && line.text.find("Sam") == std::string::npos);
    }
}

TEST_F(WhatTheRoomSees, AnswersOfAPlaybackAreShownAsItsResultOnly) {
  put(answer(Side::Sales, ids(hospitals)));
  AgendaItem point = item(Activity::Playback, Phase::Write);
  EXPECT_EQ(roomView(elements, point, 2).body, Body::Questions);
  EXPECT_EQ(roomView(elements, point, 2).count, 2);
  point.phase = Phase::Close;
  EXPECT_EQ(roomView(elements, point).body, Body::Title);
  EXPECT_EQ(roomView(elements, item(Activity::Results, Phase::Reveal)).body, Body::Result);
}

TEST_F(WhatTheRoomSees, CardsOfOneGroupStandTogether) {
  card("Prices");
  card("Samples", "Proof");
  card("Delivery");
  card("A reference", "Proof");
  EXPECT_THAT(textsOf(roomView(elements, item(Activity::Cards, Phase::Group))),
              ElementsAre("Samples", "A reference", "Prices", "Delivery"));
}

/// Two put Hospitals first and then Retail, which is the strategy's order; one names Retail alone.
TEST_F(WhatTheRoomSees, ARankingShowsThePlacesThatEachMarketWasGiven) {
  for (const auto& order : {std::vector{hospitals, retail}, std::vector{hospitals, retail}, std::vector{retail}}) {
    PlaybackAnswer made = answer(Side::Sales, {});
    for (const auto market : order)
      made.ranking.push_back(std::to_string(market.value()));
    put(made);
  }
  const auto given = placesGiven(elements, sitting, key());
  ASSERT_EQ(given.size(), 2u);
  EXPECT_EQ(given[0].market, hospitals.value());
  EXPECT_THAT(given[0].places, ElementsAre(1, 1));
  EXPECT_THAT(given[1].places, ElementsAre(1, 2, 2));
  EXPECT_DOUBLE_EQ(*given[1].mean(), 5.0 / 3);
  EXPECT_EQ(sameOrder(elements, sitting, key()), 2);
}

/// Two differences: three look-alikes all the same. The first is what the competitor does better.
TEST_F(WhatTheRoomSees, LookAlikesComeFromCompetitorsAndFromWhatEverybodySays) {
  const auto decoys = proposedDecoys(elements, key(), sitting);
  ASSERT_EQ(decoys.size(), 3u);
  EXPECT_EQ(decoys[0].text, "price");
  EXPECT_EQ(decoys[0].from.value(), overOxbow.value());
  EXPECT_FALSE(decoys[1].from);
  EXPECT_NE(decoys[1].text, decoys[2].text);
}

} // namespace
} // namespace baton::workshop
