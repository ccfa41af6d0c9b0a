// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/named_version.h"
#include "core/strategy/market.h"
#include "core/workspace/merging.h"
#include "tests/support/accessible_names.h"
#include "tests/support/gallery.h"
#include "tests/support/temporary_folder.h"
#include "ui/history/change_list.h"
#include "ui/history/conflict_card.h"
#include "ui/history/copies_pane.h"
#include "ui/history/history_page.h"
#include "ui/history/history_panel.h"
#include "ui/history/marked_label.h"
#include "ui/session/naming.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/window_dialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace baton::history_page {
namespace {

using basics::Edits, basics::Id, basics::Instant;
using strategy::Market;
using workspace::HistoryRow, workspace::Workspace;

/// Laura Norman's file, and Amy Alberts' copy of it beside it: both changed the reason and the size of one market, Amy
/// also its description.
class HistoryPageOf : public testing::Test {
protected:
  HistoryPageOf() {
    theme::Theme::start().set(theme::Look::Light, 1);
    m_world.dataFolder = m_folder / "data";
    Workspace origin = Workspace::create(m_file, {"Company", "USD", 1}, m_world, "Laura Norman");
    Market market;
    market.id = m_market;
    market.name = "Retail";
    market.reason = "Near to us.";
    Edits edits;
    edits.put(market);
    changeIn(origin, "add market Retail", edits, "Laura Norman");
    origin.database().copyTo(m_copy);
    set(origin, "reason", "Near to us, in the town.", "Laura Norman");
    set(origin, "size", "40 shops", "Laura Norman");
    origin.close();
    auto elsewhere = m_world;
    elsewhere.randomId = basics::Surroundings::fixed({}, 99).randomId;
    Workspace copy = Workspace::openForWriting(m_copy, elsewhere);
    set(copy, "reason", "Near to us, at the river.", "Amy Alberts");
    set(copy, "size", "60 shops", "Amy Alberts");
    set(copy, "description", "Shops that sell to families.", "Amy Alberts");
    copy.close();
  }
  static void changeIn(Workspace& workspace, const std::string& label, const Edits& edits, const std::string& by) {
    const auto done = workspace.change({.label = label, .author = by}, edits);
    ASSERT_TRUE(done) << done.refusal().cause;
  }
  void set(Workspace& workspace, const std::string& field, const std::string& value, const std::string& by) {
    Edits edits;
    edits.set(m_market, field, value);
    changeIn(workspace, "change market Retail", edits, by);
  }
  void mergeBeforehand() {
    Workspace workspace = Workspace::openForWriting(m_file, m_world);
    ASSERT_TRUE(workspace::mergeCopies(workspace, {m_copy}, {.author = "Laura Norman"}));
    workspace.close();
  }
  void open() {
    m_session = session::Session::open(m_file, m_world, basics::Date::of(2020, 6, 1));
    m_window = std::make_unique<QWidget>();
    m_window->resize(1220, 900);
    m_page = new HistoryPage(*m_session, m_surrounding, m_window.get());
    m_page->setFileChooser([this](QWidget*) { return QStringList{QString::fromStdString(m_copy.string())}; });
    m_page->resize(796, 900);
    m_page->inspector()->setParent(m_window.get());
    m_page->inspector()->setGeometry(796, 0, 424, 900);
    m_window->show();
    m_window->activateWindow();
    settle();
  }
  void settle() {
    for (int round = 0; round < 3; ++round) { // what an answer asks for is answered, too
      QApplication::processEvents();
      m_session->settle();
      QApplication::processEvents();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
  }
  template <class W> W* child(const QString& name) {
    auto* found = m_window->findChild<W*>(name);
    EXPECT_TRUE(found) << name.toStdString();
    return found;
  }
  void click(const QString& name) {
    auto* button = child<QAbstractButton>(name);
    ASSERT_TRUE(button && button->isEnabled()) << name.toStdString();
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
  }
  void press(QWidget* where, Qt::Key key) {
    QTest::keyClick(where, key);
    settle();
  }
  ChangeModel& model() { return m_page->changes().changes(); }
  QStringList sentences() {
    QStringList lines;
    for (int line = 0; line < model().rowCount(); ++line)
      if (!model().isBand(line))
        lines += model().index(line, 0).data().toString();
    return lines;
  }
  void selectFirst(const std::function<bool(const HistoryRow&)>& like) {
    for (int line = 0; line < model().rowCount(); ++line)
      if (const HistoryRow* row = model().row(line); row && like(*row)) {
        m_page->changes().select(line);
        return settle();
      }
    FAIL() << "no such line";
  }
  const Market& market() { return *m_session->elements().find(m_market); }
  ConflictCard* conflict() {
    auto* merge = m_page->panel().merge();
    return merge ? merge->conflict() : nullptr;
  }
  std::string field() { return std::string(conflict()->conflict().field->name); }
  QString labelled(const QString& name) { return child<QLabel>(name)->text(); }

  tests::TemporaryFolder m_folder;
  std::filesystem::path m_file = m_folder / "company.baton", m_copy = m_folder / "company-amy.baton";
  basics::Surroundings m_world = basics::Surroundings::fixed(*Instant::parse("2020-06-01T09:30:00Z"), 12);
  Id<Market> m_market{4711};
  session::Surrounding m_surrounding;
  std::unique_ptr<session::Session> m_session;
  std::unique_ptr<QWidget> m_window;
  HistoryPage* m_page = nullptr;
};

TEST_F(HistoryPageOf, ListsTheChangesUnderTheirDaysWithWhoAndWhere) {
  open();
  ASSERT_TRUE(model().isBand(0));
  EXPECT_EQ(model().band(0), "Today, 1 June 2020");
  EXPECT_EQ(sentences(), (QStringList{"Change market Retail", "Change market Retail", "Add market Retail",
                                      "New workspace Company"}));
  const QString spoken = model().index(1, 0).data(Qt::AccessibleTextRole).toString();
  for (const char* part : {"size", "Laura Norman", "this laptop"})
    EXPECT_TRUE(spoken.contains(part)) << spoken.toStdString();
}

TEST_F(HistoryPageOf, TheModelKeepsItsPromisesToViews) {
  mergeBeforehand();
  open();
  QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  child<QLineEdit>("find")->setText("river");
  settle();
  child<QLineEdit>("find")->setText("no such word");
  settle();
  EXPECT_EQ(model().rowCount(), 0);
  click("show-all");
  EXPECT_GT(model().rowCount(), 6);
}

TEST_F(HistoryPageOf, TheHeadSaysHowManyChangesByHowManyAndThatTheChainIsWhole) {
  open();
  bool said = false;
  for (auto* label : m_page->findChildren<QLabel*>())
    said = said || label->text() == "4 changes by 1 person · chain checked, whole";
  EXPECT_TRUE(said);
}

TEST_F(HistoryPageOf, IsFilteredByPersonAndByKind) {
  mergeBeforehand();
  open();
  auto* who = child<widgets::FilterCombo>("who");
  who->setCurrentIndex(who->findText("Amy Alberts"));
  emit who->activated(who->currentIndex());
  EXPECT_EQ(sentences().size(), 3);
  who->setCurrentIndex(0);
  auto* what = child<widgets::FilterCombo>("what");
  what->setCurrentIndex(what->findText("Markets"));
  emit what->activated(what->currentIndex());
  EXPECT_EQ(sentences().size(), 6) << "the new workspace and the merge are no markets";
}

TEST_F(HistoryPageOf, ACopyBesideTheFileIsMergedAndItsConflictsAreShown) {
  open();
  EXPECT_EQ(session::Copies::of(*m_session).waiting(), 1);
  click("merge-copy");
  EXPECT_EQ(child<widgets::SegmentedControl>("parts")->current(), int(HistoryPage::CopiesPart));
  EXPECT_TRUE(child<QCheckBox>("tick-company-amy.baton")->isChecked());
  EXPECT_EQ(QApplication::focusWidget(), child<QPushButton>("merge-ticked")) << "Enter goes on";
  const QString forecast = child<CopiesPane>("copies-pane")->forecast();
  EXPECT_TRUE(forecast.contains("3 changes") && forecast.contains("2 conflicts")) << forecast.toStdString();
  EXPECT_TRUE(market().description.empty()) << "looking changes nothing";
  click("merge-ticked");
  EXPECT_EQ(market().description, "Shops that sell to families.");
  EXPECT_EQ(session::Copies::of(*m_session).openConflicts(), 2);
  EXPECT_EQ(session::Copies::of(*m_session).waiting(), 0);
  ASSERT_TRUE(conflict());
  EXPECT_TRUE(conflict()->isAncestorOf(QApplication::focusWidget())) << "the keyboard settles it";
  EXPECT_EQ(labelled("panel-title"), "Merge of Amy Alberts’ copy");
  EXPECT_EQ(sentences().front(), "Merge copy of Amy Alberts");
}

// The note in the status bar says that a copy waits: whoever follows it means that copy.
TEST_F(HistoryPageOf, TheOnlyCopyThatWaitsIsTickedForWhoeverAsksForIt) {
  open();
  m_page->show(0, "copies");
  settle();
  EXPECT_TRUE(child<QCheckBox>("tick-company-amy.baton")->isChecked());
  EXPECT_EQ(QApplication::focusWidget(), child<QPushButton>("merge-ticked"));
}

TEST_F(HistoryPageOf, LookingForCopiesLeavesTheKeyboardWhereItIs) {
  open();
  child<widgets::SegmentedControl>("parts")->setCurrent(HistoryPage::CopiesPart);
  settle();
  child<QCheckBox>("tick-company-amy.baton")->setFocus();
  session::Copies::of(*m_session).look();
  settle();
  EXPECT_EQ(QApplication::focusWidget(), child<QCheckBox>("tick-company-amy.baton"));
}

TEST_F(HistoryPageOf, AConflictIsSettledByTheKeyboardAlone) {
  mergeBeforehand();
  open();
  ASSERT_TRUE(conflict()) << "open conflicts are shown first";
  m_page->changes().setFocus();
  press(&m_page->changes(), Qt::Key_Return);
  ASSERT_TRUE(conflict()->isAncestorOf(QApplication::focusWidget()));
  const std::string first = field();
  press(QApplication::focusWidget(), Qt::Key_PageDown);
  EXPECT_NE(field(), first);
  press(QApplication::focusWidget(), Qt::Key_PageUp);
  ASSERT_EQ(field(), first);
  press(QApplication::focusWidget(), Qt::Key_Left);
  press(QApplication::focusWidget(), Qt::Key_Left);
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "keep-1");
  press(QApplication::focusWidget(), Qt::Key_Right);
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "keep-2");
  const auto kept = conflict()->conflict().sides[1].value;
  press(QApplication::focusWidget(), Qt::Key_Return);
  const basics::Kind& kind = describe(basics::Tag<Market>{});
  EXPECT_EQ(kind.field(first)->read(&market()), kept);
  EXPECT_EQ(session::Copies::of(*m_session).openConflicts(), 1);
  ASSERT_TRUE(conflict()) << "the next one follows";
  EXPECT_TRUE(conflict()->isAncestorOf(QApplication::focusWidget())) << "and has the keyboard";
  press(QApplication::focusWidget(), Qt::Key_Return);
  EXPECT_EQ(session::Copies::of(*m_session).openConflicts(), 0);
  EXPECT_FALSE(conflict());
}

