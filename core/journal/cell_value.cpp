// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/cell_value.h"

#include <algorithm>
#include <numeric>

namespace baton::journal {
namespace {

using Indexes = std::vector<std::size_t>; ///< of writes, ascending

class Reckoning {
public:
  Reckoning(std::span<const CellWrite> writes, const Ancestry& ancestry, CellRule rule)
      : m_writes(writes), m_ancestry(ancestry), m_rule(rule) {}

  /// Over all writes. Most cells were written once, or by one after the other: the last has seen the rest and stands.
  CellValue value() {
    if (m_writes.empty())
      return {plain({}), nullptr};
    const std::size_t last = m_writes.size() - 1;
    if (m_ancestry.isLine() || seesAllBefore(last))
      return {valueAt(last), &m_writes[last]};
    Indexes all(m_writes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return value(all);
  }

  /// Over a set of writes that holds, with each, all that it has seen.
  CellValue value(const Indexes& set) {
    if (set.empty())
      return {plain({}), nullptr};
    Indexes standing = front(set);
    if (standing.size() > 1)
      standing = withoutIdle(std::move(standing));
    return decide(standing);
  }

private:
  bool hasSeen(std::size_t later, std::size_t earlier) const {
    return m_ancestry.hasSeen(m_writes[later].entry, m_writes[earlier].entry);
  }
  bool knows(std::size_t one, std::size_t other) const { return one == other || hasSeen(one, other); }
  bool seesAllBefore(std::size_t write) const {
    for (std::size_t i = 0; i < write; ++i)
      if (!hasSeen(write, i))
        return false;
    return true;
  }

  /// A member that was never named is not there.
  Scalar plain(const Scalar& value) const {
    if (m_rule == CellRule::Presence)
      return std::int64_t{value == Scalar(std::int64_t{1})};
    return value;
  }
  Scalar valueAt(std::size_t write) const { return plain(m_writes[write].now); }

  /// The writes that no other of the set has seen; latest first.
  Indexes front(const Indexes& set) const {
    Indexes front;
    for (auto at = set.rbegin(); at != set.rend(); ++at)
      if (std::ranges::none_of(front, [&](std::size_t later) { return hasSeen(later, *at); }))
        front.push_back(*at);
    return front;
  }

  /// The value over what both have seen. Asked for again and again further down, so kept.
  const Scalar& valueBothSaw(std::size_t one, std::size_t other) {
    const std::pair<std::size_t, std::size_t> key = std::minmax(one, other);
    if (const auto known = m_bases.find(key); known != m_bases.end())
      return known->second;
    Indexes common;
    for (std::size_t i = 0; i < m_writes.size(); ++i)
      if (hasSeen(one, i) && hasSeen(other, i))
        common.push_back(i);
    return m_bases[key] = value(common).shown;
  }

  bool settledUnseen(std::size_t write, std::size_t other) const {
    for (std::size_t i = 0; i < m_writes.size(); ++i)
      if (m_writes[i].settles && knows(write, i) && !knows(other, i))
        return true;
    return false;
  }

  /// It brings nothing new against the other.
  bool idle(std::size_t write, std::size_t other) {
    return valueAt(write) == valueBothSaw(write, other) && !settledUnseen(write, other);
  }

  Indexes withoutIdle(Indexes standing) {
    for (;;) {
      Indexes rest;
      for (const std::size_t write : standing) {
        bool differs = false, idleAgainstAll = true;
        for (const std::size_t other : standing)
          if (valueAt(other) != valueAt(write)) {
            differs = true;
            idleAgainstAll = idleAgainstAll && idle(write, other);
          }
        if (!differs || !idleAgainstAll)
          rest.push_back(write);
      }
      if (rest.empty() || rest.size() == standing.size())
        return standing;
      standing = std::move(rest);
    }
  }

  CellValue decide(const Indexes& standing) const {
    CellValue value;
    for (const std::size_t write : standing)
      if (std::ranges::none_of(value.open, [&](const CellWrite* open) { return plain(open->now) == valueAt(write); }))
        value.open.push_back(&m_writes[write]);
    value.from = value.open.front();
    if (m_rule == CellRule::Presence)
      for (const CellWrite* open : value.open)
        if (plain(open->now) == Scalar(std::int64_t{1}))
          value.from = open;
    value.shown = plain(value.from->now);
    if (value.open.size() < 2 || m_rule != CellRule::Ordinary)
      value.open.clear();
    return value;
  }

  std::span<const CellWrite> m_writes;
  const Ancestry& m_ancestry;
  CellRule m_rule;
  std::map<std::pair<std::size_t, std::size_t>, Scalar> m_bases;
};

} // namespace

CellValue valueOf(std::span<const CellWrite> writes, const Ancestry& ancestry, CellRule rule) {
  return Reckoning(writes, ancestry, rule).value();
}

CellValue valueSeenBy(std::span<const EntryId> entries, std::span<const CellWrite> writes, const Ancestry& ancestry,
                      CellRule rule) {
  Indexes seen;
  for (std::size_t i = 0; i < writes.size(); ++i)
    if (std::ranges::any_of(entries, [&](const EntryId& entry) {
          return entry == writes[i].entry || ancestry.hasSeen(entry, writes[i].entry);
        }))
      seen.push_back(i);
  return Reckoning(writes, ancestry, rule).value(seen);
}

} // namespace baton::journal
