// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::workspace {

/// Every kind of element that a workspace can hold, in the order of the packages.
const std::vector<const basics::Kind*>& allKinds();

/// By its name in JSON; nothing where there is none.
const basics::Kind* kindNamed(std::string_view name);

} // namespace baton::workspace
