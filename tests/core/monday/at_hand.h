// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/monday/monday_sheet.h"
#include "tests/core/coaching/team.h"

namespace baton::monday {

using coaching::day;

/// The Monday sheet of the team of tests/core/coaching/team.h: 15 June 2020 is a Monday.
class MondayAtHand : public coaching::Team {
protected:
  MondaySheet of(Id<Person> person) const {
    const commitments::Ledger ledger(elements, today);
    const handoff::VersionNews news;
    const records::Actuals actuals;
    MondaySource source{.elements = elements,
                        .ledger = ledger,
                        .news = news,
                        .deals = deals,
                        .before = before ? &*before : nullptr,
                        .exports = std::size_t(before          ? 2
                                               : deals.empty() ? 0
                                                               : 1),
                        .calendar = calendar,
                        .today = today};
    if (!deals.empty())
      source.exported = day("2020-06-15");
    if (before)
      source.exportedBefore = day("2020-06-08");
    source.sheetOf = [&](const coaching::SheetAsked&) {
      return coaching::SheetSource{
          elements, actuals, deals, before ? &*before : nullptr, source.exported, {"Qualified", "Offered"},
          calendar, today};
    };
    return mondaySheet(source, person);
  }

  std::vector<plan::Deal> deals;
  std::optional<std::vector<plan::Deal>> before;
};

} // namespace baton::monday
