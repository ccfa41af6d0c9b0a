// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/number_map.h"
#include "core/records/fact_places.h"
#include "core/records/record_walk.h"

#include <vector>

// How records are added up. Used by the view of bookings only.

namespace baton::records {

/// Where a kind of records has what facts are told apart by; -1 where it has none.
struct FactFields {
  template <class R> explicit FactFields(basics::Tag<R> tag) {
    const auto& table = tableOf(tag);
    date = table.index("date");
    owner = table.index("owner");
    offering = table.index("offering");
    business = table.index("business");
  }
  /// These, and others.
  RowParts with(std::initializer_list<int> others) const {
    RowParts parts{false, false, others};
    for (const int field : {date, owner, offering, business})
      if (field >= 0)
        parts.fields.push_back(field);
    return parts;
  }
  int date, owner, offering, business;
};

/// Collects the facts: one for each combination, found by its indices.
class FactBook {
public:
  /// The actuals, which get the names, and the texts must stand as long as this does.
  FactBook(Actuals& actuals, RecordTexts& texts) : m_actuals(actuals), m_texts(texts), m_places(actuals) {}

  /// What it asks of each record: what nothing is added up by is not read.
  static RowParts parts(basics::Tag<Booking> tag);
  static RowParts parts(basics::Tag<Activity> tag);

  /// Names mean in each batch what they were matched with.
  void beginBatch();
  /// Indices into the names of the actuals; -1 where nothing is named.
  struct Places {
    int market = -1, offering = -1;
  };
  Places addBooking(const RecordRow& row, Resolver& resolver);
  /// What no metric is called is no figure; the import said so.
  void addActivity(const RecordRow& row, Resolver& resolver);
  Facts facts() && { return Facts(std::move(m_facts)); }

private:
  struct Key {
    basics::RowId metric;
    Date month;
    int person, market, offering, business;
    friend bool operator==(const Key&, const Key&) = default;
  };
  static Key keyOf(const Fact& fact) {
    return {fact.metric, fact.month, fact.person, fact.market, fact.offering, fact.business};
  }
  /// Revenue and margin of a booking, which share a key; the one figure of an activity.
  struct Figures {
    int first = -1, second = -1;
  };
  /// Where the facts of each key stand. The keys are those of the facts, so that half a million of them take little
  /// room.
  class Index {
  public:
    /// A new key's first fact is to be added at once.
    Figures& of(const Key& key, const std::vector<Fact>& facts);

  private:
    std::size_t placeOf(const Key& key, const std::vector<Fact>& facts) const;
    void grow(const std::vector<Fact>& facts);
    static std::size_t hashOf(const Key& key);

    std::vector<Figures> m_figures;
    std::size_t m_size = 0;
  };

  Key keyOf(basics::RowId metric, const RecordRow& row, const FactFields& fields, Resolver& resolver);
  int marketOf(const RecordRow& row, Resolver& resolver);
  void count(int& place, const Key& key, basics::RowId metric, basics::Amount value);

  Actuals& m_actuals;
  RecordTexts& m_texts;
  std::vector<Fact> m_facts;
  FactPlaces m_places;
  basics::NumberMap m_ofPerson, m_ofOffering, m_ofBusiness, m_ofMarket; ///< by number of the text
  basics::NumberMap m_ofPlacing;                                        ///< markets by what their rules look at
  basics::NumberMap m_months;                                           ///< their first days, by day
  Index m_index;
};

} // namespace baton::records
