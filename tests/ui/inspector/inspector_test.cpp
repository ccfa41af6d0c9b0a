// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "core/clarity/settings.h"
#include "core/handoff/comment.h"
#include "core/people/person.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"
#include "core/strategy/play.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"
#include "core/workspace/all_kinds.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/inspector/dependants.h"
#include "ui/inspector/part_list.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/reference_editors.h"
#include "ui/inspector/text_editors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>

namespace baton::inspector {
namespace {

using basics::Id, basics::RowId;
using strategy::Differentiator, strategy::Market, strategy::MarketStatus, strategy::Offering;
using widgets::FilterCombo, widgets::FormField, widgets::TextField;

class InspectorTest : public tests::WorkspaceAtHand {
protected:
  Inspector& panel() {
    if (!m_panel) {
      m_window = std::make_unique<QWidget>();
      m_window->resize(900, 900);
      m_panel = new Inspector(*m_session, m_surrounding, m_window.get());
      m_panel->setFixedHeight(880);
      m_window->show();
      m_window->activateWindow();
    }
    return *m_panel;
  }
  void TearDown() override { m_window.reset(); }

  Id<Market> market(const std::string& name, MarketStatus status = MarketStatus::Candidate) {
    Market market;
    market.name = name;
    market.status = status;
    return put(market);
  }
  void type(const QString& field, const QString& words) {
    auto* text = child<TextField>(&panel(), field);
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, words);
  }
  void choose(const QString& field, const QString& word) {
    auto* combo = child<FilterCombo>(&panel(), field);
    const int at = combo->findText(word);
    ASSERT_GE(at, 0) << word.toStdString();
    combo->setCurrentIndex(at);
    emit combo->activated(at);
  }
  QString shownName() { return child<widgets::TextLabel>(&panel(), "inspector-name")->text(); }
  FormField* box(const QString& field) {
    QWidget* one = child<QWidget>(&panel(), field);
    while (one && !qobject_cast<FormField*>(one))
      one = one->parentWidget();
    return qobject_cast<FormField*>(one);
  }

