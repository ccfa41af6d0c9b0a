// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/chart_parts.h"

#include "ui/inspector/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

QString sumOf(basics::Amount value, std::int64_t count, std::int64_t unvalued) {
  return count > 0 && unvalued == count ? widgets::notKnown() : exactly(value);
}

QString withoutAmount(std::int64_t count, std::int64_t unvalued) {
  return unvalued == 0 ? QString()
                       : QCoreApplication::translate("baton::numbers", "%1 of %2 have no amount")
                             .arg(widgets::whole(unvalued), widgets::whole(count));
}

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
