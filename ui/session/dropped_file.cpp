// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/dropped_file.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace baton::session {

QString fileIn(const QMimeData* data) {
  if (!data)
    return {};
  for (const QUrl& url : data->urls())
    if (url.isLocalFile())
      return url.toLocalFile();
  return {};
}

bool isWorkspaceFile(const QString& path) {
  return QFileInfo(path).suffix().compare(QLatin1String("baton"), Qt::CaseInsensitive) == 0;
}

} // namespace baton::session
