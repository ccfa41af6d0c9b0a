// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/sha256.h"
#include "core/records/batch_store.h"
#include "core/records/import_plan.h"
#include "core/records/source_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace baton::records {

/// Reads the rows of a file as records of one kind, as often as wanted: to judge them, and to store them. How a row is
/// read is the kind's own matter.
template <class R> class RecordReader {
public:
  using Row = SourceTable::Row;
  using Target = SourceTable::Target;
  /// Fills a record but for its row, its id and its cells beside; a refusal rejects the row.
  using Read = std::function<basics::Outcome<basics::Done>(const Row&, R&)>;

  explicit RecordReader(SourceTable source) : m_source(std::move(source)) {}
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;

  SourceTable& source() { return m_source; }
  void readBy(Read read) { m_read = std::move(read); }

  basics::Outcome<basics::Done> take(const Row& row, R& record) {
    if (row.tooLong)
      return basics::Refusal{"The row has more cells than there are columns", ""};
    record = R();
    record.row = row.number;
    if (auto done = m_read(row, record); done.refused())
      return done;
    record.extra = m_source.extraCells(row);
    record.externalId = m_source.externalId(row);
    m_isByContent = record.externalId.empty();
    if (m_isByContent)
      record.externalId = idByContent(record);
    return basics::Done{};
  }
  /// The id of the last record follows from its values: how often they came before is to be put behind it.
  bool isByContent() const { return m_isByContent; }

  /// An amount of the row; that it was finer than we keep is noted.
  basics::Outcome<std::optional<basics::Amount>> amount(const Row& row, const Target& target) {
    if (const auto cell = m_source.textAt(row, target); cell.find('%') != std::string_view::npos)
      return basics::Refusal{
          fmt::format("{}: \"{}\" is a percentage, not an amount", m_source.headerOf(target.name), cell), ""};
    bool rounded = false;
    auto amount = m_source.amount(row, target, &rounded);
    if (rounded && m_rounded)
      m_rounded(row.number);
    return amount;
  }
  void warn(const Row& row, const std::string& target, std::string text) {
    if (m_warn)
      m_warn({row.number, m_source.headerOf(target), std::move(text)});
  }
  /// What is said of rows is said once, to who judges them.
  void tellTo(std::function<void(ImportPlan::Warning)> warn, std::function<void(int row)> rounded) {
    m_warn = std::move(warn);
    m_rounded = std::move(rounded);
  }

  /// The values of a record in a line each, dates first.
  static std::string contentOf(const R& record) {
    std::string dates, others;
    for (const RecordField<R>& field : tableOf(basics::Tag<R>{}).fields)
      std::visit([&](auto member) { addText(record.*member, isDate(record.*member) ? dates : others); }, field.member);
    std::string content = dates + others;
    for (const std::string& cell : record.extra)
      (content += cell) += '\n';
    content.pop_back();
    return content;
  }

private:
  static void addText(const std::string& text, std::string& to) { (to += text) += '\n'; }
  static void addText(Date date, std::string& to) { (to += date.iso()) += '\n'; }
  static void addText(basics::Amount amount, std::string& to) {
    (to += std::to_string(amount.tenThousandths())) += '\n';
  }
  template <class T> static void addText(const std::optional<T>& cell, std::string& to) {
    if (cell)
      addText(*cell, to);
    else
      to += "-\n";
  }
  template <class T> static constexpr bool isDate(const T&) {
    return std::is_same_v<T, Date> || std::is_same_v<T, std::optional<Date>>;
  }
  static std::string idByContent(const R& record) {
    return "#" + basics::hexOf(basics::sha256(contentOf(record))).substr(0, 32);
  }

  SourceTable m_source;
  Read m_read;
  std::function<void(ImportPlan::Warning)> m_warn;
  std::function<void(int)> m_rounded;
  bool m_isByContent = false;
};

/// What judging the rows decided about each, so that reading them once more comes to the same.
struct RowFates {
  std::vector<int> left; ///< rows that are no records: rejected, or replaced by a later one
  std::vector<std::pair<int, std::uint32_t>> repeats; ///< of ids by content: how often the content came before
  std::vector<std::pair<int, std::uint32_t>> lines;   ///< of ids that came before: the number of the line
};

/// Walks along the rows of some fates, in the order of the file.
template <class Fate> class FateCursor {
public:
  explicit FateCursor(const std::vector<Fate>& fates) : m_next(fates.begin()), m_end(fates.end()) {}
  /// Null where nothing is said of the row.
  const Fate* at(int row) {
    while (m_next != m_end && rowOf(*m_next) < row)
      ++m_next;
    return m_next != m_end && rowOf(*m_next) == row ? &*m_next : nullptr;
  }

private:
  static int rowOf(int row) { return row; }
  static int rowOf(const std::pair<int, std::uint32_t>& numbered) { return numbered.first; }
  typename std::vector<Fate>::const_iterator m_next, m_end;
};

/// The records that judging has left, read from the file anew each time.
template <class R>
EachRecord<R> recordsOf(std::shared_ptr<RecordReader<R>> reader, std::shared_ptr<const RowFates> fates) {
  return [reader = std::move(reader),
          fates = std::move(fates)](const std::function<bool(const R&)>& show) -> basics::Outcome<basics::Done> {
    FateCursor left(fates->left);
    FateCursor repeats(fates->repeats), lines(fates->lines);
    R record;
    const auto read = reader->source().eachRow(
        [&](const SourceTable::Row& row) {
          if (left.at(row.number) || reader->take(row, record).refused())
            return true;
          if (reader->isByContent()) {
            const auto* repeat = repeats.at(row.number);
            record.externalId += ":" + std::to_string(repeat ? repeat->second : 0);
          }
          if (const auto* line = lines.at(row.number))
            record.externalId += "#" + std::to_string(line->second);
          return show(record);
        },
        false);
    return read ? basics::Outcome<basics::Done>(basics::Done{}) : read.refusal();
  };
}

} // namespace baton::records
