// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/named_version.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/workspace/copies.h"
#include "core/workspace/history.h"
#include "core/workspace/merge_account.h"
#include "core/workspace/past.h"
#include "tests/core/merging/copies.h"

#include <algorithm>

namespace baton::tests {
namespace {

using basics::Edits, basics::Id, basics::Instant, basics::Value;
using strategy::Market;
using workspace::Act, workspace::HistoryRow;

/// One file with a market, and a clock that a test sets.
class HistoryOf : public testing::Test {
protected:
  HistoryOf() {
    m_world.now = [this] { return m_now; };
    m_world.dataFolder = m_folder / "data";
    m_workspace = std::make_unique<workspace::Workspace>(
        workspace::Workspace::create(m_folder / "company.baton", {"Company", "USD", 1}, m_world, "Laura Norman"));
    Market market;
    market.id = m_market;
    market.name = "Retail";
    Edits edits;
    edits.put(market);
    change("add market Retail", edits);
  }
  workspace::Report change(const std::string& label, const Edits& edits, const std::string& by = "Laura Norman") {
    m_now = Instant::fromSeconds(m_now.seconds() + 60);
    const auto done = m_workspace->change({.label = label, .author = by}, edits);
    EXPECT_TRUE(done) << (done.refused() ? done.refusal().cause : "");
    return done ? *done : workspace::Report();
  }
  workspace::Report set(const std::string& field, const std::string& value, const std::string& by = "Laura Norman") {
    Edits edits;
    edits.set(m_market, field, value);
    return change("change market Retail", edits, by);
  }
  const Market* market() { return m_workspace->elements().find(m_market); }
  HistoryRow newest() { return workspace::historyOf(*m_workspace).rows.front(); }