TEST_F(HistoryPageOf, TheWordsThatDifferAreMarkedOnBothCards) {
  mergeBeforehand();
  open();
  ASSERT_TRUE(conflict());
  if (field() != "reason")
    click("conflict-next");
  ASSERT_EQ(field(), "reason");
  QStringList marked;
  for (auto* label : conflict()->findChildren<MarkedLabel*>())
    marked += label->marked();
  marked.sort();
  EXPECT_EQ(marked.join('|'), "at the river|in the town") << "all but what both say";
  EXPECT_EQ(labelled("conflict-before"), "Before: “Near to us.”");
}

TEST_F(HistoryPageOf, BothTextsAreWrittenInOneAndThatSettlesThem) {
  mergeBeforehand();
  open();
  ASSERT_TRUE(conflict());
  if (field() != "reason")
    click("conflict-next");
  click("write-both");
  auto* answer = child<widgets::TextField>("answer");
  EXPECT_TRUE(answer->value().contains("town") && answer->value().contains("river"));
  answer->selectAll();
  QTest::keyClicks(answer, "Near to us, in the town and at the river.");
  click("go");
  EXPECT_EQ(market().reason, "Near to us, in the town and at the river.");
  EXPECT_EQ(session::Copies::of(*m_session).openConflicts(), 1);
  EXPECT_EQ(m_session->undoLabel(), "settle reason for the status of Retail");
}

