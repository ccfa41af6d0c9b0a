// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_rows.h"

#include "core/basics/text.h"

namespace baton::records {
namespace {

/// What no Baton writes counts as nothing; verifying the file finds it.
basics::Amount amountAt(const storage::Statement& query, int column) {
  const std::int64_t parts = query.number(column);
  return basics::Amount::holds(parts) ? basics::Amount::ofTenThousandths(parts) : basics::Amount();
}

std::string textAt(storage::Statement& query, std::int64_t id) {
  query.bind(0, id);
  std::string text = query.step() ? query.text(0) : std::string();
  query.reset();
  return text;
}

} // namespace

BookingRows::BookingRows(const storage::Database& database, Id<ImportBatch> batch)
    : m_query(database.prepare("SELECT row, date, key, owner, account, market, offering, business, extra, revenue, "
                               "margin FROM booking WHERE batch = ? ORDER BY row")) {
  m_query.bind(0, batch.value());
}

bool BookingRows::next(BookingRow& row) {
  if (!m_query.step())
    return false;
  row.row = int(m_query.number(0));
  row.date = Date::fromDays(std::int32_t(m_query.number(1)));
  row.key = m_query.number(2);
  row.owner = m_query.number(3); // no text is read as 0
  row.account = m_query.number(4);
  row.market = m_query.number(5);
  row.offering = m_query.number(6);
  row.business = m_query.number(7);
  row.extra = m_query.number(8);
  row.revenue = amountAt(m_query, 9);
  row.margin.reset();
  if (!m_query.isNull(10))
    row.margin = amountAt(m_query, 10);
  return true;
}

BookingTexts::BookingTexts(const storage::Database& database)
    : m_text(database.prepare("SELECT text FROM text WHERE id = ?")),
      m_cells(database.prepare("SELECT cells FROM extra WHERE id = ?")) {}

const std::string& BookingTexts::name(std::int64_t id) {
  const auto [place, isNew] = m_names.try_emplace(id);
  if (isNew && id != 0)
    place->second = textAt(m_text, id);
  return place->second;
}

std::string BookingTexts::key(std::int64_t id) {
  return textAt(m_text, id);
}

const std::vector<std::string>& BookingTexts::cells(std::int64_t id) {
  if (id == m_lastCells)
    return m_cellsRead;
  auto cells = basics::unpackTexts(textAt(m_cells, id));
  m_cellsRead = cells ? std::move(*cells) : std::vector<std::string>();
  m_lastCells = id;
  return m_cellsRead;
}

Booking BookingTexts::booking(const BookingRow& row) {
  Booking booking;
  booking.row = row.row;
  booking.externalId = key(row.key);
  booking.date = row.date;
  booking.owner = name(row.owner);
  booking.account = name(row.account);
  booking.market = name(row.market);
  booking.offering = name(row.offering);
  booking.business = name(row.business);
  booking.revenue = row.revenue;
  booking.margin = row.margin;
  booking.extra = cells(row.extra);
  return booking;
}

} // namespace baton::records
