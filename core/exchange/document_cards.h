// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/exchange/text_card.h"

#include <string_view>

namespace baton::exchange {

/// The cards of a document of any of the kinds that are read: DOCX by its bytes, everything else as text or Markdown in
/// the encoding that it has. Refused, with what to do instead, for PDF, older Word files, what is no text, what is
/// empty, and for more than 64 MiB or 5,000 cards.
basics::Outcome<std::vector<TextCard>> documentCards(std::string_view bytes);

} // namespace baton::exchange
