// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"
#include "tests/journeys/drafting.h"

namespace baton::tests {
namespace {

/// Journey 1 of the product, once with the mouse, once with the keyboard alone.
class DraftJourney : public Drafting {};

TEST_P(DraftJourney, FromAnEmptyWorkspaceToFourOpenGates) {
  draftStrategy();
  EXPECT_EQ(gates(), "oooo");
  journey.nextDay("Ken Sánchez");
  EXPECT_EQ(gates(), "oooo") << "and so it is on the next day";
  EXPECT_EQ(journey.elements().count<strategy::Market>(), 4u);
}

INSTANTIATE_TEST_SUITE_P(TheWindow, DraftJourney, testing::Values(By::Mouse, By::Keyboard), wayOf);

} // namespace
} // namespace baton::tests
