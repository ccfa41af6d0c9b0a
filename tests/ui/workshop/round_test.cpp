// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/acknowledgement.h"
#include "core/workspace/publishing.h"
#include "tests/ui/workshop/workshop_world.h"
#include "ui/workshop/memory_card.h"
#include "ui/workshop/review_words.h"
#include "ui/workshop/round_pane.h"

#include <QComboBox>
#include <QLabel>

namespace baton::workshop_page {
namespace {

using workshop::Card, workshop::SessionKind;

class Round : public Workshop {
protected:
  void says(int row, int word) {
    auto& box = part<QComboBox>(*m_page, QStringLiteral("round-word-%1").arg(row));
    box.setCurrentIndex(word);
    emit box.activated(word);
    settle();
  }
  QString spokenOf(const QString& part) {
    QStringList all;
    for (const auto* label : this->part<QWidget>(*m_page, part).findChildren<QLabel*>())
      if (label->isVisible())
        all += label->text();
    return all.join(QLatin1Char('\n'));
  }
  std::vector<const Card*> cards() { return workshop::ofSession<Card>(m_session->elements(), held); }
};

/// Seven sellers come before Maya, by name. The room sees how often each word was said, and no name.
TEST_F(Round, SellersSpeakFirstAndTheRoomSeesHowOftenEachWordWasSaid) {
  hold(SessionKind::Handoff);
  m_page->toggleProjector();
  goTo("Verdicts");
  next();
  for (int seller = 0; seller < 7; ++seller)
    says(seller, seller == 1 ? 2 : 1);
  auto& reason = part<widgets::TextField>(*m_page, "round-reason-1");
  reason.setFocus();
  QTest::keyClicks(&reason, "The price list first");
  reason.commit();
  settle();
  const auto said = cards();
  ASSERT_EQ(said.size(), 7U);
  const auto at = std::ranges::find(said, "The price list first", &Card::text);
  ASSERT_NE(at, said.end());
  const Card* reserved = *at;
  EXPECT_EQ(m_session->elements().find(m_session->elements().find(reserved->participant)->person)->name, "Bo");
  EXPECT_EQ(reserved->group, "With a reservation");
  const auto shown = wall();
  ASSERT_EQ(shown.rows.size(), 2U);
  EXPECT_EQ(shown.rows[0].text, "Accepted");
  EXPECT_EQ(shown.rows[0].right, "6 of 7");
  EXPECT_EQ(shown.rows[1].right, "1 of 7");
  EXPECT_FALSE(spoken(shown).contains("Bo"));
  says(0, 0);
  EXPECT_EQ(cards().size(), 6U) << "taken back";
}

/// Every throw and catch leaves a decision or a question: before the end it is said what has led to nothing.
TEST_F(Round, InPassAndReturnCardsThatLedToNothingAreCountedUntilTheyAreSettled) {
  hold(SessionKind::Catchball);
  const auto offer = put(Card{.session = held, .text = "I carry 4.5M if the price list is there", .topic = "Trade"});
  put(Card{.session = held, .text = "The canteen", .topic = "Trade", .parked = true});
  goTo("Settle or carry up");
  next();
  EXPECT_TRUE(spokenOf("stage").contains("1 card has led to nothing yet"));
  emit m_page->stage().cards().becomesAsked(offer.value(), CardsPane::Becomes::Decision);
  settle();
  press(part<QWidget>(*m_page->window(), "fields-dialog"), "keep");
  const auto& decision = *m_session->elements().all<workshop::Decision>().begin();
  EXPECT_EQ(decision.text, "I carry 4.5M if the price list is there");
  EXPECT_EQ(decision.about.value(), offer.value());
  EXPECT_EQ(m_session->elements().find(offer)->became.value(), decision.id.value());
  EXPECT_TRUE(spokenOf("stage").contains("Everything that was said has led to something"));
  goTo("Round");
  next();
  says(0, 2);
  goTo("Read back");
  next();
  EXPECT_TRUE(spokenOf("stage").contains("Everything that was said has led to something"))
      << "what one says in a round is an answer, and waits for none";
}

TEST_F(Round, OtherSittingsAskForYesOrNotYet) {
  hold(SessionKind::Catchball);
  goTo("Round");
  next();
  says(0, 2);
  ASSERT_EQ(cards().size(), 1U);
  EXPECT_EQ(cards()[0]->group, "Not yet");
  EXPECT_TRUE(part<QAbstractButton>(*m_page, "record-answers").isHidden());
}

/// The version went to Ann and Bo; what Cy said stays with the minutes.
TEST_F(Round, WhatWasSaidBecomesTheAnswersToTheVersionThatWasHandedOff) {
  workspace::PublishAsked asked;
  asked.author = maya;
  asked.receivers = {sellers[0], sellers[1]};
  asked.reason = "for the workshop";
  asked.today = m_session->today();
  m_session->perform([asked](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
    const auto done = workspace::publish(workspace, asked);
    return done ? basics::Outcome<workspace::Report>(done->report) : done.refusal();
  });
  settle();
  hold(SessionKind::Handoff);
  goTo("Verdicts");
  next();
  for (int seller = 0; seller < 3; ++seller)
    says(seller, 1);
  press(*m_page, "record-answers");
  ASSERT_EQ(m_session->elements().count<handoff::Acknowledgement>(), 2U);
  for (const auto& answer : m_session->elements().all<handoff::Acknowledgement>()) {
    EXPECT_EQ(answer.verdict, handoff::Verdict::Accepted);
    EXPECT_EQ(answer.recordedBy, maya);
  }
}

/// One of eight in July, three of nine in May.
TEST_F(Round, MemoryIsToldFromPlaybackToPlayback) {
  using clarity::PlaybackQuestion;
  workshop::Remembered before{.date = *basics::Date::parse("2019-07-09"), .people = 8};
  before.right[std::size_t(PlaybackQuestion::WhyUs)] = 1;
  workshop::Remembered now{.date = *basics::Date::parse("2020-05-28"), .people = 9};
  now.right[std::size_t(PlaybackQuestion::WhyUs)] = 3;
  const QString told = MemoryCard::sentence(PlaybackQuestion::WhyUs, {before, now});
  EXPECT_TRUE(told.contains("1 of 8") && told.contains("3 of 9")) << told.toStdString();
  EXPECT_EQ(MemoryCard::authorsText({}), "Authors are not compared: it takes two of them in one playback.");
}

/// Both lists are read aloud to their ends: six lines of each on a page, so that thirteen are three pages.
TEST_F(Round, LongListsOfPromisesAreTurned) {
  ProjectorView view;
  view.layout = ProjectorView::Layout::TwoLists;
  for (int promise = 0; promise < 13; ++promise)
    view.rows.push_back({.text = QString::number(promise), .isRight = true});
  view.rows.push_back({.text = "one of leadership"});
  EXPECT_EQ(projectorPages(view), 3);
  EXPECT_GE(smallestOnWall(view), 28);
}

/// Who holds the sitting reads each person's finding; the wall counts those of single people.
TEST_F(Round, FindingsOfOnePersonAreCountedOnTheWallAndReadBesideIt) {
  workspace::PlanReview review;
  review.open = {{.id = 0, .text = "12.0M are asked, the team carries 9.0M."},
                 {.kind = "person", .id = 7, .text = "Ann needs 31 opportunities."}};
  ProjectorView view;
  addReview(view, workshop::RoomView::Body::Findings, review);
  ASSERT_EQ(view.rows.size(), 1U);
  EXPECT_FALSE(spoken(view).contains("Ann"));
  EXPECT_EQ(view.sumLeft, "1 more about one person's goals");
  EXPECT_EQ(reviewLines(workshop::RoomView::Body::Findings, review).size(), 2);
}

} // namespace
} // namespace baton::workshop_page
