// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::records {

using basics::Date, basics::Id, basics::Instant;

enum class RecordKind { Opportunities, Bookings, Activities, Goals, People, Accounts };

/// One file taken in. Its id follows from the file's hash, the kind and the mapping, so that the same import in two
/// copies is one. Written once, but for whether it is undone.
struct ImportBatch {
  Id<ImportBatch> id;
  RecordKind recordKind = RecordKind::Bookings;
  std::string file;
  std::string sha256;
  std::string mapping;             ///< JSON
  std::optional<Date> asOf;        ///< the day that the file speaks of
  std::optional<Date> dataThrough; ///< stated at import; else the newest record decides
  std::optional<int> rows;
  std::optional<int> stored;
  std::optional<int> rejected;
  std::string by;
  std::optional<Instant> at;
  bool undone = false;
};
const basics::Kind& describe(basics::Tag<ImportBatch>);

} // namespace baton::records

template <>
inline constexpr auto baton::basics::wordsOf<baton::records::RecordKind> =
    std::to_array<std::string_view>({"opportunities", "bookings", "activities", "goals", "people", "accounts"});
