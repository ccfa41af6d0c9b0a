// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/text_encoding.h"

#include <gtest/gtest.h>

namespace baton::exchange {
namespace {

/// The text as UTF-8; "refused" where it was.
std::string read(std::string_view bytes, const std::optional<std::string>& declared = {}) {
  const auto decoded = decode(bytes, declared);
  return decoded ? std::string(decoded->text) : "refused";
}

std::string utf16(const std::u16string& text, bool bigEndian) {
  std::string bytes;
  for (char16_t unit : text) {
    const char low = char(unit & 0xFF), high = char(unit >> 8);
    bytes += bigEndian ? high : low;
    bytes += bigEndian ? low : high;
  }
  return bytes;
}

TEST(DecodeText, ReadsUtf8WithAndWithoutItsMark) {
  EXPECT_EQ(read("Zoë Größe €"), "Zoë Größe €");
  EXPECT_EQ(read("\xEF\xBB\xBFZoë"), "Zoë");
}

TEST(DecodeText, ReadsUtf16OfBothOrdersWithAndWithoutItsMark) {
  const std::u16string text = u"Owner,Größe €,\U0001F600\r\n";
  for (bool bigEndian : {false, true}) {
    EXPECT_EQ(read(utf16(text, bigEndian)), "Owner,Größe €,\U0001F600\r\n");
    EXPECT_EQ(read(utf16(u"\uFEFF" + text, bigEndian)), "Owner,Größe €,\U0001F600\r\n");
    EXPECT_EQ(read(utf16(u"\uFEFF" + text, bigEndian), "utf-16"), "Owner,Größe €,\U0001F600\r\n");
  }
}

TEST(DecodeText, TakesWhatIsNoUtf8AsWindows1252) {
  // CP1252: E9 = e acute, 80 = euro, 96 = en dash, FF = y with diaeresis
  EXPECT_EQ(read("Andr\xE9, 5 \x80 \x96 \xFF"), "André, 5 € – ÿ");
}

TEST(DecodeText, LooksAtTheWholeFileBeforeItChooses) {
  EXPECT_EQ(read(std::string(200'000, 'x') + "\xE9,"), std::string(200'000, 'x') + "é,");
  EXPECT_EQ(read(std::string(200'000, 'x') + "é"), std::string(200'000, 'x') + "é");
}

TEST(DecodeText, ObeysADeclaredEncoding) {
  EXPECT_EQ(read("Zo\xC3\xAB", "latin1"), "ZoÃ«");
  EXPECT_EQ(read("Zo\xC3\xAB", "UTF-8"), "Zoë");
  EXPECT_EQ(read("5 \x80", "windows-1252"), "5 €");
  EXPECT_EQ(read("Andr\xE9", "utf8"), "refused");
  EXPECT_EQ(read("\xEF\xBB\xBFZoë", "Windows-1252"), "refused"); // its mark says UTF-8
  EXPECT_EQ(read("abc", "EBCDIC"), "refused");
}

TEST(DecodeText, RefusesWhatItsEncodingDoesNotKnow) {
  EXPECT_EQ(read("abc\x81 \xE9"), "refused");
  EXPECT_EQ(read(utf16(u"\uFEFFab", false) + std::string("\x00\xDC", 2)), "refused"); // half a pair
  EXPECT_EQ(read("\xFF\xFE"
                 "a"),
            "refused");
  EXPECT_EQ(read("\xC0\xAF", "UTF-8"), "refused");         // overlong
  EXPECT_EQ(read("\xED\xA0\x80", "UTF-8"), "refused");     // surrogate
  EXPECT_EQ(read("\xF4\x90\x80\x80", "UTF-8"), "refused"); // over U+10FFFF
}

TEST(DecodeText, DoesNotTurnDamagedUtf8IntoOtherLetters) {
  // As Windows-1252 it would read "ZoÃ«, JÃ¼rgen": other people.
  EXPECT_EQ(read("Zoë, Jürgen, André, \xE9!"), "refused");
}

TEST(DecodeText, RefusesFilesThatAreNoText) {
  EXPECT_EQ(read(std::string("a,b\n1,\0\n", 8)), "refused");
  EXPECT_EQ(read("PK\x03\x04 and more"), "refused");
}

} // namespace
} // namespace baton::exchange
