// SPDX-License-Identifier: GPL-3.0-or-later
// Publishing, answering, asking and recalling on the page, with the example of handoff_page_test.cpp.
#include "core/handoff/acknowledgement.h"
#include "core/handoff/comment.h"
#include "core/strategy/open_question.h"
#include "tests/ui/handoff/handoff_at_hand.h"
#include "ui/handoff/compare_model.h"
#include "ui/handoff/compare_pane.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace baton::handoff_page {
namespace {

using handoff::Acknowledgement, handoff::Verdict;
using strategy::OpenQuestion;
using testing::HasSubstr;

class HandingOff : public HandoffAtHand {
protected:
  const Acknowledgement* answerOf(basics::Id<people::Person> who, const handoff::Handoff& version) {
    for (const Acknowledgement& one : m_session->elements().all<Acknowledgement>())
      if (one.person == who && one.handoff == version.id)
        return &one;
    return nullptr;
  }
  /// A receiver of version 1 who has not answered.
  std::string silent() {
    for (const auto id : version(1)->receivers)
      if (!answerOf(id, *version(1)))
        return get(id).name;
    return {};
  }
  std::vector<const OpenQuestion*> questionsBy(basics::Id<people::Person> who) {
    std::vector<const OpenQuestion*> asked;
    for (const OpenQuestion& one : m_session->elements().all<OpenQuestion>())
      if (one.askedBy == who)
        asked.push_back(&one);
    return asked;
  }
  /// Each count stays on one line.
  QString counts() { return labelText(&page(), "answer-counts").replace(QChar::Nbsp, ' '); }
};

TEST_F(HandingOff, WithAGateClosedPublishingSaysWhatSalesWouldStillAskAndTheThreeWaysOn) {
  makeExample();
  sits("Ken Sánchez");
  EXPECT_THAT(labelText(&page(), "why-not-ready").toStdString(),
              HasSubstr("Two of four gates are open. Sales would still ask: "));
  press(&page(), "publish");
  auto* asked = dialog("publish-dialog");
  ASSERT_TRUE(asked);
  EXPECT_THAT(labelText(asked, "publish-why-not").toStdString(), HasSubstr("Two of four gates are open."));
  auto* now = child<QPushButton>(asked, "publish-now");
  EXPECT_FALSE(now->isEnabled());
  EXPECT_THAT(now->toolTip().toStdString(), HasSubstr("Write the reason first"));
  QTest::keyClick(asked, Qt::Key_Escape);
  settle();
  EXPECT_FALSE(version(2)) << "nothing was published";
}

/// Today is 15 June 2020. The day is typed like any other, also without its year; one that is over is said at the
/// field.
TEST_F(HandingOff, TheDayFromWhichItIsInForceIsTypedLikeAnyOther) {
  makeExample();
  mend();
  sits("Ken Sánchez");
  press(&page(), "publish");
  auto* day = child<QLineEdit>(dialog("publish-dialog"), "in-force-from");
  day->setFocus();
  day->selectAll();
  QTest::keyClicks(day, "2020-06-14");
  press(dialog("publish-dialog"), "publish-now");
  ASSERT_TRUE(dialog("publish-dialog")) << "yesterday is over";
  EXPECT_FALSE(version(2));
  day->selectAll();
  QTest::keyClicks(day, "1 July");
  press(dialog("publish-dialog"), "publish-now");
  ASSERT_TRUE(version(2));
  EXPECT_EQ(version(2)->inForceFrom, basics::Date::of(2020, 7, 1));
}

TEST_F(HandingOff, SettlingGoesToThePlaceOfTheFinding) {
  makeExample();
  QSignalSpy opened(&m_surrounding, &session::Surrounding::openPage);
  page();
  press(&page(), "settle");
  ASSERT_EQ(opened.size(), 1);
  EXPECT_EQ(opened[0][0].toString(), "strategy");
  EXPECT_EQ(opened[0][1].value<basics::RowId>(), page().view().toSettle.front().element);
}

TEST_F(HandingOff, OnceTheFindingsAreDoneItIsReadyAndPublishesToEverybodyActiveInSales) {
  makeExample();
  EXPECT_FALSE(page().view().ready);
  mend();
  EXPECT_TRUE(page().view().ready);
  EXPECT_FALSE(child<QWidget>(&page(), "readiness")->isVisible());
  sits("Ken Sánchez");
  auto* publish = child<QPushButton>(&page(), "publish");
  publish->setFocus();
  QTest::keyClick(publish, Qt::Key_Space);
  settle();
  auto* asked = dialog("publish-dialog");
  ASSERT_TRUE(asked);
  EXPECT_FALSE(asked->findChild<QLabel*>("publish-why-not"));
  EXPECT_FALSE(asked->findChild<widgets::TextField*>("publish-reason")) << "no reason is needed";
  press(asked, "publish-now");
  EXPECT_FALSE(dialog("publish-dialog"));

  const handoff::Handoff* second = version(2);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->publishedBy, person("Ken Sánchez"));
  EXPECT_EQ(second->inForceFrom, basics::Date::of(2020, 6, 15));
  ASSERT_TRUE(second->at);
  EXPECT_EQ(second->at->date(), *basics::Date::of(2020, 6, 15))
      << "the day that counts as today, whatever the clock says";
  EXPECT_EQ(second->reason, "");
  std::size_t active = 0;
  for (const people::Person& one : m_session->elements().all<people::Person>())
    if (one.side == people::Side::Sales && !one.left) {
      ++active;
      EXPECT_EQ(std::ranges::count(second->receivers, one.id), 1) << one.name;
    }
  EXPECT_EQ(second->receivers.size(), active);
  ASSERT_EQ(page().view().versions.size(), 3u);
  EXPECT_EQ(page().view().versions[0].name, "Draft 3");
  EXPECT_EQ(page().view().versions[1].word, "In force");
  EXPECT_EQ(page().view().versions[2].word, "Superseded");
  EXPECT_EQ(page().choice().version, "2") << "what was published is shown";
}

