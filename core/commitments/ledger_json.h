// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/owed_drafts.h"

#include <nlohmann/json.hpp>

namespace baton::commitments {

/// One promise as the command ledger has it: persons by name, with their ids beside; what is not there is null.
nlohmann::json jsonOf(const Ledger& ledger, const LedgerRow& row);

/// A promise that nobody has made yet: its terms, who would make it, and the sales tool or play that it comes from.
nlohmann::json jsonOf(const basics::Elements& elements, const OwedDraft& draft);

/// "promisor", "promisee", or "either" where moves were made apart; null where nobody's move is waited for.
nlohmann::json turnJson(std::optional<Party> turn, bool crossed = false);

} // namespace baton::commitments
