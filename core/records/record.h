// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/records/import_batch.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What one row of one file said, by kind of records. Names stand as they were imported. Each kind is described once:
// storing, hashing, merging, JSON and comparing run over the description.

namespace baton::records {

struct Booking {
  int row = 0; ///< of the file; the header line is 1
  std::string externalId;
  Date date;
  std::string owner, account, market, offering, business;
  basics::Amount revenue;
  std::optional<basics::Amount> margin;
  std::vector<std::string> extra; ///< the cells of the columns that nothing is mapped to, in their order
};

struct Opportunity {
  int row = 0;
  std::string externalId;
  std::string name, owner, account, market, offering, business;
  std::string stage;    ///< as the CRM calls it
  std::string state;    ///< "open", "won" or "lost", as the mapping says of the stage
  std::string category; ///< "pipeline", "best case", "commit", "closed" or "omitted"; empty where the file says none
  std::string source;   ///< "self", "inbound", "existing" or "partner"
  std::string lostReason;
  std::optional<Date> created, closed, expected;
  std::optional<basics::Amount> amount, margin;
  std::optional<basics::Amount> probability; ///< of 1
  std::vector<std::string> extra;
};

struct Activity {
  int row = 0;
  std::string externalId;
  Date date;
  std::string owner, metric, account, market;
  basics::Amount count; ///< in the metric's unit
  std::vector<std::string> extra;
};

/// One field of a record: its name as a target of a mapping, as a column of its table and as a key in JSON.
template <class R> struct RecordField {
  using Member = std::variant<std::string R::*, Date R::*, std::optional<Date> R::*, basics::Amount R::*,
                              std::optional<basics::Amount> R::*>;
  std::string_view name;
  Member member;
};

/// The table of one kind of records. The order of the fields is that of the hash over a batch: it never changes.
template <class R> struct RecordTable {
  RecordKind kind;
  std::string_view name; ///< in the file
  std::vector<RecordField<R>> fields;

  /// The place of a field; -1 where there is none of that name.
  int index(std::string_view field) const {
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (fields[i].name == field)
        return int(i);
    return -1;
  }
};
const RecordTable<Booking>& tableOf(basics::Tag<Booking>);
const RecordTable<Opportunity>& tableOf(basics::Tag<Opportunity>);
const RecordTable<Activity>& tableOf(basics::Tag<Activity>);

/// Runs a generic function for every kind that has records of its own.
template <class Run> void forEachRecordType(Run run) {
  run(basics::Tag<Booking>{});
  run(basics::Tag<Opportunity>{});
  run(basics::Tag<Activity>{});
}

/// Whether files of this kind bring records of their own; the others bring elements.
inline bool hasRecords(RecordKind kind) {
  bool has = false;
  forEachRecordType([&](auto tag) { has |= tableOf(tag).kind == kind; });
  return has;
}

/// Whether two observations say the same, whatever their rows and ids.
template <class R> bool sameValues(const R& a, const R& b) {
  for (const RecordField<R>& field : tableOf(basics::Tag<R>{}).fields)
    if (!std::visit([&](auto member) { return a.*member == b.*member; }, field.member))
      return false;
  return a.extra == b.extra;
}

} // namespace baton::records
