// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible_names.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_grid.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sidebar_list.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/text_lines.h"
#include "ui/widgets/undo_toast.h"
#include "ui/widgets/window_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <gtest/gtest.h>

#include <set>

namespace baton::widgets {
namespace {

class Widgets : public testing::Test {
protected:
  Widgets() { theme::Theme::start().set(theme::Look::Light, 1); }
  void activate(QWidget& window) {
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
  }
};

QVector<SidebarItem> pages() {
  return {{"home", "Home", "house", {}},
          {"strategy", "Strategy", "compass", "Strategy"},
          {"clarity", "Clarity", "scan-eye", "Strategy", 6},
          {"plan", "Plan", "table-2", "Sales"}};
}

TEST_F(Widgets, EveryKindOfStatusHasItsOwnShape) {
  std::set<QString> shapes;
  for (int kind = 0; kind < int(ChipKind::Leadership); ++kind) {
    const QString icon = chipIcon(ChipKind(kind));
    EXPECT_TRUE(theme::hasIcon(icon)) << qPrintable(icon);
    EXPECT_TRUE(shapes.insert(icon).second) << qPrintable(icon);
  }
}

TEST_F(Widgets, TheTwoSidesDifferInShapeWithoutColour) {
  // The corner of the square is inked, the corner of the disc is not.
  const theme::Ink ink;
  const auto corner = [&ink](ChipKind kind) {
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChipShape(painter, QRectF(0, 0, 40, 40), kind, ink);
    return image.pixelColor(8, 8) != QColor(Qt::white) && image.pixelColor(6, 6) != QColor(Qt::white);
  };
  EXPECT_TRUE(corner(ChipKind::Leadership));
  EXPECT_FALSE(corner(ChipKind::Sales));
}

TEST_F(Widgets, AChipSpeaksItsWord) {
  EXPECT_EQ(Chip(ChipKind::Warn, "At risk").accessibleName(), "At risk");
  EXPECT_EQ(Chip(ChipKind::Warn, "At risk").sizeHint().height(), 20);
}

TEST_F(Widgets, AvatarsSayNameAndSide) {
  EXPECT_EQ(Avatar(Side::Leadership, "Ken Sánchez").accessibleName(), "Ken Sánchez, leadership");
  EXPECT_EQ(initials("Ranjit Varkey Chudukatil"), "RC");
  EXPECT_EQ(initials("  "), "?");
}

TEST_F(Widgets, TheSidebarPassesItsCaptionsByKey) {
  SidebarList list;
  list.setItems(pages());
  list.setCurrentId("home");
  QSignalSpy chosen(&list, &SidebarList::chosen);
  activate(list);
  list.setFocus();
  QTest::keyClick(&list, Qt::Key_Down);
  EXPECT_EQ(list.currentId(), "strategy");
  QTest::keyClick(&list, Qt::Key_Down);
  QTest::keyClick(&list, Qt::Key_Down);
  EXPECT_EQ(list.currentId(), "plan");
  QTest::keyClick(&list, Qt::Key_Up);
  ASSERT_EQ(chosen.count(), 4);
  EXPECT_EQ(chosen.last()[0].toString(), "clarity");
}

TEST_F(Widgets, TheSidebarTellsNothingWhenTheProgramMovesIt) {
  SidebarList list;
  list.setItems(pages());
  QSignalSpy chosen(&list, &SidebarList::chosen);
  list.setCurrentId("plan");
  list.setBadge("plan", 3);
  EXPECT_EQ(chosen.count(), 0);
  EXPECT_EQ(list.currentIndex().data(Qt::AccessibleTextRole).toString(), "Plan, 3 waiting");
}

TEST_F(Widgets, TheSidebarIsARailOfFiftySix) {
  SidebarList list;
  list.setItems(pages());
  EXPECT_EQ(list.width(), 212);
  list.setRail(true);
  EXPECT_EQ(list.width(), 56);
  theme::Theme::start().setZoom(2);
  EXPECT_EQ(list.width(), 112);
}

TEST_F(Widgets, TheSidebarsModelIsSound) {
  SidebarList list;
  QAbstractItemModelTester tester(list.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  list.setItems(pages());
  list.setBadge("home", 1);
}

TEST_F(Widgets, ASegmentIsChosenByArrowKeys) {
  SegmentedControl control("Measure", {"Revenue", "Margin", "Activity"});
  QSignalSpy changed(&control, &SegmentedControl::changed);
  activate(control);
  QTest::keyClick(&control, Qt::Key_Tab);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  ASSERT_EQ(changed.count(), 1);
  EXPECT_EQ(control.current(), 1);
  control.setCurrent(1);
  EXPECT_EQ(changed.count(), 1);
}

TEST_F(Widgets, ChoosingASegmentDoesNotChangeItsWidth) {
  SegmentedControl control("Measure", {"Revenue", "Margin"});
  const int before = control.sizeHint().width();
  control.setCurrent(1);
  EXPECT_EQ(control.sizeHint().width(), before);
}

TEST_F(Widgets, TextIsNeverMarkup) {
  auto made = std::unique_ptr<TextLabel>(label("<b>bold</b>"));
  EXPECT_EQ(made->textFormat(), Qt::PlainText);
  EXPECT_TRUE(plainToolTip("<img src=x>").contains("&lt;img"));
}

TEST_F(Widgets, LinesAreCutOnlyWhereTheyMustBe) {
  const QFont font = theme::Ink{}.font(theme::TextStyle::Body);
  EXPECT_EQ(wrapped("one two", font, 1000), QStringList{"one two"});
  EXPECT_EQ(wrapped("a\nb", font, 1000), (QStringList{"a", "b"}));
  const QStringList cut = wrapped("a long sentence that needs many lines to be read in full", font, 80, 2);
  ASSERT_EQ(cut.size(), 2);
  EXPECT_TRUE(cut[1].endsWith(QChar(0x2026)));
}

TEST_F(Widgets, LinesMeasuredOnceAreMeasuredAnewForAnotherFontWidthOrCount) {
  const theme::Ink plain, large{theme::Scheme::Light, 2};
  const QString text = "a sentence that is measured more than once";
  const QFont small = plain.font(theme::TextStyle::Body), big = large.font(theme::TextStyle::Body);
  const QStringList lines = wrapped(text, small, 120);
  EXPECT_EQ(wrapped(text, small, 120), lines);
  EXPECT_GT(wrapped(text, big, 120).size(), lines.size());
  EXPECT_EQ(wrapped(text, small, 1000).size(), 1);
  EXPECT_EQ(wrapped(text, small, 120, 1).size(), 1);
  EXPECT_GT(widthOf(text, big), 1.5 * widthOf(text, small));
}

TEST_F(Widgets, AParagraphGrowsByTheLineOfItsStyle) {
  auto text = std::unique_ptr<TextLabel>(paragraph("a\nb\nc"));
  EXPECT_EQ(text->heightForWidth(400), 3 * 18);
}

TEST_F(Widgets, ADisabledActionSaysWhy) {
  auto publish = std::unique_ptr<QPushButton>(button("Publish", "send", ButtonKind::Primary));
  setWhyDisabled(publish.get(), "1 gate closed");
  EXPECT_FALSE(publish->isEnabled());
  EXPECT_TRUE(publish->toolTip().contains("1 gate closed"));
  EXPECT_EQ(publish->accessibleDescription(), "1 gate closed");
  setWhyDisabled(publish.get(), {});
  EXPECT_TRUE(publish->isEnabled());
}

TEST_F(Widgets, ButtonsAreThirtyTwoHighAndSmallOnesTwentySix) {
  auto large = std::unique_ptr<QPushButton>(button("Import", "download"));
  auto small = std::unique_ptr<QPushButton>(smallButton("Answer"));
  large->ensurePolished();
  small->ensurePolished();
  EXPECT_EQ(large->sizeHint().height(), 32);
  EXPECT_EQ(small->sizeHint().height(), 26);
}

TEST_F(Widgets, ASelectedCardMovesNothing) {
  Card card("Title");
  auto* inside = label("inside");
  card.body()->addWidget(inside);
  card.resize(300, 100);
  activate(card);
  const QPoint before = inside->mapTo(&card, QPoint());
  EXPECT_EQ(before.x(), 17); // 1 px of edge, 16 of padding
  card.setSelected(true);
  QCoreApplication::processEvents();
  EXPECT_EQ(inside->mapTo(&card, QPoint()), before);
}

TEST_F(Widgets, AClickableCardOpensOnEnter) {
  Card card;
  card.setClickable("Market Europe");
  QSignalSpy opened(&card, &Card::activated);
  activate(card);
  card.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&card, Qt::Key_Return);
  QTest::mouseClick(&card, Qt::LeftButton);
  EXPECT_EQ(opened.count(), 2);
}

TEST_F(Widgets, AFilterCarriesItsName) {
  FilterCombo combo("Period");
  combo.addItem("FY2018 to FY2020");
  EXPECT_EQ(combo.accessibleName(), "Period");
  FilterCombo bare({});
  bare.addItem("FY2018 to FY2020");
  EXPECT_GT(combo.sizeHint().width(), bare.sizeHint().width() + 30);
  EXPECT_EQ(combo.sizeHint().height(), 32);
}

TEST_F(Widgets, AComboThatOpensByKeysChoosesOnlyWhatIsConfirmed) {
  FilterCombo combo("Becomes");
  combo.addItems({"Nothing", "Date", "Person"});
  combo.setOpensByKeys();
  activate(combo);
  combo.setFocus(Qt::TabFocusReason);
  QSignalSpy chosen(&combo, &QComboBox::activated);
  QTest::keyClick(&combo, Qt::Key_Down);
  ASSERT_TRUE(combo.view()->isVisible());
  QTest::keyClick(combo.view(), Qt::Key_Down);
  QTest::keyClick(combo.view(), Qt::Key_Down);
  EXPECT_EQ(combo.currentText(), "Nothing");
  QTest::keyClick(combo.view(), Qt::Key_Return);
  EXPECT_EQ(combo.currentText(), "Person");
  EXPECT_EQ(chosen.count(), 1);
}

TEST_F(Widgets, AFlowBreaksIntoRows) {
  QWidget page;
  auto* flow = new FlowLayout(&page);
  theme::space(flow, 0, 6);
  for (int i = 0; i < 4; ++i) {
    auto* box = new QWidget;
    box->setFixedSize(100, 20);
    flow->addWidget(box);
  }
  EXPECT_EQ(flow->heightForWidth(500), 20);
  EXPECT_EQ(flow->heightForWidth(210), 2 * 20 + 6);
  EXPECT_EQ(flow->heightForWidth(100), 4 * 20 + 3 * 6);
}

TEST_F(Widgets, ToolsStandAtTheEndOfTheTitlesRowOrBelowIt) {
  QWidget page;
  auto* flow = new FlowLayout(&page);
  flow->setLastAtEnd();
  theme::space(flow, 0, 6);
  auto *title = new QWidget, *tools = new QWidget;
  for (QWidget* box : {title, tools}) {
    box->setFixedSize(100, 20);
    flow->addWidget(box);
  }
  page.resize(400, 60);
  activate(page);
  EXPECT_EQ(title->pos(), QPoint(0, 0));
  EXPECT_EQ(tools->pos(), QPoint(300, 0));
  page.resize(150, 60);
  EXPECT_EQ(tools->pos(), QPoint(0, 26));
}

TEST_F(Widgets, PartsOfOneShapeStandInEvenRows) {
  QWidget window;
  auto* grid = new FittingGrid(100, 10, 4, &window);
  const std::vector<QWidget*> parts{label("Part"), label("Part"), label("Part"), label("Part")};
  grid->setParts(parts);
  activate(window);
  const auto columnsAt = [&](int width) {
    grid->resize(width, 100);
    return grid->columns();
  };
  EXPECT_EQ(columnsAt(430), 4);
  EXPECT_EQ(columnsAt(429), 2) << "never three and one";
  EXPECT_EQ(columnsAt(209), 1);
  static_cast<TextLabel*>(parts[1])->setText("A name that is wider than its part would be");
  QCoreApplication::processEvents();
  EXPECT_EQ(columnsAt(320), 1) << "no name is cut";
}

TEST_F(Widgets, AStackAsksOnlyForTheRoomOfThePartThatShows) {
  FittingStack stack;
  auto *low = new QWidget, *high = new QWidget;
  low->setMinimumHeight(50);
  high->setMinimumHeight(900);
  stack.addWidget(low);
  stack.addWidget(high);
  EXPECT_EQ(stack.minimumSizeHint().height(), 50);
  stack.setCurrentIndex(1);
  EXPECT_EQ(stack.minimumSizeHint().height(), 900);
}

TEST_F(Widgets, TheStripKeepsTheStateWholeAndTellsWithoutRoomTheLastFactsInItsTooltip) {
  StatusStrip strip;
  strip.setState(StatusStrip::State::Saved, "All changes saved 14:02");
  strip.setFacts(
      {{"Clarity", "84", {}}, {"Focus", "90", {}}, {"Today counts as", "Monday, 15 June 2020", "15 Jun 2020"}});
  strip.resize(900, 28);
  activate(strip);
  const auto shown = [&strip] {
    QStringList words;
    for (auto* one : strip.findChildren<TextLabel*>())
      if (one->isVisible()) {
        EXPECT_GE(one->width(), one->sizeHint().width()) << qPrintable(one->text());
        words += one->text();
      }
    return words.join(' ');
  };
  EXPECT_EQ(shown(), "All changes saved 14:02 Clarity 84 Focus 90 Today counts as Monday, 15 June 2020");
  EXPECT_EQ(strip.toolTip(), "");
  theme::Theme::start().setZoom(2);
  QCoreApplication::processEvents();
  EXPECT_EQ(shown(), "All changes saved 14:02 Clarity 84 Focus 90 15 Jun 2020");
  EXPECT_TRUE(strip.toolTip().contains("Today counts as Monday, 15 June 2020"));
  theme::Theme::start().setZoom(1);
  QCoreApplication::processEvents();
  EXPECT_TRUE(shown().endsWith("Monday, 15 June 2020"));
}

TEST_F(Widgets, AChoiceOfFiveBreaksIntoThreeAndTwoWhereItsPageIsNarrow) {
  QWidget page;
  auto* flow = new FlowLayout(&page);
  theme::space(flow, 0, 0);
  auto* control = new SegmentedControl("Severity", {"All 11", "To settle 2", "Worth a look 6", "Polish 2", "Left 1"});
  flow->addWidget(control);
  const auto tops = [control] {
    std::vector<int> found;
    for (const auto* one : control->findChildren<QAbstractButton*>()) {
      EXPECT_GE(one->width(), one->sizeHint().width()) << qPrintable(one->text());
      found.push_back(one->y());
    }
    return found;
  };
  page.resize(control->sizeHint().width() + 40, 200);
  activate(page);
  EXPECT_EQ(tops(), (std::vector{0, 0, 0, 0, 0}));
  EXPECT_EQ(control->width(), control->sizeHint().width()) << "no wider than its words";
  page.resize(3 * control->minimumSizeHint().width(), 200);
  QCoreApplication::processEvents();
  EXPECT_EQ(tops(), (std::vector{0, 0, 0, 32, 32}));
  EXPECT_EQ(control->height(), 64);
}

TEST_F(Widgets, WhatHasTheKeyboardStaysInSightWhereSomethingAboveItGrows) {
  auto* column = new QVBoxLayout;
  auto* refusal = new QWidget;
  refusal->setFixedHeight(1);
  column->addWidget(refusal);
  auto* asked = new QPushButton("Add");
  column->addWidget(asked);
  auto* below = new QWidget;
  below->setFixedHeight(400);
  column->addWidget(below);
  BodyScroll body(column);
  body.resize(200, 120);
  activate(body);
  asked->setFocus(Qt::TabFocusReason);
  const auto isInSight = [&] { return asked->visibleRegion().boundingRect() == asked->rect(); };
  EXPECT_TRUE(isInSight());
  refusal->setFixedHeight(150);
  for (int round = 0; round < 3; ++round)
    QCoreApplication::processEvents();
  EXPECT_TRUE(isInSight());
}

TEST_F(Widgets, TheFactsOfAPageStandWholeBelowTheActionsWhereTheyHaveNoRoomBeside) {
  QWidget page;
  auto* column = new QVBoxLayout(&page);
  theme::space(column, 0, 0);
  auto* header = new PageHeader("Handoff", "Version 1 is in force. Draft 2 changes 43 things.");
  auto* publish = button("Publish version 2...", "send", ButtonKind::Primary);
  header->addAction(publish);
  column->addWidget(header);
  column->addStretch(1);
  TextLabel* facts = nullptr;
  for (auto* one : header->findChildren<TextLabel*>())
    if (one->text().startsWith("Version"))
      facts = one;
  ASSERT_NE(facts, nullptr);
  page.resize(900, 300);
  activate(page);
  EXPECT_EQ(header->height(), 72);
  EXPECT_LT(facts->geometry().right(), publish->geometry().left());
  page.resize(400, 300);
  QCoreApplication::processEvents();
  EXPECT_GT(facts->geometry().top(), publish->geometry().bottom());
  EXPECT_EQ(facts->height(), facts->heightForWidth(facts->width()));
  page.resize(240, 300); // the action stands below the title, and so do the facts: they are of the title
  QCoreApplication::processEvents();
  EXPECT_LT(facts->geometry().bottom(), publish->geometry().top());
}

TEST_F(Widgets, AnEmptyStateAsksForTheRoomOfAllItsWords) {
  theme::Theme::start().setZoom(2);
  PageScroll scroll;
  auto* empty = new EmptyState("To whom do we want to sell, and to whom not?",
                               "Add the groups you talk about in the office, also those you will leave.");
  empty->setExamples("Leadership owes", "“The reference story is ready by 15 June.”", "Sales owes",
                     "“Forty first meetings before the season begins.”");
  empty->addButton(button("Add market", "plus", ButtonKind::Primary));
  scroll.content()->addWidget(empty);
  scroll.resize(912, 300);
  activate(scroll);
  QCoreApplication::processEvents();
  for (auto* one : empty->findChildren<TextLabel*>()) {
    EXPECT_LE(one->mapTo(empty, QPoint(one->width(), 0)).x(), empty->width()) << qPrintable(one->text());
    EXPECT_GE(one->height(), one->heightForWidth(one->width())) << qPrintable(one->text());
  }
  theme::Theme::start().setZoom(1);
}

/// A table that is higher than its page: the cell that is clicked stays under the mouse, so that the next click does
/// not land on another row.
TEST_F(Widgets, APageDoesNotMoveUnderTheMouse) {
  PageScroll scroll;
  auto* before = new QLineEdit;
  scroll.content()->addWidget(before);
  auto* table = new QTableWidget(60, 2);
  theme::fixHeight(table, 60 * 30);
  scroll.content()->addWidget(table);
  scroll.resize(500, 400);
  activate(scroll);
  before->setFocus();
  QCoreApplication::processEvents();
  const QPoint cell = table->visualRect(table->model()->index(1, 0)).center();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell);
  EXPECT_TRUE(table->hasFocus());
  EXPECT_EQ(scroll.verticalScrollBar()->value(), 0);
}

/// A cell is typed into, and the page has room for the table if it moved: it stays, so that the next click lands on the
/// row that was aimed at.
TEST_F(Widgets, APageDoesNotMoveWhenACellHasBeenTyped) {
  PageScroll scroll;
  auto* before = new QLineEdit;
  theme::fixHeight(before, 300);
  scroll.content()->addWidget(before);
  auto* table = new QTableWidget(10, 2);
  theme::fixHeight(table, 320);
  scroll.content()->addWidget(table);
  scroll.resize(500, 400);
  activate(scroll);
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
  QTest::keyClicks(table, "700");
  ASSERT_NE(QApplication::focusWidget(), table) << "a field stands in the cell";
  const int stood = scroll.verticalScrollBar()->value();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  QCoreApplication::processEvents();
  EXPECT_TRUE(table->hasFocus());
  EXPECT_EQ(scroll.verticalScrollBar()->value(), stood);
}

TEST_F(Widgets, TheToastOffersUndoAndGoes) {
  QWidget window;
  window.resize(600, 300);
  UndoToast toast(&window);
  activate(window);
  QSignalSpy undo(&toast, &UndoToast::undoAsked);
  toast.setStay(20);
  toast.tell("Market Retail rejected");
  EXPECT_TRUE(toast.isVisible());
  EXPECT_TRUE(QTest::qWaitFor([&] { return !toast.isVisible(); }));
  toast.setStay(60000);
  toast.tell("Market Retail rejected");
  toast.findChild<QPushButton*>()->click();
  EXPECT_EQ(undo.count(), 1);
  EXPECT_FALSE(toast.isVisible());
}

/// A panel at the right has its moves at the foot, and a field stands below the page: the toast covers none of them.
TEST_F(Widgets, TheToastCoversNothingThatOneCouldPress) {
  QWidget window;
  window.resize(700, 400);
  auto* move = new QPushButton("Accept", &window);
  move->setGeometry(380, 350, 120, 32);
  auto* field = new QLineEdit(&window);
  field->setGeometry(20, 340, 200, 32);
  UndoToast toast(&window);
  activate(window);
  toast.setStay(60000);
  toast.tell("The signal is answered, and who reported it sees it");
  EXPECT_FALSE(toast.geometry().intersects(move->geometry()));
  EXPECT_FALSE(toast.geometry().intersects(field->geometry()));
  EXPECT_TRUE(window.rect().contains(toast.geometry()));
  auto* later = new QPushButton("Next", &window);
  later->setGeometry(toast.geometry());
  later->show();
  toast.raise();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !toast.geometry().intersects(later->geometry()); }))
      << "what comes after it either";
  move->hide();
  field->hide();
  later->hide();
  toast.tell("Done", false);
  EXPECT_EQ(toast.geometry().center().x(), window.rect().center().x()) << "in the middle, where nothing is";
}

