// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/commitments_page.h"

#include "core/plan/goal.h"
#include "core/strategy/weapon.h"
#include "core/workspace/committing.h"
#include "tests/support/accessible_names.h"
#include "tests/support/cut_texts.h"
#include "tests/support/temporary_folder.h"
#include "ui/commitments/move_dialog.h"
#include "ui/commitments/owed_dialog.h"
#include "ui/commitments/promise_delegate.h"
#include "ui/commitments/promise_list.h"
#include "ui/commitments/promise_panel.h"
#include "ui/commitments/sides_pane.h"
#include "ui/inspector/picker.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapped_link.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace baton::commitments_page {
namespace {

using basics::Date, basics::Id;
using commitments::Commitment, commitments::Terms;
using workspace::MoveAsked;

constexpr auto today = "2020-06-15";

/// Ann leads Marketing, Bo sells and Cy sells; it is 15 June 2020.
class Page : public testing::Test {
protected:
  Page() : m_world(basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 5)) {
    theme::Theme::start().set(theme::Look::Light, 1);
    m_surrounding.setPages({"home", "commitments", "plan"});
    auto file = std::make_unique<workspace::Workspace>(
        workspace::Workspace::create(m_folder / "ledger.baton", {"Ledger", "USD", 1}, m_world, "Ann"));
    basics::Edits people;
    const auto add = [&](std::int64_t id, const char* name, people::Side side) {
      people::Person person;
      person.id = Id<Person>(id);
      person.name = name;
      person.side = side;
      people.put(person);
    };
    add(11, "Ann Author", people::Side::Leadership);
    add(12, "Bo Seller", people::Side::Sales);
    add(13, "Cy Seller", people::Side::Sales);
    EXPECT_TRUE(file->change({}, people));
    m_session = session::Session::adopt(std::move(file), *Date::parse(today));
    m_session->setMe({});
    m_session->settle();
  }

  /// A move by command, as it may have happened before the page was opened.
  Id<Commitment> make(MoveAsked asked, const char* day) {
    asked.today = *Date::parse(day);
    asked.at = basics::Instant::at(asked.today);
    Id<Commitment> made;
    m_session->perform(
        [asked, &made](workspace::Workspace& file) -> basics::Outcome<workspace::Report> {
          const auto done = workspace::makeMove(file, asked);
          if (!done)
            return done.refusal();
          made = done->commitment;
          return done->report;
        },
        [](const basics::Outcome<workspace::Report>& done) {
          if (!done)
            ADD_FAILURE() << done.refusal().cause;
        });
    m_session->settle();
    return made;
  }
  Id<Commitment> request(std::int64_t by, std::int64_t of, const char* statement, const char* due, const char* day,
                         basics::Ids<Commitment> on = {}) {
    MoveAsked asked;
    asked.move = Move::Request;
    asked.by = Id<Person>(by);
    asked.to = Id<Person>(of);
    Terms terms;
    terms.statement = statement;
    terms.satisfaction = "Written down, on one page";
    terms.due = *Date::parse(due);
    terms.dependsOn = std::move(on);
    asked.terms = terms;
    return make(asked, day);
  }
  Id<Commitment> offered(std::int64_t by, std::int64_t to, const char* statement, basics::Ids<Commitment> on) {
    MoveAsked asked;
    asked.move = Move::Offer;
    asked.by = Id<Person>(by);
    asked.to = Id<Person>(to);
    Terms terms;
    terms.statement = statement;
    terms.satisfaction = "Booked, bikes and parts";
    terms.due = *Date::parse("2020-09-30");
    terms.dependsOn = std::move(on);
    asked.terms = terms;
    return make(asked, "2020-06-02");
  }
  void move(Id<Commitment> promise, Move what, std::int64_t by, const char* day) {
    MoveAsked asked;
    asked.move = what;
    asked.commitment = promise;
    asked.by = Id<Person>(by);
    make(asked, day);
  }
  void open(std::int64_t me) {
    m_session->setMe(Id<Person>(me));
    m_page = std::make_unique<CommitmentsPage>(*m_session, m_surrounding);
    m_page->resize(1180, 800);
    m_page->setVisible(true);
    m_session->settle();
  }
  QStringList statements(PromiseList& list) {
    QStringList all;
    for (const PromiseCard& card : list.promises().cards())
      all += card.statement;
    return all;
  }
  QPushButton* moveButton(const char* name) {
    return m_page->panel().findChild<QPushButton*>(QStringLiteral("move-") + QLatin1String(name));
  }
  MoveDialog& dialog() {
    auto* found = m_page->window()->findChild<MoveDialog*>();
    EXPECT_NE(found, nullptr);
    return *found;
  }
  template <class W> W& in(QWidget& where, const char* name) {
    auto* found = where.findChild<W*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    return *found;
  }
  void confirm() {
    QTest::mouseClick(&in<QPushButton>(dialog(), "move-now"), Qt::LeftButton);
    m_session->settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_session->settle();
  }
  const LedgerRow& only() {
    EXPECT_EQ(m_page->ledger()->rows().size(), 1u);
    return m_page->ledger()->rows().front();
  }

  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world;
  session::Surrounding m_surrounding;
  std::unique_ptr<session::Session> m_session;
  std::unique_ptr<CommitmentsPage> m_page;
};

