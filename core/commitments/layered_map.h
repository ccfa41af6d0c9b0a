// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/id.h"

#include <vector>

namespace baton::commitments {

/// One thing on the map of what stands on what.
struct MapNode {
  basics::RowId id = 0;
  int lane = 0; ///< 0 is the upper band; whatever is given, bands stand in its order
};

/// `upper` stands on `lower`: what is promised first stands further left.
struct MapLink {
  basics::RowId upper = 0, lower = 0;
  bool operator==(const MapLink&) const = default;
};

struct MapPlace {
  basics::RowId id = 0;
  int layer = 0; ///< column from the left: 0 stands on nothing
  int row = 0;   ///< from the top, over all bands; no two of one layer share it
};

/// A link as it is drawn: from its lower end to its upper one, a point in each layer it passes.
struct MapPath {
  MapLink link;
  struct Point {
    int layer = 0, row = 0;
  };
  std::vector<Point> points;
};

struct MapBand {
  int lane = 0, firstRow = 0, rows = 0;
};

struct LayeredMap {
  std::vector<MapPlace> places; ///< in the order of the nodes given
  std::vector<MapPath> paths;   ///< in the order of the links given, without those left out
  std::vector<MapBand> bands;   ///< from the top
  int layers = 0;
  int rows = 0;
};

/// Places for all nodes, so that links run from left to right, each lane keeps its own band of rows, and few links
/// cross (layers by the longest way, order by the mean of the neighbours; Sugiyama, Tagawa and Toda 1981). The same for
/// the same input. A link to or from what is not among the nodes, or to itself, is left out; one that closes a circle
/// is drawn and has no say about layers.
LayeredMap layeredMap(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links);

/// How many pairs of drawn links cross.
int crossings(const LayeredMap& map);

} // namespace baton::commitments