  TemporaryFolder m_folder{inMemory()};
  Instant m_now = *Instant::parse("2020-05-27T09:00:00Z");
  basics::Surroundings m_world = basics::Surroundings::fixed({}, 11);
  Id<Market> m_market{4711};
  std::unique_ptr<workspace::Workspace> m_workspace;
};

TEST_F(HistoryOf, IsReadFromTheNewestToTheFirstWithWhoAndWhen) {
  set("reason", "freight", "Amy Alberts");
  const auto history = workspace::historyOf(*m_workspace);
  ASSERT_EQ(history.rows.size(), 3u);
  EXPECT_EQ(history.changes, 3);
  EXPECT_EQ(history.rows[0].by, "Amy Alberts");
  EXPECT_EQ(history.rows[0].at->iso(), "2020-05-27T09:02:00Z");
  EXPECT_EQ(history.rows[1].label, "add market Retail");
  EXPECT_EQ(history.rows[2].label, "new workspace Company");
  EXPECT_EQ(history.people, (std::vector<std::string>{"Amy Alberts", "Laura Norman"}));
  EXPECT_FALSE(history.rows[0].elsewhere);
}

TEST_F(HistoryOf, AChangeOfOneFieldSaysWhatItHeldBeforeAndAfter) {
  set("size", "40 shops");
  set("size", "60 shops");
  const HistoryRow row = newest();
  EXPECT_EQ(row.act, Act::Edit);
  EXPECT_EQ(row.element.id, m_market.value());
  EXPECT_EQ(row.field, "size");
  EXPECT_EQ(row.before, Value(std::string("40 shops")));
  EXPECT_EQ(row.after, Value(std::string("60 shops")));
}

TEST_F(HistoryOf, TellsMakingChangingDeletingUndoingAndDoingAgainApart) {
  EXPECT_EQ(newest().act, Act::Create);
  set("reason", "freight");
  EXPECT_EQ(newest().act, Act::Edit);
  ASSERT_TRUE(m_workspace->undo("Laura Norman"));
  EXPECT_EQ(newest().act, Act::Undo);
  EXPECT_EQ(newest().label, "change market Retail");
  ASSERT_TRUE(m_workspace->redo("Laura Norman"));
  EXPECT_EQ(newest().act, Act::Redo);
  Edits edits;
  edits.erase(m_market);
  change("delete market Retail", edits);
  EXPECT_EQ(newest().act, Act::Remove);
}

TEST_F(HistoryOf, ADeletedElementKeepsItsNameAndItsHistory) {
  set("reason", "freight");
  Edits edits;
  edits.erase(m_market);
  change("delete market Retail", edits);
  const auto history = workspace::historyOf(*m_workspace);
  EXPECT_FALSE(market());
  EXPECT_EQ(history.named.titleOf(m_market.value()), "Retail");
  EXPECT_EQ(workspace::entriesOf(*m_workspace, m_market.value()).size(), 3u);
}

TEST_F(HistoryOf, ReadOnFromWhatWasReadBeforeItIsTheSameAsReadAnew) {
  const auto same = [this](const workspace::History& before) {
    const auto on = workspace::historyOf(*m_workspace, &before), anew = workspace::historyOf(*m_workspace);
    std::vector<std::string> one, other;
    for (const HistoryRow& row : on.rows)
      one.push_back(row.entry.text() + row.label + std::to_string(int(row.act)));
    for (const HistoryRow& row : anew.rows)
      other.push_back(row.entry.text() + row.label + std::to_string(int(row.act)));
    EXPECT_EQ(one, other);
    EXPECT_EQ(on.changes, anew.changes);
    EXPECT_EQ(on.people, anew.people);
  };
  const auto before = workspace::historyOf(*m_workspace);
  same(before);
  const auto backup = workspace::backUp(*m_workspace);
  set("reason", "freight", "Amy Alberts");
  ASSERT_TRUE(m_workspace->undo("Laura Norman"));
  same(before);
  const auto later = workspace::historyOf(*m_workspace);
  ASSERT_TRUE(workspace::restoreAndReopen(*m_workspace, backup->path));
  same(later);
  set("reason", "rent");
  set("size", "40 shops");
  same(later);
}

TEST_F(HistoryOf, IsFilteredByWhoWhatAndWords) {
  set("reason", "freight above nine", "Amy Alberts");
  strategy::Offering offering;
  offering.id = m_workspace->newId<strategy::Offering>();
  offering.name = "Bikes";
  Edits edits;
  edits.put(offering);
  change("add offering Bikes", edits);
  const auto history = workspace::historyOf(*m_workspace);
  const auto labels = [&](const workspace::HistoryFilter& filter) {
    std::vector<std::string> found;
    for (const std::size_t row : workspace::rowsThatPass(history, filter))
      found.push_back(history.rows[row].label);
    return found;
  };
  using Labels = std::vector<std::string>;
  EXPECT_EQ(labels({.by = "Amy Alberts"}), (Labels{"change market Retail"}));
  EXPECT_EQ(labels({.kind = &describe(basics::Tag<strategy::Offering>{})}), (Labels{"add offering Bikes"}));
  EXPECT_EQ(labels({.words = "FREIGHT nine"}), (Labels{"change market Retail"}));
  EXPECT_EQ(labels({.words = "freight ten"}), Labels());
  EXPECT_EQ(labels({.among = workspace::entriesOf(*m_workspace, m_market.value())}),
            (Labels{"change market Retail", "add market Retail"}));
  EXPECT_EQ(labels({}).size(), 4u);
}

TEST_F(HistoryOf, SecretInputNamesNobody) {
  // As the journal keeps it: no author, no time.
  set("reason", "a vote");
  m_workspace->database().prepare("UPDATE entry SET author = NULL, at = NULL WHERE seq = 3").run();
  const HistoryRow row = newest();
  EXPECT_EQ(row.by, "");
  EXPECT_FALSE(row.at);
  EXPECT_EQ(row.label, "change market Retail") << "it stands where the entry before it does";
}

TEST_F(HistoryOf, AFieldIsRestoredAsANewChange) {
  set("reason", "freight", "Laura Norman");
  const auto later = set("reason", "rent", "Amy Alberts");
  const auto fields = workspace::changedFields(*m_workspace, later.entry);
  ASSERT_EQ(fields.size(), 1u);
  EXPECT_TRUE(fields[0].stands);
  const auto done = workspace::restoreField(*m_workspace, fields[0], {.author = "Laura Norman"});
  ASSERT_TRUE(done) << done.refusal().cause;
  EXPECT_EQ(market()->reason, "freight");
  EXPECT_EQ(done->label, "restore reason for the status of Retail");
  EXPECT_EQ(workspace::historyOf(*m_workspace).changes, 5);
  EXPECT_FALSE(workspace::changedFields(*m_workspace, later.entry)[0].stands);
  EXPECT_EQ(m_workspace->undoLabel(), "restore reason for the status of Retail");
  const auto again = workspace::restoreField(*m_workspace, fields[0], {});
  ASSERT_TRUE(again.refused()) << "it holds that value already";
}

TEST_F(HistoryOf, AnOldChangeIsTakenBackAndWhatCameLaterStays) {
  Edits both;
  both.set(m_market, "reason", std::string("freight"));
  both.set(m_market, "size", std::string("40 shops"));
  const auto early = change("describe market Retail", both);
  set("size", "60 shops", "Amy Alberts");
  const auto done = workspace::takeBackEntry(*m_workspace, early.entry, {.author = "Laura Norman"});
  ASSERT_TRUE(done) << done.refusal().cause;
  EXPECT_EQ(market()->reason, "");
  EXPECT_EQ(market()->size, "60 shops");
  ASSERT_EQ(done->refused.size(), 1u);
  EXPECT_EQ(done->refused[0].by, "Amy Alberts");
}

TEST_F(HistoryOf, ANamedVersionIsLookedAtAndGoneBackToAsOneChange) {
  set("reason", "freight");
  handoff::NamedVersion version;
  version.id = m_workspace->newId<handoff::NamedVersion>();
  version.name = "Before the board";
  Edits naming;
  naming.put(version);
  change("name version Before the board", naming);
  set("reason", "rent");
  strategy::Offering offering;
  offering.id = m_workspace->newId<strategy::Offering>();
  offering.name = "Bikes";
  Edits edits;
  edits.put(offering);
  change("add offering Bikes", edits);

  const auto entry = workspace::entryNaming(*m_workspace, version.id.value());
  ASSERT_TRUE(entry);
  const auto differences = workspace::changedSince(*m_workspace, entry->id);
  ASSERT_EQ(differences.size(), 2u);
  EXPECT_EQ(differences[0].field->name, "reason");
  EXPECT_EQ(differences[0].before, Value(std::string("freight")));
  EXPECT_EQ(differences[0].after, Value(std::string("rent")));
  EXPECT_EQ(differences[1].element.id, offering.id.value());
  EXPECT_FALSE(differences[1].field) << "it was not there then";

  const auto back = workspace::goBackTo(*m_workspace, entry->id, {.label = "go back to Before the board"});
  ASSERT_TRUE(back) << back.refusal().cause;
  EXPECT_EQ(market()->reason, "freight");
  EXPECT_EQ(m_workspace->elements().count<strategy::Offering>(), 0u);
  EXPECT_EQ(m_workspace->elements().count<handoff::NamedVersion>(), 1u) << "its name stays";
  EXPECT_TRUE(workspace::changedSince(*m_workspace, entry->id).empty());
  ASSERT_TRUE(m_workspace->undo("Laura Norman"));
  EXPECT_EQ(market()->reason, "rent");
  EXPECT_EQ(m_workspace->elements().count<strategy::Offering>(), 1u);
}

TEST_F(HistoryOf, GoingBackBringsADeletedElementBackWithAllItHeld) {
  set("reason", "freight");
  const auto then = set("size", "40 shops").entry;
  Edits edits;
  edits.erase(m_market);
  change("delete market Retail", edits);
  ASSERT_TRUE(workspace::goBackTo(*m_workspace, then, {.label = "go back"}));
  ASSERT_TRUE(market());
  EXPECT_EQ(market()->name, "Retail");
  EXPECT_EQ(market()->reason, "freight");
  EXPECT_EQ(market()->size, "40 shops");
}

TEST_F(HistoryOf, ABackupPutBackReopensTheFileAndNamesWhatIsOtherwise) {
  const auto backup = workspace::backUp(*m_workspace);
  set("reason", "freight");
  const auto report = workspace::restoreAndReopen(*m_workspace, backup->path);
  ASSERT_TRUE(report) << report.refusal().cause;
  ASSERT_EQ(report->touched.size(), 1u);
  EXPECT_EQ(report->touched[0].id, m_market.value());
  EXPECT_EQ(market()->reason, "");
  EXPECT_EQ(workspace::backupsOf(*m_workspace).size(), 2u) << "what stood there is kept";
  set("reason", "rent");
  EXPECT_TRUE(m_workspace->verify().empty());
}

TEST_F(HistoryOf, ABackupThatCannotBeUsedLeavesTheFileOpenAsItWas) {
  set("reason", "freight");
  const auto report = workspace::restoreAndReopen(*m_workspace, m_folder / "gone.baton");
  ASSERT_TRUE(report.refused());
  EXPECT_EQ(market()->reason, "freight");
  set("reason", "rent");
  EXPECT_EQ(market()->reason, "rent");
}

/// Two laptops that gave a market different reasons.
class HistoryOfCopies : public testing::Test {
protected:
  HistoryOfCopies() {
    Market market;
    market.id = m_market;
    market.name = "Retail";
    market.reason = "near";
    Edits edits;
    edits.put(market);
    m_copies.change("origin", edits);
    for (const char* name : {"Anna", "Bo"})
      m_copies.add(name);
    write("Anna", "reason", "near the shops");
    write("Bo", "reason", "near the river");
    write("Bo", "size", "40 shops");
  }
  void write(const std::string& name, const std::string& field, const std::string& value) {
    Edits edits;
    edits.set(m_market, field, value);
    m_copies.change(name, edits);
  }
  void mergeBo() {
    const auto report = workspace::mergeCopies(anna(), {m_copies.snapshot("Bo")}, {.author = "Anna"});
    ASSERT_TRUE(report) << report.refusal().cause;
  }
  workspace::Workspace& anna() { return m_copies.at("Anna"); }
  std::string reason() { return anna().elements().find(m_market)->reason; }

