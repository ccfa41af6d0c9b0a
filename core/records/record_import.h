// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/text.h"
#include "core/people/person.h"
#include "core/records/import_plan.h"
#include "core/records/name_match.h"
#include "core/records/placement.h"
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
/// record that is known counts as updated or unchanged. How a row is read is the kind's own matter.
template <class R> class RecordImport {
public:
  /// Fills a record but for its row, its id and its cells beside; a refusal rejects the row.
  using Read = std::function<basics::Outcome<basics::Done>(const SourceTable::Row&, R&)>;

  RecordImport(const basics::Elements& elements, const Known<R>& known, const SourceTable& source, ImportPlan& plan)
      : m_known(known), m_source(source), m_plan(plan), m_placement(elements) {
    m_plan.content.records = RecordPile<R>();
    for (const char* target : {"owner", "market", "offering", "metric"})
      if (const int field = tableOf(basics::Tag<R>{}).index(target); field >= 0)
        m_names.push_back({target,
                           std::get<std::string R::*>(tableOf(basics::Tag<R>{}).fields[std::size_t(field)].member),
                           NameMatch::of(target, elements)});
    for (const std::string& column : m_placement.columns())
      m_placingColumns.push_back(source.table().column(column));
  }

  void run(const Read& read) {
    m_plan.content.columns = m_source.columns();
    takeRows(m_source, m_plan, [&](const SourceTable::Row& row) { return take(row, read); });
    if (m_plan.stopped)
      return;
    for (const auto& rejected : m_plan.rejected)
      m_plan.content.rejects.emplace_back(rejected.row, rejected.reason);
    if (m_known.empty())
      m_plan.stored += int(m_taken.records().size());
    else
      for (const R& record : m_taken.records())
        count(record);
    for (std::size_t i = 0; i < m_known.records().size(); ++i)
      if (const std::string_view id = m_known.records().externalId(i); !m_taken.contains(id))
        m_plan.missing.emplace_back(id);
    std::ranges::sort(m_plan.missing);
    warn(m_rounded, "", "amounts were finer than four decimals and were rounded");
    m_plan.content.records = std::move(m_taken).take();
    warn(m_ambiguous, m_source.headerOf("market"),
         "rows fit the rules of more than one market; the first in order of rank has them");
  }

  /// An amount of the row; that it was finer than we keep is said once for the file.
  basics::Outcome<std::optional<basics::Amount>> amount(const SourceTable::Row& row, const std::string& target) {
    if (const std::string cell = m_source.text(row, target); cell.find('%') != std::string::npos)
      return basics::Refusal{fmt::format("{}: \"{}\" is a percentage, not an amount", m_source.headerOf(target), cell),
                             ""};
    bool rounded = false;
    auto amount = m_source.amount(row, target, &rounded);
    if (rounded)
      m_rounded.add(row.number);
    return amount;
  }

private:
  using Done = basics::Done;
  using Refusal = basics::Refusal;
  /// How many rows something is to be said of, and the first of them.
  struct Rows {
    int count = 0, first = 0;
    void add(int row) {
      if (count++ == 0)
        first = row;
    }
  };
  struct Names {
    std::string target;
    std::string R::*member;
    NameMatch known;
  };

  void warn(const Rows& rows, const std::string& column, const char* what) {
    if (rows.count > 0)
      m_plan.warnings.push_back({rows.first, column, fmt::format("{} {}", rows.count, what)});
  }

  basics::Outcome<Done> take(const SourceTable::Row& row, const Read& read) {
    if (row.tooLong)
      return Refusal{"The row has more cells than there are columns", ""};
    R record;
    record.row = row.number;
    if (auto done = read(row, record); done.refused())
      return done;
    record.extra = m_source.extraCells(row);
    record.externalId = m_source.externalId(row);
    if (record.externalId.empty())
      record.externalId = idByContent(record);
    return keep(std::move(record), row);
  }

  static std::string textOf(const std::string& text) { return text; }
  static std::string textOf(Date date) { return date.iso(); }
  static std::string textOf(basics::Amount amount) { return std::to_string(amount.tenThousandths()); }
  template <class T> static std::string textOf(const std::optional<T>& cell) { return cell ? textOf(*cell) : "-"; }

  /// Without an id of its own, a record is known by its values, dates first, and by how often they occurred before in
  /// the file.
  std::string idByContent(const R& record) {
    std::vector<std::string> dates, others;
    for (const RecordField<R>& field : tableOf(basics::Tag<R>{}).fields)
      std::visit([&](auto member) { (isDate(record.*member) ? dates : others).push_back(textOf(record.*member)); },
                 field.member);
    dates.insert(dates.end(), others.begin(), others.end());
    dates.insert(dates.end(), record.extra.begin(), record.extra.end());
    const std::string content = basics::hexOf(basics::sha256(fmt::format("{}", fmt::join(dates, "\n")))).substr(0, 32);
    return fmt::format("#{}:{}", content, m_repeated[content]++);
  }
  template <class T> static constexpr bool isDate(const T&) {
    return std::is_same_v<T, Date> || std::is_same_v<T, std::optional<Date>>;
  }

  basics::Outcome<Done> keep(R record, const SourceTable::Row& row) {
    if (const auto known = m_taken.find(record.externalId)) {
      switch (m_source.mapping().duplicateIds) {
      case DuplicateIds::Reject:
        return Refusal{fmt::format("{} stands in this file twice", record.externalId), "", {"", 0, idColumn()}};
      case DuplicateIds::Last:
        return replace(*known, record);
      case DuplicateIds::Lines:
        record.externalId += fmt::format("#{}", ++m_lines[record.externalId]);
        break;
      }
    }
    matchNames(record);
    place(record, row);
    m_taken.put(record);
    return Done{};
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
                            const auto found = m_source.cell(row, m_source.table().column(column));
                            text = found.value_or("");
                            return found ? &text : nullptr;
                          })
                          .ambiguous;
    }
    if (known->second)
      m_ambiguous.add(row.number);
  }

  /// The row before it was taken as well: it is as if it had come in an earlier file.
  basics::Outcome<Done> replace(const R& former, const R& record) {
    ++(sameValues(former, record) ? m_plan.unchanged : m_plan.updated);
    matchNames(record);
    m_taken.put(record);
    return Done{};
  }

  void matchNames(const R& record) {
    for (Names& names : m_names)
      match(names, record.*names.member, record.row);
  }

  void match(Names& names, const std::string& name, int row) {
    if (name.empty())
      return;
    const std::pair key{names.target, name};
    if (m_plan.content.matches.contains(key))
      return;
    if (auto& unmatched = m_plan.unmatched[names.target]; unmatched.contains(name)) {
      ++unmatched[name];
      m_plan.doubtful.insert(row);
      return;
    }
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
    m_plan.unmatched[names.target][name] = 1;
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

  void count(const R& record) {
    const auto known = m_known.find(record.externalId);
    if (!known)
      ++m_plan.stored;
    else if (sameValues(*known, record))
      ++m_plan.unchanged;
    else
      ++m_plan.updated;
  }

  const Known<R>& m_known;
  const SourceTable& m_source;
  ImportPlan& m_plan;
  std::vector<Names> m_names;
  Placement m_placement;
  std::vector<int> m_placingColumns;                    ///< of the file, that the markets' rules look at
  std::unordered_map<std::string, bool> m_claimedTwice; ///< by the cells of these columns
  RecordsById<R> m_taken;
  std::map<std::string, int> m_lines;
  std::unordered_map<std::string, int> m_repeated;
  Rows m_rounded, m_ambiguous;
};

} // namespace baton::records
