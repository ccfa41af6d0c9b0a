// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <vector>

namespace baton::shell {

/// The workspaces opened lately, newest first, with what was last known of them. Kept with the program's settings.
struct RecentFile {
  QString path;
  QString name;
  QString standing; ///< "version 1 in force, draft 2"
  QString indices;  ///< "Clarity 84, focus 90"; empty where there is nothing to measure
  QDateTime opened;
  qint64 workspace = 0; ///< its id, by which its backups are found; 0 where it was not kept yet
};

std::vector<RecentFile> recentFiles();
void rememberFile(const RecentFile& file);
void forgetFile(const QString& path);

} // namespace baton::shell