TEST_F(Page, WithoutPromisesSaysWhereToBegin) {
  open(12);
  QTest::mouseClick(&in<QPushButton>(*m_page, "empty-ask"), Qt::LeftButton);
  EXPECT_TRUE(dialog().isVisible());
}

TEST_F(Page, EachSideOwesItsOwn) {
  request(12, 11, "A reference story", "2020-06-30", "2020-06-01");
  request(11, 12, "Ten trial orders", "2020-07-15", "2020-06-02");
  open(12);
  EXPECT_EQ(statements(m_page->sides().leadership()), QStringList{"A reference story"});
  EXPECT_EQ(statements(m_page->sides().sales()), QStringList{"Ten trial orders"});
}

TEST_F(Page, WhoIsAskedAnswersAndNobodyElse) {
  const auto promise = request(12, 11, "A reference story", "2020-06-30", "2020-06-01");
  open(12);
  m_page->show(promise.value(), {});
  EXPECT_EQ(moveButton("accept"), nullptr) << "who asked cannot accept";
  EXPECT_NE(moveButton("withdraw"), nullptr);
  open(11);
  m_page->show(promise.value(), {});
  QTest::mouseClick(moveButton("accept"), Qt::LeftButton);
  confirm();
  EXPECT_EQ(only().standing.state, commitments::State::Agreed);
  EXPECT_EQ(only().standing.moves.back()->by.value(), 11);
}

TEST_F(Page, OtherTermsStandBesideTheFirst) {
  const auto promise = request(12, 11, "A reference story", "2020-06-15", "2020-06-01");
  open(11);
  m_page->show(promise.value(), {});
  QTest::mouseClick(moveButton("counter"), Qt::LeftButton);
  auto& due = *in<QWidget>(dialog(), "terms-due").findChild<QLineEdit*>();
  due.setText("2020-06-30");
  in<widgets::TextField>(dialog(), "move-note").setValue("Released only then");
  confirm();
  EXPECT_EQ(only().standing.state, commitments::State::Countered);
  EXPECT_EQ(only().standing.terms.due, *Date::parse("2020-06-30"));
  EXPECT_EQ(only().standing.moves.front()->due, *Date::parse("2020-06-15"));
  EXPECT_EQ(only().standing.moves.back()->note, "Released only then");
}

TEST_F(Page, ATermThatIsMissingIsSaidAndWhatWasTypedStays) {
  open(12);
  m_page->run("request");
  in<inspector::PickCombo>(dialog(), "move-to").setChosen(11);
  QTest::mouseClick(&in<QPushButton>(dialog(), "move-now"), Qt::LeftButton);
  m_session->settle();
  EXPECT_TRUE(dialog().isVisible());
  EXPECT_FALSE(dialog().refusal().isEmpty());
  EXPECT_EQ(in<inspector::PickCombo>(dialog(), "move-to").chosen(), 11);
}

