// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/agendas.h"
#include "core/workshop/sessions.h"
#include "tests/core/workshop/room.h"

#include <set>

namespace baton::workshop {
namespace {

using basics::Id, basics::RowId;

class Voting : public Room {
protected:
  Id<Card> card(std::string text, std::string topic = "Needs") {
    Card made;
    made.session = sitting;
    made.text = std::move(text);
    made.topic = std::move(topic);
    return put(made);
  }
  Vote vote(Id<Card> on, Id<Participant> by, int dots) {
    Vote made;
    made.session = sitting;
    made.card = on;
    made.participant = by;
    made.dots = dots;
    return made;
  }
  static std::function<RowId()> countingDown(RowId from) {
    return [next = from]() mutable { return next--; };
  }
};

TEST_F(Voting, DotsAddUpByCardTheMostFirst) {
  const auto samples = card("Samples"), prices = card("Prices"), other = card("Something else", "Gates");
  const auto sam = put(Participant{.session = sitting, .name = "Sam"});
  put(vote(samples, sam, 1));
  put(vote(prices, sam, 2));
  put(vote(samples, {}, 3));
  put(vote(other, sam, 1));
  const Tally tally = tallyOf(elements, sitting, "Needs");
  ASSERT_EQ(tally.lines.size(), 2u);
  EXPECT_EQ(tally.lines[0].card->id, samples);
  EXPECT_EQ(tally.lines[0].dots, 4);
  EXPECT_EQ(tally.dotsOf(prices), 2);
  EXPECT_EQ(tally.dots, 6);
  EXPECT_EQ(tallyOf(elements, sitting).dots, 7);
}

TEST_F(Voting, NobodyHasMoreDotsThanTheSittingGives) {
  Session session = *elements.find(sitting);
  session.dots = 3;
  put(session);
  const auto samples = card("Samples"), prices = card("Prices");
  const auto sam = put(Participant{.session = sitting, .name = "Sam"});
  Vote first = vote(samples, sam, 2);
  first.id = put(first);
  EXPECT_FALSE(checkVote(elements, first).refused());
  Vote second = vote(prices, sam, 2);
  second.id = put(second);
  const auto done = checkVote(elements, second);
  ASSERT_TRUE(done.refused());
  EXPECT_THAT(done.refusal().cause, testing::HasSubstr("4 dots are more than the 3"));
  const auto elsewhere = card("Markets", "Gates");
  EXPECT_FALSE(checkVote(elements, vote(elsewhere, sam, 3)).refused()) << "another vote of the same sitting";
}

TEST_F(Voting, ABallotHoldsItsDots) {
  const auto samples = card("Samples");
  Ballot ballot(2);
  EXPECT_TRUE(ballot.add(samples));
  EXPECT_TRUE(ballot.add(samples));
  EXPECT_FALSE(ballot.add(samples));
  EXPECT_TRUE(ballot.take(samples));
  EXPECT_EQ(ballot.left(), 1);
  EXPECT_EQ(ballot.on(samples), 1);
  EXPECT_TRUE(ballot.take(samples));
  EXPECT_FALSE(ballot.take(samples));
}

/// What is written in the end has neither names nor the order of the people: rows lie by random ids.
TEST_F(Voting, ASecretPhaseIsWrittenWithoutNamesInTheOrderOfRandomIds) {
  const auto samples = card("Samples"), prices = card("Prices");
  SecretPhase phase(sitting);
  Ballot first(3), second(3);
  first.add(samples);
  first.add(samples);
  second.add(prices);
  phase.add(first);
  phase.add(second);
  phase.add({"What I would not say aloud", "  "}, "Needs");
  PlaybackAnswer said;
  said.said = {"Hospitals"};
  phase.add(said);
  EXPECT_EQ(phase.people(), 4);
  const basics::Edits edits = phase.close(countingDown(900));
  std::map<std::string_view, std::vector<RowId>> rows;
  for (const auto& row : edits.rows()) {
    rows[row.kind->name].push_back(row.id);
    for (const auto& [field, value] : row.values)
      EXPECT_FALSE(field->name == "participant" && !basics::isNull(value)) << row.kind->name;
  }
  EXPECT_EQ(rows["vote"].size(), 3u) << "a row a dot";
  EXPECT_EQ(rows["card"].size(), 1u) << "what is empty is no card";
  EXPECT_EQ(rows["playback_answer"].size(), 1u);
  for (const auto& [kind, ids] : rows)
    EXPECT_TRUE(std::ranges::is_sorted(ids)) << kind << ", though ids were drawn downwards";
}

TEST_F(Voting, AnAnswerKeepsTheNameThatItsAuthorPutOnIt) {
  const auto sam = put(Participant{.session = sitting, .name = "Sam"});
  SecretPhase phase(sitting);
  PlaybackAnswer said;
  said.participant = sam;
  phase.add(said);
  const auto edits = phase.close(countingDown(900));
  for (const auto& [field, value] : edits.rows()[0].values)
    if (field->name == "participant")
      EXPECT_EQ(value, basics::Value(sam.value()));
}

/// The minutes that each agenda is said to take.
TEST(Agendas, TakeTheTimeThatTheyName) {
  const std::map<SessionKind, int> minutes{{SessionKind::Handoff, 90},       {SessionKind::Playback, 30},
                                           {SessionKind::PlanReview, 60},    {SessionKind::Catchball, 90},
                                           {SessionKind::SignalsReview, 45}, {SessionKind::Custom, 0}};
  for (const auto& [kind, expected] : minutes) {
    int sum = 0;
    for (const AgendaPoint& point : agendaOf(kind))
      sum += point.minutes;
    EXPECT_EQ(sum, expected) << basics::wordOf(kind);
  }
}

TEST(Agendas, EachPointGoesThroughItsPhasesToItsEnd) {
  for (int activity = 0; activity <= int(Activity::Break); ++activity) {
    AgendaItem item;
    item.activity = basics::wordOf(Activity(activity));
    std::set<Phase> seen{item.phase};
    while (const auto next = nextPhase(item)) {
      EXPECT_TRUE(seen.insert(*next).second) << item.activity;
      item.phase = *next;
    }
    EXPECT_EQ(item.phase, Phase::Close) << item.activity;
  }
}

TEST_F(Voting, ANewSittingHasTheAgendaOfItsKindInItsOrder) {
  basics::Edits edits;
  RowId next = 5000;
  beginSession(edits, {.name = "Handoff", .sessionKind = SessionKind::Handoff}, [&next] { return next++; });
  ASSERT_EQ(edits.rows().size(), 11u);
  EXPECT_EQ(edits.rows()[0].kind->name, "session");
  EXPECT_EQ(edits.rows()[10].kind->name, "agenda_item");
}

} // namespace
} // namespace baton::workshop
