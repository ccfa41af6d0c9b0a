// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/owed_answers.h"
#include "core/strategy/assumption.h"
#include "core/strategy/target_account.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/templates.h"
#include "tests/support/accessible_names.h"
#include "tests/support/cut_texts.h"
#include "tests/support/temporary_folder.h"
#include "ui/inspector/picker.h"
#include "ui/session/day_text.h"
#include "ui/signals/assumption_list.h"
#include "ui/signals/capture_dialog.h"
#include "ui/signals/loss_dialog.h"
#include "ui/signals/matters_table.h"
#include "ui/signals/move_bar.h"
#include "ui/signals/pattern_table.h"
#include "ui/signals/signal_table.h"
#include "ui/signals/signals_page.h"
#include "ui/signals/signals_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace baton::signals_page {
namespace {

using basics::Date, basics::Id;
using field::Matter, field::StrategyAnswer;
using people::Person, people::Side;
using strategy::Assumption, strategy::Competitor, strategy::Market, strategy::Offering, strategy::TargetAccount;

/// Maya leads the company, Sam and Tess sell. Today is 15 June 2020; an answer is owed within 7 days.
class SignalsOf : public testing::Test {
protected:
  SignalsOf() : m_world(basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 12)) {
    theme::Theme::start().set(theme::Look::Light, 1);
    const auto path = m_folder / "field.baton";
    EXPECT_TRUE(workspace::newFromTemplate(path, "blank", {"Test", "USD", 1}, m_world));
    m_session = session::Session::open(path, m_world, today);
    m_session->settle();
    maya = person("Maya Lind", Side::Leadership);
    sam = person("Sam Ortiz", Side::Sales);
    tess = person("Tess Fox", Side::Sales);
    basics::Edits edits;
    edits.set(describe(basics::Tag<strategy::WorkspaceSettings>{}),
              describe(basics::Tag<strategy::WorkspaceSettings>{}).singleton,
              *describe(basics::Tag<strategy::WorkspaceSettings>{}).field("answer_days"), std::int64_t(7));
    change(edits);
  }
  void open(Id<Person> me) {
    m_session->setMe(me);
    m_window = std::make_unique<QWidget>();
    auto* row = new QHBoxLayout(m_window.get());
    row->setSizeConstraint(QLayout::SetNoConstraint);
    m_page = new SignalsPage(*m_session, m_surrounding);
    row->addWidget(m_page, 1);
    row->addWidget(m_page->inspector());
    m_window->resize(1300, 900);
    m_window->show();
    m_window->activateWindow();
    settle();
  }
  void settle() {
    for (int round = 0; round < 3; ++round) {
      QApplication::processEvents();
      m_session->settle();
    }
    QApplication::processEvents();
  }
  void change(const basics::Edits& edits) {
    m_session->change("test", edits);
    m_session->settle();
  }
  template <class T> Id<T> put(T element) {
    element.id = m_session->newId<T>();
    basics::Edits edits;
    edits.put(element);
    change(edits);
    return element.id;
  }
  Id<Person> person(const std::string& name, Side side) { return put(Person{.name = name, .side = side}); }
  Id<Signal> report(const std::string& text, Id<Person> by, int daysAgo, SignalKind kind = SignalKind::CompetitorMove) {
    return put(Signal{.date = today.plusDays(-daysAgo), .by = by, .signalKind = kind, .text = text});
  }
  const Signal& signal(Id<Signal> id) { return *m_session->elements().find(id); }
  template <class W> W* child(const QString& name) {
    W* found = m_window->findChild<W*>(name);
    EXPECT_TRUE(found) << name.toStdString();
    return found;
  }
  bool has(const QString& name) { return m_page->panel().findChild<QPushButton*>(name) != nullptr; }
  void click(const QString& name) {
    QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton);
    settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  QString words(const QString& label) { return child<widgets::TextLabel>(label)->text(); }
  /// Without what adds to a list, which stands a hairline over the line of its field's label.
  std::string cutInPanel() {
    QStringList cut = tests::cutTexts(m_page->panel());
    cut.removeIf([](const QString& one) { return one.startsWith("QPushButton add-"); });
    return cut.join('\n').toStdString();
  }
  QStringList listed() {
    QStringList all;
    for (const SignalRow& row : m_page->table().rows().rows())
      all += row.words;
    return all;
  }
  QLineEdit& line() { return *child<QLineEdit>("capture-words"); }

