// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/batch_store.h"

#include "core/basics/text.h"
#include "core/records/record_rows.h"

#include <fmt/format.h>
#include <unordered_map>

namespace baton::records {
namespace {

using basics::Amount, basics::RowId;

/// Texts are stored once and named by number; those that recur are remembered. An empty text is no text.
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
  /// Of a text that hardly comes twice: to remember a million of them would take more room than they are worth.
  std::int64_t idOfOne(const std::string& text) { return lookUp(text); }
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

/// The hash over a batch, record by record.
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
  template <class R> void add(const R& record) {
    addNumber(m_hash, record.row);
    addText(m_hash, record.externalId);
    for (const RecordField<R>& field : tableOf(basics::Tag<R>{}).fields)
      std::visit([&](auto member) { addCell(record.*member); }, field.member);
    for (const std::string& cell : record.extra)
      addText(m_hash, cell);
  }
  basics::Sha256Sum sum() { return m_hash.sum(); }

private:
  static std::int64_t numberOf(Date date) { return date.days(); }
  static std::int64_t numberOf(Amount amount) { return amount.tenThousandths(); }
  void addCell(const std::string& text) { addText(m_hash, text); }
  void addCell(Date date) { addNumber(m_hash, numberOf(date)); }
  void addCell(Amount amount) { addNumber(m_hash, numberOf(amount)); }
  template <class T> void addCell(const std::optional<T>& cell) {
    addText(m_hash, cell ? std::to_string(numberOf(*cell)) : "-");
  }

  basics::Sha256 m_hash;
};

/// Writes what belongs to a batch beside its records.
void writeFrame(storage::Database& database, std::int64_t batch, Dictionary& texts, const BatchContent& content) {
  auto column = database.prepare("INSERT INTO batch_column(batch, n, name, target) VALUES (?, ?, ?, ?)");
  for (std::size_t n = 0; n < content.columns.size(); ++n)
    column.bind(0, batch)
        .bind(1, std::int64_t(n))
        .bind(2, texts.idOf(content.columns[n].first))
        .bind(3, content.columns[n].second)
        .run();
  auto match = database.prepare("INSERT INTO batch_match(batch, role, name, element) VALUES (?, ?, ?, ?)");
  for (const auto& [key, element] : content.matches)
    match.bind(0, batch).bind(1, key.first).bind(2, texts.idOf(key.second)).bind(3, element).run();
  auto reject = database.prepare("INSERT INTO batch_reject(batch, row, reason) VALUES (?, ?, ?)");
  for (const auto& [row, reason] : content.rejects)
    reject.bind(0, batch).bind(1, std::int64_t{row}).bind(2, reason).run();
}

/// Writes the records of a batch, one by one.
class RecordWriter {
public:
  RecordWriter(storage::Database& database, std::int64_t batch, Dictionary& texts)
      : m_database(database), m_batch(batch), m_texts(texts), m_extras(database, "extra", "cells") {}

  template <class R> void add(const R& record) {
    const auto& table = tableOf(basics::Tag<R>{});
    if (!m_insert)
      m_insert.emplace(m_database.prepare(inserting(table)));
    m_insert->bind(0, m_batch)
        .bind(1, std::int64_t{record.row})
        .bind(2, m_texts.idOfOne(record.externalId))
        .bind(3, m_extras.idOf(basics::packTexts(record.extra)));
    for (int i = 0; i < int(table.fields.size()); ++i)
      std::visit([&](auto member) { bind(i + 4, record.*member); }, table.fields[std::size_t(i)].member);
    m_insert->run();
  }

private:
  template <class R> static std::string inserting(const RecordTable<R>& table) {
    std::string columns = "batch, row, key, extra", places = "?, ?, ?, ?";
    for (const RecordField<R>& field : table.fields) {
      columns += fmt::format(", \"{}\"", field.name);
      places += ", ?";
    }
    return fmt::format("INSERT INTO {}({}) VALUES ({})", table.name, columns, places);
  }
  void bind(int parameter, const std::string& text) { m_texts.bind(*m_insert, parameter, text); }
  void bind(int parameter, Date date) { m_insert->bind(parameter, std::int64_t{date.days()}); }
  void bind(int parameter, Amount amount) { m_insert->bind(parameter, amount.tenThousandths()); }
  template <class T> void bind(int parameter, const std::optional<T>& cell) {
    if (cell)
      bind(parameter, *cell);
    else
      m_insert->bindNull(parameter);
  }

