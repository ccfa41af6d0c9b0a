// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/period.h"
#include "core/basics/surroundings.h"
#include "core/journal/undo.h"
#include "core/workspace/store.h"

#include <filesystem>
#include <memory>

namespace baton::workspace {

/// How a change came about.
struct Circumstances {
  std::string label;                 ///< "reject market Retail": what undo will name
  std::string author = "unnamed";    ///< a claim
  std::optional<basics::Instant> at; ///< when it is said to have happened; without it, now
  bool undoable = true;
  bool isSecret = false;     ///< what was entered in secret: its entry names nobody and no time, and has no undo
  bool byItsCommand = false; ///< may write kinds that only their own command writes (versions, acknowledgements)
  bool idsAreGiven = false;  ///< from a dump: an id stands, also where a part of the natural key has been emptied since
  RecordWriter records;
};

/// What a change did: its entry, and every element that is no longer as it was. Screens refresh from it.
struct Report {
  journal::EntryId entry;
  std::string label;
  std::vector<basics::ElementRef> touched;
  struct Refused {
    std::string kind;
    basics::RowId id = 0;
    std::string field;
    std::string by;
  };
  std::vector<Refused> refused; ///< cells that an undo left, and who wrote them since
};

/// What came with other copies.
struct MergeReport {
  std::vector<journal::EntryId> entries; ///< that were not here before, in the order of (Lamport, run)
  std::vector<basics::ElementRef> touched;
};

/// What verify found wrong.
struct Problem {
  std::string kind;
  basics::RowId id = 0;
  std::string field;
  std::string text;
};

/// The open file, and the one door through which it changes. Throws StorageError for trouble with disk or database.
class Workspace {
public:
  struct Settings {
    std::string name;
    std::string currency = "USD";
    int fiscalYearStart = 1;
  };
  static Workspace create(const std::filesystem::path& path, const Settings& settings,
                          const basics::Surroundings& surroundings, const std::string& author = "unnamed");
  static Workspace openForWriting(const std::filesystem::path& path, const basics::Surroundings& surroundings);
  static Workspace openForReading(const std::filesystem::path& path, const basics::Surroundings& surroundings);
  ~Workspace();
  Workspace(Workspace&&) noexcept;

  const basics::Elements& elements() const { return m_elements; }
  const std::filesystem::path& path() const { return m_path; }
  bool readOnly() const;
  basics::FiscalCalendar calendar() const;
  /// The workspace's as_of, else the machine's date.
  basics::Date today() const;
  const basics::Surroundings& surroundings() const { return m_surroundings; }
  /// A fresh id for a new element.
  template <class T> basics::Id<T> newId() const { return basics::Id<T>(m_surroundings.randomId()); }

  /// All or nothing. An edit that changes nothing is not an entry: its report has no touched elements.
  basics::Outcome<Report> change(const Circumstances& circumstances, const basics::Edits& edits);
  /// What change would do, without doing it.
  basics::Outcome<PlannedChange> rehearse(const Circumstances& circumstances, const basics::Edits& edits) const;

  basics::Outcome<Report> undo(const std::string& author);
  /// What the last undo, redo or taking back left, and who wrote it since: also where nothing was left to take back,
  /// and it was refused.
  const std::vector<Report::Refused>& leftInPlace() const { return m_leftInPlace; }
  basics::Outcome<Report> redo(const std::string& author);
  /// Takes one entry back as a new command, except what somebody has written since, what the caller keeps, and rows
  /// that others refer to; extra is written with it.
  basics::Outcome<Report> takeBack(journal::EntryId entry, const Circumstances& circumstances,
                                   const std::function<bool(const journal::Write&)>& keep, const basics::Edits& extra);
  /// Adds what closed copies of this workspace know; all of them or, after a refusal, nothing. Private notes stay where
  /// they are.
  basics::Outcome<MergeReport> merge(const std::vector<std::filesystem::path>& copies);
  /// What copies gave different values, and nobody has settled.
  const std::map<journal::CellKey, journal::Conflict>& conflicts() const { return m_main->conflicts(); }
  /// Ends a conflict by one of its values, counted from 0; also by the one that shows.
  basics::Outcome<Report> settle(const journal::CellKey& cell, std::size_t value, const Circumstances& how);

  /// The label of what undo or redo would do next; nothing where there is none.
  std::optional<std::string> undoLabel() const;
  std::optional<std::string> redoLabel() const;

  const journal::Journal& journal() const;
  /// For records: observations are read and checked where they are described.
  const storage::Database& database() const;
  /// The file of the private notes; null where there is none.
  const storage::Database* notes() const;
  std::vector<Problem> verify() const;
  void checkpoint();
  void close();

private:
  Workspace(std::filesystem::path path, basics::Surroundings surroundings, bool forWriting);
  Store& storeFor(bool isPrivate);
  void witness(Store& store) const;
  /// What one file gets of a step.
  struct Step {
    journal::EntryDraft entry;
    PlannedChange& planned;
  };
  journal::EntryId writeToBoth(Step shared, Step notes, const RecordWriter& records = {});
  journal::EntryDraft draft(const Circumstances& circumstances) const;
  struct Undoable {
    Store* store = nullptr;
    journal::Entry entry;
  };
  /// What taking something back comes to in one file.
  struct Reversing {
    journal::EntryDraft entry;
    PlannedChange result;
    std::vector<Report::Refused> left;
  };
  basics::Outcome<Report> reverse(const Undoable& done, const std::string& author);
  basics::Outcome<Report> reverseBoth(Reversing shared, Reversing notes);
  std::optional<Undoable> besides(const Undoable& done) const;
  basics::Outcome<Reversing> reversalOf(const Undoable& done, const std::string& author,
                                        const basics::Elements& before);
  basics::Outcome<Reversing> planReversal(const Store& store, journal::Reversal reversal, journal::EntryDraft draft,
                                          const basics::Edits& extra, const basics::Elements& before);
  Report writeReversal(Store& store, Reversing reversing);
  std::optional<Undoable> latest(std::optional<journal::Entry> (*pick)(const std::vector<journal::Entry>&)) const;
  CellsOf cellsOf() const;

  std::filesystem::path m_path;
  basics::Surroundings m_surroundings;
  bool m_forWriting = false;
  std::unique_ptr<Store> m_main;
  std::unique_ptr<Store> m_private;
  basics::Elements m_elements;
  std::vector<Report::Refused> m_leftInPlace;
};

/// Where the private kinds of a workspace live: NAME.private.baton beside NAME.baton.
std::filesystem::path companionOf(const std::filesystem::path& path);

} // namespace baton::workspace
