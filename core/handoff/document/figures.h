// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace baton::handoff {

struct DocumentSource;

/// Goal and actual of one market or of one quarter.
struct FigurePoint {
  std::string name; ///< "1 Retail", "Q1"
  std::string year; ///< of a quarter: "FY2020"
  std::optional<basics::Amount> actual;
  std::optional<basics::Amount> goal;
  std::string atRight;  ///< of a market: what its row ends with, "84.9 %"
  bool partial = false; ///< not over yet
};

/// What a figure of the handoff shows, and how it came out when it was drawn.
struct GoalFigure {
  std::string title;   ///< "Goal and actual by market, FY2020"
  std::string caption; ///< how to read it
  std::string currency;
  std::vector<FigurePoint> points;
  std::string inWords; ///< the same, for those who do not see it; printed where it is not drawn
  std::string svg;     ///< a whole SVG document, see drawFigures()
};

/// How charts are drawn: handed in by the program, since core draws none. Each answers with a whole SVG document.
struct FigureDrawing {
  std::function<std::string(const GoalFigure&)> byMarket, byQuarter;
};

/// The figures that the numbers of the source are enough for, not drawn yet.
void addFigures(DocumentSource& source);

/// Draws the figures that the source has. What draws them may need the thread of the window.
void drawFigures(DocumentSource& source, const FigureDrawing& drawing);

} // namespace baton::handoff
