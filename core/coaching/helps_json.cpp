// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/helps_json.h"

#include "core/coaching/sheet_json.h"

namespace baton::coaching {
namespace {

using basics::Elements;
using nlohmann::json;

json placeJson(const PlaceToLook& place) {
  json rows = json::array();
  for (const Evidence& one : place.evidence)
    rows.push_back({{"text", one.text},
                    {"kind", one.ref ? json(one.ref.kind->name) : json()},
                    {"id", one.ref ? json(std::to_string(one.ref.id)) : json()}});
  return {{"place", basics::wordOf(place.place)}, {"evidence", rows}, {"missing", place.missing}};
}

json sideJson(const PairSide& side) {
  return {{"value", side.value ? json(*side.value) : json()},
          {"cases", side.cases},
          {"missing", side.missing.empty() ? json() : json(side.missing)}};
}

} // namespace

json toJson(const WhatHelps& helps, const Elements& elements, const basics::FiscalCalendar& calendar) {
  json places = json::array();
  for (const PlaceToLook& place : helps.places)
    places.push_back(placeJson(place));
  return {{"person", elements.titleOf(helps.person.value())},
          {"person_id", helps.person.text()},
          {"period", calendar.name(helps.period)},
          {"missed", helps.missed ? json(*helps.missed) : json()},
          {"results", linesJson(helps.results)},
          {"goal",
           {{"look_first", helps.goal.holds()},
            {"periods_missed", helps.goal.missed},
            {"periods", helps.goal.of},
            {"least_periods", clarity::GoalFirst::leastPeriods},
            {"threshold", helps.goal.threshold},
            {"owners", helps.owners.owners},
            {"owners_below", helps.owners.below}}},
          {"places", places}};
}

json toJson(const std::array<AskedAndGiven, 6>& pairs) {
  json rows = json::array();
  for (const AskedAndGiven& one : pairs)
    rows.push_back({{"pair", basics::wordOf(one.pair)},
                    {"unit", basics::wordOf(one.unit)},
                    {"asked", sideJson(one.asked)},
                    {"given", sideJson(one.given)}});
  return rows;
}

} // namespace baton::coaching
