// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"

namespace baton::handoff {

/// The whole handoff: cover, one page that says it all, a card for each market, contents, numbered chapters, reply
/// page. Of a draft the same as a draft for comment: watermark, no gate asked, comments in place of a verdict.
report::Document handoffDocument(const DocumentSource& source);

/// The one page alone.
report::Document onePageDocument(const DocumentSource& source);

/// A seller's card, A6 on two sides: of one market, or of all selected ones.
report::Document cardDocument(const DocumentSource& source, basics::Id<strategy::Market> market = {});

/// The page for those who answer on paper.
report::Document replyDocument(const DocumentSource& source);

} // namespace baton::handoff
