// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"

#include <nlohmann/json.hpp>

namespace baton::batonctl {

/// How leadership kept the promise to answer what the field reports and proposes; of all times without a period.
nlohmann::json fieldAnswers(const workspace::Workspace& workspace, const std::optional<basics::Period>& period,
                            basics::Date today);

} // namespace baton::batonctl
