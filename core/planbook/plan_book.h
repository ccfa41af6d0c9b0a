// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/planbook/plan_facts.h"

namespace baton::planbook {

/// The plan of a year as its people take it home: what is asked from above and promised from below and where the two
/// are apart, who owes what, pipeline and forecast, where it does not add up, and a page for each person.
struct PlanBook {
  PlanSource source;
  PlanFacts facts;
  std::optional<handoff::GoalFigure> byQuarter, byPerson; ///< drawn by drawFigures(); else in words
};
PlanBook planBookOf(PlanSource source);

/// Draws its figures. What draws them may need the thread of the window.
void drawFigures(PlanBook& book, const handoff::FigureDrawing& drawing);

report::Document planBookDocument(const PlanBook& book);

} // namespace baton::planbook
