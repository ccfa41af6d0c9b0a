// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/chart_series.h"

namespace baton::tests {

/// Twelve quarters of a business that is a little short of its goals, the last one still running.
inline charts::ChartSeries revenue(const char* title = "Revenue by quarter") {
  const double actual[] = {3.2, 4.9, 4.1, 4.3, 8.9, 7.0, 5.3, 6.7, 11.2, 9.3, 7.1, 5.5};
  const double goal[] = {3.9, 5.6, 4.75, 5.1, 10.6, 8.7, 5.9, 8.1, 13.8, 11.2, 8.1, 10.4};
  charts::ChartSeries series{.title = title, .currency = "USD"};
  for (int i = 0; i < 12; ++i) {
    charts::ChartPeriod period{.name = "Q" + std::to_string(i % 4 + 1), .year = "FY" + std::to_string(2018 + i / 4)};
    period.actual = actual[i] * 1e6;
    period.goal = goal[i] * 1e6;
    if (i >= 6)
      period.commit = (actual[i] + goal[i]) / 2 * 1e6;
    series.periods.push_back(period);
  }
  series.periods.back().forecast = 7.6e6;
  series.periods.back().partial = true;
  series.periods.back().low = 6.4e6;
  series.periods.back().high = 10.1e6;
  return series;
}

inline charts::ChartSeries margin() {
  const double actual[] = {0.031, -0.042, 0.012, -0.007, 0.051, 0.001};
  charts::ChartSeries series{.title = "Margin by month", .measure = charts::Measure::Ratio};
  const char* const names[] = {"July", "August", "September", "October", "November", "December"};
  for (int i = 0; i < 6; ++i)
    series.periods.push_back({.name = names[i], .year = {}, .actual = actual[i], .goal = 0.06});
  return series;
}

inline charts::BridgeSeries pipeline() {
  using Kind = charts::BridgeStep::Kind;
  return {.title = "Pipeline bridge, May 2020",
          .currency = "USD",
          .steps = {{"Start", 14.2e6, Kind::Total},
                    {"Created", 3.1e6, Kind::Change},
                    {"Pulled in", 0.6e6, Kind::Change},
                    {"Grown", 0.4e6, Kind::Change},
                    {"Shrunk", -0.7e6, Kind::Change},
                    {"Won", -3.3e6, Kind::Won},
                    {"Lost", -1.9e6, Kind::Change},
                    {"Pushed out", -1.2e6, Kind::Change},
                    {"End", 11.2e6, Kind::Total}}};
}

/// Figures that no business has, but a file may.
inline charts::ChartSeries strange() {
  charts::ChartSeries series{.title = "Huge and negative", .currency = "USD"};
  series.periods = {{.name = "Q1", .year = "FY2020", .actual = 4.2e18, .goal = 5e18},
                    {.name = "Q2", .year = "FY2020", .actual = -1.7e18, .goal = 5e18, .forecast = 2e18},
                    {.name = "Q3", .year = "FY2020", .goal = 5e18}};
  return series;
}

inline charts::BulletSeries attainment() {
  const char* const names[] = {"Jillian Carson", "Linda Mitchell", "Michael Blythe", "Ranjit Varkey Chudukatil", "New"};
  const double actual[] = {9.75e6, 10.2e6, 9.0e6, 4.4e6}, goal[] = {12.2e6, 11.8e6, 11.2e6, 5.5e6};
  charts::BulletSeries series{.title = "Attainment by person", .currency = "USD"};
  for (int i = 0; i < 5; ++i) {
    charts::BulletRow row{.name = names[i]};
    row.text = "not defined";
    if (i < 4) {
      row.actual = actual[i];
      row.goal = goal[i];
      row.text = std::to_string(int(100 * actual[i] / goal[i])) + "\u202F%";
    }
    series.rows.push_back(row);
  }
  return series;
}

} // namespace baton::tests
