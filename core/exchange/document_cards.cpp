// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/document_cards.h"

#include "core/exchange/docx_cards.h"
#include "core/exchange/markdown_cards.h"
#include "core/exchange/text_encoding.h"

namespace baton::exchange {
namespace {

using basics::Outcome, basics::Refusal;

constexpr std::size_t largest = 64u << 20, mostCards = 5000;

Outcome<std::vector<TextCard>> read(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    return docxCards(bytes);
  if (bytes.starts_with("%PDF-"))
    return Refusal{"A PDF keeps places on paper, not sentences", "Copy its text and paste it, or open the original"};
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return Refusal{"This is a Word file of the old kind, or a protected one", "Save it as DOCX without a password"};
  if (bytes.starts_with("{\\rtf"))
    return Refusal{"This is a file of rich text", "Save it as DOCX"};
  const auto text = decode(bytes);
  if (!text)
    return text.refusal();
  return markdownCards(text->text);
}

} // namespace

Outcome<std::vector<TextCard>> documentCards(std::string_view bytes) {
  if (bytes.size() > largest)
    return Refusal{"The file is larger than 64 MB", "Take out its pictures, or split it"};
  auto cards = read(bytes);
  if (cards && cards->empty())
    return Refusal{"There is no sentence in it", "Choose another file, or paste the text"};
  if (cards && cards->size() > mostCards)
    return Refusal{"These are more than 5,000 paragraphs", "Take the chapter that holds the strategy"};
  return cards;
}

} // namespace baton::exchange
