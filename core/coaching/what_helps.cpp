// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/what_helps.h"

#include "core/coaching/places_to_look.h"

#include <algorithm>

namespace baton::coaching {
namespace {

constexpr basics::RowId revenueMetric = 101;

OwnersOfTheGoal ownersIn(const SheetSource& source, const basics::Period& period) {
  plan::Query query;
  query.metric = Id<plan::Metric>(revenueMetric);
  query.basis = plan::Basis::Target;
  query.byPerson = true;
  query.byPeriod = period.grain;
  query.period = period;
  OwnersOfTheGoal owners;
  for (const auto& row : plan::performanceRows(source.elements, source.actuals, query, source.calendar)) {
    if (row.scope != plan::Scope::Own || row.period != period || !row.figures.goal || !row.figures.actual)
      continue;
    ++owners.owners;
    owners.below += *row.figures.actual < *row.figures.goal ? 1 : 0;
  }
  return owners;
}

std::optional<bool> isMissed(const std::vector<SheetLine>& results) {
  for (const SheetLine& line : results)
    if (line.basis && line.figures.attainment)
      return line.metric->better == plan::Better::Down ? *line.figures.attainment > 1 : *line.figures.attainment < 1;
  return std::nullopt;
}

} // namespace

WhatHelps whatHelps(const HelpSource& source, const SheetAsked& asked) {
  const MeetingSheet sheet = meetingSheet(source.sheet, asked);
  WhatHelps helps;
  helps.person = asked.person;
  helps.period = asked.period;
  helps.results = sheet.results;
  helps.missed = isMissed(sheet.results);
  helps.goal = clarity::goalFirst(source.periods, source.sheet.elements);
  helps.owners = ownersIn(source.sheet, asked.period);
  helps.places = {talentOf(source, asked),   targetsOf(source, asked),     weaponsOf(source, asked),
                  coachingOf(source, asked), planOf(source, asked, sheet), clarityOf(source, asked)};
  return helps;
}

} // namespace baton::coaching
