// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a workspace in a cloud folder, and over a copy that was given out.
#include "app/baton/pages.h"
#include "core/strategy/market.h"
#include "core/workspace/giving.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"
#include "ui/session/copies.h"
#include "ui/session/putting_back.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/status_strip.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace baton::shell {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr, testing::Not, testing::StartsWith;

class PuttingBackOf : public testing::Test {
protected:
  PuttingBackOf() {
    QApplication::setOrganizationName("Baton");
    QApplication::setApplicationName("baton-test");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromStdString(m_folder.path().string()));
    QSettings().clear();
    theme::Theme::start().set(theme::Look::Light, 1);
    fs::create_directories(m_dropbox);
    EXPECT_TRUE(workspace::newFromTemplate(m_file, "blank", {"Company", "EUR", 7}, machine("maker")));
  }
  ~PuttingBackOf() override {
    if (m_window) // nobody is there to answer
      m_window.reset();
  }
  basics::Surroundings machine(const std::string& name) const {
    auto world = basics::Surroundings::real();
    world.dataFolder = m_folder / ("data of " + name);
    return world;
  }
  void open() {
    auto workspace = std::make_unique<workspace::Workspace>(workspace::openToWorkOn(m_file, machine("amy")));
    m_window = std::make_unique<MainWindow>(session::Session::adopt(std::move(workspace)), app::pages());
    m_window->resize(1440, 900);
    m_window->show();
    settle();
  }
  void settle() {
    for (int round = 0; round < 4; ++round) {
      QApplication::processEvents();
      m_window->session().settle();
    }
    QApplication::processEvents();
  }
  void add(std::int64_t id, const std::string& name) {
    m_window->session().change("add " + QString::fromStdString(name), market(id, name));
    settle();
  }
  static basics::Edits market(std::int64_t id, const std::string& name) {
    strategy::Market market;
    market.id = basics::Id<strategy::Market>(id);
    market.name = name;
    basics::Edits edits;
    edits.put(market);
    return edits;
  }
  std::size_t marketsInFile() const {
    return workspace::Workspace::openForReading(m_file, machine("reader")).elements().count<strategy::Market>();
  }
  session::PuttingBack& back() { return *session::PuttingBack::of(m_window->session()); }
  void putBack() {
    back().putBack();
    settle();
  }
  std::string foot() {
    QStringList words;
    for (const QLabel* label : m_window->findChild<widgets::StatusStrip*>()->findChildren<QLabel*>())
      words += label->text();
    return words.join('|').toStdString();
  }
  QPushButton* note() { return m_window->findChild<widgets::StatusStrip*>()->findChild<QPushButton*>(); }

  tests::TemporaryFolder m_folder;
  fs::path m_dropbox = m_folder / "Dropbox", m_file = m_dropbox / "company.baton";
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(PuttingBackOf, TheWindowKnowsTheFileByItsPlaceAndSaysThatItWorksOnACopy) {
  open();
  EXPECT_EQ(m_window->session().path(), m_file);
  EXPECT_THAT(foot(), HasSubstr("Works on a copy, put back to Dropbox when you pause"));
  add(11, "Retail");
  EXPECT_EQ(marketsInFile(), 0u);
  putBack();
  EXPECT_EQ(marketsInFile(), 1u);
  EXPECT_THAT(foot(), HasSubstr("Works on a copy; last put back at "));
}

