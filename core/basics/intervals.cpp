// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/intervals.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace baton::basics {

double normalQuantile(double share) {
  return boost::math::quantile(boost::math::normal_distribution<double>(), share);
}

Interval wilson(std::int64_t hits, std::int64_t cases, double confidence) {
  if (cases <= 0)
    return {};
  const double n = double(cases), p = double(hits) / n, z = normalQuantile((1 + confidence) / 2);
  const double middle = p + z * z / (2 * n), reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  const double whole = 1 + z * z / n;
  // Of none or of all the one end is exact, which the square root misses by a hair.
  return {hits <= 0 ? 0.0 : std::max(0.0, (middle - reach) / whole),
          hits >= cases ? 1.0 : std::min(1.0, (middle + reach) / whole)};
}

Interval betaInterval(double hits, double misses, double confidence) {
  const boost::math::beta_distribution<double> beta(hits, misses);
  return {boost::math::quantile(beta, (1 - confidence) / 2), boost::math::quantile(beta, (1 + confidence) / 2)};
}

} // namespace baton::basics
