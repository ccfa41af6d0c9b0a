// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/period_choice.h"

#include "core/plan/person_plan.h"
#include "ui/inspector/words.h"
#include "ui/widgets/filter_combo.h"

#include <QSignalBlocker>

namespace baton::plan_page {

using basics::Grain;

void offerPeriods(widgets::FilterCombo& combo, const basics::FiscalCalendar& calendar, int year, basics::Date today,
                  bool preferQuarter) {
  const auto whole = plan::fiscalYear(calendar, year);
  const QString name = inspector::text(calendar.name(whole));
  if (combo.count() > 0 && combo.itemData(0).toString() == name)
    return;
  const QSignalBlocker quiet(&combo);
  combo.clear();
  combo.addItem(name, name);
  int chosen = 0;
  for (const auto& quarter : calendar.within(whole, Grain::Quarter)) {
    if (preferQuarter && quarter.contains(today))
      chosen = combo.count();
    combo.addItem(inspector::text(calendar.name(quarter)), inspector::text(calendar.name(quarter)));
  }
  combo.setCurrentIndex(chosen);
}

basics::Period chosenPeriod(const widgets::FilterCombo& combo, const basics::FiscalCalendar& calendar, int year) {
  const auto chosen = calendar.parse(combo.currentData().toString().toStdString());
  return chosen ? *chosen : plan::fiscalYear(calendar, year);
}

} // namespace baton::plan_page
