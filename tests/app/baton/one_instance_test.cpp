// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a user starts it, twice, on a bus of the test's own.
#include "app/baton/one_instance.h"
#include "core/people/person.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QThread>
#include <gtest/gtest.h>

namespace baton::app {
namespace {

/// A session bus for this test alone; skipped where the machine has no program for one.
class OnABus : public testing::Test {
protected:
  void SetUp() override {
    const QString daemon = QStandardPaths::findExecutable("dbus-daemon");
    if (daemon.isEmpty())
      GTEST_SKIP() << "no dbus-daemon is installed";
    m_daemon.start(daemon, {"--session", "--nofork", "--print-address"});
    ASSERT_TRUE(m_daemon.waitForStarted());
    while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead())
      ;
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    if (m_address.isEmpty())
      GTEST_SKIP() << "the bus does not start here: " << m_daemon.readAllStandardError().toStdString();
  }
  void TearDown() override {
    m_daemon.kill();
    m_daemon.waitForFinished();
  }
  QDBusConnection bus(const QString& name) { return QDBusConnection::connectToBus(m_address, name); }
  /// A program with this bus, settings and data of its own.
  std::unique_ptr<QProcess> window(const QStringList& arguments) {
    auto program = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    const QString home = QString::fromStdString(m_folder.path().string());
    environment.insert("DBUS_SESSION_BUS_ADDRESS", m_address);
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("XDG_CONFIG_HOME", home);
    environment.insert("XDG_DATA_HOME", home);
    program->setProcessEnvironment(environment);
    program->setProcessChannelMode(QProcess::MergedChannels);
    program->start(BATON, arguments);
    return program;
  }
  QString makeFile(const std::string& name) {
    const auto path = m_folder / (name + ".baton");
    EXPECT_TRUE(workspace::newFromTemplate(path, "blank", {name, "EUR", 1}, basics::Surroundings::real()));
    return QString::fromStdString(path.string());
  }
  /// Hands over from a thread of its own, as another process would.
  bool handsOver(const QString& path) {
    bool taken = false;
    QThread* other = QThread::create([&] { taken = OneInstance(bus("second")).handOver(path); });
    other->start();
    EXPECT_TRUE(QTest::qWaitFor([other] { return other->isFinished(); }, 10'000));
    delete other;
    QDBusConnection::disconnectFromBus("second");
    return taken;
  }

  tests::TemporaryFolder m_folder;
  QProcess m_daemon;
  QString m_address;
};

TEST_F(OnABus, ALaterStartHandsItsFileToTheFirst) {
  OneInstance first(bus("first"));
  QStringList opened;
  ASSERT_TRUE(first.serve([&opened](const QString& path) { opened += path; }));
  EXPECT_TRUE(handsOver("/plans/company.baton"));
  EXPECT_TRUE(handsOver({}));
  EXPECT_TRUE(QTest::qWaitFor([&] { return opened.size() == 2; }));
  EXPECT_EQ(opened, QStringList({"/plans/company.baton", ""}));
  QDBusConnection::disconnectFromBus("first");
}

TEST_F(OnABus, NobodyTakesItWhereNoneIsRunning) {
  EXPECT_FALSE(handsOver("/plans/company.baton"));
}

TEST_F(OnABus, OnlyOneIsAsked) {
  OneInstance first(bus("first")), second(bus("third"));
  ASSERT_TRUE(first.serve([](const QString&) {}));
  EXPECT_FALSE(second.serve([](const QString&) {}));
  QDBusConnection::disconnectFromBus("first");
  QDBusConnection::disconnectFromBus("third");
}

TEST_F(OnABus, ASecondStartOfTheWindowEndsWithZeroAndTheFirstHasBothFiles) {
  const QString one = makeFile("one"), other = makeFile("other");
  auto first = window({one});
  ASSERT_TRUE(first->waitForStarted());
  ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(one + "-wal"); }, 30'000)) << "it did not open its file";
  // The name is taken before the file is opened, so whoever comes now is heard.
  auto again = window({one});
  ASSERT_TRUE(again->waitForFinished(30'000));
  EXPECT_EQ(again->exitCode(), 0) << again->readAll().toStdString();
  auto second = window({other});
  ASSERT_TRUE(second->waitForFinished(30'000));
  EXPECT_EQ(second->exitCode(), 0) << second->readAll().toStdString();
  EXPECT_TRUE(QTest::qWaitFor([&] { return QFile::exists(other + "-wal"); }, 30'000)) << "the first did not open it";
  EXPECT_EQ(int(first->state()), int(QProcess::Running));
  first->terminate();
  first->waitForFinished();
}

TEST(WithoutABus, AStartIsOneOfItsOwn) {
  OneInstance alone(QDBusConnection(QStringLiteral("there is none")));
  EXPECT_FALSE(alone.handOver("/plans/company.baton"));
  EXPECT_FALSE(alone.serve([](const QString&) {}));
}

} // namespace
} // namespace baton::app
