// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_file.h"
#include "core/people/person.h"
#include "core/records/source_table.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_dump.h"
#include "tests/core/workspace/sample_file.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>

// A file that is read row by row comes to what the same file in one piece comes to, and to nothing where it fails.

namespace baton::workspace {
namespace {

using basics::Outcome;
using records::ImportPlan, records::ImportRequest;

constexpr const char* head = "No,Day,Seller,Where,Sum,Note\n";

/// Every seventh id has been there, every eleventh row is none, and one seller of five is not known.
std::string bookings(int rows) {
  std::string csv = head;
  for (int n = 0; n < rows; ++n)
    csv += fmt::format("B{},{},{},{},{}.{:02},\"note, {}\"\n", n % 7 == 6 ? n - 6 : n,
                       n % 11 == 10 ? "no day" : fmt::format("2025-{:02}-{:02}", n % 12 + 1, n % 28 + 1),
                       n % 5 == 4   ? "Cy"
                       : n % 2 == 0 ? "Ann"
                                    : "Bo",
                       n % 3 == 0 ? "Canada" : "Spain", n, n % 100, n % 4);
  return csv;
}

class ImportRowByRow : public testing::Test {
protected:
  struct File {
    explicit File(const std::filesystem::path& path)
        : workspace(Workspace::create(path, {"Company", "USD", 7}, tests::sampleWorld())) {
      basics::Edits edits;
      for (const char* name : {"Ann", "Bo"}) {
        people::Person person;
        person.id = workspace.newId<people::Person>();
        person.name = name;
        edits.put(person);
      }
      EXPECT_TRUE(workspace.change({.label = "people", .author = "Ann"}, edits));
    }
    std::string content() const { return dumpOf(workspace, {.records = true}); }
    Workspace workspace;
  };

  static constexpr const char* byNumber = R"("external_id":"No",)";
  static ImportRequest requestOf(const std::string& columns = {}, const std::string& more = {}) {
    ImportRequest request;
    request.fileName = "bookings.csv";
    request.mapping = *records::ColumnMapping::parse(R"({"kind":"bookings","columns":{)" + columns +
                                                     R"("date":"Day","owner":"Seller","revenue":"Sum"})" + more + "}");
    request.today = *basics::Date::of(2026, 1, 15);
    request.by = "Ann";
    request.at = basics::Instant::fromSeconds(1768435200);
    return request;
  }
  /// As a file on the disk, which is opened and not held.
  ImportRequest opened(ImportRequest request, const std::string& bytes) const {
    std::ofstream(m_path, std::ios::binary) << bytes;
    const auto source = exchange::ByteSource::ofFile(m_path);
    const auto file = exchange::RowFile::open(*source, records::formatOf(request.mapping));
    EXPECT_TRUE(file) << file.refusal().cause;
    request.file = std::make_shared<const exchange::RowFile>(*file);
    request.sha256 = file->sha256();
    return request;
  }
  static std::string wordsOf(const Outcome<ImportPlan>& plan) {
    if (!plan)
      return plan.refusal().cause + " / " + plan.refusal().remedy;
    std::string words =
        fmt::format("{} rows: {} {} {} {}, ready {}, missing {}\n", plan->rows, plan->stored, plan->updated,
                    plan->unchanged, plan->rejected.size(), plan->ready, fmt::join(plan->missing, " "));
    for (const auto& one : plan->rejected)
      words += fmt::format("{}: {} ({}) {}\n", one.row, one.reason, one.column, fmt::join(one.cells, "|"));
    for (const auto& one : plan->warnings)
      words += fmt::format("{}: {} ({})\n", one.row, one.text, one.column);
    for (const auto& one : plan->ask)
      words += fmt::format("{}: {}\n", one.column, one.question.text);
    for (const auto& [target, names] : plan->unmatched)
      for (const auto& [name, count] : names)
        words += fmt::format("{} {} {}\n", target, name, count);
    return words;
  }

