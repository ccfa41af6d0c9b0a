// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <string>

namespace baton::guide {

/// The strategy in about a minute of speech, composed from what is written: the buyer's issue first, what we do about
/// it, to whom we sell what, against whom, and what we leave. Empty while there is nothing to say.
std::string spokenSummary(const basics::Elements& elements);

} // namespace baton::guide
