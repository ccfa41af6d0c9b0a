// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/owed_drafts.h"

#include "core/strategy/offering.h"
#include "core/strategy/play.h"
#include "core/strategy/weapon.h"
#include "tests/core/commitments/conversation.h"

#include <gmock/gmock.h>

// Maya leads the company and owns the tools, Ann leads Sales with Cy under her; today is 15 June 2026.
namespace baton::commitments {
namespace {

using basics::Id;
using strategy::Play, strategy::Weapon, strategy::WeaponStatus;
using testing::ElementsAre, testing::IsEmpty;

class OwedDrafts : public testing::Test, protected tests::Conversation {
protected:
  OwedDrafts() {
    people::Person one = *elements.find(cy);
    one.manager = ann;
    put(one);
    strategy::Offering offering;
    offering.id = parts;
    offering.name = "Parts";
    put(offering);
  }
  Weapon tool(const char* name, WeaponStatus status, std::optional<Date> due, Id<people::Person> owner) {
    Weapon made;
    made.id = Id<Weapon>(++last);
    made.name = name;
    made.status = status;
    made.due = due;
    made.owner = owner;
    made.offerings = {parts};
    put(made);
    return made;
  }
  Play play(const char* name, basics::Ids<Weapon> weapons) {
    Play made;
    made.id = Id<Play>(++last);
    made.name = name;
    made.weapons = std::move(weapons);
    put(made);
    return made;
  }
  std::vector<OwedDraft> drafts() const { return owedDrafts(elements, ledger(today)); }
  static std::vector<std::string> statements(const std::vector<OwedDraft>& all) {
    std::vector<std::string> some;
    for (const OwedDraft& draft : all)
      some.push_back(draft.terms.statement);
    return some;
  }
  void promise(Id<people::Person> by, Id<people::Person> to, basics::RowId serves) {
    auto some = terms("It comes", tests::day(7, 1));
    some.serves = {Id<basics::Anything>(serves)};
    promised = begin(Move::Offer, by, to, some, tests::day(6, 1));
  }

  const Date today = tests::day(6, 15);
  const Id<strategy::Offering> parts{77};
  Id<Commitment> promised;
};

TEST_F(OwedDrafts, AreTheToolsThatAreNotReadyByTheirDay) {
  tool("Case", WeaponStatus::Ready, tests::day(6, 1), maya);
  tool("Calculator", WeaponStatus::InWork, tests::day(7, 31), maya);
  tool("Price list", WeaponStatus::Outdated, tests::day(7, 15), maya);
  tool("Sheet", WeaponStatus::Idea, {}, maya);
  EXPECT_THAT(statements(drafts()),
              ElementsAre("Price list is brought up to date", "Calculator is ready", "Sheet is ready"));
}

TEST_F(OwedDrafts, AreOwedByTheOwnerToWhoLeadsSalesAndServeTheToolAndItsPlays) {
  const Weapon one = tool("Calculator", WeaponStatus::InWork, tests::day(7, 31), maya);
  const Play uses = play("Fit out", {one.id});
  const auto all = drafts();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].promisor, maya);
  EXPECT_EQ(all[0].promisee, ann);
  EXPECT_EQ(all[0].terms.due, tests::day(7, 31));
  EXPECT_EQ(all[0].terms.satisfaction, "Every seller has it at hand and can use it for Parts");
  EXPECT_THAT(all[0].terms.serves,
              ElementsAre(Id<basics::Anything>(one.id.value()), Id<basics::Anything>(uses.id.value())));
}

TEST_F(OwedDrafts, LeaveOutWhatLeadershipHasBeenAskedForOffersOrOwes) {
  const Weapon one = tool("Calculator", WeaponStatus::InWork, {}, maya);
  promise(cy, maya, one.id.value()); // Sales may promise something for it as well
  EXPECT_EQ(drafts().size(), 1u);
  promise(maya, ann, one.id.value());
  EXPECT_THAT(drafts(), IsEmpty());
  make(promised, Move::Decline, ann, tests::day(6, 2));
  EXPECT_EQ(drafts().size(), 1u) << "what was declined is not promised";
}

TEST_F(OwedDrafts, LeaveOutWhatAPromiseOfLeadershipNames) {
  tool("It", WeaponStatus::InWork, {}, maya);
  promise(maya, ann, ann.value()); // "It comes" serves somebody, and no tool
  EXPECT_THAT(drafts(), IsEmpty());
}

TEST_F(OwedDrafts, LeaveOutWhatSalesOwns) {
  tool("Script", WeaponStatus::InWork, {}, cy);
  EXPECT_THAT(drafts(), IsEmpty());
}

TEST_F(OwedDrafts, AskForAPersonAndADayWhereNoneCanBeTaken) {
  people::Person gone = *elements.find(person("Gus", people::Side::Leadership));
  gone.left = tests::day(5, 31);
  put(gone);
  tool("Report", WeaponStatus::InWork, tests::day(6, 14), gone.id);
  const auto all = drafts();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_FALSE(all[0].promisor) << "gone";
  EXPECT_FALSE(all[0].terms.due) << "that day has passed";
}

TEST_F(OwedDrafts, OwesAPlayWithoutAToolOne) {
  const Play pallet = play("Mixed pallet", {});
  const auto all = drafts();
  EXPECT_THAT(statements(all), ElementsAre("A sales tool for the play “Mixed pallet”"));
  EXPECT_FALSE(all[0].promisor);
  promise(maya, ann, pallet.id.value());
  EXPECT_THAT(drafts(), IsEmpty());
}

/// The version named one tool and one play; a tool of the draft comes in where the play has come to use it.
TEST_F(OwedDrafts, AreOfWhatTheVersionNamesAsItIsNow) {
  const Weapon list = tool("Price list", WeaponStatus::Ready, {}, maya);
  const Play fit = play("Fit out", {});
  const basics::Elements handedOff = elements;
  Weapon old = list;
  old.status = WeaponStatus::Outdated;
  put(old);
  tool("Not named", WeaponStatus::Idea, {}, maya);
  const Weapon used = tool("Calculator", WeaponStatus::InWork, {}, maya);
  Play now = fit;
  now.weapons = {used.id};
  put(now);
  EXPECT_THAT(statements(owedDrafts(handedOff, ledger(today))),
              ElementsAre("Price list is brought up to date", "Calculator is ready"));
}

} // namespace
} // namespace baton::commitments
