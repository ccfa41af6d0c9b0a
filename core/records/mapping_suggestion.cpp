// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/mapping_suggestion.h"

#include "core/basics/text.h"
#include "core/exchange/column_format.h"
#include "core/records/crm_mappings.h"
#include "core/records/header_words.h"
#include "core/records/mapping.h"
#include "core/records/name_match.h"
#include "core/records/own_mapping.h"
#include "core/records/stages.h"
#include "core/strategy/target_account.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

namespace baton::records {
namespace {

using exchange::CsvTable;

constexpr std::size_t sampled = 200; ///< rows looked at to tell dates and numbers from text
constexpr int fewestMonths = 6;      ///< columns with a month's name that make a table a wide one

/// Words that stand for an empty cell.
constexpr auto emptyWords = std::to_array<std::string_view>(
    {"null", "n/a", "#n/a", "na", "none", "nan", "-", "--", "?", "k.a.", "k. a.", "leer", "tbd"});

bool isEmptyWord(std::string_view cell) {
  return std::ranges::any_of(emptyWords, [cell](std::string_view word) { return basics::sameName(word, cell); });
}

/// Most of what the column holds is so.
bool mostly(const CsvTable& table, std::size_t column, bool (*is)(std::string_view)) {
  std::size_t filled = 0, hits = 0;
  for (std::size_t i = 0; i < std::min(sampled, table.rows.size()); ++i) {
    const std::string_view cell = basics::trimmed(table.rows[i].cells[column]);
    if (cell.empty() || isEmptyWord(cell))
      continue;
    ++filled;
    hits += is(cell) ? 1 : 0;
  }
  return 2 * hits >= filled; // an empty column contradicts nothing
}

/// Targets that take no other words than these.
template <class Words> bool holdsOnly(const CsvTable& table, std::size_t column, const Words& words) {
  return std::ranges::all_of(table.rows, [&](const CsvTable::Row& row) {
    std::string cell = basics::nameKey(row.cells[column]);
    std::ranges::replace(cell, '_', ' ');
    return cell.empty() || isEmptyWord(cell) ||
           std::ranges::any_of(words, [&](std::string_view word) { return basics::sameName(word, cell); });
  });
}

bool valuesAgree(const CsvTable& table, std::size_t column, std::string_view target) {
  if (target == "source")
    return holdsOnly(table, column, opportunitySources());
  if (target == "forecast_category")
    return holdsOnly(table, column, forecastCategories());
  if (target == "tier")
    return holdsOnly(table, column, basics::wordsOf<strategy::Tier>);
  if (target == "relation")
    return holdsOnly(table, column, basics::wordsOf<strategy::Relation>);
  if (holdsDate(target))
    return mostly(table, column, exchange::isDateInSomeForm);
  return !holdsAmount(target) || mostly(table, column, exchange::isNumberInSomeForm);
}

class Suggestion {
public:
  Suggestion(RecordKind kind, const CsvTable& table, const basics::Elements& elements)
      : m_table(table), m_elements(elements), m_taken(table.header.size()) {
    m_mapping.kind = kind;
    for (const std::string& header : table.header)
      m_keys.push_back(headerKey(header));
  }

  ColumnMapping made() {
    if (m_mapping.kind == RecordKind::Goals)
      takeMonths();
    takeSureWords();
    takeLikelyWords();
    if (m_mapping.kind == RecordKind::Goals)
      fillGoals();
    if (m_mapping.kind == RecordKind::Bookings)
      settleBookings();
    if (m_mapping.kind == RecordKind::Opportunities)
      fillStages(m_mapping, m_table);
    findEmptyWords();
    m_mapping.seal();
    return m_mapping;
  }

private:
  bool isSettled(const std::string& target) const {
    return target == "external_id" ? !m_mapping.externalId.empty() : m_mapping.columns.contains(target);
  }

  void take(const std::string& target, std::size_t column) {
    m_taken[column] = true;
    if (target == "external_id")
      m_mapping.externalId = {m_table.header[column]};
    else
      m_mapping.columns[target] = m_table.header[column];
  }

