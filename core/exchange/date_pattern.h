// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"
#include "core/basics/outcome.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baton::exchange {

/// How dates are written, made once and used for a whole column: yyyy, yy (1970 to 2069), MM, M, dd, d, and MMM or MMMM
/// for the name of a month, in English or German, short or long. Everything else stands for itself; a time of day in
/// the pattern is left out, and so is one in the text. "serial" are days counted as spreadsheets do: 45631 is
/// 2024-12-05.
class DatePattern {
public:
  /// Refused when it does not have exactly one year, month and day.
  static basics::Outcome<DatePattern> parse(std::string_view pattern);

  basics::Outcome<basics::Date> read(std::string_view text) const;
  /// As read, but "dd" and "MM" are two digits; nothing when it does not fit.
  std::optional<basics::Date> readExactly(std::string_view text) const;

  const std::string& text() const { return m_text; }
  bool yearComesFirst() const { return !m_parts.empty() && m_parts.front().kind == Kind::Year; }
  bool dayComesBeforeMonth() const;

private:
  enum class Kind { Year, Month, MonthName, Day, Literal };
  struct Part {
    Kind kind = Kind::Literal;
    std::size_t digits = 0; ///< as the pattern has them
    bool fixed = false;     ///< digits stand directly beside it
    char literal = 0;
  };
  struct Found {
    int year = 0;
    int month = 0;
    int day = 0;
  };

  void addPart(char letter, std::size_t count);
  bool isComplete() const;
  void fixWidths();
  std::optional<basics::Date> find(std::string_view text, bool exactly) const;
  bool take(const Part& part, std::string_view& rest, bool exactly, Found& found) const;
  void skipDotAfterName(std::size_t next, std::string_view& rest) const;
  bool isSerial() const { return m_parts.empty(); }

  std::string m_text;
  std::vector<Part> m_parts;
};

} // namespace baton::exchange
