// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

namespace baton::home {

/// Nothing of a strategy is written, no goal set and nothing imported: there is nowhere to stand yet.
bool isBlank(const basics::Elements& elements);

} // namespace baton::home
