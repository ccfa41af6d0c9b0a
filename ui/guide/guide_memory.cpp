// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_memory.h"

#include <QSettings>

namespace baton::guide_page {

GuideMemory::GuideMemory(const session::Session& session)
    : m_key(QStringLiteral("guide/") + QString::number(qHash(QString::fromStdString(session.path().string())), 16)),
      m_keeps(!session.readOnly()) {}

QString GuideMemory::place() const {
  return QSettings().value(m_key + QStringLiteral("/place")).toString();
}

void GuideMemory::setPlace(const QString& place) const {
  if (!m_keeps)
    return;
  QSettings().setValue(m_key + QStringLiteral("/place"), place);
}

int GuideMemory::seconds() const {
  return QSettings().value(m_key + QStringLiteral("/seconds")).toInt();
}

void GuideMemory::setSeconds(int seconds) const {
  if (!m_keeps)
    return;
  QSettings().setValue(m_key + QStringLiteral("/seconds"), seconds);
}

} // namespace baton::guide_page