/// "How sure, in percent: 200" and a day that is over: nothing is sent, and the field is where the keyboard is.
TEST_F(Page, NothingIsSentWhileAFieldRefusesWhatStandsInIt) {
  open(12);
  m_page->run("request");
  auto& form = dialog();
  in<inspector::PickCombo>(form, "move-to").setChosen(11);
  const auto type = [&](const char* field, const char* text) {
    auto& box = in<QWidget>(form, field);
    if (auto* words = box.findChild<widgets::TextField*>())
      words->setPlainText(text);
    else
      box.findChild<QLineEdit*>()->setText(text);
  };
  type("terms-statement", "The case study is ready");
  type("terms-satisfaction", "Two pages, released by the customer");
  type("terms-due", "2020-06-14");
  type("terms-confidence", "200");
  confirm();
  EXPECT_TRUE(m_page->ledger()->rows().empty());
  EXPECT_TRUE(form.isVisible());
  EXPECT_TRUE(in<QWidget>(form, "terms-due").isAncestorOf(m_page->window()->focusWidget()));
  EXPECT_TRUE(form.refusal().contains("over")) << form.refusal().toStdString();
  type("terms-due", "2020-07-14");
  confirm();
  EXPECT_TRUE(m_page->ledger()->rows().empty());
  EXPECT_TRUE(in<QWidget>(form, "terms-confidence").isAncestorOf(m_page->window()->focusWidget()));
  type("terms-confidence", "80");
  confirm();
  EXPECT_EQ(m_page->ledger()->rows().size(), 1u);
}

TEST_F(Page, WhatIsTypedIsNotLostByASlip) {
  open(12);
  m_page->run("request");
  auto& form = dialog();
  auto& words = *in<QWidget>(form, "terms-statement").findChild<widgets::TextField*>();
  words.setFocus();
  QTest::keyClicks(&words, "The case study");
  QTest::mouseClick(&form, Qt::LeftButton, {}, QPoint(3, 3));
  EXPECT_TRUE(form.isVisible()) << "a click beside it";
  QTest::keyClick(&words, Qt::Key_Escape);
  EXPECT_TRUE(form.isVisible()) << "the first Escape asks";
  EXPECT_EQ(words.toPlainText(), "The case study");
  QTest::keyClick(&words, Qt::Key_Escape);
  EXPECT_FALSE(form.isVisible());
}

TEST_F(Page, IfYouDeliverThisIPromiseThatIsOneStep) {
  open(12);
  m_page->run("offer");
  auto& form = dialog();
  in<inspector::PickCombo>(form, "move-to").setChosen(13);
  const auto type = [&](QWidget& where, const char* field, const char* text) {
    auto& box = in<QWidget>(where, field);
    if (auto* words = box.findChild<widgets::TextField*>())
      words->setPlainText(text);
    else
      box.findChild<QLineEdit*>()->setText(text);
  };
  type(form, "terms-statement", "3.0M in the second quarter");
  type(form, "terms-satisfaction", "Booked by 30 June, bikes and parts");
  type(form, "terms-due", "2020-09-30");
  in<QCheckBox>(form, "move-condition").setChecked(true);
  in<inspector::PickCombo>(form, "condition-from").setChosen(11);
  auto& condition = *in<QCheckBox>(form, "move-condition").parentWidget();
  const auto boxes = condition.findChildren<QWidget*>("terms-statement");
  ASSERT_EQ(boxes.size(), 1);
  QWidget& asked = *boxes.last()->parentWidget();
  type(asked, "terms-statement", "The case study is ready");
  type(asked, "terms-satisfaction", "Two pages, released by the customer");
  type(asked, "terms-due", "2020-07-15");
  confirm();
  const auto& rows = m_page->ledger()->rows();
  ASSERT_EQ(rows.size(), 2u);
  const auto offered = std::ranges::find(rows, people::Side::Sales, &LedgerRow::side);
  const auto needed = std::ranges::find(rows, people::Side::Leadership, &LedgerRow::side);
  ASSERT_NE(offered, rows.end());
  ASSERT_NE(needed, rows.end());
  EXPECT_EQ(needed->standing.state, commitments::State::Requested);
  EXPECT_EQ(offered->upstream, basics::Ids<Commitment>{needed->id()});
}

