// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guide/candidate.h"

#include "core/exchange/csv_table.h"
#include "core/records/mapping_suggestion.h"
#include "core/records/sold_groups.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/workspace/importing.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace baton::guide {
namespace {

using basics::Amount;
using records::Sold, records::SoldGroup;

const std::filesystem::path source = BATON_SOURCE_DIR;

std::string bytesOf(const std::filesystem::path& path) {
  std::stringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

Amount amount(const std::string& text) {
  return *Amount::parse(text);
}

/// Revenue and margin by one column of a file of truth.
std::map<std::string, std::pair<Amount, Amount>> truth(const std::string& file, const std::string& column) {
  std::map<std::string, std::pair<Amount, Amount>> sums;
  const auto table = exchange::readCsv(bytesOf(source / "tests/data/adventureworks/truth" / file));
  const auto at = [&](const exchange::CsvTable::Row& row, const char* header) {
    return amount(std::string(row.cells[std::size_t(table->column(header))]));
  };
  for (const auto& row : table->rows)
    if (const std::string name(row.cells[std::size_t(table->column(column))]); name != "TOTAL") {
      sums[name].first += at(row, "revenue");
      sums[name].second += at(row, "margin");
    }
  return sums;
}

/// The bookings of Adventure Works in a workspace that knows nothing yet, their columns read as the program suggests.
class WhatWasSold : public testing::Test {
protected:
  WhatWasSold()
      : m_workspace(workspace::Workspace::create(m_folder / "sold.baton", {"Company", "USD", 7},
                                                 basics::Surroundings::real())) {
    records::ImportRequest request;
    request.fileName = "bookings.csv";
    request.bytes = bytesOf(source / "resources/templates/example/bookings.csv");
    request.mapping =
        records::suggestMapping(records::RecordKind::Bookings, *exchange::readCsv(request.bytes), elements());
    request.today = *basics::Date::of(2020, 6, 15);
    const auto plan = importFile(m_workspace, request);
    EXPECT_TRUE(plan && plan->stored > 0);
  }
  const basics::Elements& elements() const { return m_workspace.elements(); }
  Sold sold(const std::vector<std::string>& columns) const {
    return records::soldBy(m_workspace.database(), elements(), precedenceOf(m_workspace, records::RecordKind::Bookings),
                           columns);
  }
  void change(const basics::Edits& edits) { ASSERT_TRUE(m_workspace.change({.label = "decide"}, edits)); }
  static std::size_t placeOf(const Sold& sold, const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < sold.groups.size(); ++i)
      if (sold.groups[i].values == values)
        return i;
    ADD_FAILURE() << values.front() << " is no group";
    return 0;
  }

  tests::TemporaryFolder m_folder;
  workspace::Workspace m_workspace;
};

TEST_F(WhatWasSold, OffersTheColumnsThatPartIt) {
  std::vector<std::string> headers;
  for (const auto& column : records::soldColumns(m_workspace.database(), elements(),
                                                 precedenceOf(m_workspace, records::RecordKind::Bookings)))
    headers.push_back(column.header + " " + std::to_string(column.values));
  EXPECT_EQ(headers,
            (std::vector<std::string>{"Salesperson 17", "Region 10", "Country 6", "Business type 4", "Category 4"}));
}

TEST_F(WhatWasSold, GivesFourLinesWithTheRevenueAndMarginOfTheTruth) {
  const Sold lines = sold({"Category"});
  const auto expected = truth("category_quarter.csv", "category");
  ASSERT_EQ(lines.groups.size(), 4u);
  ASSERT_EQ(expected.size(), 4u);
  for (const SoldGroup& group : lines.groups) {
    EXPECT_EQ(group.revenue, expected.at(group.values[0]).first) << group.values[0];
    EXPECT_EQ(group.margin, expected.at(group.values[0]).second) << group.values[0];
  }
  EXPECT_EQ(lines.groups[0].values[0], "Bikes") << "the largest first";
  EXPECT_EQ(lines.all.revenue, amount("77548570.20"));
  EXPECT_EQ(lines.all.margin, amount("963407.40"));
}

TEST_F(WhatWasSold, GivesSixCountriesWithTheRevenueAndMarginOfTheTruth) {
  const Sold countries = sold({"country"});
  const auto expected = truth("territory_quarter.csv", "country");
  ASSERT_EQ(countries.groups.size(), 6u);
  for (const SoldGroup& group : countries.groups) {
    EXPECT_EQ(group.revenue, expected.at(group.values[0]).first) << group.values[0];
    EXPECT_EQ(group.margin, expected.at(group.values[0]).second) << group.values[0];
  }
  EXPECT_EQ(countries.groups[placeOf(countries, {"Australia"})].accounts, 33) << "as the example says";
}

TEST_F(WhatWasSold, JoinsWhatIsMarkedIntoAMarketThatItsBookingsThenBelongTo) {
  const Sold groups = sold({"Country", "Business type"});
  std::vector<std::size_t> warehouses;
  Amount revenue;
  for (std::size_t i = 0; i < groups.groups.size(); ++i) {
    const auto& values = groups.groups[i].values;
    if ((values[0] == "United States" || values[0] == "Canada") &&
        (values[1] == "Warehouse" || values[1] == "Ware House")) {
      warehouses.push_back(i);
      revenue += groups.groups[i].revenue;
    }
  }
  ASSERT_GE(warehouses.size(), 3u);
  const auto rules = records::rulesFor({"Country", "Business type"}, groups, warehouses);
  ASSERT_TRUE(rules);
  change(decideMarket(elements(), "Warehouses, North America", *rules, Decision::Select, 5001));
  const auto actuals = actualsOf(m_workspace);
  Amount placed;
  for (const auto& fact : actuals.facts)
    if (fact.metric == 101 && fact.market >= 0 && actuals.markets[std::size_t(fact.market)].id == 5001)
      placed += fact.value;
  EXPECT_EQ(placed, revenue);
}

TEST_F(WhatWasSold, BecomesMarketsAndOfferingsAsTheyAreDecided) {
  const Sold countries = sold({"Country"});
  const auto rulesOf = [&](const char* country) {
    return *records::rulesFor({"Country"}, countries, {placeOf(countries, {country})});
  };
  change(decideMarket(elements(), "Canada", rulesOf("Canada"), Decision::Select, 5001));
  change(decideMarket(elements(), "France", rulesOf("France"), Decision::Select, 5002));
  change(decideMarket(elements(), "Australia", rulesOf("Australia"), Decision::TurnDown, 5003));
  const auto* france = elements().find(basics::Id<strategy::Market>(5002));
  EXPECT_EQ(france->rank, 2);
  EXPECT_EQ(france->match, (std::vector<std::string>{"Country = France"}));
  const auto australia = marketOf(elements(), "Australia", rulesOf("Australia"));
  EXPECT_EQ(australia.id, 5003);
  EXPECT_EQ(decisionOn(elements(), australia), Decision::TurnDown);

  change(decideMarket(elements(), "France", rulesOf("France"), Decision::Defer, 5009));
  EXPECT_EQ(elements().find(basics::Id<strategy::Market>(5002))->rank, std::nullopt);
  EXPECT_EQ(elements().count<strategy::Market>(), 3u) << "decided again, it is the same market";
  change(decideMarket(elements(), "France", rulesOf("France"), Decision::Leave, 5009));
  EXPECT_EQ(elements().count<strategy::Market>(), 2u);
  EXPECT_TRUE(decideMarket(elements(), "France", rulesOf("France"), Decision::Leave, 5009).empty());

  change(decideOffering(elements(), "Bikes", Decision::Select, 6001));
  change(decideOffering(elements(), "bikes", Decision::TurnDown, 6002));
  ASSERT_EQ(elements().count<strategy::Offering>(), 1u);
  EXPECT_EQ(elements().find(basics::Id<strategy::Offering>(6001))->status, strategy::OfferingStatus::Retired);
}

} // namespace
} // namespace baton::guide
