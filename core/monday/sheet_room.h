// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <functional>

// How many rows each list of the Monday sheet has room for on its one page.
namespace baton::monday {

/// The parts of the page that are lists, those first that get what room there is left.
enum Section { OneToOnes, Signals, OwedToMe, OwedByMe, MyMoves, TheirMoves, Outside, SectionCount };

/// So many rows in each.
using Room = std::array<std::size_t, SectionCount>;

/// Of a part, where the page has room.
inline constexpr std::size_t mostRows = 12;

Room sameForAll(std::size_t rows);

/// As many rows in all parts as find room in each; what is left then is given row by row, in turn, to those that want
/// more, until one more does not fit. Whether rows fit takes a layout of the page, so that it is asked by halving and
/// not row by row; the answer is the same as long as more rows never take less room. At least one row in each part.
Room roomFor(const Room& wanted, const std::function<bool(const Room&)>& fits);

} // namespace baton::monday
