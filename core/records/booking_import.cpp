// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_import.h"

#include "core/strategy/workspace_settings.h"

namespace baton::records {
namespace {

using basics::Done, basics::Outcome, basics::Refusal;

/// Margin is stated, or follows from the cost.
Outcome<Done> readMoney(RecordImport<Booking>& import, const SourceTable& source, const SourceTable::Row& row,
                        Booking& booking) {
  const auto revenue = import.amount(row, "revenue");
  if (!revenue)
    return revenue.refusal();
  if (!*revenue)
    return Refusal{"There is no revenue", "", {"", 0, source.headerOf("revenue")}};
  const auto cost = import.amount(row, "cost");
  const auto margin = import.amount(row, "margin");
  if (!cost || !margin)
    return (cost ? margin : cost).refusal();
  booking.revenue = **revenue;
  if (*margin)
    booking.margin = **margin;
  else if (*cost)
    booking.margin = **revenue - **cost;
  return Done{};
}

} // namespace

Outcome<ImportPlan> planBookings(const basics::Elements& elements, const Known<Booking>& known,
                                 const ImportRequest& request) {
  for (const char* target : {"date", "revenue"})
    if (!request.mapping.has(target))
      return Refusal{fmt::format("The mapping says of no column that it is the {}", target),
                     "Bookings need a date and a revenue"};
  ImportPlan plan;
  plan.batch = batchOf(request);
  auto source = SourceTable::open(request, {"date"}, {"revenue", "cost", "margin"},
                                  elements.only<strategy::WorkspaceSettings>().currency, plan);
  if (!source)
    return source.refusal();
  if (!plan.ask.empty())
    return plan;
  RecordImport<Booking> import(elements, known, *source, plan);
  import.run([&](const SourceTable::Row& row, Booking& booking) -> Outcome<Done> {
    const auto date = source->date(row, "date");
  if (!date)
    return date.refusal();
  if (!*date)
    return Refusal{"There is no date", "", {"", 0, source->headerOf("date")}};
  booking.date = **date;
  booking.owner = source->text(row, "owner");
  booking.account = source->text(row, "account");
  booking.market = source->text(row, "market");
  booking.offering = source->text(row, "offering");
  booking.business = source->text(row, "business");
  return readMoney(import, *source, row, booking);
});
return plan;
} // namespace baton::records

} // namespace baton::records
