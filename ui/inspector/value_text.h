// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/basics/outcome.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <optional>

namespace baton::inspector {

/// A value as it stands in the field where it is typed: dates and numbers as the locale has them, years with four
/// digits. Empty for nothing. Not for references and choices.
QString typedText(const basics::Field& field, const basics::Value& value, const QLocale& locale = QLocale());

/// Which year a day without one is in: the next such day from today on, or where it tells of what was, the last one.
struct DayNear {
  basics::Date today;
  bool past = false;
};

/// A field that says when something was seen, heard, said tells of what was; every other of what is to come.
DayNear nearTo(const basics::Field& field, basics::Date today);

/// The other way round. Dates in the locale's form or as 2020-06-15, without a year where it is known which day is
/// near; numbers with or without the locale's grouping, never guessed where a separator stands in a wrong place. Empty
/// text is nothing. Refused with what to write instead.
basics::Outcome<basics::Value> valueTyped(const basics::Field& field, const QString& typed,
                                          const QLocale& locale = QLocale(), const std::optional<DayNear>& near = {});

/// The day that a value of a date holds; none where it holds none.
std::optional<basics::Date> dayOf(const basics::Value& value);

/// The locale's short date with four digits for the year: "6/15/2020".
QString dateText(basics::Date date, const QLocale& locale = QLocale());
std::optional<basics::Date> dateTyped(const QString& typed, const QLocale& locale = QLocale(),
                                      const std::optional<DayNear>& near = {});

/// "12M", "250k": as large figures are shown, so amounts of money are typed. Cuts the letter off and says what it
/// stands for; 1 where there is none.
std::int64_t takeFactor(QString& number);

/// A number as the locale writes it, as a plain decimal: "1,234.5" is "1234.5". Nothing where it is no number, or its
/// groups are not groups of three.
std::optional<std::string> plainDecimal(const QString& typed, const QLocale& locale = QLocale());

} // namespace baton::inspector
