// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"
#include "core/plan/goal.h"
#include "core/records/mapping.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "tests/support/accessible_names.h"
#include "tests/support/packed_zip.h"
#include "tests/ui/records/import_at_hand.h"
#include "ui/records/column_table_model.h"
#include "ui/records/name_table_model.h"
#include "ui/records/preview_table_model.h"
#include "ui/records/raw_table_model.h"
#include "ui/widgets/drop_hint.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

// The figures of Adventure Works are those of tests/data/adventureworks/truth.
namespace baton::records {
namespace {

class ImportDialogOf : public ImportAtHand {
protected:
  void SetUp() override {
    make();
    openWindow();
  }
  void takeIn(const QString& path) {
    openFile(path);
    for (int step = 0; step < 4 && m_entry->dialog() && !m_entry->dialog()->isHidden(); ++step)
      next();
  }
  basics::Amount revenue() {
    basics::Amount sum;
    for (const auto& fact : m_session->actuals().facts)
      if (fact.metric == 101)
        sum += fact.value;
    return sum;
  }
};

TEST_F(ImportDialogOf, ARealSalesOrganisationIsTakenInStepByStep) {
  takeIn(example("people.csv"));
  EXPECT_EQ(m_session->elements().count<people::Person>(), 19u);
  takeIn(example("goals.csv"));
  EXPECT_EQ(m_session->elements().count<plan::Goal>(), 163u);
  takeIn(example("bookings.csv"));
  EXPECT_EQ(revenue().money(), "77548570.20");
  EXPECT_EQ(imports(), 3u);
}

TEST_F(ImportDialogOf, TheColumnsStepSaysWhatWasFoundInEach) {
  takeIn(example("people.csv"));
  openFile(example("bookings.csv"));
  EXPECT_EQ(child<widgets::SegmentedControl>(&dialog(), "kind")->current(), 3);
  next();
  auto* columns = table("columns");
  EXPECT_EQ(cell(columns, 0, "Column"), "Booking");
  EXPECT_EQ(cell(columns, 0, "First values"), "SO43659-Accessories, SO43659-Bikes");
  EXPECT_EQ(cell(columns, 0, "What was found"), "Unique in all rows");
  EXPECT_EQ(cell(columns, 1, "What was found"), "July 2017 to May 2020");
  EXPECT_EQ(cell(columns, 2, "What was found"), "17 of 17 known");
  EXPECT_EQ(cell(columns, 6, "What was found"), "4 names are unknown (9,062 rows)");
  EXPECT_EQ(cell(columns, 8, "What was found"), "Sum 77,548,570.20");
  EXPECT_EQ(cell(columns, 9, "What was found"), QString::fromUtf8("Margin 1.24\u202f%"));
  EXPECT_EQ(cell(table("preview"), 0, "Revenue"), "80.76");
  EXPECT_EQ(button("next")->text(), "Match names, 4 open");
}

TEST_F(ImportDialogOf, OneNameInOneRowIsSaidAsOne) {
  takeIn(example("people.csv"));
  openFile(write("one.csv", "Booking,Date,Person,Revenue\nB1,2020-03-31,Jae Pak,10\nB2,2020-03-31,Nobody Known,10\n"));
  next();
  EXPECT_EQ(cell(table("columns"), 2, "What was found"), "1 name is unknown (1 row)");
}

TEST_F(ImportDialogOf, WhatWasTakenInBeforeScrollsBeforeTheWindowDoes) {
  makeExample();
  openWindow({1440, 900});
  dialog();
  settle();
  auto* list = child<QWidget>(&dialog(), "imports");
  ASSERT_TRUE(list && list->isVisible());
  for (QWidget* around = list->parentWidget(); around; around = around->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(around))
      EXPECT_EQ(area->verticalScrollBar()->maximum(), 0);
  EXPECT_GE(list->height(), 120);
}

TEST_F(ImportDialogOf, NoStepScrollsSidewaysAtTheLargestText) {
  makeExample();
  theme::Theme::start().setZoom(2);
  openWindow({1440, 900});
  openFile(example("bookings.csv"));
  for (;;) {
    settle();
    for (auto* area : dialog().findChildren<QScrollArea*>())
      if (area->isVisible())
        EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0) << int(dialog().step());
    if (dialog().step() == ImportDialog::Preview)
      break;
    next();
  }
  theme::Theme::start().setZoom(1);
}

// 200 % in the smallest window: what is only good to know leaves its room to the step.
TEST_F(ImportDialogOf, LargeTextInASmallWindowLeavesRoomForTheStep) {
  theme::Theme::start().setZoom(2);
  openWindow({1024, 640});
  settle();
  EXPECT_FALSE(child<QWidget>(&dialog(), "drawing")->isVisible());
  openFile(example("people.csv"));
  next();
  EXPECT_FALSE(child<widgets::TextLabel>(&dialog(), "note")->isVisible());
  for (auto* area : dialog().findChildren<QScrollArea*>())
    if (area->isVisible())
      EXPECT_GE(area->viewport()->height(), 200) << "of 640";
  theme::Theme::start().setZoom(1);
  openWindow({1024, 640});
  settle();
  EXPECT_TRUE(child<QWidget>(&dialog(), "drawing")->isVisible());
}

TEST_F(ImportDialogOf, NothingIsStoredBeforeTheLastButton) {
  openFile(example("people.csv"));
  next();
  next();
  EXPECT_EQ(dialog().step(), ImportDialog::Preview);
  EXPECT_EQ(words("note"), "Nothing is stored yet. The whole import can be undone later.");
  EXPECT_EQ(button("next")->text(), "Take in 19 rows");
  click("cancel");
  EXPECT_EQ(imports(), 0u);
  EXPECT_EQ(m_session->elements().count<people::Person>(), 0u);
}

/// The words of the button that goes on differ from step to step, and with them the place of Back: two clicks on it
/// must not close the import.
TEST_F(ImportDialogOf, CancelNeverComesToStandWhereBackStood) {
  takeIn(example("people.csv"));
  openFile(example("bookings.csv"));
  QVector<QRect> back, cancel;
  const auto placeOf = [this](const char* name) {
    const QWidget* one = child<QWidget>(&dialog(), name);
    return QRect(one->mapTo(&dialog(), QPoint()), one->size());
  };
  for (int step = 0; step < 3; ++step) {
    settle();
    cancel += placeOf("cancel");
    if (step > 0)
      back += placeOf("back");
    next();
  }
  for (const QRect& one : back)
    for (const QRect& other : cancel)
      EXPECT_FALSE(one.intersects(other));
}

TEST_F(ImportDialogOf, EnterGoesOnWithTheFileThatWasChosen) {
  button("cancel")->setFocus();
  openFile(example("people.csv"));
  EXPECT_EQ(dialog().window()->focusWidget(), button("next"));
}

TEST_F(ImportDialogOf, EveryStepGoesBackAndKeepsWhatWasChosen) {
  openFile(example("people.csv"));
  next();
  choose("becomes-Title", "Team");
  next();
  click("back");
  click("back");
  EXPECT_EQ(dialog().step(), ImportDialog::File);
  next();
  EXPECT_EQ(child<QComboBox>(&dialog(), "becomes-Title")->currentText(), "Team");
  EXPECT_EQ(import().mapping().columns.at("team"), "Title");
}

TEST_F(ImportDialogOf, ItIsOneStepThatUndoTakesBack) {
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  takeIn(example("people.csv"));
  ASSERT_EQ(said.count(), 1);
  EXPECT_EQ(said[0][0].toString(), "19 rows were taken in from people.csv");
  EXPECT_TRUE(said[0][1].toBool());
  EXPECT_EQ(m_session->undoLabel(), "import people from people.csv");
  m_session->undo();
  settle();
  EXPECT_EQ(m_session->elements().count<people::Person>(), 0u);
}

TEST_F(ImportDialogOf, TheSameFileAgainSaysThatNothingChanges) {
  takeIn(example("people.csv"));
  openFile(example("people.csv"));
  next();
  next();
  EXPECT_EQ(dialog().step(), ImportDialog::Preview);
  EXPECT_TRUE(shown().contains("This file was taken in before, read in the same way.")) << shown().toStdString();
  EXPECT_EQ(button("next")->text(), "Close");
  next();
  EXPECT_EQ(imports(), 1u);
}

// A workbook says itself what is a day and what a number; what divides its cells is no question.
TEST_F(ImportDialogOf, AWorkbookHasSheetsInPlaceOfADelimiter) {
  openFile(write(
      "bookings.xlsx",
      tests::packedXlsx("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Order date</v></c><c r=\"B1\" t=\"str\"><v>Revenue</v>"
                        "</c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>45657</v></c><c r=\"B2\"><v>1234.5</v></c>"
                        "</row>")));
  ASSERT_EQ(import().state(), ImportModel::State::Ready) << import().trouble().cause;
  auto* sheet = child<QComboBox>(&dialog(), "sheet");
  ASSERT_TRUE(sheet);
  EXPECT_TRUE(sheet->isVisible());
  EXPECT_FALSE(child<QComboBox>(&dialog(), "delimiter")->isVisible());
  EXPECT_FALSE(child<QComboBox>(&dialog(), "encoding")->isVisible());
  EXPECT_EQ(sheet->currentText(), "Data");
  choose("sheet", "Notes");
  EXPECT_EQ(import().table().header, std::vector<std::string>{"Note"});
  choose("sheet", "Data");
  for (int step = 0; step < 4 && m_entry->dialog() && !m_entry->dialog()->isHidden(); ++step)
    next();
  EXPECT_EQ(revenue().money(), "1234.50");
}

TEST_F(ImportDialogOf, ADateWithTwoReadingsIsAskedWithBothAndNothingIsTakenBefore) {
  openFile(write("b.csv", "Id,Date,Revenue\nA,04/05/2021,10\nB,06/07/2021,20\n"));
  next();
  EXPECT_TRUE(shown().contains("04/05/2021 can be 4 May or April 5")) << shown().toStdString();
  EXPECT_TRUE(shown().contains("Nothing has been stored."));
  EXPECT_FALSE(button("next")->isEnabled());
  click("answer-dd/MM/yyyy");
  EXPECT_TRUE(button("next")->isEnabled());
  EXPECT_EQ(cell(table("preview"), 0, "Date"), "4 May 2021");
  choose("dates", "as found");
  EXPECT_FALSE(button("next")->isEnabled());
  click("answer-MM/dd/yyyy");
  EXPECT_EQ(cell(table("preview"), 0, "Date"), "5 Apr 2021");
}

TEST_F(ImportDialogOf, AColumnThatIsNeededIsAskedForByName) {
  openFile(write("b.csv", "Id,When it was,Revenue\nA,2021-05-04,10\n"));
  next();
  EXPECT_TRUE(shown().contains("No column is this yet: Date")) << shown().toStdString();
  EXPECT_FALSE(button("next")->isEnabled());
  choose("becomes-When it was", "Date");
  EXPECT_FALSE(shown().contains("No column is this yet"));
  EXPECT_TRUE(button("next")->isEnabled());
}

class ImportNames : public ImportDialogOf {
protected:
  void SetUp() override {
    ImportDialogOf::SetUp();
    m_ann = put(people::Person{.name = "Ann Arbor"});
    openFile(write("b.csv", "Id,Date,Salesperson,Revenue\nA,2021-05-31,A. Arbor,10\nB,2021-05-31,Bea,20\n"
                            "C,2021-05-31,Bea,30\nD,2021-05-31,Cem,40\n"));
    next();
    next();
  }
  const people::Person* named(const std::string& name) {
    for (const people::Person& person : m_session->elements().all<people::Person>())
      if (person.name == name)
        return &person;
    return nullptr;
  }
  basics::Amount revenueOf(const std::string& name) {
    basics::Amount sum;
    const auto& actuals = m_session->actuals();
    for (const auto& fact : actuals.facts)
      if (fact.metric == 101 && fact.person >= 0 && actuals.people[std::size_t(fact.person)].name == name)
        sum += fact.value;
    return sum;
  }
  basics::Id<people::Person> m_ann;
};

TEST_F(ImportNames, EachIsMatchedMadeOrKept) {
  ASSERT_EQ(dialog().step(), ImportDialog::Names);
  EXPECT_EQ(import().openNames(), 3);
  choose("name-A. Arbor", "Ann Arbor");
  choose("name-Bea", "Add as a new person");
  EXPECT_EQ(import().openNames(), 1);
  next();
  EXPECT_EQ(cell(table("preview"), 0, "Person"), "Ann Arbor");
  EXPECT_EQ(cell(table("preview"), 3, "Result"), "Worth a look");
  next();
  EXPECT_EQ(revenueOf("Ann Arbor").money(), "10.00");
  EXPECT_EQ(revenueOf("Bea").money(), "50.00");
  EXPECT_EQ(revenueOf("Cem").money(), "40.00");
  EXPECT_TRUE(named("Bea"));
  EXPECT_FALSE(named("Cem"));
}

TEST_F(ImportNames, WhatANameWasMatchedToIsRememberedForTheNextFile) {
  choose("name-A. Arbor", "Ann Arbor");
  next();
  next();
  openFile(write("c.csv", "Id,Date,Salesperson,Revenue\nE,2021-06-30,A. Arbor,7\n"));
  next();
  EXPECT_EQ(import().openNames(), 0);
  EXPECT_EQ(cell(table("preview"), 0, "Person"), "Ann Arbor");
}

TEST_F(ImportNames, AllCanBeAddedAtOnceAndOneTakenOutAgain) {
  click("add-all-owner");
  EXPECT_EQ(import().openNames(), 0);
  choose("name-Cem", "Keep the name as it is");
  next();
  next();
  EXPECT_TRUE(named("Bea"));
  EXPECT_TRUE(named("A. Arbor"));
  EXPECT_FALSE(named("Cem"));
}

TEST_F(ImportDialogOf, AWideTableOfTargetsIsReadInThousandsForTeamsAndSellers) {
  takeIn(example("people.csv"));
  openFile(testData("messy/ResellerSalesTargets.csv"));
  EXPECT_EQ(child<widgets::SegmentedControl>(&dialog(), "kind")->current(), 2);
  next();
  choose("scale", "thousands");
  choose("scope", "managers: their team; others: themselves");
  EXPECT_EQ(child<QComboBox>(&dialog(), "becomes-M07")->currentText(), "Amount of July");
  // 245 filled cells add up to 84.91 million.
  basics::Amount sum;
  for (const auto& check : import().preview()->checks)
    if (check.target == "month")
      sum += check.sum.value_or(basics::Amount());
  EXPECT_EQ(sum.money(), "84910000.00");
  next();
  next();
  EXPECT_EQ(m_session->elements().count<plan::Goal>(), 245u);
}

TEST_F(ImportDialogOf, ASavedMappingIsOfferedForTheNextFileWithTheseColumns) {
  openFile(write("b.csv", "Key,When,Net\nA,2021-05-31,10\n"));
  next();
  choose("becomes-When", "Date");
  choose("becomes-Net", "Revenue");
  click("save-mapping");
  auto* name = child<QLineEdit>(&dialog(), "mapping-name");
  name->clear();
  QTest::keyClicks(name, "ERP <b>");
  QTest::keyClick(name, Qt::Key_Return);
  rest();
  ASSERT_EQ(m_session->elements().count<Mapping>(), 1u);
  EXPECT_EQ((*m_session->elements().all<Mapping>().begin()).name, "ERP <b>");
  click("cancel");
  openFile(write("c.csv", "Key,When,Net,More\nB,2021-06-30,20,x\n"));
  next();
  EXPECT_EQ(child<QComboBox>(&dialog(), "mapping")->currentText(), "ERP <b>");
  EXPECT_EQ(child<QComboBox>(&dialog(), "becomes-When")->currentText(), "Date");
}

TEST_F(ImportDialogOf, RowsAreFilteredByWhatBecomesOfThem) {
  openFile(write("b.csv", "Id,Date,Revenue\nA,2021-05-31,10\nB,2021-05-31,much\nC,2021-05-31,30\n"));
  next();
  widgets::SegmentedControl* filter = nullptr;
  for (auto* one : dialog().findChildren<widgets::SegmentedControl*>("row-filter"))
    filter = one->isVisible() ? one : filter;
  ASSERT_TRUE(filter);
  const auto buttons = filter->findChildren<QAbstractButton*>();
  ASSERT_EQ(buttons.size(), 4);
  EXPECT_EQ(buttons[1]->text(), "Ready 2");
  EXPECT_EQ(buttons[3]->text(), "Rejected 1");
  QTest::mouseClick(buttons[3], Qt::LeftButton);
  EXPECT_EQ(table("preview")->model()->rowCount(), 1);
  EXPECT_EQ(cell(table("preview"), 0, "Revenue"), "much");
}

struct Trouble {
  std::string bytes;
  const char* words;
};

TEST_F(ImportDialogOf, AFileThatIsNoTableIsRefusedWithItsReasonAndAnotherOneCanBeChosen) {
  for (const Trouble& trouble :
       {Trouble{"", "The file is empty."}, Trouble{"\n \n", "The file is empty."},
        Trouble{"A,B\n", "There are headers and no rows below them."},
        Trouble{std::string("PK\x03\x04", 4) + "xl", "The file is damaged"}, Trouble{"A,B\n1,\"2\n", "quote"}}) {
    openFile(write("bad.csv", trouble.bytes));
    EXPECT_TRUE(shown().contains(trouble.words)) << trouble.words << "\n" << shown().toStdString();
    EXPECT_FALSE(button("next")->isEnabled());
  }
  openFile(example("people.csv"));
  EXPECT_TRUE(button("next")->isEnabled());
}

TEST_F(ImportDialogOf, AFileThatVanishedIsSaidSo) {
  openFile(QString::fromStdString((m_folder / "gone.csv").string()));
  EXPECT_TRUE(shown().contains("gone.csv is not there any more.")) << shown().toStdString();
}

TEST_F(ImportDialogOf, AFileReadInTheWrongEncodingCanBeReadAgain) {
  openFile(write("latin.csv", "Name,Title\nJos\xE9 Saraiva,Rep\n"));
  EXPECT_EQ(cell(table("raw"), 0, "Name"), QString::fromUtf8("José Saraiva"));
  choose("encoding", "UTF-8");
  EXPECT_FALSE(button("next")->isEnabled());
  choose("encoding", "ISO-8859-1");
  EXPECT_EQ(cell(table("raw"), 0, "Name"), QString::fromUtf8("José Saraiva"));
  EXPECT_TRUE(button("next")->isEnabled());
}

TEST_F(ImportDialogOf, CellsCopiedInASpreadsheetOpenIt) {
  QApplication::clipboard()->setText("Name\tReports to\r\nAnn\t\r\nBob\tAnn\r\n");
  m_entry->paste();
  import().setDelay(0);
  rest();
  EXPECT_TRUE(shown().contains("Pasted cells: 2 rows, 2 columns")) << shown().toStdString();
  next();
  next();
  next();
  EXPECT_EQ(m_session->elements().count<people::Person>(), 2u);
}

TEST_F(ImportDialogOf, AManagerWhoIsNotKnownIsSaidBeforeAnythingIsStored) {
  openFile(write("people.csv", "Name,Title,Reports to\nAda,Lead,Jan Roe\nBen,Rep,Ada\nCleo,Rep,Jan Roe\n"));
  for (int step = 0; step < 3; ++step) {
    auto* kept = dialog().findChild<widgets::TextLabel*>("kept-names");
    if (kept && kept->isVisible())
      break;
    next();
  }
  auto* kept = child<widgets::TextLabel>(&dialog(), "kept-names");
  EXPECT_TRUE(kept->isVisible());
  EXPECT_EQ(kept->text(), "Reports to: nothing here is called Jan Roe (2 rows): left empty.");
}

TEST_F(ImportDialogOf, TabGoesFromColumnToColumnBeforeWhatStandsBelow) {
  openFile(write("people.csv", "Name,Title,Reports to\nAda,Lead,\nBen,Rep,Ada\n"));
  next();
  QApplication::setActiveWindow(m_window.get());
  table("columns")->setFocus(Qt::TabFocusReason);
  QStringList way;
  for (int i = 0; i < 4; ++i) {
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    way += m_window->focusWidget()->objectName();
  }
  EXPECT_EQ(way.mid(0, 3), (QStringList{"becomes-Name", "becomes-Title", "becomes-Reports to"}))
      << way.join(", ").toStdString();
}

TEST_F(ImportDialogOf, WordsOnTheClipboardAreNoTable) {
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  QApplication::clipboard()->setText("only a sentence");
  m_entry->paste();
  EXPECT_FALSE(m_entry->dialog());
  ASSERT_EQ(said.count(), 1);
  EXPECT_TRUE(said[0][0].toString().startsWith("The clipboard holds no table"));
}

TEST_F(ImportDialogOf, AFileDroppedOnTheWindowOpensIt) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(example("people.csv"))});
  // Without one that entered before it, a drop has no target.
  QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  EXPECT_TRUE(enter.isAccepted());
  const auto* hint = m_window->findChild<widgets::DropHint*>();
  EXPECT_TRUE(hint->isVisible());
  EXPECT_EQ(hint->text(), "Drop it to import it\npeople.csv");
  EXPECT_EQ(hint->geometry(), m_window->rect());
  QDropEvent drop({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &drop);
  EXPECT_TRUE(drop.isAccepted());
  EXPECT_FALSE(hint->isVisible());
  rest();
  EXPECT_TRUE(shown().contains("people.csv: 19 rows, 4 columns")) << shown().toStdString();
}

