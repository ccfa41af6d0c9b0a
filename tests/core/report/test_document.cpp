// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

#include <gtest/gtest.h>

namespace baton::report {

TEST(Text, GivesTheWordsOfItsRunsInOrder) {
  const Text text{bold("Ideal customer."), plain(" A shop with its own workshop.")};
  EXPECT_EQ(text.plain(), "Ideal customer. A shop with its own workshop.");
}

TEST(Text, IsEmptyWithoutWords) {
  EXPECT_TRUE(Text("").empty());
  EXPECT_TRUE((Text{plain(""), bold("")}).empty());
  EXPECT_FALSE(Text("a").empty());
}

} // namespace baton::report
