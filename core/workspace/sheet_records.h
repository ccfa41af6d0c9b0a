// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/meeting_sheet.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// The records behind a one-to-one, read once; the workspace's elements must stand as long as what is made from it.
class SheetRecords {
public:
  SheetRecords(const Workspace& workspace, const coaching::SheetAsked& asked, basics::Date today);

  coaching::SheetSource source() const;
  /// The day of which the export of the meeting before speaks; none: there is none.
  std::optional<basics::Date> exportedThen() const { return m_exportedThen; }
  std::optional<basics::Date> exported() const { return m_exported; }

private:
  const Workspace& m_workspace;
  basics::Date m_today;
  std::vector<plan::Deal> m_deals, m_then;
  records::Actuals m_actuals;
  std::optional<basics::Date> m_exported, m_exportedThen;
  std::vector<std::string> m_stageOrder;
  commitments::Ledger m_ledger;
};

} // namespace baton::workspace