  void takeMonths() {
    std::map<std::string, int> months;
    std::set<int> distinct;
    std::optional<std::size_t> year;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
      if (const auto month = monthInHeader(m_table.header[i])) {
        months[m_table.header[i]] = *month;
        distinct.insert(*month);
      } else if (m_keys[i] == "year" || m_keys[i] == "jahr" || m_keys[i] == "calendaryear" ||
                 m_keys[i] == "kalenderjahr") {
        year = i;
      }
    }
    if (!year || int(distinct.size()) < fewestMonths || distinct.size() != months.size())
      return;
    m_mapping.wide = ColumnMapping::Wide{m_table.header[*year], months};
    m_taken[*year] = true;
    for (std::size_t i = 0; i < m_keys.size(); ++i)
      m_taken[i] = m_taken[i] || months.contains(m_table.header[i]);
  }

  bool maybe(const HeaderWord& words) const {
    const bool readElsewhere =
        m_mapping.wide && (words.target == "from" || words.target == "amount" || words.target == "grain");
    return !isSettled(words.target) && !readElsewhere;
  }

  void takeSureWords() {
    for (const HeaderWord& words : headerWords(m_mapping.kind))
      if (maybe(words))
        takeFirst(words.target, words.words);
  }

  void takeFirst(const std::string& target, const std::vector<std::string_view>& words) {
    for (const std::string_view word : words)
      for (std::size_t i = 0; i < m_keys.size(); ++i)
        if (!m_taken[i] && m_keys[i] == word && valuesAgree(m_table, i, target))
          return take(target, i);
  }

  /// A region is the market where a market is called so; a model the offering likewise.
  void takeLikelyWords() {
    for (const HeaderWord& words : headerWords(m_mapping.kind)) {
      if (!maybe(words) || words.perhaps.empty())
        continue;
      if (words.target == "stage") {
        takeStatus(words.perhaps);
        continue;
      }
      const NameMatch names =
          words.target == "market" ? NameMatch::markets(m_elements) : NameMatch::offerings(m_elements);
      for (const std::string_view word : words.perhaps)
        for (std::size_t i = 0; i < m_keys.size(); ++i)
          if (!isSettled(words.target) && !m_taken[i] && m_keys[i] == word && holdsOneOf(i, names))
            take(words.target, i);
    }
  }

  /// A status is the stage where it says who was won or lost; an order has one as well.
  void takeStatus(const std::vector<std::string_view>& words) {
    for (const std::string_view word : words)
      for (std::size_t i = 0; i < m_keys.size(); ++i)
        if (!isSettled("stage") && !m_taken[i] && m_keys[i] == word &&
            std::ranges::any_of(m_table.rows, [&](const CsvTable::Row& row) {
              const std::string_view state = usualState(row.cells[i]);
              return state == "won" || state == "lost";
            }))
          take("stage", i);
  }

  bool holdsOneOf(std::size_t column, const NameMatch& names) const {
    return std::ranges::any_of(m_table.rows,
                               [&](const CsvTable::Row& row) { return names.find(row.cells[column]) != 0; });
  }

  void fillGoals() {
    if (!m_mapping.has("metric"))
      m_mapping.constants["metric"] = "Revenue";
    if (!m_mapping.has("basis"))
      m_mapping.constants["basis"] = "target";
    if (!m_mapping.has("grain") && !m_mapping.wide)
      m_mapping.constants["grain"] = grain();
  }

  /// By the header's word, else by how far the dates stand apart.
  std::string grain() const {
    const auto from = m_mapping.columns.find("from");
    if (from == m_mapping.columns.end())
      return "quarter";
    const std::string key = headerKey(from->second);
    for (const auto& [word, grain] :
         {std::pair{"quart", "quarter"}, std::pair{"month", "month"}, std::pair{"monat", "month"},
          std::pair{"year", "year"}, std::pair{"jahr", "year"}})
      if (key.find(word) != std::string::npos)
        return grain;
    return grainOf(std::size_t(m_table.column(from->second)));
  }

