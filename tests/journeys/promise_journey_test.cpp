// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/company.h"
#include "tests/journeys/drafting.h"

namespace baton::tests {
namespace {

using basics::Date;
using commitments::Move, commitments::State;

/// Journey 4 of the product: "I commit to 0.9M in the first quarter if the Larkfield sheet is ready by 31 July."
class PromiseJourney : public Company {
protected:
  void offerOnCondition() {
    journey.page("commitments");
    hands.press("offer-promise");
    hands.choose("move-to", "Brian Welcker");
    hands.write("field-statement", "0.9M from value-added resellers in the first quarter");
    hands.write("field-satisfaction", "Booked by 30 September, bikes and parts");
    hands.write("field-due", "2020-09-30");
    hands.press("move-condition");
    hands.choose("condition-from", "David Bradley");
    hands.write("field-statement", "The Larkfield sheet for the counter");
    hands.write("field-satisfaction", "One page, their prices and our answer, in the hands of every seller");
    hands.write("field-due", "2020-07-31");
    hands.press("move-now");
    EXPECT_FALSE(hands.sees("move-dialog"));
  }
};

TEST_P(PromiseJourney, APromiseOnConditionIsAskedCounteredAndAgreedAndBothAreOnTheLedger) {
  const auto before = journey.elements().count<commitments::Commitment>();
  journey.sits("Linda Mitchell");
  offerOnCondition();
  const std::string sheet = "The Larkfield sheet for the counter",
                    revenue = "0.9M from value-added resellers in the first quarter";
  ASSERT_EQ(journey.elements().count<commitments::Commitment>(), before + 2) << "both, in one step";

  journey.sits("David Bradley");
  move("leadership-owes", QString::fromStdString(sheet), "counter", [this] {
    hands.write("field-due", "2020-08-15");
    hands.type("move-note", "Their list comes out on 10 August.");
  });
  {
    const auto now = ledger();
    ASSERT_NE(promise(now, sheet), nullptr);
    EXPECT_EQ(promise(now, sheet)->standing.state, State::Countered);
    EXPECT_EQ(promise(now, sheet)->standing.awaited, commitments::Party::Promisee);
  }

  journey.sits("Linda Mitchell");
  move("leadership-owes", QString::fromStdString(sheet), "accept");
  journey.sits("Brian Welcker");
  move("sales-owes", QString::fromStdString(revenue), "accept");

  journey.nextDay("Brian Welcker");
  const auto now = ledger();
  const auto *owed = promise(now, sheet), *given = promise(now, revenue);
  ASSERT_TRUE(owed && given);
  EXPECT_EQ(owed->side, people::Side::Leadership);
  EXPECT_EQ(given->side, people::Side::Sales);
  for (const auto* row : {owed, given})
    EXPECT_EQ(row->standing.state, State::Agreed);
  EXPECT_EQ(owed->standing.terms.due, Date::of(2020, 8, 15)) << "as it was countered";
  EXPECT_EQ(owed->standing.moves.front()->due, Date::of(2020, 7, 31)) << "what was asked stands beside it";
  EXPECT_EQ(given->upstream, basics::Ids<commitments::Commitment>{owed->id()});
  EXPECT_EQ(given->commitment->promisor, person("Linda Mitchell"));
}

INSTANTIATE_TEST_SUITE_P(TheWindow, PromiseJourney, testing::Values(By::Mouse, By::Keyboard), wayOf);

} // namespace
} // namespace baton::tests
