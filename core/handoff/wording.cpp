// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/wording.h"

#include "core/basics/grouped.h"
#include "core/basics/text.h"
#include "core/handoff/handoff.h"
#include "core/plan/goal.h"
#include "core/strategy/competitor.h"
#include "core/strategy/coverage.h"
#include "core/strategy/story.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Amount, basics::Elements, basics::Field, basics::FieldType, basics::Id, basics::RowId, basics::Value;

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

using basics::grouped;

/// The names of what an element stands between, those that are there.
std::string joinedNames(const Elements& elements, std::initializer_list<RowId> ids, std::string_view between) {
  std::vector<std::string> names;
  for (RowId id : ids)
    if (const auto ref = elements.locate(id))
      names.push_back(nameOf(elements, ref));
  return fmt::format("{}", fmt::join(names, between));
}

template <class T> const T* as(const Elements& elements, basics::ElementRef ref) {
  return ref.kind == &describe(basics::Tag<T>{}) ? elements.find(Id<T>(ref.id)) : nullptr;
}

std::string goalName(const Elements& elements, const plan::Goal& goal) {
  std::string name = joinedNames(
      elements, {goal.metric.value(), goal.owner.value(), goal.market.value(), goal.offering.value()}, ", ");
  if (!goal.role.empty())
    name += ", " + goal.role;
  if (goal.from)
    name += fmt::format(", {} from {}", basics::wordOf(goal.grain), monthAndYear(*goal.from));
  return name;
}

/// The name of an element whose description has no title of its own.
std::string composedName(const Elements& elements, basics::ElementRef ref) {
  if (const auto* fit = as<strategy::Fit>(elements, ref))
    return joinedNames(elements, {fit->market.value(), fit->offering.value()}, " × ");
  if (const auto* advantage = as<strategy::Advantage>(elements, ref))
    return joinedNames(elements,
                       {advantage->competitor.value(), advantage->market.value(), advantage->offering.value()}, ", ");
  if (const auto* coverage = as<strategy::Coverage>(elements, ref))
    return joinedNames(elements, {coverage->person.value(), coverage->market.value()}, ", ");
  if (const auto* story = as<strategy::Story>(elements, ref))
    return joinedNames(elements, {story->market.value()}, ", ");
  if (const auto* goal = as<plan::Goal>(elements, ref))
    return goalName(elements, *goal);
  if (const auto* version = as<Handoff>(elements, ref))
    return fmt::format("Version {}", version->version.value_or(0));
  return {};
}

std::string dateInWords(const std::string& text) {
  const auto date = basics::Date::parse(text);
  return date ? longDate(*date) : text;
}

std::string numberInWords(const Elements& elements, const Field& field, std::int64_t held, std::string_view currency) {
  switch (field.type) {
  case FieldType::YesNo:
    return held ? "yes" : "no";
  case FieldType::Number:
  case FieldType::Quantity:
    return Amount::ofTenThousandths(held).plain();
  case FieldType::Money:
    return moneyInWords(basics::Money::ofCents(held), currency);
  case FieldType::Reference:
    return nameOf(elements, elements.locate(held));
  default:
    return std::to_string(held);
  }
}

} // namespace

std::string longDate(basics::Date date) {
  return fmt::format("{} {} {}", date.day(), months[std::size_t(date.month() - 1)], date.year());
}

std::string shortDate(basics::Date date) {
  return fmt::format("{} {} {}", date.day(), months[std::size_t(date.month() - 1)].substr(0, 3), date.year());
}

std::string monthAndYear(basics::Date date) {
  return fmt::format("{} {}", months[std::size_t(date.month() - 1)], date.year());
}

std::string moneyInWords(basics::Money money, std::string_view currency) {
  const std::int64_t cents = money.cents();
  std::string figure = grouped(cents / 100);
  if (cents < 0 && cents > -100)
    figure = "-0";
  if (cents % 100)
    figure += fmt::format(".{:02}", std::abs(cents % 100));
  return currency.empty() ? figure : fmt::format("{} {}", figure, currency);
}

