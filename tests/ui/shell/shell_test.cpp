// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/pages.h"
#include "core/strategy/market.h"
#include "core/workspace/templates.h"
#include "tests/support/accessible_names.h"
#include "tests/support/temporary_folder.h"
#include "ui/session/live_check.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_dialog.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/recent_list.h"
#include "ui/shell/start_window.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/who_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/sidebar_list.h"
#include "ui/widgets/sidebar_model.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <filesystem>
#include <gtest/gtest.h>

namespace baton::shell {
namespace {

/// The program's settings in a folder of their own.
class Shell : public testing::Test {
protected:
  Shell() {
    QApplication::setOrganizationName("Baton");
    QApplication::setApplicationName("baton-test");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromStdString(m_folder.path().string()));
    QSettings().clear();
    theme::Theme::start().set(theme::Look::Light, 1);
  }
  QString file(const QString& name) { return QString::fromStdString((m_folder / name.toStdString()).string()); }
  QString makeFile(const QString& name, const std::string& templateName = "blank") {
    QString path = file(name + ".baton");
    const auto made = workspace::newFromTemplate(path.toStdString(), templateName, {name.toStdString(), "EUR", 7},
                                                 basics::Surroundings::real());
    EXPECT_TRUE(made) << (made.refused() ? made.refusal().cause : "");
    return path;
  }
  std::unique_ptr<StartWindow> start() {
    auto made = std::make_unique<StartWindow>(app::pages(), std::nullopt);
    made->setAsksWho(false);
    made->show();
    return made;
  }
  template <class W> static W& part(QWidget& in, const QString& name) {
    W* found = in.findChild<W*>(name);
    EXPECT_NE(found, nullptr) << name.toStdString();
    return *found;
  }

  tests::TemporaryFolder m_folder;
};

class Recent : public Shell {};

TEST_F(Recent, TheNewestComesFirstAndAFileStandsInTheListOnce) {
  const QDateTime day(QDate(2020, 6, 15), QTime(9, 0));
  rememberFile({"/a.baton", "A", "", "", day});
  rememberFile({"/b.baton", "B", "", "", day});
  rememberFile({"/a.baton", "A again", "version 1 in force, draft 2", "Clarity 84, focus 90", day});
  const auto files = recentFiles();
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0].name, "A again");
  EXPECT_EQ(files[0].indices, "Clarity 84, focus 90");
  EXPECT_EQ(files[1].name, "B");
  forgetFile("/a.baton");
  EXPECT_EQ(recentFiles().size(), 1u);
}

TEST_F(Recent, WhatIsGoneIsSaidAndCanBeTakenOffTheList) {
  rememberFile({file("gone.baton"), "Gone", "draft 1", "", QDateTime::currentDateTime()});
  RecentList list;
  list.show();
  auto* off = list.findChild<QToolButton*>("forget");
  ASSERT_TRUE(off);
  QTest::mouseClick(off, Qt::LeftButton);
  QCoreApplication::processEvents();
  EXPECT_TRUE(recentFiles().empty());
  EXPECT_EQ(list.findChild<QToolButton*>("forget"), nullptr);
}

TEST_F(Recent, IsSearchedFromFiveOn) {
  for (const char* name : {"Alpha", "Beta", "Gamma", "Delta"})
    rememberFile({file(name), name, "", "", QDateTime::currentDateTime()});
  RecentList list;
  list.show();
  auto& find = part<QLineEdit>(list, "find");
  EXPECT_FALSE(find.isVisible());
  rememberFile({file("Epsilon"), "Epsilon", "", "", QDateTime::currentDateTime()});
  list.refresh();
  EXPECT_TRUE(find.isVisible());
  QTest::keyClicks(&find, "gam");
  EXPECT_EQ(list.findChildren<QWidget*>("recent").size(), 1);
}

class Start : public Shell {};

TEST_F(Start, AClickOpensARecentWorkspaceInAWindow) {
  const QString path = makeFile("Corner Tills");
  rememberFile({path, "Corner Tills", "", "", QDateTime::currentDateTime()});
  const auto window = start();
  QTest::mouseClick(&part<QWidget>(*window, "recent"), Qt::LeftButton);
  QCoreApplication::processEvents();
  ASSERT_TRUE(window->latest());
  EXPECT_EQ(window->latest()->session().name(), "Corner Tills");
  EXPECT_TRUE(window->latest()->isVisible());
  EXPECT_FALSE(window->isVisible());
}