  std::unique_ptr<QWidget> m_window;
  Inspector* m_panel = nullptr;
};

TEST_F(InspectorTest, ATextIsOneChangeWhenTheFieldIsLeft) {
  make();
  const auto id = market("Retail");
  panel().open(ref(id));
  type("field-reason", "It grew from 2.6M to 6.8M.");
  settle();
  EXPECT_TRUE(m_labels.isEmpty()) << "nothing is stored while it is typed";
  child<TextField>(&panel(), "field-name")->setFocus();
  settle();
  EXPECT_EQ(m_labels, QStringList("edit reason of market Retail"));
  EXPECT_EQ(get(id).reason, "It grew from 2.6M to 6.8M.");
}

TEST_F(InspectorTest, ANameIsARename) {
  make();
  const auto id = market("Retail");
  panel().open(ref(id));
  type("field-name", "Warehouses");
  QTest::keyClick(child<TextField>(&panel(), "field-name"), Qt::Key_Return);
  settle();
  EXPECT_EQ(m_labels, QStringList("rename market Retail"));
  EXPECT_EQ(shownName(), "Warehouses");
}

TEST_F(InspectorTest, AStatusIsAVerbAndTheRankFollowsInTheSameChange) {
  make();
  Market first;
  first.name = "Value-added";
  first.status = MarketStatus::Selected;
  first.rank = 1;
  put(first);
  const auto id = market("Retail");
  panel().open(ref(id));
  choose("field-status", "Selected");
  settle();
  EXPECT_EQ(m_labels, QStringList("select market Retail"));
  EXPECT_EQ(get(id).rank, 2);
  choose("field-status", "Turned down");
  settle();
  EXPECT_EQ(m_labels.last(), "turn down market Retail");
  EXPECT_EQ(get(id).status, MarketStatus::Rejected);
  EXPECT_FALSE(get(id).rank);
  m_session->undo();
  settle();
  EXPECT_EQ(get(id).rank, 2);
}

TEST_F(InspectorTest, ABadDateIsRefusedBesideTheFieldAndItsTextKept) {
  make();
  const auto id = market("Retail");
  panel().open(ref(id));
  auto* line = child<TypedLine>(&panel(), "field-decide_by");
  line->setFocus();
  QTest::keyClicks(line, "31/31/2020");
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  EXPECT_TRUE(m_labels.isEmpty());
  EXPECT_EQ(line->text(), "31/31/2020");
  EXPECT_TRUE(line->accessibleDescription().contains("31/31/2020"));
  line->selectAll();
  QTest::keyClicks(line, "6/30/2020");
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  EXPECT_EQ(m_labels, QStringList("edit decide by of market Retail"));
  EXPECT_EQ(get(id).decideBy, basics::Date::of(2020, 6, 30));
  EXPECT_TRUE(line->accessibleDescription().isEmpty());
}

TEST_F(InspectorTest, EscapeBringsTheStoredDateBackBeforeItClosesThePanel) {
  make();
  const auto id = market("Retail");
  panel().openAt(ref(id), "decide_by");
  auto* line = child<TypedLine>(&panel(), "field-decide_by");
  QTest::keyClicks(line, "never");
  QTest::keyClick(line, Qt::Key_Escape);
  EXPECT_EQ(line->text(), "");
  EXPECT_TRUE(panel().isOpen());
  QTest::keyClick(line, Qt::Key_Escape);
  EXPECT_FALSE(panel().isOpen());
}

TEST_F(InspectorTest, OnlyFieldsThatMatterInTheStateAreShown) {
  make();
  const auto id = market("Retail");
  panel().open(ref(id));
  EXPECT_TRUE(box("field-decide_by")->isVisibleTo(&panel()));
  EXPECT_FALSE(box("field-rank")->isVisibleTo(&panel()));
  choose("field-status", "Selected");
  settle();
  EXPECT_FALSE(box("field-decide_by")->isVisibleTo(&panel()));
  EXPECT_TRUE(box("field-rank")->isVisibleTo(&panel()));
}

TEST_F(InspectorTest, AYesOrNoMayStayUnanswered) {
  make();
  Differentiator differentiator;
  differentiator.statement = "We build the size that was ordered in 12 working days.";
  const auto id = put(differentiator);
  panel().open(ref(id));
  auto* answer = child<widgets::SegmentedControl>(&panel(), "field-competitor_could_say");
  EXPECT_EQ(answer->current(), 0);
  answer->setCurrent(2);
  settle();
  EXPECT_EQ(get(id).competitorCouldSay, strategy::Answered::No);
  EXPECT_EQ(m_labels.size(), 1);
  answer->setCurrent(0);
  settle();
  EXPECT_FALSE(get(id).competitorCouldSay);
}

TEST_F(InspectorTest, ACheckBoxSaysItsOwnName) {
  make();
  strategy::OpenQuestion question;
  question.text = "Who leads Canada?";
  const auto id = put(question);
  panel().open(ref(id));
  auto* blocking = child<QCheckBox>(&panel(), "field-blocking");
  EXPECT_EQ(blocking->text(), "Sales cannot start before it is answered");
  blocking->click();
  settle();
  EXPECT_TRUE(get(id).blocking);
  EXPECT_EQ(m_labels, QStringList("edit blocking of open question Who leads Canada?"));
}

TEST_F(InspectorTest, AnAnswerTakesItsDayInTheSameChange) {
  make();
  strategy::OpenQuestion question;
  question.text = "Who leads Canada?";
  const auto id = put(question);
  panel().open(ref(id));
  type("field-answer", "Brian leads it from July.");
  panel().commitDrafts();
  settle();
  EXPECT_EQ(m_labels.size(), 1);
  EXPECT_EQ(get(id).answered, basics::Date::of(2020, 6, 15));
}

TEST_F(InspectorTest, ReferencesAreChipsThatAreAddedAndTakenOut) {
  make();
  Offering bikes, parts;
  bikes.name = "Bikes";
  parts.name = "Components";
  const auto bikesId = put(bikes), partsId = put(parts);
  Differentiator differentiator;
  differentiator.statement = "One carton, one invoice.";
  differentiator.offerings = {bikesId};
  const auto id = put(differentiator);
  panel().open(ref(id));
  child<QPushButton>(&panel(), "add-offerings")->click();
  auto* picker = child<Picker>(&panel(), "picker");
  auto* search = child<QLineEdit>(picker, "picker-search");
  QTest::keyClicks(search, "comp");
  QTest::keyClick(search, Qt::Key_Return);
  settle();
  EXPECT_THAT(get(id).offerings, testing::UnorderedElementsAre(bikesId, partsId));
  EXPECT_EQ(m_labels.size(), 1);
  for (auto* chip : panel().findChildren<RemovableChip*>())
    if (chip->text() == "Bikes" && chip->isVisibleTo(&panel()))
      QTest::keyClick(chip, Qt::Key_Delete);
  settle();
  EXPECT_THAT(get(id).offerings, testing::ElementsAre(partsId));
  EXPECT_EQ(m_labels.size(), 2);
}

TEST_F(InspectorTest, AListOfLinesIsOneChangeForEachLineLeft) {
  make();
  strategy::Play play;
  play.name = "Fit out the bike";
  play.steps = {"Call the owner"};
  const auto id = put(play);
  panel().open(ref(id));
  child<QPushButton>(&panel(), "add-steps")->click();
  auto* line = child<TextField>(&panel(), "field-steps-1");
  QTest::keyClicks(line, "Send the sheet");
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  EXPECT_EQ(m_labels.size(), 1);
  EXPECT_THAT(get(id).steps, testing::ElementsAre("Call the owner", "Send the sheet"));
}

TEST_F(InspectorTest, PartsOpenInTheSamePanelWithAWayBack) {
  make();
  const auto id = market("Retail");
  panel().open(ref(id));
  child<QPushButton>(&panel(), "add-buyer_role")->click();
  settle();
  EXPECT_EQ(m_labels, QStringList("add buyer"));
  EXPECT_EQ(panel().current().kind->name, "buyer_role");
  EXPECT_EQ(get(Id<strategy::BuyerRole>(panel().current().id)).market, id);
  QTest::keyClick(&panel(), Qt::Key_Escape);
  EXPECT_EQ(panel().current(), ref(id));
}

TEST_F(InspectorTest, PartsChangePlacesByKeyAndAreDeletedWhereTheyStand) {
  make();
  const auto id = market("Retail");
  std::vector<Id<strategy::BuyerRole>> buyers;
  for (const char* title : {"Owner", "Mechanic", "Cashier"}) {
    strategy::BuyerRole buyer;
    buyer.market = id;
    buyer.title = title;
    buyers.push_back(put(buyer));
  }
  const auto& kind = describe(basics::Tag<strategy::BuyerRole>{});
  const auto order = [&] { return partsOf(m_session->elements(), ref(id), kind); };
  const auto before = order();
  panel().open(ref(id));
  const auto row = [&](basics::RowId part) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return child<ElementRow>(&panel(), QStringLiteral("part-%1").arg(part));
  };
  row(before[2])->setFocus();
  QTest::keyClick(row(before[2]), Qt::Key_Up, Qt::AltModifier);
  settle();
  EXPECT_EQ(order(), (std::vector{before[0], before[2], before[1]}));
  EXPECT_EQ(m_labels.size(), 1);
  EXPECT_TRUE(row(before[2])->hasFocus()) << "the keyboard stays with what was moved";
  QTest::keyClick(row(before[2]), Qt::Key_Up, Qt::AltModifier);
  settle();
  QTest::keyClick(row(before[2]), Qt::Key_Up, Qt::AltModifier);
  settle();
  EXPECT_EQ(order(), (std::vector{before[2], before[0], before[1]})) << "the first stays the first";
  QTest::keyClick(row(before[0]), Qt::Key_Delete);
  settle();
  EXPECT_EQ(order(), (std::vector{before[2], before[1]}));
}

