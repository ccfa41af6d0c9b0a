// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/column_format.h"

#include "core/basics/text.h"
#include "core/exchange/column_readings.h"
#include "core/exchange/date_pattern.h"
#include "core/exchange/digits.h"
#include "core/exchange/number_text.h"

#include <algorithm>
#include <array>

namespace baton::exchange {

using basics::Amount;
using basics::Date;
using basics::Outcome;
using basics::Refusal;

namespace {

using NumberReading = Reading<NumberFormat, Amount>;
using DateReading = Reading<DatePattern, Date>;

/// Up to eleven digits, then at most four decimals, and a minus before them: so most amounts are written, and none of
/// these needs rounding.
std::optional<Amount> plainAmount(std::string_view text, char decimal) {
  const bool isNegative = text.starts_with('-');
  const std::string_view number = text.substr(isNegative ? 1 : 0);
  const std::string_view whole = number.substr(0, number.find(decimal));
  const bool hasDecimals = whole.size() < number.size();
  const std::string_view decimals = hasDecimals ? number.substr(whole.size() + 1) : std::string_view();
  if (whole.empty() || whole.size() > 11 || decimals.size() > 4 || (hasDecimals && decimals.empty()))
    return std::nullopt;
  std::int64_t parts = 0;
  for (const std::string_view digits : {whole, decimals})
    for (const char c : digits) {
      if (!isDigit(c))
        return std::nullopt;
      parts = parts * 10 + (c - '0');
    }
  for (std::size_t i = decimals.size(); i < 4; ++i)
    parts *= 10;
  return Amount::ofTenThousandths(isNegative ? -parts : parts);
}

std::optional<Amount> amountIn(std::string_view text, const NumberFormat& format) {
  if (const auto amount = plainAmount(text, format.decimal))
    return amount;
  const auto plain = plainNumber(text, format.decimal, format.thousands);
  if (!plain)
    return std::nullopt;
  bool rounded = false;
  const auto amount = Amount::parse(*plain, &rounded);
  return amount ? std::optional(*amount) : std::nullopt;
}

/// Without grouping first, so that a column without any is told to have none.
std::vector<NumberReading> numberReadings(std::optional<char> decimal, const std::optional<std::string>& declared) {
  std::vector<NumberReading> readings;
  for (const char sign : {'.', ','}) {
    if (decimal && *decimal != sign)
      continue;
    std::vector<std::string> groupings{"", sign == '.' ? "," : ".", " ", "'"};
    if (declared)
      groupings = {std::string(groupingKind(*declared))};
    for (const std::string& thousands : groupings)
      if (thousands != std::string_view(&sign, 1))
        readings.push_back({NumberFormat{sign, thousands}, amountIn});
  }
  return readings;
}

std::optional<Date> dateIn(std::string_view text, const DatePattern& pattern) {
  return pattern.readExactly(text);
}

void addAll(std::vector<std::string>& patterns, std::string_view separators, std::initializer_list<const char*> forms) {
  for (const char separator : separators)
    for (std::string form : forms) {
      for (char& c : form)
        c = c == '~' ? separator : c;
      patterns.push_back(std::move(form));
    }
}

/// Padded forms first, so that the one that is named looks like the column. "yy" comes first only with a hyphen: with
/// other signs hardly anyone writes so, and every short day-first column would have to be asked about.
std::vector<DateReading> makeDateReadings() {
  std::vector<std::string> patterns;
  addAll(patterns, "-/. ",
         {"yyyy~MM~dd", "yyyy~M~d", "dd~MM~yyyy", "d~M~yyyy", "MM~dd~yyyy", "M~d~yyyy", "dd~MM~yy", "d~M~yy",
          "MM~dd~yy", "M~d~yy"});
  addAll(patterns, "-", {"yy~MM~dd", "yy~M~d"});
  addAll(
      patterns, "-/. ",
      {"dd~MMM~yyyy", "d~MMM~yyyy", "dd~MMM~yy", "d~MMM~yy", "MMM~dd~yyyy", "MMM~d~yyyy", "yyyy~MMM~dd", "yyyy~MMM~d"});
  addAll(patterns, " ",
         {"dd.~MMM~yyyy", "d.~MMM~yyyy", "MMM~dd,~yyyy", "MMM~d,~yyyy", "yyyyMMdd", "ddMMMyyyy", "ddMMMyy"});
  patterns.emplace_back("serial");
  std::vector<DateReading> readings;
  readings.reserve(patterns.size());
  for (const std::string& pattern : patterns)
    readings.push_back({*DatePattern::parse(pattern), dateIn});
  return readings;
}

const std::vector<DateReading>& dateReadings() {
  static const std::vector<DateReading> readings = makeDateReadings();
  return readings;
}

constexpr auto monthNames =
    std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July", "August",
                                     "September", "October", "November", "December"});