  const Date today = *Date::of(2020, 6, 15);
  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world;
  session::Surrounding m_surrounding;
  std::unique_ptr<session::Session> m_session;
  std::unique_ptr<QWidget> m_window;
  SignalsPage* m_page = nullptr;
  Id<Person> maya, sam, tess;
};

TEST_F(SignalsOf, OneSentenceAndEnterKeepASignalOfTodayByWhoSitsHere) {
  open(sam);
  EXPECT_EQ(QApplication::focusWidget(), &line()) << "the line has the focus on opening";
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  QTest::keyClicks(&line(), "Dealer asks us to match free assembly");
  QTest::keyClick(&line(), Qt::Key_Return);
  settle();
  ASSERT_EQ(m_session->elements().count<Signal>(), 1u);
  const Signal& kept = *m_session->elements().all<Signal>().begin();
  EXPECT_EQ(kept.text, "Dealer asks us to match free assembly");
  EXPECT_EQ(kept.date, today);
  EXPECT_EQ(kept.by, sam);
  EXPECT_EQ(kept.signalKind, SignalKind::CompetitorMove);
  EXPECT_EQ(line().text(), "");
  ASSERT_EQ(said.size(), 1);
  EXPECT_TRUE(said[0][0].toString().contains(session::longDay(*Date::of(2020, 6, 22)))) << "7 days later";
  EXPECT_EQ(listed(), QStringList("Dealer asks us to match free assembly"));
}

TEST_F(SignalsOf, WhatItIsAboutIsGuessedAndCanBeChanged) {
  const auto europe = put(Market{.name = "Resellers in Europe"});
  const auto america = put(Market{.name = "Resellers in America"});
  put(TargetAccount{.market = europe, .name = "Great Bikes"});
  const auto clothing = put(Offering{.name = "Clothing"});
  const auto litware = put(Competitor{.name = "Litware Cycles"});
  open(sam);
  settle();
  QTest::keyClicks(&line(), "Great Bikes says Litware sells clothing cheaper");
  auto* market = child<QComboBox>("capture-market");
  EXPECT_EQ(market->currentData().toLongLong(), europe.value());
  EXPECT_EQ(child<QComboBox>("capture-account")->currentText(), "Great Bikes");
  EXPECT_EQ(child<QComboBox>("capture-offering")->currentData().toLongLong(), clothing.value());
  EXPECT_EQ(child<QComboBox>("capture-competitor")->currentData().toLongLong(), litware.value());
  const int other = market->findData(qlonglong(america.value()));
  market->setCurrentIndex(other);
  emit market->activated(other);
  QTest::keyClicks(&line(), " now");
  EXPECT_EQ(market->currentData().toLongLong(), america.value()) << "no guess replaces what a person chose";
  QTest::keyClick(&line(), Qt::Key_Return);
  settle();
  const Signal& kept = *m_session->elements().all<Signal>().begin();
  EXPECT_EQ(kept.account, "Great Bikes");
  EXPECT_EQ(kept.market, america);
  EXPECT_EQ(kept.offering, clothing);
  EXPECT_EQ(kept.competitor, litware);
}

TEST_F(SignalsOf, NothingIsKeptWithoutWordsOrWithoutSomebody) {
  open({});
  QSignalSpy who(&m_surrounding, &session::Surrounding::askWho);
  QTest::keyClick(&line(), Qt::Key_Return);
  EXPECT_TRUE(words("capture-refusal").contains("one sentence"));
  EXPECT_EQ(who.size(), 0);
  QTest::keyClicks(&line(), "Nobody wants racks");
  EXPECT_EQ(words("capture-refusal"), "");
  QTest::keyClick(&line(), Qt::Key_Return);
  settle();
  EXPECT_EQ(who.size(), 1);
  EXPECT_EQ(m_session->elements().count<Signal>(), 0u);
  EXPECT_EQ(line().text(), "Nobody wants racks") << "the words are kept";
}

