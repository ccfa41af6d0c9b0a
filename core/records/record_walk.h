// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/fingerprint.h"
#include "core/basics/text.h"
#include "core/records/actuals.h"
#include "core/records/batch_store.h"
#include "core/records/name_match.h"
#include "core/records/placement.h"
#include "core/records/record_rows.h"
#include "core/records/record_view.h"

#include <algorithm>
#include <unordered_map>

// How records are looked at: batch by batch, the strongest observation of each, its names resolved. Used by the views
// of each kind only.

namespace baton::records {

/// Resolves the names of one batch: as they were matched when it was taken in, else by what matches them now. A name
/// is looked at once for a batch, whatever the number of its rows.
class Resolver {
public:
  template <class R>
  Resolver(basics::Tag<R> tag, const basics::Elements& elements, RecordTexts& texts)
      : m_elements(elements), m_texts(texts), m_placement(elements), m_market(tableOf(tag).index("market")) {
    for (const RecordField<R>& field : tableOf(tag).fields)
      m_fields.push_back({std::string(field.name), typeOf(field)});
  }

  void begin(BatchContent content);

  const std::vector<std::pair<std::string, std::string>>& columns() const { return m_content.columns; }
  /// The element that the text of a field stands for; id 0 and the text where nothing matches.
  const Named& named(const RecordRow& row, int field);

  struct Market {
    Named named;
    bool ambiguous = false;
  };
  /// The market that it names, else the one whose rules it fits.
  Market market(const RecordRow& row);
  /// The number of the text that names the market of a row; 0 where it names none.
  std::int64_t marketText(const RecordRow& row) const { return row.cells[std::size_t(m_market)]; }
  /// Whether the market of such a row follows from the markets' rules; else from the text that names it alone.
  bool isPlacedByRules(const RecordRow& row) { return !m_placement.empty() && named(row, m_market).id == 0; }
  /// A number for what the rules look at, from 0 in each batch: rows with the same are in the same market.
  int placingNumber(const RecordRow& row);
  /// What the market of this batch's rows follows from is read as well.
  void addPlacingParts(RowParts& parts) const;

private:
  enum class Type { Text, Date, Amount };
  struct Field {
    std::string name;
    Type type = Type::Text;
  };
  /// Where the file has a column that the markets' rules look at: a field, or one of the cells beside.
  struct Source {
    int field = -1; ///< -1: among the cells that nothing is mapped to; -2: the external id
    std::size_t extra = 0;
  };
  template <class R> static Type typeOf(const RecordField<R>& field) {
    return std::visit(
        []<class T>(T R::*) {
          return std::is_same_v<T, std::string>                                      ? Type::Text
                 : std::is_same_v<T, Date> || std::is_same_v<T, std::optional<Date>> ? Type::Date
                                                                                     : Type::Amount;
        },
        field.member);
  }

  using Cells = std::vector<std::int64_t>;
  struct CellsHash {
    std::size_t operator()(const Cells& cells) const;
  };

  int fieldOf(std::string_view target) const;
  const Cells& placingCells(const RecordRow& row);
  const std::pair<int, Placement::Result>& place(const RecordRow& row);
  const std::string* cellOf(const RecordRow& row, const std::string& column, std::string& text);

  const basics::Elements& m_elements;
  RecordTexts& m_texts;
  Placement m_placement;
  std::vector<Field> m_fields;
  int m_market;
  BatchContent m_content;
  std::map<std::string, Source> m_sources;                                  ///< by column that some rule looks at
  std::map<std::string, NameMatch> m_matches;                               ///< by field
  std::unordered_map<int, std::unordered_map<std::int64_t, Named>> m_cache; ///< by field and name
  Cells m_cells; ///< those asked for last: a million rows take no room of their own
  std::unordered_map<Cells, std::pair<int, Placement::Result>, CellsHash> m_placed; ///< numbered as they came
};

/// Of the batches that know a record, the strongest decides; a batch knows each record once. Of each external id the
/// fingerprint is held.
class Deciding {
public:
  template <class R> Deciding(basics::Tag<R> tag, const storage::Database& database, const Precedence& batches) {
    const RowParts ids{true, false, {}};
    for (const Id<ImportBatch> batch : batches)
      m_batches.reserve(std::min(mostBelieved, std::size_t(RecordRows::lastOf(tag, database, batch))));
    for (auto batch = batches.rbegin(); batches.size() > 1 && batch != batches.rend(); ++batch) {
      RecordRows rows(tag, database, *batch, ids);
      for (RecordRow row; rows.next(row);)
        if (const auto [of, isNew] = m_batches.take(basics::fingerprintOf(row.externalId)); isNew)
          of = std::uint32_t(batches.rend() - batch);
    }
  }
  /// Whether the record of the nth batch, from 1, is the one that counts. To be asked in the order of the rows: of two
  /// under one id the first counts.
  bool counts(std::uint32_t batch, const std::string& externalId) {
    const auto [of, isNew] = m_batches.take(basics::fingerprintOf(externalId));
    if (!isNew && of != batch)
      return false;
    of = counted;
    return true;
  }

private:
  static constexpr std::uint32_t counted = 0;
  static constexpr std::size_t mostBelieved = 3'000'000; ///< records, before any was seen
  basics::FingerprintMap m_batches; ///< by external id: whose record counts, or that it has been counted
};

/// What such a file lacks is no more, so nothing of the batches before it counts.
Precedence thoseRead(const basics::Elements& elements, const Precedence& precedence);

/// Every record as it stands now, batch by batch and in the order of the file's rows; of each what is wanted, and what
/// its market follows from.
template <class R, class Begin, class Visit>
void walk(basics::Tag<R> tag, const storage::Database& database, const basics::Elements& elements,
          const Precedence& precedence, RecordTexts& texts, const RowParts& wanted, Begin begin, Visit visit) {
  const Precedence batches = thoseRead(elements, precedence);
  Deciding deciding(tag, database, batches);
  Resolver resolver(tag, elements, texts);
  std::uint32_t nth = 0;
  for (const Id<ImportBatch> batch : batches) {
    resolver.begin(loadBatchWithoutRecords(database, batch));
    begin();
    RowParts parts = wanted;
    parts.externalId = true;
    resolver.addPlacingParts(parts);
    RecordRows rows(tag, database, batch, parts);
    ++nth;
    for (RecordRow row; rows.next(row);)
      if (deciding.counts(nth, row.externalId))
        visit(batch, row, resolver);
  }
}

/// The same with all parts of each record.
template <class R, class Begin, class Visit>
void walk(basics::Tag<R> tag, const storage::Database& database, const basics::Elements& elements,
          const Precedence& precedence, RecordTexts& texts, Begin begin, Visit visit) {
  walk(tag, database, elements, precedence, texts, RowParts::all(tag), begin, visit);
}

} // namespace baton::records
