// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/copies.h"

#include "core/basics/surroundings.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <csignal>
#include <unistd.h>

namespace baton::shell {
namespace {

namespace fs = std::filesystem;
using basics::Outcome, basics::Refusal;

struct CopyWords {
  Q_DECLARE_TR_FUNCTIONS(baton::shell::Copies)
};

fs::path readingFolder() {
  return basics::Surroundings::real().dataFolder / "reading";
}

/// A folder is named after the process that reads there, and a number.
void removeLeftOver(const fs::path& folder) {
  std::error_code none;
  for (const auto& one : fs::directory_iterator(folder, none)) {
    const long process = std::strtol(one.path().filename().c_str(), nullptr, 10);
    if (process > 0 && ::kill(pid_t(process), 0) != 0 && errno == ESRCH)
      fs::remove_all(one.path(), none);
  }
}

} // namespace

QString chooseCopy(QWidget* parent, const QString& path) {
  const QFileInfo file(path);
  QString suggested = file.absolutePath() + '/' + CopyWords::tr("%1 copy.baton").arg(file.completeBaseName());
  QString chosen = QFileDialog::getSaveFileName(parent, CopyWords::tr("Save a copy"), suggested,
                                                CopyWords::tr("Baton workspaces (*.baton)"));
  if (!chosen.isEmpty() && QFileInfo(chosen).suffix().isEmpty())
    chosen += QStringLiteral(".baton");
  return chosen;
}

QString momentText(basics::Instant instant) {
  const QDateTime moment = QDateTime::fromSecsSinceEpoch(instant.seconds());
  const QLocale locale;
  const QString time = widgets::timeOfDay(moment.time());
  return moment.date() == QDate::currentDate()
             ? time
             : CopyWords::tr("%1, %2").arg(locale.toString(moment.date(), QLocale::ShortFormat), time);
}

QString holderText(const storage::Holder& holder) {
  const QString program = QString::fromStdString(holder.program), user = QString::fromStdString(holder.user);
  QString who = program.isEmpty() ? CopyWords::tr("Another program")
                                  : CopyWords::tr("%1 (process %2)").arg(program).arg(holder.process);
  if (!user.isEmpty())
    who = CopyWords::tr("%1, started by %2,").arg(who, user);
  QString said = holder.since ? CopyWords::tr("%1 has had it open since %2.").arg(who, momentText(*holder.since))
                              : CopyWords::tr("%1 has it open.").arg(who);
  if (holder.lastSaved)
    said += ' ' + CopyWords::tr("Something was last saved there at %1.").arg(momentText(*holder.lastSaved));
  return said;
}

Outcome<QString> placeForReading(const QString& source) {
  const fs::path all = readingFolder();
  std::error_code trouble;
  fs::create_directories(all, trouble);
  fs::permissions(all, fs::perms::owner_all, trouble);
  removeLeftOver(all);
  for (int number = 1; number < 1000; ++number) {
    const fs::path own = all / (std::to_string(::getpid()) + "-" + std::to_string(number));
    if (fs::create_directory(own, trouble))
      return QString::fromStdString((own / fs::path(source.toStdString()).filename()).string());
    if (trouble)
      return Refusal{"There is no place for a copy: " + trouble.message(), "Make room in your data folder"};
  }
  return Refusal{"There is no place for one more copy", "Close some windows"};
}

void removeReadingCopy(const QString& copy) {
  std::error_code ignored;
  if (const fs::path own = fs::path(copy.toStdString()).parent_path(); own.parent_path() == readingFolder())
    fs::remove_all(own, ignored);
}

Outcome<basics::Instant> copyHeldFile(const QString& path, const QString& target) {
  try {
    return storage::copyHeld(path.toStdString(), target.toStdString());
  } catch (const storage::StorageError& error) {
    return Refusal{error.what(), error.remedy()};
  }
}

} // namespace baton::shell
