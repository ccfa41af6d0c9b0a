// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/goal_grid.h"

#include <QString>
#include <vector>

// How rows, periods and amounts of the goal grid are written and read.
namespace baton::plan_page {

/// How the amounts of a grid are shown and typed: of money, in thousands where asked.
struct GridUnit {
  plan::Unit unit = plan::Unit::Money;
  bool thousands = false;

  std::int64_t factor() const { return unit == plan::Unit::Money && thousands ? 1000 : 1; }
  friend bool operator==(const GridUnit&, const GridUnit&) = default;
};

/// "Brian Welcker, everyone", "Stephen Jiang's team", "Stephen Jiang, own", "Linda Mitchell"
QString rowName(const basics::Elements& elements, const std::vector<plan::GridRow>& rows, int row);
/// "FY2020-Q1", then "Q2": the year stands once.
QString columnName(const basics::FiscalCalendar& calendar, const std::vector<basics::Period>& columns, int column);

/// "13,733": rounded to whole thousands or units, as it is shown; percentages with a sign.
QString shownAmount(basics::Amount amount, const GridUnit& unit);
/// "724.5": exactly, as it is typed and copied.
QString typedAmount(basics::Amount amount, const GridUnit& unit);
/// To the cent, as it is read: "1,360.8533" in thousands, with as many decimals as it and all beside it need, so that
/// the points of a column stand below each other.
QString exactAmount(basics::Amount amount, const GridUnit& unit, const std::vector<basics::Amount>& beside = {});
/// The other way round of what is typed, as the locale writes numbers; of money also "12M" and "250k", which mean the
/// same in each grid. Refused with what to write instead.
basics::Outcome<basics::Amount> amountTyped(const QString& typed, const GridUnit& unit);

/// What a cell says where no amount was given yet: "to follow". Typed, it means the same.
QString toFollow();

} // namespace baton::plan_page
