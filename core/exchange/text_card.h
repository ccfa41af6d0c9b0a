// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace baton::exchange {

/// One thing that a document says: a paragraph, an item of a list, a row of a table. UTF-8 without markup, blanks
/// folded; never empty.
struct TextCard {
  enum class From { Paragraph, ListItem, TableRow };
  From from = From::Paragraph;
  std::vector<std::string> headings; ///< those it stands under, the outermost first
  std::string text;

  friend bool operator==(const TextCard&, const TextCard&) = default;
};

} // namespace baton::exchange
