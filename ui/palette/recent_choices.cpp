// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/recent_choices.h"

#include <QSettings>

namespace baton::palette {
namespace {

constexpr int kept = 6;

QString key(const session::Session& session) {
  const auto path = QString::fromStdString(session.path().string());
  return QStringLiteral("lately/") + QString::number(qHash(path), 16);
}

} // namespace

QStringList recentChoices(const session::Session& session) {
  return QSettings().value(key(session)).toStringList();
}

void rememberChoice(const session::Session& session, const QString& id) {
  if (id.isEmpty())
    return;
  QStringList ids = recentChoices(session);
  ids.removeAll(id);
  ids.prepend(id);
  QSettings().setValue(key(session), ids.mid(0, kept));
}

} // namespace baton::palette
