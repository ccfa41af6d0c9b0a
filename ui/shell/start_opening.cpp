// SPDX-License-Identifier: GPL-3.0-or-later
// How the start page opens a file: for writing, for reading where it cannot be written to, and as a copy where another
// program holds it.
#include "core/workspace/backups.h"
#include "core/workspace/working_copy.h"
#include "ui/session/putting_back.h"
#include "ui/session/reading_only.h"
#include "ui/session/words.h"
#include "ui/shell/copies.h"
#include "ui/shell/held_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/start_window.h"
#include "ui/shell/who_dialog.h"
#include "ui/widgets/card.h"

#include <QFileInfo>
#include <QSettings>
#include <algorithm>
#include <filesystem>

namespace baton::shell {
namespace {

/// What is really open of a file: its working copy, where it has one.
QString heldFile(const QString& path) {
  const auto copy = workspace::workingCopyOf(path.toStdString(), basics::Surroundings::real());
  return copy ? QString::fromStdString(copy->local().string()) : path;
}

/// A file that cannot be read does not say which workspace it is: what was noted when it was last open does.
std::vector<workspace::Backup> backupsKnown(const QString& path) {
  for (const RecentFile& known : recentFiles())
    if (known.path == path && known.workspace != 0)
      return workspace::backupsOf(known.workspace, basics::Surroundings::real());
  return {};
}

} // namespace

/// The same file under another name is the same file.
bool StartWindow::raiseOpen(const QString& path) {
  std::erase_if(m_windows, [](const auto& window) { return !window; });
  const auto found = std::ranges::find_if(m_windows, [&path](const auto& window) {
    std::error_code none;
    return std::filesystem::equivalent(window->session().path(), path.toStdString(), none);
  });
  if (found == m_windows.end())
    return false;
  std::rotate(found, found + 1, m_windows.end()); // the latest now
  raiseLatest();
  hide();
  goOn(*latest());
  return true;
}

bool StartWindow::openWorkspace(const QString& path, Next next) {
  m_next = std::move(next);
  const QString absolute = QFileInfo(path).absoluteFilePath();
  clearFailure();
  if (raiseOpen(absolute))
    return true;
  return openTaken(absolute, [&absolute] {
    return std::make_unique<workspace::Workspace>(
        workspace::openToWorkOn(absolute.toStdString(), basics::Surroundings::real()));
  });
}

bool StartWindow::openWorkspace(std::unique_ptr<session::Opening> opening) {
  return openTaken(QString::fromStdString(opening->path().string()), [&opening] { return opening->take(); });
}

bool StartWindow::openTaken(const QString& absolute, const Take& take) {
  using Cause = storage::StorageError::Cause;
  try {
    auto workspace = take();
    const qint64 id = workspace->journal().workspaceId();
    auto session = session::Session::adopt(std::move(workspace), m_today);
    m_ids[QString::fromStdString(session->path().string())] = id;
    showWindow(std::move(session));
    return true;
  } catch (const storage::StorageError& error) {
    const QString cause = QString::fromUtf8(error.what());
    if (error.cause() == Cause::ReadOnly)
      return openForReading(absolute, cause);
    if (error.cause() == Cause::Locked) {
      askHeld(absolute);
      return false;
    }
    m_damaged = absolute;
    if (error.cause() == Cause::Damaged || error.cause() == Cause::NotAWorkspace)
      m_backups = backupsKnown(absolute);
    fail(cause, QString::fromStdString(error.remedy()));
  }
  return false;
}

/// A backup that is not sound, or of another workspace, is refused, and the one before it is offered.
void StartWindow::goBack(const QString& path) {
  if (m_backups.empty())
    return;
  const workspace::Backup backup = m_backups.front();
  m_backups.erase(m_backups.begin());
  auto kept = std::make_shared<QString>();
  beside(
      tr("Trying the backup of %1. It opens when it is sound.").arg(momentText(backup.at)),
      [path, file = backup.path, kept]() -> basics::Outcome<basics::Done> {
        try {
          const auto moved = workspace::restore(path.toStdString(), file, basics::Surroundings::real());
          if (!moved)
            return moved.refusal();
          if (*moved)
            *kept = QString::fromStdString((*moved)->filename().string());
          return basics::Done{};
        } catch (const storage::StorageError& error) {
          return basics::Refusal{error.what(), error.remedy()};
        }
      },
      [this, path, at = backup.at, kept] {
        openWorkspace(path, [at, kept](MainWindow& window) {
          emit window.surrounding().say(
              tr("This is how it stood at %1. The damaged file is kept beside it as %2.").arg(momentText(at), *kept),
              false);
        });
      });
}

bool StartWindow::openForReading(const QString& path, const QString& cause) {
  try {
    auto workspace = std::make_unique<workspace::Workspace>(
        workspace::Workspace::openForReading(path.toStdString(), basics::Surroundings::real()));
    auto session = session::Session::adopt(std::move(workspace), m_today);
    session::ReadingOnly::sayLocked(*session, cause);
    showWindow(std::move(session));
    latest()->sayReadingOnly();
    return true;
  } catch (const storage::StorageError& error) {
    if (error.cause() == storage::StorageError::Cause::Locked)
      askHeld(path);
    else
      fail(QString::fromUtf8(error.what()), QString::fromStdString(error.remedy()));
  }
  return false;
}

void StartWindow::askHeld(const QString& path) {
  show();
  auto* dialog = new HeldDialog(this, path, storage::holderOf(heldFile(path).toStdString()));
  connect(dialog, &HeldDialog::readAsked, this, [this, path] { readCopy(path); });
  connect(dialog, &HeldDialog::workAsked, this, [this, path] { workOnCopy(path); });
  connect(
      dialog, &HeldDialog::againAsked, this, [this, path] { openWorkspace(path); }, Qt::QueuedConnection);
  dialog->open();
}

void StartWindow::readCopy(const QString& path) {
  const auto place = placeForReading(path);
  if (!place)
    return fail(session::word(place.refusal().cause), session::word(place.refusal().remedy));
  auto stood = std::make_shared<basics::Instant>();
  beside(
      tr("Copying %1. It opens when it is complete.").arg(QFileInfo(path).fileName()),
      [path, copy = *place, stood]() -> basics::Outcome<basics::Done> {
        const auto copied = copyHeldFile(heldFile(path), copy);
        if (!copied)
          return copied.refusal();
        *stood = *copied;
        return basics::Done{};
      },
      [this, path, copy = *place, stood] {
        try {
          auto workspace = std::make_unique<workspace::Workspace>(
              workspace::Workspace::openForReading(copy.toStdString(), basics::Surroundings::real()));
          auto session = session::Session::adopt(std::move(workspace), m_today);
          session::ReadingOnly::sayCopy(*session, path.toStdString(), momentText(*stood));
          showWindow(std::move(session));
        } catch (const storage::StorageError& error) {
          fail(QString::fromUtf8(error.what()), QString::fromStdString(error.remedy()));
        }
      });
}

void StartWindow::workOnCopy(const QString& path) {
  const QString target = (m_chooseCopy ? m_chooseCopy : chooseCopy)(this, path);
  if (target.isEmpty())
    return;
  beside(
      tr("Copying %1. It opens when it is complete.").arg(QFileInfo(path).fileName()),
      [path, target]() -> basics::Outcome<basics::Done> {
        const auto copied = copyHeldFile(heldFile(path), target);
        return copied ? basics::Outcome<basics::Done>(basics::Done{}) : copied.refusal();
      },
      [this, target] { openWorkspace(target); });
}

void StartWindow::showWindow(std::unique_ptr<session::Session> session) {
  auto* window = new MainWindow(std::move(session), m_pages);
  window->setAttribute(Qt::WA_DeleteOnClose);
  window->restoreGeometry(QSettings().value("geometry").toByteArray());
  m_windows.emplace_back(window);
  remember(*window);
  listen(*window);
  window->show();
  hide();
  const bool asks = m_asksWho && !window->session().me() && window->session().elements().count<people::Person>() > 0 &&
                    !window->session().readOnly();
  QMetaObject::invokeMethod(
      window,
      [this, shown = QPointer(window), asks] {
        if (asks)
          WhoDialog::ask(shown->session(), shown);
        if (shown) // it may be closed while it is asked
          goOn(*shown);
      },
      Qt::QueuedConnection);
}

void StartWindow::listen(MainWindow& window) {
  connect(&window, &MainWindow::closing, this, [this, &window] { remember(window); });
  if (!session::ReadingOnly::source(window.session()).empty()) {
    const QString copy = QString::fromStdString(window.session().path().string());
    connect(&window, &QObject::destroyed, this, [copy] { removeReadingCopy(copy); });
  }
  if (session::PuttingBack::of(window.session()))
    connect(&window, &QObject::destroyed, this, [source = window.session().path()] {
      if (const auto copy = workspace::workingCopyOf(source, basics::Surroundings::real()))
        workspace::removeWhereDone(copy->local());
    });
  const auto open = [this](const QString& other) {
    if (!openWorkspace(other))
      show();
  };
  connect(&window, &MainWindow::openAsked, this, open);
  connect(&window, &MainWindow::copySaved, this, open);
  connect(&window, &MainWindow::startAsked, this, &StartWindow::startFrom);
  connect(&window, &MainWindow::startPageAsked, this, [this] {
    show();
    raise();
    activateWindow();
  });
}

} // namespace baton::shell
