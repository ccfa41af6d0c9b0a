// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/copies.h"

#include "core/workspace/working_copy.h"

#include <QFile>
#include <QPointer>
#include <QSettings>
#include <algorithm>
#include <utility>

namespace baton::session {

using basics::Outcome;
using workspace::MergeReport, workspace::Report, workspace::Workspace;

Copies& Copies::of(Session& session) {
  if (auto* made = session.findChild<Copies*>(QString(), Qt::FindDirectChildrenOnly))
    return *made;
  return *new Copies(session);
}

const Copies* Copies::madeFor(const Session& session) {
  return session.findChild<const Copies*>(QString(), Qt::FindDirectChildrenOnly);
}

Copies::Copies(Session& session) : QObject(&session), m_session(session) {
  connect(&session, &Session::changed, this, [this] { ask(Folder::Leave); });
  connect(&session, &Session::trouble, this, [this] { m_looking = false; });
  ask(Folder::Leave); // what the file itself says does not wait for its folder
  look();
}

int Copies::waiting() const {
  return int(std::ranges::count_if(m_found.beside, [](const auto& copy) { return copy.news > 0 && !isLeft(copy); }));
}

namespace {

/// A file with a number may as well be somebody's own copy.
bool isSurelyKept(const workspace::CopyBeside& copy) {
  return copy.conflict && copy.conflict != workspace::ConflictNaming::Numbered;
}

} // namespace

int Copies::waitingConflicts() const {
  return int(std::ranges::count_if(
      m_found.beside, [](const auto& copy) { return copy.news > 0 && isSurelyKept(copy) && !isLeft(copy); }));
}

namespace {

QString keyOf(const workspace::CopyBeside& copy) {
  return QStringLiteral("left-copies/") + QString::number(qHash(QString::fromStdString(copy.path.string())), 16);
}

} // namespace

bool Copies::isLeft(const workspace::CopyBeside& copy) {
  return QSettings().value(keyOf(copy)).toLongLong() == copy.changed.seconds();
}

void Copies::leave(const workspace::CopyBeside& copy) {
  QSettings().setValue(keyOf(copy), qlonglong(copy.changed.seconds()));
  emit looked();
}

/// It may have been written to since it was merged, by the folder that it lies in.
void Copies::moveToTrash(const std::filesystem::path& copy, TrashThen then) {
  m_session.ask<workspace::CopyBeside>(
      this, [copy](const Workspace& workspace) { return workspace::copiesNamed(workspace, {copy}).front(); },
      [this, copy, then = std::move(then)](const workspace::CopyBeside& now) {
        std::optional<basics::Refusal> refusal = now.unusable;
        if (!refusal && now.news > 0)
          refusal = basics::Refusal{tr("Something was written in it that is not here").toStdString(),
                                    tr("Merge it first").toStdString()};
        if (!refusal && !QFile::moveToTrash(QString::fromStdString(copy.string())))
          refusal = basics::Refusal{tr("The trash does not take it").toStdString(),
                                    tr("It stays where it is; remove it by hand if you like").toStdString()};
        look();
        then(refusal);
      });
}

void Copies::look() {
  ask(Folder::Look);
}

void Copies::glance() {
  ask(Folder::Glance);
}

/// One look at a time: what changes meanwhile is looked at when the answer is there. A change here makes no copy
/// another, so that the folder is read only when it is asked for.
void Copies::ask(Folder folder) {
  m_folder = std::max(m_folder, folder);
  if (m_looking) {
    m_lookAgain = true;
    return;
  }
  m_looking = true;
  m_session.ask<Found>(
      this,
      [found = m_found, chosen = m_chosen, look = std::exchange(m_folder, Folder::Leave)](const Workspace& workspace) {
        Found now = found;
        now.open = int(workspace.conflicts().size());
        now.given = journal::givenOf(workspace.database());
        if (look == Folder::Leave)
          return now;
        now.folderStamp =
            workspace::stampOfFolder(std::filesystem::absolute(workspace::homeOf(workspace)).parent_path());
        if (look == Folder::Look || now.folderStamp != found.folderStamp) {
          now.beside = workspace::copiesBeside(workspace, chosen);
          now.backups = workspace::backupsOf(workspace);
        }
        return now;
      },
      [this](Found found) {
        m_looking = false;
        m_found = std::move(found);
        emit looked();
        if (std::exchange(m_lookAgain, false))
          ask(Folder::Leave);
      });
}

void Copies::choose(const QStringList& files) {
  for (const QString& file : files)
    if (const std::filesystem::path path = file.toStdString(); std::ranges::find(m_chosen, path) == m_chosen.end())
      m_chosen.push_back(path);
  look();
}

void Copies::perform(const QString& busyWith, Session::Command work, Session::Then then) {
  m_session.perform(std::move(work), [this, then = std::move(then)](const Outcome<Report>& outcome) {
    m_busyWith.clear();
    look();
    then(outcome);
  });
  m_busyWith = busyWith;
}

void Copies::merge(const std::vector<std::filesystem::path>& copies, MergeThen then) {
  auto merged = std::make_shared<std::optional<Outcome<MergeReport>>>();
  workspace::Circumstances how;
  how.author = m_session.author();
  perform(
      tr("Copies are being merged"),
      [copies, how, merged](Workspace& workspace) -> Outcome<Report> {
        merged->emplace(workspace::mergeCopies(workspace, copies, how));
        if (merged->value().refused())
          return merged->value().refusal();
        Report report;
        report.touched = merged->value()->touched;
        return report;
      },
      [merged, then = std::move(then)](const Outcome<Report>& outcome) {
        if (*merged)
          then(**merged);
        else
          then(outcome.refusal());
      });
}

void Copies::goBack(const std::filesystem::path& backup, Session::Then then) {
  perform(
      tr("A backup is being put back"),
      [backup](Workspace& workspace) { return workspace::restoreAndReopen(workspace, backup); }, std::move(then));
}

basics::Refusal Copies::whyBusy() const {
  return {m_busyWith.toStdString(), tr("Make the change again in a moment").toStdString()};
}

QString noteOf(const journal::Given& given) {
  const QString receiver = QString::fromStdString(given.receiver), purpose = QString::fromStdString(given.purpose);
  if (receiver.isEmpty())
    return Copies::tr("A copy: %1").arg(purpose);
  return purpose.isEmpty() ? Copies::tr("A copy for %1").arg(receiver)
                           : Copies::tr("A copy for %1: %2").arg(receiver, purpose);
}

} // namespace baton::session
