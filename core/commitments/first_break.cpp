// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/first_break.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace baton::commitments {
namespace {

using basics::RowId;

std::optional<Break> breakOf(const Occurrence& occurrence, Date today) {
  if (!occurrence.due)
    return std::nullopt;
  const Date due = *occurrence.due;
  const bool inTime = occurrence.reported && *occurrence.reported <= due;
  const bool endedBefore = occurrence.endedOn && *occurrence.endedOn <= due;
  if (!inTime && !endedBefore)
    return due < today ? std::optional(Break{due, occurrence.cause}) : std::nullopt;
  if (occurrence.ended == State::Revoked && occurrence.endedOn)
    return Break{*occurrence.endedOn, occurrence.cause};
  return std::nullopt;
}

/// What stands upstream of a goal, nearest first.
class Walk {
public:
  Walk(const Ledger& ledger, const plan::Goal& goal) : m_ledger(ledger) {
    m_passed.insert(goal.id.value());
    enter(goal, 0);
    for (std::size_t next = 0; next < m_open.size(); ++next) {
      const RowId at = m_open[next];
      if (const LedgerRow* row = m_ledger.find(Id<Commitment>(at))) {
        m_rows.push_back(row);
        for (const Id<Commitment> on : row->upstream)
          reach(on.value(), at);
      } else if (const auto* other = m_ledger.elements().find(Id<plan::Goal>(at))) {
        enter(*other, at);
      }
    }
  }

  const std::vector<const LedgerRow*>& rows() const { return m_rows; }

  /// The promises on the way from the goal to one of them.
  std::vector<const LedgerRow*> pathTo(const LedgerRow& last) const {
    std::vector<const LedgerRow*> path;
    for (RowId at = last.id().value(); at != 0; at = m_from.at(at))
      if (const LedgerRow* row = m_ledger.find(Id<Commitment>(at)))
        path.push_back(row);
    std::ranges::reverse(path);
    return path;
  }

private:
  void enter(const plan::Goal& goal, RowId from) {
    for (const Id<basics::Anything> on : goal.dependsOn)
      reach(on.value(), from);
  }
  void reach(RowId at, RowId from) {
    if (!m_passed.insert(at).second)
      return;
    m_from[at] = from;
    m_open.push_back(at);
  }

  const Ledger& m_ledger;
  std::set<RowId> m_passed;
  std::map<RowId, RowId> m_from;
  std::vector<RowId> m_open;
  std::vector<const LedgerRow*> m_rows;
};

Share shareOf(const std::vector<Link>& first) {
  std::set<people::Side> sides;
  for (const Link& link : first)
    if (link.broke->cause != Cause::Outside)
      sides.insert(link.row->side);
  if (first.empty())
    return Share::None;
  if (sides.empty())
    return Share::Outside;
  if (sides.size() == 2)
    return Share::Both;
  return *sides.begin() == people::Side::Leadership ? Share::Leadership : Share::Sales;
}

} // namespace

std::optional<Break> breakOf(const LedgerRow& row, Date today) {
  std::optional<Break> first;
  for (const Occurrence& occurrence : row.standing.occurrences)
    if (const auto broke = breakOf(occurrence, today); broke && (!first || broke->day < first->day))
      first = broke;
  return first;
}

FirstBreak firstBreakOf(const Ledger& ledger, const plan::Goal& goal, Date lastDay) {
  const Walk walk(ledger, goal);
  const auto linkOf = [&](const LedgerRow* row) {
    auto broke = breakOf(*row, ledger.today());
    if (broke && broke->day > lastDay)
      broke.reset();
    return Link{row, broke};
  };
  FirstBreak found;
  std::optional<Date> earliest;
  for (const LedgerRow* row : walk.rows()) {
    found.upstream.push_back(linkOf(row));
    if (const auto& broke = found.upstream.back().broke; broke && (!earliest || broke->day < *earliest))
      earliest = broke->day;
  }
  std::ranges::sort(found.upstream, {}, [](const Link& link) { return link.row->id(); });
  for (const Link& link : found.upstream)
    if (link.broke && link.broke->day == earliest)
      found.first.push_back(link);
  if (!found.first.empty())
    for (const LedgerRow* row : walk.pathTo(*found.first.front().row))
      found.chain.push_back(linkOf(row));
  found.share = shareOf(found.first);
  for (const plan::Contest& contest : ledger.elements().all<plan::Contest>())
    if (contest.goal == goal.id)
      found.contested.push_back(&contest);
  return found;
}

} // namespace baton::commitments
