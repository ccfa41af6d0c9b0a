// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/sheet_room.h"

#include <algorithm>
#include <deque>
#include <vector>

namespace baton::monday {
namespace {

/// The parts that want more, the next in turn first, and what they have.
struct Growth {
  Room room, wanted;
  std::deque<std::size_t> queue;

  bool wantsMore(std::size_t section) const { return room[section] < std::min(wanted[section], mostRows); }
  void giveNext() {
    const std::size_t section = queue.front();
    queue.pop_front();
    ++room[section];
    if (wantsMore(section))
      queue.push_back(section);
  }
  Growth after(std::size_t turns) const {
    Growth later = *this;
    for (; turns > 0; --turns)
      later.giveNext();
    return later;
  }
  /// Until nobody wants more.
  std::size_t turns() const {
    std::size_t all = 0;
    for (std::size_t section = 0; section < SectionCount; ++section)
      if (wantsMore(section) && std::ranges::find(queue, section) != queue.end())
        all += std::min(wanted[section], mostRows) - room[section];
    return all;
  }
};

/// The largest number from 0 (which does) up to most that still does, where all above it do not: in steps that double,
/// then by halving, since most often only a few rows more find room.
std::size_t lastThatDoes(std::size_t most, const std::function<bool(std::size_t)>& does) {
  std::size_t good = 0, bad = most + 1;
  for (std::size_t step = 1; step < bad; step *= 2) {
    if (!does(step))
      bad = step;
    else
      good = step;
  }
  while (bad - good > 1) {
    const std::size_t middle = (good + bad) / 2;
    (does(middle) ? good : bad) = middle;
  }
  return good;
}

} // namespace

Room sameForAll(std::size_t rows) {
  Room room;
  room.fill(rows);
  return room;
}

Room roomFor(const Room& wanted, const std::function<bool(const Room&)>& fits) {
  // Not the most in all of them: that is tried before one asks how many find room.
  const std::size_t least =
      1 + lastThatDoes(mostRows - 2, [&](std::size_t more) { return fits(sameForAll(1 + more)); });
  Growth growth{sameForAll(least), wanted, {}};
  for (std::size_t section = 0; section < SectionCount; ++section)
    if (growth.wantsMore(section))
      growth.queue.push_back(section);
  while (!growth.queue.empty()) {
    const std::size_t given =
        lastThatDoes(growth.turns(), [&](std::size_t turns) { return fits(growth.after(turns).room); });
    growth = growth.after(given);
    if (!growth.queue.empty())
      growth.queue.pop_front(); // one more row of it does not fit
  }
  return growth.room;
}

} // namespace baton::monday