TEST_F(HandingOff, AReasonHandsItOffAsItIsAndIsKeptWithTheVersion) {
  makeExample();
  sits("Ken Sánchez");
  page();
  press(&page(), "with-reason");
  type(dialog("publish-dialog"), "publish-reason", "The season begins on Monday.");
  press(dialog("publish-dialog"), "publish-now");
  ASSERT_TRUE(version(2));
  EXPECT_EQ(version(2)->reason, "The season begins on Monday.");
}

TEST_F(HandingOff, WhoSitsHereIsAskedBeforeSomethingIsSigned) {
  makeExample();
  mend();
  m_session->setMe({});
  int asked = 0;
  QObject::connect(&m_surrounding, &session::Surrounding::askWho, m_session.get(), [&] {
    if (++asked == 2)
      m_session->setMe(person("Laura Norman"));
  });
  press(&page(), "publish");
  EXPECT_EQ(asked, 1);
  EXPECT_FALSE(dialog("publish-dialog")) << "nobody said who they are";
  press(&page(), "publish");
  ASSERT_TRUE(dialog("publish-dialog"));
  press(dialog("publish-dialog"), "publish-now");
  EXPECT_EQ(version(2)->publishedBy, person("Laura Norman"));
}

TEST_F(HandingOff, TheArrowsWalkThroughTheVerdictsAndTabComesToTheAnswer) {
  makeExample();
  sits(silent());
  page();
  press(&page(), "answer-version");
  auto* asked = dialog("answer-dialog");
  ASSERT_TRUE(asked);
  QApplication::setActiveWindow(asked->window()); // off screen nobody else does
  const auto key = [](Qt::Key pressed) {
    ASSERT_TRUE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), pressed);
  };
  const auto here = [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); };
  const QStringList order{"verdict-accepted", "verdict-accepted_with_reservations", "verdict-not_accepted",
                          "verdict-understood", "verdict-received"};
  const auto isChosen = [&](const QString& name) {
    return here() == name && child<QAbstractButton>(asked, name)->isChecked();
  };
  EXPECT_EQ(here(), order.front());
  for (int i = 1; i < order.size(); ++i) {
    key(Qt::Key_Down);
    EXPECT_TRUE(isChosen(order[i])) << order[i].toStdString() << ", but " << here().toStdString();
  }
  for (int i = int(order.size()) - 2; i >= 1; --i) {
    key(Qt::Key_Up);
    EXPECT_TRUE(isChosen(order[i])) << order[i].toStdString() << ", but " << here().toStdString();
  }
  const auto tabUntil = [&](const QString& name) {
    for (int i = 0; i < 10 && here() != name; ++i)
      key(Qt::Key_Tab);
    return here() == name;
  };
  ASSERT_TRUE(tabUntil("answer-note")) << here().toStdString();
  EXPECT_FALSE(child<QAbstractButton>(asked, "answer-now")->isEnabled()) << "which reservation?";
  QTest::keyClicks(QApplication::focusWidget(), "The list is not mine yet.");
  ASSERT_TRUE(tabUntil("answer-now")) << here().toStdString();
  key(Qt::Key_Space);
  settle();
  const auto* given = answerOf(m_session->me(), *version(1));
  ASSERT_TRUE(given);
  EXPECT_EQ(given->verdict, Verdict::AcceptedWithReservations);
  EXPECT_EQ(given->note, "The list is not mine yet.");
}

