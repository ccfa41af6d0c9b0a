// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_file.h"

#include <gtest/gtest.h>

namespace baton::exchange {
namespace {

const basics::Date today = *basics::Date::of(2026, 1, 15);

TEST(CalendarFile, HoldsWholeDays) {
  EXPECT_EQ(
      writeCalendar("Promises", {{"1@baton", *basics::Date::of(2026, 2, 28), "A price list", "Ann to Maya"}}, today),
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Baton//Baton//EN\r\nCALSCALE:GREGORIAN\r\n"
      "X-WR-CALNAME:Promises\r\nBEGIN:VEVENT\r\nUID:1@baton\r\nDTSTAMP:20260115T000000Z\r\n"
      "DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\nSUMMARY:A price list\r\n"
      "DESCRIPTION:Ann to Maya\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(CalendarFile, TextsStayTexts) {
  const std::string file = writeCalendar("a", {{"1", today, "1; 2, 3\\4\nBEGIN:VEVENT\r", ""}}, today);
  EXPECT_NE(file.find("SUMMARY:1\\; 2\\, 3\\\\4\\nBEGIN:VEVENT\r\n"), std::string::npos) << file;
}

/// RFC 5545, 3.1: lines of at most 75 octets, and a character is not cut.
TEST(CalendarFile, LongLinesAreFoldedBetweenCharacters) {
  std::string summary;
  for (int i = 0; i < 100; ++i)
    summary += "ä";
  std::string file = writeCalendar("a", {{"1", today, summary, ""}}, today);
  std::size_t longest = 0;
  for (std::size_t at = 0, end = 0; (end = file.find("\r\n", at)) != std::string::npos; at = end + 2) {
    longest = std::max(longest, end - at);
    EXPECT_NE(static_cast<unsigned char>(file[at + (file[at] == ' ' ? 1 : 0)]) & 0xC0, 0x80u) << "a cut character";
  }
  EXPECT_LE(longest, 75u);
  for (std::size_t at = 0; (at = file.find("\r\n ", at)) != std::string::npos;)
    file.erase(at, 3);
  EXPECT_NE(file.find(summary), std::string::npos);
}

} // namespace
} // namespace baton::exchange