TEST_F(HistoryPageOf, AMergeIsUndoneByItsBackupAfterAQuestion) {
  mergeBeforehand();
  open();
  click("undo-merge");
  EXPECT_TRUE(labelled("said").contains("3 changes")) << labelled("said").toStdString();
  click("cancel");
  EXPECT_EQ(market().description, "Shops that sell to families.");
  click("undo-merge");
  click("go");
  EXPECT_TRUE(market().description.empty());
  EXPECT_EQ(market().reason, "Near to us, in the town.");
  EXPECT_EQ(session::Copies::of(*m_session).openConflicts(), 0);
  EXPECT_EQ(session::Copies::of(*m_session).waiting(), 1) << "the copy can be merged again";
  EXPECT_FALSE(sentences().contains("Merge copy of Amy Alberts"));
  // The file is open again, and takes changes.
  Edits edits;
  edits.set(m_market, "size", std::string("50 shops"));
  m_session->change("change market Retail", edits);
  settle();
  EXPECT_EQ(market().size, "50 shops");
}

TEST_F(HistoryPageOf, TheFirstChangeAfterAMergeClosesItsWayBack) {
  mergeBeforehand();
  open();
  EXPECT_TRUE(child<QPushButton>("undo-merge")->isEnabled());
  Edits edits;
  edits.set(m_market, "ideal_customer", std::string("Families"));
  m_session->change("change market Retail", edits);
  settle();
  EXPECT_FALSE(child<QPushButton>("undo-merge")->isEnabled());
  EXPECT_FALSE(child<QPushButton>("undo-merge")->accessibleDescription().isEmpty()) << "it says why";
}