TEST_F(Start, OpeningTheSameFileAgainRaisesItsWindow) {
  const QString path = makeFile("Same");
  const auto window = start();
  ASSERT_TRUE(window->openWorkspace(path));
  MainWindow* first = window->latest();
  ASSERT_TRUE(window->openWorkspace(path));
  EXPECT_EQ(window->latest(), first);
}

TEST_F(Start, AnotherFileOpensBesideTheFirst) {
  const auto window = start();
  ASSERT_TRUE(window->openWorkspace(makeFile("One")));
  QPointer<MainWindow> first = window->latest();
  emit first->openAsked(makeFile("Two"));
  EXPECT_TRUE(first) << "what is typed there is not thrown away";
  EXPECT_EQ(window->latest()->session().name(), "Two");
}

TEST_F(Start, QuittingClosesEveryWindow) {
  const auto window = start();
  ASSERT_TRUE(window->openWorkspace(makeFile("One")));
  const QPointer<MainWindow> first = window->latest();
  ASSERT_TRUE(window->openWorkspace(makeFile("Two")));
  const QPointer<MainWindow> second = window->latest();
  second->actions().action("quit")->trigger();
  EXPECT_FALSE(first && first->isVisible());
  EXPECT_FALSE(second && second->isVisible());
  EXPECT_FALSE(window->isVisible());
}

class FirstChange : public Shell {
protected:
  std::unique_ptr<session::Session> openKeepingIn(const QString& folder) {
    auto world = basics::Surroundings::real();
    world.dataFolder = folder.toStdString();
    return session::Session::open(makeFile("Kept").toStdString(), world);
  }
  static void addMarket(session::Session& session) {
    strategy::Market market;
    market.id = session.newId<strategy::Market>();
    market.name = "Retail";
    basics::Edits edits;
    edits.put(market);
    session.change("add a market", edits);
    session.settle();
  }
};

TEST_F(FirstChange, IsPrecededByABackupAndTheNextOneIsNot) {
  const QString folder = file("data");
  const auto session = openKeepingIn(folder);
  addMarket(*session);
  addMarket(*session);
  int backups = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.toStdString()))
    backups += entry.path().extension() == ".baton" ? 1 : 0;
  EXPECT_EQ(backups, 1);
}

TEST_F(FirstChange, IsKeptWhereNoBackupCanBeMadeAndTheReasonIsSaid) {
  QFile inTheWay(file("data"));
  ASSERT_TRUE(inTheWay.open(QFile::WriteOnly));
  inTheWay.close();
  const auto session = openKeepingIn(file("data"));
  const QSignalSpy trouble(session.get(), &session::Session::trouble);
  addMarket(*session);
  EXPECT_EQ(session->elements().count<strategy::Market>(), 1u) << "what was written is not lost";
  EXPECT_EQ(trouble.count(), 1);
}

TEST_F(Start, WhatIsNoWorkspaceIsSaid) {
  const QString path = file("letter.baton");
  QFile letter(path);
  ASSERT_TRUE(letter.open(QFile::WriteOnly));
  letter.write("Dear all,");
  letter.close();
  const auto window = start();
  EXPECT_FALSE(window->openWorkspace(path));
  EXPECT_TRUE(part<QLabel>(*window, "cause").isVisible());
  EXPECT_TRUE(window->isVisible());
  EXPECT_TRUE(recentFiles().empty());
}

TEST_F(Start, WhatIsClosedIsRememberedWithItsIndices) {
  const auto window = start();
  ASSERT_TRUE(window->openWorkspace(makeFile("Example", "example")));
  window->latest()->close();
  const auto files = recentFiles();
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files[0].indices, "Clarity 84, focus 90");
  EXPECT_EQ(files[0].standing, "version 1 in force, draft 2");
}

