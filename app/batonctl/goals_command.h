// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"
#include "core/basics/amount.h"

#include <optional>

namespace baton::batonctl {

/// An amount of a metric: text with cents where it is money, else a number; null where there is none.
nlohmann::json amountJson(const std::optional<basics::Amount>& value, bool money);

/// Goal, actual, attainment and remaining by the keys asked.
Command goalsCommand();

} // namespace baton::batonctl
