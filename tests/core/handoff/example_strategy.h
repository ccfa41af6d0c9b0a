// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

namespace baton::tests {

/// Adventure Works as version 1 was published: the people and changes of the example template, its first file only, or
/// with the draft of version 2 on top.
basics::Elements exampleStrategy(bool withDraft = false);

} // namespace baton::tests
