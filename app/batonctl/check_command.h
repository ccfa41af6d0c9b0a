// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/batonctl/command.h"
#include "core/clarity/check.h"

namespace baton::batonctl {

/// Gates, indices and findings.
Command checkCommand();

/// The findings of a check, of one gate where it is named.
nlohmann::json findingsOf(const clarity::Check& check, std::optional<clarity::Gate> gate = {});

} // namespace baton::batonctl
