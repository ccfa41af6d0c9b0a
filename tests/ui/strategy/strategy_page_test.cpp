// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/strategy_page.h"

#include "core/strategy/competitor.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/strategy.h"
#include "core/strategy/term.h"
#include "core/strategy/weapon.h"
#include "core/workspace/all_kinds.h"
#include "tests/ui/strategy/strategy_at_hand.h"
#include "ui/inspector/inspector.h"
#include "ui/strategy/advantage_grid.h"
#include "ui/strategy/card_delegate.h"
#include "ui/strategy/element_pane.h"
#include "ui/strategy/element_table.h"
#include "ui/strategy/element_table_model.h"
#include "ui/strategy/fit_grid.h"
#include "ui/strategy/grid_view.h"
#include "ui/strategy/outline_list.h"
#include "ui/strategy/tool_grid.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_field.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTranslator>

namespace baton::strategy_page {
namespace {

using basics::Id;
using inspector::Inspector;
using strategy::Market, strategy::MarketStatus, strategy::Offering;
using Failure = QAbstractItemModelTester::FailureReportingMode;

class StrategyPageTest : public StrategyAtHand {
protected:
  ElementPane& elements() { return *qobject_cast<ElementPane*>(page().pane()); }

  Id<Market> market(const std::string& name, MarketStatus status = MarketStatus::Candidate,
                    std::optional<int> rank = {}) {
    Market market;
    market.name = name;
    market.status = status;
    market.rank = rank;
    return put(market);
  }
  Id<Offering> offering(const std::string& name) {
    Offering offering;
    offering.name = name;
    return put(offering);
  }
  QStringList shownTitles() {
    QStringList titles;
    for (int row = 0; row < elements().model().rowCount(); ++row)
      titles += elements().model().index(row, 0).data().toString();
    return titles;
  }
};

TEST(CardOfAnElement, ANameOfTwoLinesMakesTheCardHigherSoThatTheWordsStillHaveTwo) {
  ElementCard card;
  card.title = "Resellers in France and the United Kingdom";
  card.words = "A shop in its second season with us or later that sells bikes from 1,500 upwards.";
  card.chipWord = "Selected, rank 3";
  EXPECT_FALSE(CardDelegate::wantsHigh(card, 480));
  EXPECT_TRUE(CardDelegate::wantsHigh(card, 300));
  card.words.clear();
  EXPECT_FALSE(CardDelegate::wantsHigh(card, 300)) << "nothing stands below the name";
}

TEST_F(StrategyPageTest, AnEmptyWorkspaceAsksToWhomWeSellAndTheFirstMarketOpensWithItsNameFocused) {
  make();
  auto* first = child<QPushButton>(page().pane(), "add-first");
  EXPECT_TRUE(first->isVisible());
  first->click();
  settle();
  EXPECT_EQ(m_labels, QStringList("add market"));
  ASSERT_TRUE(panel().isOpen());
  auto* name = child<widgets::TextField>(&panel(), "field-name");
  EXPECT_TRUE(name->hasFocus());
  QTest::keyClicks(name, "Retail");
  QTest::keyClick(name, Qt::Key_Return);
  settle();
  EXPECT_EQ(m_labels.last(), "name market Retail");
  EXPECT_EQ(shownTitles(), QStringList("Retail"));
}

TEST_F(StrategyPageTest, TheKeyboardAloneGoesFromTheOutlineToAnElementAndBack) {
  make();
  offering("Bikes");
  auto* outline = child<OutlineList>(&page(), "outline");
  outline->setFocus();
  while (outline->currentIndex().data().toString() != "Offerings")
    QTest::keyClick(outline, Qt::Key_Down);
  EXPECT_EQ(page().pane()->section().id, "offering");
  page().pane()->takeFocus();
  QTest::keyClick(elements().view(), Qt::Key_Return);
  ASSERT_TRUE(panel().isOpen());
  QTest::keyClick(&panel(), Qt::Key_Escape);
  EXPECT_FALSE(panel().isOpen());
  EXPECT_TRUE(elements().view()->hasFocus());
}

TEST_F(StrategyPageTest, MarketsStandByWhatWasDecidedAndByRank) {
  make();
  market("Australia", MarketStatus::Rejected);
  market("Germany", MarketStatus::Candidate);
  market("Second", MarketStatus::Selected, 2);
  market("First", MarketStatus::Selected, 1);
  market("Later", MarketStatus::Deferred);
  page();
  EXPECT_EQ(shownTitles(), QStringList({"First", "Second", "Germany", "Later", "Australia"}));
}

TEST_F(StrategyPageTest, AltUpRanksASelectedMarketInOneChange) {
  make();
  const auto a = market("A", MarketStatus::Selected, 1), b = market("B", MarketStatus::Selected, 1),
             c = market("C", MarketStatus::Selected, 3);
  page();
  elements().select(ref(c));
  elements().view()->setFocus();
  QTest::keyClick(elements().view(), Qt::Key_Up, Qt::AltModifier);
  settle();
  EXPECT_EQ(m_labels, QStringList("move market C up"));
  EXPECT_EQ(get(a).rank, 1);
  EXPECT_EQ(get(c).rank, 2);
  EXPECT_EQ(get(b).rank, 3) << "the tie is gone";
  EXPECT_EQ(shownTitles(), QStringList({"A", "C", "B"}));
  EXPECT_EQ(elements().view()->currentIndex().data().toString(), "C") << "the moved one stays the current one";
  m_session->undo();
  settle();
  EXPECT_EQ(get(b).rank, 1);
}

TEST_F(StrategyPageTest, ACandidateDoesNotMoveAmongTheSelected) {
  make();
  market("First", MarketStatus::Selected, 1);
  const auto open = market("Germany");
  page();
  elements().select(ref(open));
  QTest::keyClick(elements().view(), Qt::Key_Up, Qt::AltModifier);
  settle();
  EXPECT_TRUE(m_labels.isEmpty());
}

TEST_F(StrategyPageTest, DraggedCardsLandWhereTheyAreDropped) {
  make();
  offering("One");
  offering("Two");
  offering("Three");
  page().openSection("offering");
  auto& model = elements().model();
  QAbstractItemModelTester tester(&model, Failure::Fatal);
  const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(2, 0)}));
  model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
  settle();
  EXPECT_EQ(shownTitles(), QStringList({"Three", "One", "Two"}));
  EXPECT_EQ(m_labels.size(), 1);
}

