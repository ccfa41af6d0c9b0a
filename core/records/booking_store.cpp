// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/booking_store.h"

#include "core/basics/text.h"
#include "core/records/booking_rows.h"

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

/// The hash over a batch, booking by booking.
class BatchHash {
public:
  explicit BatchHash(const BatchContent& content) {
    for (const auto& [header, target] : content.columns) {
      addText(m_hash, header);
      addText(m_hash, target);
    }
    for (const auto& [key, element] : content.matches) {
      addText(m_hash, key.first);
      addText(m_hash, key.second);
      addNumber(m_hash, element);
    }
    for (const auto& [row, reason] : content.rejects) {
      addNumber(m_hash, row);
      addText(m_hash, reason);
    }
  }
  void add(const Booking& booking) {
    addNumber(m_hash, booking.row);
    for (const std::string* text :
         {&booking.externalId, &booking.owner, &booking.account, &booking.market, &booking.offering, &booking.business})
      addText(m_hash, *text);
    addNumber(m_hash, booking.date.days());
    addNumber(m_hash, booking.revenue.tenThousandths());
    addText(m_hash, booking.margin ? std::to_string(booking.margin->tenThousandths()) : "-");
    for (const std::string& cell : booking.extra)
      addText(m_hash, cell);
  }
  basics::Sha256Sum sum() { return m_hash.sum(); }

private:
  basics::Sha256 m_hash;
};

/// Writes a batch, booking by booking.
class BatchWriter {
public:
  BatchWriter(storage::Database& database, Id<ImportBatch> batch, const BatchContent& content)
      : m_batch(batch.value()), m_texts(database, "text", "text"), m_extras(database, "extra", "cells"),
        m_insert(database.prepare("INSERT INTO booking(batch, row, key, date, owner, account, market, offering, "
                                  "business, revenue, margin, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
    auto column = database.prepare("INSERT INTO batch_column(batch, n, name, target) VALUES (?, ?, ?, ?)");
    for (std::size_t n = 0; n < content.columns.size(); ++n)
      column.bind(0, m_batch)
          .bind(1, std::int64_t(n))
          .bind(2, m_texts.idOf(content.columns[n].first))
          .bind(3, content.columns[n].second)
          .run();
    auto match = database.prepare("INSERT INTO batch_match(batch, role, name, element) VALUES (?, ?, ?, ?)");
    for (const auto& [key, element] : content.matches)
      match.bind(0, m_batch).bind(1, key.first).bind(2, m_texts.idOf(key.second)).bind(3, element).run();
    auto reject = database.prepare("INSERT INTO batch_reject(batch, row, reason) VALUES (?, ?, ?)");
    for (const auto& [row, reason] : content.rejects)
      reject.bind(0, m_batch).bind(1, std::int64_t{row}).bind(2, reason).run();
  }

  void add(const Booking& booking) {
    m_insert.bind(0, m_batch)
        .bind(1, std::int64_t{booking.row})
        .bind(2, m_texts.idOf(booking.externalId))
        .bind(3, std::int64_t{booking.date.days()});
    m_texts.bind(m_insert, 4, booking.owner);
    m_texts.bind(m_insert, 5, booking.account);
    m_texts.bind(m_insert, 6, booking.market);
    m_texts.bind(m_insert, 7, booking.offering);
    m_texts.bind(m_insert, 8, booking.business);
    m_insert.bind(9, booking.revenue.tenThousandths());
    if (booking.margin)
      m_insert.bind(10, booking.margin->tenThousandths());
    else
      m_insert.bindNull(10);
    m_insert.bind(11, m_extras.idOf(basics::packTexts(booking.extra))).run();
  }

private:
  std::int64_t m_batch;
  Dictionary m_texts, m_extras;
  storage::Statement m_insert;
};

/// Every booking of a batch as it is stored.
template <class Visit> void visitBatch(const storage::Database& database, Id<ImportBatch> batch, Visit visit) {
  BookingRows rows(database, batch);
  BookingTexts texts(database);
  for (BookingRow row; rows.next(row);)
    visit(texts.booking(row));
}

} // namespace

basics::Sha256Sum hashOf(const BatchContent& content) {
  BatchHash hash(content);
  for (const Booking& booking : content.bookings)
    hash.add(booking);
  return hash.sum();
}

basics::Sha256Sum hashOfBatch(const storage::Database& database, Id<ImportBatch> batch) {
  BatchHash hash(loadBatchWithoutBookings(database, batch));
  visitBatch(database, batch, [&hash](const Booking& booking) { hash.add(booking); });
  return hash.sum();
}

basics::Sha256Sum storeBatch(storage::Database& database, Id<ImportBatch> batch, const BatchContent& content) {
  BatchWriter writer(database, batch, content);
  BatchHash hash(content);
  for (const Booking& booking : content.bookings) {
    writer.add(booking);
    hash.add(booking);
  }
  return hash.sum();
}

void copyBatch(const storage::Database& from, storage::Database& to, Id<ImportBatch> batch) {
  BatchWriter writer(to, batch, loadBatchWithoutBookings(from, batch));
  visitBatch(from, batch, [&writer](const Booking& booking) { writer.add(booking); });
}

BatchContent loadBatchWithoutBookings(const storage::Database& database, Id<ImportBatch> batch) {
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
  return content;
}

BatchContent loadBatch(const storage::Database& database, Id<ImportBatch> batch) {
  BatchContent content = loadBatchWithoutBookings(database, batch);
  visitBatch(database, batch, [&content](Booking booking) { content.bookings.push_back(std::move(booking)); });
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
