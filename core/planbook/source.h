// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/deal.h"
#include "core/plan/stages_seen.h"
#include "core/records/actuals.h"
#include "core/report/document.h"

#include <string>
#include <vector>

namespace baton::planbook {

/// What the documents and workbooks of a plan are made from, handed in as plain values.
struct PlanSource {
  basics::Elements elements; ///< frozen
  basics::FiscalCalendar calendar;
  basics::Period year; ///< fiscal
  basics::Date today;
  records::Actuals actuals;
  std::vector<plan::Deal> deals;
  records::Actuals booked = {}; ///< without what was won and is not booked yet
  plan::StagesSeen stages = {}; ///< how far the deals have come
  report::Paper paper = report::paperA4;
};

/// "USD"
std::string currencyOf(const PlanSource& source);

} // namespace baton::planbook