TEST_F(Widgets, TheToastStaysWhileItHasTheKeyboard) {
  QWidget window;
  window.resize(600, 300);
  UndoToast toast(&window);
  activate(window);
  toast.setStay(20);
  toast.tell("Done");
  toast.findChild<QPushButton*>()->setFocus();
  EXPECT_FALSE(QTest::qWaitFor([&] { return !toast.isVisible(); }, 120));
}

TEST_F(Widgets, ADialogKeepsTheFocusAndGivesItBack) {
  QWidget window;
  window.resize(600, 400);
  QLineEdit outside(&window);
  activate(window);
  outside.setFocus();
  WindowDialog dialog(&window, "Switch off");
  auto* reason = new QLineEdit;
  auto* off = button("Switch off", {}, ButtonKind::Primary);
  dialog.body()->addWidget(reason);
  dialog.addButton(off);
  QSignalSpy gone(&dialog, &WindowDialog::dismissed);
  dialog.open();
  EXPECT_TRUE(reason->hasFocus());
  QTest::keyClick(reason, Qt::Key_Tab);
  EXPECT_TRUE(off->hasFocus());
  QTest::keyClick(off, Qt::Key_Tab);
  EXPECT_TRUE(reason->hasFocus());
  QTest::keyClick(reason, Qt::Key_Escape);
  EXPECT_EQ(gone.count(), 1);
  EXPECT_TRUE(outside.hasFocus());
}

