// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"

#include <cstdint>

namespace baton::tests {

/// Several elements of every kind that is not private, each field filled, left empty or at the edge of what it can
/// hold, references among them. The same seed gives the same content. It keeps the rules that hold across elements
/// (goals begin with a fiscal year of July, reporting lines have no circle).
basics::Edits generatedContent(std::uint64_t seed);

} // namespace baton::tests
