// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_import.h"

#include "core/strategy/workspace_settings.h"

namespace baton::records {
namespace {

using basics::Done, basics::Outcome, basics::Refusal;

/// Reads bookings; margin is stated, or follows from the cost.
class BookingReading {
public:
  explicit BookingReading(RecordReader<Booking>& reader)
      : m_reader(reader), m_source(reader.source()), m_date(m_source.target("date")),
        m_revenue(m_source.target("revenue")), m_cost(m_source.target("cost")), m_margin(m_source.target("margin")) {
    for (const auto& [target, member] :
         std::initializer_list<std::pair<const char*, std::string Booking::*>>{{"owner", &Booking::owner},
                                                                               {"account", &Booking::account},
                                                                               {"market", &Booking::market},
                                                                               {"offering", &Booking::offering},
                                                                               {"business", &Booking::business}})
      if (auto found = m_source.target(target); found.isSaid())
        m_texts.emplace_back(std::move(found), member);
  }

  Outcome<Done> read(const SourceTable::Row& row, Booking& booking) {
    const auto date = m_source.date(row, m_date);
    if (!date)
      return date.refusal();
    if (!*date)
      return Refusal{"There is no date", "", {"", 0, m_source.headerOf("date")}};
    booking.date = **date;
    for (const auto& [target, member] : m_texts)
      booking.*member = m_source.textAt(row, target);
    return readMoney(row, booking);
  }

private:
  Outcome<Done> readMoney(const SourceTable::Row& row, Booking& booking) {
    const auto revenue = m_reader.amount(row, m_revenue);
    if (!revenue)
      return revenue.refusal();
    if (!*revenue)
      return Refusal{"There is no revenue", "", {"", 0, m_source.headerOf("revenue")}};
    const auto cost = m_reader.amount(row, m_cost);
    const auto margin = m_reader.amount(row, m_margin);
    if (!cost || !margin)
      return (cost ? margin : cost).refusal();
    booking.revenue = **revenue;
    if (*margin)
      booking.margin = **margin;
    else if (*cost)
      booking.margin = **revenue - **cost;
    return Done{};
  }

  RecordReader<Booking>& m_reader;
  const SourceTable& m_source;
  SourceTable::Target m_date, m_revenue, m_cost, m_margin;
  std::vector<std::pair<SourceTable::Target, std::string Booking::*>> m_texts;
};

} // namespace

Outcome<ImportPlan> planBookings(const basics::Elements& elements, const Known<Booking>& known,
                                 const ImportRequest& request) {
  for (const char* target : {"date", "revenue"})
    if (!request.mapping.has(target))
      return Refusal{fmt::format("The mapping says of no column that it is the {}", target),
                     "Bookings need a date and a revenue"};
  ImportPlan plan;
  plan.batch = batchOf(request);
  auto source =
      SourceTable::open(request, {"date"}, {"revenue", "cost", "margin"},
                        elements.only<strategy::WorkspaceSettings>().currency, plan, SourceTable::Rows::OneByOne);
  if (!source)
    return source.refusal();
  if (!plan.ask.empty() || plan.stopped)
    return plan;
  return planRecords<Booking>(elements, known, std::move(*source), std::move(plan), [](RecordReader<Booking>& reader) {
    return Outcome<RecordReader<Booking>::Read>(
        [reading = std::make_shared<BookingReading>(reader)](const SourceTable::Row& row, Booking& booking) {
          return reading->read(row, booking);
        });
  });
}

} // namespace baton::records