TEST_F(Widgets, ADialogHigherThanItsWindowScrollsAndKeepsItsButtonsInSight) {
  QWidget window;
  window.resize(600, 400);
  activate(window);
  WindowDialog dialog(&window, "Many fields");
  QVector<QLineEdit*> fields;
  for (int i = 0; i < 20; ++i) {
    fields += new QLineEdit;
    dialog.body()->addWidget(fields.last());
  }
  auto* done = button("Done", {}, ButtonKind::Primary);
  dialog.addButton(done);
  dialog.open();
  QApplication::processEvents();
  const auto inWindow = [&window](QWidget* widget) {
    return window.rect().contains(QRect(widget->mapTo(&window, QPoint()), widget->size()));
  };
  EXPECT_TRUE(inWindow(done));
  EXPECT_FALSE(inWindow(fields.last()));
  for (int i = 0; i < 19; ++i)
    QTest::keyClick(fields[i], Qt::Key_Tab);
  EXPECT_TRUE(fields.last()->hasFocus());
  EXPECT_TRUE(inWindow(fields.last()));
}

TEST_F(Widgets, KeyboardFocusShowsARingAroundAButton) {
  QWidget window;
  auto* row = new QHBoxLayout(&window);
  auto *one = button("One"), *two = button("Two");
  row->addWidget(one);
  row->addWidget(two);
  activate(window);
  one->setFocus(Qt::OtherFocusReason);
  QTest::keyClick(one, Qt::Key_Tab);
  auto* ring = window.findChild<QWidget*>("focusRing");
  ASSERT_TRUE(ring && ring->isVisible());
  EXPECT_EQ(ring->geometry(), two->geometry().adjusted(-4, -4, 4, 4));
  one->setFocus(Qt::MouseFocusReason);
  EXPECT_FALSE(ring->isVisible());
}