/// In the order of the pattern: "4 May", "April 5", with the year where the readings differ in it.
std::string spoken(Date date, const DatePattern& pattern, bool withYear) {
  const std::string month(monthNames[std::size_t(date.month()) - 1]);
  const std::string day = std::to_string(date.day()), year = std::to_string(date.year());
  const bool dayFirst = pattern.dayComesBeforeMonth();
  std::string text = dayFirst ? day + " " + month : month + " " + day;
  if (!withYear)
    return text;
  if (pattern.yearComesFirst())
    return year + " " + text;
  return text + (dayFirst ? " " : ", ") + year;
}

/// "a or b", "a, b or c", each once.
std::string alternatives(const std::vector<std::string>& texts) {
  std::vector<std::string> distinct;
  for (const std::string& text : texts)
    if (std::find(distinct.begin(), distinct.end(), text) == distinct.end())
      distinct.push_back(text);
  std::string joined;
  for (std::size_t i = 0; i < distinct.size(); ++i)
    joined += (i == 0 ? "" : i + 1 == distinct.size() ? " or " : ", ") + distinct[i];
  return joined;
}

Question numberQuestion(const ColumnReading<NumberReading>& found) {
  Question question;
  question.example = found.example;
  std::vector<std::string> amounts;
  for (const NumberReading& reading : found.readings) {
    question.choices.emplace_back(1, reading.format.decimal);
    amounts.push_back(amountIn(found.example, reading.format)->plain());
  }
  question.text =
      question.example + " can be " + alternatives(amounts) + ", and no other number in the column decides it.";
  return question;
}

Question dateQuestion(const ColumnReading<DateReading>& found) {
  Question question;
  question.example = found.example;
  std::vector<Date> dates;
  for (const DateReading& reading : found.readings) {
    question.choices.push_back(reading.format.text());
    dates.push_back(*reading.read(found.example, reading.format));
  }
  const bool withYear = std::any_of(dates.begin(), dates.end(), [&](Date d) { return d.year() != dates[0].year(); });
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < dates.size(); ++i)
    texts.push_back(spoken(dates[i], found.readings[i].format, withYear));
  question.text = question.example + " can be " + alternatives(texts) + ", and no other date in the column decides it.";
  return question;
}

std::optional<std::string> misfitText(const std::optional<Misfit>& misfit, const char* what) {
  if (!misfit)
    return std::nullopt;
  const std::string value = "\"" + basics::shortened(misfit->value, 40) + "\"";
  if (misfit->against.empty())
    return value + " is not " + what;
  return "\"" + basics::shortened(misfit->against, 40) + "\" and " + value + " are not written in one way";
}

} // namespace

Outcome<basics::Decimal> readDecimal(std::string_view text, const NumberFormat& format) {
  const auto plain = plainNumber(text, format.decimal, format.thousands);
  if (!plain)
    return Refusal{"\"" + basics::shortened(text, 40) + "\" is not a number",
                   std::string("Write all its digits, with \"") + format.decimal + "\" before decimals"};
  return basics::Decimal::parse(*plain);
}

