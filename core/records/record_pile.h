// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/record.h"

#include <deque>
#include <limits>
#include <memory>
#include <unordered_map>

namespace baton::records {

/// Texts of which many recur: each is held once and named by number. The empty one is 0.
class TextPile {
public:
  std::int32_t idOf(const std::string& text);
  const std::string& at(std::int32_t id) const;

private:
  std::unordered_map<std::string, std::int32_t> m_ids;
  std::vector<const std::string*> m_texts; ///< from 1
};

/// Texts of which hardly one recurs, end to end.
class TextLine {
public:
  void add(std::string_view text);
  void replace(std::size_t place, std::string_view text);
  std::string_view at(std::size_t place) const;

private:
  struct Span {
    std::uint64_t from = 0;
    std::uint32_t size = 0;
  };
  std::string m_text;
  std::deque<Span> m_spans;
};

/// The records of one kind as they come out of a file: a million of them in a fifth of the memory that they have as
/// values. They are looked at one by one, and each is a copy.
template <class R> class RecordPile {
public:
  std::size_t size() const { return m_size; }
  bool empty() const { return m_size == 0; }

  void push_back(const R& record) {
    m_keys.add(record.externalId);
    m_extras.add(packed(record.extra));
    m_small.push_back(record.row);
    forEachField([&](auto member) { put(record.*member, nullptr); });
    ++m_size;
  }

  void replace(std::size_t place, const R& record) {
    m_keys.replace(place, record.externalId);
    m_extras.replace(place, packed(record.extra));
    Cursor at = cursorOf(place);
    m_small[at.small++] = record.row;
    forEachField([&](auto member) { put(record.*member, &at); });
  }

  R at(std::size_t place) const {
    R record;
    Cursor at = cursorOf(place);
    record.row = m_small[at.small++];
    record.externalId = m_keys.at(place);
    record.extra = unpacked(m_extras.at(place));
    forEachField([&](auto member) { get(record.*member, at); });
    return record;
  }
  R operator[](std::size_t place) const { return at(place); }
  std::string_view externalId(std::size_t place) const { return m_keys.at(place); }

  class Iterator {
  public:
    Iterator(const RecordPile& pile, std::size_t at) : m_pile(&pile), m_at(at) {}
    R operator*() const { return m_pile->at(m_at); }
    Iterator& operator++() {
      ++m_at;
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_at == b.m_at; }

  private:
    const RecordPile* m_pile;
    std::size_t m_at;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, m_size}; }

private:
  static constexpr std::int32_t noDate = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int64_t noAmount = std::numeric_limits<std::int64_t>::min();
  /// Where the next number of a record stands.
  struct Cursor {
    std::size_t small = 0, large = 0;
  };
  static const std::vector<RecordField<R>>& fields() { return tableOf(basics::Tag<R>{}).fields; }
  template <class Do> static void forEachField(Do run) {
    for (const RecordField<R>& field : fields())
      std::visit([&](auto member) { run(member); }, field.member);
  }
  template <class T> static constexpr bool isAmount(const T&) {
    return std::is_same_v<T, basics::Amount> || std::is_same_v<T, std::optional<basics::Amount>>;
  }
  static Cursor cursorOf(std::size_t place) {
    static const std::size_t large = [] {
      std::size_t count = 0;
      forEachField([&]<class T>(T R::*) { count += isAmount(T()) ? 1 : 0; });
      return count;
    }();
    return {place * (fields().size() - large + 1), place * large};
  }

  template <class Numbers, class Number> static void set(Numbers& numbers, std::size_t* at, Number number) {
    if (at)
      numbers[(*at)++] = number;
    else
      numbers.push_back(number);
  }
  void put(const std::string& text, Cursor* at) { set(m_small, at ? &at->small : nullptr, m_texts->idOf(text)); }
  void put(const std::optional<Date>& date, Cursor* at) {
    set(m_small, at ? &at->small : nullptr, date ? std::int32_t(date->days()) : noDate);
  }
  void put(Date date, Cursor* at) { put(std::optional(date), at); }
  void put(const std::optional<basics::Amount>& amount, Cursor* at) {
    set(m_large, at ? &at->large : nullptr, amount ? amount->tenThousandths() : noAmount);
  }
  void put(basics::Amount amount, Cursor* at) { put(std::optional(amount), at); }

  void get(std::string& text, Cursor& at) const { text = m_texts->at(m_small[at.small++]); }
  void get(std::optional<Date>& date, Cursor& at) const {
    if (const std::int32_t days = m_small[at.small++]; days != noDate)
      date = Date::fromDays(days);
  }
  void get(Date& date, Cursor& at) const { date = Date::fromDays(m_small[at.small++]); }
  void get(std::optional<basics::Amount>& amount, Cursor& at) const {
    if (const std::int64_t parts = m_large[at.large++]; parts != noAmount)
      amount = basics::Amount::ofTenThousandths(parts);
  }
  void get(basics::Amount& amount, Cursor& at) const { amount = basics::Amount::ofTenThousandths(m_large[at.large++]); }

  /// Each with its length before it.
  static std::string packed(const std::vector<std::string>& cells) {
    std::string text;
    for (const std::string& cell : cells)
      text.append(std::to_string(cell.size())).append(1, ':').append(cell);
    return text;
  }
  static std::vector<std::string> unpacked(std::string_view text) {
    std::vector<std::string> cells;
    while (!text.empty()) {
      const auto colon = text.find(':');
      std::size_t size = 0;
      for (const char digit : text.substr(0, colon))
        size = size * 10 + std::size_t(digit - '0');
      cells.emplace_back(text.substr(colon + 1, size));
      text.remove_prefix(colon + 1 + size);
    }
    return cells;
  }

  std::size_t m_size = 0;
  std::shared_ptr<TextPile> m_texts = std::make_shared<TextPile>(); ///< of the copies as well: it only grows
  TextLine m_keys, m_extras;
  std::deque<std::int32_t> m_small; ///< rows, texts and days
  std::deque<std::int64_t> m_large; ///< amounts
};

/// The records of a kind by external id, in the little room of a pile.
template <class R> class RecordsById {
public:
  bool empty() const { return m_records.empty(); }
  const RecordPile<R>& records() const { return m_records; }

  /// In the place of the one that has its id already.
  void put(const R& record) {
    if (const auto place = placeOf(record.externalId))
      return m_records.replace(*place, record);
    m_places.emplace(std::hash<std::string_view>()(record.externalId), std::uint32_t(m_records.size()));
    m_records.push_back(record);
  }
  std::optional<std::size_t> placeOf(std::string_view id) const {
    const auto [begin, end] = m_places.equal_range(std::hash<std::string_view>()(id));
    for (auto place = begin; place != end; ++place)
      if (m_records.externalId(place->second) == id)
        return place->second;
    return std::nullopt;
  }
  bool contains(std::string_view id) const { return placeOf(id).has_value(); }
  std::optional<R> find(std::string_view id) const {
    const auto place = placeOf(id);
    return place ? std::optional(m_records[*place]) : std::nullopt;
  }
  /// With their index taken off.
  RecordPile<R> take() && { return std::move(m_records); }

private:
  RecordPile<R> m_records;
  std::unordered_multimap<std::size_t, std::uint32_t> m_places; ///< hash of an id to places
};

} // namespace baton::records