TEST_F(HistoryPageOf, WhileCopiesAreMergedAChangeIsRefusedWithTheReason) {
  open();
  bool merged = false;
  session::Copies::of(*m_session).merge({m_copy}, [&merged](const auto& report) { merged = bool(report); });
  QSignalSpy refused(m_session.get(), &session::Session::refused);
  Edits edits;
  edits.set(m_market, "ideal_customer", std::string("Families"));
  m_session->change("change market Retail", edits);
  ASSERT_EQ(refused.size(), 1);
  EXPECT_EQ(refused[0][0].toString(), "Copies are being merged");
  settle();
  EXPECT_TRUE(merged);
  EXPECT_TRUE(market().idealCustomer.empty());
  m_session->change("change market Retail", edits);
  settle();
  EXPECT_EQ(market().idealCustomer, "Families");
}

TEST_F(HistoryPageOf, AValueIsRestoredFromThePanelAsANewChange) {
  open();
  selectFirst([](const HistoryRow& row) { return row.field == "reason"; });
  ASSERT_TRUE(m_page->panel().change());
  click("restore-value");
  EXPECT_EQ(market().reason, "Near to us.");
  EXPECT_EQ(m_session->undoLabel(), "restore reason for the status of Retail");
  EXPECT_EQ(sentences().size(), 5);
}