  std::string grainOf(std::size_t column) const {
    std::vector<std::string_view> values;
    for (const auto& row : m_table.rows)
      values.emplace_back(row.cells[column]);
    const auto format = exchange::detectDates(values).format;
    std::set<basics::Date> dates;
    for (const std::string_view value : values)
      if (format)
        if (const auto date = exchange::readDate(value, *format))
          dates.insert(*date);
    int apart = dates.size() < 2 ? 90 : 366;
    for (auto date = dates.begin(); date != dates.end() && std::next(date) != dates.end(); ++date)
      apart = std::min(apart, std::next(date)->days() - date->days());
    return apart < 45 ? "month" : apart < 200 ? "quarter" : "year";
  }

  /// Margin follows from cost; an id that several rows share makes each of them a line.
  void settleBookings() {
    if (m_mapping.columns.contains("margin"))
      m_mapping.columns.erase("cost");
    if (m_mapping.externalId.size() != 1)
      return;
    const auto column = std::size_t(m_table.column(m_mapping.externalId.front()));
    std::unordered_set<std::string_view> seen;
    for (const auto& row : m_table.rows)
      if (const auto id = basics::trimmed(row.cells[column]); !id.empty() && !seen.insert(id).second) {
        m_mapping.duplicateIds = DuplicateIds::Lines;
        return;
      }
  }

  void findEmptyWords() {
    std::set<std::string> found;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
      const bool isRead =
          m_taken[i] && (isNumberOrDate(i) || (m_mapping.wide && m_mapping.wide->months.contains(m_table.header[i])));
      for (const auto& row : m_table.rows)
        if (const auto cell = basics::trimmed(row.cells[i]); isRead && !cell.empty() && isEmptyWord(cell))
          found.emplace(cell);
    }
    m_mapping.empty.insert(m_mapping.empty.end(), found.begin(), found.end());
  }

  bool isNumberOrDate(std::size_t column) const {
    return std::ranges::any_of(m_mapping.columns, [&](const auto& one) {
      return one.second == m_table.header[column] && (holdsDate(one.first) || holdsAmount(one.first));
    });
  }

  const CsvTable& m_table;
  const basics::Elements& m_elements;
  ColumnMapping m_mapping;
  std::vector<std::string> m_keys; ///< by column
  std::vector<bool> m_taken;
};

std::set<std::string> columnsReadBy(const ColumnMapping& mapping) {
  std::set<std::string> read;
  for (const auto& [target, header] : mapping.columns)
    read.insert(basics::nameKey(header));
  for (const std::string& header : mapping.externalId)
    read.insert(basics::nameKey(header));
  if (mapping.wide) {
    read.insert(basics::nameKey(mapping.wide->year));
    for (const auto& [header, month] : mapping.wide->months)
      read.insert(basics::nameKey(header));
  }
  return read;
}

/// Needs met count most; then, which kind of file has such columns at all.
int meets(const ColumnMapping& mapping) {
  const int lacking = int(lackingIn(mapping).size()), read = int(columnsReadBy(mapping).size());
  if (read == 0)
    return -1000; // to need little is no sign of a kind
  int score = read - 20 * lacking;
  const auto reads = [&mapping](std::initializer_list<const char*> targets) {
    return std::ranges::any_of(targets, [&](const char* target) { return mapping.columns.contains(target); });
  };
  switch (mapping.kind) {
  case RecordKind::Goals:
    return score + (mapping.wide || reads({"metric"}) ? 10 : 0);
  case RecordKind::Bookings:
    return score + (mapping.externalId.empty() ? 0 : 2);
  case RecordKind::Opportunities:
    return reads({"stage"}) ? score + 10 : -1000; // only they have one
  case RecordKind::People:
    return score - (reads({"manager", "title", "email"}) ? 0 : 10);
  case RecordKind::Accounts:
    return score - (reads({"sector", "tier", "relation", "potential"}) ? 0 : 10);
  case RecordKind::Activities:
    return score - (reads({"count"}) || !reads({"amount"}) ? 0 : 5);
  }
  return score;
}

} // namespace