/// The list below is of what was there before: the new one is not missed among it.
TEST_F(Page, WhatOneBeginsIsOpenAtTheRight) {
  request(12, 11, "A price list", "2020-07-01", "2020-06-01");
  open(12);
  m_page->run("offer");
  auto& form = dialog();
  in<inspector::PickCombo>(form, "move-to").setChosen(13);
  in<QWidget>(form, "terms-statement").findChild<widgets::TextField*>()->setPlainText("Ten trial orders");
  in<QWidget>(form, "terms-satisfaction").findChild<widgets::TextField*>()->setPlainText("Booked");
  in<QWidget>(form, "terms-due").findChild<QLineEdit*>()->setText("30 Sept");
  EXPECT_EQ(in<QWidget>(form, "terms-recurs").findChild<QComboBox*>()->currentText(), "Once");
  confirm();
  const auto& rows = m_page->ledger()->rows();
  const auto offered = std::ranges::find_if(
      rows, [](const LedgerRow& row) { return row.standing.terms.statement == "Ten trial orders"; });
  ASSERT_NE(offered, rows.end());
  EXPECT_EQ(offered->standing.terms.due, *Date::parse("2020-09-30"));
  EXPECT_EQ(m_page->panel().shown(), offered->id().value());
}

/// Ann is asked for a case study by August; a price list that she agreed to is due before, and on its way.
TEST_F(Page, WhatWaitsForAnAnswerStandsBeforeWhatIsOnTrack) {
  const auto list = request(12, 11, "A price list", "2020-07-01", "2020-06-01");
  move(list, Move::Accept, 11, "2020-06-02");
  request(12, 11, "The case study is ready", "2020-08-15", "2020-06-10");
  open(11);
  EXPECT_EQ(statements(m_page->sides().leadership()), (QStringList{"The case study is ready", "A price list"}));
}

/// What is proposed would be taken.
TEST_F(Page, WhatStoodInTheWayIsChosenAndNotProposed) {
  const auto late = request(12, 11, "The case study is ready", "2020-06-10", "2020-06-01");
  move(late, Move::Accept, 11, "2020-06-02");
  open(12);
  m_page->show(late.value(), {});
  QTest::mouseClick(moveButton("break"), Qt::LeftButton);
  in<QWidget>(dialog(), "move-note").setFocus();
  in<widgets::TextField>(dialog(), "move-note").setPlainText("It was never begun");
  QTest::mouseClick(&in<QPushButton>(dialog(), "move-now"), Qt::LeftButton);
  m_session->settle();
  EXPECT_EQ(m_page->ledger()->find(late)->standing.state, commitments::State::Agreed);
  auto& cause = in<QComboBox>(dialog(), "move-cause");
  cause.setCurrentIndex(cause.findData(int(commitments::Cause::Priorities)));
  confirm();
  EXPECT_EQ(m_page->ledger()->find(late)->standing.state, commitments::State::Broken);
  EXPECT_EQ(m_page->ledger()->find(late)->standing.occurrences.back().cause, commitments::Cause::Priorities);
}

/// Who says yes reads once more what, by when, to whom and under which condition.
TEST_F(Page, AcceptingRepeatsTheWholeOfWhatOneAccepts) {
  const auto study = request(12, 11, "The case study is ready", "2020-07-15", "2020-06-01");
  const auto orders = request(13, 12, "Ten trial orders, of bikes and of parts, from dealers who have bought neither",
                              "2020-09-30", "2020-06-02", {study});
  open(12);
  m_page->show(orders.value(), {});
  QTest::mouseClick(moveButton("accept"), Qt::LeftButton);
  QStringList said;
  for (const auto* label : in<QWidget>(dialog(), "move-terms").findChildren<widgets::TextLabel*>())
    said += label->text();
  EXPECT_TRUE(said.contains("Bo Seller to Cy Seller")) << said.join('\n').toStdString();
  EXPECT_TRUE(said.contains("Ten trial orders, of bikes and of parts, from dealers who have bought neither"));
  EXPECT_TRUE(said.contains("Written down, on one page"));
  EXPECT_TRUE(said.contains(session::longDay(*Date::parse("2020-09-30"))));
  EXPECT_TRUE(said.join('\n').contains("Ann Author: The case study is ready")) << said.join('\n').toStdString();
  EXPECT_TRUE(dialog().findChildren<widgets::WrappedLink*>().isEmpty()) << "one is asked, and led nowhere else";
}

