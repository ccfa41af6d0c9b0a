// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"

#include "tests/support/any_value.h"

#include <clocale>
#include <cwctype>

namespace baton::basics {
namespace {

using tests::anyText, tests::utf8Of;

/// The decoder of the Unicode standard's table 3-7, written a second time.
bool isWellFormed(const std::string& bytes) {
  const auto in = [&bytes](std::size_t i, unsigned low, unsigned high) {
    return i < bytes.size() && std::uint8_t(bytes[i]) >= low && std::uint8_t(bytes[i]) <= high;
  };
  for (std::size_t i = 0; i < bytes.size();) {
    if (in(i, 0x00, 0x7F))
      i += 1;
    else if (in(i, 0xC2, 0xDF) && in(i + 1, 0x80, 0xBF))
      i += 2;
    else if (((in(i, 0xE0, 0xE0) && in(i + 1, 0xA0, 0xBF)) || (in(i, 0xE1, 0xEC) && in(i + 1, 0x80, 0xBF)) ||
              (in(i, 0xED, 0xED) && in(i + 1, 0x80, 0x9F)) || (in(i, 0xEE, 0xEF) && in(i + 1, 0x80, 0xBF))) &&
             in(i + 2, 0x80, 0xBF))
      i += 3;
    else if (((in(i, 0xF0, 0xF0) && in(i + 1, 0x90, 0xBF)) || (in(i, 0xF1, 0xF3) && in(i + 1, 0x80, 0xBF)) ||
              (in(i, 0xF4, 0xF4) && in(i + 1, 0x80, 0x8F))) &&
             in(i + 2, 0x80, 0xBF) && in(i + 3, 0x80, 0xBF))
      i += 4;
    else
      return false;
  }
  return true;
}

rc::Gen<std::string> anyBytes() {
  const auto edge = rc::gen::elementOf(std::vector<char>{
      'a',    '\x00', '\x7F', '\x80', '\x8F', '\x90', '\x9F', '\xA0', '\xBF', '\xC0', '\xC1', '\xC2', '\xDF',
      '\xE0', '\xE1', '\xEC', '\xED', '\xEE', '\xEF', '\xF0', '\xF1', '\xF3', '\xF4', '\xF5', '\xFF'});
  return rc::gen::oneOf(rc::gen::container<std::string>(edge),
                        rc::gen::container<std::string>(rc::gen::arbitrary<char>()), anyText());
}

RC_GTEST_PROP(Utf8Laws, IsWhatTheStandardSaysIsWellFormed, ()) {
  const auto bytes = *anyBytes();
  RC_ASSERT(isUtf8(bytes) == isWellFormed(bytes));
}

TEST(Utf8, EveryCodePointIsWellFormedAndEverySurrogateIsNot) {
  for (char32_t point = 0; point < 0x110000; ++point)
    ASSERT_EQ(isUtf8(utf8Of(point)), point < 0xD800 || point > 0xDFFF) << std::size_t(point);
  EXPECT_FALSE(isUtf8(utf8Of(0x110000)));
}

RC_GTEST_PROP(FoldCaseLaws, FoldsOnceAndForAllAndKeepsTextText, ()) {
  const auto text = *anyText();
  const std::string folded = foldCase(text);
  RC_ASSERT(isUtf8(folded));
  RC_ASSERT(foldCase(folded) == folded);
}

RC_GTEST_PROP(FoldCaseLaws, FoldsPieceByPiece, ()) {
  const auto one = *anyText(), other = *anyText();
  RC_ASSERT(foldCase(one + other) == foldCase(one) + foldCase(other));
}

/// The system's C library knows the pairs of Unicode as well: Latin, Greek and Cyrillic in all their blocks.
TEST(FoldCase, FoldsEveryCapitalOfLatinGreekAndCyrillicToItsSmallLetter) {
  const locale_t unicode = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
  ASSERT_NE(unicode, locale_t{}) << "the system has no C.UTF-8";
  const std::vector<std::pair<char32_t, char32_t>> blocks{{0x41, 0x24F},    {0x370, 0x3FF},   {0x400, 0x52F},
                                                          {0x1E00, 0x1EFF}, {0x1F00, 0x1FFF}, {0x2C60, 0x2C7F}};
  int pairs = 0;
  for (const auto& [first, last] : blocks)
    for (char32_t point = first; point <= last; ++point) {
      const auto small = char32_t(::towlower_l(wint_t(point), unicode));
      pairs += small != point ? 1 : 0;
      EXPECT_EQ(foldCase(utf8Of(point)), utf8Of(small)) << std::hex << std::size_t(point);
    }
  EXPECT_GT(pairs, 600) << "the system's table is empty: the test is blind";
  ::freelocale(unicode);
}

RC_GTEST_PROP(TrimmedLaws, TakesBlanksOfBothEndsAndNothingElse, ()) {
  const auto inner = *anyText();
  const std::vector<std::string> blanks{" ", "\t", "\r", "\n", "\v", "\f", "\u00A0", "\u202F", "\uFEFF"};
  const auto before = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(blanks));
  const auto behind = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(blanks));
  std::string text;
  for (const auto& blank : before)
    text += blank;
  text += inner;
  for (const auto& blank : behind)
    text += blank;
  const std::string_view core = trimmed(text);
  RC_ASSERT(core == trimmed(inner));
  RC_ASSERT(trimmed(core) == core);
  RC_ASSERT(isUtf8(core));
  RC_ASSERT(inner.find(core) != std::string::npos);
}

RC_GTEST_PROP(NameLaws, SameNameIsSameKey, ()) {
  const auto one = *anyText(), other = *rc::gen::oneOf(anyText(), rc::gen::just(" " + one + "\u00A0"));
  RC_ASSERT(sameName(one, other) == (nameKey(one) == nameKey(other)));
  RC_ASSERT(sameName(one, foldCase(one)));
}

RC_GTEST_PROP(SplitLaws, PiecesJoinedAreTheText, ()) {
  const auto text = *rc::gen::container<std::string>(rc::gen::element('a', ',', ' '));
  const auto parts = split(text, ',');
  std::string joined = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i)
    joined += "," + parts[i];
  RC_ASSERT(joined == text);
  RC_ASSERT(parts.size() == 1 + std::size_t(std::count(text.begin(), text.end(), ',')));
}

RC_GTEST_PROP(ShortenedLaws, CutsBetweenCodePointsAndSaysSo, ()) {
  const auto points = *rc::gen::container<std::vector<char32_t>>(tests::anyCodePoint());
  const std::size_t most = *rc::gen::inRange<std::size_t>(0, 50);
  std::string text, head;
  for (std::size_t i = 0; i < points.size(); ++i) {
    text += utf8Of(points[i]);
    head += i < most ? utf8Of(points[i]) : "";
  }
  RC_ASSERT(shortened(text, most) == (points.size() <= most ? text : head + "…"));
}

RC_GTEST_PROP(PackedTextsLaws, AListComesBackAsItWas, ()) {
  const auto texts = *rc::gen::container<std::vector<std::string>>(anyText());
  const auto again = unpackTexts(packTexts(texts));
  RC_ASSERT(bool(again));
  RC_ASSERT(*again == texts);
}

RC_GTEST_PROP(PackedTextsLaws, AnyBytesAreAListOrRefused, ()) {
  const auto bytes = *anyBytes();
  if (const auto texts = unpackTexts(bytes))
    RC_ASSERT(*unpackTexts(packTexts(*texts)) == *texts);
}

} // namespace
} // namespace baton::basics
