// SPDX-License-Identifier: GPL-3.0-or-later
// Maya leads, Tess and Sam sell. Version 1 was signed by Tess; version 2 changes why Retail was chosen, on which her
// account and Sam's price list stand, and answers what she asked.
#include "core/handoff/comment.h"
#include "core/strategy/market.h"
#include "core/strategy/open_question.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"
#include "core/workspace/publishing.h"
#include "core/workspace/signal_moving.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/handoff/handoff_at_hand.h"
#include "ui/handoff/compare_pane.h"
#include "ui/handoff/standing_pane.h"
#include "ui/session/live_check.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

namespace baton::handoff_page {
namespace {

using testing::HasSubstr, testing::Not;

class Since : public HandoffAtHand {
protected:
  void prepare() {
    make();
    maya = put(people::Person{.name = "Maya", .side = people::Side::Leadership});
    tess = put(people::Person{.name = "Tess"});
    sam = put(people::Person{.name = "Sam"});
    retail = put(strategy::Market{.name = "Retail", .status = strategy::MarketStatus::Selected, .reason = "It grows"});
    corner = put(strategy::TargetAccount{.market = retail, .name = "Corner Shop", .owner = tess});
    prices = put(strategy::Weapon{.name = "Price list", .owner = sam, .markets = {retail}});
    question = put(strategy::OpenQuestion{.askedBy = tess, .text = "Who leads Canada?", .owner = maya});
    publish();
    workspace::AcknowledgeAsked asked;
    asked.version = version(1)->id;
    asked.person = tess;
    asked.verdict = handoff::Verdict::Accepted;
    asked.today = m_session->today();
    m_session->perform([asked](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
      return workspace::acknowledge(workspace, asked)->report;
    });
    settle();
  }
  void publish() { publishAs(maya); }
  template <class T> void set(basics::Id<T> id, std::string_view field, const std::string& value) {
    basics::Edits edits;
    edits.set<T>(id, field, value);
    m_session->change("set", edits);
    settle();
  }
  void publishTheChange() {
    set(retail, "reason", "It grew by 12 % in 2019");
    set(question, "answer", "Sam, from 1 July");
    publish();
    ASSERT_TRUE(version(2));
  }
  void sitAs(basics::Id<people::Person> person) {
    m_session->setMe(person);
    settle();
  }
  ComparePane& compared() { return *child<ComparePane>(&page(), "compare-pane"); }
  const StandingModel& standing() { return compared().standing().model(); }
  QStringList lines() {
    QStringList all;
    for (int i = 0; i < standing().rowCount(); ++i)
      all += standing().row(i) ? standing().row(i)->title + " / " + holdingWord(standing().row(i)->holding)
                               : standing().heading(i);
    return all;
  }
  QListView* list() { return child<QListView>(&page(), "standing"); }
  std::vector<handoff::Reconfirmation> said() {
    const auto all = m_session->elements().all<handoff::Reconfirmation>();
    return {all.begin(), all.end()};
  }

  void choose(const QString& name, const QString& word) {
    auto* combo = child<QComboBox>(&page(), name);
    ASSERT_GE(combo->findText(word), 0) << word.toStdString();
    combo->setCurrentIndex(combo->findText(word));
    emit combo->activated(combo->currentIndex());
    settle();
  }
  /// The document that is shown, as a file.
  std::string asMarkdown() {
    const auto path = m_folder / "exported.md";
    page().setFileChooser(
        [&path](QWidget*, const QString&, const QString&) { return QString::fromStdString(path.string()); });
    page().exportAs(FileKind::Markdown);
    settle();
    std::stringstream bytes;
    bytes << std::ifstream(path).rdbuf();
    return bytes.str();
  }

