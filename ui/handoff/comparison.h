// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"
#include "core/handoff/reconfirming.h"
#include "core/workspace/workspace.h"
#include "ui/handoff/handoff_view.h"

namespace baton::handoff_page {

/// Where something stands that refers to what changed.
enum class Holding {
  Open,    ///< flagged: its owner has not said yet that it holds
  Holds,   ///< somebody said so
  Changed, ///< it was changed since
  Over,    ///< of a period that was over, or dropped
  Draft    ///< what changed is not published yet
};

/// One thing that stands on what differs.
struct StandingRow {
  basics::ElementRef element;
  QString title;   ///< "Target account: Corner Shop"
  QString because; ///< "Independent retailers"
  QString whose;   ///< names; empty: nobody in particular
  bool mine = false;
  Holding holding = Holding::Open;
  QString said; ///< "Tess, 2 April 2026", of what holds
};

/// Two versions side by side, and what stands on the difference.
struct Comparison {
  handoff::Difference difference;
  std::vector<StandingRow> standing;             ///< mine first
  std::vector<handoff::AnsweredSignal> answered; ///< signals, between the two
  basics::Id<handoff::Handoff> to;               ///< none: the draft

  int count(Holding holding, bool mineOnly = false) const;
};

/// By their names; empty is the draft. Steps are those of the versions, as far as they are known.
basics::Outcome<Comparison> comparisonOf(const workspace::Workspace& workspace, const std::string& from,
                                         const std::string& to, basics::Id<people::Person> me,
                                         const handoff::VersionSteps& known);

} // namespace baton::handoff_page
