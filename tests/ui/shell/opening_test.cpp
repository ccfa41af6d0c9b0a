// SPDX-License-Identifier: GPL-3.0-or-later
// Files that another program holds, that cannot be written to, and copies of what is open.
#include "app/baton/pages.h"
#include "core/people/person.h"
#include "core/strategy/market.h"
#include "core/workspace/backups.h"
#include "core/workspace/templates.h"
#include "tests/support/holding_process.h"
#include "tests/support/temporary_folder.h"
#include "ui/session/reading_only.h"
#include "ui/shell/held_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/start_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/drop_hint.h"
#include "ui/widgets/status_strip.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <filesystem>
#include <gmock/gmock.h>

namespace baton::shell {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

basics::Edits aMarket(const std::string& name, std::int64_t id) {
  strategy::Market market;
  market.id = basics::Id<strategy::Market>(id);
  market.name = name;
  basics::Edits edits;
  edits.put(market);
  return edits;
}

class Opening : public testing::Test {
protected:
  Opening() {
    QApplication::setOrganizationName("Baton");
    QApplication::setApplicationName("baton-test");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromStdString(m_folder.path().string()));
    QSettings().clear();
    theme::Theme::start().set(theme::Look::Light, 1);
    EXPECT_TRUE(workspace::newFromTemplate(m_file, "blank", {"Company", "EUR", 7}, basics::Surroundings::real()));
  }
  StartWindow& start() {
    m_start = std::make_unique<StartWindow>(app::pages(), std::nullopt);
    m_start->setAsksWho(false);
    m_start->show();
    return *m_start;
  }
  QString path() const { return QString::fromStdString(m_file.string()); }
  template <class W> static W& part(QWidget& in, const QString& name) {
    W* found = in.findChild<W*>(name);
    EXPECT_NE(found, nullptr) << name.toStdString();
    return *found;
  }
  void press(QWidget& in, const QString& name) { QTest::mouseClick(&part<QPushButton>(in, name), Qt::LeftButton); }
  MainWindow* opened() {
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_start->latest() && m_start->latest()->isVisible(); }, 20'000));
    return m_start->latest();
  }
  static QStringList footOf(MainWindow& window) {
    QStringList words;
    for (const QLabel* label : window.findChild<widgets::StatusStrip*>()->findChildren<QLabel*>())
      words += label->text();
    return words;
  }
  /// The refusal of an edit; empty where it was made.
  static std::string refusalOf(session::Session& session, const basics::Edits& edits) {
    std::string cause;
    session.change("try", edits,
                   [&cause](const auto& outcome) { cause = outcome.refused() ? outcome.refusal().cause : ""; });
    session.settle();
    return cause;
  }

  tests::TemporaryFolder m_folder;
  fs::path m_file = m_folder / "company.baton";
  std::unique_ptr<StartWindow> m_start;
};

TEST_F(Opening, AWorkspaceDroppedOnTheStartPageOpensInItsWindow) {
  StartWindow& page = start();
  QMimeData table;
  table.setUrls({QUrl::fromLocalFile("/somewhere/bookings.csv")});
  QDragEnterEvent other({100, 100}, Qt::CopyAction, &table, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&page, &other);
  auto& hint = part<widgets::DropHint>(page, "drop-hint");
  EXPECT_FALSE(other.isAccepted()) << "a table belongs to a workspace, and none is open";
  EXPECT_FALSE(hint.isVisible());
  QMimeData workspace;
  workspace.setUrls({QUrl::fromLocalFile(path())});
  QDragEnterEvent enter({100, 100}, Qt::CopyAction, &workspace, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&page, &enter);
  EXPECT_TRUE(enter.isAccepted());
  EXPECT_EQ(hint.text(), "Drop it to open it\ncompany.baton");
  QDropEvent drop({100, 100}, Qt::CopyAction, &workspace, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&page, &drop);
  MainWindow* window = opened();
  ASSERT_TRUE(window);
  EXPECT_EQ(window->session().path(), m_file);
  EXPECT_FALSE(hint.isVisible());
}

