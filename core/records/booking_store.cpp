// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_store.h"

#include "core/basics/text.h"

#include <nlohmann/json.hpp>
#include <unordered_map>

namespace baton::records {
namespace {

using basics::Amount, basics::RowId;

/// Texts are stored once and named by number. An empty text is no text.
class Dictionary {
public:
  Dictionary(storage::Database& database, const std::string& table, const std::string& column)
      : m_find(database.prepare("SELECT id FROM " + table + " WHERE " + column + " = ?")),
        m_insert(database.prepare("INSERT INTO " + table + "(" + column + ") VALUES (?) RETURNING id")) {}

  std::int64_t idOf(const std::string& text) {
    const auto [place, isNew] = m_ids.try_emplace(text, 0);
    if (isNew)
      place->second = lookUp(text);
    return place->second;
  }
  void bind(storage::Statement& statement, int parameter, const std::string& text) {
    if (text.empty())
      statement.bindNull(parameter);
    else
      statement.bind(parameter, idOf(text));
  }

private:
  std::int64_t lookUp(const std::string& text) {
    std::int64_t id = 0;
    m_find.bind(0, text);
    if (m_find.step())
      id = m_find.number(0);
    m_find.reset();
    if (id != 0)
      return id;
    m_insert.bind(0, text).step();
    id = m_insert.number(0);
    m_insert.reset();
    return id;
  }
  storage::Statement m_find, m_insert;
  std::unordered_map<std::string, std::int64_t> m_ids;
};

/// The canonical bytes of a text within a record: its length first, so that no two records have the same bytes.
void addText(basics::Sha256& hash, const std::string& text) {
  hash.add(std::to_string(text.size()) + ":" + text);
}
void addNumber(basics::Sha256& hash, std::int64_t number) {
  hash.add(std::to_string(number) + ";");
}

} // namespace

basics::Sha256Sum hashOf(const BatchContent& content) {
  basics::Sha256 hash;
  for (const auto& [header, target] : content.columns) {
    addText(hash, header);
    addText(hash, target);
  }
  for (const auto& [key, element] : content.matches) {
    addText(hash, key.first);
    addText(hash, key.second);
    addNumber(hash, element);
  }
  for (const auto& [row, reason] : content.rejects) {
    addNumber(hash, row);
    addText(hash, reason);
  }
  for (const Booking& booking : content.bookings) {
    addNumber(hash, booking.row);
    for (const std::string* text :
         {&booking.externalId, &booking.owner, &booking.account, &booking.market, &booking.offering, &booking.business})
      addText(hash, *text);
    addNumber(hash, booking.date.days());
    addNumber(hash, booking.revenue.tenThousandths());
    addText(hash, booking.margin ? std::to_string(booking.margin->tenThousandths()) : "-");
    for (const std::string& cell : booking.extra)
      addText(hash, cell);
  }
  return hash.sum();
}

basics::Sha256Sum storeBatch(storage::Database& database, Id<ImportBatch> batch, const BatchContent& content) {
  Dictionary texts(database, "text", "text"), extras(database, "extra", "cells");
  auto column = database.prepare("INSERT INTO batch_column(batch, n, name, target) VALUES (?, ?, ?, ?)");
  for (std::size_t n = 0; n < content.columns.size(); ++n)
    column.bind(0, batch.value())
        .bind(1, std::int64_t(n))
        .bind(2, texts.idOf(content.columns[n].first))
        .bind(3, content.columns[n].second)
        .run();
  auto match = database.prepare("INSERT INTO batch_match(batch, role, name, element) VALUES (?, ?, ?, ?)");
  for (const auto& [key, element] : content.matches)
    match.bind(0, batch.value()).bind(1, key.first).bind(2, texts.idOf(key.second)).bind(3, element).run();
  auto reject = database.prepare("INSERT INTO batch_reject(batch, row, reason) VALUES (?, ?, ?)");
  for (const auto& [row, reason] : content.rejects)
    reject.bind(0, batch.value()).bind(1, std::int64_t{row}).bind(2, reason).run();

  auto insert =
      database.prepare("INSERT INTO booking(batch, row, key, date, owner, account, market, offering, business, "
                       "revenue, margin, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const Booking& booking : content.bookings) {
    insert.bind(0, batch.value())
        .bind(1, std::int64_t{booking.row})
        .bind(2, texts.idOf(booking.externalId))
        .bind(3, std::int64_t{booking.date.days()});
    texts.bind(insert, 4, booking.owner);
    texts.bind(insert, 5, booking.account);
    texts.bind(insert, 6, booking.market);
    texts.bind(insert, 7, booking.offering);
    texts.bind(insert, 8, booking.business);
    insert.bind(9, booking.revenue.tenThousandths());
    if (booking.margin)
      insert.bind(10, booking.margin->tenThousandths());
    else
      insert.bindNull(10);
    insert.bind(11, extras.idOf(basics::packTexts(booking.extra))).run();
  }
  return hashOf(content);
}

BatchContent loadBatch(const storage::Database& database, Id<ImportBatch> batch) {
  BatchContent content;
  auto columns = database.prepare(
      "SELECT t.text, c.target FROM batch_column c JOIN text t ON t.id = c.name WHERE c.batch = ? ORDER BY c.n");
  columns.bind(0, batch.value());
  while (columns.step())
    content.columns.emplace_back(columns.text(0), columns.text(1));
  auto matches = database.prepare(
      "SELECT m.role, t.text, m.element FROM batch_match m JOIN text t ON t.id = m.name WHERE m.batch = ?");
  matches.bind(0, batch.value());
  while (matches.step())
    content.matches[{matches.text(0), matches.text(1)}] = matches.number(2);
  auto rejects = database.prepare("SELECT row, reason FROM batch_reject WHERE batch = ? ORDER BY row");
  rejects.bind(0, batch.value());
  while (rejects.step())
    content.rejects.emplace_back(int(rejects.number(0)), rejects.text(1));

  auto rows = database.prepare(
      "SELECT b.row, k.text, b.date, o.text, a.text, m.text, f.text, s.text, b.revenue, b.margin, e.cells FROM booking "
      "b "
      "LEFT JOIN text k ON k.id = b.key LEFT JOIN text o ON o.id = b.owner LEFT JOIN text a ON a.id = b.account "
      "LEFT JOIN text m ON m.id = b.market LEFT JOIN text f ON f.id = b.offering LEFT JOIN text s ON s.id = b.business "
      "LEFT JOIN extra e ON e.id = b.extra WHERE b.batch = ? ORDER BY b.row");
  rows.bind(0, batch.value());
  while (rows.step()) {
    Booking booking;
    booking.row = int(rows.number(0));
    booking.externalId = rows.text(1);
    booking.date = Date::fromDays(std::int32_t(rows.number(2)));
    booking.owner = rows.text(3);
    booking.account = rows.text(4);
    booking.market = rows.text(5);
    booking.offering = rows.text(6);
    booking.business = rows.text(7);
    booking.revenue = Amount::ofTenThousandths(rows.number(8));
    if (!rows.isNull(9))
      booking.margin = Amount::ofTenThousandths(rows.number(9));
    if (auto cells = basics::unpackTexts(rows.text(10)))
      booking.extra = std::move(*cells);
    content.bookings.push_back(std::move(booking));
  }
  return content;
}

void removeBatch(storage::Database& database, Id<ImportBatch> batch) {
  for (const char* table : {"batch_column", "batch_match", "batch_reject", "booking"})
    database.prepare(std::string("DELETE FROM ") + table + " WHERE batch = ?").bind(0, batch.value()).run();
}

bool hasBatch(const storage::Database& database, Id<ImportBatch> batch) {
  auto query = database.prepare("SELECT 1 FROM batch_column WHERE batch = ? LIMIT 1");
  query.bind(0, batch.value());
  return query.step();
}

} // namespace baton::records
