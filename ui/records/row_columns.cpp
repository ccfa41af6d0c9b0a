// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/row_columns.h"

#include "ui/records/words.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>

namespace baton::records {
namespace {

using basics::Amount, basics::Date;

struct RowWords {
  Q_DECLARE_TR_FUNCTIONS(baton::records::RowWords)
};

QString moneyOr(const std::optional<Amount>& amount) {
  return amount ? widgets::exactCents(amount->cents()) : widgets::notDefined();
}

QVariant keyOf(const std::optional<Amount>& amount) {
  return qlonglong(amount.value_or(Amount()).tenThousandths());
}

QString dayOr(const std::optional<Date>& date) {
  return date ? session::shortDay(*date) : QString();
}

QVariant keyOf(const std::optional<Date>& date) {
  return date ? date->days() : 0;
}

QString marketOr(const Named& market) {
  return market.name.empty() ? RowWords::tr("no market") : text(market.name);
}

} // namespace

std::optional<Date> closingOf(const plan::Deal& deal) {
  return deal.closed ? deal.closed : deal.expected;
}

std::vector<widgets::RowColumn<CurrentBooking>> bookingColumns() {
  using Row = CurrentBooking;
  return {{RowWords::tr("Date"), [](const Row& row) { return session::shortDay(row.booking.date); },
           [](const Row& row) { return keyOf(std::optional(row.booking.date)); }},
          {RowWords::tr("Booking"), [](const Row& row) { return text(row.booking.externalId); }},
          {RowWords::tr("Person"), [](const Row& row) { return text(row.person.name); }},
          {RowWords::tr("Market"), [](const Row& row) { return marketOr(row.market); }},
          {RowWords::tr("Offering"), [](const Row& row) { return text(row.offering.name); }},
          {RowWords::tr("Account"), [](const Row& row) { return text(row.booking.account); }},
          {RowWords::tr("Revenue"), [](const Row& row) { return moneyOr(row.booking.revenue); },
           [](const Row& row) { return keyOf(std::optional(row.booking.revenue)); }, true},
          {RowWords::tr("Margin"), [](const Row& row) { return moneyOr(row.booking.margin); },
           [](const Row& row) { return keyOf(row.booking.margin); }, true}};
}

std::vector<widgets::RowColumn<plan::Deal>> dealColumns() {
  using Row = plan::Deal;
  return {
      {RowWords::tr("Opportunity"), [](const Row& row) { return text(row.name.empty() ? row.externalId : row.name); }},
      {RowWords::tr("Person"), [](const Row& row) { return text(row.person.name); }},
      {RowWords::tr("Account"), [](const Row& row) { return text(row.account.name); }},
      {RowWords::tr("Market"), [](const Row& row) { return marketOr(row.market); }},
      {RowWords::tr("Offering"), [](const Row& row) { return text(row.offering.name); }},
      {RowWords::tr("Stage"), [](const Row& row) { return text(row.stage); }},
      {RowWords::tr("State"), [](const Row& row) { return session::word(basics::wordOf(row.state)); }},
      {RowWords::tr("Created"), [](const Row& row) { return dayOr(row.created); },
       [](const Row& row) { return keyOf(row.created); }},
      {RowWords::tr("Closed or due"), [](const Row& row) { return dayOr(closingOf(row)); },
       [](const Row& row) { return keyOf(closingOf(row)); }},
      {RowWords::tr("Amount"), [](const Row& row) { return moneyOr(row.amount); },
       [](const Row& row) { return keyOf(row.amount); }, true}};
}

std::vector<widgets::RowColumn<CurrentActivity>> activityColumns() {
  using Row = CurrentActivity;
  return {{RowWords::tr("Date"), [](const Row& row) { return session::shortDay(row.activity.date); },
           [](const Row& row) { return keyOf(std::optional(row.activity.date)); }},
          {RowWords::tr("Person"), [](const Row& row) { return text(row.person.name); }},
          {RowWords::tr("Account"), [](const Row& row) { return text(row.activity.account); }},
          {RowWords::tr("Market"), [](const Row& row) { return marketOr(row.market); }},
          {RowWords::tr("Count"), [](const Row& row) { return text(row.activity.count.plain()); },
           [](const Row& row) { return keyOf(std::optional(row.activity.count)); }, true}};
}

} // namespace baton::records
