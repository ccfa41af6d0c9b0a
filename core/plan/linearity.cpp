// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/linearity.h"

#include <cmath>

namespace baton::plan {

using basics::Amount;

Linearity linearityOf(const std::vector<Amount>& byMonth) {
  Linearity all;
  Amount whole;
  for (const Amount& month : byMonth)
    whole += month;
  Amount sum;
  double distances = 0;
  for (std::size_t i = 0; i < byMonth.size(); ++i) {
    sum += byMonth[i];
    Linearity::Month month{{}, double(i + 1) / double(byMonth.size())};
    if (whole > Amount()) {
      month.share = basics::ratio(sum, whole);
      distances += std::abs(*month.share - month.time);
    }
    all.months.push_back(month);
  }
  if (whole > Amount())
    all.value = 1 - distances / double(byMonth.size());
  return all;
}

} // namespace baton::plan
