// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/batch_store.h"

#include "core/basics/text.h"
#include "core/records/record_rows.h"

#include <array>
#include <charconv>
#include <condition_variable>
#include <deque>
#include <exception>
#include <fmt/format.h>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace baton::records {
namespace {

using basics::Amount, basics::RowId;

/// Texts are stored once and named by number; those that recur are remembered. An empty text is no text.
class Dictionary {
public:
  Dictionary(storage::Database& database, const std::string& table, const std::string& column)
      : m_find(database.prepare("SELECT id FROM " + table + " WHERE " + column + " = ?")),
        m_insert(database.prepare("INSERT INTO " + table + "(id, " + column + ") VALUES (?, ?)")) {
    auto last = database.prepare("SELECT max(id) FROM " + table);
    m_last = last.step() ? last.number(0) : 0;
  }

  std::int64_t idOf(const std::string& text) {
    if (m_ids.size() >= mostRemembered)
      m_ids.clear();
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
  static constexpr std::size_t mostRemembered = 100'000;

  std::int64_t lookUp(const std::string& text) {
    std::int64_t id = 0;
    m_find.bind(0, text);
    if (m_find.step())
      id = m_find.number(0);
    m_find.reset();
    if (id != 0)
      return id;
    m_insert.bind(0, ++m_last).bind(1, text).run();
    return m_last;
  }
  storage::Statement m_find, m_insert;
  std::unordered_map<std::string, std::int64_t> m_ids;
  std::int64_t m_last = 0;
};

/// The canonical bytes of texts and numbers within a record: a text has its length first, so that no two records have
/// the same bytes.
class CanonicalBytes {
public:
  void addText(std::string_view text) {
    digits(std::int64_t(text.size()));
    (m_bytes += ':') += text;
  }
  void addNumber(std::int64_t number) {
    digits(number);
    m_bytes += ';';
  }
  /// Taken out once there are enough of them to be worth it.
  void giveTo(basics::Sha256& hash, std::size_t enough) {
    if (m_bytes.size() < enough)
      return;
    hash.add(m_bytes);
    m_bytes.clear();
  }

private:
  void digits(std::int64_t number) {
    std::array<char, 24> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    m_bytes.append(text.data(), end);
  }
  std::string m_bytes;
};

/// The hash over a batch, record by record.
class BatchHash {
public:
  explicit BatchHash(const BatchFrame& frame) {
    for (const auto& [header, target] : frame.columns) {
      m_bytes.addText(header);
      m_bytes.addText(target);
    }
    for (const auto& [key, element] : frame.matches) {
      m_bytes.addText(key.first);
      m_bytes.addText(key.second);
      m_bytes.addNumber(element);
    }
    for (const auto& [row, reason] : frame.rejects) {
      m_bytes.addNumber(row);
      m_bytes.addText(reason);
    }
  }
  template <class R> void add(const R& record) {
    m_bytes.addNumber(record.row);
    m_bytes.addText(record.externalId);
    for (const RecordField<R>& field : tableOf(basics::Tag<R>{}).fields)
      std::visit([&](auto member) { addCell(record.*member); }, field.member);
    for (const std::string& cell : record.extra)
      m_bytes.addText(cell);
    m_bytes.giveTo(m_hash, 32u << 10);
  }
  basics::Sha256Sum sum() {
    m_bytes.giveTo(m_hash, 0);
    return m_hash.sum();
  }

private:
  static std::int64_t numberOf(Date date) { return date.days(); }
  static std::int64_t numberOf(Amount amount) { return amount.tenThousandths(); }
  void addCell(const std::string& text) { m_bytes.addText(text); }
  void addCell(Date date) { m_bytes.addNumber(numberOf(date)); }
  void addCell(Amount amount) { m_bytes.addNumber(numberOf(amount)); }
  template <class T> void addCell(const std::optional<T>& cell) {
    m_bytes.addText(cell ? std::to_string(numberOf(*cell)) : "-");
  }

