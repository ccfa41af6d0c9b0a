// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/record_reading.h"

namespace baton::numbers {

using basics::Date, basics::Period;

std::optional<Date> RecordReading::bookedThrough() const {
  const auto through = booked.dataThrough.find(101);
  return through == booked.dataThrough.end() ? std::nullopt : std::optional(through->second);
}

RecordReading readRecordsFor(const workspace::Workspace& workspace, const Period& atHand,
                             const workspace::BookingReading& bookings) {
  RecordReading reading;
  reading.deals = workspace::dealsOf(workspace);
  reading.stages = workspace::stagesSeen(workspace);
  reading.booked = bookings.booked;
  const auto looks = workspace::looksAt(workspace);
  reading.closed = looks.empty() ? reading.booked : plan::ClosedRevenue(bookings.actuals, reading.deals).actuals();
  const auto [start, end] = workspace::looksOver(looks, atHand);
  if (end <= start)
    return reading;
  reading.then = plan::KnownThen{atHand, workspace::dealsOf(workspace, start), workspace::dealsOf(workspace, end)};
  reading.from = looks[start - 1].day;
  reading.to = looks[end - 1].day;
  return reading;
}

Period periodAtHand(const Filter& filter, const basics::FiscalCalendar& calendar, Date today) {
  if (filter.atHand)
    return *filter.atHand;
  const Period quarter = calendar.periodAt(today, basics::Grain::Quarter);
  if (!filter.years || (filter.years->grain == basics::Grain::Year && filter.years->contains(today)))
    return quarter;
  if (filter.years->grain != basics::Grain::Year)
    return *filter.years;
  return calendar.periodAt(filter.years->to, basics::Grain::Quarter);
}

std::vector<plan::Deal> dealsShown(const std::vector<plan::Deal>& deals, const basics::Elements& elements,
                                   const Filter& filter) {
  const auto owners = filter.owners(elements);
  std::vector<plan::Deal> shown;
  for (const plan::Deal& deal : deals)
    if ((owners.empty() || owners.contains(deal.person.id)) &&
        (!filter.market || deal.market.id == filter.market.value()) &&
        (!filter.offering || deal.offering.id == filter.offering.value()))
      shown.push_back(deal);
  return shown;
}

records::Actuals bookedShown(const records::Actuals& booked, const Filter& filter) {
  if (!filter.market && !filter.offering)
    return booked;
  const auto idAt = [](const std::vector<records::Named>& names, int index) {
    return index < 0 ? basics::RowId(0) : names[std::size_t(index)].id;
  };
  records::Actuals shown = booked;
  std::vector<records::Fact> facts;
  for (const records::Fact& fact : booked.facts)
    if ((!filter.market || idAt(booked.markets, fact.market) == filter.market.value()) &&
        (!filter.offering || idAt(booked.offerings, fact.offering) == filter.offering.value()))
      facts.push_back(fact);
  shown.facts = records::Facts(std::move(facts));
  return shown;
}

} // namespace baton::numbers
