// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_import.h"

#include "core/basics/text.h"
#include "core/people/person.h"
#include "core/records/name_match.h"
#include "core/records/placement.h"
#include "core/records/source_table.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::records {
namespace {

using basics::Amount, basics::Done, basics::Outcome, basics::Refusal, basics::RowId;

/// The values of a booking, whatever its row and id: two with the same say the same.
std::string contentOf(const Booking& booking) {
  std::string content =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", booking.date.iso(), booking.owner, booking.account, booking.market,
                  booking.offering, booking.business, booking.revenue.tenThousandths(),
                  booking.margin ? std::to_string(booking.margin->tenThousandths()) : "-");
  for (const std::string& cell : booking.extra)
    content += "\n" + cell;
  return content;
}

class BookingImport {
public:
  BookingImport(const basics::Elements& elements, const KnownBookings& known, const SourceTable& source,
                ImportPlan& plan)
      : m_known(known), m_source(source), m_plan(plan), m_people(NameMatch::people(elements)),
        m_markets(NameMatch::markets(elements)), m_offerings(NameMatch::offerings(elements)), m_placement(elements) {
    for (const std::string& column : m_placement.columns())
      m_placingColumns.push_back(source.table().column(column));
  }

  void run() {
    m_plan.content.columns = m_source.columns();
    for (std::size_t i = 0; i < m_source.rows().size(); ++i) {
      const auto& row = m_source.rows()[i];
      if (!m_source.goesOn(i)) {
        m_plan.stopped = true;
        return;
      }
      if (const auto taken = take(row); taken.refused()) {
        m_plan.rejected.push_back({row.number, taken.refusal().cause, row.cells, taken.refusal().about.field});
        m_plan.content.rejects.emplace_back(row.number, taken.refusal().cause);
      }
    }
    for (const auto& [id, place] : m_rows)
      count(m_plan.content.bookings[place]);
    for (const auto& [id, booking] : m_known)
      if (!m_rows.contains(id))
        m_plan.missing.push_back(id);
    std::ranges::sort(m_plan.missing);
    if (m_rounded > 0)
      m_plan.warnings.push_back({m_firstRounded, "",
                                 fmt::format("{} amounts were finer than four decimals and were "
                                             "rounded",
                                             m_rounded)});
    if (m_ambiguous > 0)
      m_plan.warnings.push_back(
          {m_firstAmbiguous, m_source.headerOf("market"),
           fmt::format("{} rows fit the rules of more than one market; the first in order of rank has them",
                       m_ambiguous)});
  }

private:
  Outcome<Done> take(const SourceTable::Row& row) {
    if (row.tooLong)
      return Refusal{"The row has more cells than there are columns", ""};
    Booking booking;
    booking.row = row.number;
    const auto date = m_source.date(row, "date");
    if (!date)
      return date.refusal();
    if (!*date)
      return Refusal{"There is no date", "", {"", 0, m_source.headerOf("date")}};
    booking.date = **date;
    booking.owner = m_source.text(row, "owner");
    booking.account = m_source.text(row, "account");
    booking.market = m_source.text(row, "market");
    booking.offering = m_source.text(row, "offering");
    booking.business = m_source.text(row, "business");
    booking.extra = m_source.extraCells(row);
    if (auto money = takeMoney(booking, row); money.refused())
      return money;
    booking.externalId = m_source.externalId(row);
    if (booking.externalId.empty())
      booking.externalId = idByContent(booking);
    return keep(std::move(booking), row);
  }

  Outcome<Done> takeMoney(Booking& booking, const SourceTable::Row& row) {
    for (const char* target : {"revenue", "cost", "margin"})
      if (const std::string cell = m_source.text(row, target); cell.find('%') != std::string::npos)
        return Refusal{fmt::format("{}: \"{}\" is a percentage, not an amount", m_source.headerOf(target), cell), ""};
    bool rounded = false;
    const auto revenue = m_source.amount(row, "revenue", &rounded);
    if (!revenue)
      return revenue.refusal();
    if (!*revenue)
      return Refusal{"There is no revenue", "", {"", 0, m_source.headerOf("revenue")}};
    const auto cost = m_source.amount(row, "cost", &rounded);
    const auto margin = m_source.amount(row, "margin", &rounded);
    if (!cost || !margin)
      return (cost ? margin : cost).refusal();
    booking.revenue = **revenue;
    if (*margin)
      booking.margin = **margin;
    else if (*cost)
      booking.margin = **revenue - **cost;
    if (rounded && m_rounded++ == 0)
      m_firstRounded = row.number;
    return Done{};
  }

  /// Without an id of its own, a booking is known by its values, and by how often they occurred before in the file.
  std::string idByContent(const Booking& booking) {
    const std::string content = contentOf(booking);
    const int before = m_repeated[content]++;
    return fmt::format("#{}:{}", basics::hexOf(basics::sha256(content)).substr(0, 32), before);
  }

