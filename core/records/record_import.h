// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/fingerprint.h"
#include "core/basics/text.h"
#include "core/people/person.h"
#include "core/records/import_plan.h"
#include "core/records/name_match.h"
#include "core/records/placement.h"
#include "core/records/record_reader.h"
#include "core/records/record_walk.h"
#include "core/records/source_table.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace baton::records {

/// The records of a kind that are known already, by external id.
template <class R> using Known = RecordsById<R>;

template <class R>
Known<R> knownRecords(const storage::Database& database, const basics::Elements& elements,
                      const Precedence& precedence) {
  Known<R> known;
  RecordTexts texts(database);
  walk(
      basics::Tag<R>{}, database, elements, precedence, texts, [] {},
      [&](Id<ImportBatch>, const RecordRow& row, Resolver&) { known.put(texts.record<R>(row)); });
  return known;
}

/// Takes the rows of a file in as records of one kind. Every row becomes an observation; what the file says of a
/// record that is known counts as updated or unchanged. The records are not held: when they are to be stored, the file
/// is read once more.
template <class R> class RecordImport {
public:
  RecordImport(const basics::Elements& elements, const Known<R>& known, std::shared_ptr<RecordReader<R>> reader,
               ImportPlan& plan)
      : m_known(known), m_reader(std::move(reader)), m_source(m_reader->source()), m_plan(plan), m_placement(elements),
        m_fates(std::make_shared<RowFates>()) {
    for (const char* target : {"owner", "market", "offering", "metric"})
      if (const int field = tableOf(basics::Tag<R>{}).index(target); field >= 0)
        m_names.push_back({target,
                           std::get<std::string R::*>(tableOf(basics::Tag<R>{}).fields[std::size_t(field)].member),
                           NameMatch::of(target, elements),
                           {}});
    for (const std::string& column : m_placement.columns())
      m_placingColumns.push_back(m_source.column(column));
  }

  basics::Outcome<basics::Done> run() {
    m_plan.content.columns = m_source.columns();
    m_reader->tellTo([this](ImportPlan::Warning warning) { m_plan.warnings.push_back(std::move(warning)); },
                     [this](int row) { m_rounded.add(row); });
    const auto trouble = takeRows(m_source, m_plan, [this](const SourceTable::Row& row) {
      auto taken = take(row);
      if (taken.refused())
        m_fates->left.push_back(row.number);
      return taken;
    });
    m_reader->tellTo({}, {});
    if (trouble)
      return *trouble;
    if (m_plan.stopped)
      return basics::Done{};
    for (const auto& rejected : m_plan.rejected)
      m_plan.content.rejects.emplace_back(rejected.row, rejected.reason);
    for (std::size_t i = 0; i < m_known.records().size(); ++i)
      if (const std::string_view id = m_known.records().externalId(i); !m_ids.find(basics::fingerprintOf(id)))
        m_plan.missing.emplace_back(id);
    std::ranges::sort(m_plan.missing);
    warn(m_rounded, "", "amounts were finer than four decimals and were rounded");
    std::ranges::sort(m_fates->left);
    m_plan.records = recordsOf<R>(m_reader, m_fates);
    warn(m_ambiguous, m_source.headerOf("market"),
         "rows fit the rules of more than one market; the first in order of rank has them");
    return basics::Done{};
  }

private:
  using Done = basics::Done;
  using Refusal = basics::Refusal;
  /// What is to be said once of all these rows.
  struct Rows {
    RowSet all;
    int count = 0, first = 0;
    void add(int row) {
      if (count++ == 0)
        first = row;
      all.insert(row);
    }
  };
  struct Names {
    std::string target;
    std::string R::*member;
    NameMatch known;
    std::unordered_map<std::string, int*> seen; ///< null where it was matched, else its count of rows
  };
  /// A record that a later row may replace.
  struct Replaceable {
    int row = 0;
    int* counted = nullptr;
    basics::Fingerprint values{};
  };

  void warn(Rows& rows, const std::string& column, const char* what) {
    if (rows.count > 0)
      m_plan.warnings.push_back({rows.first, column, fmt::format("{} {}", rows.count, what), std::move(rows.all)});
  }

  basics::Outcome<Done> take(const SourceTable::Row& row) {
    R& record = m_record;
    if (auto done = m_reader->take(row, record); done.refused())
      return done;
    if (m_reader->isByContent()) {
      std::uint32_t& before = m_repeated.take(basics::fingerprintOf(record.externalId)).first;
      if (before > 0)
        m_fates->repeats.emplace_back(row.number, before);
      record.externalId += ":" + std::to_string(before++);
    }
    return keep(record, row);
  }

  basics::Outcome<Done> keep(R& record, const SourceTable::Row& row) {
    const basics::Fingerprint id = basics::fingerprintOf(record.externalId);
    if (auto [number, isNew] = m_ids.take(id); !isNew) {
      switch (m_source.mapping().duplicateIds) {
      case DuplicateIds::Reject:
        return Refusal{fmt::format("{} stands in this file twice", record.externalId), "", {"", 0, idColumn()}};
      case DuplicateIds::Last:
        replace(m_replaceable[number], record);
        return Done{};
      case DuplicateIds::Lines:
        takeLine(record, id, number);
        break;
      }
    } else if (isReplaceable()) {
      number = std::uint32_t(m_replaceable.size());
      m_replaceable.emplace_back();
    }
    matchNames(record);
    place(record, row);
    int& counted = count(record);
    if (isReplaceable())
      m_replaceable.back() = {record.row, &counted, valuesOf(record)};
    return Done{};
  }

  bool isReplaceable() const { return m_source.mapping().duplicateIds == DuplicateIds::Last; }
  static basics::Fingerprint valuesOf(const R& record) {
    return basics::fingerprintOf(RecordReader<R>::contentOf(record));
  }

  /// One more row of an id: it has the next number that is free.
  void takeLine(R& record, const basics::Fingerprint& id, std::uint32_t line) {
    std::string numbered;
    do
      numbered = fmt::format("{}#{}", record.externalId, ++line);
    while (!m_ids.take(basics::fingerprintOf(numbered)).second);
    m_ids.take(id).first = line;
    m_fates->lines.emplace_back(record.row, line);
    record.externalId = std::move(numbered);
  }

  /// The row before it was taken as well: it is as if it had come in an earlier file.
  void replace(Replaceable& former, const R& record) {
    const basics::Fingerprint values = valuesOf(record);
    ++(former.values == values ? m_plan.unchanged : m_plan.updated);
    --*former.counted;
    m_fates->left.push_back(former.row);
    matchNames(record);
    former = {record.row, &count(record), values};
  }

  std::string idColumn() const {
    const auto& columns = m_source.mapping().externalId;
    return columns.empty() ? std::string() : columns.front();
  }

  /// Which market a record belongs to is worked out whenever it is looked at; that its row fits several is said once.
  void place(const R& record, const SourceTable::Row& row) {
    if (m_placement.empty() || m_plan.content.matches.contains({"market", record.market}))
      return;
    std::string key;
    for (const int column : m_placingColumns)
      key += m_source.cell(row, column).value_or("") + "\n";
    const auto [known, isNew] = m_claimedTwice.try_emplace(key, false);
    if (isNew) {
      std::string text;
      known->second = m_placement
                          .place([&](const std::string& column) {
                            const auto found = m_source.cell(row, m_source.column(column));
                            text = found.value_or("");
                            return found ? &text : nullptr;
                          })
                          .ambiguous;
    }
    if (known->second)
      m_ambiguous.add(row.number);
  }

  void matchNames(const R& record) {
    for (Names& names : m_names)
      match(names, record.*names.member, record.row);
  }

  void match(Names& names, const std::string& name, int row) {
    if (name.empty())
      return;
    const auto [seen, isNew] = names.seen.try_emplace(name, nullptr);
    if (!isNew) {
      if (seen->second) {
        ++*seen->second;
        m_plan.doubtful.insert(row);
      }
      return;
    }
    const std::pair key{names.target, name};
    if (const basics::RowId id = names.known.find(name); id != 0) {
      m_plan.content.matches[key] = id;
      return;
    }
    if (m_source.makes(names.target, name)) {
      const basics::RowId id = create(names.target, name);
      names.known.add(3, name, id);
      m_plan.content.matches[key] = id;
      return;
    }
    seen->second = &(m_plan.unmatched[names.target][name] = 1);
    m_plan.doubtful.insert(row);
    m_plan.warnings.push_back({row, m_source.headerOf(names.target), names.known.whyNot(name)});
  }

  basics::RowId create(const std::string& target, const std::string& name) {
    if (target == "owner")
      return make<people::Person>("person", name);
    if (target == "market")
      return make<strategy::Market>("market", name);
    return make<strategy::Offering>("offering", name);
  }

  template <class T> basics::RowId make(const char* kind, const std::string& name) {
    T made;
    made.id = Id<T>(idMadeBy(m_plan.batch.id, kind, name));
    made.name = name;
    m_plan.edits.put(made);
    return made.id.value();
  }

  /// Which of the plan's numbers it counts in.
  int& count(const R& record) {
    const auto known = m_known.empty() ? std::optional<R>() : m_known.find(record.externalId);
    if (known && !m_plan.unmatched.empty())
      noteKept(*known, record);
    int& counted = !known ? m_plan.stored : sameValues(*known, record) ? m_plan.unchanged : m_plan.updated;
    ++counted;
    return counted;
  }

  void noteKept(const R& known, const R& record) {
    for (const Names& names : m_names) {
      const std::string& name = record.*names.member;
      if (name.empty() || known.*names.member != name)
        continue;
      if (const auto seen = names.seen.find(name); seen != names.seen.end() && seen->second)
        m_plan.keptBefore[names.target].insert(name);
    }
  }

  const Known<R>& m_known;
  std::shared_ptr<RecordReader<R>> m_reader;
  SourceTable& m_source;
  ImportPlan& m_plan;
  std::vector<Names> m_names;
  Placement m_placement;
  std::vector<int> m_placingColumns;                    ///< of the file, that the markets' rules look at
  std::unordered_map<std::string, bool> m_claimedTwice; ///< by the cells of these columns
  R m_record;
  basics::FingerprintMap m_ids; ///< of all records: the last line of the id, or its place among the replaceable
  basics::FingerprintMap m_repeated;
  std::vector<Replaceable> m_replaceable;
  std::shared_ptr<RowFates> m_fates;
  Rows m_rounded, m_ambiguous;
};

/// Judges the rows of a source. readerOf makes how one of them is read, once for all.
template <class R, class ReaderOf>
basics::Outcome<ImportPlan> planRecords(const basics::Elements& elements, const Known<R>& known, SourceTable source,
                                        ImportPlan plan, ReaderOf readerOf) {
  auto reader = std::make_shared<RecordReader<R>>(std::move(source));
  const auto read = readerOf(*reader);
  if (!read)
    return read.refusal();
  reader->readBy(*read);
  if (const auto done = RecordImport<R>(elements, known, reader, plan).run(); done.refused())
    return done.refusal();
  return plan;
}

} // namespace baton::records
