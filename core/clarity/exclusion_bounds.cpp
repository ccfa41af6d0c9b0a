// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/exclusion_bounds.h"

#include "core/basics/text.h"
#include "core/strategy/target_account.h"

#include <algorithm>
#include <limits>

namespace baton::clarity {
namespace {

using basics::Date, basics::Elements, basics::Id, basics::RowId;
using strategy::Exception, strategy::Exclusion, strategy::TargetAccount;

/// What an exclusion rules out can be told of a record only where it names a market, an offering or an account.
bool matchesSomeOf(const Exclusion& exclusion, RowId market, RowId offering) {
  if (exclusion.markets.empty() && exclusion.offerings.empty() && exclusion.accounts.empty())
    return false;
  const auto names = [](const auto& ids, RowId id) {
    return ids.empty() || std::ranges::any_of(ids, [id](auto one) { return one.value() == id; });
  };
  return names(exclusion.markets, market) && names(exclusion.offerings, offering);
}

bool matches(const Exclusion& exclusion, const Placed& placed) {
  return matchesSomeOf(exclusion, placed.market, placed.offering) &&
         (exclusion.accounts.empty() || std::ranges::any_of(exclusion.accounts, [&](const std::string& account) {
            return basics::sameName(account, placed.account);
          }));
}

/// In force on that day, and past the days of grace.
bool binds(const Exclusion& exclusion, Date day) {
  return exclusion.from.value_or(day) <= day && day <= exclusion.until.value_or(day) &&
         (!exclusion.dealsInFlightUntil || *exclusion.dealsInFlightUntil < day);
}

bool isAbout(const Elements& elements, const Exception& exception, const Placed& placed) {
  const RowId about = exception.about.value();
  if (about == 0 || about == exception.exclusion.value())
    return true;
  if (about == placed.market || about == placed.offering || about == placed.element)
    return true;
  const TargetAccount* account = elements.find(Id<TargetAccount>(about));
  return account && basics::sameName(account->name, placed.account);
}

/// On some day at least.
bool permits(const Elements& elements, const Exception& exception, const Exclusion& exclusion, const Placed& placed) {
  return exception.exclusion == exclusion.id && exception.approver && isAbout(elements, exception, placed);
}

bool holds(const Exception& exception, Date day) {
  return day <= exception.until.value_or(day);
}

} // namespace

bool isMatched(const Exclusion& exclusion, const Placed& placed) {
  return matches(exclusion, placed) && binds(exclusion, placed.date);
}

const Exception* exceptionFor(const Elements& elements, const Exclusion& exclusion, const Placed& placed) {
  for (const Exception& exception : elements.all<Exception>())
    if (holds(exception, placed.date) && permits(elements, exception, exclusion, placed))
      return &exception;
  return nullptr;
}

bool isRuledOut(const Elements& elements, const Exclusion& exclusion, const Placed& placed) {
  return isMatched(exclusion, placed) && !exceptionFor(elements, exclusion, placed);
}

bool isExcepted(const Elements& elements, const Exclusion& exclusion, const Placed& placed) {
  return elements.count<Exception>() > 0 && matches(exclusion, placed) && exceptionFor(elements, exclusion, placed);
}

bool DayBounds::isRuledOut(Date day) const {
  return binds(*exclusion, day) && !isExcepted(day);
}

std::vector<DayBounds> dayBoundsOf(const Elements& elements, const Placed& placed) {
  static const Date never = Date::fromDays(std::numeric_limits<std::int32_t>::max());
  std::vector<DayBounds> all;
  for (const Exclusion& exclusion : elements.all<Exclusion>()) {
    if (!matches(exclusion, placed))
      continue;
    DayBounds bounds{&exclusion, {}};
    for (const Exception& exception : elements.all<Exception>())
      if (permits(elements, exception, exclusion, placed))
        bounds.exceptedUntil = std::max(bounds.exceptedUntil, std::optional(exception.until.value_or(never)));
    all.push_back(bounds);
  }
  return all;
}

bool someMatch(const Elements& elements, RowId market, RowId offering) {
  return std::ranges::any_of(elements.all<Exclusion>(), [market, offering](const Exclusion& exclusion) {
    return matchesSomeOf(exclusion, market, offering);
  });
}

std::set<std::string> accountsToldApart(const Elements& elements) {
  std::set<std::string> keys;
  for (const Exclusion& exclusion : elements.all<Exclusion>())
    for (const std::string& account : exclusion.accounts)
      keys.insert(basics::nameKey(account));
  for (const Exception& exception : elements.all<Exception>())
    if (const TargetAccount* account = elements.find(Id<TargetAccount>(exception.about.value())))
      keys.insert(basics::nameKey(account->name));
  return keys;
}

} // namespace baton::clarity