  Outcome<Done> keep(Booking booking, const SourceTable::Row& row) {
    const auto known = m_rows.find(booking.externalId);
    if (known != m_rows.end()) {
      switch (m_source.mapping().duplicateIds) {
      case DuplicateIds::Reject:
        return Refusal{fmt::format("{} stands in this file twice", booking.externalId), "", {"", 0, idColumn()}};
      case DuplicateIds::Last:
        return replace(m_plan.content.bookings[known->second], std::move(booking));
      case DuplicateIds::Lines:
        booking.externalId += fmt::format("#{}", ++m_lines[booking.externalId]);
        break;
      }
    }
    matchNames(booking);
    place(booking, row);
    m_rows.emplace(booking.externalId, m_plan.content.bookings.size());
    m_plan.content.bookings.push_back(std::move(booking));
    return Done{};
  }

  std::string idColumn() const {
    const auto& columns = m_source.mapping().externalId;
    return columns.empty() ? std::string() : columns.front();
  }

  /// Which market a booking belongs to is worked out whenever it is looked at; that its row fits several is said once.
  void place(const Booking& booking, const SourceTable::Row& row) {
    if (m_placement.empty() || m_plan.content.matches.contains({"market", booking.market}))
      return;
    std::string key;
    for (const int column : m_placingColumns)
      key += m_source.cell(row, column).value_or("") + "\n";
    const auto [known, isNew] = m_claimedTwice.try_emplace(key, false);
    if (isNew) {
      std::string text;
      known->second = m_placement
                          .place([&](const std::string& column) {
                            const auto found = m_source.cell(row, m_source.table().column(column));
                            text = found.value_or("");
                            return found ? &text : nullptr;
                          })
                          .ambiguous;
    }
    if (known->second && m_ambiguous++ == 0)
      m_firstAmbiguous = row.number;
  }

  /// The row before it was taken as well: it is as if it had come in an earlier file.
  Outcome<Done> replace(Booking& former, Booking booking) {
    ++(sameValues(former, booking) ? m_plan.unchanged : m_plan.updated);
    matchNames(booking);
    former = std::move(booking);
    return Done{};
  }

  void matchNames(const Booking& booking) {
    match("owner", booking.owner, m_people, booking.row);
    match("market", booking.market, m_markets, booking.row);
    match("offering", booking.offering, m_offerings, booking.row);
  }

  void match(const std::string& target, const std::string& name, NameMatch& known, int row) {
    if (name.empty())
      return;
    const std::pair key{target, name};
    if (m_plan.content.matches.contains(key))
      return;
    if (auto& names = m_plan.unmatched[target]; names.contains(name)) {
      ++names[name];
      m_plan.doubtful.insert(row);
      return;
    }
    if (RowId id = known.find(name); id != 0) {
      m_plan.content.matches[key] = id;
      return;
    }
    if (m_source.makes(target, name)) {
      const RowId id = create(target, name);
      known.add(3, name, id);
      m_plan.content.matches[key] = id;
      return;
    }
    m_plan.unmatched[target][name] = 1;
    m_plan.doubtful.insert(row);
    m_plan.warnings.push_back({row, m_source.headerOf(target), known.whyNot(name)});
  }

  RowId create(const std::string& target, const std::string& name) {
    if (target == "owner")
      return make<people::Person>("person", name);
    if (target == "market")
      return make<strategy::Market>("market", name);
    return make<strategy::Offering>("offering", name);
  }

  template <class T> RowId make(const char* kind, const std::string& name) {
    T made;
    made.id = Id<T>(idMadeBy(m_plan.batch.id, kind, name));
    made.name = name;
    m_plan.edits.put(made);
    return made.id.value();
  }

  void count(const Booking& booking) {
    const auto known = m_known.find(booking.externalId);
    if (known == m_known.end())
      ++m_plan.stored;
    else if (sameValues(known->second, booking))
      ++m_plan.unchanged;
    else
      ++m_plan.updated;
  }

  const KnownBookings& m_known;
  const SourceTable& m_source;
  ImportPlan& m_plan;
  NameMatch m_people, m_markets, m_offerings;
  Placement m_placement;
  std::vector<int> m_placingColumns;                    ///< of the file, that the markets' rules look at
  std::unordered_map<std::string, bool> m_claimedTwice; ///< by the cells of these columns
  std::map<std::string, std::size_t> m_rows;            ///< external id to its place
  std::map<std::string, int> m_lines;
  std::map<std::string, int> m_repeated;
  int m_rounded = 0, m_firstRounded = 0;
  int m_ambiguous = 0, m_firstAmbiguous = 0;
};

} // namespace

bool sameValues(const Booking& a, const Booking& b) {
  return contentOf(a) == contentOf(b);
}

KnownBookings knownBookings(const storage::Database& database, const basics::Elements& elements,
                            const Precedence& precedence) {
  KnownBookings known;
  visitBookings(database, elements, precedence,
                [&known](const CurrentBooking& current) { known[current.booking.externalId] = current.booking; });
  return known;
}

Outcome<ImportPlan> planBookings(const basics::Elements& elements, const KnownBookings& known,
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
  if (plan.ask.empty())
    BookingImport(elements, known, *source, plan).run();
  return plan;
}

} // namespace baton::records