/// Bo asked Ann for the case study so that he could offer Cy ten orders.
TEST_F(Page, AnOfferIsTakenBackWithWhatWasAskedForIt) {
  const auto study = request(12, 11, "The case study is ready", "2020-07-15", "2020-06-01");
  const auto offer = offered(12, 13, "Ten trial orders", {study});
  open(12);
  m_page->show(offer.value(), {});
  QTest::mouseClick(moveButton("withdraw"), Qt::LeftButton);
  const auto name = QStringLiteral("move-together-%1").arg(study.value());
  ASSERT_TRUE(dialog().findChild<QCheckBox*>(name));
  EXPECT_TRUE(dialog().findChild<QCheckBox*>(name)->isChecked());
  confirm();
  for (const auto& row : m_page->ledger()->rows())
    EXPECT_EQ(row.standing.state, commitments::State::Withdrawn) << row.standing.terms.statement;
}

TEST_F(Page, WhoIsAskedSeesThatItIsNoLongerNeeded) {
  const auto study = request(12, 11, "The case study is ready", "2020-07-15", "2020-06-01");
  const auto offer = offered(12, 13, "Ten trial orders", {study});
  open(11);
  m_page->show(study.value(), {});
  EXPECT_FALSE(m_page->panel().findChild<widgets::TextLabel*>("promise-callout"));
  move(offer, Move::Decline, 13, "2020-06-15");
  m_page->show(study.value(), {});
  m_session->settle();
  const auto* callout = m_page->panel().findChild<widgets::TextLabel*>("promise-callout");
  ASSERT_TRUE(callout);
  EXPECT_TRUE(callout->text().startsWith("It is no longer needed: “Ten trial orders” of Bo Seller is off the table"))
      << callout->text().toStdString();
}

/// On 15 June 2020 "31 July" is that of 2020, and is shown with its year.
TEST_F(Page, ADayWithoutItsYearIsTheNextOne) {
  open(12);
  m_page->run("request");
  auto* line = in<QWidget>(dialog(), "terms-due").findChild<QLineEdit*>();
  line->setText("31 July");
  QTest::keyClick(line, Qt::Key_Return);
  EXPECT_EQ(line->text(), "7/31/2020");
}

TEST_F(Page, WhatIsPastItsDateStandsFirstAndWhatStandsOnItIsAtRisk) {
  const auto late = request(12, 11, "A price per pallet", "2020-06-12", "2020-06-01");
  move(late, Move::Accept, 11, "2020-06-02");
  const auto risk = request(11, 12, "Eight offers", "2020-06-20", "2020-06-03", {late});
  move(risk, Move::Accept, 12, "2020-06-03");
  request(12, 11, "An earlier one that waits", "2020-06-14", "2020-06-04");
  open(13);
  EXPECT_EQ(statements(m_page->sides().leadership()), (QStringList{"A price per pallet", "An earlier one that waits"}));
  EXPECT_EQ(m_page->sides().leadership().promises().card(0)->state, "Past its date");
  EXPECT_EQ(m_page->sides().sales().promises().card(0)->state, "At risk");
}

