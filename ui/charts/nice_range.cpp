// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/nice_range.h"

#include <algorithm>
#include <cmath>

namespace baton::charts {
namespace {

constexpr double farthest = 1e300;

double niceStep(double rough) {
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double nice : {1.0, 2.0, 2.5, 5.0})
    if (nice * power >= rough * (1 - 1e-9))
      return nice * power;
  return 10 * power;
}

} // namespace

int NiceRange::steps() const {
  return int(std::lround(span() / step));
}

std::optional<double> onAxis(std::optional<double> value) {
  if (!value || std::isnan(*value))
    return std::nullopt;
  // Below this nothing can be told from zero, and dividing by it could leave the range of numbers.
  if (std::abs(*value) < 1e-12)
    return 0;
  return std::clamp(*value, -farthest, farthest);
}

NiceRange niceRange(const std::vector<double>& values, int about) {
  double low = 0, high = 0;
  for (const double value : values) {
    const double on = onAxis(value).value_or(0);
    low = std::min(low, on);
    high = std::max(high, on);
  }
  if (low == 0 && high == 0)
    return {};
  const double step = niceStep((high - low) / about);
  // A hair of tolerance: 15 / 5 must be three steps, not four.
  const double down = std::floor(low / step + 1e-9), up = std::ceil(high / step - 1e-9);
  return {down * step, up * step, step};
}

} // namespace baton::charts
