// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"

#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

TEST(AHandoff, IsRefusedWithItsReasonsPublishedWithOneAndAcknowledged) {
  Shell shell;
  const std::string file = shell.workspace();
  shell.apply({put("person", {{"name", "Maya"}, {"side", "leadership"}}),
               put("person", {{"name", "Ann"}, {"side", "sales"}}),
               put("market", {{"name", "Retail"}, {"status", "selected"}})});
  const json checked = shell.ask({"check", file}, 1);
  EXPECT_EQ(checked["ready"], false);
  EXPECT_EQ(checked["gates"].size(), 4u);
  const json refused = shell.ask({"publish", file, "--as", "Maya"}, 1);
  EXPECT_EQ(refused["version"], json());
  EXPECT_FALSE(refused["findings"].empty());
  EXPECT_EQ(shell.run({"publish", file, "--as", "Nobody", "--reason", "It must go out"}).exit, 2);

  const json published = shell.ask({"publish", file, "--as", "Maya", "--reason", "It must go out"});
  EXPECT_EQ(published["version"], 1);
  EXPECT_EQ(published["reason"], "It must go out");
  const json answered = shell.ask(
      {"acknowledge", file, "--version", "1", "--verdict", "accepted", "--as", "Ann", "--at", "2026-01-31T09:30:00Z"});
  EXPECT_EQ(answered["person"], "Ann") << answered;
  EXPECT_EQ(answered["at"], "2026-01-31T09:30:00Z");

  shell.apply({put("market", {{"name", "Independent retail"}}, "@market:Retail")});
  const json diff = shell.ask({"diff", file, "1", "draft"});
  ASSERT_EQ(diff["elements"].size(), 1u);
  EXPECT_EQ(diff["elements"][0]["change"], "changed");
  EXPECT_EQ(diff["elements"][0]["fields"][0]["old"], "Retail");
  EXPECT_EQ(shell.run({"undo", file}).exit, 0);
  EXPECT_EQ(shell.run({"undo", file}).exit, 1); // an acknowledgement is answered anew, not undone
  EXPECT_EQ(shell.ask({"recall", file, "--version", "1", "--reason", "Wrong market", "--as", "Maya"})["recalled"],
            "Wrong market");
}

} // namespace
} // namespace baton::batonctl