TEST_F(InspectorTest, DeletingSaysWhatWentWithItAndCanBeUndone) {
  make();
  const auto id = market("Retail");
  strategy::BuyerRole buyer;
  buyer.market = id;
  buyer.title = "Owner";
  put(buyer);
  strategy::Play play;
  play.name = "Fit out";
  play.market = id;
  put(play);
  panel().open(ref(id));
  EXPECT_EQ(child<widgets::TextLabel>(&panel(), "inspector-stands-on")->text(), "1 play");
  QString said;
  QObject::connect(&m_surrounding, &session::Surrounding::say, &panel(), [&](const QString& words) { said = words; });
  child<QPushButton>(&panel(), "inspector-delete")->click();
  settle();
  EXPECT_EQ(said, "Market Retail deleted, with 1 buyer. No longer named by 1 play.");
  EXPECT_EQ(m_labels, QStringList("delete market Retail"));
  EXPECT_FALSE(panel().isOpen());
  m_session->undo();
  settle();
  EXPECT_NE(m_session->elements().find(id), nullptr);
}

TEST_F(InspectorTest, FindingsFollowTheDraftBeforeItIsStored) {
  make();
  Differentiator differentiator;
  differentiator.statement = "Frames in the size ordered within 12 working days.";
  const auto id = put(differentiator);
  panel().open(ref(id));
  settle();
  const auto badge = [&] { return box("field-statement")->label()->badgeText(); };
  type("field-statement", "Best-in-class quality and first-class service in clothing.");
  EXPECT_TRUE(QTest::qWaitFor([&] { return !badge().isEmpty(); }, 3000));
  EXPECT_TRUE(m_labels.isEmpty()) << "the draft is not stored yet";
  EXPECT_EQ(get(id).statement, "Frames in the size ordered within 12 working days.");
}

