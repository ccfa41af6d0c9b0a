// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/layered_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace baton::commitments {
namespace {

/// A node, or the place where a long link passes a layer.
struct Stop {
  int layer = 0, band = 0;
  int place = 0; ///< within its layer and band
  int row = 0;   ///< within its band
  std::vector<int> before, after;
};

struct Way {
  MapLink link;
  std::vector<int> stops; ///< from the lower end
};

/// A piece of a link between two neighbouring layers.
struct Piece {
  int layer = 0;
  double from = 0, to = 0;
};

int crossingsOf(const std::vector<Piece>& pieces) {
  std::map<int, std::vector<const Piece*>> byLayer;
  for (const Piece& piece : pieces)
    byLayer[piece.layer].push_back(&piece);
  int count = 0;
  for (const auto& [layer, all] : byLayer)
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i + 1; j < all.size(); ++j)
        count += (all[i]->from - all[j]->from) * (all[i]->to - all[j]->to) < 0;
  return count;
}

class Layering {
public:
  Layering(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links) {
    std::vector<int> lanes;
    for (const MapNode& node : nodes)
      lanes.push_back(node.lane);
    std::ranges::sort(lanes);
    lanes.erase(std::unique(lanes.begin(), lanes.end()), lanes.end());
    m_lanes = lanes;
    std::unordered_map<basics::RowId, int> indexOf;
    for (const MapNode& node : nodes) {
      indexOf.emplace(node.id, int(m_stops.size()));
      m_stops.push_back({0, int(std::ranges::lower_bound(lanes, node.lane) - lanes.begin()), 0, 0, {}, {}});
    }
    for (const MapLink& link : links)
      if (indexOf.contains(link.upper) && indexOf.contains(link.lower) && link.upper != link.lower)
        m_ways.push_back({link, {indexOf.at(link.lower), indexOf.at(link.upper)}});
    setLayers(nodes.size());
    for (Way& way : m_ways)
      pass(way);
    group();
    order();
    setRows();
  }

  LayeredMap map(const std::vector<MapNode>& nodes) const {
    LayeredMap made;
    made.layers = int(m_groups.size());
    std::vector<int> firstRow;
    for (std::size_t band = 0; band < m_lanes.size(); ++band) {
      firstRow.push_back(made.rows);
      made.bands.push_back({m_lanes[band], made.rows, m_rows[band]});
      made.rows += m_rows[band];
    }
    const auto rowOf = [&](const Stop& stop) { return firstRow[std::size_t(stop.band)] + stop.row; };
    for (std::size_t n = 0; n < nodes.size(); ++n)
      made.places.push_back({nodes[n].id, m_stops[n].layer, rowOf(m_stops[n])});
    for (const Way& way : m_ways) {
      made.paths.push_back({way.link, {}});
      for (const int stop : way.stops)
        made.paths.back().points.push_back({m_stops[std::size_t(stop)].layer, rowOf(m_stops[std::size_t(stop)])});
    }
    return made;
  }

private:
  /// The longest way up to each node, along links that close no circle.
  void setLayers(std::size_t count) {
    std::vector<std::vector<int>> lower(count);
    for (const Way& way : m_ways)
      lower[std::size_t(way.stops[1])].push_back(way.stops[0]);
    enum class Seen { No, Open, Done };
    std::vector<Seen> seen(count, Seen::No);
    struct Frame {
      int node;
      std::size_t next;
    };
    for (std::size_t start = 0; start < count; ++start) {
      std::vector<Frame> open;
      if (seen[start] == Seen::No)
        open.push_back({int(start), 0});
      while (!open.empty()) {
        const auto node = std::size_t(open.back().node);
        seen[node] = Seen::Open;
        if (open.back().next == lower[node].size()) {
          seen[node] = Seen::Done;
          open.pop_back();
          if (!open.empty())
            raise(open.back().node, int(node));
          continue;
        }
        const auto next = std::size_t(lower[node][open.back().next++]);
        if (seen[next] == Seen::No)
          open.push_back({int(next), 0});
        else if (seen[next] == Seen::Done)
          raise(int(node), int(next));
      }
    }
  }

  void raise(int upper, int lower) {
    int& layer = m_stops[std::size_t(upper)].layer;
    layer = std::max(layer, m_stops[std::size_t(lower)].layer + 1);
  }

  /// A stop in each layer that the link passes, in the band of its upper end.
  void pass(Way& way) {
    const int lower = way.stops[0], upper = way.stops[1];
    const int from = m_stops[std::size_t(lower)].layer, to = m_stops[std::size_t(upper)].layer;
    const int band = m_stops[std::size_t(upper)].band;
    way.stops = {lower};
    for (int layer = from + 1; layer < to; ++layer) {
      way.stops.push_back(int(m_stops.size()));
      m_stops.push_back({layer, band, 0, 0, {}, {}});
    }
    way.stops.push_back(upper);
    if (to <= from)
      return; // closes a circle: drawn straight, without a say in the order
    for (std::size_t n = 1; n < way.stops.size(); ++n) {
      m_stops[std::size_t(way.stops[n - 1])].after.push_back(way.stops[n]);
      m_stops[std::size_t(way.stops[n])].before.push_back(way.stops[n - 1]);
    }
  }

