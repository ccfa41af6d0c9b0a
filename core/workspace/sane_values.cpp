// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/sane_values.h"

#include "core/strategy/currency.h"

#include <array>
#include <fmt/format.h>
#include <limits>

namespace baton::workspace {
namespace {

using basics::Amount, basics::Done, basics::Outcome, basics::Refusal;

constexpr int unbounded = std::numeric_limits<int>::max();

/// A number that means nothing outside these bounds.
struct Bounds {
  std::string_view kind, field;
  bool isMoney = false;
  int least = 0, most = unbounded;
};

constexpr std::array bounded{Bounds{"coverage", "share", false, 0, 100}, Bounds{"offering", "list_price", true},
                             Bounds{"offering", "target_margin", false, -100, 100}};

Outcome<Done> checkBounds(const Bounds& bounds, std::int64_t stored) {
  const bool isSound = bounds.isMoney ? basics::Money::holds(stored) : Amount::holds(stored);
  const Amount value = !isSound         ? Amount()
                       : bounds.isMoney ? Amount::ofCents(stored)
                                        : Amount::ofTenThousandths(stored);
  if (value >= Amount::of(bounds.least) && (bounds.most == unbounded || value <= Amount::of(bounds.most)))
    return Done{};
  return Refusal{fmt::format("{} {}: {} is out of range", bounds.kind, bounds.field, value.plain()),
                 bounds.most == unbounded ? fmt::format("Write a number of {} or more", bounds.least)
                                          : fmt::format("Write a number from {} to {}", bounds.least, bounds.most)};
}

Outcome<Done> checkWrite(const journal::Write& write) {
  if (write.kind == "workspace" && write.cell.field == "currency")
    if (const auto* text = std::get_if<std::string>(&write.now); text && !strategy::isCurrency(*text))
      return Refusal{fmt::format("workspace currency: \"{}\" is not a currency", *text),
                     "Write three capitals, such as USD"};
  for (const Bounds& bounds : bounded)
    if (write.kind == bounds.kind && write.cell.field == bounds.field)
      if (const auto* stored = std::get_if<std::int64_t>(&write.now))
        return checkBounds(bounds, *stored);
  return Done{};
}

} // namespace

Outcome<Done> checkValues(const PlannedChange& change) {
  for (const journal::Write& write : change.writes)
    if (auto checked = checkWrite(write); checked.refused()) {
      Refusal refusal = checked.refusal();
      refusal.about = {write.kind, write.cell.row, write.cell.field};
      return refusal;
    }
  return Done{};
}

} // namespace baton::workspace
