// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printable.h"

#include <gtest/gtest.h>

namespace baton::report {

TEST(Printable, LeavesOrdinaryTextAsItIs) {
  const std::string text = "S\xC3\xA1nchez \xE2\x80\x9Cquoted\xE2\x80\x9D \xF0\x9F\x9A\xB2";
  EXPECT_EQ(printable(text), text);
}

TEST(Printable, MakesOneKindOfLineBreak) {
  EXPECT_EQ(printable("a\r\nb\rc\nd\xE2\x80\xA8"
                      "e"),
            "a\nb\nc\nd\ne");
  EXPECT_EQ(oneLine("a\r\nb"), "a b");
}

TEST(Printable, ShowsWhatCannotBePrinted) {
  EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a\xEF\xBF\xBD"
                                                    "b");
  EXPECT_EQ(printable("\x1B[31m"), "\xEF\xBF\xBD[31m");
  EXPECT_EQ(printable("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD") << "an overlong form of a slash";
  EXPECT_EQ(printable("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD") << "half of a surrogate pair";
  EXPECT_EQ(printable("cut \xE2\x82"), "cut \xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(LinkTarget, IsTheWebOrALetter) {
  EXPECT_TRUE(isLinkTarget("https://example.com/a?b=c"));
  EXPECT_TRUE(isLinkTarget("HTTP://example.com"));
  EXPECT_TRUE(isLinkTarget("mailto:brian@example.com"));
}

TEST(LinkTarget, IsNeverAFileOrAScript) {
  for (const char* url : {"", "https://", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
                          "//example.com", "https://example.com/a b", "https://example.com/\n"})
    EXPECT_FALSE(isLinkTarget(url)) << url;
}

} // namespace baton::report
