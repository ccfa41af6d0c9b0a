// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/chart_parts.h"

#include "ui/inspector/words.h"
#include "ui/widgets/number_text.h"

#include <algorithm>

namespace baton::numbers {

QString exactly(const std::optional<basics::Amount>& amount) {
  return amount ? widgets::exactCents(amount->cents()) : widgets::notDefined();
}

QString nameAtHand(const ChartSource& source) {
  return inspector::text(source.calendar.name(source.atHand));
}

std::vector<plan::Deal> shownOf(const ChartSource& source) {
  return dealsShown(source.reading.deals, source.elements, source.filter);
}

std::vector<plan::Deal> keptOf(const std::vector<plan::Deal>& deals,
                               const std::function<bool(const plan::Deal&)>& wanted) {
  std::vector<plan::Deal> kept;
  std::ranges::copy_if(deals, std::back_inserter(kept), wanted);
  return kept;
}

} // namespace baton::numbers
