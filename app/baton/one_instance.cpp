// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/one_instance.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>

namespace baton::app {
namespace {

constexpr int patience = 2000; // ms

} // namespace

OneInstance::OneInstance(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {}

bool OneInstance::handOver(const QString& absolutePath) const {
  if (!m_bus.isConnected())
    return false;
  auto call = QDBusMessage::createMethodCall(service, object, service, QStringLiteral("Open"));
  call.setAutoStartService(false);
  call << absolutePath;
  const QDBusReply<bool> answer = m_bus.call(call, QDBus::Block, patience);
  return answer.isValid() && answer.value();
}

bool OneInstance::serve(std::function<void(const QString&)> open) {
  m_open = std::move(open);
  return m_bus.isConnected() && m_bus.registerObject(object, this, QDBusConnection::ExportScriptableSlots) &&
         m_bus.registerService(service);
}

bool OneInstance::Open(const QString& path) {
  if (!m_open)
    return false;
  QMetaObject::invokeMethod(
      this, [this, path] { m_open(path); }, Qt::QueuedConnection);
  return true;
}

} // namespace baton::app
