// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ladder/kept_sample.h"

#include "core/strategy/market.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/committing.h"
#include "core/workspace/merging.h"
#include "tests/core/workspace/generated_content.h"
#include "tests/core/workspace/sample_file.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace baton::tests {

using workspace::Workspace;

std::filesystem::path keptSample(std::size_t version) {
  return fmt::format("{}/tests/data/format/{}.baton", BATON_SOURCE_DIR, version);
}

std::filesystem::path keptFacts(std::size_t version) {
  return fmt::format("{}/tests/data/format/{}.facts.txt", BATON_SOURCE_DIR, version);
}

std::size_t newestKept() {
  std::size_t version = 0;
  while (std::filesystem::exists(keptSample(version + 1)))
    ++version;
  return version;
}

std::string factsOf(const Workspace& workspace) {
  std::string facts;
  auto entries = workspace.database().prepare("SELECT run, seq, lamport, label, hex(hash), (SELECT count(*) FROM "
                                              "change c WHERE c.run = e.run AND c.seq = e.seq) FROM entry e ORDER BY "
                                              "lamport, run");
  while (entries.step())
    facts += fmt::format("entry {}.{} at {} \"{}\" {} with {} writes\n", entries.number(0), entries.number(1),
                         entries.number(2), entries.text(3), entries.text(4), entries.number(5));
  for (const basics::Kind* kind : workspace::allKinds())
    if (const auto count = workspace.elements().rowsOf(*kind).size())
      facts += fmt::format("{} {}\n", kind->name, count);
  for (const auto& conflict : openConflicts(workspace))
    facts += fmt::format("open {} with {} values\n", conflict.id, conflict.values.size());
  auto records = workspace.database().prepare("SELECT count(*), sum(revenue) FROM booking");
  if (records.step())
    facts += fmt::format("bookings {} of {}\n", records.number(0), records.number(1));
  return facts;
}

namespace {

void rename(Workspace& workspace, basics::Id<strategy::Market> market, const std::string& name,
            const std::string& who) {
  basics::Edits edits;
  edits.set(market, "name", name);
  ASSERT_TRUE(workspace.change({.label = "rename a market", .author = who}, edits));
}

/// Some of every kind that a file of changes may write; versions and imports come by their own commands.
basics::Edits someOfEverything() {
  basics::Edits edits;
  const auto isWritten = [](std::string_view kind) { return !kind.empty() && workspace::kindNamed(kind)->writtenOnce; };
  const basics::Edits all = generatedContent(1);
  for (const auto& row : all.rows()) {
    if (row.kind->writtenOnce)
      continue;
    edits.create(*row.kind, row.id);
    for (const auto& [field, value] : row.values)
      if (!isWritten(field->target))
        edits.set(*row.kind, row.id, *field, value);
  }
  return edits;
}

/// Somebody of either side; promises pass between them.
basics::Id<people::Person> somebodyOf(Workspace& workspace, people::Side side) {
  people::Person person;
  person.id = basics::Id<people::Person>(side == people::Side::Sales ? 700'001 : 700'002);
  person.name = side == people::Side::Sales ? "Sam of Sales" : "Lea of the leadership";
  person.side = side;
  basics::Edits edits;
  edits.put(person);
  EXPECT_TRUE(workspace.change({.label = "add a person", .author = "Ann"}, edits));
  return person.id;
}

void makeMove(Workspace& workspace, basics::Id<commitments::Commitment> promise, commitments::Move move,
              basics::Id<people::Person> by) {
  workspace::MoveAsked asked;
  asked.move = move;
  asked.commitment = promise;
  asked.by = by;
  asked.note = "because it is so";
  asked.today = *basics::Date::of(2026, 2, 1);
  const auto made = workspace::makeMove(workspace, asked);
  EXPECT_TRUE(made) << (made ? "" : made.refusal().cause);
}

basics::Id<commitments::Commitment> askFor(Workspace& workspace, basics::Id<people::Person> by,
                                           basics::Id<people::Person> to) {
  workspace::MoveAsked asked;
  asked.by = by;
  asked.to = to;
  asked.terms = commitments::Terms{};
  asked.terms->statement = "A price list for the pilot";
  asked.terms->satisfaction = "Each shop of the pilot has it";
  asked.terms->due = *basics::Date::of(2026, 3, 31);
  asked.today = *basics::Date::of(2026, 2, 1);
  const auto made = workspace::makeMove(workspace, asked);
  EXPECT_TRUE(made) << (made ? "" : made.refusal().cause);
  return made ? made->commitment : basics::Id<commitments::Commitment>();
}

} // namespace

void makeKeptSample(const std::filesystem::path& path) {
  makeSampleFile(path);
  const TemporaryFolder folder;
  const auto other = folder / "other.baton";
  const auto day = basics::Instant::at(*basics::Date::of(2026, 2, 1));
  Workspace mine = Workspace::openForWriting(path, basics::Surroundings::fixed(day, 11));
  const auto done = mine.change({.label = "some of everything", .author = "Ann"}, someOfEverything());
  ASSERT_TRUE(done) << done.refusal().cause;
  const auto sam = somebodyOf(mine, people::Side::Sales), lea = somebodyOf(mine, people::Side::Leadership);
  const auto promise = askFor(mine, sam, lea);
  mine.database().copyTo(other);
  const auto market = (*mine.elements().all<strategy::Market>().begin()).id;
  {
    Workspace theirs = Workspace::openForWriting(other, basics::Surroundings::fixed(day, 12));
    rename(theirs, market, "Shops, as Bo calls them", "Bo");
    makeMove(theirs, promise, commitments::Move::Accept, lea);
    theirs.close();
  }
  rename(mine, market, "Shops, as Ann calls them", "Ann");
  makeMove(mine, promise, commitments::Move::Withdraw, sam); // while it is being accepted: the moves cross
  ASSERT_TRUE(mine.merge({other}));
  ASSERT_EQ(mine.conflicts().size(), 1u);
  ASSERT_TRUE(mine.verify().empty());
  mine.close();
}

} // namespace baton::tests
