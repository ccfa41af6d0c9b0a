// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/word/blocks.h"

namespace baton::report::word {

/// What the cover says: mark and workspace, kind, title, lead, and the facts at its foot.
void addCover(Draft& draft, const Spot& spot, const pages::Sheet& sheet);
/// What heads the first page of a document without a cover.
void addTitle(Draft& draft, const Spot& spot);
/// A field that Word fills anew on demand, filled in by us.
void addContents(Draft& draft, const Spot& spot);

} // namespace baton::report::word