TEST_F(HandingOff, AReceiverAcceptsWithAReservationAndTwoOpenQuestions) {
  makeExample();
  const std::string name = silent();
  sits(name);
  EXPECT_EQ(HandoffPage::waitingFor(*m_session), 1) << "the version waits for an answer";
  page();
  EXPECT_EQ(counts(), "8 accepted   2 with a reservation   5 understood   1 received   2 silent");
  press(&page(), "answer-version");
  auto* asked = dialog("answer-dialog");
  ASSERT_TRUE(asked);
  press(asked, "verdict-accepted_with_reservations");
  EXPECT_FALSE(child<QPushButton>(asked, "answer-now")->isEnabled()) << "which reservation?";
  type(asked, "answer-note", "The list is not mine yet.");
  type(asked, "answer-questions", "Who owns the list?");
  QTest::keyClick(child<widgets::TextField>(asked, "answer-questions"), Qt::Key_Return);
  type(asked, "answer-questions", "Until when?");
  press(asked, "answer-now");
  settle();
  EXPECT_FALSE(dialog("answer-dialog"));
  const auto* given = answerOf(m_session->me(), *version(1));
  ASSERT_TRUE(given);
  EXPECT_EQ(given->verdict, Verdict::AcceptedWithReservations);
  EXPECT_EQ(given->note, "The list is not mine yet.");
  EXPECT_FALSE(given->recordedBy);
  EXPECT_EQ(counts(), "8 accepted   3 with a reservation   5 understood   1 received   1 silent");
  const auto questions = questionsBy(m_session->me());
  ASSERT_EQ(questions.size(), 2u);
  for (const OpenQuestion* question : questions) {
    EXPECT_FALSE(question->blocking);
    EXPECT_EQ(question->owner, person("Ken Sánchez")) << "who published answers";
    EXPECT_EQ(question->about.value(), version(1)->id.value());
  }
  EXPECT_EQ(HandoffPage::waitingFor(*m_session), 0);
}

TEST_F(HandingOff, NotAcceptingOpensABlockingQuestionThatIsAnsweredWhereItStands) {
  makeExample();
  const std::string name = silent();
  sits(name);
  page();
  press(&page(), "answer-version");
  press(dialog("answer-dialog"), "verdict-not_accepted");
  type(dialog("answer-dialog"), "answer-note", "Who delivers to Canada?");
  press(dialog("answer-dialog"), "answer-now");
  const auto questions = questionsBy(m_session->me());
  ASSERT_EQ(questions.size(), 1u);
  EXPECT_TRUE(questions[0]->blocking);
  EXPECT_EQ(questions[0]->text, "Who delivers to Canada?");
  const auto id = questions[0]->id;
  sits("Ken Sánchez");
  EXPECT_EQ(HandoffPage::waitingFor(*m_session), 2) << "this one, and the one of the example";
  press(&page(), QStringLiteral("answer-%1").arg(id.value()));
  EXPECT_FALSE(child<QPushButton>(&page(), "answer-save")->isEnabled());
  type(&page(), "answer-text", "The depot in Toronto, from July.");
  press(&page(), "answer-save");
  EXPECT_EQ(get(id).answer, "The depot in Toronto, from July.");
  EXPECT_EQ(get(id).answered, basics::Date::of(2020, 6, 15));
  EXPECT_EQ(HandoffPage::waitingFor(*m_session), 1);
}

