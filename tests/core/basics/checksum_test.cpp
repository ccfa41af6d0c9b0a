// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/checksum.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace baton::basics {
namespace {

std::string inHex(const std::string& bytes) {
  std::string hex;
  for (const char byte : bytes)
    hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return hex;
}

/// As `b2sum --length=256` prints them.
TEST(Checksum, IsBlake2bOf256Bits) {
  EXPECT_EQ(inHex(checksum("")), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  EXPECT_EQ(inHex(checksum("abc")), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST(Checksum, ShowsASingleBit) {
  EXPECT_NE(checksum("Baton"), checksum("Batoo"));
  EXPECT_NE(checksum("Baton"), checksum(std::string("Baton\0", 6)));
}

} // namespace
} // namespace baton::basics