TEST_F(SignalsOf, FromAnywhereADialogKeepsIt) {
  m_session->setMe(tess);
  QWidget window;
  window.resize(1000, 700);
  window.show();
  window.activateWindow();
  QApplication::processEvents();
  capture(*m_session, m_surrounding, &window);
  auto* typed = window.findChild<QLineEdit*>("capture-words");
  ASSERT_TRUE(typed);
  EXPECT_EQ(QApplication::focusWidget(), typed);
  capture(*m_session, m_surrounding, &window);
  EXPECT_EQ(window.findChildren<QWidget*>("capture-dialog").size(), 1) << "once";
  EXPECT_EQ(tests::unnamedFocusables(window), QStringList());
  QTest::keyClicks(typed, "Helmets need an import paper");
  QTest::keyClick(typed, Qt::Key_Return);
  settle();
  ASSERT_EQ(m_session->elements().count<Signal>(), 1u);
  EXPECT_EQ(m_session->elements().all<Signal>().begin()->by, tess);
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  EXPECT_FALSE(window.findChild<QWidget*>("capture-dialog"));
}

/// Seen 9, 5 and 2 days ago with 7 days to answer: the first is overdue, the second beyond the half, the third in time.
TEST_F(SignalsOf, TheClockRunsAgainstTheAgreedDays) {
  report("third", sam, 2);
  report("first", tess, 9);
  report("second", sam, 5);
  report("well done", sam, 20, SignalKind::Praise);
  open(maya);
  EXPECT_EQ(listed(), (QStringList{"first", "second", "third", "well done"})) << "the longest waiting first";
  const auto& rows = m_page->table().rows().rows();
  EXPECT_TRUE(rows[0].isOverdue);
  EXPECT_EQ(rows[0].chipWord, "Overdue");
  EXPECT_EQ(rows[0].clock.words, "9 days");
  EXPECT_EQ(rows[0].clock.tone, 2);
  EXPECT_DOUBLE_EQ(*rows[0].clock.filled, 9 / 14.0);
  EXPECT_EQ(rows[1].clock.tone, 1);
  EXPECT_EQ(rows[2].clock.tone, 0);
  EXPECT_FALSE(rows[3].clock.filled) << "praise waits for no answer";
  EXPECT_EQ(rows[3].clock.words, "");
  EXPECT_TRUE(spoken(rows[0]).contains("waits for 9 days"));
  EXPECT_EQ(waitingFor(m_session->elements(), maya, today), 3);
  EXPECT_EQ(waitingFor(m_session->elements(), sam, today), 0);
  EXPECT_EQ(waitingFor(m_session->elements(), {}, today), 0);
}

TEST_F(SignalsOf, FiltersNarrowTheListAndCountWhatFits) {
  const auto europe = put(Market{.name = "Europe"});
  put(Signal{.date = today, .by = sam, .market = europe, .signalKind = SignalKind::PricePressure, .text = "cheaper"});
  put(Signal{.date = today,
             .by = tess,
             .signalKind = SignalKind::Objection,
             .text = "why?",
             .state = SignalState::Answered,
             .answer = "because"});
  put(Signal{.date = today, .text = "gone", .state = SignalState::Closed});
  open(maya);
  auto* which = child<widgets::SegmentedControl>("which");
  const auto word = [which](int index) { return which->findChildren<QAbstractButton*>()[index]->text(); };
  EXPECT_EQ(word(SignalsPage::Open), "Open 1");
  EXPECT_EQ(word(SignalsPage::All), "All 3");
  which->setCurrent(SignalsPage::Answered);
  EXPECT_EQ(listed(), QStringList("why?"));
  which->setCurrent(SignalsPage::All);
  auto* market = child<QComboBox>("market");
  market->setCurrentIndex(market->findData(qlonglong(europe.value())));
  EXPECT_EQ(listed(), QStringList("cheaper"));
  EXPECT_EQ(word(SignalsPage::All), "All 1");
  market->setCurrentIndex(0);
  auto* kind = child<QComboBox>("kind");
  kind->setCurrentIndex(kind->findData(int(SignalKind::Objection)));
  EXPECT_EQ(listed(), QStringList("why?"));
  kind->setCurrentIndex(0);
  report("Björn gives racks away", sam, 1);
  settle();
  child<QLineEdit>("find")->setText("bjorn");
  EXPECT_EQ(listed(), QStringList("Björn gives racks away")) << "accents do not matter, as in the search";
  child<QLineEdit>("find")->setText("nowhere said");
  EXPECT_EQ(words("none"), "No signal fits these filters.");
}