TEST_F(HandingOff, AnAnswerFromPaperSaysWhoRecordedIt) {
  makeExample();
  const auto receiver = person(silent());
  sits("Amy Alberts");
  page();
  press(&page(), "all-receivers");
  press(&page(), QStringLiteral("paper-%1").arg(receiver.value()));
  auto* asked = dialog("answer-dialog");
  ASSERT_TRUE(asked);
  EXPECT_EQ(child<QComboBox>(asked, "answer-person")->currentText().toStdString(), get(receiver).name);
  press(asked, "verdict-accepted");
  press(asked, "answer-now");
  const auto* given = answerOf(receiver, *version(1));
  ASSERT_TRUE(given);
  EXPECT_EQ(given->verdict, Verdict::Accepted);
  EXPECT_EQ(given->recordedBy, person("Amy Alberts"));
  const auto labels = page().findChildren<QLabel*>();
  EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
    return label->text().contains("Recorded by Amy Alberts, from paper, June 15, 2020");
  }));
}

TEST_F(HandingOff, UndoAfterPublishingAnsweringAndRecallingSaysWhatToDoInstead) {
  makeExample();
  publishSecond();
  QSignalSpy refused(m_session.get(), &session::Session::refused);
  const auto undone = [&] {
    m_session->undo();
    settle();
    return refused.empty() ? QStringList() : QStringList({refused.last()[0].toString(), refused.last()[1].toString()});
  };
  EXPECT_EQ(undone(), QStringList({"\"publish version 2\" has no undo", "Recall the version instead"}));
  sits("Amy Alberts");
  press(&page(), "answer-version");
  press(dialog("answer-dialog"), "verdict-accepted");
  press(dialog("answer-dialog"), "answer-now");
  EXPECT_EQ(undone(), QStringList({"\"acknowledge version 2\" has no undo", "Give a new verdict instead"}));
  press(&page(), "recall");
  type(dialog("recall-dialog"), "recall-reason", "The price list was the old one.");
  press(dialog("recall-dialog"), "recall-now");
  EXPECT_EQ(undone(), QStringList({"\"recall version 2\" has no undo", "Publish the draft as a new version instead"}));
  EXPECT_TRUE(version(2)) << "nothing was taken back";
  EXPECT_TRUE(answerOf(person("Amy Alberts"), *version(2)));
}

TEST_F(HandingOff, ARecalledVersionIsOutOfForceAndTheOneBeforeHoldsAgain) {
  makeExample();
  publishSecond();
  press(&page(), "recall");
  EXPECT_FALSE(child<QPushButton>(dialog("recall-dialog"), "recall-now")->isEnabled()) << "a reason is owed";
  type(dialog("recall-dialog"), "recall-reason", "The price list was the old one.");
  press(dialog("recall-dialog"), "recall-now");
  EXPECT_EQ(version(2)->recalled, "The price list was the old one.");
  EXPECT_EQ(page().view().line("2")->word, "Recalled");
  EXPECT_EQ(page().view().line("1")->word, "In force");
  EXPECT_FALSE(child<QPushButton>(&page(), "recall")->isVisible());
}

