// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/meeting.h"
#include "core/coaching/role_profile.h"
#include "core/people/person.h"
#include "core/workspace/templates.h"
#include "core/workspace/temporary_copy.h"
#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace baton::workspace {
namespace {

using storage::StorageError;
namespace fs = std::filesystem;

class PrivateNotes : public testing::Test {
protected:
  fs::path made(const std::string& name) {
    const fs::path path = m_folder / name;
    Workspace workspace = Workspace::create(path, {"Company", "USD", 1}, basics::Surroundings::real());
    basics::Edits shared, notes;
    people::Person ann;
    ann.id = workspace.newId<people::Person>();
    ann.name = "Ann";
    shared.put(ann);
    coaching::CoachingSession seen;
    seen.id = workspace.newId<coaching::CoachingSession>();
    seen.person = ann.id;
    seen.seen = "Opened with the price, in " + name;
    notes.put(seen);
    EXPECT_TRUE(workspace.change({.label = "Ann", .author = "Maya"}, shared));
    EXPECT_TRUE(workspace.change({.label = "seen", .author = "Maya"}, notes));
    workspace.close();
    return path;
  }
  static std::string refusalOf(const std::function<void()>& attempt) {
    try {
      attempt();
    } catch (const StorageError& error) {
      return error.what();
    }
    return "nothing was refused";
  }
  tests::TemporaryFolder m_folder;
};

TEST_F(PrivateNotes, OfAnotherWorkspaceAreNeverShown) {
  const fs::path ours = made("ours.baton"), theirs = made("theirs.baton");
  fs::remove(companionOf(ours));
  fs::rename(companionOf(theirs), companionOf(ours));
  for (const auto& open : {&Workspace::openForReading, &Workspace::openForWriting})
    EXPECT_EQ(refusalOf([&] { open(ours, basics::Surroundings::real()); }),
              "ours.private.baton holds the private notes of another workspace");
  fs::rename(companionOf(ours), companionOf(theirs)); // put back
  EXPECT_EQ(Workspace::openForReading(ours, basics::Surroundings::real()).elements().count<coaching::CoachingSession>(),
            0u);
  EXPECT_EQ(
      Workspace::openForReading(theirs, basics::Surroundings::real()).elements().count<coaching::CoachingSession>(),
      1u);
}

TEST_F(PrivateNotes, LeftOverFromAnEarlierFileAreNotTakenForOnesOfANewOne) {
  const fs::path path = made("company.baton");
  fs::remove(path);
  EXPECT_EQ(refusalOf([&] {
              Workspace::create(path, {"Company", "USD", 1}, basics::Surroundings::real());
            }),
            "company.private.baton stands there: the private notes of a workspace that had this name");
  EXPECT_TRUE(fs::exists(companionOf(path))) << "they may be all that is left";
  EXPECT_FALSE(fs::exists(path));
}

TEST_F(PrivateNotes, ComeAlongInATemporaryCopyOnlyWhereAsked) {
  const auto open = [](const TemporaryCopy& copy) {
    return Workspace::openForReading(copy.path(), copy.surroundings()).elements().count<coaching::CoachingSession>();
  };
  const Workspace workspace = Workspace::openForReading(made("ours.baton"), basics::Surroundings::real());
  EXPECT_EQ(open(TemporaryCopy(workspace)), 0u);
  EXPECT_EQ(open(TemporaryCopy(workspace, "copy.baton", TemporaryCopy::Notes::ComeAlong)), 1u);
}

/// A template's one-to-one is kept as by hand: that it was is shared, what was said is not, and its numbers stand.
TEST_F(PrivateNotes, OfATemplateStandBesideWhatItMakesAndGoWithItWhereAStepIsRefused) {
  const fs::path mine = m_folder / "templates/mine";
  fs::create_directories(mine);
  std::ofstream(mine / "people.json") << R"({"changes":[
    {"op":"put","kind":"person","fields":{"name":"Ann","side":"sales"}},
    {"op":"put","kind":"person","fields":{"name":"Maya","side":"sales"}}]})";
  const std::string meet = R"({"meet":{"as":"Maya","person":"Ann","period":"FY2026-Q1","at":"2026-02-03T09:00:00Z",
    "moved_forward":"The order of the school","notes":"Dates first"}})";
  const auto make = [&](const std::string& name, const std::string& more) {
    std::ofstream(mine / "steps.json") << R"([{"apply":"people.json","at":"2026-01-01T09:00:00Z"},)" << meet << more
                                       << "]";
    ::setenv("BATON_TEMPLATES", (m_folder / "templates").c_str(), 1);
    const auto done = newFromTemplate(m_folder / name, "mine", {"Company", "USD", 1}, basics::Surroundings::real());
    ::unsetenv("BATON_TEMPLATES");
    return done;
  };
  ASSERT_TRUE(make("whole.baton", ""));
  const auto whole = Workspace::openForReading(m_folder / "whole.baton", basics::Surroundings::real());
  const auto& day = *whole.elements().all<coaching::MeetingDay>().begin();
  const auto& said = *whole.elements().all<coaching::Meeting>().begin();
  EXPECT_TRUE(day.held);
  EXPECT_EQ(day.date, basics::Date::of(2026, 2, 3));
  EXPECT_EQ(said.notes, "Dates first");
  EXPECT_EQ(nlohmann::json::parse(said.figures)["period"], "FY2026-Q1");

  const auto refused = make("half.baton", R"(,{"meet":{"as":"Maya","person":"Nobody","period":"FY2026-Q1"}})");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().cause, "Step 3 of the template: Nobody is called Nobody");
  for (const fs::path& left : {m_folder / "half.baton", companionOf(m_folder / "half.baton")})
    EXPECT_FALSE(fs::exists(left)) << left;
}

} // namespace
} // namespace baton::workspace