TEST_F(SignalsOf, LeadershipAcknowledgesAndAnswersTheReporterClosesOrAsksAgain) {
  const auto id = report("Larkfield delivers free", tess, 3);
  open(maya);
  m_page->show(id.value(), {});
  EXPECT_TRUE(
      words("whose-move").startsWith("Your move, since " + session::shortDay(*basics::Date::parse("2020-06-12"))))
      << words("whose-move").toStdString();
  click("move-acknowledge");
  EXPECT_EQ(signal(id).state, SignalState::Acknowledged);
  EXPECT_EQ(signal(id).acknowledgedBy, maya);
  EXPECT_FALSE(has("move-acknowledge"));
  click("move-stays");
  EXPECT_EQ(signal(id).state, SignalState::Acknowledged) << "an answer says something";
  EXPECT_FALSE(words("move-refusal").isEmpty());
  QTest::keyClicks(child<widgets::TextField>("move-words"), "For A accounts we match it");
  click("move-changes");
  EXPECT_EQ(signal(id).state, SignalState::Answered);
  EXPECT_EQ(signal(id).answer, "For A accounts we match it");
  EXPECT_EQ(signal(id).strategy, StrategyAnswer::Changes);
  EXPECT_EQ(signal(id).answered->date(), today);
  EXPECT_FALSE(has("move-close")) << "leadership does not close what it answered";

  m_session->setMe(sam);
  settle();
  EXPECT_FALSE(has("move-close")) << "it is Tess who reported it";
  EXPECT_TRUE(words("whose-move").startsWith("Tess Fox says whether that is an answer"));
  m_session->setMe(tess);
  settle();
  EXPECT_FALSE(has("move-changes"));
  EXPECT_EQ(waitingFor(m_session->elements(), tess, today), 1);
  QTest::keyClicks(child<widgets::TextField>("move-words"), "And for B accounts?");
  click("move-again");
  EXPECT_EQ(signal(id).state, SignalState::Acknowledged);
  EXPECT_EQ(signal(id).reply, "And for B accounts?");
}

/// Tess reported it: Sam of her side may put it right, Maya of leadership answers and rewrites nothing, and a matter is
/// anybody's to begin.
TEST_F(SignalsOf, WhatWasReportedIsChangedByItsSideAndOnlyReadByTheOther) {
  const auto id = report("Larkfield delivers free", tess, 3);
  open(maya);
  m_page->show(id.value(), {});
  const auto heard = [this] { return child<widgets::TextField>("field-text"); };
  EXPECT_TRUE(heard()->isReadOnly());
  EXPECT_FALSE(child<QWidget>("field-strength")->isEnabled());
  EXPECT_FALSE(child<QWidget>("field-by")->isEnabled());
  EXPECT_FALSE(child<QWidget>("field-date")->isEnabled());
  EXPECT_TRUE(child<QWidget>("field-matter")->isEnabled());
  EXPECT_TRUE(words("why-fixed").startsWith("It is as Tess Fox reported it.")) << words("why-fixed").toStdString();
  EXPECT_FALSE(has("delete-signal"));
  m_session->setMe(sam);
  settle();
  EXPECT_FALSE(heard()->isReadOnly());
  EXPECT_TRUE(child<QWidget>("field-strength")->isEnabled());
  EXPECT_FALSE(child<QWidget>("why-fixed")->isVisible());
  EXPECT_TRUE(has("delete-signal"));
  QTest::keyClicks(heard(), "Only for A: ");
  m_session->setMe(maya);
  settle();
  EXPECT_TRUE(signal(id).text.find("Only for A") != std::string::npos) << "what Sam was typing is his still";
  EXPECT_TRUE(heard()->isReadOnly());
  m_session->setMe({});
  settle();
  EXPECT_TRUE(heard()->isReadOnly()) << "nobody in particular sits here";
}

