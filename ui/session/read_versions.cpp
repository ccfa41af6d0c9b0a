// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/read_versions.h"

#include "ui/session/session.h"

#include <QSettings>

namespace baton::session {
namespace {

QString keyOf(const Session& session, basics::Id<handoff::Handoff> version) {
  return QStringLiteral("read/%1-%2").arg(version.value()).arg(session.me().value());
}

} // namespace

bool hasRead(const Session& session, basics::Id<handoff::Handoff> version) {
  return session.me() && QSettings().value(keyOf(session, version)).toBool();
}

void markRead(const Session& session, basics::Id<handoff::Handoff> version) {
  if (session.me())
    QSettings().setValue(keyOf(session, version), true);
}

} // namespace baton::session