TEST_F(StrategyPageTest, DeleteTakesACardAwayAndTheToastOffersUndo) {
  make();
  const auto id = market("Retail");
  bool undoable = false;
  QObject::connect(&m_surrounding, &session::Surrounding::say, &page(),
                   [&](const QString&, bool undo) { undoable = undo; });
  page().pane()->takeFocus();
  QTest::keyClick(elements().view(), Qt::Key_Delete);
  settle();
  EXPECT_EQ(m_session->elements().find(id), nullptr);
  EXPECT_TRUE(undoable);
}

TEST_F(StrategyPageTest, CellsAreEditedInPlaceAndBadInputKeepsItsEditor) {
  make();
  const auto id = market("Retail");
  page();
  elements().findChild<QWidget*>("views")->findChildren<QAbstractButton*>().last()->click();
  auto* table = child<ElementTable>(&page(), "table");
  EXPECT_TRUE(table->isVisible());
  const auto cell = [&](const char* field) {
    for (int column = 0; column < elements().model().columnCount(); ++column)
      if (elements().model().fieldAt(column)->name == field)
        return elements().model().index(0, column);
    return QModelIndex();
  };
  table->setCurrentIndex(cell("decide_by"));
  table->edit(cell("decide_by"));
  auto* line = table->findChild<QLineEdit*>();
  ASSERT_NE(line, nullptr);
  line->setText("soon");
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  EXPECT_TRUE(line->isVisible());
  EXPECT_EQ(line->text(), "soon");
  EXPECT_TRUE(m_labels.isEmpty());
  line->setText("9/30/2020");
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  EXPECT_EQ(get(id).decideBy, basics::Date::of(2020, 9, 30));
  EXPECT_EQ(m_labels, QStringList("edit decide by of market Retail"));
}

