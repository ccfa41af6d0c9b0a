// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_names.h"

#include "core/basics/json_fields.h"
#include "core/basics/text.h"
#include "core/workspace/all_kinds.h"

#include <fmt/format.h>
#include <set>

namespace baton::workspace {

using basics::ElementRef, basics::Kind, basics::Outcome, basics::Refusal, basics::RowId;

Outcome<basics::Done> JsonNames::define(const std::string& name, ElementRef ref) {
  const auto [place, isNew] = m_defined.try_emplace(name, ref);
  if (!isNew && place->second != ref)
    return Refusal{fmt::format("\"{}\" stands for another element already", name), "Choose another name"};
  return basics::Done{};
}

void JsonNames::retitle(std::size_t change, ElementRef ref, std::optional<std::string> title) {
  if (title)
    title = basics::nameKey(*title);
  if (title && !title->empty())
    m_given[ref.kind].emplace(*title, ref.id);
  m_titles[ref.id].push_back({change, std::move(title)});
}

ElementRef JsonNames::defined(const std::string& name) const {
  const auto found = m_defined.find(name);
  return found == m_defined.end() ? ElementRef() : found->second;
}

Outcome<ElementRef> JsonNames::find(const nlohmann::json& reference, std::size_t change) const {
  const std::string text = reference.is_string() ? reference.get<std::string>() : std::string();
  if (text.starts_with('$')) {
    if (const ElementRef ref = defined(text))
      return ref;
    return Refusal{fmt::format("No change of this file puts an element with the id \"{}\"", text),
                   "Give that id to the element that is meant"};
  }
  if (text.starts_with('@'))
    return findByTitle(text, change);
  const auto id = basics::idFrom(reference);
  if (!id)
    return id.refusal();
  return ElementRef{nullptr, *id};
}

Outcome<ElementRef> JsonNames::findByTitle(const std::string& text, std::size_t change) const {
  const auto colon = text.find(':');
  const Kind* kind = colon == std::string::npos ? nullptr : kindNamed(text.substr(1, colon - 1));
  if (!kind)
    return Refusal{fmt::format("\"{}\" does not begin with a kind", basics::shortened(text, 60)),
                   "Write \"@kind:Name\", such as \"@market:Retail\""};
  const std::string key = basics::nameKey(std::string_view(text).substr(colon + 1));
  std::set<RowId> called;
  const auto collect = [&](const ByTitle& titles) {
    for (auto [at, end] = titles.equal_range(key); at != end; ++at)
      if (isCalled({kind, at->second}, key, change))
        called.insert(at->second);
  };
  collect(titlesOf(*kind));
  if (const auto given = m_given.find(kind); given != m_given.end())
    collect(given->second);
  if (called.size() == 1)
    return ElementRef{kind, *called.begin()};
  const std::string name = basics::shortened(std::string_view(text).substr(colon + 1), 60);
  if (called.empty())
    return Refusal{fmt::format("There is no {} called \"{}\"", kind->name, name),
                   "Check the name, or create the element first"};
  return Refusal{fmt::format("{} elements of kind {} are called \"{}\"", called.size(), kind->name, name),
                 "Use the id instead"};
}

const JsonNames::ByTitle& JsonNames::titlesOf(const Kind& kind) const {
  const auto [place, isNew] = m_existing.try_emplace(&kind);
  if (isNew && kind.title())
    for (const auto& row : m_elements.rowsOf(kind)) {
      const basics::Value title = kind.title()->read(row.element.get());
      if (const auto* text = std::get_if<std::string>(&title))
        place->second.emplace(basics::nameKey(*text), row.id);
    }
  return place->second;
}

bool JsonNames::isCalled(ElementRef ref, const std::string& key, std::size_t change) const {
  const Title* latest = nullptr;
  if (const auto titles = m_titles.find(ref.id); titles != m_titles.end())
    for (const Title& title : titles->second)
      if (title.change < change)
        latest = &title;
  if (latest)
    return latest->key == key;
  const void* element = m_elements.find(*ref.kind, ref.id);
  if (!element)
    return false;
  const basics::Value title = ref.kind->title()->read(element);
  const auto* text = std::get_if<std::string>(&title);
  return text && basics::nameKey(*text) == key;
}

} // namespace baton::workspace