TEST_F(InspectorTest, UndoTakesBackWhatIsTypedAndThenWhatWasStored) {
  make();
  const auto id = market("Retail");
  panel().open(ref(id));
  QShortcut undo(QKeySequence::Undo, m_window.get());
  QObject::connect(&undo, &QShortcut::activated, m_session.get(), &session::Session::undo);
  auto* name = child<TextField>(&panel(), "field-name");
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, "Resellers");
  QTest::keyClick(name, Qt::Key_Return);
  settle();
  ASSERT_EQ(get(id).name, "Resellers");
  QTest::keyClicks(name, " in Ohio");
  QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
  settle();
  EXPECT_EQ(get(id).name, "Resellers") << "only what was being typed is taken back";
  for (int i = 0; i < 20 && name->hasDraft(); ++i) // typing is undone in one piece or in several
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(name->value(), "Resellers");
  QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
  settle();
  EXPECT_EQ(get(id).name, "Retail");
  EXPECT_EQ(name->value(), "Retail");
}

TEST_F(InspectorTest, WhoIsNotThereYetIsAddedWhereAnOwnerIsChosen) {
  make();
  strategy::Weapon tool;
  tool.name = "Fit-out calculator";
  const auto id = put(tool);
  panel().open(ref(id));
  QString said;
  QObject::connect(&m_surrounding, &session::Surrounding::say, &panel(), [&](const QString& words) { said = words; });
  auto* owner = child<PickCombo>(&panel(), "field-owner");
  owner->setFocus();
  QTest::keyClick(owner, Qt::Key_Space);
  auto* picker = child<Picker>(&panel(), "picker");
  auto* add = child<QPushButton>(picker, "picker-new");
  EXPECT_FALSE(add->isVisible()) << "there is no name yet";
  QTest::keyClicks(child<QLineEdit>(picker, "picker-search"), "  <b>David</b>   Bradley ");
  ASSERT_TRUE(add->isVisible());
  QTest::mouseClick(add, Qt::LeftButton);
  settle();
  ASSERT_EQ(m_session->elements().count<people::Person>(), 1u);
  const people::Person& person = *m_session->elements().all<people::Person>().begin();
  EXPECT_EQ(person.name, "<b>David</b> Bradley");
  EXPECT_EQ(person.side, people::Side::Leadership);
  EXPECT_EQ(get(id).owner, person.id);
  EXPECT_EQ(m_labels, QStringList("add person <b>David</b> Bradley")) << "one change for both";
  EXPECT_TRUE(said.contains("David"));
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<people::Person>(), 0u);
  EXPECT_FALSE(get(id).owner);
}

