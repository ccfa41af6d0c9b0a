// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_at_hand.h"
#include "ui/exporting/page_canvas.h"
#include "ui/exporting/saving.h"
#include "ui/monday/monday_dialog.h"
#include "ui/records/import_dialog.h"
#include "ui/records/import_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <fstream>
#include <sstream>

namespace baton::shell {
namespace {

using monday::MondayDialog, monday::MondaySheet;
using plan::BridgeStep;
using records::ImportDialog;

std::string bytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return (std::stringstream() << file.rdbuf()).str();
}

/// Stephen Jiang sits before the example; its last export speaks of 12 June 2020.
class MondayMorning : public tests::WindowAtHand {
protected:
  void SetUp() override {
    open();
    sit("Stephen Jiang");
  }
  void sit(const std::string& name) {
    for (const auto& one : m_window->session().elements().all<people::Person>())
      if (one.name == name)
        m_window->session().setMe(one.id);
    settle();
  }
  MondayDialog* sheetOnScreen() {
    for (auto* dialog : m_window->findChildren<MondayDialog*>())
      if (dialog->isVisible())
        return dialog;
    return nullptr;
  }
  const MondaySheet& askSheet() {
    m_window->actions().action("monday")->trigger();
    settle();
    settle(); // read, then set
    MondayDialog* dialog = sheetOnScreen();
    if (!dialog || !dialog->sheet())
      throw std::runtime_error("no sheet");
    return *dialog->sheet();
  }
  /// The example's last export with one more row.
  QString nextExport(const std::string& row) {
    const std::string last = bytesOf(BATON_SOURCE_DIR "/resources/templates/example/opportunities-2020-06-12.csv");
    const auto path = m_folder / "pipeline.csv";
    std::ofstream(path, std::ios::binary) << last << row << "\n";
    return QString::fromStdString(path.string());
  }
  void drop(const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    // Without one that entered before it, a drop has no target.
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QDropEvent dropped({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &dropped);
    part<ImportDialog>("import-dialog").import().setDelay(0);
    for (int i = 0; i < 5; ++i)
      settle();
  }
  ImportDialog::Step step() { return part<ImportDialog>("import-dialog").step(); }
};

/// One more, of Linda Mitchell, due on 25 June for 1,000.50: of what is due in this quarter one more was created, and
/// the quarter ends 1,000.50 higher. One key after the drop.
TEST_F(MondayMorning, AnExportDroppedAndReadAsTheOneBeforeLeadsToTheSheetWithOneKey) {
  const MondaySheet before = askSheet();
  sheetOnScreen()->dismiss();
  ASSERT_TRUE(before.since);
  drop(nextExport("AW-9999,Bikes for a new shop,Linda Mitchell,A new shop,United States,Warehouse,Bikes,Contacted,,"
                  "1000.50,2020-06-12,2020-06-25,new,self,"));
  EXPECT_EQ(step(), ImportDialog::Preview);
  press(Qt::Key_Return);
  for (int i = 0; i < 5; ++i)
    settle();
  MondayDialog* dialog = sheetOnScreen();
  ASSERT_TRUE(dialog);
  ASSERT_TRUE(dialog->sheet());
  const MondaySheet& after = *dialog->sheet();
  EXPECT_EQ(after.exported, basics::Date::of(2020, 6, 15)) << "a file speaks of today unless said";
  EXPECT_EQ(after.since->from, before.since->from) << "the export of the Monday before the 15th is that of March";
  const auto at = [](const MondaySheet& sheet, BridgeStep step) { return sheet.since->bridge.at(step); };
  EXPECT_EQ(at(after, BridgeStep::Created).count, at(before, BridgeStep::Created).count + 1);
  EXPECT_EQ(at(after, BridgeStep::End).value, at(before, BridgeStep::End).value + basics::Amount::ofCents(100050));
  EXPECT_TRUE(after.since->bridge.foots());
  EXPECT_EQ(dialog->printJob().sheets, 1);
}

TEST_F(MondayMorning, ANameThatIsNewIsAskedBeforeThePreview) {
  drop(nextExport("AW-9999,Bikes,Nobody Known,A new shop,United States,Warehouse,Bikes,Contacted,,1000.50,2020-06-12,"
                  "2020-06-25,new,self,"));
  EXPECT_EQ(step(), ImportDialog::Names);
}

/// Who left the company is in every export; that the name is left as it is was said the week before.
TEST_F(MondayMorning, ANameThatWasLeftAsItIsTheWeekBeforeIsNotAskedAgain) {
  const std::string left = "AW-9999,Bikes,Nobody Known,A new shop,United States,Warehouse,Bikes,Contacted,,1000.50,"
                           "2020-06-12,2020-06-25,new,self,";
  drop(nextExport(left));
  ASSERT_EQ(step(), ImportDialog::Names);
  press(Qt::Key_Return);
  settle();
  press(Qt::Key_Return);
  for (int i = 0; i < 5; ++i)
    settle();
  ASSERT_TRUE(sheetOnScreen());
  sheetOnScreen()->dismiss();
  drop(nextExport(left +
                  "\nAW-9998,Bikes,Nobody Known,A new shop,United States,Warehouse,Bikes,Contacted,,10,2020-06-12,"
                  "2020-06-25,new,self,"));
  EXPECT_EQ(step(), ImportDialog::Preview);
  EXPECT_EQ(part<QPushButton>("next").text(), "Take in 1 row");
  drop(nextExport(left + "\nAW-9998,Bikes,Somebody Else,A new shop,United States,Warehouse,Bikes,Contacted,,10,"
                         "2020-06-12,2020-06-25,new,self,"));
  EXPECT_EQ(step(), ImportDialog::Names) << "one more name is new";
}

TEST_F(MondayMorning, AStageThatIsNewIsAskedFirst) {
  drop(nextExport("AW-9999,Bikes,Linda Mitchell,A new shop,United States,Warehouse,Bikes,Haggling,,1000.50,2020-06-12,"
                  "2020-06-25,new,self,"));
  EXPECT_EQ(step(), ImportDialog::Stages);
}

TEST_F(MondayMorning, AFileThatNobodyReadBeforeIsReadStepByStep) {
  const auto path = m_folder / "other.csv";
  std::ofstream(path) << "Deal,Stage,Value,Close\n1,Won,10,2020-06-01\n";
  drop(QString::fromStdString(path.string()));
  EXPECT_EQ(step(), ImportDialog::File);
}

TEST_F(MondayMorning, TheSheetIsOfWhoSitsHereAndIsPrintedAndTakenAway) {
  EXPECT_EQ(askSheet().name, "Stephen Jiang");
  MondayDialog& dialog = *sheetOnScreen();
  EXPECT_EQ(dialog.printJob().sheets, 1);
  EXPECT_EQ(dialog.printJob().title, "Monday sheet of Stephen Jiang");
  auto& paper = part<exporting::PageCanvas>(dialog, "paper");
  EXPECT_EQ(paper.accessibleName(), "Monday sheet of Stephen Jiang, page 1 of 1");
  const QString pdf = QString::fromStdString((m_folder / "monday.pdf").string());
  QString suggested;
  part<exporting::Saving>("window-saving").setChooser([&](QWidget*, const QString& name, const QString&) {
    suggested = name;
    return pdf;
  });
  part<QAction>(dialog, "monday-pdf").trigger();
  settle();
  EXPECT_EQ(suggested, "Adventure Works Cycles, Monday sheet of Stephen Jiang, 2020-06-15.pdf");
  EXPECT_EQ(bytesOf(pdf.toStdString()).substr(0, 5), "%PDF-");
}

TEST_F(MondayMorning, TheSheetsOfThoseWhoAreToBeMetFollowWhereWanted) {
  const int due = int(askSheet().oneToOnes.size());
  ASSERT_GT(due, 0);
  MondayDialog& dialog = *sheetOnScreen();
  part<QCheckBox>(dialog, "with-sheets").click();
  settle();
  EXPECT_GE(dialog.printJob().sheets, 1 + due);
  press(Qt::Key_Escape);
  settle();
  EXPECT_FALSE(sheetOnScreen());
}

TEST_F(MondayMorning, WhatIsChangedMeanwhileIsOnTheSheet) {
  const std::size_t before = askSheet().oneToOnes.size();
  basics::Edits edits;
  edits.put(people::Person{
      .id = m_window->session().newId<people::Person>(), .name = "Newcomer", .manager = m_window->session().me()});
  m_window->session().change("hire", edits);
  settle();
  EXPECT_EQ(sheetOnScreen()->sheet()->oneToOnes.size(), before + 1);
}

/// Into build/gallery, as tests/support/gallery.h has it; the paper is drawn beside the window.
TEST_F(MondayMorning, InPictures) {
  if (!qEnvironmentVariableIsSet("BATON_GALLERY"))
    GTEST_SKIP() << "pictures are made when BATON_GALLERY is set";
  QDir().mkpath(QStringLiteral(BATON_BINARY_DIR "/gallery"));
  sit("Brian Welcker");
  askSheet();
  const auto take = [this](const char* name, theme::Look look, double zoom, QSize size) {
    theme::Theme::start().set(look, zoom);
    m_window->resize(size);
    for (int i = 0; i < 5; ++i)
      settle();
    m_window->grab().save(QStringLiteral(BATON_BINARY_DIR "/gallery/monday-%1.png").arg(QLatin1String(name)));
  };
  take("light", theme::Look::Light, 1, {1440, 900});
  take("dark", theme::Look::Dark, 1, {1440, 900});
  take("contrast", theme::Look::HighContrast, 1, {1440, 900});
  take("small", theme::Look::Light, 1, {1024, 640});
  take("200", theme::Look::Light, 2, {1440, 900});
}

} // namespace
} // namespace baton::shell