TEST_F(HistoryPageOf, AValueIsRestoredFromTheMenuByKeyboard) {
  open();
  selectFirst([](const HistoryRow& row) { return row.field == "reason"; });
  press(&m_page->changes(), Qt::Key_Menu);
  auto* menu = child<QMenu>("change-menu");
  ASSERT_TRUE(menu);
  auto* restore = menu->findChild<QAction*>("restore");
  ASSERT_TRUE(restore && restore->isEnabled());
  restore->trigger();
  delete menu;
  settle();
  EXPECT_EQ(market().reason, "Near to us.");
}

TEST_F(HistoryPageOf, TheChangesOfOneElementAreShownAndAllAgain) {
  open();
  m_page->show(m_market.value(), {});
  settle();
  EXPECT_EQ(sentences().size(), 3) << "without the new workspace";
  EXPECT_TRUE(child<QPushButton>("all-elements")->text().contains("Retail"));
  click("all-elements");
  EXPECT_EQ(sentences().size(), 4);
}

TEST_F(HistoryPageOf, ANamedVersionIsComparedWithAndGoneBackTo) {
  open();
  QSignalSpy asked(&m_surrounding, &session::Surrounding::askVersionName);
  click("name-version");
  EXPECT_EQ(asked.size(), 1) << "the window asks, as for Ctrl+S";
  session::nameVersion(*m_session, "Before the board", {});
  settle();
  ASSERT_EQ(m_session->elements().count<handoff::NamedVersion>(), 1u);
  Edits edits;
  edits.set(m_market, "reason", std::string("Cheap."));
  m_session->change("change market Retail", edits);
  settle();
  m_page->openPart(HistoryPage::Versions);
  settle();
  click("version-differences");
  EXPECT_EQ(labelled("panel-title"), "Since Before the board");
  ASSERT_TRUE(m_page->panel().change());
  click("version-go-back");
  click("go");
  EXPECT_EQ(market().reason, "Near to us, in the town.");
  m_session->undo();
  settle();
  EXPECT_EQ(market().reason, "Cheap.");
}

TEST_F(HistoryPageOf, ABackupIsGoneBackToAndWhatStoodThereIsKept) {
  mergeBeforehand();
  open();
  m_page->openPart(HistoryPage::CopiesPart);
  settle();
  ASSERT_EQ(session::Copies::of(*m_session).backups().size(), 1u);
  click("backup-go-back");
  click("go");
  EXPECT_TRUE(market().description.empty());
  EXPECT_EQ(session::Copies::of(*m_session).backups().size(), 2u);
}

TEST_F(HistoryPageOf, WhatTakesTheKeyboardHasAName) {
  mergeBeforehand();
  open();
  for (const auto part : {HistoryPage::Changes, HistoryPage::Versions, HistoryPage::Imports, HistoryPage::CopiesPart}) {
    m_page->openPart(part);
    settle();
    EXPECT_EQ(tests::unnamedFocusables(*m_window), QStringList());
  }
}

TEST_F(HistoryPageOf, NamesWithMarkupAreShownAsTheyWereTyped) {
  mergeBeforehand();
  open();
  Edits edits;
  edits.set(m_market, "name", std::string("<b>Bold</b> shops"));
  m_session->change("change market <b>Bold</b> shops", edits);
  settle();
  m_page->changes().select(1);
  settle();
  EXPECT_EQ(labelled("panel-title"), "Change market <b>Bold</b> shops");
  for (auto* label : m_window->findChildren<QLabel*>())
    EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST_F(HistoryPageOf, Gallery) {
  mergeBeforehand();
  m_session = session::Session::open(m_file, m_world, basics::Date::of(2020, 6, 1));
  tests::gallery("history", {1220, 900}, [this]() -> QWidget* {
    auto* whole = new QWidget;
    auto* row = new QHBoxLayout(whole);
    theme::space(row, 0, 0);
    auto* page = new HistoryPage(*m_session, m_surrounding);
    row->addWidget(page, 1);
    row->addWidget(page->inspector());
    whole->setAttribute(Qt::WA_DontShowOnScreen);
    whole->show(); // it reads once it is seen
    settle();
    return whole;
  });
}

} // namespace
} // namespace baton::history_page
