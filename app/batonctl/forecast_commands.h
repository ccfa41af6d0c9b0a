// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"

#include <string>

namespace baton::batonctl {

Command forecastCommand();
Command backtestCommand();

/// A figure of an answer as its table has it: "-" where there is none, numbers with one digit.
std::string figureShown(const nlohmann::json& value);

} // namespace baton::batonctl
