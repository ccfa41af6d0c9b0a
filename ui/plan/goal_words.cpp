// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_words.h"

#include "core/basics/decimal.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace baton::plan_page {

using inspector::text;

namespace {

struct GoalWords {
  Q_DECLARE_TR_FUNCTIONS(GoalWords)
};

/// "-12345.6" in the locale, with groups; never passes through a floating number.
QString inLocale(const QString& plain) {
  const QLocale locale = widgets::numberLocale();
  const bool negative = plain.startsWith(QLatin1Char('-'));
  const QStringList halves = plain.mid(negative ? 1 : 0).split(QLatin1Char('.'));
  QString whole = halves[0];
  for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
    whole.insert(at, locale.groupSeparator());
  return (negative ? QString(QChar(0x2212)) : QString()) + whole +
         (halves.size() > 1 ? locale.decimalPoint() + halves[1] : QString());
}

} // namespace

QString rowName(const basics::Elements& elements, const std::vector<plan::GridRow>& rows, int row) {
  const plan::GridRow& one = rows[std::size_t(row)];
  const auto* person = elements.find(one.person);
  const QString name = person ? text(person->name) : QString();
  switch (one.kind) {
  case plan::GridRow::Kind::Company:
    return GoalWords::tr("Whole company");
  case plan::GridRow::Kind::Role:
    return text(one.role);
  case plan::GridRow::Kind::Team:
    return (one.depth == 0 ? GoalWords::tr("%1, everyone") : GoalWords::tr("%1's team")).arg(name);
  case plan::GridRow::Kind::Person:
    break;
  }
  const bool leads = one.parent >= 0 && rows[std::size_t(one.parent)].person == one.person;
  return leads ? GoalWords::tr("%1, own").arg(name) : name;
}

QString columnName(const basics::FiscalCalendar& calendar, const std::vector<basics::Period>& columns, int column) {
  const basics::Period& period = columns[std::size_t(column)];
  const QString name = text(calendar.name(period));
  if (period.grain == basics::Grain::Month) {
    const QString month = QLocale().standaloneMonthName(period.from.month(), QLocale::ShortFormat);
    const bool first = column == 0 || period.from.month() == 1;
    return first ? QStringLiteral("%1 %2").arg(month, QString::number(period.from.year())) : month;
  }
  return period.grain == basics::Grain::Quarter && column > 0 ? name.section(QLatin1Char('-'), 1) : name;
}

QString shownAmount(basics::Amount amount, const GridUnit& unit) {
  const std::int64_t one = basics::Amount::unit * unit.factor(), parts = amount.tenThousandths();
  if (unit.unit == plan::Unit::Percent)
    return widgets::percent(amount.number() / 100);
  if (unit.unit == plan::Unit::Count && parts % one != 0)
    return inLocale(text(amount.plain()));
  const std::int64_t half = parts < 0 ? -one / 2 : one / 2;
  return widgets::whole((parts + half) / one);
}

namespace {

/// How many decimals say an amount of money to the cent; of single units none or both.
int placesOf(basics::Amount amount, const GridUnit& unit) {
  std::int64_t cents = amount.cents();
  if (unit.factor() == 1)
    return cents % 100 == 0 ? 0 : 2;
  int places = 5;
  for (; places > 0 && cents % 10 == 0; cents /= 10)
    --places;
  return places;
}

} // namespace

QString exactAmount(basics::Amount amount, const GridUnit& unit, const std::vector<basics::Amount>& beside) {
  if (unit.unit != plan::Unit::Money)
    return typedAmount(amount, unit);
  int places = placesOf(amount, unit);
  for (const basics::Amount& one : beside)
    places = std::max(places, placesOf(one, unit));
  std::int64_t digits = amount.cents();
  for (int dropped = unit.factor() == 1 ? 2 : 5; dropped > places; --dropped)
    digits /= 10;
  return inLocale(text(basics::Decimal{digits, places}.plain()));
}

QString typedAmount(basics::Amount amount, const GridUnit& unit) {
  QString plain = text(basics::Decimal{amount.tenThousandths(), unit.factor() == 1000 ? 7 : 4}.plain());
  while (plain.contains(QLatin1Char('.')) && (plain.endsWith(QLatin1Char('0')) || plain.endsWith(QLatin1Char('.')))) {
    const bool point = plain.endsWith(QLatin1Char('.'));
    plain.chop(1);
    if (point)
      break;
  }
  return inLocale(plain);
}

namespace {

constexpr int longestNumber = 15;

} // namespace

basics::Outcome<basics::Amount> amountTyped(const QString& typed, const GridUnit& unit) {
  QString number = typed.trimmed();
  std::int64_t factor = unit.factor();
  if (unit.unit == plan::Unit::Percent && number.endsWith(QLatin1Char('%')))
    number = number.chopped(1).trimmed();
  else if (unit.unit == plan::Unit::Money)
    if (const std::int64_t said = inspector::takeFactor(number); said != 1)
      factor = said;
  const auto plain = inspector::plainDecimal(number);
  const auto read = plain ? basics::Decimal::parse(*plain) : basics::Outcome<basics::Decimal>(basics::Refusal{});
  if (!read && plain && number.size() > longestNumber)
    return basics::Refusal{GoalWords::tr("“%1” is larger than amounts are kept").arg(typed.trimmed()).toStdString(),
                           GoalWords::tr("Look whether there is a digit too many").toStdString()};
  if (!read)
    return basics::Refusal{GoalWords::tr("“%1” is not a number").arg(typed.trimmed()).toStdString(),
                           GoalWords::tr("Write digits only, such as %1").arg(inLocale("1234.5")).toStdString()};
  bool rounded = false;
  auto amount = basics::product({*read, basics::Decimal::of(factor)}, &rounded);
  if (!amount)
    return amount.refusal();
  if (rounded || (unit.unit == plan::Unit::Money && !amount->isWholeCents()))
    return basics::Refusal{GoalWords::tr("“%1” is finer than goals are kept").arg(typed.trimmed()).toStdString(),
                           unit.unit == plan::Unit::Money ? GoalWords::tr("Money is in whole cents").toStdString()
                                                          : GoalWords::tr("Write at most four decimals").toStdString()};
  return amount;
}

QString toFollow() {
  return GoalWords::tr("to follow");
}

} // namespace baton::plan_page
