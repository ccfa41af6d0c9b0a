// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/order_key.h"

#include "tests/support/any_value.h"

#include <algorithm>

namespace baton::basics {
namespace {

bool isSound(const std::string& key) {
  const auto isDigit = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  return !key.empty() && key.back() != '0' && std::ranges::all_of(key, isDigit);
}

rc::Gen<std::string> anyKey() {
  const std::string digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  return rc::gen::suchThat(rc::gen::container<std::string>(
                               rc::gen::oneOf(rc::gen::elementOf(digits), rc::gen::elementOf(std::string("01yz")))),
                           isSound);
}

RC_GTEST_PROP(OrderKeyLaws, LiesBetweenAnyTwoKeys, ()) {
  std::string one = *anyKey(), other = *anyKey();
  RC_PRE(one != other);
  if (other < one)
    std::swap(one, other);
  const std::string between = orderKeyBetween(one, other);
  RC_ASSERT(isSound(between));
  RC_ASSERT(one < between);
  RC_ASSERT(between < other);
}

RC_GTEST_PROP(OrderKeyLaws, ThereIsRoomBeforeTheFirstAndBehindTheLast, ()) {
  const std::string key = *anyKey();
  const std::string before = orderKeyBetween({}, key), behind = orderKeyBetween(key, {});
  RC_ASSERT(isSound(before));
  RC_ASSERT(isSound(behind));
  RC_ASSERT(before < key);
  RC_ASSERT(key < behind);
}

/// Two copies can hand out one key twice: what is put between such twins follows both.
RC_GTEST_PROP(OrderKeyLaws, BetweenTwinsFollowsBoth, ()) {
  const std::string key = *anyKey();
  RC_ASSERT(key < orderKeyBetween(key, key));
}

/// A list built by insertions anywhere stays in the order in which it was built.
RC_GTEST_PROP(OrderKeyLaws, AListBuiltAnywhereKeepsItsOrder, ()) {
  std::vector<std::string> keys;
  for (const auto place : *rc::gen::container<std::vector<std::uint16_t>>(rc::gen::arbitrary<std::uint16_t>())) {
    const std::size_t at = place % (keys.size() + 1);
    const std::string before = at == 0 ? "" : keys[at - 1], after = at == keys.size() ? "" : keys[at];
    keys.insert(keys.begin() + std::ptrdiff_t(at), orderKeyBetween(before, after));
  }
  RC_ASSERT(std::ranges::all_of(keys, isSound));
  RC_ASSERT(std::ranges::adjacent_find(keys, std::greater_equal{}) == keys.end());
}

TEST(OrderKey, ManyInsertionsAtOneSpotStayShort) {
  std::string first, last, left = orderKeyBetween({}, {}), right = orderKeyBetween(left, {}), low = left;
  for (int i = 0; i < 2000; ++i) {
    const std::string before = orderKeyBetween({}, first), behind = orderKeyBetween(last, {});
    ASSERT_TRUE(first.empty() || before < first);
    ASSERT_LT(last, behind);
    first = before;
    last = behind;
    const std::string closer = orderKeyBetween(low, right);
    ASSERT_LT(low, closer);
    ASSERT_LT(closer, right);
    low = closer;
  }
  for (const std::string& key : {first, last, low})
    EXPECT_LT(key.size(), 500u) << "about six insertions a digit";
}

} // namespace
} // namespace baton::basics