TEST_F(StrategyPageTest, LettersDecideTheCellsOfMarketByOffering) {
  make();
  const auto retail = market("Retail", MarketStatus::Selected, 1);
  const auto bikes = offering("Bikes"), parts = offering("Components");
  page().openSection("fit");
  auto* view = child<GridView>(page().pane(), "fit-grid");
  auto* model = qobject_cast<FitGridModel*>(view->model());
  QAbstractItemModelTester tester(model, Failure::Fatal);
  page().pane()->takeFocus();
  QTest::keyClick(view, Qt::Key_C);
  settle();
  QTest::keyClick(view, Qt::Key_Right);
  QTest::keyClick(view, Qt::Key_N);
  settle();
  EXPECT_EQ(model->level(model->indexOf(retail.value(), bikes.value())), strategy::FitLevel::Core);
  EXPECT_EQ(model->level(model->indexOf(retail.value(), parts.value())), strategy::FitLevel::No);
  EXPECT_EQ(m_labels, QStringList({"mark Bikes as core for Retail", "mark Components as not for Retail"}));
  QTest::keyClick(view, Qt::Key_Delete);
  settle();
  EXPECT_FALSE(model->level(model->indexOf(retail.value(), parts.value())));
  EXPECT_EQ(m_session->elements().count<strategy::Fit>(), 1u);
  m_session->undo();
  m_session->undo();
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<strategy::Fit>(), 0u);
}

TEST_F(StrategyPageTest, AClickOnACellOffersTheFourAnswers) {
  make();
  const auto retail = market("Retail", MarketStatus::Selected, 1);
  const auto bikes = offering("Bikes");
  page().openSection("fit");
  auto* view = child<GridView>(page().pane(), "fit-grid");
  auto* model = qobject_cast<FitGridModel*>(view->model());
  page().pane()->takeFocus();
  QTest::keyClick(view, Qt::Key_Return);
  auto* menu = child<QMenu>(&page(), "fit-menu");
  menu->actions().at(1)->trigger();
  menu->close();
  settle();
  EXPECT_EQ(model->level(model->indexOf(retail.value(), bikes.value())), strategy::FitLevel::Possible);
}

TEST_F(StrategyPageTest, AnAdvantageBeginsInTheCellWhereItIsMissing) {
  make();
  const auto retail = market("Retail", MarketStatus::Selected, 1);
  strategy::Competitor rival;
  rival.name = "Larkfield";
  const auto id = put(rival);
  page().openSection("advantage");
  auto* view = child<GridView>(page().pane(), "advantage-grid");
  QAbstractItemModelTester tester(view->model(), Failure::Fatal);
  EXPECT_EQ(view->model()->index(0, 2).data().toString(), "Nothing to say yet");
  view->setFocus();
  view->setCurrentIndex(view->model()->index(0, 2));
  QTest::keyClick(view, Qt::Key_Return);
  settle();
  ASSERT_EQ(panel().current().kind->name, "advantage");
  const auto& made = get(Id<strategy::Advantage>(panel().current().id));
  EXPECT_EQ(made.competitor, id);
  EXPECT_EQ(made.market, retail);
}

TEST_F(StrategyPageTest, ACorePairWithoutAReadyToolIsAHole) {
  make();
  const auto retail = market("Retail", MarketStatus::Selected, 1);
  const auto bikes = offering("Bikes"), parts = offering("Components");
  for (const auto& one : {bikes, parts}) {
    strategy::Fit fit;
    fit.market = retail;
    fit.offering = one;
    fit.level = strategy::FitLevel::Core;
    put(fit);
  }
  strategy::Weapon ready, planned;
  ready.name = "Case Great Bikes";
  ready.status = strategy::WeaponStatus::Ready;
  ready.markets = {retail};
  ready.offerings = {bikes};
  planned.name = "Calculator";
  planned.status = strategy::WeaponStatus::InWork;
  planned.markets = {retail};
  planned.offerings = {parts};
  put(ready);
  put(planned);
  page().openSection("weapon");
  auto* view = child<GridView>(page().pane(), "tool-grid");
  auto* model = qobject_cast<ToolGridModel*>(view->model());
  QAbstractItemModelTester tester(model, Failure::Fatal);
  ASSERT_EQ(model->rowCount(), 2);
  EXPECT_EQ(model->index(0, ToolGridModel::Ready).data().toString(), "1 ready");
  EXPECT_EQ(model->index(1, ToolGridModel::Ready).data().toString(), "Hole");
  EXPECT_EQ(model->holes(), 1);
  view->setCurrentIndex(model->index(1, ToolGridModel::Ready));
  QTest::keyClick(view, Qt::Key_Return);
  settle();
  EXPECT_THAT(get(Id<strategy::Weapon>(panel().current().id)).offerings, testing::ElementsAre(parts));
}

