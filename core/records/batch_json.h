// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/records/batch_store.h"

#include <nlohmann/json.hpp>

namespace baton::records {

/// The content of a batch as dump writes it: {"columns":[{"header","target"}],"matches":[{"role","name","id"}],
/// "rejects":[{"row","reason"}],"records":[{"row","external_id","date","owner",...,"revenue","margin","extra"}]}.
/// What a record does not say is left out.
nlohmann::json jsonOf(const BatchContent& content);

/// The other way round; other keys of the object are not looked at. Refused with the place and what is wrong.
basics::Outcome<BatchContent> contentFrom(const nlohmann::json& batch, RecordKind kind);

} // namespace baton::records