  void expectTheSame(const ImportRequest& request, const std::string& bytes) {
    ++m_files;
    File whole(m_folder / fmt::format("whole{}.baton", m_files)),
        streamed(m_folder / fmt::format("rows{}.baton", m_files));
    ImportRequest held = request;
    held.bytes = bytes;
    EXPECT_EQ(wordsOf(previewImport(streamed.workspace, opened(request, bytes))),
              wordsOf(previewImport(whole.workspace, held)));
    EXPECT_EQ(wordsOf(importFile(streamed.workspace, opened(request, bytes))),
              wordsOf(importFile(whole.workspace, held)));
    EXPECT_TRUE(streamed.content() == whole.content());
    EXPECT_TRUE(whole.workspace.verify().empty());
    EXPECT_TRUE(streamed.workspace.verify().empty());
  }

  tests::TemporaryFolder m_folder;
  std::filesystem::path m_path = m_folder / "bookings.csv";
  int m_files = 0;
};

/// The parts in which records are handed on have 512 of them; progress is told every 512 rows and 1,024 records.
TEST_F(ImportRowByRow, ComesToTheSameOnEitherSideOfTheEdges) {
  for (const int rows : {0, 1, 511, 512, 513, 1024, 1025, 4097}) {
    SCOPED_TRACE(rows);
    expectTheSame(requestOf(byNumber), bookings(rows));
  }
}

TEST_F(ImportRowByRow, TakesRepeatedIdsAsTheMappingSays) {
  for (const char* how : {"reject", "last", "lines"}) {
    SCOPED_TRACE(how);
    expectTheSame(requestOf(byNumber, fmt::format(R"(,"duplicate_ids":"{}")", how)), bookings(1200));
  }
  expectTheSame(requestOf(),
                bookings(1200) + bookings(1200).substr(std::string(head).size())); // known by their content
}

TEST_F(ImportRowByRow, CountsEachRowOnceWhateverIdsLookLike) {
  File file(m_folder / "company.baton");
  const auto plan =
      importFile(file.workspace, opened(requestOf(byNumber, R"(,"duplicate_ids":"lines")"),
                                        std::string(head) + "A#1,2025-01-01,Ann,,1,\nA,2025-01-01,Ann,,2,\n"
                                                            "A,2025-01-01,Ann,,3,\nA,2025-01-01,Ann,,4,\n"));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->stored, 4);
  for (const char* id : {"\"A\"", "\"A#1\"", "\"A#2\"", "\"A#3\""})
    EXPECT_NE(file.content().find(id), std::string::npos) << id;
}

TEST_F(ImportRowByRow, AsksAndRefusesAsTheWholeFileDoes) {
  const std::string day = std::string(head) + "1,04/05/2025,Ann,,1,\n";
  expectTheSame(requestOf(), day);                           // two days
  expectTheSame(requestOf(), day + "2,2025-31-01,Bo,,1,\n"); // written in two ways
  expectTheSame(requestOf(), day + "2,31/05/2025,Bo,,1.5,\n3,31/05/2025,Bo,,\"1,5\",\n");
  expectTheSame(requestOf({}, R"(,"constants":{"market":"Spain"})"), bookings(20));
  expectTheSame(requestOf(), "No,Day\n1,2\n"); // without a column that is mapped
}

TEST_F(ImportRowByRow, WhatIsWrongInTheLastRowLeavesTheFileAsItWas) {
  File file(m_folder / "company.baton");
  const std::string before = file.content();
  const auto plan =
      importFile(file.workspace, opened(requestOf(), bookings(3000) + "9,2025-01-01,Ann,,1,\"never closed\n"));
  ASSERT_FALSE(plan);
  EXPECT_NE(plan.refusal().cause.find("A quote that opens in row"), std::string::npos) << plan.refusal().cause;
  EXPECT_TRUE(file.content() == before);
}

TEST_F(ImportRowByRow, StopsAnywhereAndLeavesTheFileAsItWas) {
  File file(m_folder / "company.baton");
  const std::string before = file.content();
  int calls = 0;
  ImportRequest request = opened(requestOf(byNumber), bookings(3000));
  request.watch = [&calls](std::size_t, std::size_t) { return ++calls > 0; };
  {
    File other(m_folder / "other.baton");
    ASSERT_TRUE(importFile(other.workspace, request));
  }
  const int all = calls;
  ASSERT_GE(all, 12); // dates and numbers found, rows judged, records stored
  for (int last = 1; last <= all; ++last) {
    calls = 0;
    request.watch = [&calls, last](std::size_t done, std::size_t of) {
      EXPECT_LE(done, of);
      return ++calls < last;
    };
    const auto plan = importFile(file.workspace, request);
    ASSERT_FALSE(plan) << last;
    EXPECT_NE(plan.refusal().cause.find("was stopped"), std::string::npos) << plan.refusal().cause;
  }
  EXPECT_TRUE(file.content() == before);
  request.watch = {};
  EXPECT_TRUE(importFile(file.workspace, request));
  EXPECT_TRUE(file.workspace.verify().empty());
}

/// Reading comes first, then storing: each goes from nothing to all.
TEST_F(ImportRowByRow, ProgressNeverGoesBackButWhereStoringBegins) {
  File file(m_folder / "company.baton");
  ImportRequest request = opened(requestOf(), bookings(6000));
  std::vector<double> told;
  request.watch = [&told](std::size_t done, std::size_t of) {
    told.push_back(double(done) / double(of));
    return true;
  };
  ASSERT_TRUE(importFile(file.workspace, request));
  int back = 0;
  for (std::size_t i = 1; i < told.size(); ++i)
    back += told[i] < told[i - 1] ? 1 : 0;
  EXPECT_EQ(back, 1);
  EXPECT_GT(*std::ranges::max_element(told), 0.8);
}

TEST_F(ImportRowByRow, AFileThatChangesBetweenItsTwoReadingsIsRefused) {
  const std::string one = bookings(2000);
  std::string other = one;
  other[other.rfind("2025")] = '1';
  const std::string shorter = one.substr(0, one.size() / 2), longer = one + "X,2025-01-01,Ann,,1,\n";
  for (const std::string& changed : {other, shorter, longer, std::string(), "\"" + one}) {
    File file(m_folder / fmt::format("company{}.baton", ++m_files));
    const std::string before = file.content();
    ImportRequest request = opened(requestOf(byNumber), one);
    int calls = 0, readings = 0;
    request.watch = [&](std::size_t, std::size_t) { return ++calls > 0; };
    ASSERT_TRUE(previewImport(file.workspace, request));
    std::swap(calls, readings);
    request.watch = [&](std::size_t, std::size_t) {
      if (++calls == readings) // its bytes are read, its last rows are being judged
        std::ofstream(m_path, std::ios::binary) << changed;
      return true;
    };
    const auto plan = importFile(file.workspace, request);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.refusal().cause, "bookings.csv: The file changed while it was being read");
    EXPECT_TRUE(file.content() == before);
  }
}

/// What an earlier file said is counted as changed or as before, whichever way the later one is read.
TEST_F(ImportRowByRow, KnowsWhatEarlierFilesSaid) {
  File file(m_folder / "company.baton");
  const auto mapping = requestOf(byNumber, R"(,"duplicate_ids":"last")");
  ASSERT_TRUE(importFile(file.workspace, opened(mapping, bookings(700))));
  std::string later = bookings(900);
  later.replace(later.find("0.00,"), 5, "9.00,");
  ImportRequest held = mapping;
  held.bytes = later;
  const auto whole = previewImport(file.workspace, held);
  const auto streamed = importFile(file.workspace, opened(mapping, later));
  EXPECT_EQ(wordsOf(streamed), wordsOf(whole));
  ASSERT_TRUE(streamed);
  EXPECT_GT(streamed->updated, 0);
  EXPECT_GT(streamed->unchanged, 400);
  EXPECT_TRUE(file.workspace.verify().empty());
}

} // namespace
} // namespace baton::workspace