TEST_F(PuttingBackOf, ItIsPutBackWhenNobodyChangesAnything) {
  open();
  back().setPause(1);
  add(11, "Retail");
  EXPECT_TRUE(QTest::qWaitFor([this] { return marketsInFile() == 1; }, 20'000));
}

TEST_F(PuttingBackOf, ItIsPutBackWhenTheWindowCloses) {
  open();
  add(11, "Retail");
  EXPECT_TRUE(m_window->close());
  EXPECT_EQ(marketsInFile(), 1u);
}

TEST_F(PuttingBackOf, WhereTheFolderIsAwayThatIsSaidAndTheLinkTriesAgain) {
  open();
  add(11, "Retail");
  fs::rename(m_dropbox, m_folder / "away");
  putBack();
  EXPECT_THAT(foot(), HasSubstr("not put back to its folder"));
  EXPECT_EQ(note()->text(), "Put it back now");
  fs::rename(m_folder / "away", m_dropbox);
  QTest::mouseClick(note(), Qt::LeftButton);
  settle();
  EXPECT_EQ(marketsInFile(), 1u);
  EXPECT_THAT(foot(), HasSubstr("last put back at"));
  EXPECT_TRUE(note()->isHidden());
}

TEST_F(PuttingBackOf, ClosingWithoutTheFolderAsksOnceAndLosesNothing) {
  open();
  add(11, "Retail");
  fs::rename(m_dropbox, m_folder / "away");
  EXPECT_FALSE(m_window->close());
  auto* dialog = m_window->findChild<QWidget*>("not-put-back-dialog");
  ASSERT_TRUE(dialog);
  QTest::mouseClick(dialog->findChild<QPushButton*>("go"), Qt::LeftButton);
  EXPECT_FALSE(m_window->isVisible());
  m_window.reset();
  fs::rename(m_folder / "away", m_dropbox);
  open();
  EXPECT_EQ(m_window->session().elements().count<strategy::Market>(), 1u);
  putBack();
  EXPECT_EQ(marketsInFile(), 1u);
}

TEST_F(PuttingBackOf, WhatOthersPutThereIsTakenInShownAndTold) {
  open();
  add(11, "Retail");
  {
    auto bos = workspace::openToWorkOn(m_file, machine("bo"));
    ASSERT_TRUE(bos.change({.label = "add", .author = "Bo"}, market(12, "Wholesale")));
    ASSERT_TRUE(workspace::putBackWhole(bos, "Bo"));
  }
  const QSignalSpy told(&back(), &session::PuttingBack::told);
  putBack();
  EXPECT_EQ(m_window->session().elements().count<strategy::Market>(), 2u);
  EXPECT_EQ(marketsInFile(), 2u);
  ASSERT_EQ(told.size(), 1);
  EXPECT_THAT(told[0][0].toString().toStdString(), HasSubstr("is taken in"));
}

TEST_F(PuttingBackOf, WhatCannotBeMergedIsLeftAndWhereTheWorkGoesOnIsSaid) {
  open();
  add(11, "Retail");
  std::ofstream(m_file, std::ios::trunc) << "half of something";
  putBack();
  auto* dialog = m_window->findChild<QWidget*>("kept-dialog");
  ASSERT_TRUE(dialog);
  const std::string said = dialog->findChild<QLabel*>("said")->text().toStdString();
  EXPECT_THAT(said, HasSubstr("beside it as “company kept "));
  EXPECT_THAT(said, HasSubstr("company.baton is not a Baton workspace"));
  QTest::mouseClick(dialog->findChild<QPushButton*>("go"), Qt::LeftButton);
  EXPECT_FALSE(back().trouble());
  EXPECT_EQ(fs::file_size(m_file), 17u);
  const fs::path now = m_window->session().path();
  EXPECT_THAT(now.filename().string(), StartsWith("company kept "));
  EXPECT_TRUE(fs::exists(now)) << "it is the one that is opened from the list the next time";
  bool isNamed = false;
  for (const auto* label : m_window->findChildren<QLabel*>())
    isNamed = isNamed || label->text().contains(QString::fromStdString(now.filename().string()));
  EXPECT_TRUE(isNamed) << "at the top of the window";
}

TEST_F(PuttingBackOf, WhatOthersPutThereIsSeenWhenTheWindowComesToTheFront) {
  open();
  putBack();
  {
    auto bos = workspace::openToWorkOn(m_file, machine("bo"));
    ASSERT_TRUE(bos.change({.label = "add", .author = "Bo"}, market(12, "Wholesale")));
    ASSERT_TRUE(workspace::putBackWhole(bos, "Bo"));
  }
  back().glance();
  settle();
  EXPECT_EQ(m_window->session().elements().count<strategy::Market>(), 1u);
}

TEST_F(PuttingBackOf, AWorkspaceInAFolderOfItsOwnHasNothingToPutBack) {
  fs::create_directories(m_folder / "own");
  fs::copy_file(m_file, m_folder / "own" / "company.baton");
  m_file = m_folder / "own" / "company.baton";
  open();
  EXPECT_FALSE(session::PuttingBack::of(m_window->session()));
  EXPECT_THAT(foot(), Not(HasSubstr("copy")));
}

TEST_F(PuttingBackOf, AConflictCopyBesideItIsSaidAtTheFoot) {
  {
    auto bos = workspace::openToWorkOn(m_file, machine("bo"));
    ASSERT_TRUE(bos.change({.label = "add", .author = "Bo"}, market(12, "Wholesale")));
    bos.database().copyTo(m_dropbox / "company (Bo's conflicted copy 2020-06-15).baton");
  }
  open();
  EXPECT_EQ(note()->text(), "A cloud folder kept a second version");
  QTest::mouseClick(note(), Qt::LeftButton);
  settle();
  EXPECT_EQ(m_window->currentPage(), "history");
}

TEST_F(PuttingBackOf, ACopyThatWasGivenOutSaysForWhomInTheTitleAndOnHome) {
  const auto given = m_folder / "for Amy.baton";
  {
    const auto origin = workspace::Workspace::openForReading(m_file, machine("maker"));
    ASSERT_TRUE(workspace::giveCopy(workspace::TemporaryCopy(origin), given, {"Amy", "her <b>promises</b>", {}, {}}));
  }
  m_file = given;
  open();
  EXPECT_EQ(m_window->windowTitle(), "Company (a copy for Amy) - Baton");
  const auto* home = m_window->open("home");
  QStringList words;
  for (const QLabel* label : home->findChildren<QLabel*>())
    words += label->text();
  EXPECT_THAT(words.join('|').toStdString(), HasSubstr("A copy for Amy: her <b>promises</b>"));
}

} // namespace
} // namespace baton::shell
