// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_apply.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

// A rule is changed, and a finding put aside, for a reason that is kept and printed; what is not there cannot be put
// aside.
namespace baton::workspace {
namespace {

using nlohmann::json;

class ChangedRules : public testing::Test {
protected:
  json put(const std::string& kind, const std::string& fields) {
    const std::string text = fmt::format(R"({{"changes":[{{"op":"put","kind":"{}","fields":{}}}]}})", kind, fields);
    return applyJson(m_workspace, text, {.label = "apply"}, Earnest::Change).json();
  }
  /// The field and the cause of the refusal; empty where it was taken.
  std::string refusal(const std::string& kind, const std::string& fields) {
    const json answer = put(kind, fields);
    if (!answer.contains("error"))
      return {};
    EXPECT_EQ(answer["applied"], 0);
    EXPECT_EQ(answer["error"]["kind"], kind);
    return answer["error"]["field"].get<std::string>() + ": " + answer["error"]["cause"].get<std::string>();
  }

  tests::TemporaryFolder m_folder;
  Workspace m_workspace =
      Workspace::create(m_folder / "company.baton", {"Company", "USD", 7},
                        basics::Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 1, 15)), 7));
};

TEST_F(ChangedRules, NeedARuleThatThereIs) {
  EXPECT_TRUE(refusal("rule_setting", R"({"rule":"market-nun","off":true,"reason":"No"})").starts_with("rule: "));
  EXPECT_TRUE(refusal("put_aside", R"({"rule":"market-nun","reason":"No"})").starts_with("rule: "));
  EXPECT_EQ(refusal("rule_setting", R"({"rule":"market-none","off":true,"reason":"One is coming"})"), "");
  EXPECT_EQ(refusal("rule_setting", R"({"rule":"focus-turned-down","threshold":0.25,"reason":"Young"})"), "");
}

TEST_F(ChangedRules, NeedAReason) {
  EXPECT_TRUE(refusal("rule_setting", R"({"rule":"room-none","off":true})").starts_with("reason: "));
  EXPECT_TRUE(refusal("rule_setting", R"({"rule":"proof-stale","threshold":36,"reason":" "})").starts_with("reason: "));
  EXPECT_TRUE(refusal("put_aside", R"({"rule":"claim-generic"})").starts_with("reason: "));
  EXPECT_EQ(refusal("put_aside", R"({"rule":"claim-generic","reason":"It is our slogan"})"), "");
}

TEST_F(ChangedRules, AreNotBelowZero) {
  EXPECT_TRUE(
      refusal("rule_setting", R"({"rule":"proof-stale","threshold":-1,"reason":"x"})").starts_with("threshold: "));
}

TEST_F(ChangedRules, WhatIsNotThereCannotBePutAside) {
  for (const char* rule : {"market-none", "market-no-reason", "offering-no-price", "core-no-difference", "proof-none",
                           "competitor-none", "advantage-no-how", "room-none"})
    EXPECT_TRUE(refusal("put_aside", fmt::format(R"({{"rule":"{}","reason":"Known"}})", rule)).starts_with("rule: "))
        << rule;
}

} // namespace
} // namespace baton::workspace
