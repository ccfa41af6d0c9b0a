// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/sheet_records.h"

#include "core/workspace/committing.h"

namespace baton::workspace {

using basics::Date;
using coaching::SheetAsked;

SheetRecords::SheetRecords(const Workspace& workspace, Date today)
    : SheetRecords(workspace, today, workspace.elements()) {}

SheetRecords::SheetRecords(const Workspace& workspace, Date today, basics::Elements elements)
    : m_workspace(workspace), m_today(today), m_elements(std::move(elements)), m_looks(looksAt(workspace)),
      m_actuals(closedActualsOf(workspace, deals())), m_stageOrder(stagesSeen(workspace).order),
      m_ledger(ledgerOf(workspace, today)) {
  for (const Look& look : m_looks)
    if (look.day <= today)
      m_exported = std::max(m_exported.value_or(look.day), look.day);
}

const std::vector<plan::Deal>& SheetRecords::deals(std::size_t looks) const {
  const auto [place, isNew] = m_deals.try_emplace(looks);
  if (isNew)
    place->second = dealsOf(m_workspace, looks);
  return place->second;
}

/// Before the first meeting with somebody no export need be as old as the period: then the first one there is says what
/// is new since.
Date SheetRecords::since(const SheetAsked& asked) const {
  const Date usual = coaching::newSince(m_elements, asked, m_today);
  if (!m_exported || m_looks.front().day <= usual || m_looks.front().day >= *m_exported ||
      coaching::lastMeetingBefore(m_elements, asked.person, m_today))
    return usual;
  return m_looks.front().day;
}

std::size_t SheetRecords::looksThen(const SheetAsked& asked) const {
  return looksUntil(m_looks, since(asked));
}

std::optional<Date> SheetRecords::exportedThen(const SheetAsked& asked) const {
  const std::size_t known = looksThen(asked);
  return known == 0 ? std::nullopt : std::optional(m_looks[known - 1].day);
}

coaching::SheetSource SheetRecords::source(const SheetAsked& asked) const {
  const std::size_t known = looksThen(asked);
  return {m_elements,
          m_actuals,
          deals(),
          known == 0 ? nullptr : &deals(known),
          m_exported,
          m_stageOrder,
          m_workspace.calendar(),
          m_today,
          &m_ledger,
          since(asked)};
}

} // namespace baton::workspace