TEST_F(ImportDialogOf, AWorkspaceDroppedOnTheWindowIsOpenedAndNotTakenIn) {
  QSignalSpy opened(m_entry.get(), &ImportEntry::openWorkspace);
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile("/somewhere/Other company.Baton")});
  QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  EXPECT_EQ(m_window->findChild<widgets::DropHint*>()->text(), "Drop it to open it\nOther company.Baton");
  QDropEvent drop({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &drop);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toString(), "/somewhere/Other company.Baton");
  EXPECT_FALSE(m_entry->dialog());
  auto* copied = new QMimeData;
  copied->setUrls(data.urls());
  QApplication::clipboard()->setMimeData(copied);
  m_entry->paste();
  EXPECT_EQ(opened.count(), 2) << "copied in a file manager it is the same";
  EXPECT_FALSE(m_entry->dialog());
}

TEST_F(ImportDialogOf, AFileThatIsHeldOverTheWindowAndTakenAwayAgainLeavesItAsItWas) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(example("people.csv"))});
  QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  QDragLeaveEvent leave;
  QApplication::sendEvent(m_window.get(), &leave);
  EXPECT_FALSE(m_window->findChild<widgets::DropHint*>()->isVisible());
  EXPECT_FALSE(m_entry->dialog());
  QMimeData words;
  words.setText("only a sentence");
  QDragEnterEvent other({100, 100}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &other);
  EXPECT_FALSE(other.isAccepted());
  EXPECT_FALSE(m_window->findChild<widgets::DropHint*>()->isVisible()) << "nothing is offered for what is not taken";
}

