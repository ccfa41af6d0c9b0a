// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/element_index.h"

#include "core/basics/text.h"
#include "core/search/folded_text.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace baton::search {
namespace {

using basics::Field, basics::FieldType, basics::Kind, basics::Value;

std::string textOf(const Field& field, const void* element) {
  const Value value = field.read(element);
  const auto* text = std::get_if<std::string>(&value);
  if (!text || field.type == FieldType::Text)
    return text ? *text : std::string();
  std::string all;
  if (const auto parts = basics::unpackTexts(*text))
    for (const std::string& part : *parts)
      all += (all.empty() ? "" : "; ") + part;
  return all;
}

/// What people wrote. A text that stands in no document and is neither a name nor prose is the program's own: a
/// snapshot, a hash, figures that were kept.
bool isSearched(const Field& field) {
  const basics::FieldTraits& traits = field.traits;
  return (field.type == FieldType::Texts && !field.isRanking()) ||
         (field.type == FieldType::Text && (traits.printed || traits.title || traits.prose));
}

} // namespace

struct ElementIndex::Found {
  Hit hit;
  std::size_t length = 0; ///< of the name
};

ElementIndex::Entry ElementIndex::read(const Kind& kind, const basics::Elements::Row& row) {
  Entry entry;
  entry.id = row.id;
  entry.element = row.element;
  const Field* title = kind.title();
  for (const Field& field : kind.fields) {
    if (!isSearched(field))
      continue;
    std::string text = folded(textOf(field, row.element.get()));
    if (&field == title)
      entry.name = std::move(text);
    else if (!text.empty())
      entry.texts.push_back({&field, std::move(text)});
  }
  return entry;
}

void ElementIndex::follow(const basics::Elements& elements, std::span<const Kind* const> kinds) {
  std::vector<OfKind> now;
  m_size = 0;
  for (const Kind* kind : kinds) {
    if (kind->isPrivate)
      continue;
    const auto known = std::ranges::find(m_kinds, kind, &OfKind::kind);
    std::vector<Entry> before = known == m_kinds.end() ? std::vector<Entry>() : std::move(known->entries);
    OfKind made{kind, {}};
    made.entries.reserve(elements.rowsOf(*kind).size());
    auto old = before.begin();
    for (const auto& row : elements.rowsOf(*kind)) {
      while (old != before.end() && old->id < row.id)
        ++old;
      const bool same = old != before.end() && old->element == row.element;
      made.entries.push_back(same ? std::move(*old) : read(*kind, row));
    }
    m_size += made.entries.size();
    now.push_back(std::move(made));
  }
  m_kinds = std::move(now);
}

void ElementIndex::search(const OfKind& kind, const Query& query, std::vector<Found>& all) {
  for (const Entry& entry : kind.entries) {
    if (const auto fit = query.fitOf(entry.name)) {
      all.push_back({{{kind.kind, entry.id}, *fit, nullptr}, entry.name.size()});
      continue;
    }
    const auto text =
        std::ranges::find_if(entry.texts, [&](const Text& one) { return query.standsIn(entry.name, one.folded); });
    if (text != entry.texts.end())
      all.push_back({{{kind.kind, entry.id}, Fit::Text, text->field}, entry.name.size()});
  }
}

std::vector<Hit> ElementIndex::find(const Query& query, std::size_t atMost, const Wanted& wanted,
                                    std::size_t* found) const {
  std::vector<Found> all;
  if (!query.empty())
    for (const OfKind& kind : m_kinds)
      if (!wanted || wanted(*kind.kind))
        search(kind, query, all);
  if (found)
    *found = all.size();
  // One letter fits almost everything: only the first of the order are put into it.
  const std::size_t shown = std::min(atMost, all.size());
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::partial_sort(order, order.begin() + std::ptrdiff_t(shown), {},
                            [&all](std::size_t i) { return std::tuple(all[i].hit.fit, all[i].length, i); });
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < shown; ++i)
    hits.push_back(all[order[i]].hit);
  return hits;
}

} // namespace baton::search
