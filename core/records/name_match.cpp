// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/name_match.h"

#include "core/basics/text.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::records {

void NameMatch::add(int rank, std::string_view name, basics::RowId id) {
  if (basics::trimmed(name).empty())
    return;
  if (m_ranks.size() <= std::size_t(rank))
    m_ranks.resize(std::size_t(rank) + 1);
  const auto [place, isNew] = m_ranks[std::size_t(rank)].try_emplace(basics::nameKey(name), id);
  if (!isNew && place->second != id)
    place->second = 0;
}

basics::RowId NameMatch::find(std::string_view name) const {
  const std::string key = basics::nameKey(name);
  for (const auto& rank : m_ranks)
    if (const auto found = rank.find(key); found != rank.end())
      return found->second;
  return 0;
}

std::string NameMatch::whyNot(std::string_view name) const {
  const std::string key = basics::nameKey(name);
  const bool isShared = std::ranges::any_of(m_ranks, [&key](const auto& rank) { return rank.contains(key); });
  return fmt::format("{} is called {}", isShared ? "More than one" : "Nothing", name);
}

NameMatch NameMatch::people(const basics::Elements& elements) {
  NameMatch match;
  for (const people::Person& person : elements.all<people::Person>()) {
    match.add(0, person.id.text(), person.id.value());
    match.add(1, person.employeeId, person.id.value());
    match.add(2, person.email, person.id.value());
    match.add(3, person.name, person.id.value());
  }
  return match;
}

template <class T> NameMatch NameMatch::byName(const basics::Elements& elements) {
  NameMatch match;
  for (const T& element : elements.all<T>()) {
    match.add(0, element.id.text(), element.id.value());
    match.add(1, element.name, element.id.value());
  }
  return match;
}

NameMatch NameMatch::markets(const basics::Elements& elements) {
  return byName<strategy::Market>(elements);
}
NameMatch NameMatch::offerings(const basics::Elements& elements) {
  return byName<strategy::Offering>(elements);
}

NameMatch NameMatch::of(std::string_view target, const basics::Elements& elements) {
  if (target == "owner")
    return people(elements);
  if (target == "market")
    return markets(elements);
  if (target == "offering")
    return offerings(elements);
  NameMatch match;
  if (const basics::Kind* kind = elements.kindCalled(target)) // of a package that stands on this one
    for (const auto& row : elements.rowsOf(*kind)) {
      match.add(0, std::to_string(row.id), row.id);
      match.add(1, elements.titleOf({kind, row.id}), row.id);
    }
  return match;
}

} // namespace baton::records