/// In a narrow column there is no room for all of it: that others stand on it says more than how sure one is.
TEST_F(Page, ANarrowCardSaysWhatStandsOnItBeforeHowSureOneIs) {
  PromiseCard card;
  card.due = "in 5 days";
  card.stands = "2 stand on it";
  card.sure = "80 % sure";
  const auto words = [&card](double width) {
    QStringList all;
    for (const auto& fact : PromiseDelegate::factsIn(QRectF(0, 0, width, 18), card))
      all += fact.words;
    return all;
  };
  EXPECT_EQ(words(600), (QStringList{"in 5 days", "2 stand on it", "80 % sure"}));
  EXPECT_EQ(words(220), (QStringList{"in 5 days", "2 stand on it"}));
}

/// Beside an open panel there is little room: the legend goes below the title, and nothing is cut.
TEST_F(Page, TheScorecardsTitleIsWholeInANarrowPage) {
  const auto due = request(12, 11, "A price per pallet", "2020-06-12", "2020-06-01");
  move(due, Move::Accept, 11, "2020-06-02");
  open(12);
  m_page->resize(560, 800);
  QApplication::processEvents();
  auto& title = in<widgets::TextLabel>(*m_page, "score-title");
  ASSERT_TRUE(title.isVisible());
  EXPECT_GE(title.width(), title.sizeHint().width());
}

/// A long promise with a long word to it: what there is to press stays in sight, and the rest scrolls in full.
TEST_F(Page, LongWordsScrollAndAreNotSqueezed) {
  const QString lengthy =
      QStringLiteral("every dealer on the list is asked in writing whether assembly is paid ").repeated(12);
  const auto promise = request(12, 11, lengthy.toUtf8().constData(), "2020-06-30", "2020-06-01");
  open(11);
  auto* window = new QWidget;
  auto* row = new QHBoxLayout(window);
  row->addWidget(&m_page->panel());
  window->resize(348, 500);
  window->show();
  m_page->show(promise.value(), {});
  for (int round = 0; round < 3; ++round)
    QApplication::processEvents();
  EXPECT_EQ(tests::cutTexts(m_page->panel()).join('\n').toStdString(), "");
  const auto* accept = moveButton("accept");
  EXPECT_FALSE(accept->visibleRegion().isEmpty()) << "it is in sight";
  m_page->panel().setParent(m_page.get());
  delete window;
}

/// What it stands on is a sentence of somebody's own: the link has room for all of its lines.
TEST_F(Page, ALongPromiseIsALinkOfSeveralLines) {
  const auto first = request(12, 11, "A reference story of a warehouse that raised its margin, with figures, released",
                             "2020-07-12", "2020-06-01");
  const auto second = request(11, 12, "Eight offers", "2020-08-20", "2020-06-03", {first});
  open(13);
  m_page->show(second.value(), {});
  m_session->settle();
  QApplication::processEvents();
  const auto links = m_page->panel().findChildren<widgets::WrappedLink*>();
  ASSERT_FALSE(links.isEmpty());
  for (const auto* link : links)
    EXPECT_GE(link->height(), link->heightForWidth(link->width())) << link->text().toStdString();
  EXPECT_GT(links.last()->height(), links.last()->sizeHint().height()) << "it takes more than one line";
}

TEST_F(Page, PromisesAreFoundByWordsAndWhatIsOverByItsFilter) {
  const auto done = request(12, 11, "A price per pallet", "2020-06-12", "2020-06-01");
  move(done, Move::Accept, 11, "2020-06-02");
  move(done, Move::Report, 11, "2020-06-10");
  move(done, Move::Satisfied, 12, "2020-06-11");
  request(12, 11, "A training day", "2020-06-30", "2020-06-04");
  open(12);
  EXPECT_EQ(statements(m_page->sides().leadership()), QStringList{"A training day"});
  in<widgets::SegmentedControl>(*m_page, "which").setCurrent(2);
  EXPECT_EQ(m_page->sides().leadership().promises().cards().size(), 2u);
  in<QLineEdit>(*m_page, "find").setText("PALLET");
  EXPECT_EQ(statements(m_page->sides().leadership()), QStringList{"A price per pallet"});
  request(12, 11, "Björn trains the dealers", "2020-06-30", "2020-06-04");
  in<QLineEdit>(*m_page, "find").setText("bjorn");
  m_session->settle();
  EXPECT_EQ(statements(m_page->sides().leadership()), QStringList{"Björn trains the dealers"});
}