std::string amountInWords(Amount amount, plan::Unit unit, std::string_view currency) {
  const bool money = unit == plan::Unit::Money;
  const std::string figure =
      moneyInWords(basics::Money::ofCents(amount.cents()), money ? currency : std::string_view());
  return unit == plan::Unit::Percent ? figure + " %" : figure;
}

std::string percentInWords(double ratio) {
  const long long tenths = std::llround(ratio * 1000), size = std::abs(tenths);
  return fmt::format("{}{}.{}\u202f%", tenths < 0 ? "\u2212" : "", size / 10, size % 10);
}

std::string shortAmount(Amount amount) {
  const double value = amount.number(), size = std::abs(value);
  const auto figure = [](double scaled) {
    const int decimals = std::abs(scaled) < 9.995 ? 2 : std::abs(scaled) < 99.95 ? 1 : 0;
    std::string text = fmt::format("{:.{}f}", scaled, decimals);
    if (text.find('.') != std::string::npos)
      while (text.ends_with('0') || text.ends_with('.'))
        if (const bool point = text.ends_with('.'); text.pop_back(), point)
          break;
    return text;
  };
  if (size >= 999'500'000)
    return figure(value / 1e9) + "bn";
  if (size >= 999'500)
    return figure(value / 1e6) + "M";
  if (size >= 10'000)
    return figure(value / 1e3) + "k";
  return grouped(std::llround(value));
}

std::string wordInWords(std::string_view word) {
  if (word == "rejected")
    return "turned down";
  std::string text(word);
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string listInWords(const std::vector<std::string>& items) {
  if (items.size() < 2)
    return items.empty() ? std::string() : items.front();
  const auto isList = [](const std::string& item) {
    return item.find(',') != std::string::npos || item.find(" and ") != std::string::npos;
  };
  if (std::ranges::any_of(items, isList))
    return fmt::format("{}", fmt::join(items, "; "));
  return fmt::format("{} and {}", fmt::join(items.begin(), items.end() - 1, ", "), items.back());
}

std::string countInWords(std::size_t count) {
  static constexpr std::array<std::string_view, 13> words = {
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
  return count < words.size() ? std::string(words[count]) : std::to_string(count);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = char(text.front() - 'a' + 'A');
  return text;
}

std::string asSentence(std::string_view text) {
  const std::string_view words = basics::trimmed(text);
  if (words.empty())
    return {};
  for (std::string_view mark : {".", "!", "?", ":", ";", "…", "。", "！", "？", ".\"", ".”", "?\"", "?”", "!\"", "!”"})
    if (words.ends_with(mark))
      return std::string(words);
  return std::string(words) + ".";
}

std::string nameOf(const Elements& elements, basics::ElementRef ref) {
  if (!ref)
    return "(no longer there)";
  if (ref.kind->singleton)
    return std::string(ref.kind->label);
  const std::string composed = composedName(elements, ref);
  return composed.empty() ? elements.titleOf(ref) : composed;
}

std::vector<std::string> namesOf(const Elements& elements, const std::vector<RowId>& ids) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (RowId id : ids)
    names.push_back(nameOf(elements, elements.locate(id)));
  std::ranges::sort(names, {}, [](const std::string& name) { return basics::nameKey(name); });
  return names;
}

std::string valueInWords(const Elements& elements, const Field& field, const Value& value, std::string_view currency) {
  if (basics::isNull(value))
    return {};
  if (const auto* ids = std::get_if<std::vector<RowId>>(&value))
    return listInWords(namesOf(elements, *ids));
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return numberInWords(elements, field, *number, currency);
  const auto& text = std::get<std::string>(value);
  switch (field.type) {
  case FieldType::Choice:
    return wordInWords(text);
  case FieldType::Date:
    return dateInWords(text);
  case FieldType::Texts:
    if (const auto texts = basics::unpackTexts(text)) {
      std::vector<std::string> names;
      for (const RowId row : field.isRanking() ? basics::rankedRows(*texts) : std::vector<RowId>())
        names.push_back(nameOf(elements, elements.locate(row)));
      return fmt::format("{}", fmt::join(field.isRanking() ? names : *texts, "\n"));
    }
    return text;
  default:
    return text;
  }
}

} // namespace baton::handoff
