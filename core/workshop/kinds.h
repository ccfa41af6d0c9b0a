// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::workshop {

/// All kinds of this package.
std::vector<const basics::Kind*> kinds();

} // namespace baton::workshop
