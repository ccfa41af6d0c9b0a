// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/performance.h"

#include <array>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <unordered_map>

namespace baton::plan {

/// The people, markets or offerings of an answer as small numbers: elements, and imported names that match none.
class Axis {
public:
  static constexpr int nobody = -1;   ///< of records that name none
  static constexpr int everyone = -2; ///< the whole company, as one
  static constexpr int unasked = -3;

  Axis(const basics::Elements& elements, const basics::Kind& kind, const std::vector<records::Named>& named);

  int ofFact(int index) const { return index < 0 ? nobody : m_ofFact.at(std::size_t(index)); }
  int ofElement(basics::RowId id);
  int size() const { return int(m_named.size()); }
  records::Named at(int key) const { return key < 0 ? records::Named() : m_named.at(std::size_t(key)); }

private:
  const basics::Elements& m_elements;
  const basics::Kind& m_kind;
  std::vector<records::Named> m_named;
  std::vector<int> m_ofFact;
  std::unordered_map<basics::RowId, int> m_ofElement;
  std::unordered_map<std::string, int> m_ofName;
};

struct Axes {
  Axis people, markets, offerings;
};

/// Whose figure it is, and of which market and offering: keys of the axes.
struct Place {
  int holder = Axis::everyone;
  int market = Axis::unasked;
  int offering = Axis::unasked;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// A handful of numbers as the key of a hash map.
template <std::size_t N> using Numbers = std::array<int, N>;
struct NumbersHash {
  template <std::size_t N> std::size_t operator()(const Numbers<N>& numbers) const {
    std::uint64_t hash = 0x9e3779b97f4a7c15U;
    for (int number : numbers) {
      hash = (hash ^ std::uint32_t(number)) * 0xbf58476d1ce4e5b9U;
      hash ^= hash >> 29;
    }
    return std::size_t(hash);
  }
};

/// What is put together cell by cell and then let go of as a whole: its entries lie one after the other.
template <std::size_t N, class T> class CellMap {
public:
  CellMap() = default;
  CellMap(const CellMap&) = delete;
  CellMap& operator=(const CellMap&) = delete;

  auto try_emplace(const Numbers<N>& key) { return m_map.try_emplace(key); }
  auto find(const Numbers<N>& key) const { return m_map.find(key); }
  auto begin() const { return m_map.begin(); }
  auto end() const { return m_map.end(); }
  std::size_t size() const { return m_map.size(); }

private:
  std::pmr::monotonic_buffer_resource m_memory{std::size_t{16} * 1024};
  std::pmr::unordered_map<Numbers<N>, T, NumbersHash> m_map{&m_memory};
};

/// Months counted from year 0.
inline int monthNumber(basics::Date date) {
  return date.year() * 12 + date.month() - 1;
}

/// What a query says about the cells of its answer.
class Cells {
public:
  Cells(const basics::Elements& elements, const Query& query, const basics::FiscalCalendar& calendar);

  const Query& query() const { return m_query; }
  const basics::FiscalCalendar& calendar() const { return m_calendar; }
  /// Metrics in their order; the asked one alone where one is asked.
  const std::vector<const Metric*>& metrics() const { return m_metrics; }
  /// The metric's place in that order; -1 where it is not asked for.
  int metricOf(basics::RowId id) const;

  /// Figures of persons, not of the company.
  bool personal() const { return m_query.byPerson || m_query.owner; }
  bool asks(const basics::Period& period) const;
  /// Whether any row can lie in the period, or the period in it.
  bool mayAsk(const basics::Period& period) const;
  basics::Grain grain() const { return m_grain; }
  /// Neither a period key nor a period: years are worked out one by one, then put together.
  bool foldsYears() const { return !m_query.byPeriod && !m_query.period; }

private:
  const Query& m_query;
  const basics::FiscalCalendar& m_calendar;
  basics::Grain m_grain;
  std::optional<basics::Period>
      m_span; ///< from the first row's first day to the last one's last, where a period is asked
  std::vector<const Metric*> m_metrics;
  std::unordered_map<basics::RowId, int> m_metricOf;
};

/// For each person of the axis, the managers above and the person, by the present reporting line; a circle is walked
/// once. Names that match nobody have nobody above.
std::vector<std::vector<int>> chainsUp(const basics::Elements& elements, Axis& people);

} // namespace baton::plan