  storage::Database& m_database;
  std::int64_t m_batch;
  Dictionary& m_texts;
  Dictionary m_extras;
  std::optional<storage::Statement> m_insert; ///< a batch has records of one kind
};

/// Every record of a batch as it is stored, of whatever kind it is.
template <class Visit> void visitBatch(const storage::Database& database, Id<ImportBatch> batch, Visit visit) {
  RecordTexts texts(database);
  forEachRecordType([&]<class R>(basics::Tag<R> tag) {
    RecordRows rows(tag, database, batch);
    for (RecordRow row; rows.next(row);)
      visit(texts.record<R>(row));
  });
}

} // namespace

basics::Sha256Sum hashOf(const BatchContent& content) {
  BatchHash hash(content);
  std::visit(
      [&hash](const auto& records) {
        for (const auto& record : records) // each a copy that lives as long as its turn
          hash.add(record);
      },
      content.records);
  return hash.sum();
}

basics::Sha256Sum hashOfBatch(const storage::Database& database, Id<ImportBatch> batch) {
  BatchHash hash(loadBatchWithoutRecords(database, batch));
  visitBatch(database, batch, [&hash](const auto& record) { hash.add(record); });
  return hash.sum();
}

basics::Sha256Sum storeBatch(storage::Database& database, Id<ImportBatch> batch, const BatchContent& content,
                             const StoreWatch& watch) {
  constexpr std::size_t every = 1024;
  Dictionary texts(database, "text", "text");
  writeFrame(database, batch.value(), texts, content);
  RecordWriter writer(database, batch.value(), texts);
  BatchHash hash(content);
  std::visit(
      [&](const auto& records) {
        std::size_t done = 0;
        for (const auto& record : records) {
          if (watch && done++ % every == 0)
            watch(done, records.size());
          writer.add(record);
          hash.add(record);
        }
      },
      content.records);
  return hash.sum();
}

void copyBatch(const storage::Database& from, storage::Database& to, Id<ImportBatch> batch) {
  Dictionary texts(to, "text", "text");
  writeFrame(to, batch.value(), texts, loadBatchWithoutRecords(from, batch));
  RecordWriter writer(to, batch.value(), texts);
  visitBatch(from, batch, [&writer](const auto& record) { writer.add(record); });
}

BatchContent loadBatchWithoutRecords(const storage::Database& database, Id<ImportBatch> batch) {
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
  BatchContent content = loadBatchWithoutRecords(database, batch);
  visitBatch(database, batch, [&content]<class R>(R record) {
    if (!std::holds_alternative<RecordPile<R>>(content.records))
      content.records = RecordPile<R>();
    std::get<RecordPile<R>>(content.records).push_back(record);
  });
  return content;
}

void removeBatch(storage::Database& database, Id<ImportBatch> batch) {
  std::vector<std::string> tables{"batch_column", "batch_match", "batch_reject"};
  forEachRecordType([&tables](auto tag) { tables.emplace_back(tableOf(tag).name); });
  for (const std::string& table : tables)
    database.prepare("DELETE FROM " + table + " WHERE batch = ?").bind(0, batch.value()).run();
}

bool hasBatch(const storage::Database& database, Id<ImportBatch> batch) {
  auto query = database.prepare("SELECT 1 FROM batch_column WHERE batch = ? LIMIT 1");
  query.bind(0, batch.value());
  return query.step();
}

} // namespace baton::records