TEST_F(Widgets, AnEditorOfACellSaysWhatItEdits) {
  QTableView table;
  auto* delegate = styleTable(&table, "Goals");
  QStandardItemModel model(1, 2);
  model.setHorizontalHeaderLabels({"Owner", "FY2020"});
  model.setItem(0, 0, new QStandardItem("Jae Pak"));
  model.setItem(0, 1, new QStandardItem("12"));
  table.setModel(&model);
  const std::unique_ptr<QWidget> editor(delegate->createEditor(&table, {}, model.index(0, 1)));
  EXPECT_EQ(editor->accessibleName(), "Jae Pak, FY2020");
  EXPECT_EQ(table.rowHeight(0), 30);
}

TEST_F(Widgets, ABulletsRangeHoldsEveryMarkAndSurvivesNonsense) {
  const BulletRange range = BulletRange::of({-5, 10, {}, 12});
  EXPECT_LT(range.smallest, -5);
  EXPECT_GT(range.largest, 12);
  EXPECT_DOUBLE_EQ(BulletRange::of({}).largest, 1);
  QImage image(100, 18, QImage::Format_RGB32);
  QPainter painter(&image);
  const Bullet wild{std::numeric_limits<double>::infinity(), 1e308, std::nan(""), -1e308};
  paintBullet(painter, QRectF(0, 0, 100, 18), wild, BulletRange::of(wild), {});
}

