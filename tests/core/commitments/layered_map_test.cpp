// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/layered_map.h"

#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

namespace baton::commitments {
namespace {

constexpr int Leadership = 0, Sales = 1;

std::map<basics::RowId, MapPlace> placesOf(const LayeredMap& map) {
  std::map<basics::RowId, MapPlace> places;
  for (const MapPlace& place : map.places)
    places.emplace(place.id, place);
  return places;
}

TEST(PromiseMap, WhatStandsOnAnotherPromiseStandsFurtherRight) {
  // 3 stands on 2, 2 and 4 on 1: the longest way gives the layer.
  const auto map = layeredMap({{1, Leadership}, {2, Sales}, {3, Sales}, {4, Sales}}, {{2, 1}, {3, 2}, {3, 1}, {4, 1}});
  const auto places = placesOf(map);
  EXPECT_EQ(map.layers, 3);
  EXPECT_EQ(places.at(1).layer, 0);
  EXPECT_EQ(places.at(2).layer, 1);
  EXPECT_EQ(places.at(4).layer, 1);
  EXPECT_EQ(places.at(3).layer, 2);
}

TEST(PromiseMap, EachSideKeepsItsOwnBand) {
  const auto map = layeredMap({{1, Sales}, {2, Leadership}, {3, Sales}, {4, Leadership}}, {{1, 2}, {3, 4}});
  ASSERT_EQ(map.bands.size(), 2u);
  EXPECT_EQ(map.bands[0].lane, Leadership);
  EXPECT_EQ(map.bands[0].rows, 2);
  EXPECT_EQ(map.bands[1].firstRow, 2);
  const auto places = placesOf(map);
  EXPECT_LT(places.at(2).row, 2);
  EXPECT_LT(places.at(4).row, 2);
  EXPECT_GE(places.at(1).row, 2);
  EXPECT_GE(places.at(3).row, 2);
}

TEST(PromiseMap, LinksThatNeedNotCrossDoNot) {
  // Listed upside down, the two links would cross.
  const auto map = layeredMap({{1, Sales}, {2, Sales}, {3, Sales}, {4, Sales}}, {{4, 1}, {3, 2}});
  EXPECT_EQ(crossings(map), 0);
  // Three that all stand on the same two: 3 crossings are the least for the complete graph of 3 and 2.
  const auto full =
      layeredMap({{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}}, {{3, 1}, {3, 2}, {4, 1}, {4, 2}, {5, 1}, {5, 2}});
  EXPECT_EQ(crossings(full), 3);
}

TEST(PromiseMap, ALongLinkPassesEachLayerInARowOfItsOwn) {
  const auto map = layeredMap({{1, 0}, {2, 0}, {3, 0}}, {{2, 1}, {3, 2}, {3, 1}});
  ASSERT_EQ(map.paths.size(), 3u);
  ASSERT_EQ(map.paths[2].points.size(), 3u);
  EXPECT_NE(map.paths[2].points[1].row, placesOf(map).at(2).row) << "the link runs through a promise";
}

TEST(PromiseMap, LinksToNothingAreLeftOutAndACircleIsDrawn) {
  const auto map = layeredMap({{1, 0}, {2, 0}}, {{2, 1}, {1, 2}, {1, 9}, {2, 2}});
  EXPECT_EQ(map.paths.size(), 2u);
  EXPECT_EQ(map.layers, 2);
  EXPECT_EQ(layeredMap({}, {}).rows, 0);
}

TEST(PromiseMap, TwoHundredPromisesNeverShareAPlaceAndReadFromLeftToRight) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    std::mt19937 random(seed);
    std::vector<MapNode> nodes;
    std::vector<MapLink> links;
    for (int n = 1; n <= 200; ++n) {
      nodes.push_back({n, int(random() % 2)});
      for (auto k = random() % 3; k > 0 && n > 1; --k)
        links.push_back({n, basics::RowId(1 + random() % std::uint32_t(n - 1))});
    }
    const auto map = layeredMap(nodes, links);
    const auto places = placesOf(map);
    std::set<std::pair<int, int>> taken;
    for (const MapPlace& place : map.places) {
      EXPECT_TRUE(taken.emplace(place.layer, place.row).second) << "seed " << seed;
      EXPECT_LT(place.row, map.rows);
    }
    for (const MapLink& link : links)
      EXPECT_GT(places.at(link.upper).layer, places.at(link.lower).layer) << "seed " << seed;
    const auto again = layeredMap(nodes, links);
    for (std::size_t n = 0; n < nodes.size(); ++n)
      EXPECT_EQ(again.places[n].row, map.places[n].row);
  }
}

} // namespace
} // namespace baton::commitments
