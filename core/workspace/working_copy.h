// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/shared_folder.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// A workspace that lies in a folder which others write to, too, is worked on in a copy on this machine, and put back
/// by taking the place of the file whole. What was put there meanwhile is merged first, by the laws of every merge.
/// Where it stands is in a file beside the copy, so that a program that was killed is gone on from.
class WorkingCopy {
public:
  /// What an open workspace is the copy of; nothing for one that is worked on in its place.
  static std::optional<WorkingCopy> of(const Workspace& workspace);
  static std::optional<WorkingCopy> at(const std::filesystem::path& local);

  /// The file that is open.
  std::filesystem::path local() const { return m_folder / m_fileName; }
  /// The file that it is put back to, as people know it.
  const std::filesystem::path& source() const { return m_source; }
  /// "Dropbox", "nfs4": of the folder in which that lies.
  const std::string& folderName() const { return m_folderName; }
  /// When it was put back for the last time; nothing where it was not yet.
  const std::optional<basics::Instant>& putBackAt() const { return m_putBackAt; }
  /// Whether something is here that the file has not.
  bool hasNews(const Workspace& workspace) const;

  /// The same of one that is closed.
  bool isDone() const { return m_notesKept.empty() && !hasNewsUnopened(); }

  /// What is to be put back, as it stands now, on this machine.
  struct Outgoing {
    std::filesystem::path file, notes; ///< notes: empty where there are none
    std::string state, notesState;
  };
  Outgoing prepare(const Workspace& workspace) const;
  /// Puts it in the place of the file; touches no open workspace and may take as long as the folder does. False: the
  /// file is another one by now, and has to be taken in first. A refusal says why not; all is kept here meanwhile.
  basics::Outcome<bool> putBack(const Outgoing& outgoing, basics::Instant now);
  /// Whether the file is no longer what it was when it was last the same as here. One that cannot be read is not.
  bool isAnother() const;
  /// Takes in what the file holds by now. Where it cannot be merged, what is here is kept beside it under a name of its
  /// own, and goes there from now on. Throws StorageError for trouble with this machine's disk.
  struct TakenIn {
    MergeReport merged;
    std::optional<std::filesystem::path> keptAs;
    std::string why; ///< it could not be merged
  };
  basics::Outcome<TakenIn> takeIn(Workspace& workspace, const std::string& author);

private:
  friend Workspace openToWorkOn(const std::filesystem::path& source, const basics::Surroundings& surroundings);
  friend std::optional<WorkingCopy> workingCopyOf(const std::filesystem::path& source,
                                                  const basics::Surroundings& surroundings);
  friend void removeWhereDone(const std::filesystem::path& local);
  WorkingCopy() = default;
  static std::string stateOf(const storage::Database& database);
  static bool isThere(const std::filesystem::path& path);
  static bool isOpenInItsPlace(const std::filesystem::path& path);
  static WorkingCopy make(const std::filesystem::path& source, const std::string& folderName,
                          const basics::Surroundings& surroundings);
  void bring();
  void bringNotes();
  void refresh();
  bool hasNewsUnopened() const;
  void save() const;
  basics::Outcome<std::filesystem::path> keepBeside(const Workspace& workspace);
  void putNotesBack(const Outgoing& outgoing, basics::Instant now);

  std::filesystem::path m_folder; ///< on this machine, for nobody else to look into
  std::filesystem::path m_source;
  std::string m_folderName, m_fileName;
  std::string m_base, m_state;           ///< what the file held when it was last the same as here, and the journal here
  std::string m_notesBase, m_notesState; ///< the same of the private notes
  std::filesystem::path m_notesKept;     ///< where they go once others were put in their place
  std::optional<basics::Instant> m_putBackAt;
};

/// Opens a workspace to be worked on: in its place, or where its folder is shared in a copy on this machine. What an
/// earlier copy holds that was not put back is gone on with, also while the folder is not there. Throws StorageError.
Workspace openToWorkOn(const std::filesystem::path& source, const basics::Surroundings& surroundings);

/// The copy on this machine that stands for a file; nothing where there is none.
std::optional<WorkingCopy> workingCopyOf(const std::filesystem::path& source, const basics::Surroundings& surroundings);

/// Where people know a workspace to be, wherever it is worked on.
std::filesystem::path homeOf(const Workspace& workspace);

/// All of it at once, for programs that wait: puts back, taking in what has to be first. Yields where it was kept
/// beside; nothing where it stands in its place.
basics::Outcome<std::optional<std::filesystem::path>> putBackWhole(Workspace& workspace, const std::string& author);

/// Once its workspace is closed: goes, where everything is put back.
void removeWhereDone(const std::filesystem::path& local);

} // namespace baton::workspace
