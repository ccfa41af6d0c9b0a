// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/clarity/finding.h"

#include <QString>
#include <optional>
#include <vector>

namespace baton::clarity {

/// A rule, or a threshold of the focus index, as the panel shows it.
struct RuleFigures {
  QString id, name;
  QString facts; ///< one muted line: where it counts, and what was changed
  bool isRule = true;
  std::optional<Severity> severity;
  QString fires, says, why, mend, points;
  std::optional<double> threshold; ///< as shipped
  // What the workspace changed.
  bool off = false;
  std::optional<double> ownThreshold;
  QString reason;

  bool changed() const { return off || ownThreshold; }
};

/// Changed ones first, then in the order of the table; the thresholds of the focus index last.
std::vector<RuleFigures> ruleFigures(const basics::Elements& elements);
std::optional<RuleFigures> ruleFigures(const basics::Elements& elements, const QString& id);

/// What makes it so; nothing is kept of a rule that is as shipped.
basics::Edits settingEdits(const QString& rule, bool off, std::optional<double> threshold, const QString& reason);

/// Without decimals where there are none, in the locale.
QString thresholdText(double threshold);

} // namespace baton::clarity