TEST_F(Widgets, EverythingThatTakesTheKeyboardHasAName) {
  QWidget page;
  auto* column = new QVBoxLayout(&page);
  auto* header = new PageHeader("Numbers", "facts");
  header->addAction(button("Import", "download"));
  column->addWidget(header);
  column->addWidget(new SegmentedControl("Measure", {"Revenue", "Margin"}));
  column->addWidget(new FilterCombo("Period"));
  auto* list = new SidebarList;
  list->setItems(pages());
  column->addWidget(list);
  auto* field = new FormField("Size note", new TextField("Size note", TextField::Lines::Many));
  field->setFindingDelay(0);
  field->setFindings({{"rule", Severity::Warning, "what", "why", "mend", {}}});
  column->addWidget(field);
  column->addWidget(new FormField("Name", new QLineEdit));
  auto* card = new Card("Card");
  card->addTool(toolButton("copy", "Copy"));
  column->addWidget(card);
  auto* empty = new EmptyState("Nothing yet", "why");
  empty->addButton(button("Add", "plus", ButtonKind::Primary));
  column->addWidget(empty);
  auto* table = new QTableView;
  styleTable(table, "Goals");
  column->addWidget(table);
  auto* strip = new StatusStrip;
  strip->setNote("1 copy waiting");
  column->addWidget(strip);
  activate(page);
  EXPECT_EQ(tests::unnamedFocusables(page).join(", ").toStdString(), "");
}

} // namespace
} // namespace baton::widgets