TEST_F(SignalsOf, SalesSeesWhoseMoveItIsAndHasNone) {
  const auto id = report("Larkfield delivers free", tess, 9);
  open(tess);
  m_page->show(id.value(), {});
  EXPECT_TRUE(
      words("whose-move")
          .startsWith("Leadership owes an answer since " + session::shortDay(*basics::Date::parse("2020-06-06"))))
      << words("whose-move").toStdString();
  EXPECT_FALSE(has("move-changes"));
  EXPECT_FALSE(has("move-acknowledge"));
}

TEST_F(SignalsOf, AnAnswerReachesTheWholeMatter) {
  const auto matter = put(Matter{.name = "Free assembly"});
  std::vector<Id<Signal>> of;
  for (const Id<Person> by : {sam, tess}) {
    of.push_back(put(Signal{.date = today, .by = by, .text = "Assembled for nothing"}));
    basics::Edits edits;
    edits.set(of.back(), "matter", matter.value());
    change(edits);
  }
  open(maya);
  m_page->show(of[0].value(), {});
  EXPECT_TRUE(child<QCheckBox>("answer-matter")->isChecked());
  QTest::keyClicks(child<widgets::TextField>("move-words"), "It stays");
  click("move-stays");
  EXPECT_EQ(signal(of[0]).state, SignalState::Answered);
  EXPECT_EQ(signal(of[1]).answer, "It stays");
}

TEST_F(SignalsOf, TriageGoesFromTheOldestToTheNext) {
  report("second", sam, 1);
  const auto first = report("first", tess, 4);
  open(maya);
  EXPECT_EQ(child<QPushButton>("triage")->text(), "Triage, 2 new");
  click("triage");
  EXPECT_EQ(m_page->panel().shown(), first.value());
  click("move-acknowledge");
  EXPECT_EQ(words("panel-title"), "second");
  click("move-acknowledge");
  EXPECT_FALSE(child<QPushButton>("triage")->isEnabled());
}

/// Strength 2 of today and 2 of 90 days ago: 2 + 2 x 0.5 = 3, amber. A third of today with 3: 6, red.
TEST_F(SignalsOf, AssumptionsTurnAmberAndRedWithTheArithmeticShown) {
  const auto assembly = put(Assumption{.statement = "Dealers pay for assembly"});
  const auto against = [&](Id<Person> by, int daysAgo, int strength) {
    put(Signal{.date = today.plusDays(-daysAgo),
               .by = by,
               .challenges = Id<basics::Anything>(assembly.value()),
               .signalKind = SignalKind::Objection,
               .text = "Will not pay",
               .strength = strength});
  };
  open(maya);
  const QString label = QStringLiteral("heat-%1").arg(assembly.value());
  EXPECT_EQ(words(label), "Holds: nothing reported against it");
  EXPECT_EQ(words("panel-title"), "Assumptions");
  against(sam, 0, 2);
  against(tess, 90, 2);
  settle();
  EXPECT_EQ(words(label), "Amber since " + shortDay(today, today) + ": 2 signals, 2 reporters. Weight 3.0");
  EXPECT_EQ(m_page->panel().assumptions().facts(), "1 of 1 under pressure");
  click(QStringLiteral("arithmetic-%1").arg(assembly.value()));
  QStringList all;
  for (auto* one : m_page->panel().findChildren<widgets::TextLabel*>())
    all += one->text();
  EXPECT_TRUE(all.contains("Tess Fox: strength 2, seen 90 days ago, counts 1.00")) << all.join('\n').toStdString();
  EXPECT_TRUE(
      all.contains("Together 3.00; amber from 3, red from 6. After every 90 days a signal counts half of what it "
                   "did."));
  against(maya, 0, 3);
  settle();
  EXPECT_EQ(words(label), "Red since " + shortDay(today, today) + ": 3 signals, 3 reporters. Weight 6.0");
}