Outcome<Amount> readNumber(std::string_view text, const NumberFormat& format, bool* rounded, basics::Decimal scale) {
  if (scale == basics::Decimal::of(1))
    if (const auto plain = plainAmount(text, format.decimal))
      return *plain;
  const auto number = readDecimal(text, format);
  return number ? basics::product({*number, scale}, rounded) : number.refusal();
}

Outcome<Date> readDate(std::string_view text, std::string_view pattern) {
  const auto parsed = DatePattern::parse(pattern);
  return parsed ? parsed->read(text) : parsed.refusal();
}

namespace {

class NumberDetector : public ColumnDetector<NumberFormat> {
public:
  explicit NumberDetector(std::vector<NumberReading> readings)
      : m_isImpossible(readings.empty()), m_reader(std::move(readings)) {}

  void take(std::string_view value) override { m_reader.take(value); }
  bool isContradicted() const override { return m_reader.isContradicted(); }
  bool lookForOther(std::string_view value) override { return m_reader.lookForOther(value); }
  Detected<NumberFormat> found() override {
    Detected<NumberFormat> detected;
    if (m_isImpossible) {
      detected.misfit = "The sign before decimals is a point or a comma, and another one groups thousands";
      detected.ofWholeColumn = true;
      return detected;
    }
    const auto found = m_reader.result();
    detected.misfit = misfitText(found.misfit, "a number");
    detected.ofWholeColumn = found.misfit && !found.misfit->against.empty();
    if (found.readings.size() > 1)
      detected.question = numberQuestion(found);
    else if (found.readings.size() == 1)
      detected.format = found.readings.front().format;
    return detected;
  }

private:
  bool m_isImpossible;
  ColumnReader<NumberReading> m_reader;
};

class DateDetector : public ColumnDetector<std::string> {
public:
  void take(std::string_view value) override { m_reader.take(value); }
  bool isContradicted() const override { return m_reader.isContradicted(); }
  bool lookForOther(std::string_view value) override { return m_reader.lookForOther(value); }
  Detected<std::string> found() override {
    const auto found = m_reader.result();
    Detected<std::string> detected;
    detected.misfit = misfitText(found.misfit, "a date");
    detected.ofWholeColumn = found.misfit && !found.misfit->against.empty();
    if (found.readings.size() > 1)
      detected.question = dateQuestion(found);
    else if (found.readings.size() == 1)
      detected.format = found.readings.front().format.text();
    return detected;
  }

private:
  ColumnReader<DateReading> m_reader{dateReadings()};
};

template <class Format>
Detected<Format> foundIn(const std::vector<std::string_view>& values, ColumnDetector<Format>& detector) {
  for (const std::string_view value : values)
    detector.take(value);
  if (detector.isContradicted())
    (void)std::all_of(values.begin(), values.end(),
                      [&](std::string_view value) { return detector.lookForOther(value); });
  return detector.found();
}

} // namespace

std::unique_ptr<ColumnDetector<NumberFormat>> numberDetector(std::optional<char> decimal,
                                                             const std::optional<std::string>& thousands) {
  return std::make_unique<NumberDetector>(numberReadings(decimal, thousands));
}

std::unique_ptr<ColumnDetector<std::string>> dateDetector() {
  return std::make_unique<DateDetector>();
}

Detected<NumberFormat> detectNumbers(const std::vector<std::string_view>& values, std::optional<char> decimal,
                                     const std::optional<std::string>& thousands) {
  return foundIn(values, *numberDetector(decimal, thousands));
}

Detected<std::string> detectDates(const std::vector<std::string_view>& values) {
  return foundIn(values, *dateDetector());
}

bool isNumberInSomeForm(std::string_view text) {
  return anyFits(numberReadings({}, {}), text);
}

bool isDateInSomeForm(std::string_view text) {
  return anyFits(dateReadings(), text);
}

} // namespace baton::exchange