TEST_F(StrategyPageTest, WhatIsOursIsWrittenIntoTheCellItself) {
  make();
  const auto retail = market("Retail", MarketStatus::Selected, 1);
  strategy::Competitor rival;
  rival.name = "Larkfield";
  const auto id = put(rival);
  page().openSection("advantage");
  auto* view = child<GridView>(page().pane(), "advantage-grid");
  view->setFocus();
  view->setCurrentIndex(view->model()->index(0, 2));
  QTest::keyClick(view->viewport(), Qt::Key_P); // no letter decides anything here
  auto* editor = view->viewport()->findChild<QLineEdit*>();
  ASSERT_TRUE(editor);
  QTest::keyClicks(editor, "arts and bikes in one carton");
  QTest::keyClick(editor, Qt::Key_Return);
  settle();
  ASSERT_EQ(m_session->elements().count<strategy::Advantage>(), 1u);
  const auto& begun = *m_session->elements().all<strategy::Advantage>().begin();
  EXPECT_EQ(QString::fromStdString(begun.ours).toLower(), "parts and bikes in one carton");
  EXPECT_EQ(begun.market, retail);
  EXPECT_EQ(begun.competitor, id);
  EXPECT_EQ(m_labels, QStringList("add advantage"));
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the editor that was closed
  view->setFocus();
  QTest::keyClick(view->viewport(), Qt::Key_F2);
  editor = view->viewport()->findChild<QLineEdit*>();
  ASSERT_TRUE(editor);
  QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(editor, "Any size in 12 days");
  QTest::keyClick(editor, Qt::Key_Return);
  settle();
  EXPECT_EQ(m_session->elements().inOrder<strategy::Advantage>().front()->ours, "Any size in 12 days");
  EXPECT_EQ(m_session->elements().count<strategy::Advantage>(), 1u);
}

TEST_F(StrategyPageTest, LettersSayInTheGridHowFarAToolIsAndPlusUsesItForAPair) {
  make();
  const auto retail = market("Retail", MarketStatus::Selected, 1), other = market("Other", MarketStatus::Selected, 2);
  const auto bikes = offering("Bikes");
  for (const auto one : {retail, other}) {
    strategy::Fit fit;
    fit.market = one;
    fit.offering = bikes;
    fit.level = strategy::FitLevel::Core;
    put(fit);
  }
  strategy::Weapon sheet;
  sheet.name = "Sheet";
  sheet.markets = {retail};
  const auto id = put(sheet);
  page().openSection("weapon");
  auto* view = child<GridView>(page().pane(), "tool-grid");
  auto* model = qobject_cast<ToolGridModel*>(view->model());
  view->setFocus();
  view->setCurrentIndex(model->index(0, ToolGridModel::FirstTool));
  QTest::keyClick(view, Qt::Key_R);
  settle();
  EXPECT_EQ(get(id).status, strategy::WeaponStatus::Ready);
  EXPECT_EQ(model->holes(), 1);
  view->setCurrentIndex(model->index(1, ToolGridModel::FirstTool));
  QTest::keyClick(view, Qt::Key_Plus);
  settle();
  EXPECT_THAT(get(id).markets, testing::UnorderedElementsAre(retail, other));
  EXPECT_TRUE(get(id).offerings.empty()) << "it was for every offering, and still is";
  EXPECT_EQ(model->holes(), 0);
  QTest::keyClick(view, Qt::Key_Return);
  auto* menu = child<QMenu>(&page(), "tool-menu");
  EXPECT_GE(menu->actions().size(), 6);
  menu->close();
}

TEST_F(StrategyPageTest, APartLeadsToWhatItBelongsToWhereThereIsNoneYet) {
  make();
  QString said;
  QObject::connect(&m_surrounding, &session::Surrounding::say, &page(), [&](const QString& words) { said = words; });
  page().openSection("advantage");
  child<QPushButton>(&page(), "add")->click();
  settle();
  EXPECT_EQ(said, "Add a competitor first: the advantage belongs to one.");
  EXPECT_EQ(page().pane()->section().id, "competitor");
  strategy::Competitor rival;
  rival.name = "Larkfield";
  const auto id = put(rival);
  page().openSection("advantage");
  child<QPushButton>(&page(), "add")->click();
  settle();
  ASSERT_TRUE(panel().isOpen());
  EXPECT_EQ(get(Id<strategy::Advantage>(panel().current().id)).competitor, id);
}