TEST_F(InspectorTest, AFirstAccountIsOwnedBySomeoneOfSales) {
  make();
  strategy::TargetAccount account;
  account.market = market("Retail");
  account.name = "Mountain Bike Center";
  const auto id = put(account);
  panel().open(ref(id));
  auto* owner = child<PickCombo>(&panel(), "field-owner");
  owner->showPopup();
  auto* search = child<QLineEdit>(&panel(), "picker-search");
  QTest::keyClicks(search, "Linda Mitchell");
  QTest::keyClick(search, Qt::Key_Return);
  settle();
  ASSERT_TRUE(get(id).owner);
  EXPECT_EQ(get(get(id).owner).side, people::Side::Sales);
}

TEST(APicker, FindsWhateverTheAccentsAndLetsGoWhereNobodyIsFound) {
  QWidget anchor;
  anchor.show();
  RowId chosen = 0;
  QPointer<Picker> picker = new Picker("To whom", {{1, "Linda Mitchell"}, {2, "Ken Sánchez"}}, &anchor);
  picker->setOfPeople(true);
  auto* names = picker->findChild<QListView*>("picker-list");
  EXPECT_GE(names->sizeHintForRow(0), theme::ink().whole(28)) << "a name has room around it";
  QObject::connect(picker, &Picker::picked, [&](RowId id) { chosen = id; });
  picker->openBelow(anchor);
  auto* search = picker->findChild<QLineEdit*>("picker-search");
  auto* hint = picker->findChild<QLabel*>("picker-hint");
  EXPECT_FALSE(hint->isVisible());
  QTest::keyClicks(search, "xyz");
  EXPECT_TRUE(hint->isVisible());
  EXPECT_EQ(hint->text(), "Nobody by that name.");
  QTest::keyClick(search, Qt::Key_Return);
  EXPECT_EQ(search->selectedText(), "xyz") << "the next letter begins anew";
  QTest::keyClicks(search, "sanchez");
  EXPECT_FALSE(hint->isVisible());
  QTest::keyClick(search, Qt::Key_Return);
  EXPECT_EQ(chosen, RowId{2});
  picker = new Picker("To whom", {{1, "Linda Mitchell"}}, &anchor);
  picker->openBelow(anchor);
  search = picker->findChild<QLineEdit*>("picker-search");
  QTest::keyClicks(search, "xyz");
  QTest::keyClick(search, Qt::Key_Tab);
  EXPECT_TRUE(!picker || !picker->isVisible());
}

TEST_F(InspectorTest, SomebodyWhoIsThereIsChosenAndNotAddedAgain) {
  make();
  people::Person linda;
  linda.name = "Linda Mitchell";
  const auto person = put(linda);
  strategy::Weapon tool;
  tool.name = "Sheet";
  const auto id = put(tool);
  panel().open(ref(id));
  child<PickCombo>(&panel(), "field-owner")->showPopup();
  auto* picker = child<Picker>(&panel(), "picker");
  QTest::keyClicks(child<QLineEdit>(picker, "picker-search"), "linda mitchell");
  EXPECT_FALSE(child<QPushButton>(picker, "picker-new")->isVisible());
  QTest::keyClick(child<QLineEdit>(picker, "picker-search"), Qt::Key_Return);
  settle();
  EXPECT_EQ(get(id).owner, person);
  EXPECT_EQ(m_session->elements().count<people::Person>(), 1u);
}

TEST_F(InspectorTest, CommentsAndQuestionsAreWrittenWhereTheyBelong) {
  make();
  people::Person linda;
  linda.name = "Linda Mitchell";
  const auto me = put(linda);
  m_session->setMe(me);
  const auto id = market("Retail");
  panel().open(ref(id));
  child<QPushButton>(&panel(), "add-comment")->click();
  settle();
  ASSERT_EQ(panel().current().kind->name, "comment");
  const Id<handoff::Comment> comment(panel().current().id);
  EXPECT_EQ(get(comment).about.value(), id.value());
  EXPECT_EQ(get(comment).by, me);
  QTest::keyClick(&panel(), Qt::Key_Escape);
  child<QPushButton>(&panel(), "add-open_question")->click();
  settle();
  const Id<strategy::OpenQuestion> question(panel().current().id);
  EXPECT_EQ(get(question).about.value(), id.value());
  EXPECT_EQ(get(question).askedBy, me);
  m_session->setMe({});
}

