// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/goal.h"
#include "core/plan/metric.h"

namespace baton::plan {

/// The period that a goal is for, by the workspace's calendar; nothing while it has no first day.
std::optional<basics::Period> periodOf(const Goal& goal, const basics::FiscalCalendar& calendar);

/// Refused where no period of the goal's grain begins on its first day.
basics::Outcome<basics::Done> checkPeriod(const Goal& goal, const basics::FiscalCalendar& calendar);

/// What every goal must be: of a metric, for a period that begins where one begins, owed by a person, a role or the
/// whole company, in whole cents where its metric is money.
basics::Outcome<basics::Done> checkGoal(const basics::Elements& elements, const Goal& goal,
                                        const basics::FiscalCalendar& calendar);

/// Refused with the reason where a metric cannot be counted from what it is to be taken from: then it counts nothing.
/// No door refuses it: the two halves of such a metric may come from two copies.
basics::Outcome<basics::Done> checkMetric(const Metric& metric);

} // namespace baton::plan
