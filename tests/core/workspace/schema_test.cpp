// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/element_tables.h"
#include "core/storage/database.h"
#include "core/storage/known_prints.h"
#include "core/storage/ladder.h"
#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace baton::workspace {

TEST(Schema, TopOfTheLadderHoldsExactlyTheTablesThatTheKindsDescribe) {
  const auto database = storage::Database::inMemory();
  std::set<std::string> tables;
  auto query = database.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table'");
  while (query.step())
    tables.insert(query.text(0));
  for (const basics::Kind* kind : allKinds())
    for (const std::string& table : journal::tablesOf(*kind))
      EXPECT_TRUE(tables.contains(table)) << table;
}

TEST(Schema, EveryReferenceNamesAKindThatExists) {
  for (const basics::Kind* kind : allKinds())
    for (const basics::Field& field : kind->fields)
      if (field.isReference() && !field.target.empty())
        EXPECT_NE(kindNamed(field.target), nullptr) << kind->name << "." << field.name;
}

TEST(Schema, NoFieldIsDescribedTwice) {
  for (const basics::Kind* kind : allKinds()) {
    std::set<std::string_view> names;
    for (const basics::Field& field : kind->fields)
      EXPECT_TRUE(names.insert(field.name).second) << kind->name << "." << field.name;
  }
}

/// Opening a file need not climb a ladder to know that it is one of ours.
TEST(Schema, OfEveryVersionIsKnownByItsPrint) {
  for (std::int64_t version = 1; version <= storage::newestVersion(); ++version) {
    const auto print = storage::printOfModel(version);
    EXPECT_EQ(std::ranges::count(storage::knownPrints(), print), 1)
        << "core/storage/known_prints.cpp lacks {\"" << print.steps << "\", \"" << print.schema << "\"}";
  }
}

} // namespace baton::workspace
