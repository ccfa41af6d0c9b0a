// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/sheet_records.h"

#include "core/workspace/committing.h"
#include "core/workspace/deals.h"

namespace baton::workspace {

SheetRecords::SheetRecords(const Workspace& workspace, const coaching::SheetAsked& asked, basics::Date today)
    : m_workspace(workspace), m_today(today), m_deals(dealsOf(workspace)),
      m_actuals(closedActualsOf(workspace, m_deals)), m_stageOrder(stagesSeen(workspace).order),
      m_ledger(ledgerOf(workspace, today)) {
  const auto looks = looksAt(workspace);
  for (const Look& look : looks)
    if (look.day <= today)
      m_exported = std::max(m_exported.value_or(look.day), look.day);
  const std::size_t known = looksUntil(looks, coaching::newSince(workspace.elements(), asked, today));
  if (known == 0)
    return;
  m_then = dealsOf(workspace, known);
  m_exportedThen = looks[known - 1].day;
}

coaching::SheetSource SheetRecords::source() const {
  return {m_workspace.elements(), m_actuals, m_deals,  m_exportedThen ? &m_then : nullptr, m_exported, m_stageOrder,
          m_workspace.calendar(), m_today,   &m_ledger};
}

} // namespace baton::workspace
