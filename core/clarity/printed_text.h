// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <string>
#include <string_view>
#include <vector>

namespace baton::clarity {

/// What a text is to its readers: a name, a note such as a source or a price, or sentences.
enum class TextRole { Name, Note, Sentences };

/// One text that the handoff document prints.
struct PrintedText {
  std::string_view kind;
  basics::RowId id = 0;
  std::string_view field;
  const std::string* text = nullptr; ///< lives in the elements
  TextRole role = TextRole::Sentences;
};

/// All of them that are not empty.
std::vector<PrintedText> printedTexts(const basics::Elements& elements);

} // namespace baton::clarity
