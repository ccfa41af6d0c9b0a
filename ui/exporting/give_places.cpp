// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/give_places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QStorageInfo>

namespace baton::exporting {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(baton::exporting::GivePlaces)
};

const QString folderKey = QStringLiteral("give/folder");

QString usualFolder() {
  const QString last = QSettings().value(folderKey).toString();
  if (QFileInfo(last).isDir())
    return last;
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

bool isPluggedIn(const QString& mountPoint) {
  const auto isBelow = [&](const QString& root, int levels) {
    return mountPoint.startsWith(root) && mountPoint.mid(root.size()).count('/') < levels &&
           mountPoint.size() > root.size();
  };
  return isBelow(QStringLiteral("/media/"), 2) || isBelow(QStringLiteral("/run/media/"), 2);
}

std::vector<GivePlace> givePlaces() {
  std::vector<GivePlace> places;
  for (const QStorageInfo& volume : QStorageInfo::mountedVolumes())
    if (isPluggedIn(volume.rootPath()) && volume.isReady() && !volume.isReadOnly())
      places.push_back(
          {Words::tr("Stick %1, %2 free")
               .arg(volume.displayName().section('/', -1),
                    QLocale().formattedDataSize(volume.bytesAvailable(), 1, QLocale::DataSizeTraditionalFormat)),
           volume.rootPath()});
  const QString folder = usualFolder();
  for (const GivePlace& place : places)
    if (folder == place.folder)
      return places;
  places.push_back({QDir::toNativeSeparators(folder), folder});
  return places;
}

void rememberGiveFolder(const QString& folder) {
  QSettings().setValue(folderKey, folder);
}

} // namespace baton::exporting
