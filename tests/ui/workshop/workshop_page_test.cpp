// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal.h"
#include "core/strategy/open_question.h"
#include "tests/support/accessible_names.h"
#include "tests/support/cut_texts.h"
#include "tests/ui/workshop/workshop_world.h"
#include "ui/workshop/coding_pane.h"

#include <QCheckBox>
#include <QMenu>
#include <QPushButton>

namespace baton::workshop_page {
namespace {

using workshop::Card, workshop::PlaybackAnswer, workshop::SessionKind, workshop::Vote;

TEST_F(Workshop, APointIsBegunHeldAndClosedByOneButton) {
  hold(SessionKind::Handoff);
  EXPECT_EQ(current().title, "What today is for");
  EXPECT_EQ(m_page->live().lead(), "Begin");
  next();
  EXPECT_TRUE(current().started);
  EXPECT_EQ(m_page->live().lead(), "Close this point");
  EXPECT_TRUE(m_page->live().clock().isRunning());
  next();
  const auto items = m_page->live().items();
  EXPECT_EQ(items[0]->phase, workshop::Phase::Close);
  EXPECT_TRUE(items[0]->seconds);
  EXPECT_EQ(current().title, "From memory");
  EXPECT_FALSE(m_page->live().clock().isRunning());
}

TEST_F(Workshop, APointGoesOnFromTheTimeThatItHadTakenWhenItsSessionWasLeft) {
  hold(SessionKind::Handoff);
  next();
  auto left = current();
  left.seconds = 75;
  basics::Edits edits;
  edits.put(left);
  change(edits);
  m_page->openSession({});
  settle();
  EXPECT_TRUE(m_session->elements().find(left.id)->seconds) << "what its clock showed is kept";
  change(edits);
  m_page->openSession(held);
  settle();
  EXPECT_GE(m_page->live().clock().taken(), 75);
}

TEST_F(Workshop, LookingAtAnotherPointKeepsTheTimeOfTheOneThatIsOn) {
  hold(SessionKind::Handoff);
  next();
  const auto begun = current().id;
  m_page->live().choose(m_page->live().items()[1]->id);
  settle();
  EXPECT_TRUE(m_session->elements().find(begun)->seconds);
}

TEST_F(Workshop, ACardIsKeptWithItsAuthorAndPoint) {
  hold(SessionKind::Handoff);
  goTo("Four gates");
  next();
  auto& field = part<widgets::TextField>(*m_page, "card-text");
  field.setFocus();
  QTest::keyClicks(&field, "Who decides about discounts?");
  QTest::keyClick(&field, Qt::Key_Return);
  settle();
  const auto cards = workshop::ofSession<Card>(m_session->elements(), held);
  ASSERT_EQ(cards.size(), 1u);
  EXPECT_EQ(cards[0]->text, "Who decides about discounts?");
  EXPECT_EQ(cards[0]->topic, "Four gates");
  EXPECT_TRUE(field.value().isEmpty()) << "ready for the next one";
}

TEST_F(Workshop, ACardBecomesASignalOrAMarketInOneStepThatIsUndone) {
  hold(SessionKind::Handoff);
  const auto card = put(Card{.session = held, .text = "Schools ask for lamps", .topic = "Four gates"});
  emit m_page->stage().cards().becomesAsked(card.value(), CardsPane::Becomes::Market);
  settle();
  const auto became = m_session->elements().find(card)->became;
  const auto* market = m_session->elements().find(basics::Id<strategy::Market>(became.value()));
  ASSERT_TRUE(market);
  EXPECT_EQ(market->name, "Schools ask for lamps");
  EXPECT_EQ(market->status, strategy::MarketStatus::Candidate);
  m_session->undo();
  settle();
  EXPECT_FALSE(m_session->elements().find(card)->became);
  EXPECT_EQ(m_session->elements().count<strategy::Market>(), 2u);
  emit m_page->stage().cards().becomesAsked(card.value(), CardsPane::Becomes::Signal);
  settle();
  EXPECT_EQ(m_session->elements().count<field::Signal>(), 1u);
}

TEST_F(Workshop, AQuestionIsAnsweredNowOrOwed) {
  hold(SessionKind::Handoff);
  const auto card = put(Card{.session = held, .text = "When is the price list ready?", .topic = "Four gates"});
  emit m_page->stage().cards().becomesAsked(card.value(), CardsPane::Becomes::Question);
  settle();
  auto& dialog = part<QWidget>(*m_page->window(), "fields-dialog");
  press(dialog, "keep");
  ASSERT_EQ(m_session->elements().count<strategy::OpenQuestion>(), 1u);
  const auto& question = *m_session->elements().all<strategy::OpenQuestion>().begin();
  EXPECT_EQ(question.text, "When is the price list ready?");
  EXPECT_EQ(m_session->elements().find(card)->became.value(), question.id.value());
}

/// Cards are written and voted on in secret by eight people; neither the room nor the file sees whose they are, nor a
/// dot before the vote is over.
TEST_F(Workshop, SecretCardsAndDotsAreShownWhenTheirTimeHasComeAndWrittenOnce) {
  hold(SessionKind::Handoff);
  m_page->toggleProjector();
  goTo("What Sales needs");
  next();
  EXPECT_EQ(current().phase, workshop::Phase::Write);
  m_page->passLaptop();
  PassWindow* pass = m_page->passing();
  ASSERT_TRUE(pass);
  for (int person = 0; person < 8; ++person) {
    EXPECT_TRUE(pass->isCovered()) << "between people";
    pass->uncover();
    for (int card = 0; card < 4; ++card)
      EXPECT_TRUE(part<widgets::TextField>(*pass, QStringLiteral("card-%1").arg(card)).value().isEmpty())
          << "nothing of the one before";
    part<widgets::TextField>(*pass, "card-0").setValue(QStringLiteral("Need %1").arg(person % 2));
    pass->handIn();
    settle();
  }
  EXPECT_EQ(m_session->elements().count<Card>(), 0u) << "in memory alone";
  EXPECT_EQ(wall().figure, "8");
  pass->close();
  settle();
  next(); // reveal: written, and shown
  EXPECT_EQ(m_session->elements().count<Card>(), 8u);
  EXPECT_EQ(wall().rows.size(), 8u);
  for (const Card& card : m_session->elements().all<Card>())
    EXPECT_FALSE(card.participant);
  next(); // vote
  m_page->passLaptop();
  pass = m_page->passing();
  for (int person = 0; person < 8; ++person) {
    pass->uncover();
    for (int dot = 0; dot < 3; ++dot)
      part<QPushButton>(*pass, "more-0").click();
    EXPECT_FALSE(part<QPushButton>(*pass, "more-1").isEnabled()) << "three dots each";
    pass->handIn();
    settle();
    for (const auto& row : wall().rows)
      EXPECT_TRUE(row.right.isEmpty() && row.count == 0) << "no total before all have voted";
  }
  EXPECT_EQ(wall().underClock, "8 have voted");
  EXPECT_EQ(m_session->elements().count<Vote>(), 0u);
  pass->close();
  settle();
  next(); // decide
  EXPECT_EQ(m_session->elements().count<Vote>(), 24u);
  ASSERT_EQ(wall().rows.size(), 1u);
  EXPECT_EQ(wall().rows[0].right, "24");
  for (const Vote& vote : m_session->elements().all<Vote>())
    EXPECT_FALSE(vote.participant);
}

TEST_F(Workshop, WhatWasHandedInIsWrittenBeforeTheWindowCloses) {
  hold(SessionKind::Handoff);
  goTo("What Sales needs");
  next();
  m_page->passLaptop();
  PassWindow* pass = m_page->passing();
  pass->uncover();
  part<widgets::TextField>(*pass, "card-0").setValue("Samples");
  pass->handIn();
  m_page->close();
  settle();
  EXPECT_EQ(m_session->elements().count<Card>(), 1u);
}

TEST_F(Workshop, WhatIsNotHandedInIsNotKept) {
  hold(SessionKind::Handoff);
  goTo("What Sales needs");
  next();
  m_page->passLaptop();
  PassWindow* pass = m_page->passing();
  pass->uncover();
  part<widgets::TextField>(*pass, "card-0").setValue("Not for anybody");
  pass->close();
  settle();
  next();
  EXPECT_EQ(m_session->elements().count<Card>(), 0u);
}

TEST_F(Workshop, APlaybackIsTakenSortedAndShown) {
  hold(SessionKind::Playback);
  m_page->toggleProjector();
  goTo("From memory");
  next();
  m_page->passLaptop();
  PassWindow* pass = m_page->passing();
  for (int person = 0; person < 6; ++person) {
    pass->uncover();
    part<widgets::TextField>(*pass, "said-0").setValue(person < 4 ? "Hospitals, then shops" : "Whoever calls");
    part<QPushButton>(*pass, "market-0").click(); // Hospitals, by the alphabet
    part<QPushButton>(*pass, "market-1").click();
    pass->handIn();
    settle();
  }
  pass->close();
  settle();
  next(); // closes the point and writes the answers
  ASSERT_EQ(m_session->elements().count<PlaybackAnswer>(), 6u);
  for (const auto& answer : m_session->elements().all<PlaybackAnswer>()) {
    EXPECT_FALSE(answer.participant);
    EXPECT_EQ(answer.side, people::Side::Sales);
    EXPECT_EQ(answer.ranking, (std::vector{std::to_string(hospitals.value()), std::to_string(retail.value())}));
  }
  goTo("In pairs");
  settle();
  CodingPane& coding = m_page->stage().coding();
  EXPECT_EQ(coding.open(), 6);
  coding.setFocus();
  for (int answer = 0; answer < 6; ++answer) {
    // A name that stands in the words is ticked already; the others are another answer.
    const bool named = part<QLabel>(coding, "said").text().contains("Hospitals");
    if (!named)
      QTest::keyClick(&coding, Qt::Key_0);
    QTest::keyClick(&coding, Qt::Key_Return);
    settle();
  }
  EXPECT_EQ(coding.open(), 0);
  const auto result = workshop::playbackOf(m_session->elements(), held,
                                           workshop::playbackKey(m_session->elements(), m_session->today()));
  EXPECT_EQ(result.all.right[0], 6) << "ranked first counts as named";
  ASSERT_EQ(result.all.wrong.size(), 1u);
  EXPECT_EQ(result.all.wrong[0].text, "Whoever calls");
  EXPECT_EQ(result.all.wrong[0].people, 2);
  goTo("Result by element");
  next();
  ASSERT_EQ(wall().rows.size(), 5u);
  EXPECT_EQ(wall().rows[0].right, "6 of 6");
  press(*m_page, "ranking");
  ASSERT_EQ(wall().rows.size(), 2u);
  EXPECT_EQ(wall().rows[0].text, "Hospitals");
  EXPECT_EQ(wall().rows[0].places, std::vector<int>(6, 1));
  EXPECT_EQ(wall().sumRight, "6 of 6 have the strategy's order");
}

TEST_F(Workshop, TheWallShowsNoNoteAndNoName) {
  hold(SessionKind::Handoff);
  m_page->toggleProjector();
  put(Card{.session = held,
           .text = "Who decides?",
           .topic = "Four gates",
           .participant = workshop::ofSession<workshop::Participant>(m_session->elements(), held)[0]->id});
  for (int step = 0; step < 60 && !m_page->live().lead().isEmpty(); ++step) {
    const QString shown = spoken(wall());
    EXPECT_FALSE(shown.contains(QString::fromStdString(current().notes).left(20)) && !current().notes.empty())
        << shown.toStdString();
    for (const char* name : {"Maya", "Ann", "Fay", "Gus"})
      EXPECT_FALSE(shown.contains(name)) << shown.toStdString();
    next();
  }
  EXPECT_TRUE(m_page->live().lead().isEmpty()) << "all ten points are closed";
}

TEST_F(Workshop, TextsOnTheWallAreAtLeast28PixelsHighThere) {
  hold(SessionKind::Handoff);
  m_page->toggleProjector();
  for (int step = 0; step < 40 && !m_page->live().lead().isEmpty(); ++step) {
    EXPECT_GE(smallestOnWall(wall()), 28);
    next();
  }
}

TEST_F(Workshop, EverythingThatTakesTheKeyboardHasANameAndNothingIsCut) {
  hold(SessionKind::Handoff);
  goTo("Four gates");
  next();
  put(Card{.session = held, .text = "Who decides?", .topic = "Four gates"});
  settle();
  EXPECT_EQ(tests::unnamedFocusables(*m_page).join('\n').toStdString(), "");
  EXPECT_EQ(tests::cutTexts(*m_page).join('\n').toStdString(), "");
}

} // namespace
} // namespace baton::workshop_page
