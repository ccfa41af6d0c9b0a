// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/column_format.h"

#include <gtest/gtest.h>

namespace baton::exchange {
namespace {

using Column = std::vector<std::string_view>;

/// The number as a plain decimal, or "refused".
std::string number(std::string_view text, const NumberFormat& format = {'.', ","}) {
  const auto amount = readNumber(text, format);
  return amount ? amount->plain() : "refused";
}

std::string date(std::string_view text, std::string_view pattern) {
  const auto read = readDate(text, pattern);
  return read ? read->iso() : "refused";
}

/// The pattern, or the question, or why there is neither.
std::string dates(const Column& values) {
  const auto found = detectDates(values);
  return found.format ? *found.format : found.question ? found.question->text : found.misfit.value_or("nothing");
}

/// Decimal and thousands sign, or the question, or why there is neither.
std::string numbers(const Column& values) {
  const auto found = detectNumbers(values);
  if (found.format)
    return found.format->decimal + found.format->thousands;
  return found.question ? found.question->text : found.misfit.value_or("nothing");
}

TEST(ReadNumber, TakesOffSignsAndCurrencies) {
  for (const char* text : {"-1,234.50", "1,234.50-", "\u22121,234.50", "(1,234.50)", "($1,234.50)", "-$1,234.50",
                           "$-1,234.50", "1,234.50- €", "EUR -1,234.50", "- 1,234.50 USD", "(1,234.50) CHF"})
    EXPECT_EQ(number(text), "-1234.5") << text;
  for (const char* text : {"+1,234.50", "€1,234.50", "1,234.50\u00A0€", "CHF 1,234.50", "1234.5", " 1,234.50 "})
    EXPECT_EQ(number(text), "1234.5") << text;
  EXPECT_EQ(number("12.5 %"), "12.5");
}

TEST(ReadNumber, RefusesWhatOnlyResemblesANumber) {
  for (const char* text :
       {"250k",   "1E+05", "12 pcs", "n/a",    "--5", "-5-", "(-5)", "€5€", "5%%",        "1.2.3",  "12,34",
        "1,2345", ",123",  "0,123",  "1,,234", "",    "-",   "$",    "5.",  "2021-05-04", "250 MIO"})
    EXPECT_EQ(number(text), "refused") << text;
}

TEST(ReadNumber, KnowsTheGroupingOfManyCountries) {
  EXPECT_EQ(number("1.234.567,89", {',', "."}), "1234567.89");
  EXPECT_EQ(number("1 234 567,89", {',', " "}), "1234567.89");
  EXPECT_EQ(number("1\u00A0234\u00A0567,89", {',', " "}), "1234567.89");
  EXPECT_EQ(number("1\u202F234\u202F567,89", {',', " "}), "1234567.89");
  EXPECT_EQ(number("1'234'567.89", {'.', "'"}), "1234567.89");
  EXPECT_EQ(number("1\u2019234\u2019567.89", {'.', "'"}), "1234567.89");
  EXPECT_EQ(number("1234567,89", {',', "."}), "1234567.89");
}

TEST(ReadNumber, TakesADashForNoCents) {
  EXPECT_EQ(number("1.250,- €", {',', "."}), "1250");
  EXPECT_EQ(number("CHF 1'250.--", {'.', "'"}), "1250");
  EXPECT_EQ(number("-1.250,-", {',', "."}), "-1250");
}

TEST(ReadNumber, RefusesGroupsOfTwo) {
  EXPECT_EQ(number("12,34,567"), "refused"); // lakh and crore
}

TEST(ReadNumber, RefusesWhatIsTooLargeToBeSummed) {
  EXPECT_EQ(number("900000000000"), "900000000000");
  EXPECT_EQ(number("99999999999999999999"), "refused");
}

TEST(ReadNumber, SaysWhereItRounded) {
  bool rounded = false;
  EXPECT_EQ(readNumber("0.12345", {}, &rounded)->plain(), "0.1235"); // half away from zero
  EXPECT_TRUE(rounded);
  rounded = false;
  EXPECT_EQ(readNumber("-28000.0000", {}, &rounded)->plain(), "-28000");
  EXPECT_FALSE(rounded);
}

TEST(DetectNumbers, TakesWhatTheWholeColumnAllows) {
  EXPECT_EQ(numbers({"1", "22", "", "-333"}), ".");
  EXPECT_EQ(numbers({"1,234.50", "12"}), ".,");
  EXPECT_EQ(numbers({"1.234,50", "12"}), ",.");
  EXPECT_EQ(numbers({"1 234", "12,5"}), ", ");
  EXPECT_EQ(numbers({"1'234.5", "12"}), ".'");
  EXPECT_EQ(numbers({"12,5", "13"}), ",");
  EXPECT_EQ(numbers({"1,234", "0.5"}), ".,");
  EXPECT_EQ(numbers({"", " "}), "nothing");
}

TEST(DetectNumbers, AsksWhereAColumnHasTwoReadings) {
  const auto found = detectNumbers({"5", "1,234", "777"});
  ASSERT_TRUE(found.question);
  EXPECT_EQ(found.question->text, "1,234 can be 1234 or 1.234, and no other number in the column decides it.");
  EXPECT_EQ(found.question->choices, (std::vector<std::string>{".", ","}));
  EXPECT_EQ(found.question->example, "1,234");
  EXPECT_FALSE(found.format);
  EXPECT_EQ(detectNumbers({"1,234"}, ',').format, (NumberFormat{',', ""}));
  EXPECT_EQ(detectNumbers({"1,234"}, '.').format, (NumberFormat{'.', ","}));
}

TEST(DetectNumbers, NeedsNoAnswerWhereOneReadingIsNone) {
  EXPECT_EQ(numbers({"0,123"}), ",");    // no number begins with a group of nothing
  EXPECT_EQ(numbers({"1234,567"}), ","); // a first group has at most three digits
}

TEST(DetectNumbers, LeavesAValueThatIsNoNumberToItsOwnRow) {
  // With "n/a" in it a German column must not be read as an English one: 1.250 is no 1.25.
  const auto found = detectNumbers({"n/a", "1.250", "12,50", "250k"});
  EXPECT_EQ(found.format, (NumberFormat{',', "."}));
  EXPECT_EQ(found.misfit, "\"n/a\" is not a number");
  const auto asked = detectNumbers({"1.250", "n/a"});
  EXPECT_TRUE(asked.question);
  EXPECT_EQ(asked.misfit, "\"n/a\" is not a number");
  EXPECT_EQ(numbers({"n/a", "250k"}), "\"n/a\" is not a number");
}

TEST(DetectNumbers, NamesTwoThatAreWrittenInDifferentWays) {
  EXPECT_EQ(numbers({"5", "1.234,5", "n/a", "1,234.5"}), "\"1.234,5\" and \"1,234.5\" are not written in one way");
}

TEST(DetectNumbers, LeavesToTheCallerWhichValuesAreNone) {
  EXPECT_TRUE(isNumberInSomeForm("1.234,5"));
  EXPECT_FALSE(isNumberInSomeForm("n/a"));
  EXPECT_TRUE(isDateInSomeForm("4. März 2021"));
  EXPECT_FALSE(isDateInSomeForm("soon"));
}

TEST(DetectNumbers, KeepsToWhatIsDeclared) {
  EXPECT_EQ(detectNumbers({"1.234"}, {}, ".").format, (NumberFormat{',', "."}));
  EXPECT_EQ(detectNumbers({"1\u202F234"}, ',', "\u00A0").format, (NumberFormat{',', " "}));
  EXPECT_TRUE(detectNumbers({"1,234.50"}, ',').misfit);
  EXPECT_TRUE(detectNumbers({"5"}, '.', ".").misfit); // one sign cannot be both
}

TEST(ReadDate, FollowsItsPattern) {
  EXPECT_EQ(date("2021-05-04", "yyyy-MM-dd"), "2021-05-04");
  EXPECT_EQ(date("04.05.2021", "dd.MM.yyyy"), "2021-05-04");
  EXPECT_EQ(date("4.5.2021", "dd.MM.yyyy"), "2021-05-04");
  EXPECT_EQ(date("05/04/2021", "MM/dd/yyyy"), "2021-05-04");
  EXPECT_EQ(date("4/5/21", "d/M/yy"), "2021-05-04");
  EXPECT_EQ(date("20210504", "yyyyMMdd"), "2021-05-04");
  EXPECT_EQ(date("4 May 2021", "dd MMM yyyy"), "2021-05-04");
  EXPECT_EQ(date("May 4, 2021", "MMM d, yyyy"), "2021-05-04");
}

TEST(ReadDate, KnowsTheMonthsInEnglishAndGerman) {
  for (const char* text : {"1 Mar 2021", "1 march 2021", "1 MÄRZ 2021", "1 Mrz 2021", "1 Mär. 2021", "01 Maerz 2021"})
    EXPECT_EQ(date(text, "d MMM yyyy"), "2021-03-01") << text;
  const std::pair<const char*, const char*> pairs[] = {
      {"Januar", "01"}, {"Feb", "02"},  {"Apr.", "04"}, {"Mai", "05"}, {"Juni", "06"},     {"July", "07"},
      {"Aug", "08"},    {"Sept", "09"}, {"Okt", "10"},  {"Nov", "11"}, {"Dezember", "12"}, {"Dec", "12"}};
  for (const auto& [name, month] : pairs)
    EXPECT_EQ(date(std::string("3 ") + name + " 2021", "d MMM yyyy"), std::string("2021-") + month + "-03") << name;
}

TEST(ReadDate, DropsTheTimeOfDay) {
  for (const char* text : {"2021-05-04T10:15:00Z", "2021-05-04T23:30:00.123-05:00", "2021-05-04 10:15",
                           "2021-05-04 10:15:00 PM", "2021-05-04 00:00:00"})
    EXPECT_EQ(date(text, "yyyy-MM-dd"), "2021-05-04") << text;
  EXPECT_EQ(date("04.05.2021 10:15", "dd.MM.yyyy HH:mm"), "2021-05-04");
}

TEST(ReadDate, RefusesDaysThatDoNotExistAndOtherForms) {
  EXPECT_EQ(date("31.04.2021", "dd.MM.yyyy"), "refused");
  EXPECT_EQ(date("29.02.2021", "dd.MM.yyyy"), "refused");
  EXPECT_EQ(date("29.02.2020", "dd.MM.yyyy"), "2020-02-29");
  EXPECT_EQ(date("05/13/2021", "dd/MM/yyyy"), "refused");
  EXPECT_EQ(date("4.5.21", "dd.MM.yyyy"), "refused");
  EXPECT_EQ(date("2021-05-04 later", "yyyy-MM-dd"), "refused");
  EXPECT_EQ(date("0000-00-00", "yyyy-MM-dd"), "refused");
  EXPECT_EQ(date("2021-05-04", "yyyy-mm-xx"), "refused");
  EXPECT_EQ(date("2021-05-04", "yyyy-MM"), "refused");
}

TEST(ReadDate, TakesTwoDigitsOfAYearAs1970To2069) {
  EXPECT_EQ(date("01.01.70", "dd.MM.yy"), "1970-01-01");
  EXPECT_EQ(date("01.01.99", "dd.MM.yy"), "1999-01-01");
  EXPECT_EQ(date("01.01.00", "dd.MM.yy"), "2000-01-01");
  EXPECT_EQ(date("01.01.69", "dd.MM.yy"), "2069-01-01");
}

TEST(DetectDates, TakesWhatTheWholeColumnAllows) {
  EXPECT_EQ(dates({"2021-05-04", "2021-05-05T10:00:00Z"}), "yyyy-MM-dd");
  EXPECT_EQ(dates({"04/05/2021", "", "13/05/2021"}), "dd/MM/yyyy");
  EXPECT_EQ(dates({"04/05/2021", "05/13/2021"}), "MM/dd/yyyy");
  EXPECT_EQ(dates({"20210504"}), "yyyyMMdd");
  EXPECT_EQ(dates({"", ""}), "nothing");
}

TEST(DetectDates, NeedsNoAnswerWhereBothReadingsAreOneDay) {
  EXPECT_EQ(detectDates({"05/05/2021"}).question, std::nullopt);
}

TEST(DetectDates, AsksWhereAColumnHasTwoReadings) {
  const auto found = detectDates({"05/05/2021", "04/05/2021", "12/01/2021"});
  ASSERT_TRUE(found.question);
  EXPECT_EQ(found.question->text, "04/05/2021 can be 4 May or April 5, and no other date in the column decides it.");
  EXPECT_EQ(found.question->choices, (std::vector<std::string>{"dd/MM/yyyy", "MM/dd/yyyy"}));
  EXPECT_EQ(found.question->example, "04/05/2021");
  EXPECT_FALSE(found.format);
}

TEST(DetectDates, AsksWithTheYearWhereTheReadingsDifferInIt) {
  const auto found = detectDates({"01-02-03"});
  ASSERT_TRUE(found.question);
  EXPECT_EQ(found.question->text,
            "01-02-03 can be 1 February 2003, January 2, 2003 or 2001 February 3, and no other date "
            "in the column decides it.");
  EXPECT_EQ(found.question->choices, (std::vector<std::string>{"dd-MM-yy", "MM-dd-yy", "yy-MM-dd"}));
}

TEST(DetectDates, KnowsNamedMonths) {
  EXPECT_EQ(dates({"4-May-21", "12-Okt-21"}), "d-MMM-yy");
  EXPECT_EQ(dates({"04 May 2021", "12 Oct 2021"}), "dd MMM yyyy");
  EXPECT_EQ(dates({"4. Mai 2021", "12. Dezember 2021"}), "d. MMM yyyy");
  EXPECT_EQ(dates({"May 4, 2021", "Sept. 12, 2021 12:00 AM"}), "MMM d, yyyy");
  EXPECT_EQ(dates({"04MAY2021"}), "ddMMMyyyy");
}

TEST(DetectDates, LeavesOutNoValueOfALongColumn) {
  Column column(100'000, "04/05/2021");
  EXPECT_TRUE(detectDates(column).question);
  column.push_back("04/13/2021");
  EXPECT_EQ(dates(column), "MM/dd/yyyy");
}

TEST(DetectDates, NamesWhatDoesNotFit) {
  const auto found = detectDates({"2021-05-04", "soon"});
  EXPECT_EQ(found.format, "yyyy-MM-dd");
  EXPECT_EQ(found.misfit, "\"soon\" is not a date");
  EXPECT_EQ(dates({"13/05/2021", "05/13/2021"}), "\"13/05/2021\" and \"05/13/2021\" are not written in one way");
}

// 45631 days after the 30th of December 1899 is the fifth of December 2024. A year, and a day written without signs, is
// no such count.
TEST(DetectDates, DaysMayBeCountedAsSpreadsheetsDo) {
  const auto serial = detectDates({"45631.0", "45632", "45632.75"});
  ASSERT_TRUE(serial.format);
  EXPECT_EQ(*serial.format, "serial");
  EXPECT_EQ(*readDate("45631.0", "serial"), *basics::Date::of(2024, 12, 5));
  EXPECT_EQ(*readDate("45632.75", "serial"), *basics::Date::of(2024, 12, 6));
  for (const char* other : {"2024", "20241205", "0", "99999", "45631.x", "45631-2", "4563"})
    EXPECT_TRUE(readDate(other, "serial").refused()) << other;
  EXPECT_TRUE(detectDates({"45631", "2024-12-05"}).ofWholeColumn) << "two ways in one column";
}

} // namespace
} // namespace baton::exchange