TEST_F(StrategyPageTest, TheAspirationIsAPageOfTexts) {
  make();
  page().openSection("aspiration");
  auto* text = child<widgets::TextField>(page().pane(), "field-aspiration");
  text->setFocus();
  QTest::keyClicks(text, "By 30 June 2021 we earn 4 % on what we sell.");
  page().commitDrafts();
  settle();
  EXPECT_EQ(m_labels, QStringList("edit aspiration"));
  EXPECT_EQ(m_session->elements().only<strategy::Strategy>().aspiration,
            "By 30 June 2021 we earn 4 % on what we sell.");
  EXPECT_FALSE(child<QPushButton>(&page(), "add")->isVisible());
}

TEST_F(StrategyPageTest, OtherPagesLeadToAFieldOfAnElementAndOfAPart) {
  make();
  const auto id = market("Retail");
  strategy::BuyerRole buyer;
  buyer.market = id;
  buyer.title = "Owner";
  const auto part = put(buyer);
  page().show(id.value(), "reason");
  EXPECT_EQ(panel().current(), ref(id));
  EXPECT_TRUE(child<widgets::TextField>(&panel(), "field-reason")->hasFocus());
  page().show(part.value(), "cares_about");
  EXPECT_EQ(panel().current(), ref(part));
  EXPECT_EQ(panel().first(), ref(id));
  page().show(2, "summary");
  EXPECT_EQ(page().pane()->section().id, "summary");
}

TEST_F(StrategyPageTest, OtherPagesLeadToWhatIsNotThereYet) {
  make();
  page().show(0, "competitor");
  EXPECT_EQ(page().pane()->section().id, "competitor");
  EXPECT_TRUE(child<QPushButton>(page().pane(), "add-first")->hasFocus());
  page().show(0, "proof");
  EXPECT_EQ(page().pane()->section().id, "differentiator") << "a proof is part of a difference";
  page().show(2, "horizon_to");
  EXPECT_EQ(page().pane()->section().id, "aspiration") << "the first text makes the strategy";
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "field-horizon_to");
}

TEST_F(StrategyPageTest, TheGridOpensAtThePairThatIsNotDecided) {
  make();
  const auto a = market("A", MarketStatus::Selected, 1), b = market("B", MarketStatus::Selected, 2);
  const auto bikes = offering("Bikes");
  offering("Parts");
  strategy::Fit fit;
  fit.market = b;
  fit.offering = bikes;
  fit.level = strategy::FitLevel::Core;
  put(fit);
  page().show(b.value(), "fit");
  ASSERT_EQ(page().pane()->section().id, "fit");
  const auto now = child<GridView>(page().pane(), "fit-grid")->currentIndex();
  EXPECT_EQ(now.row(), 1);
  EXPECT_EQ(now.column(), 2);
  page().show(a.value(), "reason");
  EXPECT_EQ(page().pane()->section().id, "market");
}

TEST_F(StrategyPageTest, DifferencesAreAskedForAgainstACompetitorByName) {
  make();
  page().openSection("differentiator");
  const auto asked = [&] { return page().pane()->findChild<widgets::EmptyState*>()->accessibleName(); };
  EXPECT_EQ(asked(), "Why should a buyer choose us rather than what they have today?");
  strategy::Competitor rival;
  rival.name = "Larkfield";
  put(rival);
  EXPECT_EQ(asked(), "Why should a buyer choose us rather than Larkfield?");
}

TEST_F(StrategyPageTest, EverySectionOpensInTheExampleWithItsModelsInOrder) {
  makeExample();
  page();
  for (const Section& section : sections()) {
    page().openSection(section.id);
    settle();
    if (auto* pane = qobject_cast<ElementPane*>(page().pane())) {
      QAbstractItemModelTester tester(&pane->model(), Failure::Fatal);
      EXPECT_EQ(pane->model().rowCount(), int(m_session->elements().rowsOf(*section.kind).size()));
      pane->takeFocus();
      if (pane->model().rowCount() > 0)
        QTest::keyClick(pane->view(), Qt::Key_Return);
      EXPECT_EQ(panel().isOpen(), pane->model().rowCount() > 0) << section.id.toStdString();
    }
  }
  QAbstractItemModelTester outline(child<OutlineList>(&page(), "outline")->model(), Failure::Fatal);
  EXPECT_TRUE(m_labels.isEmpty());
}

