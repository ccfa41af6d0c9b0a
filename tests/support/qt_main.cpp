// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program that shows widgets: off screen, still, English numbers.
// What the program keeps for its user goes into a folder that ends with the test.
#include "tests/support/temporary_folder.h"

#include <QApplication>
#include <QLocale>
#include <gmock/gmock.h>

int main(int argc, char** argv) {
  // gtest_discover_tests runs the program while building, where there is no display.
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
    qputenv("QT_QPA_PLATFORM", "offscreen");
  const baton::tests::TemporaryFolder data;
  qputenv("XDG_DATA_HOME", data.path().c_str());
  qputenv("XDG_CONFIG_HOME", (data.path() / "config").c_str());
  testing::InitGoogleMock(&argc, argv);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  QApplication app(argc, argv);
  app.setProperty("stillness", true);
  return RUN_ALL_TESTS();
}
