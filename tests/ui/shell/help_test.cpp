// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_at_hand.h"
#include "ui/manual/manual_window.h"
#include "ui/shell/start_window.h"

#include <QFileDialog>
#include <QPushButton>
#include <QTimer>

namespace baton::shell {
namespace {

using manual::ManualWindow;

ManualWindow* manualSeen() {
  for (QWidget* window : QApplication::topLevelWidgets())
    if (auto* found = qobject_cast<ManualWindow*>(window); found && found->isVisible())
      return found;
  return nullptr;
}

class Help : public tests::WindowAtHand {
protected:
  ~Help() override {
    if (ManualWindow* shown = manualSeen())
      shown->close();
  }
};

TEST_F(Help, F1OpensTheManualAtThePageOfTheJob) {
  open("blank");
  m_window->open("commitments");
  press(Qt::Key_F1);
  ASSERT_TRUE(manualSeen());
  EXPECT_EQ(manualSeen()->currentPage(), "promises");
  const ManualWindow* first = manualSeen();
  m_window->open("strategy");
  QTest::keyClick(m_window.get(), Qt::Key_F1);
  EXPECT_EQ(manualSeen(), first) << "there is one";
  EXPECT_EQ(manualSeen()->currentPage(), "draft");
  QTest::keyClick(manualSeen(), Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_DOUBLE_EQ(theme::Theme::start().zoom(), 1.1) << "the size of the text is that of the program";
}

TEST_F(Help, EveryPageOfTheWindowHasItsJobInTheManual) {
  for (const session::PageEntry& page : app::pages())
    if (page.id != QLatin1String("home")) {
      EXPECT_NE(manual::manualOf(page.id), manual::contentsId) << page.id.toStdString();
    }
}

class FromTheStartPage : public Help {
protected:
  FromTheStartPage() : m_start(app::pages(), std::nullopt) {
    const auto path = m_folder / "company.baton";
    EXPECT_TRUE(workspace::newFromTemplate(path, "blank", {"Company", "EUR", 7}, basics::Surroundings::real()));
    m_start.setAsksWho(false);
    m_start.setWorkspaceChooser([this, path](QWidget*, const QString& title, const QString&) {
      m_asked = title;
      return m_chooses ? QString::fromStdString(path.string()) : QString();
    });
    m_start.show();
  }
  void press(const QString& name) { QTest::mouseClick(&part<QPushButton>(m_start, name), Qt::LeftButton); }
  /// The copies are asked for in a dialog of their own, which is cancelled here.
  void cancelFiles() {
    auto* look = new QTimer(&m_start);
    look->start(10);
    QObject::connect(look, &QTimer::timeout, look, [this, look] {
      if (auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
        m_filesAsked = true;
        look->stop();
        files->reject();
      }
    });
  }
  QString pageOpen() {
    if (!QTest::qWaitFor([this] { return m_start.latest() && m_start.latest()->isVisible(); }))
      return {};
    QApplication::processEvents();
    return m_start.latest()->currentPage();
  }

  StartWindow m_start;
  QString m_asked;
  bool m_chooses = true, m_filesAsked = false;
};

TEST_F(FromTheStartPage, CopiesAreMergedIntoAWorkspaceThatIsChosenFirst) {
  cancelFiles();
  press("merge-copies");
  EXPECT_EQ(m_asked, "The workspace that the copies go into");
  EXPECT_TRUE(QTest::qWaitFor([this] { return m_filesAsked; }));
  EXPECT_EQ(pageOpen(), "history");
  EXPECT_TRUE(part<QWidget>(*m_start.latest(), "copies-pane").isVisible());
}

TEST_F(FromTheStartPage, ABackupIsChosenInTheWorkspaceThatGoesBack) {
  press("restore-backup");
  EXPECT_TRUE(QTest::qWaitFor([this] { return pageOpen() == QLatin1String("history"); }));
  EXPECT_TRUE(part<QWidget>(*m_start.latest(), "copies-pane").isVisible()) << "its backups stand there";
}

TEST_F(FromTheStartPage, AWorkspaceThatIsOpenAlreadyIsTakenAsItIs) {
  press("restore-backup");
  ASSERT_EQ(pageOpen(), "history");
  MainWindow* window = m_start.latest();
  window->open("home");
  m_start.show();
  press("restore-backup");
  EXPECT_EQ(m_start.latest(), window);
  EXPECT_EQ(pageOpen(), "history");
}

TEST_F(FromTheStartPage, WhoChoosesNoneStaysThere) {
  m_chooses = false;
  press("merge-copies");
  EXPECT_TRUE(m_start.isVisible());
  EXPECT_FALSE(m_start.latest());
}

TEST_F(FromTheStartPage, TheManualOpensBeforeAnyWorkspaceDoes) {
  press("open-manual");
  ASSERT_TRUE(manualSeen());
  EXPECT_EQ(manualSeen()->currentPage(), manual::contentsId);
}

} // namespace
} // namespace baton::shell
