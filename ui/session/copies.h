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
  /// Copies of the folder with changes that are not here, but for those that are to be left.
  int waiting() const;
  /// Those of them that a cloud folder kept because two wrote at once.
  int waitingConflicts() const;
  /// Whether nobody is to be asked about it until it is written to again.
  static bool isLeft(const workspace::CopyBeside& copy);
  void leave(const workspace::CopyBeside& copy);
  /// To the trash, unless it holds by now what is not here. Says why not, or nothing.
  using TrashThen = std::function<void(const std::optional<basics::Refusal>& refusal)>;
  void moveToTrash(const std::filesystem::path& copy, TrashThen then);
  /// To whom this file was given out as a copy, and for what; nothing for a file that nobody gave.
  const std::optional<journal::Given>& given() const { return m_found.given; }
  const std::vector<workspace::Backup>& backups() const { return m_found.backups; }
  /// Looks again; a file from elsewhere is looked at too from now on.
  void look();
  /// The same where the folder is no longer as it was at the last look: asks no more of the disk than its list.
  void glance();
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
    std::optional<journal::Given> given;
    std::string folderStamp;
  };
  enum class Folder { Leave, Glance, Look };
  void ask(Folder folder);
  void perform(const QString& busyWith, Session::Command work, Session::Then then);

  Session& m_session;
  Found m_found;
  std::vector<std::filesystem::path> m_chosen;
  QString m_busyWith;
  bool m_looking = false, m_lookAgain = false;
  Folder m_folder = Folder::Leave; ///< what the next look is to do
};

/// "A copy for Amy Alberts: her promises for Q3". Plain text.
QString noteOf(const journal::Given& given);

} // namespace baton::session