  CanonicalBytes m_bytes;
  basics::Sha256 m_hash;
};

/// Writes what belongs to a batch beside its records.
void writeFrame(storage::Database& database, std::int64_t batch, Dictionary& texts, const BatchFrame& content) {
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
  RecordWriter(storage::Database& database, Id<ImportBatch> batch, Dictionary& texts)
      : m_database(database), m_places(BatchPlaces::reserved(database, batch)), m_texts(texts),
        m_extras(database, "extra", "cells") {}

  template <class R> void add(const R& record) {
    const auto& table = tableOf(basics::Tag<R>{});
    if (!m_insert)
      m_insert.emplace(m_database.prepare(inserting(table)));
    m_insert->bind(0, m_places.at(record.row)).bind(1, record.externalId).bind(2, extraOf(record.extra));
    for (int i = 0; i < int(table.fields.size()); ++i)
      std::visit([&](auto member) { bind(i + 3, record.*member); }, table.fields[std::size_t(i)].member);
    m_insert->run();
  }

private:
  /// The cells beside recur from row to row.
  std::int64_t extraOf(const std::vector<std::string>& cells) {
    if (m_lastExtra == 0 || cells != m_lastCells) {
      m_lastExtra = m_extras.idOf(basics::packTexts(cells));
      m_lastCells = cells;
    }
    return m_lastExtra;
  }
  template <class R> static std::string inserting(const RecordTable<R>& table) {
    std::string columns = "place, external_id, extra", places = "?, ?, ?";
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
  BatchPlaces m_places;
  Dictionary& m_texts;
  Dictionary m_extras;
  std::int64_t m_lastExtra = 0;
  std::vector<std::string> m_lastCells;
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

template <class Each> struct RecordShownBy;
template <class R> struct RecordShownBy<EachRecord<R>> { using type = R; };

/// What is read and hashed by another thread: a few hundred records at a time, and a few such parts ahead.
template <class R> class SideReading {
public:
  SideReading(const EachRecord<R>& records, BatchHash& hash)
      : m_thread([this, &records, &hash] { read(records, hash); }) {}
  ~SideReading() {
    {
      const std::lock_guard lock(m_lock);
      m_isGivenUp = true;
    }
    m_changed.notify_all();
    m_thread.join();
  }
  SideReading(const SideReading&) = delete;
  SideReading& operator=(const SideReading&) = delete;

  /// False once all were handed out; then outcome says how the reading went.
  bool next(std::vector<R>& part) {
    std::unique_lock lock(m_lock);
    m_changed.wait(lock, [this] { return !m_parts.empty() || m_isDone; });
    if (m_parts.empty())
      return false;
    std::swap(part, m_parts.front());
    m_parts.pop_front();
    m_changed.notify_all();
    return true;
  }
  basics::Outcome<basics::Done> outcome() const {
    if (m_failure)
      std::rethrow_exception(m_failure);
    return m_outcome;
  }

private:
  static constexpr std::size_t partSize = 512, mostAhead = 8;

  void read(const EachRecord<R>& records, BatchHash& hash) {
    std::vector<R> part;
    try {
      m_outcome = records([&](const R& record) {
        hash.add(record);
        part.push_back(record);
        return part.size() < partSize || hand(part);
      });
      hand(part);
    } catch (...) {
      m_failure = std::current_exception();
    }
    const std::lock_guard lock(m_lock);
    m_isDone = true;
    m_changed.notify_all();
  }
  /// False where nobody wants more.
  bool hand(std::vector<R>& part) {
    std::unique_lock lock(m_lock);
    m_changed.wait(lock, [this] { return m_parts.size() < mostAhead || m_isGivenUp; });
    if (!m_isGivenUp)
      m_parts.push_back(std::move(part));
    part.clear();
    m_changed.notify_all();
    return !m_isGivenUp;
  }

  std::mutex m_lock;
  std::condition_variable m_changed;
  std::deque<std::vector<R>> m_parts;
  bool m_isDone = false, m_isGivenUp = false;
  basics::Outcome<basics::Done> m_outcome = basics::Done{};
  std::exception_ptr m_failure;
  std::thread m_thread; ///< last: it uses all the others
};

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

basics::Outcome<basics::Sha256Sum> storeBatch(storage::Database& database, Id<ImportBatch> batch,
                                              const BatchFrame& frame, const RecordStream& records,
                                              std::size_t expected, const StoreWatch& watch) {
  constexpr std::size_t every = 1024;
  Dictionary texts(database, "text", "text");
  writeFrame(database, batch.value(), texts, frame);
  RecordWriter writer(database, batch, texts);
  BatchHash hash(frame);
  const auto outcome = std::visit(
      [&]<class Each>(const Each& each) -> basics::Outcome<basics::Done> {
        if constexpr (!std::is_same_v<Each, std::monostate>) {
          using R = std::remove_cvref_t<typename RecordShownBy<Each>::type>;
          SideReading<R> reading(each, hash);
          std::size_t done = 0;
          for (std::vector<R> part; reading.next(part);)
            for (const R& record : part) {
              if (watch && done++ % every == 0)
                watch(std::min(done, expected), expected);
              writer.add(record);
            }
          return reading.outcome();
        }
        return basics::Done{};
      },
      records);
  return outcome ? basics::Outcome<basics::Sha256Sum>(hash.sum()) : outcome.refusal();
}

basics::Sha256Sum storeBatch(storage::Database& database, Id<ImportBatch> batch, const BatchContent& content,
                             const StoreWatch& watch) {
  return std::visit(
      [&]<class R>(const RecordPile<R>& pile) {
        const EachRecord<R> each = [&pile](const std::function<bool(const R&)>& show) -> basics::Outcome<basics::Done> {
          for (const R& record : pile) // each a copy that lives as long as its turn
            if (!show(record))
              break;
          return basics::Done{};
        };
        return *storeBatch(database, batch, content, each, pile.size(), watch);
      },
      content.records);
}

void copyBatch(const storage::Database& from, storage::Database& to, Id<ImportBatch> batch) {
  Dictionary texts(to, "text", "text");
  writeFrame(to, batch.value(), texts, loadBatchWithoutRecords(from, batch));
  RecordWriter writer(to, batch, texts);
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
  const auto places = BatchPlaces::of(database, batch);
  forEachRecordType([&](auto tag) {
    database.prepare(fmt::format("DELETE FROM {} WHERE place BETWEEN ? AND ?", tableOf(tag).name))
        .bind(0, places.first())
        .bind(1, places.last())
        .run();
  });
  for (const char* table : {"batch_column", "batch_match", "batch_reject", "batch"})
    database.prepare(fmt::format("DELETE FROM {} WHERE batch = ?", table)).bind(0, batch.value()).run();
}

bool hasBatch(const storage::Database& database, Id<ImportBatch> batch) {
  auto query = database.prepare("SELECT 1 FROM batch_column WHERE batch = ? LIMIT 1");
  query.bind(0, batch.value());
  return query.step();
}

} // namespace baton::records
