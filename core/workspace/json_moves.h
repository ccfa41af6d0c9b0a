// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/committing.h"

#include <nlohmann/json.hpp>

namespace baton::workspace {

/// A move of a promise as the step of a template has it: "move", of one that is there "promise", of a new one "to", and
/// any of the terms by their names, "note", "cause". References are ids or "@kind:Name". By whom and when is not in it.
basics::Outcome<MoveAsked> moveFrom(const basics::Elements& elements, const nlohmann::json& step);

} // namespace baton::workspace
