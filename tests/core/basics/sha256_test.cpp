// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/sha256.h"

#include "tests/support/any_value.h"

namespace baton::basics {
namespace {

/// The examples of FIPS 180-2, and of NIST's file of short messages.
TEST(Sha256, GivesThePublishedSums) {
  EXPECT_EQ(hexOf(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hexOf(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hexOf(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hexOf(sha256(std::string(1'000'000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  EXPECT_EQ(hexOf(sha256("\xD3")), "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1");
}

RC_GTEST_PROP(Sha256Laws, PiecesGiveTheSumOfTheWhole, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(tests::anyText());
  std::string whole;
  Sha256 hash;
  for (const auto& piece : pieces) {
    whole += piece;
    hash.add(piece);
  }
  RC_ASSERT(hash.sum() == sha256(whole));
}

RC_GTEST_PROP(Sha256Laws, TheIdOfAKeyIsPositiveAndItsFirst63Bits, ()) {
  const Sha256Sum sum = sha256(*tests::anyText());
  const std::int64_t id = first63Bits(sum);
  RC_ASSERT(id > 0);
  RC_ASSERT(std::uint64_t(id) == std::stoull(hexOf(sum).substr(0, 16), nullptr, 16) / 2);
}

TEST(Sha256, AnIdIsNeverNone) {
  EXPECT_EQ(first63Bits(Sha256Sum{}), 1);
}

} // namespace
} // namespace baton::basics