TEST_F(Page, TheMapWalksAlongWhatStandsOnWhat) {
  const auto first = request(12, 11, "A price per pallet", "2020-06-20", "2020-06-01");
  const auto second = request(11, 12, "Eight offers", "2020-06-30", "2020-06-03", {first});
  open(12);
  m_page->openView(CommitmentsPage::Map);
  m_page->map().select(first.value());
  QTest::keyClick(&m_page->map(), Qt::Key_Right);
  EXPECT_EQ(m_page->map().current(), second.value());
  EXPECT_EQ(m_page->panel().shown(), second.value());
  EXPECT_GT(m_page->map().placeOf(second.value()).left(), m_page->map().placeOf(first.value()).right());
}

/// Two columns share 1,180 less panel, margins and the gap between them: names that would be cut in 204 have the room.
TEST_F(Page, TheMapUsesTheWidthOfThePage) {
  const auto first = request(12, 11, "A price per pallet", "2020-06-20", "2020-06-01");
  request(11, 12, "Eight offers", "2020-06-30", "2020-06-03", {first});
  open(12);
  m_page->openView(CommitmentsPage::Map);
  EXPECT_EQ(m_page->map().placeOf(first.value()).width(), 320);
  m_page->resize(420, 800);
  m_session->settle();
  EXPECT_EQ(m_page->map().placeOf(first.value()).width(), 204) << "narrower it scrolls";
}

/// The price was due on 5 June and came on the 10th; the goal of June stood on it.
TEST_F(Page, WhereItSlippedSaysWhenItWasDone) {
  const auto price = request(12, 11, "A price per pallet", "2020-06-05", "2020-06-01");
  move(price, Move::Accept, 11, "2020-06-02");
  move(price, Move::Report, 11, "2020-06-10");
  plan::Goal goal;
  goal.metric = m_session->newId<plan::Metric>();
  goal.owner = Id<Person>(12);
  goal.from = *Date::parse("2020-06-01");
  goal.grain = plan::GoalGrain::Month;
  goal.dependsOn = {Id<basics::Anything>(price.value())};
  basics::Edits edits;
  edits.put(plan::Metric{.id = goal.metric, .name = "Orders"});
  const auto id = edits.put(goal);
  m_session->change("goal", edits);
  m_session->settle();
  open(12);
  m_page->show(id.value(), {});
  m_session->settle();
  const QString story = in<widgets::TextLabel>(*m_page, "slip-story").text();
  EXPECT_TRUE(story.contains("promised by Ann Author, " + session::longDay(*Date::parse("2020-06-05")) + "; done " +
                             session::longDay(*Date::parse("2020-06-10")) + ")"))
      << story.toStdString();
}

/// The keyboard passes the other list on its way from a promise to its moves.
TEST_F(Page, WalkingPastTheOtherListLeavesTheChosenPromise) {
  const auto promise = request(12, 11, "A price per pallet", "2020-06-20", "2020-06-01");
  request(11, 12, "Ten trial orders", "2020-07-15", "2020-06-02");
  open(11);
  m_page->show(promise.value(), {});
  QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
  QCoreApplication::sendEvent(&m_page->sides().sales(), &in);
  EXPECT_EQ(m_page->panel().shown(), promise.value());
  EXPECT_TRUE(m_page->sides().sales().currentIndex().isValid()) << "the keyboard has a place in it";
  PromiseList& sales = m_page->sides().sales();
  QTest::mouseClick(sales.viewport(), Qt::LeftButton, Qt::NoModifier, sales.visualRect(sales.currentIndex()).center());
  EXPECT_NE(m_page->panel().shown(), promise.value()) << "a click chooses, also where the keyboard stood";
}

TEST_F(Page, EveryControlHasAName) {
  const auto promise = request(12, 11, "A price per pallet", "2020-06-20", "2020-06-01");
  open(11);
  m_page->show(promise.value(), {});
  EXPECT_EQ(tests::unnamedFocusables(*m_page), QStringList());
  EXPECT_EQ(tests::unnamedFocusables(m_page->panel()), QStringList());
}

