// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/extension_answer.h"

#include "core/signals/owed_answers.h"
#include "tests/core/signals/field.h"

namespace baton::field {
namespace {

using strategy::Extension, strategy::ExtensionState;

class Extensions : public Field {
protected:
  basics::Outcome<ExtensionStep> answer(ExtensionState state, Id<people::Person> by, std::string text = {},
                                        std::string_view on = "2020-06-10") {
    const auto step = answerExtension(elements, {rent, state, std::move(text), by, noon(on)});
    if (!step)
      return step;
    Extension after = *elements.find(rent);
    for (const auto& row : step->edits.rows())
      for (const auto& [field, value] : row.values)
        field->write(&after, value);
    put(after);
    return step;
  }
  const Id<Extension> rent =
      put(Extension{.proposedBy = tess, .statement = "Rent to shops", .proposed = day("2020-06-01")});
};

TEST_F(Extensions, AreAnsweredByLeadershipAndKeepTheDayOfTheFirstAnswer) {
  EXPECT_EQ(answer(ExtensionState::Accepted, sam).refusal().cause,
            "Sam is of Sales, and what Sales proposes is answered by leadership");
  const auto parked = answer(ExtensionState::Parked, maya, "After the season");
  ASSERT_TRUE(parked);
  EXPECT_EQ(parked->label, "park extension Rent to shops");
  EXPECT_EQ(owedAnswer(*elements.find(rent), 14)->days(today), 9);
  ASSERT_TRUE(answer(ExtensionState::Accepted, maya, "", "2020-06-12"));
  EXPECT_EQ(elements.find(rent)->state, ExtensionState::Accepted);
  EXPECT_EQ(elements.find(rent)->answer, "");
  EXPECT_EQ(owedAnswer(*elements.find(rent), 14)->days(today), 9);
}

TEST_F(Extensions, WhatIsNotAcceptedHasAReason) {
  EXPECT_TRUE(answer(ExtensionState::Declined, maya).refused());
  EXPECT_TRUE(answer(ExtensionState::Parked, maya, "  ").refused());
  EXPECT_TRUE(answer(ExtensionState::Proposed, maya, "later").refused());
  EXPECT_EQ(elements.find(rent)->state, ExtensionState::Proposed);
}

} // namespace
} // namespace baton::field
