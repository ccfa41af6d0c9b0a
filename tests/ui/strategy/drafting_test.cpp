// SPDX-License-Identifier: GPL-3.0-or-later
// Maya drafts a strategy in a blank workspace, by keyboard alone, and the four gates open one by one.
#include "core/clarity/check.h"
#include "core/people/person.h"
#include "core/strategy/assumption.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/story.h"
#include "tests/ui/strategy/strategy_at_hand.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/picker.h"
#include "ui/strategy/outline_list.h"
#include "ui/strategy/section_pane.h"
#include "ui/strategy/sections.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>

namespace baton::strategy_page {
namespace {

using clarity::Gate;
using strategy::Market, strategy::MarketStatus;

class Drafting : public StrategyAtHand {
protected:
  void open() {
    make();
    page().pane()->takeFocus();
  }

  static void press(Qt::Key key, Qt::KeyboardModifiers with = {}) {
    ASSERT_TRUE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, with);
  }
  static void write(const QString& words) {
    ASSERT_TRUE(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), words);
  }
  /// Tab until a widget of that name, or inside it, has the keyboard.
  void tabTo(const QString& name) {
    const auto isThere = [&] {
      for (const QWidget* one = QApplication::focusWidget(); one; one = one->parentWidget())
        if (one->objectName() == name)
          return true;
      return false;
    };
    for (int i = 0; i < 120 && !isThere(); ++i) {
      ASSERT_TRUE(QApplication::focusWidget()) << "nothing has the keyboard on the way to " << name.toStdString();
      press(Qt::Key_Tab);
    }
    ASSERT_TRUE(isThere()) << "Tab never comes to " << name.toStdString();
  }
  void fill(const QString& field, const QString& words) {
    tabTo("field-" + field);
    press(Qt::Key_A, Qt::ControlModifier);
    write(words);
  }
  void choose(const QString& field, const QString& beginning) {
    tabTo("field-" + field);
    write(beginning);
    settle();
  }
  /// Off screen nobody gives the window the keyboard back when a popup closes, as every desktop does.
  void afterThePicker() {
    m_window->activateWindow();
    settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  void pick(const QString& field, const QString& words) {
    tabTo("add-" + field);
    press(Qt::Key_Space);
    auto* search = m_window->findChild<QLineEdit*>("picker-search");
    ASSERT_TRUE(search);
    QTest::keyClicks(search, words);
    QTest::keyClick(search, Qt::Key_Return);
    afterThePicker();
  }
  void answerNo(const QString& field) {
    tabTo("field-" + field);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    settle();
  }
  void goTo(const QString& section) {
    tabTo("outline");
    press(Qt::Key_Home);
    for (int i = 0; i < 60 && m_page->pane()->section().id != section; ++i)
      press(Qt::Key_Down);
    ASSERT_EQ(m_page->pane()->section().id, section);
  }
  void add() {
    tabTo("add");
    press(Qt::Key_Space);
    settle();
    ASSERT_TRUE(panel().isOpen());
  }
  void addPart(const QString& kind) {
    tabTo("add-" + kind);
    press(Qt::Key_Space);
    settle();
    ASSERT_EQ(QString::fromUtf8(panel().current().kind->name.data(), qsizetype(panel().current().kind->name.size())),
              kind);
  }
  /// Keeps what was typed, then goes back. Escape alone would take back what is being typed.
  void done() {
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Escape);
    settle();
  }

  void describe(const QString& name, const QString& status, const QString& reason) {
    add();
    write(name);
    choose("status", status);
    fill("reason", reason);
  }
  void describeChosen(const QString& name, const QString& reason, const QString& customer, const QString& list,
                      const QString& buyer, const QString& worry, const QString& issue) {
    describe(name, "Sel", reason);
    fill("ideal_customer", customer);
    fill("list_rule", list);
    addPart("buyer_role");
    write(buyer);
    fill("cares_about", worry);
    done();
    addPart("buyer_issue");
    write(issue);
    done();
    done();
  }
  void offer(const QString& name, const QString& what, const QString& price) {
    add();
    write(name);
    fill("description", what);
    fill("price_note", price);
    done();
  }

  std::array<bool, 4> gates() {
    settle();
    const auto check = clarity::check(m_session->elements(), {m_session->today(), false, nullptr});
    std::array<bool, 4> open{};
    for (int gate = 0; gate < 4; ++gate)
      open[std::size_t(gate)] = check.gate(Gate(gate)).open;
    return open;
  }

