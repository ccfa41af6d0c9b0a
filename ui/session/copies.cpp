// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/copies.h"

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
  connect(&session, &Session::changed, this, [this] { ask(false); });
  connect(&session, &Session::trouble, this, [this] { m_looking = false; });
  look();
}

int Copies::waiting() const {
  return int(std::ranges::count_if(m_found.beside, [](const workspace::CopyBeside& copy) { return copy.news > 0; }));
}

void Copies::look() {
  ask(true);
}

/// One look at a time: what changes meanwhile is looked at when the answer is there. A change here makes no copy
/// another, so that the folder is read only when it is asked for.
void Copies::ask(bool folder) {
  m_folderToo = m_folderToo || folder;
  if (m_looking) {
    m_lookAgain = true;
    return;
  }
  m_looking = true;
  m_session.ask<Found>(
      this,
      [found = m_found, chosen = m_chosen, folderToo = std::exchange(m_folderToo, false)](const Workspace& workspace) {
        Found now = found;
        now.open = int(workspace.conflicts().size());
        if (folderToo) {
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
          ask(false);
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

} // namespace baton::session