/// A chart accepts whatever enters it, and a field takes a file's path for words: neither is what one drops a file for.
TEST_F(ImportDialogOf, AFileDroppedOnAChartOrInAFieldIsTakenInAsWell) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(example("people.csv"))});
  QGraphicsScene scene;
  auto* chart = new QGraphicsView(&scene, m_window.get());
  auto* field = new QLineEdit(m_window.get());
  auto* text = new QPlainTextEdit(m_window.get());
  for (QWidget* under : {chart->viewport(), static_cast<QWidget*>(field), text->viewport()}) {
    under->show();
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(under, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(under, &drop);
    rest();
    ASSERT_TRUE(m_entry->dialog()) << under->metaObject()->className();
    EXPECT_TRUE(shown().contains("people.csv: 19 rows, 4 columns"));
    m_entry->dialog()->dismiss();
  }
  EXPECT_EQ(field->text(), "");
  EXPECT_EQ(text->toPlainText(), "");
}

TEST_F(ImportDialogOf, AnImportIsUndoneWholeFromTheList) {
  takeIn(example("people.csv"));
  takeIn(example("bookings.csv"));
  ASSERT_EQ(imports(), 2u);
  QString name;
  for (const ImportBatch& batch : m_session->elements().all<ImportBatch>())
    if (batch.recordKind == RecordKind::Bookings)
      name = "undo-import-" + QString::fromStdString(batch.id.text());
  QSignalSpy said(&m_surrounding, &session::Surrounding::say);
  dialog();
  click(name);
  EXPECT_EQ(revenue().money(), "0.00");
  EXPECT_EQ(m_session->elements().count<people::Person>(), 19u);
  ASSERT_EQ(said.count(), 1);
  EXPECT_EQ(said[0][0].toString(), "The import of bookings.csv is undone: 9,062 removed");
  EXPECT_FALSE(dialog().findChild<QPushButton*>(name));
}