TEST_F(SignalsOf, MattersShowTheirCaseAndThePatternItsMonths) {
  const auto matter = put(Matter{.name = "Free assembly"});
  Signal one{.date = today, .by = sam, .signalKind = SignalKind::Objection, .text = "Not for money"};
  one.matter = matter;
  put(one);
  one.by = tess;
  one.date = today.plusDays(-40);
  put(one);
  open(maya);
  QAbstractItemModelTester rows(&m_page->table().rows());
  m_page->openView(SignalsPage::Matters);
  auto* table = child<MattersTable>("matters");
  QAbstractItemModelTester matters(&table->matters());
  ASSERT_EQ(table->matters().rowCount(), 1);
  EXPECT_EQ(table->matters().row(0).reporters, 2);
  EXPECT_EQ(table->matters().row(0).unanswered, 2);
  table->setCurrentIndex(table->matters().index(0, 0));
  EXPECT_EQ(words("panel-title"), "Free assembly");
  m_page->openView(SignalsPage::PatternView);
  auto* pattern = child<PatternTable>("pattern");
  QAbstractItemModelTester months(&pattern->rows());
  ASSERT_EQ(pattern->rows().rowCount(), 1);
  const int last = pattern->rows().columnCount() - 1;
  EXPECT_EQ(pattern->rows().index(0, 0).data().toString(), "Objection");
  EXPECT_EQ(pattern->rows().index(0, last).data().toString(), "2");
  EXPECT_EQ(pattern->rows().index(0, last - 1).data().toString(), "1") << "June";
  EXPECT_EQ(pattern->rows().index(0, last - 2).data().toString(), "1") << "6 May is 40 days before 15 June";
  emit pattern->rowAsked(0);
  EXPECT_EQ(child<QComboBox>("kind")->currentData().toInt(), int(SignalKind::Objection));
  EXPECT_EQ(listed().size(), 2);
}

TEST_F(SignalsOf, EscapeLeadsBackToTheAssumptionsThenAway) {
  const auto id = report("Larkfield delivers free", tess, 3);
  open(maya);
  m_page->show(id.value(), {});
  EXPECT_TRUE(m_page->inspectorWanted());
  QTest::keyClick(&m_page->panel(), Qt::Key_Escape);
  EXPECT_EQ(m_page->panel().shows(), SignalsPanel::Shows::Assumptions);
  QTest::keyClick(&m_page->panel(), Qt::Key_Escape);
  EXPECT_FALSE(m_page->inspectorWanted());
  click("assumptions");
  EXPECT_TRUE(m_page->inspectorWanted());
}

TEST_F(SignalsOf, LossReasonsThatAreChosenBecomeSignals) {
  const auto lost = [&](const std::string& id, const std::string& reason, std::int64_t cents) {
    plan::Deal deal;
    deal.externalId = id;
    deal.state = plan::DealState::Lost;
    deal.closed = today.plusDays(-30);
    deal.lostReason = reason;
    deal.amount = basics::Amount::ofCents(cents);
    return deal;
  };
  const std::vector<plan::Deal> deals{lost("A", "Too late", 100), lost("B", "Price", 900), lost("C", "too late ", 200)};
  m_session->setMe(tess);
  QWidget window;
  window.resize(1000, 700);
  window.show();
  auto* dialog =
      new LossDialog(*m_session, field::lossReasons(m_session->elements(), deals, today.plusDays(-365)), &window);
  dialog->start();
  EXPECT_EQ(tests::unnamedFocusables(window), QStringList());
  auto* go = window.findChild<QPushButton*>("go");
  EXPECT_FALSE(go->isEnabled());
  window.findChild<QCheckBox*>("reason-1")->click();
  go->click();
  settle();
  ASSERT_EQ(m_session->elements().count<Signal>(), 1u);
  const Signal& taken = *m_session->elements().all<Signal>().begin();
  EXPECT_EQ(taken.text, "Too late") << "it cost 3.00, the price 9.00";
  EXPECT_EQ(taken.signalKind, SignalKind::LossReason);
  EXPECT_EQ(taken.by, tess);
  EXPECT_EQ(taken.date, today.plusDays(-30));
  EXPECT_EQ(taken.opportunities.size(), 2u);
}

