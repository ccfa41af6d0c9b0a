// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/sold_groups.h"

#include "core/basics/text.h"
#include "core/records/booking_view.h"
#include "core/records/placement.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <unordered_set>

namespace baton::records {
namespace {

using basics::Outcome, basics::Refusal;

constexpr std::size_t fewestGroups = 2, mostGroups = 60;

/// What is read as a text that many bookings share, or not read at all.
bool mayPart(const std::string& target) {
  return target.empty() || target == "market" || target == "offering" || target == "business" || target == "owner";
}

/// The text that a booking has in a column of its file; empty where there is none.
const std::string& cellOf(const Booking& booking, const BatchColumns& columns, std::size_t column) {
  static const std::string none;
  const std::string& target = columns[column].second;
  if (target == "market")
    return booking.market;
  if (target == "offering")
    return booking.offering;
  if (target == "business")
    return booking.business;
  if (target == "owner")
    return booking.owner;
  if (!target.empty())
    return none;
  std::size_t extra = 0;
  for (std::size_t i = 0; i < column; ++i)
    extra += columns[i].second.empty() ? 1 : 0;
  return extra < booking.extra.size() ? booking.extra[extra] : none;
}

std::optional<std::size_t> placeOf(const BatchColumns& columns, const std::string& header) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (basics::sameName(columns[i].first, header))
      return i;
  return std::nullopt;
}

/// A group while bookings are added to it.
struct Growing {
  SoldGroup sum;
  std::vector<std::map<std::string, int>> spellings; ///< by column
  std::unordered_set<std::string> accounts;

  void add(const CurrentBooking& current) {
    const Booking& booking = current.booking;
    ++sum.bookings;
    sum.revenue += booking.revenue;
    if (booking.margin) {
      sum.margin = sum.margin.value_or(basics::Amount()) + *booking.margin;
      sum.revenueOfMargin += booking.revenue;
    }
    if (!booking.account.empty())
      accounts.insert(basics::nameKey(booking.account));
  }

  SoldGroup made() {
    sum.accounts = int(accounts.size());
    for (const auto& found : spellings)
      sum.values.push_back(
          std::ranges::max_element(found, {}, [](const auto& spelling) { return spelling.second; })->first);
    return std::move(sum);
  }
};

/// A value as a rule writes it: in quotes where it could be read as something else.
std::string quoted(const std::string& value) {
  const bool plain = basics::foldCase(value).find(" or ") == std::string::npos &&
                     value.find('=') == std::string::npos && value.find('"') == std::string::npos;
  return plain ? value : '"' + value + '"';
}

std::string ruleText(const std::string& column, const std::vector<std::string>& values) {
  std::string text = column + " = ";
  for (std::size_t i = 0; i < values.size(); ++i)
    text += (i == 0 ? "" : " or ") + quoted(values[i]);
  return text;
}

/// What was written is read as what was meant.
bool saysSo(const std::string& text, const std::string& column, const std::vector<std::string>& values) {
  const auto rule = MatchRule::parse(text);
  return rule && rule->column == basics::nameKey(column) &&
         std::ranges::all_of(values, [&](const std::string& value) { return rule->holds(value); });
}

} // namespace

std::vector<SoldColumn> soldColumns(const storage::Database& database, const basics::Elements& elements,
                                    const Precedence& precedence) {
  BatchColumns columns;
  std::vector<std::unordered_set<std::string>> values;
  visitBookingsInFiles(database, elements, precedence, [&](const CurrentBooking& current, const BatchColumns& ofFile) {
    if (columns != ofFile) { // the newest comes last
      columns = ofFile;
      values.assign(columns.size(), {});
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (mayPart(columns[i].second) && values[i].size() <= mostGroups)
        values[i].insert(basics::nameKey(cellOf(current.booking, columns, i)));
  });
  std::vector<SoldColumn> found;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (values[i].size() >= fewestGroups && values[i].size() <= mostGroups)
      found.push_back({columns[i].first, columns[i].second, values[i].size()});
  return found;
}

Sold soldBy(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
            const std::vector<std::string>& columns) {
  Growing all;
  std::map<std::string, Growing> groups;
  const BatchColumns* of = nullptr;
  std::vector<std::optional<std::size_t>> places;
  Sold sold;
  visitBookingsInFiles(database, elements, precedence, [&](const CurrentBooking& current, const BatchColumns& ofFile) {
    if (of != &ofFile) {
      of = &ofFile;
      places.clear();
      for (const std::string& column : columns)
        places.push_back(placeOf(*of, column));
    }
    std::string key;
    std::vector<std::string> cells;
    for (const auto& place : places) {
      cells.emplace_back(place ? basics::trimmed(cellOf(current.booking, ofFile, *place)) : std::string_view());
      key += basics::nameKey(cells.back()) + '\n';
    }
    Growing& group = groups[key];
    group.spellings.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
      ++group.spellings[i][cells[i]];
    group.add(current);
    all.add(current);
    const Date date = current.booking.date;
    sold.from = sold.from ? std::min(*sold.from, date) : date;
    sold.to = sold.to ? std::max(*sold.to, date) : date;
  });
  sold.all = all.made();
  for (auto& [key, group] : groups)
    sold.groups.push_back(group.made());
  std::ranges::stable_sort(sold.groups, std::ranges::greater(), &SoldGroup::revenue);
  return sold;
}

Outcome<std::vector<std::string>> rulesFor(const std::vector<std::string>& columns, const Sold& sold,
                                           const std::vector<std::size_t>& groups) {
  std::vector<std::vector<std::string>> values(columns.size());
  for (const std::size_t group : groups)
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (const std::string& value = sold.groups[group].values[i];
          std::ranges::find(values[i], value) == values[i].end())
        values[i].push_back(value);
  std::vector<std::string> rules;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (values[i].empty() || std::ranges::any_of(values[i], &std::string::empty))
      return Refusal{fmt::format("{} is empty in these bookings", columns[i]), "Fill it in the source, or leave them"};
    rules.push_back(ruleText(columns[i], values[i]));
    if (!saysSo(rules.back(), columns[i], values[i]))
      return Refusal{fmt::format("{} holds signs that a rule cannot say", columns[i]), "Group by another column"};
  }
  for (std::size_t other = 0; other < sold.groups.size(); ++other) {
    if (std::ranges::find(groups, other) != groups.end())
      continue;
    bool claimed = true;
    for (std::size_t i = 0; i < columns.size(); ++i)
      claimed = claimed && std::ranges::find(values[i], sold.groups[other].values[i]) != values[i].end();
    if (claimed)
      return Refusal{fmt::format("Together they would also take in {}", fmt::join(sold.groups[other].values, ", ")),
                     "Mark that one as well, or take them one by one"};
  }
  return rules;
}

} // namespace baton::records
