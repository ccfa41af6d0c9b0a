// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings.h"

#include "core/coaching/meeting_document.h"
#include "core/workspace/json_dump.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

using basics::Date, basics::Id;
using coaching::Meeting, coaching::MeetingDay;

/// Sam leads Tess; today is 15 June 2020.
class AOneToOne : public testing::Test {
protected:
  AOneToOne()
      : m_workspace(Workspace::create(m_folder / "w.baton", {.name = "Acme"},
                                      basics::Surroundings::fixed(basics::Instant::at(m_today), 7))) {
    basics::Edits edits;
    edits.put(people::Person{.id = sam, .name = "Sam"});
    edits.put(people::Person{.id = tess, .name = "Tess", .manager = sam});
    edits.put(MeetingDay{.id = planned, .person = tess, .by = sam, .date = m_today.plusDays(3)});
    EXPECT_TRUE(m_workspace.change({.label = "people"}, edits));
  }
  MeetingHeld held() const {
    return {.about = {tess, m_workspace.calendar().periodAt(m_today, basics::Grain::Quarter)},
            .by = sam,
            .date = m_today,
            .newOpportunities = "Roadway",
            .notes = "call on Friday"};
  }

  const Id<people::Person> sam{12}, tess{13};
  const Id<MeetingDay> planned{14};
  const Date m_today = *Date::of(2020, 6, 15);
  tests::TemporaryFolder m_folder{tests::inMemory()};
  Workspace m_workspace;
};

TEST_F(AOneToOne, IsKeptWithItsNumbersAndItsDayIsShared) {
  const auto kept = keepMeeting(m_workspace, held());
  ASSERT_TRUE(kept) << kept.refusal().cause;
  const MeetingDay* day = m_workspace.elements().find(kept->day);
  ASSERT_TRUE(day);
  EXPECT_TRUE(day->held);
  EXPECT_EQ(day->date, m_today);
  const Meeting* meeting = m_workspace.elements().find(kept->meeting);
  ASSERT_TRUE(meeting);
  EXPECT_EQ(meeting->period, "FY2020-Q2");
  const auto figures = coaching::figuresKept(*meeting);
  EXPECT_EQ(figures["person"], "Tess");
  EXPECT_EQ(figures["today"], "2020-06-15");
  EXPECT_EQ(figures["since"], "2020-03-31") << "no one-to-one before it";
  const std::string dump = dumpOf(m_workspace, {});
  EXPECT_NE(dump.find("meeting_day"), std::string::npos);
  EXPECT_EQ(dump.find("call on Friday"), std::string::npos);
  EXPECT_EQ(kept->touched.size(), 2u);
}

TEST_F(AOneToOne, TakesTheDayThatWasPlannedForIt) {
  MeetingHeld said = held();
  said.planned = planned;
  const auto kept = keepMeeting(m_workspace, said);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->day, planned);
  EXPECT_EQ(m_workspace.elements().count<MeetingDay>(), 1u);
  EXPECT_EQ(m_workspace.elements().find(planned)->date, m_today);
}

/// It was planned for the 18th and is held on the 15th: nothing is left that would be past its day on the 19th. One
/// that is planned for three weeks later is another one.
TEST_F(AOneToOne, HeldAFewDaysBeforeItsDayIsTheOneThatWasPlanned) {
  basics::Edits edits;
  edits.put(MeetingDay{.id = Id<MeetingDay>(15), .person = tess, .by = sam, .date = m_today.plusDays(21)});
  edits.put(MeetingDay{.id = Id<MeetingDay>(16), .person = sam, .by = tess, .date = m_today});
  ASSERT_TRUE(m_workspace.change({.label = "days"}, edits));
  const auto kept = keepMeeting(m_workspace, held());
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->day, planned);
  EXPECT_TRUE(m_workspace.elements().find(planned)->held);
  EXPECT_FALSE(m_workspace.elements().find(Id<MeetingDay>(15))->held);
  EXPECT_FALSE(m_workspace.elements().find(Id<MeetingDay>(16))->held) << "of other two";
}

TEST_F(AOneToOne, KeepsItsNumbersWhateverIsWrittenLater) {
  const auto kept = keepMeeting(m_workspace, held());
  ASSERT_TRUE(kept);
  basics::Edits edits;
  edits.set(kept->meeting, "notes", std::string("call on Monday"));
  EXPECT_TRUE(m_workspace.change({.label = "notes"}, edits));
  basics::Edits figures;
  figures.set(kept->meeting, "figures", std::string("{}"));
  EXPECT_TRUE(m_workspace.change({.label = "figures"}, figures).refused());
  const auto page = coaching::meetingDocument({coaching::figuresKept(*m_workspace.elements().find(kept->meeting)),
                                               m_workspace.elements().find(kept->meeting), "Acme", "USD"});
  EXPECT_EQ(page.kind, "One-to-one: minutes");
  EXPECT_EQ(page.title, "Tess");
}

TEST_F(AOneToOne, IsOfTwoPeopleOfTheWorkspace) {
  MeetingHeld said = held();
  said.by = Id<people::Person>(99);
  EXPECT_TRUE(keepMeeting(m_workspace, said).refused());
  EXPECT_EQ(m_workspace.elements().count<MeetingDay>(), 1u) << "nothing is half kept";
}

} // namespace
} // namespace baton::workspace
