// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/period.h"
#include "core/records/actuals.h"
#include "ui/session/session.h"

#include <map>
#include <optional>

namespace baton::strategy_page {

/// What the records say about one market in one fiscal year.
struct MarketFigures {
  basics::Amount revenue;
  std::optional<basics::Amount> margin; ///< nothing where no record has one
};

struct MarketYear {
  QString year; ///< "FY2020"; empty where there are no records
  std::map<basics::RowId, MarketFigures> markets;
};

/// The fiscal year of the newest revenue, at most the one that today is in.
MarketYear marketYear(const session::Session& session);

} // namespace baton::strategy_page
