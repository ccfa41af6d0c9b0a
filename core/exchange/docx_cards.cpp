// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/docx_cards.h"

#include "core/basics/text.h"
#include "core/exchange/card_pile.h"
#include "core/exchange/xml_names.h"
#include "core/exchange/zip_part.h"

#include <algorithm>
#include <array>
#include <map>
#include <pugixml.hpp>

namespace baton::exchange {
namespace {

using basics::Outcome, basics::Refusal;
using From = TextCard::From;
using pugi::xml_node;

constexpr std::size_t largestDocument = 32u << 20;
constexpr int deepest = 200; ///< nested elements; no document of a person comes near

Refusal noDocument() {
  return {"The file is no Word document", "Take a DOCX, Markdown or text file, or paste the text"};
}

std::string_view nameOf(const xml_node& node) {
  return localName(node.name());
}

std::string_view valueOf(const xml_node& node) {
  for (const auto& attribute : node.attributes())
    if (std::string_view(attribute.name()).ends_with("val"))
      return attribute.value();
  return {};
}

int digitAt(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : -1;
}

/// The level of a heading by style: by its outline level, else by the name that each language's Word keeps in English.
using HeadingLevels = std::map<std::string, int, std::less<>>;

HeadingLevels headingLevels(const std::optional<std::string>& styles) {
  HeadingLevels levels;
  pugi::xml_document parsed;
  if (!styles || !parsed.load_buffer(styles->data(), styles->size(), pugi::parse_default, pugi::encoding_auto))
    return levels;
  for (const xml_node& style : parsed.document_element().children()) {
    if (nameOf(style) != "style")
      continue;
    std::string id;
    for (const auto& attribute : style.attributes())
      if (std::string_view(attribute.name()).ends_with("styleId"))
        id = attribute.value();
    const std::string name = basics::foldCase(valueOf(localChild(style, "name")));
    const int outline = digitAt(valueOf(localChild(localChild(style, "pPr"), "outlineLvl")), 0);
    if (name == "title")
      levels[id] = 1;
    else if (name.starts_with("heading ") && digitAt(name, 8) > 0)
      levels[id] = digitAt(name, 8);
    else if (outline >= 0 && outline < 9)
      levels[id] = outline + 1;
  }
  return levels;
}

bool isLeftOut(std::string_view name) {
  static constexpr auto out =
      std::to_array<std::string_view>({"del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "pPr", "tblPr",
                                       "tcPr", "sdtPr", "footnoteReference"});
  return std::ranges::find(out, name) != out.end();
}

class WordReading {
public:
  explicit WordReading(HeadingLevels levels) : m_levels(std::move(levels)) {}

  void blocks(const xml_node& parent, int depth = 0) {
    if (depth > deepest)
      return;
    for (const xml_node& node : parent.children()) {
      const std::string_view name = nameOf(node);
      if (name == "p")
        paragraph(node);
      else if (name == "tbl")
        table(node, depth + 1);
      else if (!isLeftOut(name))
        blocks(node, depth + 1); // content controls and what else only wraps
    }
  }

  std::vector<TextCard> made() { return m_pile.taken(); }

private:
  void paragraph(const xml_node& node) {
    const xml_node properties = localChild(node, "pPr");
    std::string words;
    collect(node, words, 0);
    if (const int level = levelOf(properties); level > 0)
      return m_pile.heading(std::size_t(level), words);
    const std::string_view list = valueOf(localChild(localChild(properties, "numPr"), "numId"));
    const std::string style = basics::foldCase(valueOf(localChild(properties, "pStyle")));
    const bool isItem = (!list.empty() && list != "0") || style.starts_with("list");
    m_pile.card(isItem ? From::ListItem : From::Paragraph, words);
  }

  int levelOf(const xml_node& properties) const {
    const int outline = digitAt(valueOf(localChild(properties, "outlineLvl")), 0);
    if (outline >= 0 && outline < 9)
      return outline + 1;
    const auto level = m_levels.find(valueOf(localChild(properties, "pStyle")));
    return level == m_levels.end() ? 0 : level->second;
  }

  void table(const xml_node& node, int depth) {
    if (depth > deepest)
      return;
    for (const xml_node& row : node.children()) {
      if (nameOf(row) != "tr" || localChild(localChild(row, "trPr"), "tblHeader") ||
          localChild(localChild(row, "trPr"), "del"))
        continue;
      std::string cells;
      for (const xml_node& cell : row.children()) {
        std::string words;
        if (nameOf(cell) == "tc")
          collect(cell, words, depth);
        if (words = folded(words); !words.empty())
          cells += (cells.empty() ? "" : " | ") + words;
      }
      m_pile.card(From::TableRow, cells);
    }
  }

  void collect(const xml_node& parent, std::string& words, int depth) const {
    if (depth > deepest)
      return;
    for (const xml_node& node : parent.children()) {
      const std::string_view name = nameOf(node);
      if (name == "t")
        words += node.text().get();
      else if (name == "tab" || name == "br" || name == "cr")
        words += ' ';
      else if (name == "noBreakHyphen")
        words += '-';
      else if (!isLeftOut(name)) {
        if (name == "p" && !words.empty())
          words += ' ';
        collect(node, words, depth + 1);
      }
    }
  }

  HeadingLevels m_levels;
  CardPile m_pile;
};

} // namespace

Outcome<std::vector<TextCard>> docxCards(std::string_view package) {
  const auto body = zipPart(package, "word/document.xml", largestDocument);
  if (!body)
    return body.refusal();
  if (!*body)
    return noDocument();
  const auto styles = zipPart(package, "word/styles.xml", largestDocument);
  pugi::xml_document parsed;
  if (!parsed.load_buffer((*body)->data(), (*body)->size(), pugi::parse_default | pugi::parse_ws_pcdata))
    return Refusal{"The file is damaged", "Open it in the program it was written with and save it again"};
  WordReading reading(headingLevels(styles ? *styles : std::nullopt));
  reading.blocks(localChild(parsed.document_element(), "body"));
  auto cards = reading.made();
  const auto isText = [](const TextCard& card) {
    return basics::isUtf8(card.text) && std::ranges::all_of(card.headings, basics::isUtf8);
  };
  if (!std::ranges::all_of(cards, isText))
    return Refusal{"The file is damaged", "Open it in the program it was written with and save it again"};
  return cards;
}

} // namespace baton::exchange