TEST_F(Start, ANewWorkspaceIsMadeByTheDialogAndOpened) {
  const auto window = start();
  const QString folder = QString::fromStdString(m_folder.path().string());
  QTimer::singleShot(0, [&folder] {
    auto* dialog = qobject_cast<NewDialog*>(QApplication::activeModalWidget());
    ASSERT_TRUE(dialog);
    auto& place = part<QLineEdit>(*dialog, "folder");
    place.clear();
    QTest::keyClicks(&place, folder);
    for (const QChar letter : QStringLiteral("Café & Söhne")) // keyClicks knows the letters of ASCII alone
      QTest::sendKeyEvent(QTest::Click, &part<QLineEdit>(*dialog, "name"), Qt::Key_unknown, letter, Qt::NoModifier);
    QTest::mouseClick(&part<QPushButton>(*dialog, "accept"), Qt::LeftButton);
  });
  QTest::mouseClick(&part<QPushButton>(*window, "start-blank"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&window] { return window->latest() != nullptr; }, 30'000));
  EXPECT_EQ(window->latest()->session().name(), "Café & Söhne");
  EXPECT_TRUE(QFile::exists(folder + "/Café & Söhne.baton"));
  EXPECT_TRUE(part<QWidget>(*window->latest(), "nothing-yet").isVisible()) << "the page says where to begin";
}

TEST_F(Start, WhatTakesTheKeyboardHasAName) {
  rememberFile({file("gone.baton"), "Gone", "draft 1", "", QDateTime::currentDateTime()});
  const auto window = start();
  EXPECT_EQ(tests::unnamedFocusables(*window), QStringList());
}

class Asked : public Shell {
protected:
  Asked() : dialog("blank") {
    dialog.show();
    type("folder", QString::fromStdString(m_folder.path().string()));
  }
  void type(const QString& field, const QString& text) {
    auto& line = part<QLineEdit>(dialog, field);
    line.clear();
    QTest::keyClicks(&line, text);
  }
  bool accepts() { return part<QPushButton>(dialog, "accept").isEnabled(); }
  QString problem() {
    auto& label = part<QLabel>(dialog, "problem");
    return label.isVisible() ? label.text() : QString();
  }
  NewDialog dialog;
};

TEST_F(Asked, ForAName) {
  EXPECT_FALSE(accepts());
  EXPECT_EQ(problem(), "") << "nothing was done wrong yet";
  type("name", "Tills");
  EXPECT_TRUE(accepts());
  type("name", "  ");
  EXPECT_FALSE(accepts());
  EXPECT_NE(problem(), "");
}

TEST_F(Asked, NeverOverwrites) {
  makeFile("Tills");
  type("name", "Tills");
  EXPECT_FALSE(accepts());
  EXPECT_TRUE(problem().contains("Tills.baton"));
}

TEST_F(Asked, RefusesAFolderThatIsNotThereAndKeepsWhatWasTyped) {
  type("name", "Tills");
  type("folder", "/no/such/folder");
  EXPECT_FALSE(accepts());
  EXPECT_EQ(part<QLineEdit>(dialog, "folder").text(), "/no/such/folder");
}

TEST_F(Asked, ACurrencyIsThreeLetters) {
  type("name", "Tills");
  auto& currency = part<QComboBox>(dialog, "currency");
  currency.lineEdit()->selectAll();
  QTest::keyClicks(currency.lineEdit(), "euro");
  EXPECT_FALSE(accepts());
  currency.lineEdit()->selectAll();
  QTest::keyClicks(currency.lineEdit(), "eur");
  EXPECT_TRUE(accepts());
  EXPECT_EQ(dialog.settings().currency, "EUR");
}

TEST_F(Asked, ANameThatIsNoFileNameStaysTheNameOfTheCompany) {
  type("name", "A/B: C?");
  EXPECT_EQ(dialog.settings().name, "A/B: C?");
  EXPECT_EQ(QFileInfo(dialog.path()).fileName(), "A-B- C-.baton");
}

class Window : public Shell {
protected:
  void open(const std::string& templateName) {
    const QString path = makeFile("Adventure", templateName);
    m_window = std::make_unique<MainWindow>(
        session::Session::open(path.toStdString(), basics::Surroundings::real(), basics::Date::of(2020, 6, 15)),
        app::pages());
    m_window->show();
    m_window->session().settle();
    QCoreApplication::processEvents();
  }
  QStringList sidebarLines() {
    QStringList lines;
    const auto* model = part<widgets::SidebarList>(*m_window, "sidebar").model();
    for (int row = 0; row < model->rowCount(); ++row)
      lines += model->index(row, 0).data().toString();
    return lines;
  }
  QStringList statusWords() {
    QStringList words;
    for (auto* label : m_window->findChild<widgets::StatusStrip*>()->findChildren<widgets::TextLabel*>())
      words += label->text();
    return words;
  }
  void change(const basics::Edits& edits, const QString& label) {
    m_window->session().change(label, edits);
    m_window->session().settle();
  }
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(Window, AnEmptyPageScrollsOverNothingInTheSmallestUsualWindow) {
  open("blank");
  m_window->resize(1024, 640);
  for (const session::PageEntry& page : app::pages()) {
    m_window->open(page.id);
    for (int i = 0; i < 3; ++i) {
      m_window->session().settle();
      QCoreApplication::processEvents();
    }
    for (auto* area : m_window->findChildren<widgets::PageScroll*>())
      if (area->isVisible())
        EXPECT_EQ(area->verticalScrollBar()->maximum(), 0) << page.id.toStdString();
  }
}

TEST_F(Window, WhatShowsAFileGoesBeforeTheFileDoes) {
  open("example");
  m_window->open("plan");
  const QPointer<QWidget> page = m_window->findChild<QWidget*>("page-plan");
  ASSERT_TRUE(page);
  bool shown = true;
  QObject::connect(&m_window->session(), &QObject::destroyed, [&] { shown = !page.isNull(); });
  m_window.reset();
  EXPECT_FALSE(shown);
}

TEST_F(Window, AtTheLargestTextTheStripCutsNothing) {
  open("example");
  m_window->resize(1024, 640);
  theme::Theme::start().setZoom(2);
  for (int i = 0; i < 3; ++i)
    QCoreApplication::processEvents();
  for (auto* label : m_window->findChild<widgets::StatusStrip*>()->findChildren<widgets::TextLabel*>())
    if (label->isVisible())
      EXPECT_GE(label->width(), label->sizeHint().width()) << label->text().toStdString();
  theme::Theme::start().setZoom(1);
}

TEST_F(Window, BeginsAtHomeAndListsThePagesInTheOrderOfTheWork) {
  open("blank");
  EXPECT_EQ(m_window->currentPage(), "home");
  const QStringList lines = sidebarLines();
  EXPECT_EQ(lines.value(0), "Home");
  EXPECT_EQ(lines.value(1), "Strategy") << "the caption of the group";
  EXPECT_EQ(lines.value(2), "Strategy");
  EXPECT_LT(lines.indexOf("Clarity"), lines.indexOf("Numbers"));
}

TEST_F(Window, TheArrowsOfTheSidebarOpenPages) {
  open("blank");
  auto& list = part<widgets::SidebarList>(*m_window, "sidebar");
  list.setFocus();
  QTest::keyClick(&list, Qt::Key_Down);
  EXPECT_EQ(m_window->currentPage(), "strategy");
  QTest::keyClick(&list, Qt::Key_Up);
  EXPECT_EQ(m_window->currentPage(), "home");
}

TEST_F(Window, AltAndAFigureOpenAPage) {
  open("blank");
  m_window->activateWindow();
  QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
  EXPECT_EQ(m_window->currentPage(), "strategy");
}

TEST_F(Window, TheFootShowsBothIndicesAndTheirChange) {
  open("example");
  const QStringList words = statusWords();
  EXPECT_EQ(words.value(words.indexOf("Clarity") + 1), "84");
  EXPECT_EQ(words.value(words.indexOf("Focus") + 1), "90");
}

TEST_F(Window, TheBadgeOfClarityCountsWhatIsToSettle) {
  open("example");
  const auto& list = part<widgets::SidebarList>(*m_window, "sidebar");
  int badge = -1;
  for (int row = 0; row < list.model()->rowCount(); ++row)
    if (list.model()->index(row, 0).data(widgets::SidebarModel::IdRole).toString() == "clarity")
      badge = list.model()->index(row, 0).data(widgets::SidebarModel::BadgeRole).toInt();
  EXPECT_EQ(badge, 2) << "core-no-difference for Clothing and advantage-one-sided for Brightspoke";
}

TEST_F(Window, UndoAndRedoSayWhatTheyWouldDo) {
  open("blank");
  basics::Edits edits;
  edits.put(strategy::Market{.id = m_window->session().newId<strategy::Market>(), .name = "France"});
  change(edits, "add market R&D");
  auto& undo = part<QToolButton>(*m_window, "undo");
  EXPECT_EQ(undo.accessibleName(), "Undo: add market R&D");
  QTest::mouseClick(&undo, Qt::LeftButton);
  m_window->session().settle();
  EXPECT_EQ(m_window->session().elements().count<strategy::Market>(), 0u);
  EXPECT_EQ(part<QToolButton>(*m_window, "redo").accessibleName(), "Redo: add market R&D");
  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  m_window->session().settle();
  EXPECT_EQ(m_window->session().elements().count<strategy::Market>(), 1u);
}

TEST_F(Window, TheMenuListsOtherWorkspacesThatAreThere) {
  const QString other = makeFile("Other");
  rememberFile({other, "Other & Sons", "", "", QDateTime::currentDateTime()});
  rememberFile({file("gone.baton"), "Gone", "", "", QDateTime::currentDateTime()});
  open("blank");
  auto& menu = part<QMenu>(*m_window, "recent-menu");
  QMetaObject::invokeMethod(&menu, "aboutToShow");
  ASSERT_EQ(menu.actions().size(), 1);
  EXPECT_EQ(menu.actions().front()->text(), "Other && Sons");
  QSignalSpy asked(m_window.get(), &MainWindow::openAsked);
  menu.actions().front()->trigger();
  ASSERT_EQ(asked.size(), 1);
  EXPECT_EQ(asked[0][0].toString(), other);
}

TEST_F(Window, IsUsableAtTheSmallestSizeAndAtTwiceTheText) {
  open("example");
  theme::Theme::start().set(theme::Look::Light, 2);
  m_window->resize(1024, 640);
  QCoreApplication::processEvents();
  EXPECT_EQ(m_window->size(), QSize(1024, 640)) << "nothing in it asks for more";
}

class Who : public Window {};

TEST_F(Who, FindsAPersonByPartOfTheNameAndTakesThemByEnter) {
  open("example");
  WhoDialog dialog(m_window->session());
  dialog.show();
  EXPECT_FALSE(part<QPushButton>(dialog, "accept").isEnabled());
  auto& find = part<QLineEdit>(dialog, "find");
  QTest::keyClicks(&find, "linda");
  QTest::keyClick(&find, Qt::Key_Return);
  EXPECT_EQ(dialog.result(), QDialog::Accepted);
  EXPECT_EQ(m_window->session().elements().find(dialog.chosen())->name, "Linda Mitchell");
}

TEST_F(Who, FindsAPersonWhateverTheAccentsAndTheOrder) {
  open("example");
  WhoDialog dialog(m_window->session());
  dialog.show();
  auto& find = part<QLineEdit>(dialog, "find");
  QTest::keyClicks(&find, "sanchez ken");
  ASSERT_TRUE(dialog.chosen());
  EXPECT_EQ(m_window->session().elements().find(dialog.chosen())->name, "Ken Sánchez");
}

TEST_F(Who, SaysThatNobodyIsCalledAsTyped) {
  open("example");
  WhoDialog dialog(m_window->session());
  dialog.show();
  auto& find = part<QLineEdit>(dialog, "find");
  auto& nobody = part<widgets::TextLabel>(dialog, "nobody");
  EXPECT_FALSE(nobody.isVisible());
  QTest::keyClicks(&find, "xyz");
  EXPECT_TRUE(nobody.isVisible());
  EXPECT_FALSE(part<QPushButton>(dialog, "accept").isEnabled());
  find.clear();
  EXPECT_FALSE(nobody.isVisible());
}

TEST_F(Who, AnArrowMovesInTheListWhileTheNameIsTyped) {
  open("example");
  WhoDialog dialog(m_window->session());
  dialog.show();
  auto& find = part<QLineEdit>(dialog, "find");
  QTest::keyClick(&find, Qt::Key_Down);
  const auto first = dialog.chosen();
  QTest::keyClick(&find, Qt::Key_Down);
  EXPECT_NE(dialog.chosen(), first);
  QTest::keyClicks(&find, "no such name");
  EXPECT_FALSE(part<QPushButton>(dialog, "accept").isEnabled()) << "nobody is shown";
}

TEST_F(Who, IsKeptWithTheSettingsAndShownInTheSidebar) {
  open("example");
  for (const people::Person& person : m_window->session().elements().all<people::Person>())
    if (person.name == "Amy Alberts")
      m_window->session().setMe(person.id);
  EXPECT_EQ(part<QAbstractButton>(*m_window, "who-sits-here").accessibleName(), "Who sits here: Amy Alberts");
  const auto path = m_window->session().path();
  m_window.reset();
  const auto again = session::Session::open(path, basics::Surroundings::real());
  EXPECT_EQ(again->myName(), "Amy Alberts");
}

} // namespace
} // namespace baton::shell
