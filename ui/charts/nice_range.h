// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

namespace baton::charts {

/// An axis from smallest to largest in steps of 1, 2, 2.5 or 5 times a power of ten; both ends are steps and zero is
/// inside.
struct NiceRange {
  double smallest = 0, largest = 1, step = 1;

  int steps() const;
  double at(int index) const { return smallest + step * index; }
  double span() const { return largest - smallest; }
  /// 0 at the smallest, 1 at the largest.
  double part(double value) const { return value / span() - smallest / span(); }

  friend bool operator==(const NiceRange&, const NiceRange&) = default;
};

/// The range around zero and all values, with about so many steps. Values that are no numbers are left out, those
/// beyond 1e300 are cut to it, so that no value can break an axis.
NiceRange niceRange(const std::vector<double>& values, int about = 4);

/// The value as an axis can hold it; nothing for what is no number.
std::optional<double> onAxis(std::optional<double> value);

} // namespace baton::charts