class Held : public Opening {
protected:
  Held()
      : m_holder(m_file, [](workspace::Workspace& workspace) {
          if (!workspace.change({.label = "add a market"}, aMarket("Retail", 4711)))
            ::_exit(3);
        }) {}
  HeldDialog& dialog() {
    EXPECT_FALSE(start().openWorkspace(path()));
    return part<HeldDialog>(*m_start, "held-dialog");
  }
  tests::HoldingProcess m_holder;
};

TEST_F(Held, ByAnotherProcessTheFileIsNamedWithWhoHasItAndSinceWhen) {
  HeldDialog& asked = dialog();
  EXPECT_TRUE(asked.isVisible());
  const std::string said = part<QLabel>(asked, "held-by").text().toStdString();
  EXPECT_THAT(said, HasSubstr("process " + std::to_string(m_holder.process())));
  EXPECT_THAT(said, HasSubstr("last saved there at"));
  QTest::keyClick(&asked, Qt::Key_Escape);
  EXPECT_FALSE(asked.isVisible());
  EXPECT_TRUE(m_start->isVisible()) << "and nothing was opened";
}

TEST_F(Held, ACopyIsReadAsItStandsInAWindowThatSaysSoAndGoesWithIt) {
  press(dialog(), "held-read");
  MainWindow* window = opened();
  ASSERT_TRUE(window);
  session::Session& session = window->session();
  EXPECT_TRUE(session.readOnly());
  EXPECT_EQ(session.elements().count<strategy::Market>(), 1u) << "what was not yet in the main file is there too";
  EXPECT_THAT(window->windowTitle().toStdString(), HasSubstr("for reading only"));
  EXPECT_THAT(footOf(*window).join('|').toStdString(), HasSubstr("A copy as it stood at"));
  EXPECT_THAT(refusalOf(session, aMarket("Other", 4712)), HasSubstr("copy of company.baton"));
  EXPECT_EQ(session.elements().count<strategy::Market>(), 1u);
  EXPECT_TRUE(recentFiles().empty()) << "the copy is none to come back to";
  const fs::path copy = session.path();
  EXPECT_NE(copy, m_file);
  EXPECT_EQ(fs::status(copy).permissions(), fs::perms(0600));
  window->close();
  EXPECT_TRUE(QTest::qWaitFor([&copy] { return !fs::exists(copy.parent_path()); }));
}

TEST_F(Held, ACopyToWorkOnIsOpenedForWritingUnderItsName) {
  QString mine = QString::fromStdString((m_folder / "mine.baton").string());
  HeldDialog& asked = dialog();
  m_start->setCopyChooser([mine](QWidget*, const QString&) { return mine; });
  press(asked, "held-work");
  MainWindow* window = opened();
  ASSERT_TRUE(window);
  EXPECT_FALSE(window->session().readOnly());
  EXPECT_EQ(window->session().path().string(), mine.toStdString());
  EXPECT_EQ(refusalOf(window->session(), aMarket("Mine", 4713)), "");
  EXPECT_EQ(window->session().elements().count<strategy::Market>(), 2u);
}

TEST_F(Held, TryingAgainOpensItOnceItIsFree) {
  HeldDialog& asked = dialog();
  m_holder.end();
  press(asked, "held-again");
  MainWindow* window = opened();
  ASSERT_TRUE(window);
  EXPECT_FALSE(window->session().readOnly());
  EXPECT_EQ(window->session().elements().count<strategy::Market>(), 1u) << "what the killed program had saved";
}

