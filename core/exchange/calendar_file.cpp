// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_file.h"

#include <fmt/format.h>

namespace baton::exchange {
namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',')
      out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out += c;
  }
  return out;
}

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// At most 75 octets a line, never within a character; what goes on begins with a blank.
std::string folded(const std::string& line) {
  constexpr std::size_t most = 75;
  std::string out;
  std::size_t at = 0;
  for (std::size_t room = most; line.size() - at > room; room = most - 1) {
    std::size_t end = at + room;
    while (end > at + 1 && continues(line[end]))
      --end;
    out += line.substr(at, end - at) + "\r\n ";
    at = end;
  }
  return out + line.substr(at) + "\r\n";
}

std::string digits(basics::Date date) {
  return fmt::format("{:04}{:02}{:02}", date.year(), date.month(), date.day());
}

} // namespace

std::string writeCalendar(const std::string& name, const std::vector<CalendarDay>& days, basics::Date writtenOn) {
  std::string out;
  const auto add = [&out](const std::string& line) { out += folded(line); };
  add("BEGIN:VCALENDAR");
  add("VERSION:2.0");
  add("PRODID:-//Baton//Baton//EN");
  add("CALSCALE:GREGORIAN");
  add("X-WR-CALNAME:" + escaped(name));
  for (const CalendarDay& day : days) {
    add("BEGIN:VEVENT");
    add("UID:" + escaped(day.uid));
    add("DTSTAMP:" + digits(writtenOn) + "T000000Z");
    add("DTSTART;VALUE=DATE:" + digits(day.day));
    add("DTEND;VALUE=DATE:" + digits(day.day.plusDays(1)));
    add("SUMMARY:" + escaped(day.summary));
    if (!day.description.empty())
      add("DESCRIPTION:" + escaped(day.description));
    add("TRANSP:TRANSPARENT");
    add("END:VEVENT");
  }
  add("END:VCALENDAR");
  return out;
}

} // namespace baton::exchange
