// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guide/sorted_card.h"

#include "core/basics/text.h"
#include "core/strategy/assumption.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"

#include <cctype>

namespace baton::guide {
namespace {

using basics::Edits, basics::ElementRef, basics::Kind, basics::RowId;
using exchange::TextCard;

constexpr std::size_t longestName = 80, longestLabel = 60; ///< characters

std::size_t codePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text)
    count += (c & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

/// A stop that is followed by a new sentence, not by the rest of "e.g. this".
bool endsSentence(std::string_view text, std::size_t at) {
  if (text[at] != '.' && text[at] != '!' && text[at] != '?')
    return false;
  if (at + 1 == text.size())
    return true;
  return text[at + 1] == ' ' && at + 2 < text.size() && !std::islower(static_cast<unsigned char>(text[at + 2]));
}

/// What the element is called, and what more there is to say; more is empty where the name says all.
struct Words {
  std::string name, more;
};

Words wordsFor(Heap heap, const TextCard& card) {
  switch (heap) {
  case Heap::Market:
  case Heap::Offering:
  case Heap::Competitor: {
    const std::string name = nameIn(card.text);
    return {name, name == card.text ? std::string() : card.text};
  }
  case Heap::Promise:
    return {"Who promises this, to whom, by when? " + card.text, {}};
  case Heap::Later:
    return {"Where does this belong? " + card.text, {}};
  default:
    return {card.text, {}};
  }
}

/// The fields that take them; a kind without the second takes the whole as its name.
std::pair<std::string_view, std::string_view> fieldsOf(Heap heap) {
  switch (heap) {
  case Heap::Market:
  case Heap::Offering:
    return {"name", "description"};
  case Heap::Competitor:
    return {"name", "note"};
  case Heap::Exclusion:
    return {"what", {}};
  case Heap::Promise:
  case Heap::Later:
    return {"text", {}};
  default:
    return {"statement", {}};
  }
}

std::string textOf(const basics::Value& value) {
  const auto* held = std::get_if<std::string>(&value);
  return held ? *held : std::string();
}

} // namespace

std::string nameIn(const std::string& text) {
  if (codePoints(text) <= longestName)
    return text;
  const auto colon = text.find(": ");
  if (colon != std::string::npos && colon > 1 && codePoints(std::string_view(text).substr(0, colon)) <= longestLabel)
    return text.substr(0, colon);
  std::size_t end = 0;
  while (end < text.size() && !endsSentence(text, end))
    ++end;
  std::string sentence = text.substr(0, end);
  return basics::shortened(sentence, longestName);
}

const Kind& kindOf(Heap heap) {
  using namespace strategy;
  switch (heap) {
  case Heap::Market:
    return describe(basics::Tag<Market>{});
  case Heap::Offering:
    return describe(basics::Tag<Offering>{});
  case Heap::Differentiator:
    return describe(basics::Tag<Differentiator>{});
  case Heap::Competitor:
    return describe(basics::Tag<Competitor>{});
  case Heap::Exclusion:
    return describe(basics::Tag<Exclusion>{});
  case Heap::Assumption:
    return describe(basics::Tag<Assumption>{});
  case Heap::Promise:
  case Heap::Later:
    break;
  }
  return describe(basics::Tag<OpenQuestion>{});
}

Edits sortedInto(Heap heap, const TextCard& card, RowId id) {
  const Kind& kind = kindOf(heap);
  const auto [first, second] = fieldsOf(heap);
  const Words words = wordsFor(heap, card);
  Edits edits;
  edits.create(kind, id);
  edits.set(kind, id, *kind.field(first), words.name);
  if (!words.more.empty())
    edits.set(kind, id, *kind.field(second), words.more);
  return edits;
}

SortedBefore::SortedBefore(const basics::Elements& elements) {
  for (const Heap heap : allHeaps) {
    const Kind& kind = kindOf(heap);
    const auto [first, second] = fieldsOf(heap);
    const basics::Field& name = *kind.field(first);
    const basics::Field* more = second.empty() ? nullptr : kind.field(second);
    for (const auto& row : elements.rowsOf(kind)) {
      const std::string rest = more ? textOf(more->read(row.element.get())) : std::string();
      const std::string words = textOf(name.read(row.element.get())) + '\n' + rest;
      m_titles.try_emplace({heap, words}, ElementRef{&kind, row.id});
    }
  }
}

std::optional<Heap> SortedBefore::find(const TextCard& card) const {
  for (const Heap heap : allHeaps)
    if (const Words words = wordsFor(heap, card); m_titles.contains({heap, words.name + '\n' + words.more}))
      return heap;
  return std::nullopt;
}

ElementRef SortedBefore::element(const TextCard& card) const {
  for (const Heap heap : allHeaps) {
    const Words words = wordsFor(heap, card);
    if (const auto found = m_titles.find({heap, words.name + '\n' + words.more}); found != m_titles.end())
      return found->second;
  }
  return {};
}

} // namespace baton::guide
