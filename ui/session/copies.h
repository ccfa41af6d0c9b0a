// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/copies.h"
#include "core/workspace/merging.h"
#include "ui/session/session.h"

namespace baton::session {

/// What other copies of the workspace have that is not here, what merging them left open, and the ways back.
class Copies : public QObject {
  Q_OBJECT
public:
  /// Made when it is first asked for; lives as long as the session.
  static Copies& of(Session& session);
  /// Null where nobody has asked for it yet.
  static const Copies* madeFor(const Session& session);

  /// Conflicts that nobody has settled.
  int openConflicts() const { return m_found.open; }
  /// The copies in the folder of the file and those that were chosen.
  const std::vector<workspace::CopyBeside>& beside() const { return m_found.beside; }
  /// Copies of the folder with changes that are not here.
  int waiting() const;
  const std::vector<workspace::Backup>& backups() const { return m_found.backups; }
  /// Looks again; a file from elsewhere is looked at too from now on.
  void look();
  void choose(const QStringList& files);

  /// Backs up and takes in what closed copies know. Until it is done changes are refused.
  using MergeThen = std::function<void(const basics::Outcome<workspace::MergeReport>&)>;
  void merge(const std::vector<std::filesystem::path>& copies, MergeThen then);
  /// Puts a backup in the place of the file and opens it again. Until it is done changes are refused.
  void goBack(const std::filesystem::path& backup, Session::Then then);
  bool isBusy() const { return !m_busyWith.isEmpty(); }
  basics::Refusal whyBusy() const;

signals:
  /// What was found is another.
  void looked();

private:
  explicit Copies(Session& session);
  struct Found {
    int open = 0;
    std::vector<workspace::CopyBeside> beside;
    std::vector<workspace::Backup> backups;
  };
  void ask(bool folder);
  void perform(const QString& busyWith, Session::Command work, Session::Then then);

  Session& m_session;
  Found m_found;
  std::vector<std::filesystem::path> m_chosen;
  QString m_busyWith;
  bool m_looking = false, m_lookAgain = false, m_folderToo = false;
};

} // namespace baton::session
