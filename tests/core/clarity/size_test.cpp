// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clarity/draft.h"

#include <gmock/gmock.h>

namespace baton::clarity {
namespace {

using namespace strategy;

/// The sound strategy with so many more accounts, assumptions, issues and proofs, each with its own words.
Draft large(int more) {
  Draft draft = soundDraft();
  for (int i = 0; i < more; ++i) {
    const std::string n = std::to_string(i);
    draft.account(draft.markets[0], "Shop" + n + " Bikes");
    draft.accounts.back().why = "bought bikes for 257k and no accessories, and asked for a fit-out in week " + n;
    Assumption assumption = draft.assumptions[0];
    assumption.id = {};
    assumption.statement = "Dealers in district " + n + " buy 10 % more once they see the whole carton";
    draft.add(draft.assumptions, assumption);
    BuyerIssue issue = draft.issues[0];
    issue.id = {};
    issue.statement = "My mechanic waits for part " + n + " while the bike blocks the stand and the rider is gone";
    draft.add(draft.issues, issue);
    Proof proof = draft.proofs[0];
    proof.id = {};
    proof.statement = "Dealer " + n + " waited 11.4 working days on average for its frames";
    draft.add(draft.proofs, proof);
  }
  return draft;
}

TEST(LargeStrategy, IsJudgedLikeASmallOne) {
  const Draft draft = large(250); // 1,000 elements more
  const Check check = draft.check();
  EXPECT_TRUE(check.findings.empty());
  EXPECT_DOUBLE_EQ(*check.clarity.value, 100);
}

TEST(LargeStrategy, LosesAShareOfOneInAThousand) {
  Draft draft = large(249); // with the one of the sound strategy 250 assumptions
  draft.assumptions[100].test = "";
  EXPECT_NEAR(*draft.check().clarity.value, 100 - 2 * 1.0 / 250, 1e-9);
}

} // namespace
} // namespace baton::clarity
