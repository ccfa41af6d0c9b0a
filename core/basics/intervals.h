// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace baton::basics {

/// From where to where a share may truly lie, given the cases at hand; from 0 to 1.
struct Interval {
  double low = 0, high = 1;
};

/// Wilson's score interval of a share of cases: (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n). Edwin B.
/// Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American Statistical
/// Association 22 (1927). Without a case it is everything.
Interval wilson(std::int64_t hits, std::int64_t cases, double confidence = 0.95);

/// The middle of a Beta distribution: so much of it lies within. Both counts are above zero.
Interval betaInterval(double hits, double misses, double confidence = 0.8);

/// The value below which this share of a standard normal distribution lies; 0 < share < 1.
double normalQuantile(double share);

} // namespace baton::basics