TEST_F(HandingOff, TheSecondVersionStandsBesideTheFirstWordByWord) {
  makeExample();
  publishSecond();
  press(&page(), "compare");
  const CompareModel& model = child<ComparePane>(&page(), "compare-pane")->model();
  const auto find = [&](const QString& element, const QString& field) -> const CompareRow* {
    bool inside = false;
    for (int i = 0; i < model.rowCount(); ++i) {
      const CompareRow& row = model.row(i);
      if (row.isElement)
        inside = row.title.contains(element);
      else if (inside && row.title == field)
        return &row;
    }
    return nullptr;
  };
  const auto words = [](const std::vector<handoff::WordRun>& runs, handoff::RunKind kind) {
    std::string joined;
    for (const auto& run : runs)
      if (run.kind == kind)
        joined += run.text;
    return joined;
  };
  const CompareRow* statement = find("in one carton, on one invoice", "Statement");
  ASSERT_TRUE(statement);
  EXPECT_THAT(words(statement->after, handoff::RunKind::Added), HasSubstr("clothing"));
  EXPECT_THAT(words(statement->after, handoff::RunKind::Equal), HasSubstr("come in one carton, on one invoice"));
  EXPECT_EQ(words(statement->before, handoff::RunKind::Added), "");
  EXPECT_EQ(words(statement->after, handoff::RunKind::Removed), "");
  const CompareRow* rank = find("Warehouse resellers, North America", "Rank");
  ASSERT_TRUE(rank);
  EXPECT_EQ(words(rank->after, handoff::RunKind::Added), "2");
  // Any two: the draft says what version 2 says.
  auto* from = child<QComboBox>(&page(), "compare-from");
  auto* to = child<QComboBox>(&page(), "compare-to");
  EXPECT_EQ(from->currentText(), "Version 1");
  EXPECT_EQ(to->currentText(), "Version 2");
  from->setFocus();
  QTest::keyClick(from, Qt::Key_Up);
  to->setFocus();
  QTest::keyClick(to, Qt::Key_Up);
  settle();
  EXPECT_EQ(from->currentText(), "Version 2");
  EXPECT_EQ(to->currentText(), "Draft 3");
  EXPECT_EQ(model.rowCount(), 0);
  press(&page(), "compare-close");
  EXPECT_TRUE(child<QWidget>(&page(), "document-pane")->isVisible());
}

TEST_F(HandingOff, AQuestionIsAskedOnThePageAndMayBlock) {
  makeExample();
  sits("Amy Alberts");
  page();
  press(&page(), "ask-question");
  EXPECT_FALSE(child<QPushButton>(&page(), "question-send")->isEnabled());
  type(&page(), "question-text", "Do British dealers count as one market?");
  press(&page(), "question-blocks");
  press(&page(), "question-send");
  const auto asked = questionsBy(m_session->me());
  ASSERT_EQ(asked.size(), 1u);
  EXPECT_EQ(asked[0]->text, "Do British dealers count as one market?");
  EXPECT_TRUE(asked[0]->blocking);
  EXPECT_EQ(asked[0]->owner, person("Ken Sánchez"));
}

TEST_F(HandingOff, AQuestionIsOneStepThatUndoTakesBack) {
  makeExample();
  sits("Amy Alberts");
  page();
  press(&page(), "ask-question");
  type(&page(), "question-text", "Why?");
  press(&page(), "question-send");
  ASSERT_EQ(questionsBy(m_session->me()).size(), 1u);
  m_session->undo();
  settle();
  EXPECT_TRUE(questionsBy(m_session->me()).empty());
}

TEST_F(HandingOff, CommentsAreWrittenAndPutAwayWhenTheyAreDone) {
  makeExample();
  sits("Amy Alberts");
  page();
  EXPECT_FALSE(child<QPushButton>(&page(), "comment-add")->isEnabled());
  type(&page(), "comment-text", "Chapter 2 is too long.");
  press(&page(), "comment-add");
  ASSERT_EQ(m_session->elements().count<handoff::Comment>(), 1u);
  const auto comment = *m_session->elements().all<handoff::Comment>().begin();
  EXPECT_EQ(comment.text, "Chapter 2 is too long.");
  EXPECT_EQ(comment.by, person("Amy Alberts"));
  press(&page(), QStringLiteral("resolve-%1").arg(comment.id.value()));
  EXPECT_TRUE(get(comment.id).resolved);
  EXPECT_FALSE(page().findChild<QWidget*>(QStringLiteral("resolve-%1").arg(comment.id.value())));
  press(&page(), "resolved-comments");
  EXPECT_TRUE(page().findChild<QWidget*>(QStringLiteral("resolve-%1").arg(comment.id.value())));
}

} // namespace
} // namespace baton::handoff_page
