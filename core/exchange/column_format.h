// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/decimal.h"
#include "core/basics/outcome.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace baton::exchange {

/// What a person must decide, since more than one reading fits a whole column.
struct Question {
  std::string text; ///< "04/05/2021 can be 4 May or April 5, and no other date in the column decides it."
  std::vector<std::string> choices; ///< patterns or decimal signs, to be declared in the mapping
  std::string example;              ///< a value that has two readings
};

/// How the numbers of a column are written: "." or "," as decimal sign, and what groups thousands ("" for nothing).
struct NumberFormat {
  char decimal = '.';
  std::string thousands;
  friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// A currency sign or code, grouping, percent signs, a minus before or after, or brackets are understood; "250k" is
/// refused. More than four decimals, after scaling, are rounded, and *rounded becomes true.
basics::Outcome<basics::Amount> readNumber(std::string_view text, const NumberFormat& format, bool* rounded = nullptr,
                                           basics::Decimal scale = basics::Decimal::of(1));
/// The number exactly as it is written.
basics::Outcome<basics::Decimal> readDecimal(std::string_view text, const NumberFormat& format);

/// A date in a pattern such as "yyyy-MM-dd", "dd.MM.yyyy", "M/d/yy", "yyyyMMdd", "dd MMM yyyy", or "serial", the days
/// that a spreadsheet counts; a time behind it is dropped.
basics::Outcome<basics::Date> readDate(std::string_view text, std::string_view pattern);

/// What detection found in a column: a format, or a question. A value that is no number or date in any form is left to
/// its own row: misfit names the first of them, beside the format or question of the others. Neither format nor
/// question where no value is left to decide (then nothing may be assumed), or where misfit names two that are written
/// in different ways: then it is a misfit of the whole column.
template <class Format> struct Detected {
  std::optional<Format> format;
  std::optional<Question> question;
  std::optional<std::string> misfit;
  bool ofWholeColumn = false; ///< the misfit is none that a single row could answer for
};

/// Looks at the values of a column one by one. Never guesses, and holds hardly any of them.
template <class Format> class ColumnDetector {
public:
  virtual ~ColumnDetector() = default;
  virtual void take(std::string_view value) = 0;
  /// Two values contradict each other: the values are to be looked at once more, from the first.
  virtual bool isContradicted() const = 0;
  /// False once it wants no more.
  virtual bool lookForOther(std::string_view value) = 0;
  virtual Detected<Format> found() = 0;
};
/// Declared parts narrow the choice.
std::unique_ptr<ColumnDetector<NumberFormat>> numberDetector(std::optional<char> decimal = {},
                                                             const std::optional<std::string>& thousands = {});
std::unique_ptr<ColumnDetector<std::string>> dateDetector();

/// The same over all values of a column.
Detected<NumberFormat> detectNumbers(const std::vector<std::string_view>& values, std::optional<char> decimal = {},
                                     const std::optional<std::string>& thousands = {});
Detected<std::string> detectDates(const std::vector<std::string_view>& values);

/// Whether a value is a number, a date in any form that detection knows.
bool isNumberInSomeForm(std::string_view text);
bool isDateInSomeForm(std::string_view text);

} // namespace baton::exchange