ColumnMapping suggestMapping(RecordKind kind, const CsvTable& table, const basics::Elements& elements) {
  return Suggestion(kind, table, elements).made();
}

RecordKind guessKind(const CsvTable& table, const basics::Elements& elements) {
  if (const auto own = ownKind(table.header))
    return *own;
  if (!recognised(table.header).empty())
    return RecordKind::Opportunities;
  auto best = RecordKind::Bookings;
  int most = meets(suggestMapping(best, table, elements));
  for (const RecordKind kind :
       {RecordKind::Goals, RecordKind::People, RecordKind::Opportunities, RecordKind::Activities, RecordKind::Accounts})
    if (const int score = meets(suggestMapping(kind, table, elements)); score > most) {
      best = kind;
      most = score;
    }
  return best;
}

std::vector<std::string> lackingIn(const ColumnMapping& mapping) {
  std::vector<std::string> lacking;
  const auto needs = [&](const char* target) {
    if (!mapping.has(target))
      lacking.emplace_back(target);
  };
  if (mapping.kind == RecordKind::People || mapping.kind == RecordKind::Accounts)
    needs("name");
  if (mapping.kind == RecordKind::Opportunities && !mapping.has("state"))
    needs("stage");
  if (mapping.kind == RecordKind::Activities) {
    needs("date");
    needs("metric");
  }
  if (mapping.kind == RecordKind::Bookings) {
    needs("date");
    needs("revenue");
  }
  if (mapping.kind == RecordKind::Goals) {
    needs("metric");
    if (mapping.wide && mapping.wide->year.empty())
      lacking.emplace_back("year");
    if (mapping.wide && mapping.wide->months.empty())
      lacking.emplace_back("month");
    if (!mapping.wide) {
      needs("from");
      needs("amount");
    }
  }
  return lacking;
}

bool fits(const ColumnMapping& mapping, const std::vector<std::string>& header) {
  std::set<std::string> there;
  for (const std::string& one : header)
    there.insert(basics::nameKey(one));
  const auto read = columnsReadBy(mapping);
  return !read.empty() && std::ranges::includes(there, read);
}

std::vector<KnownMapping> knownMappings(const basics::Elements& elements, const CsvTable& table) {
  const std::vector<std::string>& header = table.header;
  std::vector<KnownMapping> known;
  for (const Mapping& saved : elements.all<Mapping>())
    if (auto mapping = ColumnMapping::parse(saved.definition); mapping && fits(*mapping, header))
      known.push_back({saved.name, {}, *mapping});
  std::vector<const ImportBatch*> batches;
  for (const ImportBatch& batch : elements.all<ImportBatch>())
    batches.push_back(&batch);
  std::ranges::sort(batches, std::ranges::greater(), &ImportBatch::at);
  std::set<std::string> seen;
  for (const ImportBatch* batch : batches)
    if (auto mapping = ColumnMapping::parse(batch->mapping); mapping && fits(*mapping, header))
      if (seen.insert(mapping->json).second)
        known.push_back({{}, batch->file, *mapping, false, batch->sha256});
  std::ranges::stable_sort(known, [](const KnownMapping& a, const KnownMapping& b) {
    const std::size_t readByA = columnsReadBy(a.mapping).size(), readByB = columnsReadBy(b.mapping).size();
    return readByA != readByB ? readByA > readByB : a.name.empty() < b.name.empty();
  });
  if (const std::string_view whose = recognised(header); !whose.empty())
    if (auto mapping = builtInMapping(whose, table))
      known.insert(whose == ownMappingName ? known.begin() : known.end(), {std::string(whose), {}, *mapping, true});
  return known;
}

} // namespace baton::records
