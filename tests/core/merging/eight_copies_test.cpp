// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/merging/any_command.h"
#include "tests/core/merging/copies.h"
#include "tests/core/merging/second_reading.h"
#include "tests/support/seeds.h"

#include <iostream>

namespace baton::workspace {
namespace {

/// A company of eight laptops: the example, each copy changed by so many commands of every sort. In whatever order and
/// grouping they come together, the last file says the same, byte for byte.
void expectOneOutcome(std::uint32_t seed, int commands, int orders) {
  tests::Copies copies(seed, "example");
  for (char name = 'A'; name < 'I'; ++name)
    copies.add(std::string(1, name));
  for (char name = 'A'; name < 'I'; ++name) {
    tests::AnyCommand command(seed * 8 + std::uint32_t(name));
    const std::string who(1, name);
    for (int n = 0; n < commands; ++n)
      command(copies.at(who), who);
  }
  std::string shown;
  for (int order = 0; order < orders; ++order) {
    auto& merged = copies.mergedByLot(seed + std::uint32_t(order));
    const std::string now = tests::shownBy(merged);
    EXPECT_TRUE(shown.empty() || now == shown) << "the order of merging decides";
    shown = now;
    if (order > 0)
      continue;
    EXPECT_FALSE(merged.conflicts().empty()) << "nobody met anybody: the test is blind";
    for (const auto& problem : merged.verify())
      ADD_FAILURE() << problem.kind << " " << problem.id << " " << problem.field << ": " << problem.text;
    std::cout << merged.journal().entries().size() << " entries, " << merged.conflicts().size() << " conflicts"
              << std::endl;
  }
}

TEST(EightCopiesOfTheExample, ComeTogetherToTheSameInWhateverOrder) {
  for (const std::uint32_t seed : tests::seeds(1)) {
    SCOPED_TRACE("BATON_SEED=" + std::to_string(seed));
    expectOneOutcome(seed, 300, 3);
    if (HasFailure() || tests::soak(1) == 1)
      return;
  }
}

TEST(EightCopiesOfTheExample, ThatAreAlikeHaveNoConflict) {
  tests::Copies copies(1, "example");
  for (char name = 'A'; name < 'I'; ++name)
    copies.add(std::string(1, name));
  const std::string before = tests::shownBy(copies.origin());
  const auto& merged = copies.mergedByLot(1);
  EXPECT_TRUE(merged.conflicts().empty());
  EXPECT_TRUE(tests::shownBy(merged) == before);
}

} // namespace
} // namespace baton::workspace
