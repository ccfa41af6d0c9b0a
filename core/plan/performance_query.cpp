// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/performance_query.h"

#include "core/basics/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace baton::plan {
namespace {

using basics::Done, basics::Outcome, basics::Refusal;

/// An element by its id or its name.
template <class T>
Outcome<Id<T>> named(const basics::Elements& elements, std::string_view what, const std::string& word) {
  std::vector<const T*> found;
  std::vector<std::string> names;
  for (const T* one : elements.inOrder<T>()) {
    if (one->id.text() == basics::trimmed(word))
      return one->id;
    if (basics::sameName(one->name, word))
      found.push_back(one);
    if (names.size() < 10)
      names.push_back(one->name);
  }
  if (found.size() == 1)
    return found.front()->id;
  if (found.empty())
    return Refusal{fmt::format("no {} is named \"{}\"", what, word),
                   names.empty() ? std::string("There are none yet")
                                 : fmt::format("There are {}", fmt::join(names, ", "))};
  return Refusal{fmt::format("{} of the name \"{}\": {}", what, word, found.size()), "Give the id of the one you mean"};
}

Outcome<Done> readKey(const std::string& word, Query& query) {
  const std::string key = basics::nameKey(word);
  if (key == "person")
    query.byPerson = true;
  else if (key == "market")
    query.byMarket = true;
  else if (key == "offering")
    query.byOffering = true;
  else if (const auto grain = basics::choiceOf<basics::Grain>(key)) {
    if (query.byPeriod && *query.byPeriod != *grain)
      return Refusal{"only one of month, quarter and year can be asked", "Ask for the finest one that you need"};
    query.byPeriod = grain;
  } else
    return Refusal{fmt::format("\"{}\" is nothing that goals can be asked by", word),
                   "Choose of person, month, quarter, year, market, offering"};
  return Done{};
}

} // namespace

Outcome<Query> queryOf(const QueryWords& words, const basics::Elements& elements,
                       const basics::FiscalCalendar& calendar) {
  Query query;
  query.subtree = words.subtree;
  query.bothScopes = true;
  if (!words.by.empty())
    for (const std::string& word : basics::split(words.by, ','))
      if (const auto read = readKey(word, query); !read)
        return read.refusal();
  if (!words.metric.empty()) {
    const auto metric = named<Metric>(elements, "metric", words.metric);
    if (!metric)
      return metric.refusal();
    query.metric = *metric;
  }
  if (!words.owner.empty()) {
    const auto owner = named<people::Person>(elements, "person", words.owner);
    if (!owner)
      return owner.refusal();
    query.owner = *owner;
  }
  if (!words.basis.empty()) {
    query.basis = basics::choiceOf<Basis>(basics::nameKey(words.basis));
    if (!query.basis)
      return Refusal{fmt::format("\"{}\" is no basis of goals", words.basis), "Choose of target, commit, stretch"};
  }
  if (!words.period.empty()) {
    const auto period = calendar.parse(words.period);
    if (!period)
      return period.refusal();
    query.period = *period;
  }
  return query;
}

} // namespace baton::plan