/// The session as it opens a file that cannot be written to; whether the system lets it, core tests as an ordinary
/// user.
class ForReading : public Opening {
protected:
  MainWindow& open() {
    auto workspace = std::make_unique<workspace::Workspace>(
        workspace::Workspace::openForReading(m_file, basics::Surroundings::real()));
    auto session = session::Session::adopt(std::move(workspace));
    session::ReadingOnly::sayLocked(*session, "company.baton cannot be written");
    m_window = std::make_unique<MainWindow>(std::move(session), app::pages());
    m_window->show();
    m_window->session().settle();
    return *m_window;
  }
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(ForReading, TheFootSaysSoAndEveryChangeIsRefusedWithTheReason) {
  MainWindow& window = open();
  EXPECT_TRUE(footOf(window).contains("Open for reading only"));
  EXPECT_EQ(refusalOf(window.session(), aMarket("Retail", 4711)), "company.baton cannot be written");
  QSignalSpy refused(&window.session(), &session::Session::refused);
  QSignalSpy trouble(&window.session(), &session::Session::trouble);
  window.session().undo();
  window.session().settle();
  ASSERT_EQ(refused.size(), 1);
  EXPECT_EQ(refused[0][1].toString(), "Save a copy to work on");
  EXPECT_EQ(trouble.size(), 0) << "nothing is wrong with the file";
}

TEST_F(ForReading, ItIsSaidOnceWithTheWayToACopy) {
  MainWindow& window = open();
  window.sayReadingOnly();
  auto& dialog = part<ReadingDialog>(window, "reading-dialog");
  EXPECT_TRUE(dialog.isVisible());
  EXPECT_THAT(part<QLabel>(dialog, "reading-why").text().toStdString(), HasSubstr("company.baton cannot be written."));
  press(dialog, "reading-read");
  EXPECT_FALSE(dialog.isVisible());
}

TEST_F(ForReading, ACopyIsSavedUnderItsNameAndAskedFor) {
  MainWindow& window = open();
  QSignalSpy saved(&window, &MainWindow::copySaved);
  const QString mine = QString::fromStdString((m_folder / "mine.baton").string());
  window.saveCopy(mine);
  window.session().settle();
  ASSERT_EQ(saved.size(), 1);
  EXPECT_EQ(saved[0][0].toString(), mine);
  auto copy = workspace::Workspace::openForWriting(mine.toStdString(), basics::Surroundings::real());
  EXPECT_TRUE(copy.change({.label = "work on it"}, aMarket("Retail", 4711)));
}

TEST_F(ForReading, ACopyNeverTakesAnotherFilesPlace) {
  MainWindow& window = open();
  QSignalSpy saved(&window, &MainWindow::copySaved), trouble(&window.session(), &session::Session::trouble);
  window.saveCopy(path());
  window.session().settle();
  EXPECT_EQ(saved.size(), 0);
  EXPECT_EQ(trouble.size(), 0) << "the workspace is as well as before";
}

TEST_F(Opening, TheSameFileThroughALinkRaisesItsWindow) {
  fs::create_symlink(m_file, m_folder / "link.baton");
  StartWindow& window = start();
  ASSERT_TRUE(window.openWorkspace(path()));
  const MainWindow* first = window.latest();
  EXPECT_TRUE(window.openWorkspace(QString::fromStdString((m_folder / "link.baton").string())));
  EXPECT_EQ(window.latest(), first);
}

TEST_F(Opening, AnEmptyFileIsCalledEmptyWithWhatToDo) {
  const fs::path empty = m_folder / "empty.baton";
  QFile file(QString::fromStdString(empty.string()));
  ASSERT_TRUE(file.open(QFile::WriteOnly));
  file.close();
  StartWindow& window = start();
  EXPECT_FALSE(window.openWorkspace(file.fileName()));
  EXPECT_EQ(part<QLabel>(window, "cause").text(), "empty.baton is empty: there is nothing in it.");
  EXPECT_EQ(fs::file_size(empty), 0u);
}

/// The workspace with one market, its backup beside it, opened once and closed; then its file is cut in half.
class Damaged : public Opening {
protected:
  Damaged() {
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString((m_folder / "data").string()));
    auto workspace = workspace::Workspace::openForWriting(m_file, basics::Surroundings::real());
    EXPECT_TRUE(workspace.change({.label = "add a market"}, aMarket("Retail", 4711)));
    EXPECT_TRUE(workspace::backUp(workspace));
    workspace.close();
  }
  ~Damaged() override { qputenv("XDG_DATA_HOME", m_dataBefore); }
  void openOnceAndDamage() {
    ASSERT_TRUE(start().openWorkspace(path()));
    QPointer<MainWindow> window = opened();
    window->close();
    ASSERT_TRUE(QTest::qWaitFor([&window] { return !window; }, 20'000));
    fs::resize_file(m_file, fs::file_size(m_file) / 2);
    EXPECT_FALSE(m_start->openWorkspace(path()));
  }
  std::vector<std::string> kept() const {
    std::vector<std::string> names;
    for (const auto& file : fs::directory_iterator(m_folder.path()))
      if (const std::string name = file.path().filename().string(); name.starts_with("company.baton.damaged-"))
        names.push_back(name);
    return names;
  }
  QByteArray m_dataBefore = qgetenv("XDG_DATA_HOME");
};

TEST_F(Damaged, TheStartPageGoesBackToTheBackupAndKeepsTheDamagedFile) {
  openOnceAndDamage();
  auto& back = part<QPushButton>(*m_start, "go-back");
  ASSERT_TRUE(back.isVisible());
  EXPECT_THAT(back.text().toStdString(), HasSubstr("Go back to the backup of"));
  press(*m_start, "go-back");
  MainWindow* window = opened();
  ASSERT_TRUE(window);
  EXPECT_EQ(window->session().elements().count<strategy::Market>(), 1u);
  EXPECT_EQ(window->session().path(), m_file);
  EXPECT_EQ(kept().size(), 1u);
}

TEST_F(Damaged, ABackupThatIsNotSoundIsRefusedAndTheOneBeforeItOffered) {
  openOnceAndDamage();
  const auto backups = [this] {
    std::vector<fs::path> all;
    for (const auto& file : fs::recursive_directory_iterator(m_folder / "data"))
      if (file.path().extension() == ".baton")
        all.push_back(file.path());
    return all;
  };
  ASSERT_EQ(backups().size(), 1u);
  const fs::path sound = backups().front(), newer = sound.parent_path() / "2099-01-01T00-00-00Z.baton";
  fs::copy_file(sound, newer);
  fs::resize_file(newer, fs::file_size(newer) / 2);
  EXPECT_FALSE(m_start->openWorkspace(path()));
  press(*m_start, "go-back");
  auto& cause = part<QLabel>(*m_start, "cause");
  ASSERT_TRUE(QTest::qWaitFor([&cause] { return cause.isVisible(); }, 20'000));
  EXPECT_THAT(cause.text().toStdString(), HasSubstr("2099-01-01"));
  EXPECT_TRUE(kept().empty()) << "nothing was touched";
  ASSERT_TRUE(part<QPushButton>(*m_start, "go-back").isVisible());
  press(*m_start, "go-back");
  MainWindow* window = opened();
  ASSERT_TRUE(window);
  EXPECT_EQ(window->session().elements().count<strategy::Market>(), 1u);
}

TEST_F(Damaged, WhereNoBackupIsKnownNoneIsOffered) {
  fs::resize_file(m_file, fs::file_size(m_file) / 2);
  EXPECT_FALSE(start().openWorkspace(path()));
  EXPECT_TRUE(part<QLabel>(*m_start, "cause").isVisible());
  EXPECT_FALSE(part<QPushButton>(*m_start, "go-back").isVisible());
}

TEST_F(Opening, WhatComesFromANewerBatonIsRefusedWithTheReason) {
  {
    auto database = storage::Database::openForWriting(m_file);
    database.run("PRAGMA user_version = 99");
  }
  StartWindow& window = start();
  EXPECT_FALSE(window.openWorkspace(path()));
  EXPECT_THAT(part<QLabel>(window, "cause").text().toStdString(), HasSubstr("written by a newer Baton"));
}

} // namespace
} // namespace baton::shell