TEST_F(SignalsOf, WhatIsBegunIsThereAgainWhenOneComesBack) {
  const auto one = report("Larkfield delivers free", tess, 3), other = report("Helmets need a paper", sam, 2);
  open(maya);
  const auto typed = [this] { return child<widgets::TextField>("move-words")->value(); };
  m_page->show(one.value(), {});
  QTest::keyClicks(child<widgets::TextField>("move-words"), "We match it for");
  m_page->show(other.value(), {});
  EXPECT_EQ(typed(), "");
  m_page->show(one.value(), {});
  EXPECT_EQ(typed(), "We match it for");
  QTest::keyClick(child<widgets::TextField>("move-words"), Qt::Key_Escape);
  EXPECT_EQ(m_page->panel().shows(), SignalsPanel::Shows::Assumptions);
  m_session->setMe(sam);
  m_session->setMe(maya);
  m_page->show(one.value(), {});
  EXPECT_EQ(typed(), "We match it for");
  click("move-acknowledge");
  EXPECT_EQ(signal(one).state, SignalState::Acknowledged);
  EXPECT_EQ(typed(), "We match it for") << "that one has seen it says nothing of what is being written";
  click("move-stays");
  EXPECT_EQ(signal(one).answer, "We match it for");
  m_page->show(other.value(), {});
  m_page->show(one.value(), {});
  EXPECT_EQ(typed(), "We match it for") << "what was said, to be put into other words";
  EXPECT_FALSE(has("move-close"));
}

TEST_F(SignalsOf, WhatWasBegunInTheDialogIsThereAgainUntilItIsKept) {
  const auto europe = put(Market{.name = "Europe"});
  m_session->setMe(tess);
  QWidget window;
  window.resize(1000, 700);
  window.show();
  window.activateWindow();
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  const auto begin = [&] {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    settle();
    capture(*m_session, m_surrounding, &window);
    return window.findChild<QLineEdit*>("capture-words");
  };
  QLineEdit* line = begin();
  QTest::keyClicks(line, "Zephyr opens in Lyon");
  auto* market = window.findChild<QComboBox*>("capture-market");
  market->setCurrentIndex(market->findData(qlonglong(europe.value())));
  emit market->activated(market->currentIndex());
  QTest::keyClick(line, Qt::Key_Escape);
  EXPECT_EQ(said.size(), 1) << "it says that nothing was kept";
  line = begin();
  EXPECT_EQ(line->text(), "Zephyr opens in Lyon");
  EXPECT_EQ(window.findChild<QComboBox*>("capture-market")->currentData().toLongLong(), europe.value());
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  ASSERT_EQ(m_session->elements().count<Signal>(), 1u);
  EXPECT_EQ(begin()->text(), "");
}

TEST_F(SignalsOf, ACompetitorThatIsNewIsMadeWithTheSignal) {
  put(Competitor{.name = "Larkfield"});
  m_session->setMe(tess);
  QWidget window;
  window.resize(1000, 700);
  window.show();
  capture(*m_session, m_surrounding, &window);
  auto* line = window.findChild<QLineEdit*>("capture-words");
  line->setText("Somebody new gives gloves away");
  auto* combo = window.findChild<inspector::PickCombo*>("capture-competitor");
  combo->showPopup();
  QApplication::processEvents();
  auto* search = combo->findChild<QLineEdit*>("picker-search");
  ASSERT_TRUE(search);
  QTest::keyClicks(search, "Zephyr Cycles");
  auto* add = combo->findChild<QPushButton*>("picker-new");
  EXPECT_EQ(add->text(), "Add competitor “Zephyr Cycles”");
  add->click();
  EXPECT_EQ(combo->currentText(), "Zephyr Cycles");
  EXPECT_EQ(m_session->elements().count<Competitor>(), 1u) << "not before the signal is kept";
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  ASSERT_EQ(m_session->elements().count<Signal>(), 1u);
  const Competitor* made = m_session->elements().find(m_session->elements().all<Signal>().begin()->competitor);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->name, "Zephyr Cycles");
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<Competitor>(), 1u) << "one change";
  EXPECT_EQ(m_session->elements().count<Signal>(), 0u);
}

