// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/work_facts.h"

#include "core/basics/text.h"
#include "core/clarity/exclusion_bounds.h"
#include "core/clarity/focus.h"
#include "core/clarity/on_strategy.h"
#include "core/records/activity_view.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/target_account.h"
#include "core/workspace/importing.h"

#include <algorithm>
#include <map>

namespace baton::workspace {
namespace {

using basics::Amount, basics::Date, basics::Elements, basics::Id, basics::RowId;
using clarity::RecordShare;
using plan::Deal, plan::DealState;
using strategy::Exclusion, strategy::Market, strategy::TargetAccount;

/// The newest work in each market.
class LastWork {
public:
  void note(RowId market, std::optional<Date> day, Date today) {
    if (market == 0 || !day || *day > today)
      return;
    const auto [place, isNew] = m_last.try_emplace(market, *day);
    place->second = std::max(place->second, *day);
  }

  /// What bookings said stands where it is newer.
  void addTo(clarity::RecordFacts& facts, const Elements& elements) const {
    if (m_last.empty())
      return;
    if (facts.marketWork.empty())
      for (const Market& market : elements.all<Market>())
        if (market.status == strategy::MarketStatus::Selected)
          facts.marketWork.push_back({market.id, std::nullopt});
    for (clarity::MarketWork& work : facts.marketWork)
      if (const auto found = m_last.find(work.market.value()); found != m_last.end())
        work.last = std::max(work.last, std::optional(found->second));
  }

private:
  std::map<RowId, Date> m_last;
};

/// Adds up the open pipeline, and what was opened under each exclusion.
class PipelineFacts {
public:
  PipelineFacts(const Elements& elements, Date today)
      : m_elements(elements), m_today(today), m_onStrategy(elements, today) {}

  void add(const Deal& deal) {
    const Date opened = deal.created.value_or(m_today);
    for (const Exclusion& exclusion : m_elements.all<Exclusion>())
      if (opened <= m_today && clarity::isRuledOut(m_elements, exclusion, placedOn(deal, opened))) {
        auto& [cases, value] = m_runOver[exclusion.id.value()];
        ++cases;
        value += deal.amount.value_or(Amount());
      }
    if (deal.state != DealState::Open)
      return;
    const Amount value = deal.amount.value_or(Amount());
    ++m_open.cases;
    m_open.total += value;
    if (!m_elements.find(Id<Market>(deal.market.id)))
      m_open.unplaced += value;
    if (!m_onStrategy.whyNot(deal))
      m_open.on += value;
  }

  void finish(clarity::RecordFacts& facts) const {
    if (m_open.cases > 0)
      facts.workedOn = m_open;
    for (const auto& [exclusion, over] : m_runOver)
      facts.runOver.push_back({exclusion, over.first, over.second, "opportunities"});
  }

private:
  static clarity::Placed placedOn(const Deal& deal, Date day) {
    return {day, deal.market.id, deal.offering.id, deal.account.name};
  }

  const Elements& m_elements;
  Date m_today;
  clarity::OnStrategy m_onStrategy;
  RecordShare m_open;
  std::map<RowId, std::pair<std::int64_t, Amount>> m_runOver;
};

/// Target accounts by name.
class KnownAccounts {
public:
  explicit KnownAccounts(const Elements& elements) {
    for (const TargetAccount& account : elements.all<TargetAccount>())
      m_accounts.try_emplace(basics::nameKey(account.name), &account);
  }
  const TargetAccount* find(const std::string& name) const {
    const auto known = name.empty() ? m_accounts.end() : m_accounts.find(basics::nameKey(name));
    return known == m_accounts.end() ? nullptr : known->second;
  }

private:
  std::map<std::string, const TargetAccount*> m_accounts;
};

/// Where time goes: activities of the last days, by count.
class TimeFacts {
public:
  TimeFacts(const Elements& elements, Date from, Date today) : m_elements(elements), m_from(from), m_today(today) {}

  void add(const records::CurrentActivity& current, const TargetAccount* account) {
    const records::Activity& activity = current.activity;
    if (activity.date < m_from || activity.date > m_today)
      return;
    ++m_time.cases;
    m_time.total += activity.count;
    if (isOnStrategy(account, current.market.id))
      m_time.on += activity.count;
    else if (!account && !m_elements.find(Id<Market>(current.market.id)))
      m_time.unplaced += activity.count;
  }

  void finish(clarity::RecordFacts& facts) const {
    if (m_time.cases > 0)
      facts.time = m_time;
  }

private:
  bool isSelected(Id<Market> id) const {
    const Market* market = m_elements.find(id);
    return market && market->status == strategy::MarketStatus::Selected;
  }
  bool isOnStrategy(const TargetAccount* account, RowId market) const {
    const bool isTarget = account && account->tier && !account->dropped;
    return isTarget || (account && isSelected(account->market)) || isSelected(Id<Market>(market));
  }

  const Elements& m_elements;
  Date m_from, m_today;
  RecordShare m_time;
};

} // namespace

void addWorkFacts(clarity::RecordFacts& facts, AccountWorks& accounts, const Workspace& workspace,
                  const std::vector<Deal>& deals, Date today) {
  const Elements& elements = workspace.elements();
  const KnownAccounts known(elements);
  LastWork last;
  PipelineFacts pipeline(elements, today);
  for (const Deal& deal : deals) {
    pipeline.add(deal);
    last.note(deal.market.id, deal.created, today);
    last.note(deal.market.id, deal.closed, today);
    if (deal.account.id != 0 && deal.state == DealState::Open) {
      AccountWork& work = accounts[deal.account.id];
      work.open += deal.amount.value_or(Amount());
      ++work.opportunities;
      work.unvalued += !deal.amount;
    }
  }
  pipeline.finish(facts);
  TimeFacts time(elements, today.plusDays(-clarity::focusDays(elements)), today);
  records::visitActivities(workspace.database(), elements, precedenceOf(workspace, records::RecordKind::Activities),
                           [&](const records::CurrentActivity& current) {
                             const TargetAccount* account = known.find(current.activity.account);
                             const Date day = current.activity.date;
                             time.add(current, account);
                             last.note(current.market.id, day, today);
                             if (account && day <= today) {
                               auto& newest = accounts[account->id.value()].lastActivity;
                               newest = std::max(newest, std::optional(day));
                             }
                           });
  time.finish(facts);
  last.addTo(facts, elements);
}

} // namespace baton::workspace
