// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/meeting_sheet.h"
#include "core/workspace/deals.h"

#include <map>

namespace baton::workspace {

/// The records behind one-to-ones, read once for all of them. What is made from it stands on it.
class SheetRecords {
public:
  SheetRecords(const Workspace& workspace, basics::Date today);
  /// By other elements than the workspace's, such as its shared ones alone.
  SheetRecords(const Workspace& workspace, basics::Date today, basics::Elements elements);

  coaching::SheetSource source(const coaching::SheetAsked& asked) const;
  /// The day of which the export of the meeting before speaks; none: there is none.
  std::optional<basics::Date> exportedThen(const coaching::SheetAsked& asked) const;
  std::optional<basics::Date> exported() const { return m_exported; }

  const basics::Elements& elements() const { return m_elements; }
  const std::vector<Look>& looks() const { return m_looks; }
  const commitments::Ledger& ledger() const { return m_ledger; }
  /// As they stood with the first so many of the looks; each read when it is first asked for.
  const std::vector<plan::Deal>& deals(std::size_t looks) const;
  const std::vector<plan::Deal>& deals() const { return deals(m_looks.size()); }

private:
  /// From when on something is new.
  basics::Date since(const coaching::SheetAsked& asked) const;
  std::size_t looksThen(const coaching::SheetAsked& asked) const;

  const Workspace& m_workspace;
  basics::Date m_today;
  basics::Elements m_elements;
  std::vector<Look> m_looks;
  mutable std::map<std::size_t, std::vector<plan::Deal>> m_deals; ///< by how many looks
  records::Actuals m_actuals;
  std::optional<basics::Date> m_exported;
  std::vector<std::string> m_stageOrder;
  commitments::Ledger m_ledger;
};

} // namespace baton::workspace
