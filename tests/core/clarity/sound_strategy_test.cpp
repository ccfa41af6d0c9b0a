// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clarity/draft.h"

#include <gmock/gmock.h>

namespace baton::clarity {
namespace {

TEST(SoundStrategy, IsReadyAndLosesNothing) {
  const Check check = soundDraft().check();
  for (const Finding& finding : check.findings)
    ADD_FAILURE() << finding.rule << " " << finding.kind << " " << finding.field << ": " << finding.text;
  EXPECT_TRUE(check.ready);
  EXPECT_EQ(check.openGates(), 4);
  ASSERT_TRUE(check.clarity.value);
  EXPECT_DOUBLE_EQ(*check.clarity.value, 100);
  EXPECT_FALSE(check.clarity.held);
}

TEST(EmptyFile, HasFourClosedGatesAndNoIndex) {
  const Check check = Draft().check();
  EXPECT_EQ(check.openGates(), 0);
  EXPECT_FALSE(check.ready);
  EXPECT_FALSE(check.clarity.value);
  EXPECT_FALSE(check.focus.value);
  EXPECT_FALSE(check.focus.choice);
  for (const Finding& finding : check.findings)
    EXPECT_FALSE(finding.text.empty() || finding.why.empty() || finding.remedy.empty()) << finding.rule;
}

} // namespace
} // namespace baton::clarity
