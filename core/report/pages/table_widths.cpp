// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/table_widths.h"

#include <algorithm>
#include <numeric>

namespace baton::report::pages {
namespace {

/// What a column asks for, in points, without the space between columns.
struct Wish {
  double weight = 0;
  double least = 0;   ///< its longest word
  double natural = 0; ///< all on one line
  double width = 0;   ///< what it gets
};

constexpr std::size_t measuredRows = 400; // a long table is alike further down

class Wishes {
public:
  Wishes(const Table& table, const Setting& setting, const style::Type& type)
      : m_table(table), m_setting(setting), m_type(type) {}

  std::vector<Wish> all() const {
    std::vector<Wish> wishes;
    for (std::size_t column = 0; column < m_table.columns.size(); ++column)
      wishes.push_back(of(column));
    return wishes;
  }

private:
  Wish of(std::size_t column) const {
    Wish wish{.weight = m_table.columns[column].weight};
    widen(wish, Text(m_table.columns[column].label), true);
    const std::size_t rows = std::min(m_table.rows.size(), measuredRows);
    for (std::size_t i = 0; i < rows; ++i)
      if (column < m_table.rows[i].cells.size())
        widen(wish, m_table.rows[i].cells[column], m_table.rows[i].emphasis);
    if (m_table.total && column < m_table.total->cells.size())
      widen(wish, m_table.total->cells[column], true);
    return wish;
  }

  void widen(Wish& wish, const Text& text, bool semibold) const {
    if (text.empty())
      return;
    TextStyle style{.type = m_type};
    if (semibold)
      style.type.weight = 600;
    const std::vector<Span> spans = spansOf(text, style, m_setting.outline);
    wish.least = std::max(wish.least, longestWord(m_setting.type, spans, style));
    if (wish.weight <= 0)
      wish.natural = std::max(wish.natural, SetText(m_setting.type, spans, style, -1).naturalWidth());
  }

  const Table& m_table;
  const Setting& m_setting;
  const style::Type& m_type;
};

double sum(const std::vector<Wish>& wishes, double Wish::*member) {
  return std::accumulate(wishes.begin(), wishes.end(), 0.0,
                         [member](double total, const Wish& wish) { return total + wish.*member; });
}

/// Shares the room by weight; a column whose share is less than its longest word gets that, and the rest share again.
void share(std::vector<Wish>& wishes, double room) {
  std::vector<Wish*> open;
  for (Wish& wish : wishes)
    if (wish.weight > 0)
      open.push_back(&wish);
  for (bool settled = false; !settled && !open.empty();) {
    settled = true;
    double weights = 0;
    for (const Wish* wish : open)
      weights += wish->weight;
    for (Wish* wish : open)
      wish->width = room * wish->weight / weights;
    const auto tight = std::find_if(open.begin(), open.end(), [](const Wish* w) { return w->width < w->least; });
    if (tight != open.end()) {
      (*tight)->width = (*tight)->least;
      room = std::max(0.0, room - (*tight)->least);
      open.erase(tight);
      settled = false;
    }
  }
}

void scaleTo(std::vector<Wish>& wishes, double room) {
  const double total = sum(wishes, &Wish::width);
  for (Wish& wish : wishes)
    wish.width *= total > 0 ? room / total : 0;
}

/// One word without an end, or one cell that should have been a paragraph, takes no room from its neighbours: it is
/// broken.
constexpr double mostOfOneWord = 0.35, mostOfOneCell = 0.5;

void decide(std::vector<Wish>& wishes, double room) {
  for (Wish& wish : wishes) {
    wish.least = std::min(wish.least, room * mostOfOneWord);
    wish.natural = std::min(wish.natural, room * mostOfOneCell);
  }
  double leastOfWeighted = 0;
  double natural = 0;
  bool weighted = false;
  for (const Wish& wish : wishes) {
    weighted = weighted || wish.weight > 0;
    (wish.weight > 0 ? leastOfWeighted : natural) += wish.weight > 0 ? std::max(wish.least, room / 8) : wish.natural;
  }
  const bool wraps = natural + leastOfWeighted > room;
  for (Wish& wish : wishes)
    if (wish.weight <= 0)
      wish.width = wraps ? wish.least + (wish.natural - wish.least) * 0.3 : wish.natural;
  share(wishes, std::max(0.0, room - sum(wishes, &Wish::width)));
  if (sum(wishes, &Wish::width) > room || !weighted)
    scaleTo(wishes, room);
}

} // namespace

std::vector<CellExtent> tableWidths(const Table& table, const Setting& setting, const style::Type& type) {
  const double between = table.small || setting.compact ? 9 : 12;
  std::vector<Wish> wishes = Wishes(table, setting, type).all();
  decide(wishes, setting.width - between * (static_cast<double>(wishes.size()) - 1));
  std::vector<CellExtent> extents;
  double x = 0;
  for (const Wish& wish : wishes) {
    // A hair of slack: a text set in exactly its natural width may break for rounding.
    extents.push_back({x, wish.width + 0.05});
    x += wish.width + between;
  }
  return extents;
}

} // namespace baton::report::pages
