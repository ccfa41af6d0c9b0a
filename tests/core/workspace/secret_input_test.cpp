// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/votes.h"
#include "core/workspace/backups.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/workspace.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Id;
using workshop::Ballot, workshop::Card, workshop::Participant, workshop::PlaybackAnswer, workshop::SecretPhase,
    workshop::Session, workshop::Vote;

/// Eight people, two cards, one secret vote and one secret playback. The name of whoever sits at the laptop that goes
/// round, and the moment, are given to the command; neither may be kept.
class SecretInput : public testing::Test {
protected:
  static constexpr const char* whoSatThere = "Zebedee Quillfeather";
  static constexpr const char* thatMoment = "2031-03-07T11:22:33Z";

  SecretInput()
      : m_workspace(Workspace::create(m_folder / "room.baton", {"Company", "USD", 1}, basics::Surroundings::real())) {
    basics::Edits edits;
    m_session = m_workspace.newId<Session>();
    edits.put(Session{.id = m_session, .name = "Handoff", .dots = 3});
    for (int n = 0; n < 8; ++n) {
      Participant participant;
      participant.id = m_workspace.newId<Participant>();
      participant.session = m_session;
      participant.name = "Person " + std::to_string(n);
      m_people.push_back(participant.id);
      edits.put(participant);
    }
    for (Id<Card>& card : m_cards) {
      card = m_workspace.newId<Card>();
      edits.put(Card{.id = card, .session = m_session, .text = "Samples"});
    }
    EXPECT_TRUE(m_workspace.change({.label = "begin", .author = "Maya"}, edits));
  }

  void hold() {
    SecretPhase phase(m_session);
    for (int n = 0; n < 8; ++n) {
      Ballot ballot(3);
      ballot.add(m_cards[std::size_t(n % 2)]);
      ballot.add(m_cards[std::size_t(n % 2)]);
      phase.add(ballot);
      PlaybackAnswer answer;
      answer.said = {"Hospitals, said number " + std::to_string(n)};
      answer.side = people::Side::Sales;
      phase.add(answer);
    }
    Circumstances how;
    how.label = "what was entered in secret";
    how.author = whoSatThere;
    how.at = *basics::Instant::parse(thatMoment);
    how.isSecret = true;
    EXPECT_TRUE(m_workspace.change(how, phase.close([this] { return m_workspace.newId<Vote>().value(); })));
  }

  static std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  tests::TemporaryFolder m_folder;
  Workspace m_workspace;
  Id<Session> m_session;
  std::vector<Id<Participant>> m_people;
  std::array<Id<Card>, 2> m_cards;
};

TEST_F(SecretInput, IsOneEntryWithoutNameTimeAndUndo) {
  hold();
  const auto& entry = m_workspace.journal().entries().back();
  EXPECT_FALSE(entry.author);
  EXPECT_FALSE(entry.at);
  EXPECT_FALSE(entry.machineAt);
  EXPECT_FALSE(entry.undoable);
  EXPECT_EQ(m_workspace.elements().count<Vote>(), 16u) << "a row for each dot";
  EXPECT_EQ(m_workspace.elements().count<PlaybackAnswer>(), 8u);
  EXPECT_TRUE(m_workspace.verify().empty());
  EXPECT_FALSE(m_workspace.undo("Maya"));
  EXPECT_EQ(m_workspace.elements().count<PlaybackAnswer>(), 8u);
}

TEST_F(SecretInput, NoRowTellsWhoseItIs) {
  hold();
  std::set<basics::RowId> people;
  for (const auto id : m_people)
    people.insert(id.value());
  for (const Vote& vote : m_workspace.elements().all<Vote>())
    EXPECT_FALSE(vote.participant);
  for (const PlaybackAnswer& answer : m_workspace.elements().all<PlaybackAnswer>())
    EXPECT_FALSE(answer.participant);
  // Nor does the journal refer from a vote or an answer to somebody.
  const auto entry = m_workspace.journal().entries().back();
  for (const auto& write : m_workspace.journal().writesOf(entry.id))
    if (const auto* number = std::get_if<std::int64_t>(&write.now))
      EXPECT_FALSE(people.contains(*number)) << write.kind << ' ' << write.cell.field;
}

/// Everything that lies on the disk: the file with its tables, indexes and free pages, its log, a backup.
TEST_F(SecretInput, NoByteOnTheDiskNamesWhoSatThereOrWhen) {
  hold();
  ASSERT_TRUE(backUp(m_workspace));
  const std::string dump = dumpOf(m_workspace, {});
  EXPECT_THAT(dump, testing::Not(testing::HasSubstr(whoSatThere)));
  const auto search = [&] {
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(m_folder.path()))
      if (entry.is_regular_file()) {
        ++files;
        const std::string bytes = bytesOf(entry.path());
        EXPECT_EQ(bytes.find(whoSatThere), std::string::npos) << entry.path();
        EXPECT_EQ(bytes.find("2031-03-07"), std::string::npos) << entry.path();
      }
    return files;
  };
  EXPECT_GE(search(), 2) << "the file and its backup";
  m_workspace.close();
  search();
}

/// The rows lie in the order of ids that were drawn by lot, so their order is one of all possible ones: over many
/// sittings the first answer written is seldom that of who had the laptop first.
TEST_F(SecretInput, TheOrderOfRowsIsNotTheOrderOfPeople) {
  int firstIsFirst = 0;
  constexpr int sittings = 200;
  for (int n = 0; n < sittings; ++n) {
    SecretPhase phase(m_session);
    for (int person = 0; person < 8; ++person) {
      PlaybackAnswer answer;
      answer.said = {std::to_string(person)};
      phase.add(answer);
    }
    const auto edits = phase.close([this] { return m_workspace.newId<PlaybackAnswer>().value(); });
    for (const auto& [field, value] : edits.rows().front().values)
      if (field->name == "said")
        firstIsFirst += value == field->read(std::make_shared<PlaybackAnswer>(PlaybackAnswer{.said = {"0"}}).get());
  }
  EXPECT_LT(firstIsFirst, sittings / 2) << "25 are expected";
}

} // namespace
} // namespace baton::workspace