/// The outline is made once, its names anew whenever they are read.
TEST_F(StrategyPageTest, SectionsAreCalledAsTheLanguageOfTheMomentHasIt) {
  struct Shouting : QTranslator {
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
      return QString::fromUtf8(source).toUpper();
    }
  };
  const Section& grid = *findSection("fit");
  EXPECT_EQ(grid.label(), "Market × offering");
  Shouting other;
  QApplication::installTranslator(&other);
  EXPECT_EQ(grid.label(), "MARKET × OFFERING");
  EXPECT_EQ(grid.group(), "WHAT");
  EXPECT_EQ(grid.emptyTitle(), "WHAT DO WE SELL FIRST TO WHOM?");
  EXPECT_EQ(findSection("market")->label(), "MARKETS");
  QApplication::removeTranslator(&other);
  EXPECT_EQ(grid.group(), "What");
}

TEST_F(StrategyPageTest, EveryKindOfTheStrategyIsReachableByItsId) {
  makeExample();
  for (const basics::Kind* kind : workspace::allKinds()) {
    const auto& rows = m_session->elements().rowsOf(*kind);
    if (rows.empty() || !sectionOf(m_session->elements(), {kind, rows.front().id}, {}))
      continue;
    page().show(rows.front().id, {});
    settle();
    if (kind->singleton == 0) {
      EXPECT_EQ(panel().current().id, rows.front().id) << kind->name;
    }
  }
}

TEST_F(StrategyPageTest, ANarrowWindowHasItsOutlineInTheHeader) {
  make();
  page();
  m_window->resize(1024, 640);
  settle();
  EXPECT_FALSE(child<QWidget>(&page(), "outline")->isVisible());
  EXPECT_TRUE(child<QWidget>(&page(), "outline-combo")->isVisible());
}

TEST_F(StrategyPageTest, UserTextIsShownAsTextEverywhere) {
  make();
  const std::string hostile = "<h1>Retail</h1><a href=\"x\">&lt;</a>";
  const auto id = market(hostile, MarketStatus::Selected, 1);
  offering(hostile);
  page();
  EXPECT_EQ(shownTitles(), QStringList(QString::fromStdString(hostile)));
  const QString tip = elements().model().index(0, 0).data(Qt::ToolTipRole).toString();
  EXPECT_FALSE(tip.contains("<h1>")) << tip.toStdString();
  page().show(id.value(), {});
  for (const QLabel* label : m_window->findChildren<QLabel*>())
    EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

// Stock Parts and Supplies has one open opportunity of 82,000 (AW-1393), and a proposal of 31 May is its last activity.
TEST_F(StrategyPageTest, TargetAccountsSayWhatIsOpenAndWhenSomebodyLastWorkedThere) {
  makeExample();
  page().show(0, "target_account");
  settle();
  auto& model = elements().model();
  QAbstractItemModelTester tester(&model, Failure::Fatal);
  const int column = model.columnCount() - 1;
  EXPECT_EQ(model.headerData(column, Qt::Horizontal).toString(), "Open, last activity");
  bool found = false;
  for (int row = 0; row < model.rowCount(); ++row) {
    const auto cell = model.index(row, column);
    if (model.index(row, 0).data().toString() != "Stock Parts and Supplies")
      continue;
    found = true;
    EXPECT_TRUE(cell.data().toString().startsWith("82.0K in 1")) << cell.data().toString().toStdString();
    EXPECT_TRUE(cell.data(Qt::AccessibleTextRole).toString().contains("2020"));
    EXPECT_FALSE(model.flags(cell) & Qt::ItemIsEditable);
  }
  EXPECT_TRUE(found);
}

TEST_F(StrategyPageTest, WithoutRecordsTargetAccountsHaveNoSuchColumn) {
  make();
  page().show(0, "target_account");
  settle();
  EXPECT_EQ(elements().model().columnCount(), 6) << "the name and its five fields";
}

} // namespace
} // namespace baton::strategy_page
