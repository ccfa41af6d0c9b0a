// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/clarity/check.h"
#include "core/handoff/version_indices.h"
#include "core/plan/adds_up.h"
#include "ui/widgets/index_trend.h"

#include <QCoreApplication>
#include <QString>
#include <QVector>
#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace baton::clarity {

/// One line of a sum: what, from what, and the figure.
struct SumLine {
  QString name, detail, figure;
  QString toolTip;
  bool leftOut = false; ///< it does not enter; detail says why
};

/// An index with the sum it comes from.
struct IndexFigures {
  std::optional<double> value; ///< 0 to 100, as shown
  QString band;                ///< the figure in words
  QString note;                ///< held, half, or why there is none
  std::vector<SumLine> lines;
  /// What the lines from there on add up to, as one; empty where the sum is always shown whole.
  std::function<SumLine(std::size_t)> othersFrom;
  SumLine total;
  QString rest;                       ///< what is not in the lines
  QVector<widgets::TrendPoint> trend; ///< from version to version, the draft last
  QString trendName;
  bool asksForRecords = false; ///< half of it is known; records would make it whole
};

struct GateFigures {
  QString name;
  bool open = false;
  int toSettle = 0, worthALook = 0;
  QString reason; ///< the first finding that keeps it closed; empty where it is open
};

/// A finding in the words of the page.
struct FindingRow {
  Severity severity = Severity::Hint;
  QString place; ///< the element by its name
  QString part;  ///< its kind, and the field where there is one
  QString what, why, mend;
  basics::RowId element = 0;
  QString field;        ///< of the element
  QString page, target; ///< where to go, and what there besides the element; no page where none shows it
  QString rule, ruleName;
  bool aside = false; ///< its author lets it stand
  QString reason;     ///< why
  basics::RowId asideBy = 0;
  basics::RowId clearTo = 0; ///< the receiver who said that it is clear
  bool ofPlan = false;       ///< about whether the plan adds up: no rule of clarity made it, and it is not let stand
};

/// What the page shows, as values and plain text.
struct ClarityView {
  Q_DECLARE_TR_FUNCTIONS(ClarityView)
public:
  bool tooEarly = true; ///< no market and offering yet: there is nothing to measure
  int rules = 0, inUse = 0, changed = 0;
  std::array<GateFigures, 4> gates;
  IndexFigures clarity, focus;
  std::vector<FindingRow> findings; ///< gravest first
  int following = 0;                ///< not among them: what cannot be judged before one of them is mended

  int openGates() const;
  /// Of those that are not let stand.
  int count(Severity severity) const;
  int waiting() const;
  int standing() const;
};

/// With what the check said of the published versions, the oldest first.
ClarityView clarityViewOf(const Check& check, const basics::Elements& elements,
                          const std::vector<handoff::VersionIndices>& versions = {});

/// Where the plan does not add up, as findings of a group of their own.
std::vector<FindingRow> planRowsOf(const std::vector<plan::PlanFinding>& findings, const basics::Elements& elements);

} // namespace baton::clarity