TEST_F(SignalsOf, InALowWindowWithLargeTextThePanelScrollsAsAWhole) {
  const auto id = report("Lost Perfect Toys: Zephyr gave jerseys and gloves free with the bikes", tess, 9);
  open(maya);
  m_page->show(id.value(), {});
  theme::Theme::start().set(theme::Look::Light, 2);
  m_window->resize(1600, 490);
  settle();
  EXPECT_EQ(cutInPanel(), "");
  const auto place = [this] {
    const auto* button = child<QPushButton>("move-stays");
    return button->mapTo(&m_page->panel(), QPoint());
  };
  child<QPushButton>("move-stays")->setFocus();
  settle();
  const QPoint before = place();
  EXPECT_TRUE(m_page->panel().rect().contains(before)) << "brought into sight by the keyboard";
  click("move-stays");
  EXPECT_FALSE(words("move-refusal").isEmpty());
  EXPECT_EQ(place(), before) << "a refusal moves no button";
  theme::Theme::start().set(theme::Look::Light, 1);
}

TEST_F(SignalsOf, ARefusalMovesNoButtonAndAnAnswerCutsNothing) {
  const auto against =
      put(Assumption{.statement = "Resellers of four lines buy 104k and not 28k because of their bikes"});
  Signal heard{.date = today, .by = tess, .text = "Lost Perfect Toys: Zephyr gave jerseys and gloves free"};
  heard.challenges = Id<basics::Anything>(against.value());
  const auto id = put(heard);
  for (const Id<Person> by : {sam, maya})
    put(Signal{.date = today, .by = by, .challenges = heard.challenges, .text = "Zephyr again"});
  open(maya);
  m_window->resize(1067, 796);
  m_page->show(id.value(), {});
  settle();
  const QPoint before = child<QPushButton>("move-acknowledge")->mapTo(m_window.get(), QPoint());
  click("move-stays");
  EXPECT_FALSE(words("move-refusal").isEmpty());
  EXPECT_EQ(child<QPushButton>("move-acknowledge")->mapTo(m_window.get(), QPoint()), before);
  QTest::keyClicks(child<widgets::TextField>("move-words"), "We add Zephyr as a competitor and stop selling clothing");
  click("move-changes");
  EXPECT_EQ(cutInPanel(), "");
  const auto* table = &m_page->table();
  for (int column = 0; column < SignalModel::ColumnCount; ++column)
    EXPECT_LE(table->columnWidth(column), table->columnWidth(SignalModel::What)) << "the words have the most room";
}

TEST_F(SignalsOf, AnEmptyPageExplainsItselfAndLeadsToTheLine) {
  open(sam);
  EXPECT_TRUE(child<QPushButton>("empty-write")->isVisible());
  child<QPushButton>("empty-write")->setFocus();
  click("empty-write");
  EXPECT_EQ(QApplication::focusWidget(), &line());
  EXPECT_EQ(tests::unnamedFocusables(*m_page), QStringList());
}

TEST_F(SignalsOf, EveryControlHasAName) {
  const auto id = report("Larkfield delivers free", tess, 3);
  open(maya);
  m_page->show(id.value(), {});
  QTest::keyClicks(&line(), "x");
  EXPECT_EQ(tests::unnamedFocusables(*m_page), QStringList());
  EXPECT_EQ(tests::unnamedFocusables(m_page->panel()), QStringList());
}

} // namespace
} // namespace baton::signals_page
