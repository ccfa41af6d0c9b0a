// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"

#include <nlohmann/json.hpp>

namespace baton::commitments {

/// One promise as the command ledger has it: persons by name, with their ids beside; what is not there is null.
nlohmann::json jsonOf(const Ledger& ledger, const LedgerRow& row);

/// "promisor", "promisee", or "either" where moves were made apart; null where nobody's move is waited for.
nlohmann::json turnJson(std::optional<Party> turn, bool crossed = false);

} // namespace baton::commitments
