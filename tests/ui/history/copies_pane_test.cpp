// SPDX-License-Identifier: GPL-3.0-or-later
// Copies that are given out, that come back, and that cloud folders keep.
#include "core/strategy/market.h"
#include "core/workspace/giving.h"
#include "core/workspace/merging.h"
#include "tests/support/temporary_folder.h"
#include "ui/exporting/give_dialog.h"
#include "ui/history/copies_pane.h"
#include "ui/history/copy_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/window_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <fstream>
#include <gmock/gmock.h>

namespace baton::history_page {
namespace {

namespace fs = std::filesystem;
using basics::Edits, basics::Instant;
using testing::HasSubstr;
using workspace::Workspace;

/// Laura Norman's file with one market, alone in its folder.
class CopiesPaneOf : public testing::Test {
protected:
  CopiesPaneOf() {
    QApplication::setOrganizationName("Baton");
    QApplication::setApplicationName("baton-test");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromStdString(m_folder.path().string()));
    QSettings().clear();
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString((m_folder / "home").string()));
    theme::Theme::start().set(theme::Look::Light, 1);
    m_world.dataFolder = m_folder / "data";
    fs::create_directories(m_folder / "work");
    fs::create_directories(m_folder / "home");
    Workspace origin = Workspace::create(m_file, {"Company", "USD", 1}, m_world, "Laura Norman");
    set(origin, "name", "Retail", "Laura Norman", 1'000);
    origin.close();
  }
  void set(Workspace& workspace, const std::string& field, const std::string& value, const std::string& by,
           std::int64_t at) {
    Edits edits;
    edits.set(m_market, field, value);
    if (!workspace.elements().find(m_market)) {
      strategy::Market market;
      market.id = m_market;
      market.name = value;
      edits = {};
      edits.put(market);
    }
    ASSERT_TRUE(workspace.change({.label = "change", .author = by, .at = Instant::fromSeconds(at)}, edits));
  }
  /// A copy in the folder of the file, in which somebody wrote.
  fs::path copyNamed(const std::string& name, const std::string& by, const std::string& field,
                     const journal::Given& given = {"", "work", {}, {}}) {
    const auto path = m_folder / "work" / name;
    {
      const Workspace origin = Workspace::openForReading(m_file, m_world);
      if (given.receiver.empty())
        origin.database().copyTo(path);
      else
        EXPECT_TRUE(workspace::giveCopy(workspace::TemporaryCopy(origin), path, given));
    }
    auto elsewhere = m_world;
    elsewhere.randomId = basics::Surroundings::fixed({}, ++m_seed).randomId;
    Workspace copy = Workspace::openForWriting(path, elsewhere);
    set(copy, field, "what " + by + " wrote", by, 1'590'000'000);
    copy.close();
    return path;
  }
  void open() {
    m_session = session::Session::open(m_file, m_world, basics::Date::of(2020, 6, 1));
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 900);
    auto* column = new QVBoxLayout(m_window.get());
    m_pane = new CopiesPane(*m_session);
    column->addWidget(m_pane);
    m_window->show();
    m_window->activateWindow();
    settle();
  }
  void settle() {
    for (int round = 0; round < 4; ++round) { // what an answer asks for is answered, too
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
  std::vector<std::string> lines(const QString& name) {
    std::vector<std::string> texts;
    for (const QLabel* label : m_pane->findChildren<QLabel*>(name))
      texts.push_back(label->text().toStdString());
    return texts;
  }
  std::string reason() { return m_session->elements().find(m_market)->reason; }

  tests::TemporaryFolder m_folder;
  fs::path m_file = m_folder / "work" / "company.baton";
  basics::Id<strategy::Market> m_market{4711};
  basics::Surroundings m_world = basics::Surroundings::fixed(Instant::fromSeconds(1'592'200'800), 5);
  std::uint64_t m_seed = 900;
  std::unique_ptr<session::Session> m_session;
  std::unique_ptr<QWidget> m_window;
  CopiesPane* m_pane = nullptr;
};

TEST_F(CopiesPaneOf, EachCopySaysItsNoteAndWhoWroteWhatBeforeAnythingIsMerged) {
  copyNamed("amy.baton", "Amy Alberts", "reason", {"Amy Alberts", "her promises for Q3", "Laura Norman", {}});
  copyNamed("bo.baton", "Bo Berg", "size", {"Bo Berg", "", {}, {}});
  open();
  EXPECT_THAT(lines("copy-note"),
              testing::ElementsAre("For Amy Alberts: her promises for Q3. Given by Laura Norman", "For Bo Berg"));
  const auto news = lines("copy-news");
  ASSERT_EQ(news.size(), 2u);
  EXPECT_THAT(news[0], HasSubstr("Amy Alberts: 1 change (1 market), 20 May 2020"));
  EXPECT_THAT(news[1], HasSubstr("Bo Berg: 1 change (1 market)"));
  EXPECT_EQ(reason(), "");
  child<QCheckBox>("tick-amy.baton")->click();
  child<QCheckBox>("tick-bo.baton")->click();
  settle();
  EXPECT_THAT(m_pane->forecast().toStdString(), HasSubstr("2 changes"));
  EXPECT_EQ(reason(), "") << "nothing is merged until somebody says so";
  click("merge-ticked");
  EXPECT_EQ(reason(), "what Amy Alberts wrote");
  EXPECT_EQ(m_session->elements().find(m_market)->size, "what Bo Berg wrote");
  EXPECT_FALSE(m_window->findChild<QWidget*>("trash-dialog")) << "what people were given is theirs";
}

TEST_F(CopiesPaneOf, WhatACloudFolderKeptIsMergedAndGoesToTheTrashWhenSomebodySaysSo) {
  const auto kept = copyNamed("company (Amy's conflicted copy 2020-06-15).baton", "Amy Alberts", "reason");
  open();
  EXPECT_EQ(session::Copies::of(*m_session).waitingConflicts(), 1);
  EXPECT_THAT(lines("copy-conflict"),
              testing::ElementsAre("Dropbox kept it beside the file, because two wrote at once"));
  child<QCheckBox>("tick-" + fileName(kept))->click();
  settle();
  click("merge-ticked");
  EXPECT_EQ(reason(), "what Amy Alberts wrote");
  EXPECT_TRUE(fs::exists(kept)) << "nothing goes unasked";
  auto* dialog = child<widgets::WindowDialog>("trash-dialog");
  ASSERT_TRUE(dialog);
  QTest::mouseClick(dialog->findChild<QPushButton*>("go"), Qt::LeftButton);
  settle();
  EXPECT_FALSE(fs::exists(kept));
  EXPECT_TRUE(fs::exists(m_folder / "home" / "Trash" / "files" / kept.filename().string()));
  EXPECT_TRUE(session::Copies::of(*m_session).beside().empty());
}

TEST_F(CopiesPaneOf, AMergedConflictCopyThatWasWrittenToSinceDoesNotGoToTheTrash) {
  const auto kept = copyNamed("company (1).baton", "Amy Alberts", "reason");
  open();
  child<QCheckBox>("tick-" + fileName(kept))->click();
  settle();
  click("merge-ticked");
  auto* dialog = child<widgets::WindowDialog>("trash-dialog");
  {
    auto elsewhere = m_world;
    elsewhere.randomId = basics::Surroundings::fixed({}, 4321).randomId;
    Workspace copy = Workspace::openForWriting(kept, elsewhere);
    set(copy, "size", "later", "Amy Alberts", 1'590'000'500);
  }
  const QSignalSpy said(m_pane, &CopiesPane::said);
  QTest::mouseClick(dialog->findChild<QPushButton*>("go"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(fs::exists(kept));
  ASSERT_EQ(said.size(), 1);
  EXPECT_THAT(said[0][0].toString().toStdString(), HasSubstr("Something was written in it that is not here"));
}

TEST_F(CopiesPaneOf, WhatIsLeftWaitsForNobodyUntilItIsWrittenToAgain) {
  const auto kept = copyNamed("company-LAPTOP-7.baton", "Amy Alberts", "reason");
  open();
  auto& copies = session::Copies::of(*m_session);
  EXPECT_EQ(copies.waiting(), 1);
  click("leave-company-LAPTOP-7.baton");
  EXPECT_EQ(copies.waiting(), 0);
  EXPECT_EQ(copies.beside().size(), 1u) << "it stays in the list";
  EXPECT_TRUE(child<QCheckBox>("tick-company-LAPTOP-7.baton")->isEnabled()) << "and can be merged all the same";
  fs::last_write_time(kept, fs::last_write_time(kept) + std::chrono::seconds(90));
  copies.glance();
  settle();
  EXPECT_EQ(copies.waiting(), 1);
}

TEST_F(CopiesPaneOf, ACopyThatComesIntoTheFolderIsSeenAtAGlance) {
  open();
  auto& copies = session::Copies::of(*m_session);
  EXPECT_EQ(copies.waiting(), 0);
  m_session->settle();
  { // the window has the file, so the copy is made of what it holds
    const auto path = m_folder / "work" / "company 2.baton";
    m_session->ask<int>(
        m_session.get(), [path](const Workspace& workspace) { return workspace.database().copyTo(path), 0; },
        [](int) {});
    settle();
    auto elsewhere = m_world;
    elsewhere.randomId = basics::Surroundings::fixed({}, 4321).randomId;
    Workspace copy = Workspace::openForWriting(path, elsewhere);
    set(copy, "size", "later", "Amy Alberts", 1'590'000'500);
  }
  copies.glance();
  settle();
  EXPECT_EQ(copies.waiting(), 1);
  EXPECT_EQ(copies.waitingConflicts(), 0) << "a number may be of somebody's own";
}

TEST_F(CopiesPaneOf, ACopyIsGivenWithItsNoteToAFolder) {
  open();
  const auto stick = m_folder / "stick";
  fs::create_directories(stick);
  const QSignalSpy said(m_pane, &CopiesPane::said);
  click("give-copy");
  auto* dialog = child<exporting::GiveDialog>("give-dialog");
  ASSERT_TRUE(dialog);
  dialog->offer({{"Stick KINGSTON", QString::fromStdString(stick.string())}});
  EXPECT_EQ(child<QLineEdit>("file")->text(), "company copy.baton");
  click("give");
  EXPECT_THAT(dialog->refusal().toStdString(), HasSubstr("Say for whom it is"));
  child<QComboBox>("receiver")->setEditText("Amy Alberts");
  EXPECT_EQ(child<QLineEdit>("file")->text(), "company for Amy Alberts.baton");
  child<widgets::TextField>("purpose")->setValue("your promises for Q3");
  click("give");
  const auto target = stick / "company for Amy Alberts.baton";
  ASSERT_TRUE(fs::exists(target));
  EXPECT_EQ(journal::givenOf(storage::Database::openForReading(target))->purpose, "your promises for Q3");
  ASSERT_EQ(said.size(), 1);
  EXPECT_THAT(said[0][0].toString().toStdString(), HasSubstr("company for Amy Alberts.baton is written, whole"));
  EXPECT_FALSE(m_window->findChild<QWidget*>("give-dialog"));
}

TEST_F(CopiesPaneOf, WhereTheNameIsTakenTheDialogStaysAndSaysSo) {
  open();
  const auto stick = m_folder / "stick";
  fs::create_directories(stick);
  std::ofstream(stick / "company for Amy.baton") << "another";
  click("give-copy");
  auto* dialog = child<exporting::GiveDialog>("give-dialog");
  dialog->offer({{"Stick", QString::fromStdString(stick.string())}});
  child<QComboBox>("receiver")->setEditText("Amy");
  click("give");
  EXPECT_THAT(dialog->refusal().toStdString(), HasSubstr("is there already"));
  EXPECT_EQ(fs::file_size(stick / "company for Amy.baton"), 7u);
}

TEST_F(CopiesPaneOf, AFileThatWasGivenOutSaysForWhomItIs) {
  m_file = copyNamed("amy.baton", "Amy Alberts", "reason", {"Amy Alberts", "her promises", "Laura Norman", {}});
  open();
  EXPECT_EQ(child<QLabel>("own-note")->text(),
            "This file is a copy. For Amy Alberts: her promises. Given by Laura Norman.");
  EXPECT_EQ(session::noteOf(*session::Copies::of(*m_session).given()), "A copy for Amy Alberts: her promises");
}

TEST(GivePlaces, AreWhatDesktopsMountForWhatIsPluggedIn) {
  for (const char* mounted : {"/media/amy/KINGSTON", "/run/media/amy/KINGSTON", "/media/KINGSTON"})
    EXPECT_TRUE(exporting::isPluggedIn(mounted)) << mounted;
  for (const char* mounted : {"/", "/home", "/media/", "/run/media/", "/media/amy/KINGSTON/folder", "/mediathek/x"})
    EXPECT_FALSE(exporting::isPluggedIn(mounted)) << mounted;
}

TEST(CopyWords, ANameIsOneLineWhateverItIsMadeOf) {
  EXPECT_EQ(fileName("/a/x\ny\x1b[31m.baton"), QString::fromUtf8("x\uFFFDy\uFFFD[31m.baton"));
  EXPECT_EQ(fileName("/a/<b>x.baton"), "<b>x.baton"); // as it was typed, like everywhere
}

} // namespace
} // namespace baton::history_page