  basics::Id<people::Person> maya, tess, sam;
  basics::Id<strategy::Market> retail;
  basics::Id<strategy::TargetAccount> corner;
  basics::Id<strategy::Weapon> prices;
  basics::Id<strategy::OpenQuestion> question;
};

TEST_F(Since, WhoSignedSeesWhatChangedSinceAndWhatOfTheirsStandsOnIt) {
  prepare();
  publishTheChange();
  sitAs(tess);
  press(&page(), "since");
  EXPECT_TRUE(compared().isVisible());
  EXPECT_EQ(labelText(&compared(), "compare-title"), "Since you signed");
  EXPECT_THAT(labelText(&compared(), "compare-facts").toStdString(), HasSubstr("changed"));
  ASSERT_GT(compared().model().rowCount(), 0);
  QAbstractItemModelTester tester(const_cast<StandingModel*>(&standing()));
  EXPECT_EQ(lines(), QStringList({"Yours", "Target account: Corner Shop / To reconfirm", "Of others",
                                  "Sales tool: Price list / To reconfirm"}));
  EXPECT_THAT(standing().index(1, 0).data(Qt::AccessibleTextRole).toString().toStdString(),
              HasSubstr("Because of Retail · Tess"));
  EXPECT_EQ(tests::unnamedFocusables(page()), QStringList());
}

/// Tess reported two things. One is answered before version 2 goes out, the other waits.
TEST_F(Since, TheSignalsThatWereAnsweredStandBesideWhatDiffers) {
  prepare();
  const auto report = [this](const char* words) {
    return put(field::Signal{.date = m_session->today(), .by = tess, .account = "Corner Shop", .text = words});
  };
  const auto heard = report("Larkfield delivers free");
  report("Helmets need a paper");
  field::MoveAsked asked;
  asked.signal = heard;
  asked.move = field::SignalMove::Answer;
  asked.by = maya;
  asked.text = "We match it for A accounts";
  asked.strategy = field::StrategyAnswer::Changes;
  m_session->perform([asked, today = m_session->today()](
                         workspace::Workspace& workspace) mutable -> basics::Outcome<workspace::Report> {
    asked.at = basics::Instant::at(today);
    return workspace::moveSignal(workspace, asked);
  });
  settle();
  publishTheChange();
  sitAs(tess);
  press(&page(), "since");
  auto* parts = child<widgets::SegmentedControl>(&page(), "compare-parts");
  parts->setCurrent(ComparePane::Answered);
  settle();
  auto* link = child<QPushButton>(&page(), "answered-signal");
  EXPECT_EQ(link->text(), "Larkfield delivers free");
  EXPECT_EQ(labelText(&page(), "answered-answer"), "We match it for A accounts");
  EXPECT_EQ(page().findChildren<QPushButton*>("answered-signal").size(), 1) << "the other one still waits";
  EXPECT_EQ(parts->findChildren<QAbstractButton*>()[ComparePane::Answered]->text(), "Signals answered 1");
  m_surrounding.setPages({"strategy", "signals", "handoff"});
  QSignalSpy opened(&m_surrounding, &session::Surrounding::openPage);
  QTest::mouseClick(link, Qt::LeftButton);
  ASSERT_EQ(opened.size(), 1);
  EXPECT_EQ(opened[0][0].toString(), "signals");
  choose("compare-from", "Draft 3");
  EXPECT_TRUE(page().findChildren<QPushButton*>("answered-signal").isEmpty() ||
              !page().findChildren<QPushButton*>("answered-signal").front()->isVisible())
      << "nothing comes after the draft";
}

TEST_F(Since, IsOfferedOnlyToWhoSignedOne) {
  prepare();
  publishTheChange();
  sitAs(sam);
  EXPECT_FALSE(child<QPushButton>(&page(), "since")->isVisible());
  sitAs(tess);
  EXPECT_TRUE(child<QPushButton>(&page(), "since")->isVisible());
}

TEST_F(Since, OneKeySaysThatItStillHoldsAndUndoTakesItBack) {
  prepare();
  publishTheChange();
  sitAs(tess);
  page().show(version(2)->id.value(), "reconfirm");
  settle();
  EXPECT_EQ(compared().standing().isVisible(), true);
  EXPECT_EQ(page().window()->focusWidget(), list());
  EXPECT_EQ(labelText(&compared(), "standing-by"), "You say it as Tess.");
  QTest::keyClick(list(), Qt::Key_Space);
  settle();
  ASSERT_EQ(said().size(), 1u);
  EXPECT_EQ(said()[0].by, tess);
  EXPECT_EQ(said()[0].handoff, version(2)->id);
  EXPECT_EQ(said()[0].element.value(), corner.value());
  EXPECT_EQ(m_session->undoLabel(), "still holds with version 2: Corner Shop");
  EXPECT_THAT(lines().join('\n').toStdString(), HasSubstr("Corner Shop / Still holds"));
  m_session->undo();
  settle();
  EXPECT_TRUE(said().empty());
  EXPECT_THAT(lines().join('\n').toStdString(), HasSubstr("Corner Shop / To reconfirm"));
}

TEST_F(Since, SomebodyMaySayItForTheOwnerAndItIsRecordedAsTheirs) {
  prepare();
  publishTheChange();
  sitAs(maya);
  page().show(version(2)->id.value(), "reconfirm");
  settle();
  list()->selectAll();
  EXPECT_EQ(child<QPushButton>(&page(), "still-holds")->text(), "These 2 still hold");
  EXPECT_EQ(labelText(&compared(), "standing-by"), "Recorded as said by Maya.");
  press(&page(), "still-holds");
  ASSERT_EQ(said().size(), 2u);
  EXPECT_EQ(said()[0].by, maya);
  EXPECT_FALSE(child<QPushButton>(&page(), "still-holds")->isEnabled()) << "nothing is left to say";
}

TEST_F(Since, WhatWasChangedAfterwardsNeedsNoWord) {
  prepare();
  publishTheChange();
  set(prices, "location", "On the shared drive");
  sitAs(maya);
  page().show(version(2)->id.value(), "reconfirm");
  settle();
  EXPECT_EQ(lines(),
            QStringList({"Target account: Corner Shop / To reconfirm", "Sales tool: Price list / Changed since"}));
}

TEST_F(Since, OfADraftNothingCanBeReconfirmed) {
  prepare();
  sitAs(tess);
  set(retail, "reason", "It grew by 12 % in 2019");
  press(&page(), "since");
  child<widgets::SegmentedControl>(&page(), "compare-parts")->setCurrent(ComparePane::Stands);
  settle();
  EXPECT_THAT(lines().join('\n').toStdString(), HasSubstr("Corner Shop / Not published"));
  EXPECT_FALSE(child<QPushButton>(&page(), "still-holds")->isEnabled());
  QTest::keyClick(list(), Qt::Key_Space);
  settle();
  EXPECT_TRUE(said().empty());
}

TEST_F(Since, TheWayToWhatStandsLeadsToItsPage) {
  prepare();
  publishTheChange();
  sitAs(tess);
  page().show(version(2)->id.value(), "reconfirm");
  settle();
  QSignalSpy opened(&m_surrounding, &session::Surrounding::openPage);
  press(&page(), "standing-go");
  ASSERT_EQ(opened.size(), 1);
  EXPECT_EQ(opened[0][0].toString(), "strategy");
  EXPECT_EQ(opened[0][1].value<basics::RowId>(), corner.value());
}

TEST_F(Since, TheBadgeCountsOneForEachVersionOfWhichSomethingWaits) {
  prepare();
  sitAs(sam);
  session::LiveCheck::of(*m_session);
  settle();
  const int before = HandoffPage::waitingFor(*m_session);
  publishTheChange();
  settle();
  EXPECT_EQ(HandoffPage::waitingFor(*m_session), before + 1) << "the price list; version 2 took the place of version 1";
}

TEST_F(Since, PublishingSaysWhichQuestionsTheVersionAnswersAndTheListKeepsIt) {
  prepare();
  put(strategy::OpenQuestion{.askedBy = sam, .text = "And Mexico?"});
  set(question, "answer", "Sam, from 1 July");
  sitAs(maya);
  press(&page(), "publish");
  ASSERT_TRUE(dialog("publish-dialog"));
  EXPECT_EQ(labelText(dialog("publish-dialog"), "publish-answers-count"),
            "It answers one question. One question stays open.");
  QStringList words;
  for (const QLabel* label : child<QWidget>(dialog("publish-dialog"), "publish-answers")->findChildren<QLabel*>())
    words += label->text();
  EXPECT_TRUE(words.contains("Tess asked: Who leads Canada?")) << words.join(" | ").toStdString();
  EXPECT_TRUE(words.contains("Sam, from 1 July"));
  type(dialog("publish-dialog"), "publish-reason", "It is what we have");
  press(dialog("publish-dialog"), "publish-now");
  ASSERT_TRUE(page().view().line("2"));
  EXPECT_TRUE(page().view().line("2")->facts.contains("Answers one question"));
  EXPECT_FALSE(page().view().line("1")->facts.join('\n').contains("Answers"));
}

TEST_F(Since, WhatChangedIsADocumentForEverybodyOrForOneReader) {
  prepare();
  publishTheChange();
  sitAs(tess);
  page().showVersion("2");
  settle();
  auto* bar = child<QWidget>(&page(), "changes-reader");
  EXPECT_FALSE(bar->isVisible()) << "the handoff has no reader of its own";
  choose("document", "What changed");
  ASSERT_TRUE(bar->isVisible());
  EXPECT_EQ(page().choice().version, "2");
  const std::string forAll = asMarkdown();
  EXPECT_THAT(forAll, HasSubstr("It grew by 12 %"));
  EXPECT_THAT(forAll, Not(HasSubstr("which Tess signed")));
  choose("changes-reader", "Tess (you)");
  EXPECT_EQ(page().choice().reader, tess);
  const std::string forTess = asMarkdown();
  EXPECT_THAT(forTess, HasSubstr("It grew by 12 %"));
  EXPECT_THAT(forTess, HasSubstr("which Tess signed"));
  EXPECT_GT(page().printJob().sheets, 0) << "it prints as every document does";
  EXPECT_EQ(tests::unnamedFocusables(page()), QStringList());
}

TEST_F(Since, WhatChangedBeginsWithTheVersionThatIsChosen) {
  prepare();
  publishTheChange();
  set(retail, "reason", "It grew by 15 % in 2020");
  page().showVersion({});
  settle();
  choose("document", "What changed");
  EXPECT_THAT(asMarkdown(), Not(HasSubstr("It grows"))) << "the draft is told against version 2";
  choose("changes-from", "Version 1");
  EXPECT_THAT(asMarkdown(), HasSubstr("It grows"));
}

TEST_F(Since, OfTheFirstVersionNothingChangedCanBePrinted) {
  prepare();
  page().showVersion("1");
  settle();
  EXPECT_EQ(child<QComboBox>(&page(), "document")->findText("What changed"), -1);
  page().showVersion({});
  settle();
  choose("document", "What changed");
  page().showVersion("1");
  settle();
  EXPECT_EQ(page().choice().printed, Printed::Handoff);
}

TEST_F(Since, TwoVersionsUnderOneNumberNameEachOtherUntilOneIsRecalled) {
  prepare();
  handoff::Handoff twin = *version(1);
  twin.id = m_session->newId<handoff::Handoff>();
  basics::Edits edits;
  edits.put(twin);
  workspace::Circumstances how;
  how.label = "as a merge would bring it";
  how.byItsCommand = true;
  m_session->command(how, edits);
  settle();
  page();
  ASSERT_TRUE(page().view().line("1-b"));
  EXPECT_EQ(page().view().line("1-b")->name, "Version 1-b");
  EXPECT_TRUE(page().view().line("1-b")->facts.contains("Has the number of version 1: recall one of the two"));
  EXPECT_TRUE(page().view().line("1")->facts.contains("Has the number of version 1-b: recall one of the two"));
  m_session->perform([id = twin.id](workspace::Workspace& workspace) {
    return workspace::recall(workspace, id, "The other is meant", "Maya", {});
  });
  settle();
  EXPECT_THAT(page().view().line("1")->facts.join('\n').toStdString(), Not(HasSubstr("recall one")));
}

} // namespace
} // namespace baton::handoff_page
