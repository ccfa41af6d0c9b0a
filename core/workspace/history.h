// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/given.h"
#include "core/workspace/workspace.h"

#include <set>

namespace baton::workspace {

/// What somebody did; lists show it as a sign.
enum class Act {
  Create,
  Edit,
  Remove,
  Undo,
  Redo,
  Settle,
  Merge,
  Import,
  Publish,
  Acknowledge,
  Comment,
  Name,
  Setting
};

/// One line of the history: a change, or a merge.
struct HistoryRow {
  journal::EntryId entry; ///< of a change; run 0 for a merge
  std::int64_t merge = 0; ///< the number of a merge; 0 for a change
  std::int64_t lamport = 0;
  std::optional<basics::Instant> at; ///< when it is said to have happened
  std::string by;                    ///< empty where nobody is to be known
  Act act = Act::Edit;
  std::string label; ///< "change market Retail"; of a merge the name of the copy's file
  bool undoable = true;
  bool elsewhere = false;                ///< came from another copy
  std::string copyOf;                    ///< who wrote most in that copy then; empty where nobody is known
  std::optional<std::string> backup{};   ///< of a merge: the name of the backup made before it
  std::optional<journal::Given> given{}; ///< of a merge: to whom the copy had been given out, and for what

  std::vector<const basics::Kind*> kinds{}; ///< of the elements that it wrote to
  std::int64_t cells = 0;                   ///< that it wrote to; of a merge the changes that came
  std::int64_t elements = 0;
  std::int64_t conflicts = 0;      ///< of a merge: that it brought, settled or not
  basics::ElementRef element{};    ///< the only one that it wrote to
  std::string field{};             ///< the only one of its element that it wrote to
  basics::Value before{}, after{}; ///< of its only cell; of a set the member that went or came
};

/// The journal as people read it. Private notes are not in it.
struct History {
  std::vector<HistoryRow> rows;    ///< newest first, by when it is said to have happened
  basics::Elements named;          ///< every element there is, and deleted ones as they last were
  std::int64_t changes = 0;        ///< rows without the merges
  std::vector<std::string> people; ///< who wrote, by the alphabet
  journal::EntryId last;           ///< the entry with the greatest Lamport time
  std::int64_t lamport = 0;        ///< its Lamport time
  std::size_t merges = 0;
};
/// With what was read before, only what came since is read, unless another copy or a backup came between.
History historyOf(const Workspace& workspace, const History* before = nullptr);
/// Puts an element that is deleted among others, as it last was; nothing where it is there, or never was.
void addAsItLastWas(const Workspace& workspace, basics::RowId id, basics::Elements& elements);

/// Which rows of a history to show; what is empty lets everything pass.
struct HistoryFilter {
  std::string by;
  const basics::Kind* kind = nullptr;
  std::string words;                               ///< each of them stands in the row, in any case
  std::optional<std::set<journal::EntryId>> among; ///< entriesOf an element
};
/// Their places in the history's rows, in order.
std::vector<std::size_t> rowsThatPass(const History& history, const HistoryFilter& filter);
/// The entries that wrote to an element or to a part of it, also to one that is deleted.
std::set<journal::EntryId> entriesOf(const Workspace& workspace, basics::RowId element);

/// What an entry did, in words: an undo carries the label of what it takes back, and taking back an undo is doing it
/// again.
std::string sentenceOf(const journal::Journal& journal, const journal::Entry& entry);

/// One field of one element that an entry changed. Of a set, the members that went and those that came.
struct ChangedField {
  basics::ElementRef element;
  const basics::Field* field = nullptr; ///< null: the element was made or deleted
  basics::Value before, after;
  bool settles = false;
  bool stands = false; ///< what is there now is what it wrote
};
/// In the order of elements and of the fields of their kind; places in a list are left out.
std::vector<ChangedField> changedFields(const Workspace& workspace, journal::EntryId entry);

/// Puts back what a field held before an entry, as a new change.
basics::Outcome<Report> restoreField(Workspace& workspace, const ChangedField& changed, Circumstances circumstances);

/// Takes back what one entry did, as a new change; what somebody has written since stays.
basics::Outcome<Report> takeBackEntry(Workspace& workspace, journal::EntryId entry, Circumstances circumstances);

} // namespace baton::workspace