  void group() {
    int layers = 0;
    for (const Stop& stop : m_stops)
      layers = std::max(layers, stop.layer + 1);
    m_groups.assign(std::size_t(layers), std::vector<std::vector<int>>(m_lanes.size()));
    for (std::size_t n = 0; n < m_stops.size(); ++n)
      m_groups[std::size_t(m_stops[n].layer)][std::size_t(m_stops[n].band)].push_back(int(n));
    number();
  }

  void number() {
    for (auto& layer : m_groups)
      for (auto& band : layer)
        for (std::size_t n = 0; n < band.size(); ++n)
          m_stops[std::size_t(band[n])].place = int(n);
  }

  /// Bands never mix, so a place counts within its band.
  double heightOf(int stop) const {
    const Stop& there = m_stops[std::size_t(stop)];
    return there.band * double(m_stops.size()) + there.place;
  }

  double meanOf(const std::vector<int>& neighbours, double otherwise) const {
    if (neighbours.empty())
      return otherwise;
    double sum = 0;
    for (const int stop : neighbours)
      sum += heightOf(stop);
    return sum / double(neighbours.size());
  }

  int crossed() const {
    std::vector<Piece> pieces;
    for (std::size_t n = 0; n < m_stops.size(); ++n)
      for (const int next : m_stops[n].after)
        pieces.push_back({m_stops[n].layer, heightOf(int(n)), heightOf(next)});
    return crossingsOf(pieces);
  }

  void sweep(bool forward) {
    const auto layers = int(m_groups.size());
    for (int step = 1; step < layers; ++step) {
      auto& layer = m_groups[std::size_t(forward ? step : layers - 1 - step)];
      for (auto& band : layer) {
        std::vector<std::pair<double, int>> wanted;
        for (const int stop : band) {
          const Stop& here = m_stops[std::size_t(stop)];
          wanted.emplace_back(meanOf(forward ? here.before : here.after, heightOf(stop)), stop);
        }
        std::ranges::stable_sort(wanted, {}, &std::pair<double, int>::first);
        std::ranges::transform(wanted, band.begin(), &std::pair<double, int>::second);
      }
      number();
    }
  }

  void order() {
    auto best = m_groups;
    int least = crossed();
    for (int round = 0; round < 12 && least > 0; ++round) {
      sweep(round % 2 == 0);
      if (const int now = crossed(); now < least) {
        least = now;
        best = m_groups;
      }
    }
    m_groups = std::move(best);
    number();
  }

  /// Each stop as near to the height of its neighbours in its band as the order leaves room for.
  void setRows() {
    m_rows.assign(m_lanes.size(), 0);
    for (const auto& layer : m_groups)
      for (std::size_t band = 0; band < layer.size(); ++band)
        m_rows[band] = std::max(m_rows[band], int(layer[band].size()));
    for (Stop& stop : m_stops)
      stop.row = stop.place;
    const auto layers = int(m_groups.size());
    for (int round = 0; round < 6; ++round)
      for (int step = 0; step < layers; ++step)
        settle(m_groups[std::size_t(round % 2 == 0 ? step : layers - 1 - step)], round % 2 == 0);
  }

  void settle(const std::vector<std::vector<int>>& layer, bool forward) {
    for (std::size_t band = 0; band < layer.size(); ++band) {
      int free = 0;
      for (std::size_t n = 0; n < layer[band].size(); ++n) {
        Stop& stop = m_stops[std::size_t(layer[band][n])];
        const int last = m_rows[band] - int(layer[band].size() - n);
        stop.row = std::clamp(wantedRow(stop, forward), free, last);
        free = stop.row + 1;
      }
    }
  }

  int wantedRow(const Stop& stop, bool forward) const {
    int sum = 0, count = 0;
    for (const int next : forward ? stop.before : stop.after)
      if (m_stops[std::size_t(next)].band == stop.band) {
        sum += m_stops[std::size_t(next)].row;
        ++count;
      }
    return count ? int(std::lround(double(sum) / count)) : stop.row;
  }

  std::vector<int> m_lanes;
  std::vector<Stop> m_stops;
  std::vector<Way> m_ways;
  std::vector<std::vector<std::vector<int>>> m_groups; ///< by layer, then by band
  std::vector<int> m_rows;                             ///< of each band
};

} // namespace

LayeredMap layeredMap(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links) {
  return Layering(nodes, links).map(nodes);
}

int crossings(const LayeredMap& map) {
  std::vector<Piece> pieces;
  for (const MapPath& path : map.paths)
    for (std::size_t n = 1; n < path.points.size(); ++n)
      if (path.points[n].layer > path.points[n - 1].layer)
        pieces.push_back({path.points[n - 1].layer, double(path.points[n - 1].row), double(path.points[n].row)});
  return crossingsOf(pieces);
}

} // namespace baton::commitments
