// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/packed.h"

#include <gtest/gtest.h>
#include <limits>
#include <optional>
#include <vector>

namespace baton::basics {
namespace {

/// What the tests write and read.
struct Thing {
  std::vector<std::int64_t> numbers;
  std::string name;
  std::optional<std::int64_t> maybe;
  friend bool operator==(const Thing&, const Thing&) = default;
};
template <class Pack> void pack(Pack& to, Thing& thing) {
  packList(to, thing.numbers, [](Pack& p, std::int64_t& number) { p.number(number); });
  to.text(thing.name);
  packOptional(to, thing.maybe, [](Pack& p, std::int64_t& number) { p.number(number); });
}

std::string packed(Thing thing) {
  PackWriter writer;
  pack(writer, thing);
  return writer.bytes();
}

std::optional<Thing> unpacked(std::string_view bytes) {
  PackReader reader(bytes);
  Thing thing;
  pack(reader, thing);
  return reader.isDone() ? std::optional(thing) : std::nullopt;
}

const Thing everything{{0, 1, -1, 63, -64, 64, 8191, 1'000'000'007, std::numeric_limits<std::int64_t>::max(),
                        std::numeric_limits<std::int64_t>::min()},
                       std::string("a name\0 with all sorts", 22),
                       -5};

TEST(PackedThings, ComeBackAsTheyWere) {
  EXPECT_EQ(unpacked(packed(everything)), everything);
  EXPECT_EQ(unpacked(packed({})), Thing());
}

TEST(PackedThings, SmallNumbersTakeOneByteAndTheLargestTen) {
  const auto sizeOf = [](std::int64_t number) {
    PackWriter writer;
    writer.number(number);
    return writer.bytes().size();
  };
  EXPECT_EQ(sizeOf(63), 1u);
  EXPECT_EQ(sizeOf(-64), 1u);
  EXPECT_EQ(sizeOf(64), 2u);
  EXPECT_EQ(sizeOf(std::numeric_limits<std::int64_t>::min()), 10u);
}

TEST(PackedThings, WhatIsCutOffOrContinuedIsNotTaken) {
  const std::string whole = packed(everything);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(unpacked(std::string_view(whole).substr(0, size))) << size;
  EXPECT_FALSE(unpacked(whole + '\0'));
}

TEST(PackedThings, AListIsNeverLongerThanTheBytesThatAreLeft) {
  PackWriter writer;
  writer.number(1'000'000'000'000);
  EXPECT_FALSE(unpacked(writer.bytes()));
  PackWriter negative;
  negative.number(-1);
  EXPECT_FALSE(unpacked(negative.bytes()));
}

TEST(PackedThings, ANumberOfMoreThan64BitsIsNone) {
  std::string bytes(9, char(0xFF));
  const auto isSound = [](std::string_view given) {
    PackReader reader(given);
    std::int64_t number = 0;
    reader.number(number);
    return reader.isDone();
  };
  EXPECT_TRUE(isSound(bytes + '\x01'));
  EXPECT_FALSE(isSound(bytes + '\x02'));
  EXPECT_FALSE(isSound(bytes + '\x81' + '\x01'));
}

} // namespace
} // namespace baton::basics