TEST_F(InspectorTest, WhatWasRefusedStaysWithItsReasonUntilItIsMended) {
  make();
  people::Person upper, lower;
  upper.name = "Upper";
  const auto top = put(upper);
  lower.name = "Lower";
  lower.manager = top;
  const auto below = put(lower);
  panel().open(ref(top));
  auto* manager = child<PickCombo>(&panel(), "field-manager");
  manager->setChosen(below.value());
  emit manager->chosenByPerson(below.value());
  settle();
  EXPECT_FALSE(get(top).manager) << "nobody reports to someone who reports to them";
  market("Retail"); // any other change refreshes the panel
  settle();
  EXPECT_EQ(manager->chosen(), below.value()) << "what was chosen is still there to be mended";
  manager->setChosen(0);
  emit manager->chosenByPerson(0);
  settle();
  market("Another");
  settle();
  EXPECT_EQ(manager->chosen(), 0);
}

TEST_F(InspectorTest, UserTextIsShownAsText) {
  make();
  const std::string hostile = "<b>Retail</b><img src='file:///etc/passwd'> &amp; \"x\"";
  const auto id = market(hostile);
  panel().open(ref(id));
  auto* name = child<widgets::TextLabel>(&panel(), "inspector-name");
  EXPECT_EQ(name->text(), QString::fromStdString(hostile));
  EXPECT_EQ(name->textFormat(), Qt::PlainText);
  EXPECT_EQ(child<TextField>(&panel(), "field-name")->value(), QString::fromStdString(hostile));
  for (const QLabel* label : panel().findChildren<QLabel*>())
    EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST_F(InspectorTest, EveryKindOpensInTheExampleAndEveryFieldHasAName) {
  makeExample();
  for (const basics::Kind* kind : workspace::allKinds()) {
    const auto& rows = m_session->elements().rowsOf(*kind);
    if (rows.empty())
      continue;
    panel().open({kind, rows.front().id});
    ASSERT_TRUE(panel().isOpen()) << kind->name;
    for (const basics::Field& field : kind->fields) {
      if (field.type == basics::FieldType::Position)
        continue;
      FormField* box = panel().form()->fieldNamed(field.name);
      ASSERT_NE(box, nullptr) << kind->name << " " << field.name;
      EXPECT_FALSE(box->editor()->accessibleName().isEmpty() && !qobject_cast<QCheckBox*>(box->editor()))
          << kind->name << " " << field.name;
    }
    settle();
  }
  EXPECT_TRUE(m_labels.isEmpty()) << "looking changes nothing: " << m_labels.join(", ").toStdString();
}

TEST_F(InspectorTest, EveryKindOpensEmpty) {
  make();
  for (const basics::Kind* kind : workspace::allKinds()) {
    if (kind->hasKey() || kind->singleton != 0 || kind->writtenOnce)
      continue;
    const auto id = m_session->newId<basics::Anything>().value();
    basics::Edits edits;
    edits.create(*kind, id);
    bool made = false;
    m_session->change("add", edits, [&](const auto& outcome) { made = bool(outcome); });
    settle();
    if (!made)
      continue; // kinds with rules of their own are made by their pages
    panel().open({kind, id});
    settle();
    EXPECT_TRUE(panel().isOpen()) << kind->name;
  }
}

TEST_F(InspectorTest, LettingAFindingStandNeedsAReason) {
  make();
  Differentiator differentiator;
  differentiator.statement = "Best-in-class quality and first-class service in clothing.";
  const auto id = put(differentiator);
  panel().open(ref(id));
  settle();
  emit panel().form()->switchOffAsked("claim-generic", "statement");
  auto* keep = child<QPushButton>(m_window.get(), "put-aside-keep");
  EXPECT_FALSE(keep->isEnabled());
  QTest::keyClicks(child<TextField>(m_window.get(), "put-aside-reason"), "The award of 2019 says so.");
  keep->click();
  settle();
  ASSERT_EQ(m_session->elements().count<clarity::PutAside>(), 1u);
  const auto& aside = *m_session->elements().all<clarity::PutAside>().begin();
  EXPECT_EQ(aside.reason, "The award of 2019 says so.");
  EXPECT_EQ(aside.element.value(), id.value());
}

} // namespace
} // namespace baton::inspector
