// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/exchange/text_card.h"

#include <string_view>

namespace baton::exchange {

/// The cards of a Word document (DOCX): paragraphs, items, rows of tables, under its headings, in the order in which it
/// is read. What was deleted with changes tracked, comments, notes, head and foot of the pages are left out; what was
/// inserted counts. Refused when it is no such document, is protected, or its text is larger than 32 MiB.
basics::Outcome<std::vector<TextCard>> docxCards(std::string_view package);

} // namespace baton::exchange
