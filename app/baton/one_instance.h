// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDBusConnection>
#include <QObject>
#include <functional>

namespace baton::app {

/// One Baton for each user's session: the first takes a name on the session bus, and a later start hands its file over
/// to it. The bus is a socket of this machine; nothing leaves it. Without a bus every start is one of its own.
class OneInstance : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.baton.Baton")
public:
  static constexpr const char* service = "org.baton.Baton";
  static constexpr const char* object = "/org/baton/Baton";

  explicit OneInstance(const QDBusConnection& bus, QObject* parent = nullptr);

  /// Asks the one that is running to open a file, or to come to the front where the path is empty. False where none is
  /// running, or where it does not answer within two seconds: then this start goes on by itself.
  bool handOver(const QString& absolutePath) const;
  /// Becomes the one that is asked; false where another is, or there is no bus.
  bool serve(std::function<void(const QString& path)> open);
  /// On the bus. The answer says that it was heard; opening comes after it, so that nobody waits for the disk.
  Q_SCRIPTABLE Q_SLOT bool Open(const QString& path);

private:
  QDBusConnection m_bus;
  std::function<void(const QString&)> m_open;
};

} // namespace baton::app
