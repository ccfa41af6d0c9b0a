// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/value_text.h"

#include "core/basics/decimal.h"

#include "ui/inspector/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>

namespace baton::inspector {
namespace {

struct ValueText {
  Q_DECLARE_TR_FUNCTIONS(baton::inspector::ValueText)
};

using basics::Amount, basics::Date, basics::Decimal, basics::Field, basics::FieldType, basics::Money, basics::Outcome,
    basics::Refusal, basics::Value;

QString dateForm(const QLocale& locale) {
  QString form = locale.dateFormat(QLocale::ShortFormat);
  if (!form.contains(QLatin1String("yyyy")))
    form.replace(QLatin1String("yy"), QLatin1String("yyyy"));
  return form;
}

std::optional<Date> dateOf(const QDate& date) {
  return date.isValid() ? Date::of(date.year(), date.month(), date.day()) : std::nullopt;
}

/// "12345.60" in the locale, without passing through a floating number.
QString localised(const QString& plain, const QLocale& locale) {
  const bool negative = plain.startsWith(QLatin1Char('-'));
  const QStringList halves = plain.mid(negative ? 1 : 0).split(QLatin1Char('.'));
  QString whole = halves[0];
  if (whole.size() > 4)
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
      whole.insert(at, locale.groupSeparator());
  const QString sign = negative ? QString(QChar(0x2212)) : QString();
  return sign + whole + (halves.size() > 1 ? locale.decimalPoint() + halves[1] : QString());
}

/// As the locale writes a day, the year left out.
QStringList formsWithoutYear(const QLocale& locale) {
  static const QRegularExpression yearAndWhatParts(QStringLiteral("[^dM]*yyyy[^dM]*"));
  const QString form = dateForm(locale).remove(yearAndWhatParts);
  return {QString(form).replace(QLatin1String("MM"), QLatin1String("M")).replace("dd", "d"),
          form,
          QStringLiteral("d MMM"),
          QStringLiteral("d MMMM"),
          QStringLiteral("d. MMM"),
          QStringLiteral("d. MMMM"),
          QStringLiteral("MMM d"),
          QStringLiteral("MMMM d")};
}

/// The nearest of the years that have such a day: 29 February is up to eight years away.
std::optional<Date> dayNear(const QString& typed, const QLocale& locale, const DayNear& near) {
  constexpr int farthest = 8;
  const QString words = typed.endsWith(QLatin1Char('.')) ? typed.chopped(1) : typed;
  for (int away = 0; away <= farthest; ++away) {
    const int year = near.today.year() + (near.past ? -away : away);
    for (const QString& form : formsWithoutYear(locale))
      if (const auto date =
              dateOf(locale.toDate(words + QLatin1Char(' ') + QString::number(year), form + QStringLiteral(" yyyy")));
          date && (near.past ? *date <= near.today : *date >= near.today))
        return date;
  }
  return std::nullopt;
}

std::optional<Date> dateInForm(const QString& typed, const QLocale& locale, const std::optional<DayNear>& near) {
  const QString form = dateForm(locale);
  const QStringList forms{form,
                          QString(form).replace(QLatin1String("MM"), QLatin1String("M")).replace("dd", "d"),
                          locale.dateFormat(QLocale::LongFormat),
                          QStringLiteral("d MMM yyyy"),
                          QStringLiteral("d MMMM yyyy"),
                          QStringLiteral("MMM d, yyyy"),
                          QStringLiteral("MMMM d, yyyy")};
  for (const QString& one : forms)
    if (const auto date = dateOf(locale.toDate(typed, one)); date && date->year() >= 1900)
      return date;
  return near ? dayNear(typed, locale, *near) : std::nullopt;
}

/// "30 Sept" as "30 September": the beginning of a month's name, at least three letters of it, stands for the month.
QString withWholeMonth(const QString& typed, const QLocale& locale) {
  static const QRegularExpression word(QStringLiteral("\\p{L}{3,}\\.?"));
  const auto match = word.match(typed);
  QString begun = match.captured();
  if (begun.endsWith(QLatin1Char('.')))
    begun.chop(1);
  QStringList names;
  for (int month = 1; match.hasMatch() && month <= 12; ++month)
    if (const QString name = locale.monthName(month); name.startsWith(begun, Qt::CaseInsensitive))
      names += name;
  return names.size() == 1 ? QString(typed).replace(match.capturedStart(), match.capturedLength(), names.front())
                           : typed;
}

Refusal noDate(const QString& typed, const QLocale& locale) {
  const QDate example(2020, 6, 15);
  return {ValueText::tr("“%1” is not a date").arg(typed).toStdString(),
          ValueText::tr("Write it as %1 or 2020-06-15").arg(locale.toString(example, dateForm(locale))).toStdString()};
}

Refusal noNumber(const QString& typed, const QLocale& locale, bool whole) {
  return {(whole ? ValueText::tr("“%1” is not a whole number") : ValueText::tr("“%1” is not a number"))
              .arg(typed)
              .toStdString(),
          ValueText::tr("Write digits only, such as %1")
              .arg(localised(whole ? QStringLiteral("12") : QStringLiteral("1234.50"), locale))
              .toStdString()};
}

Outcome<Value> wholeTyped(const Field& field, const QString& typed, const std::string& plain, const QLocale& locale) {
  const auto amount = Amount::parse(plain);
  if (!amount || amount->tenThousandths() % Amount::unit != 0)
    return noNumber(typed, locale, true);
  const std::int64_t number = amount->tenThousandths() / Amount::unit;
  const std::int64_t least = std::max<std::int64_t>(field.traits.least, std::numeric_limits<int>::min());
  const std::int64_t most = std::min<std::int64_t>(field.traits.most, std::numeric_limits<int>::max());
  if (number < least || number > most)
    return Refusal{ValueText::tr("%1 is out of range").arg(typed).toStdString(),
                   ValueText::tr("Write a number from %1 to %2")
                       .arg(locale.toString(qlonglong(least)), locale.toString(qlonglong(most)))
                       .toStdString()};
  return Value(number);
}

Outcome<Value> moneyTyped(const QString& typed, const QLocale& locale) {
  QString number = typed;
  const std::int64_t factor = takeFactor(number);
  const auto plain = plainDecimal(number, locale);
  if (!plain)
    return noNumber(typed, locale, false);
  if (factor == 1) {
    const auto money = Money::parse(*plain);
    return money ? Outcome<Value>(Value(money->cents())) : Outcome<Value>(money.refusal());
  }
  const auto read = Decimal::parse(*plain);
  bool rounded = false;
  const auto amount = read ? basics::product({*read, Decimal::of(factor)}, &rounded) : read.refusal();
  if (!amount)
    return amount.refusal();
  if (rounded || !amount->isWholeCents())
    return Refusal{ValueText::tr("“%1” is finer than a cent").arg(typed).toStdString(),
                   ValueText::tr("Money is in whole cents").toStdString()};
  return Value(amount->cents());
}

Outcome<Value> numberTyped(const Field& field, const QString& typed, const QLocale& locale) {
  if (field.type == FieldType::Money)
    return moneyTyped(typed, locale);
  const bool whole = field.type == FieldType::Integer;
  const auto plain = plainDecimal(typed, locale);
  if (!plain)
    return noNumber(typed, locale, whole);
  if (whole)
    return wholeTyped(field, typed, *plain, locale);
  const auto amount = Amount::parse(*plain);
  return amount ? Outcome<Value>(Value(amount->tenThousandths())) : Outcome<Value>(amount.refusal());
}

} // namespace

std::optional<Date> dayOf(const Value& value) {
  const auto* iso = std::get_if<std::string>(&value);
  if (!iso)
    return std::nullopt;
  const auto read = Date::parse(*iso);
  return read ? std::optional(*read) : std::nullopt;
}

DayNear nearTo(const Field& field, Date today) {
  static constexpr std::string_view past[] = {"date",    "heard_on", "answered", "added",
                                              "dropped", "proposed", "presented"};
  return {today, std::ranges::find(past, field.name) != std::end(past)};
}

QString dateText(Date date, const QLocale& locale) {
  return locale.toString(QDate(date.year(), date.month(), date.day()), dateForm(locale));
}

std::optional<Date> dateTyped(const QString& typed, const QLocale& locale, const std::optional<DayNear>& near) {
  const QString trimmed = typed.trimmed();
  if (const auto iso = Date::parse(trimmed.toStdString()))
    return *iso;
  if (const auto date = dateInForm(trimmed, locale, near))
    return date;
  const QString whole = withWholeMonth(trimmed, locale);
  return whole == trimmed ? std::nullopt : dateInForm(whole, locale, near);
}

std::int64_t takeFactor(QString& number) {
  const QChar last = number.isEmpty() ? QChar() : number.back().toUpper();
  const std::int64_t factor = last == QLatin1Char('M') ? 1'000'000 : last == QLatin1Char('K') ? 1000 : 1;
  if (factor != 1)
    number = number.chopped(1).trimmed();
  return factor;
}

std::optional<std::string> plainDecimal(const QString& typed, const QLocale& locale) {
  QString cleaned = typed.trimmed();
  cleaned.replace(QChar(0x2212), QLatin1Char('-'));
  const QString point = locale.decimalPoint(), group = locale.groupSeparator();
  static const QRegularExpression blanks(QStringLiteral("[\\x{00A0}\\x{202F}\\x{2009} ]"));
  const bool spaced = group.contains(blanks);
  const QString between = spaced ? QStringLiteral("[\\x{00A0}\\x{202F}\\x{2009} ]") : QRegularExpression::escape(group);
  const QRegularExpression form(QStringLiteral("^(-?)(\\d+|\\d{1,3}(?:%1\\d{3})+)(?:%2(\\d+))?$")
                                    .arg(between, QRegularExpression::escape(point)));
  const auto match = form.match(cleaned);
  if (!match.hasMatch())
    return std::nullopt;
  QString whole = match.captured(2);
  whole.remove(QRegularExpression(QStringLiteral("\\D")));
  const QString fraction = match.captured(3);
  return (match.captured(1) + whole + (fraction.isEmpty() ? QString() : QLatin1Char('.') + fraction)).toStdString();
}

QString typedText(const Field& field, const Value& value, const QLocale& locale) {
  if (basics::isNull(value))
    return {};
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    switch (field.type) {
    case FieldType::Money:
      return localised(*number % 100 == 0 ? text(std::to_string(*number / 100)) : text(Money::ofCents(*number).text()),
                       locale);
    case FieldType::Number:
    case FieldType::Quantity:
      return localised(text(Amount::ofTenThousandths(*number).plain()), locale);
    default:
      return localised(QString::number(qlonglong(*number)), locale);
    }
  }
  const auto* held = std::get_if<std::string>(&value);
  if (!held)
    return {};
  if (field.type == FieldType::Date)
    if (const auto date = Date::parse(*held))
      return dateText(*date, locale);
  if (field.type == FieldType::Instant)
    if (const auto instant = basics::Instant::parse(*held))
      return dateText(instant->date(), locale);
  return text(*held);
}

Outcome<Value> valueTyped(const Field& field, const QString& typed, const QLocale& locale,
                          const std::optional<DayNear>& near) {
  const QString trimmed = typed.trimmed();
  if (trimmed.isEmpty())
    return Value();
  switch (field.type) {
  case FieldType::Date:
    if (const auto date = dateTyped(trimmed, locale, near))
      return Value(date->iso());
    return noDate(trimmed, locale);
  case FieldType::Integer:
  case FieldType::Number:
  case FieldType::Money:
  case FieldType::Quantity:
    return numberTyped(field, trimmed, locale);
  default:
    return Value(typed.toStdString());
  }
}

} // namespace baton::inspector
