// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"

#include <vector>

namespace baton::handoff {

/// What a seller carries for one market. Front: the issue in the buyer's words, the story, the first three names. Back:
/// prices, their strength and our answer, what to ask first, what may be decided alone, what not.
struct Card {
  std::string market;
  std::vector<report::Block> front;
  std::vector<report::Block> back;
};
Card cardOf(const DocumentSource& source, const strategy::Market& market);
/// Of all selected markets, in their order.
std::vector<Card> cardsOf(const DocumentSource& source);

/// The last page of the handoff, for people without Baton: five questions, three lines, the verdict. Of a draft:
/// questions and lines.
report::Section replyPage(const DocumentSource& source);

} // namespace baton::handoff