  void fourMarkets() {
    describeChosen("Value-added resellers", "They earned 0.7 % in 2020 and buy 10.9M of bikes.",
                   "Workshop of three mechanics or more in Ohio, 50 bikes a year.",
                   "Every shop in the bookings of 2020 with 50 bikes, 123 of them.", "Owner",
                   "Workshop hours that can be billed to riders.",
                   "My mechanic waits for one part while the bike blocks the stand.");
    describeChosen("Warehouse resellers", "Largest group of all with 11.6M of revenue in 2020.",
                   "Five outlets or more in Canada that take mixed pallets.",
                   "The 5 chains of the trade register with five outlets or more.", "Purchasing manager",
                   "Delivered price of each pallet and turns per season.",
                   "In May I have 40 bikes and none in the size they want.");
    describe("Australia", "Tur", "Freight eats every order under 30k over there.");
    done();
    add();
    write("Germany");
    tabTo("field-decide_owner");
    press(Qt::Key_Space);
    auto* search = m_window->findChild<QLineEdit*>("picker-search");
    ASSERT_TRUE(search) << "nobody is there, and nobody can be added";
    QTest::keyClicks(search, "Amy Alberts");
    QTest::keyClick(search, Qt::Key_Return);
    afterThePicker();
    fill("decide_by", "2020-09-30");
    done();
  }
  void threeOfferings() {
    goTo("offering");
    offer("Bikes", "Frame in the size ordered, built in 12 working days.", "List 540 to 3,400");
    offer("Components", "Frames, wheels and drive parts that fit bikes sold here.", "List 20 to 1,430");
    offer("Clothing", "Jerseys, shorts and gloves in the sizes of shops.", "List 9 to 90");
    goTo("fit");
    tabTo("fit-grid");
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Right);
    for (const Qt::Key letter : {Qt::Key_C, Qt::Key_P, Qt::Key_N}) {
      press(letter);
      settle();
      press(Qt::Key_Right);
    }
    press(Qt::Key_Down);
    for (const Qt::Key letter : {Qt::Key_N, Qt::Key_P, Qt::Key_C}) {
      press(letter);
      settle();
      press(Qt::Key_Left);
    }
  }
  void whyUs() {
    fill("statement", "We build the frame to the size ordered in 12 working days.");
    fill("so_what", "the reseller stocks no slow sizes in the hall.");
    pick("offerings", "Bikes");
    fill("opposite", "Larkfield keeps a hall full of ready sizes.");
    answerNo("opposite_absurd");
    fill("who_cannot_say", "Larkfield, whose boats take 70 days by sea.");
    answerNo("competitor_could_say");
    addPart("proof");
    write("9 resellers waited 11.4 working days on average in April.");
    fill("source", "Plant log");
    fill("date", "2020-04-30");
    done();
    done();
  }
  void againstWhom() {
    goTo("competitor");
    add();
    write("Larkfield");
    pick("markets", "Value");
    pick("markets", "Ware");
    addPart("advantage");
    fill("ours", "Any size in 12 days, with the parts on one invoice.");
    fill("theirs", "Eight to 12 % cheaper, and delivers the next day.");
    fill("how_we_win", "Ask for the last three sizes that were missing in the shop.");
    done();
    done();
  }
};

TEST_F(Drafting, ByKeyboardAloneTheFourGatesOpenOneByOne) {
  open();
  EXPECT_EQ(gates(), (std::array{false, false, false, false}));
  ASSERT_NO_FATAL_FAILURE(fourMarkets());
  EXPECT_EQ(m_session->elements().count<Market>(), 4u);
  EXPECT_EQ(m_session->elements().count<people::Person>(), 1u);
  EXPECT_EQ(gates(), (std::array{true, false, false, false}));
  ASSERT_NO_FATAL_FAILURE(threeOfferings());
  EXPECT_EQ(gates(), (std::array{true, true, false, false}));
  ASSERT_NO_FATAL_FAILURE(goTo("differentiator"));
  ASSERT_NO_FATAL_FAILURE(add());
  write("best-in-class service");
  auto* label = panel().form()->fieldNamed("statement")->label();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !label->badgeText().isEmpty(); }, 5000)) << "told at once, while typing";
  EXPECT_EQ(gates(), (std::array{true, true, false, false}));
  ASSERT_NO_FATAL_FAILURE(whyUs());
  EXPECT_EQ(gates(), (std::array{true, true, true, false}));
  ASSERT_NO_FATAL_FAILURE(againstWhom());
  EXPECT_EQ(gates(), (std::array{true, true, true, true}));
}

TEST_F(Drafting, AStoryIsComposedUntilItIsWritten) {
  open();
  ASSERT_NO_FATAL_FAILURE(fourMarkets());
  ASSERT_NO_FATAL_FAILURE(threeOfferings());
  ASSERT_NO_FATAL_FAILURE(goTo("story"));
  ASSERT_NO_FATAL_FAILURE(add());
  auto* composed = panel().findChild<widgets::TextLabel*>("composed-story");
  ASSERT_TRUE(composed);
  choose("market", "Value");
  EXPECT_TRUE(composed->text().contains("My mechanic waits")) << composed->text().toStdString();
  EXPECT_TRUE(composed->text().contains("Bikes"));
  tabTo("take-over-story");
  press(Qt::Key_Space);
  settle();
  const auto& story = *m_session->elements().all<strategy::Story>().begin();
  EXPECT_NE(story.text.find("My mechanic waits"), std::string::npos);
  EXPECT_FALSE(composed->isVisible()) << "what is written is what is told";
  m_session->undo();
  settle();
  EXPECT_TRUE(composed->isVisible());
}

TEST_F(Drafting, EveryKindOfTheStrategyIsAddedAndDeletedByKeyboard) {
  open();
  for (const Section& section : sections()) {
    if (section.view == SectionView::Texts || section.view == SectionView::FitGrid)
      continue;
    SCOPED_TRACE(section.id.toStdString());
    ASSERT_NO_FATAL_FAILURE(goTo(section.id));
    ASSERT_NO_FATAL_FAILURE(add());
    const auto ref = panel().current();
    EXPECT_EQ(ref.kind, section.kind);
    tabTo("inspector-delete");
    press(Qt::Key_Space);
    settle();
    EXPECT_FALSE(m_session->elements().find(*ref.kind, ref.id));
    EXPECT_FALSE(panel().isOpen());
    m_session->undo();
    settle();
    EXPECT_TRUE(m_session->elements().find(*ref.kind, ref.id)) << "undo brings it back";
  }
}

} // namespace
} // namespace baton::strategy_page
