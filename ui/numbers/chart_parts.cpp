// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/chart_parts.h"

#include "ui/inspector/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

using inspector::text;

namespace {

/// Whom, where and what the filters have chosen; empty where that is everything.
QString chosenIn(const ChartSource& source) {
  const Filter& filter = source.filter;
  QStringList chosen;
  if (filter.owner) {
    const QString name = text(source.elements.titleOf(filter.owner.value()));
    chosen += filter.team ? ChartWords::tr("%1's team").arg(name) : name;
  }
  for (const basics::RowId id : {filter.market.value(), filter.offering.value()})
    if (id != 0)
      chosen += text(source.elements.titleOf(id));
  return chosen.join(QStringLiteral(", "));
}

} // namespace

QString timeOf(const ChartSource& source) {
  const auto name = [&source](const basics::Period& period) { return text(source.calendar.name(period)); };
  if (source.filter.years)
    return name(*source.filter.years);
  const auto years = yearsWithNumbers(source.elements, source.actuals, source.calendar);
  if (years.empty())
    return {};
  return years.size() == 1 ? name(years.front())
                           : ChartWords::tr("%1 to %2").arg(name(years.front()), name(years.back()));
}

QString pictureNote(const ChartSource& source, const Chart& chart) {
  const QString chosen = chosenIn(source);
  QStringList sentences{chart.about ? ChartWords::tr("%1.").arg(chart.about()) : QString(), chart.note,
                        chosen.isEmpty() ? QString() : ChartWords::tr("Only %1.").arg(chosen)};
  sentences.removeAll(QString());
  return sentences.join(QLatin1Char(' '));
}

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
  return text(source.calendar.name(source.atHand));
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