TEST_F(ImportDialogOf, HostileTextStaysText) {
  openFile(write("<b>x<i>.csv", "Id,Date,<h1>Who</h1>,Revenue\nA,2021-05-31,<img src=x>,10\nB,2021-05-31,=1+1,20\n"));
  next();
  choose("becomes-<h1>Who</h1>", "Person");
  EXPECT_EQ(cell(table("columns"), 2, "Column"), "<h1>Who</h1>");
  EXPECT_EQ(cell(table("preview"), 0, "Person"), "<img src=x>");
  for (auto* label : dialog().findChildren<QLabel*>())
    EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST_F(ImportDialogOf, EveryControlHasAName) {
  const auto unnamed = [this] { return tests::unnamedFocusables(dialog()).join("; ").toStdString(); };
  dialog();
  EXPECT_EQ(unnamed(), "");
  openFile(example("bookings.csv"));
  EXPECT_EQ(unnamed(), "");
  next();
  EXPECT_EQ(unnamed(), "");
  next();
  EXPECT_EQ(unnamed(), "");
  next();
  EXPECT_EQ(unnamed(), "");
}

TEST_F(ImportDialogOf, ItIsWorkedByKeysAlone) {
  openFile(example("people.csv"));
  button("next")->setFocus();
  for (int step = 0; step < 3; ++step) {
    QTest::keyClick(button("next"), Qt::Key_Space);
    rest();
  }
  EXPECT_EQ(m_session->elements().count<people::Person>(), 19u);
  dialog();
  QTest::keyClick(&dialog(), Qt::Key_Escape);
  settle();
  EXPECT_FALSE(m_entry->dialog());
}

TEST_F(ImportDialogOf, ItsModelsKeepTheRulesOfModels) {
  openFile(example("bookings.csv"));
  RawTableModel raw;
  QAbstractItemModelTester rawTester(&raw, QAbstractItemModelTester::FailureReportingMode::Fatal);
  raw.setTable(&import().table());
  EXPECT_EQ(raw.rowCount(), 50);
  ColumnTableModel columns(import());
  QAbstractItemModelTester columnTester(&columns, QAbstractItemModelTester::FailureReportingMode::Fatal);
  columns.reset();
  EXPECT_EQ(columns.rowCount(), 10);
  PreviewTableModel preview;
  QAbstractItemModelTester previewTester(&preview, QAbstractItemModelTester::FailureReportingMode::Fatal);
  preview.setRows(import().preview()->rows);
  EXPECT_EQ(preview.rowCount(), 9062);
  preview.setFilter(RowState::Rejected);
  EXPECT_EQ(preview.rowCount(), 0);
  NameTableModel names;
  QAbstractItemModelTester nameTester(&names, QAbstractItemModelTester::FailureReportingMode::Fatal);
  names.setNames(import().names());
  EXPECT_EQ(names.rowCount(), 21); // 17 people and 4 categories
}

} // namespace
} // namespace baton::records
