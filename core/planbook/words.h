// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/goal.h"
#include "core/plan/metric.h"
#include "core/planbook/source.h"

#include <optional>
#include <string>
#include <string_view>

// How the documents of a plan put numbers.
namespace baton::planbook {

/// "12,900,000", "120", "4 %", as tables have it; empty for none.
std::string figure(const std::optional<basics::Amount>& amount, plan::Unit unit);
/// With its sign: "+240,000", "−30"; empty for none.
std::string signedFigure(const std::optional<basics::Amount>& amount, plan::Unit unit);
/// "84.9 %"; empty for none.
std::string share(const std::optional<double>& ratio);
/// "12.9M USD", as headlines have it; a dash for none.
std::string headline(const std::optional<basics::Amount>& amount, plan::Unit unit, const std::string& currency);
/// "Revenue, USD", "Pipeline, USD, at the end"
std::string measured(const std::string& metric, plan::Unit unit, const std::string& currency,
                     plan::Measure measure = plan::Measure::InPeriod);

/// What an opportunity is called: "Rural Cycle Emporium, spring order"; its own name alone where that names the
/// account.
std::string dealName(const std::string& account, const std::string& name, const std::string& externalId);

/// "two of them without an amount", of so many opportunities that a sum is over.
std::string withoutAmount(std::int64_t count, std::int64_t unvalued);

/// "Two open opportunities name no expected close, and are due in no quarter."
std::string undatedInWords(std::int64_t undated, std::string_view grain);

/// What every document of a plan says of itself.
report::Document frame(const PlanSource& source, std::string kind);

} // namespace baton::planbook
