// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/changes_source.h"

namespace baton::handoff {

/// What changed, for people who signed the first of two versions: one page that says what matters, then what was asked
/// and reported and is answered, what stands on what changed, and every element, field by field, word by word.
report::Document changesDocument(const ChangesSource& source);

} // namespace baton::handoff
