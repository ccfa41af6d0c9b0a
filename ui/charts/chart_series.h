// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace baton::charts {

/// What the numbers of a series are: it decides how they are written.
enum class Measure {
  Money, ///< in major units of the currency
  Count,
  Ratio, ///< 0.81 is 81 %
  Times, ///< 2.3 is 2.3×
};

/// One period of goal against actual. What is not known is nothing, never zero.
struct ChartPeriod {
  std::string name; ///< below the column: "Q1"
  std::string year; ///< the band below it: "FY2018"; neighbours of the same year share one band. May be empty.
  std::optional<double> actual;
  std::optional<double> goal;
  std::optional<double> commit;
  std::optional<double> forecast; ///< what the whole period is expected to bring, the actual included
  std::optional<double> low;      ///< P10 of the forecast
  std::optional<double> high;     ///< P90 of the forecast
  bool partial = false;           ///< still running, so its actual is not its last word
  bool unknown = false;           ///< over, and nobody knows what came of it
  bool operator==(const ChartPeriod&) const = default;
};

/// Goal, commit, actual and forecast by period; plain values, so that core can make them without Qt.
struct ChartSeries {
  std::string title;    ///< "Revenue by quarter"
  std::string currency; ///< "USD"; empty for what is no money
  std::string unit;     ///< what is counted, where it is no money: "first meetings"
  Measure measure = Measure::Money;
  std::vector<ChartPeriod> periods;
  std::string sentence; ///< said to those who cannot see it; made from the figures where it is empty
  bool stands = false;  ///< each period says how it stood at its end: they are not added up
  // Of lines that are summed up.
  bool summed = false;              ///< the periods hold sums from the first one on already
  std::string goalName, actualName; ///< at the ends, where they are no goal and no actual
  bool operator==(const ChartSeries&) const = default;
};

/// One of several small charts beside each other, on one scale.
struct Panel {
  std::string name;
  std::vector<ChartPeriod> periods; ///< the same ones in every panel
  bool operator==(const Panel&) const = default;
};

struct PanelSeries {
  std::string title;
  std::string currency;
  std::string unit;
  Measure measure = Measure::Money;
  bool stands = false; ///< as of a series by period
  std::vector<Panel> panels;
  std::string sentence;
  bool operator==(const PanelSeries&) const = default;
};

/// One step of a bridge from a start to an end.
struct BridgeStep {
  enum class Kind { Total, Change, Won };
  std::string name; ///< may break at a blank: "Pulled in"
  double value = 0; ///< the height of a total, the signed change of a step
  Kind kind = Kind::Change;
  bool isUnknown = false; ///< nobody says what it is worth: 0 stands for it
  bool operator==(const BridgeStep&) const = default;
};

struct BridgeSeries {
  std::string title;
  std::string currency;
  Measure measure = Measure::Money;
  std::vector<BridgeStep> steps;
  std::string sentence;
  bool operator==(const BridgeSeries&) const = default;
};

/// A row of bullets on a common axis.
struct BulletRow {
  std::string name;
  std::optional<double> actual;
  std::optional<double> goal;
  std::optional<double> commit;
  std::optional<double> forecast; ///< the whole, the actual included
  std::string text;               ///< at the right: "80.0 %"
  bool operator==(const BulletRow&) const = default;
};

struct BulletSeries {
  std::string title;
  std::string currency;
  Measure measure = Measure::Money;
  std::vector<BulletRow> rows;
  std::string sentence;
  bool operator==(const BulletSeries&) const = default;
};

} // namespace baton::charts
