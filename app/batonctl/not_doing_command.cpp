// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/not_doing_command.h"

#include "app/batonctl/or_null.h"
#include "core/clarity/not_doing.h"
#include "core/workspace/checking.h"
#include "core/workspace/deals.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using basics::Elements;
using nlohmann::json;

void putPlace(json& row, const std::string& key, const Elements& elements, basics::RowId id) {
  putNamed(row, key, {id, id ? elements.titleOf(id) : std::string()});
}

json pursuedRow(const Elements& elements, const clarity::PursuedRow& one) {
  const bool isDeal = one.what == clarity::Pursued::Opportunity;
  json row{{"kind", basics::wordOf(one.what)},
           {"id", one.element ? json(std::to_string(one.element)) : json()},
           {"external_id", orNull(one.externalId)},
           {"name", orNull(one.name)},
           {"state", isDeal ? json(basics::wordOf(one.state)) : json()},
           {"account", orNull(one.account)},
           {"date", one.date.iso()},
           {"value", one.value ? json(one.value->money()) : json()}};
  putNamed(row, "person", {one.person, one.personName});
  putPlace(row, "market", elements, one.market);
  putPlace(row, "offering", elements, one.offering);
  if (one.exception) {
    row["reason"] = orNull(one.exception->reason);
    row["until"] = orNull(one.exception->until);
    putPlace(row, "approver", elements, one.exception->approver.value());
  }
  return row;
}

json pursuedRows(const Elements& elements, const std::vector<clarity::PursuedRow>& all) {
  json rows = json::array();
  for (const clarity::PursuedRow& one : all)
    rows.push_back(pursuedRow(elements, one));
  return rows;
}

json bookingsJson(const std::optional<clarity::RunOver>& over) {
  if (!over)
    return {};
  return {{"bookings", over->cases},
          {"orders", over->orders},
          {"accounts", over->accounts},
          {"value", over->value.money()}};
}

json exclusionRow(const Elements& elements, const clarity::NotDoing& list) {
  return {{"id", list.exclusion->id.text()},
          {"what", list.exclusion->what},
          {"why", orNull(list.exclusion->why)},
          {"from", orNull(list.exclusion->from)},
          {"until", orNull(list.exclusion->until)},
          {"deals_in_flight_until", orNull(list.exclusion->dealsInFlightUntil)},
          {"matches_records", list.matchesAnything},
          {"open_value", list.openValue.money()},
          {"open_unvalued", list.openUnvalued},
          {"outside", pursuedRows(elements, list.outside)},
          {"excepted", pursuedRows(elements, list.excepted)},
          {"booked", bookingsJson(list.bookings)}};
}

void printLists(const json& rows) {
  for (const json& list : rows) {
    const auto unvalued = list["open_unvalued"].get<std::int64_t>();
    fmt::print("{}: {} outside, {} let through, open {}{}\n", onOneLine(list["what"].get<std::string>()),
               list["outside"].size(), list["excepted"].size(), list["open_value"].get<std::string>(),
               unvalued > 0 ? fmt::format(", {} without an amount", unvalued) : std::string());
    for (const json& row : list["outside"])
      fmt::print("  {} {} {}\n", row["kind"].get<std::string>(),
                 row["name"].is_null() ? std::string("-") : onOneLine(row["name"].get<std::string>()),
                 row["value"].is_null() ? std::string("-") : row["value"].get<std::string>());
  }
}

} // namespace

Command notDoingCommand() {
  return {"not-doing", "What is pursued although it was decided not to, with the money in it", [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            const auto today = todayOf(common, workspace);
            json rows = json::array();
            const auto deals = workspace::dealsOf(workspace);
            for (const auto& list : clarity::notDoing(workspace.elements(), deals,
                                                      workspace::recordFactsOf(workspace, today).runOver, today))
              rows.push_back(exclusionRow(workspace.elements(), list));
            if (common.json)
              print({{"rows", rows}});
            else if (!common.quiet)
              printLists(rows);
            return Done;
          }};
}

} // namespace baton::batonctl
