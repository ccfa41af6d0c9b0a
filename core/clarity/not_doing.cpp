// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/not_doing.h"

#include "core/clarity/exclusion_bounds.h"
#include "core/plan/goal.h"
#include "core/plan/metric.h"
#include "core/strategy/target_account.h"

#include <algorithm>
#include <tuple>

namespace baton::clarity {
namespace {

using basics::Amount, basics::Date, basics::Elements;
using plan::Deal, plan::Goal;
using strategy::Exclusion, strategy::TargetAccount;

PursuedRow rowOf(const Deal& deal, Date opened) {
  PursuedRow row;
  row.what = Pursued::Opportunity;
  row.name = deal.name.empty() ? deal.externalId : deal.name;
  row.externalId = deal.externalId;
  row.state = deal.state;
  row.person = deal.person.id;
  row.personName = deal.person.name;
  row.market = deal.market.id;
  row.offering = deal.offering.id;
  row.account = deal.account.name;
  row.date = opened;
  row.value = deal.amount;
  return row;
}

PursuedRow rowOf(const TargetAccount& account, Date today) {
  PursuedRow row;
  row.what = Pursued::Account;
  row.name = row.account = account.name;
  row.element = account.id.value();
  row.person = account.owner.value();
  row.market = account.market.value();
  row.date = today;
  if (account.potential)
    row.value = account.potential->amount();
  return row;
}

PursuedRow rowOf(const Elements& elements, const Goal& goal) {
  PursuedRow row;
  row.what = Pursued::Goal;
  row.element = goal.id.value();
  row.person = goal.owner.value();
  row.market = goal.market.value();
  row.offering = goal.offering.value();
  row.date = *goal.from;
  if (const plan::Metric* metric = elements.find(goal.metric)) {
    row.name = metric->name;
    if (metric->role == plan::MetricRole::Revenue)
      row.value = goal.amount;
  }
  return row;
}

std::vector<PursuedRow> allPursued(const Elements& elements, const std::vector<Deal>& deals, Date today) {
  std::vector<PursuedRow> all;
  for (const Deal& deal : deals)
    if (const Date opened = deal.created.value_or(today); opened <= today)
      all.push_back(rowOf(deal, opened));
  for (const TargetAccount& account : elements.all<TargetAccount>())
    if (account.tier && (!account.dropped || *account.dropped > today))
      all.push_back(rowOf(account, today));
  for (const Goal& goal : elements.all<Goal>())
    if (goal.from)
      all.push_back(rowOf(elements, goal));
  for (PursuedRow& row : all)
    if (row.personName.empty() && row.person)
      row.personName = elements.titleOf(row.person);
  return all;
}

void byMoney(std::vector<PursuedRow>& rows) {
  std::ranges::stable_sort(rows, {}, [](const PursuedRow& row) {
    return std::tuple(row.what, row.state != plan::DealState::Open, -row.value.value_or(Amount()), row.date);
  });
}

NotDoing listOf(const Elements& elements, const Exclusion& exclusion, const std::vector<PursuedRow>& all) {
  NotDoing list;
  list.exclusion = &exclusion;
  list.matchesAnything = !exclusion.markets.empty() || !exclusion.offerings.empty() || !exclusion.accounts.empty();
  for (PursuedRow row : all) {
    const Placed placed{row.date, row.market, row.offering, row.account, row.element};
    if (!isMatched(exclusion, placed))
      continue;
    row.exception = exceptionFor(elements, exclusion, placed);
    if (!row.exception && row.what == Pursued::Opportunity && row.state == plan::DealState::Open) {
      list.openValue += row.value.value_or(Amount());
      list.openUnvalued += !row.value;
    }
    (row.exception ? list.excepted : list.outside).push_back(std::move(row));
  }
  byMoney(list.outside);
  byMoney(list.excepted);
  return list;
}

} // namespace

std::vector<NotDoing> notDoing(const Elements& elements, const std::vector<Deal>& deals,
                               const std::vector<RunOver>& runOver, Date today) {
  const auto all = allPursued(elements, deals, today);
  std::vector<NotDoing> lists;
  for (const Exclusion* exclusion : elements.inOrder<Exclusion>()) {
    lists.push_back(listOf(elements, *exclusion, all));
    for (const RunOver& over : runOver)
      if (over.element == exclusion->id.value() && over.records == "bookings")
        lists.back().bookings = over;
  }
  return lists;
}

} // namespace baton::clarity
