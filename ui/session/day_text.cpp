// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/day_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace baton::session {
namespace {

constexpr int daysCounted = 31; ///< what is farther away is named by its date

struct Days {
  Q_DECLARE_TR_FUNCTIONS(Days)
};

} // namespace

QString longDay(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::LongFormat);
}

QString shortDay(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::ShortFormat);
}

QString whenText(basics::Date date, basics::Date today) {
  const int days = date.days() - today.days();
  if (days == 0)
    return Days::tr("today");
  if (days == 1)
    return Days::tr("tomorrow");
  if (days == -1)
    return Days::tr("1 day past");
  if (days < 0)
    return Days::tr("%1 days past").arg(-days);
  return days <= daysCounted ? Days::tr("in %1 days").arg(days) : Days::tr("by %1").arg(shortDay(date));
}

} // namespace baton::session
