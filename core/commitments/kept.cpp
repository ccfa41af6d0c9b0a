// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/kept.h"

namespace baton::commitments {
namespace {

std::optional<Keeping> keepingOf(const Occurrence& occurrence) {
  if (!occurrence.ended)
    return Keeping::Open;
  switch (*occurrence.ended) {
  case State::Fulfilled:
    return occurrence.reported && *occurrence.reported <= *occurrence.due ? Keeping::OnTime : Keeping::Late;
  case State::Broken:
    return Keeping::Broken;
  case State::Revoked:
    return Keeping::Revoked;
  default:
    return std::nullopt;
  }
}

} // namespace

std::vector<Due> dueOf(const LedgerRow& row, Date today) {
  std::vector<Due> all;
  for (const Occurrence& one : row.standing.occurrences)
    if (one.due && *one.due < today)
      if (const auto how = keepingOf(one))
        all.push_back({&row, *one.due, *how, one.confidence, one.cause, !one.movedFrom.empty()});
  if (row.standing.occurrences.empty() || !row.standing.firstDue)
    return all;
  // The last one, and what would have come after it until it ended, or until today.
  const Occurrence& last = row.standing.occurrences.back();
  const auto how = keepingOf(last);
  if (!how || (last.ended && *last.ended == State::Fulfilled))
    return all;
  const Date end = last.endedOn ? std::min(last.endedOn->plusDays(1), today) : today;
  for (int number = row.standing.number + 1;; ++number) {
    const auto next = nextDue(row.standing.terms, *row.standing.firstDue, number);
    if (!next || *next >= end)
      break;
    all.push_back({&row, *next, *how, last.confidence, {}, false});
  }
  return all;
}

std::vector<Date> movedFrom(const LedgerRow& row) {
  std::vector<Date> days;
  for (const Occurrence& occurrence : row.standing.occurrences)
    days.insert(days.end(), occurrence.movedFrom.begin(), occurrence.movedFrom.end());
  return days;
}

} // namespace baton::commitments