  Copies m_copies{3};
  Id<Market> m_market{4711};
};

TEST_F(HistoryOfCopies, AMergeIsALineWithWhatItBroughtAndFromWhom) {
  mergeBo();
  const auto history = workspace::historyOf(anna());
  const auto merge = std::ranges::find(history.rows, Act::Merge, &HistoryRow::act);
  ASSERT_NE(merge, history.rows.end());
  EXPECT_EQ(merge->by, "Anna");
  EXPECT_EQ(merge->copyOf, "Bo");
  EXPECT_EQ(merge->cells, 2) << "two changes";
  EXPECT_EQ(merge->conflicts, 1);
  for (const HistoryRow& row : history.rows)
    if (row.by == "Bo") {
      EXPECT_TRUE(row.elsewhere);
      EXPECT_EQ(row.copyOf, "Bo");
    } else {
      EXPECT_FALSE(row.elsewhere) << row.label;
    }
}

TEST_F(HistoryOfCopies, AMergeThatBringsNothingIsNoLine) {
  mergeBo();
  mergeBo();
  const auto history = workspace::historyOf(anna());
  EXPECT_EQ(std::ranges::count(history.rows, Act::Merge, &HistoryRow::act), 1);
}

TEST_F(HistoryOfCopies, AConflictShowsBothSidesAndWhatStoodBeforeThem) {
  mergeBo();
  const auto account = workspace::accountOf(anna(), 1);
  ASSERT_EQ(account.open.size(), 1u);
  const auto& open = account.open[0];
  EXPECT_EQ(open.field->name, "reason");
  EXPECT_EQ(open.before, Value(std::string("near")));
  ASSERT_EQ(open.sides.size(), 2u);
  std::set<std::string> people;
  for (const auto& side : open.sides) {
    people.insert(side.by);
    EXPECT_EQ(side.elsewhere, side.by == "Bo");
  }
  EXPECT_EQ(people, (std::set<std::string>{"Anna", "Bo"}));
  ASSERT_EQ(account.kinds.size(), 1u);
  EXPECT_EQ(account.kinds[0].first->name, "market");
  EXPECT_EQ(account.kinds[0].second, 2);
  EXPECT_EQ(account.people, (std::vector<std::pair<std::string, std::int64_t>>{{"Bo", 2}}));
}

TEST_F(HistoryOfCopies, AConflictIsSettledByATextThatBringsBothTogether) {
  mergeBo();
  const auto cell = workspace::openCells(anna())[0].cell;
  const auto done = workspace::settleBy(anna(), cell, std::string("near the shops and the river"), {.author = "Cleo"});
  ASSERT_TRUE(done) << done.refusal().cause;
  EXPECT_EQ(reason(), "near the shops and the river");
  EXPECT_TRUE(anna().conflicts().empty());
  const auto account = workspace::accountOf(anna(), 1);
  EXPECT_TRUE(account.open.empty());
  ASSERT_EQ(account.settled.size(), 1u);
  EXPECT_EQ(account.settled[0].kept.by, "Cleo");
  EXPECT_EQ(account.settled[0].setAside.size(), 2u);
  EXPECT_TRUE(workspace::settleBy(anna(), cell, std::string("again"), {}).refused());
}

TEST_F(HistoryOfCopies, AConflictIsSettledByEitherOfItsValuesAlsoByTheOneThatShows) {
  for (const char* kept : {"near the shops", "near the river"}) {
    workspace::Workspace& copy = m_copies.openSnapshot("Anna");
    ASSERT_TRUE(workspace::mergeCopies(copy, {m_copies.snapshot("Bo")}));
    ASSERT_TRUE(workspace::settleBy(copy, workspace::openCells(copy)[0].cell, std::string(kept), {.author = "Cleo"}));
    EXPECT_EQ(copy.elements().find(m_market)->reason, kept);
    EXPECT_TRUE(copy.conflicts().empty());
    const auto settled = workspace::settledCells(copy);
    ASSERT_EQ(settled.size(), 1u);
    ASSERT_EQ(settled[0].setAside.size(), 1u);
    EXPECT_NE(settled[0].setAside[0].value, Value(std::string(kept)));
  }
}

TEST_F(HistoryOfCopies, WhatADeletedMarketKeepsIsSettledByStayingOrGoing) {
  Edits edits;
  edits.erase(m_market);
  m_copies.change("Anna", edits);
  mergeBo();
  const auto open = workspace::openCells(anna());
  const auto exists = std::ranges::find(open, nullptr, &workspace::OpenCell::field);
  ASSERT_NE(exists, open.end());
  ASSERT_EQ(exists->sides.size(), 2u);
  ASSERT_TRUE(workspace::settleBy(anna(), exists->cell, std::int64_t{0}, {.author = "Anna"}));
  EXPECT_FALSE(anna().elements().find(m_market));
}

TEST_F(HistoryOfCopies, ACopyInTheSameFolderIsSeenWithItsNewsUntilItIsMerged) {
  const auto file = m_copies.snapshot("Bo"); // all laptops of the test share one folder
  const auto find = [&] {
    const auto copies = workspace::copiesBeside(anna(), {});
    const auto found = std::ranges::find(copies, file, &workspace::CopyBeside::path);
    EXPECT_NE(found, copies.end());
    return *found;
  };
  EXPECT_EQ(find().news, 2);
  ASSERT_EQ(find().by.size(), 1u);
  EXPECT_EQ(find().by[0].author, "Bo");
  ASSERT_TRUE(workspace::mergeCopies(anna(), {file}));
  EXPECT_EQ(find().news, 0);
}

TEST_F(HistoryOfCopies, AFileThatWasChosenAndIsNoCopySaysWhy) {
  Copies others{9};
  const auto file = others.snapshot("origin");
  const auto copies = workspace::copiesBeside(anna(), {file, anna().path()});
  for (const auto& path : {file, anna().path()}) {
    const auto found = std::ranges::find(copies, path, &workspace::CopyBeside::path);
    ASSERT_NE(found, copies.end());
    ASSERT_TRUE(found->unusable);
    EXPECT_FALSE(found->unusable->remedy.empty());
  }
}

} // namespace
} // namespace baton::tests