/// Ann's calculator is due in July, nobody is named for the case, and Cy's script is Sales' own.
class Drafts : public Page {
protected:
  Drafts() {
    using strategy::Weapon, strategy::WeaponStatus;
    basics::Edits tools;
    const auto add = [&](std::int64_t id, const char* name, std::int64_t owner, const char* due) {
      Weapon tool;
      tool.id = Id<Weapon>(id);
      tool.name = name;
      tool.status = WeaponStatus::InWork;
      tool.owner = Id<Person>(owner);
      if (due)
        tool.due = *Date::parse(due);
      tools.put(tool);
    };
    add(31, "Calculator", 11, "2020-07-31");
    add(32, "Case", 0, nullptr);
    add(33, "Script", 13, nullptr);
    m_session->change("tools", tools);
    m_session->settle();
  }
  OwedDialog& drafts() {
    auto* found = m_page->window()->findChild<OwedDialog*>();
    EXPECT_NE(found, nullptr);
    return *found;
  }
  QCheckBox& draft(int n) { return in<QCheckBox>(drafts(), qPrintable(QStringLiteral("owed-%1").arg(n))); }
  void makeThem() {
    QTest::mouseClick(&in<QPushButton>(drafts(), "owed-now"), Qt::LeftButton);
    m_session->settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_session->settle();
  }
};

TEST_F(Drafts, AreAskedForBySalesInOneStepOncePersonAndDayAreSaid) {
  open(12);
  QTest::mouseClick(&in<QPushButton>(*m_page, "empty-drafts"), Qt::LeftButton);
  EXPECT_EQ(draft(0).text(), "Calculator is ready");
  EXPECT_TRUE(draft(0).isChecked()) << "person and day are said";
  EXPECT_FALSE(draft(1).isChecked());
  EXPECT_EQ(drafts().findChild<QCheckBox*>("owed-2"), nullptr) << "what Sales owns is not leadership's to promise";
  draft(1).setChecked(true);
  makeThem();
  EXPECT_THAT(in<widgets::TextLabel>(drafts(), "owed-refusal").text().toStdString(),
              testing::HasSubstr("who promises it: Case is ready"));
  EXPECT_TRUE(m_page->ledger()->rows().empty()) << "all of them or none";
  in<inspector::PickCombo>(drafts(), "owed-1-by").setChosen(11);
  makeThem();
  EXPECT_THAT(in<widgets::TextLabel>(drafts(), "owed-refusal").text().toStdString(),
              testing::HasSubstr("by which day: Case is ready"));
  draft(1).setChecked(false);
  EXPECT_EQ(in<QPushButton>(drafts(), "owed-now").text(), "Ask for 1 promise");
  makeThem();
  EXPECT_EQ(only().standing.state, commitments::State::Requested);
  EXPECT_EQ(only().commitment->promisor, Id<Person>(11));
  EXPECT_EQ(only().commitment->promisee, Id<Person>(12));
  EXPECT_EQ(only().standing.terms.due, *Date::parse("2020-07-31"));
  EXPECT_EQ(only().standing.terms.serves, basics::Ids<basics::Anything>{Id<basics::Anything>(31)});
  EXPECT_EQ(in<QPushButton>(*m_page, "drafts").text(), "1 more from the handoff") << "what stands is left out";
}

TEST_F(Drafts, AreOfferedByTheirOwnerAndByNobodyElse) {
  open(11);
  m_page->run("drafts");
  EXPECT_TRUE(draft(0).isEnabled());
  EXPECT_FALSE(draft(1).isEnabled()) << "nobody is named";
  in<inspector::PickCombo>(drafts(), "owed-1-by").setChosen(11);
  EXPECT_TRUE(draft(1).isEnabled()) << "Ann takes it on herself";
  makeThem();
  EXPECT_EQ(only().standing.state, commitments::State::Offered);
  EXPECT_EQ(only().commitment->promisor, Id<Person>(11));
}

} // namespace
} // namespace baton::commitments_page
