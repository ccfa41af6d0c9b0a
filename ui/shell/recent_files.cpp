// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_files.h"

#include <QSettings>
#include <algorithm>

namespace baton::shell {
namespace {

constexpr std::size_t most = 12;

void store(const std::vector<RecentFile>& files) {
  QSettings settings;
  settings.beginWriteArray("recent", int(files.size()));
  for (std::size_t i = 0; i < files.size(); ++i) {
    settings.setArrayIndex(int(i));
    settings.setValue("path", files[i].path);
    settings.setValue("name", files[i].name);
    settings.setValue("standing", files[i].standing);
    settings.setValue("indices", files[i].indices);
    settings.setValue("opened", files[i].opened);
    settings.setValue("workspace", files[i].workspace);
  }
  settings.endArray();
}

} // namespace

std::vector<RecentFile> recentFiles() {
  QSettings settings;
  std::vector<RecentFile> files;
  const int count = settings.beginReadArray("recent");
  for (int i = 0; i < count; ++i) {
    settings.setArrayIndex(i);
    files.push_back({settings.value("path").toString(), settings.value("name").toString(),
                     settings.value("standing").toString(), settings.value("indices").toString(),
                     settings.value("opened").toDateTime(), settings.value("workspace").toLongLong()});
  }
  settings.endArray();
  return files;
}

void rememberFile(const RecentFile& file) {
  auto files = recentFiles();
  std::erase_if(files, [&](const RecentFile& known) { return known.path == file.path; });
  files.insert(files.begin(), file);
  if (files.size() > most)
    files.resize(most);
  store(files);
}

void forgetFile(const QString& path) {
  auto files = recentFiles();
  std::erase_if(files, [&](const RecentFile& known) { return known.path == path; });
  store(files);
}

} // namespace baton::shell
