// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/baton/pages.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <gtest/gtest.h>

namespace baton::tests {

/// The pages of the window, for tests that hold of each.
inline const auto eachPage = testing::Values("home", "strategy", "clarity", "handoff", "plan", "numbers", "commitments",
                                             "signals", "people", "history", "guide");

/// The whole window over a file of its own, with the program's settings in a folder of their own; today is 15 June
/// 2020.
class WindowAtHand : public testing::Test {
protected:
  WindowAtHand() {
    QApplication::setOrganizationName("Baton");
    QApplication::setApplicationName("baton-test");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromStdString(m_folder.path().string()));
    QSettings().clear();
    theme::Theme::start().set(theme::Look::Light, 1);
  }
  ~WindowAtHand() override { theme::Theme::start().set(theme::Look::Light, 1); }
  void open(const std::string& templateName = "example", QSize size = {1440, 900}) {
    const auto path = m_folder / "Adventure.baton";
    ASSERT_TRUE(workspace::newFromTemplate(path, templateName, {"Adventure", "EUR", 7}, basics::Surroundings::real()));
    m_window = std::make_unique<shell::MainWindow>(
        session::Session::open(path, basics::Surroundings::real(), basics::Date::of(2020, 6, 15)), app::pages());
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    settle();
  }
  void settle() {
    for (int round = 0; round < 3; ++round) {
      QApplication::processEvents();
      m_window->session().settle();
    }
    QApplication::processEvents();
  }
  void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QWidget* to = m_window->focusWidget() ? m_window->focusWidget() : m_window.get();
    QTest::keyClick(to, Qt::Key(key), with);
  }
  template <class W> W& part(const QString& name) { return part<W>(*m_window, name); }
  template <class W> static W& part(QWidget& in, const QString& name) {
    W* found = in.findChild<W*>(name);
    if (!found)
      throw std::runtime_error("no " + name.toStdString());
    return *found;
  }
  QStringList pageIds() const {
    QStringList ids;
    for (const session::PageEntry& entry : app::pages())
      ids += entry.id;
    return ids;
  }

  TemporaryFolder m_folder;
  std::unique_ptr<shell::MainWindow> m_window;
};

} // namespace baton::tests
