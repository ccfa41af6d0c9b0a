// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deals.h"

#include "core/basics/text.h"
#include "core/plan/closed_revenue.h"
#include "core/plan/deal_facts.h"
#include "core/records/column_mapping.h"
#include "core/records/opportunity_view.h"
#include "core/strategy/offering.h"
#include "core/strategy/target_account.h"
#include "core/workspace/importing.h"

#include <algorithm>
#include <unordered_map>

namespace baton::workspace {
namespace {

using basics::Amount, basics::Date, basics::Id;
using plan::Deal, plan::DealState;
using records::ImportBatch, records::Opportunity, records::Sighting;

DealState stateOf(const Opportunity& opportunity) {
  return basics::choiceOf<DealState>(opportunity.state).value_or(DealState::Open);
}

/// 0 counts as no amount where it is not what was won.
std::optional<Amount> said(const std::optional<Amount>& amount) {
  return amount && *amount != Amount() ? amount : std::nullopt;
}

/// Makes deals of what was seen, with what the workspace knows beside.
class DealMaker {
public:
  explicit DealMaker(const basics::Elements& elements) : m_elements(elements) {
    for (const auto& account : elements.all<strategy::TargetAccount>())
      m_accounts.try_emplace(basics::nameKey(account.name), &account);
  }

  /// What an opportunity was said to bring while it was open: of one that is lost the last of it counts.
  void noteOpen(const Opportunity& opportunity) {
    if (stateOf(opportunity) == DealState::Open)
      if (const auto amount = said(opportunity.amount))
        m_lastOpen[opportunity.externalId] = *amount;
  }

  Deal make(const Sighting& sighting) {
    const Opportunity& opportunity = sighting.opportunity;
    const records::ColumnMapping& mapping = mappingOf(sighting.batch);
    Deal deal;
    deal.externalId = opportunity.externalId;
    deal.name = opportunity.name;
    deal.batch = sighting.batch;
    deal.row = opportunity.row;
    deal.person = sighting.person;
    deal.market = sighting.market;
    deal.offering = sighting.offering;
    deal.ambiguous = sighting.ambiguous;
    deal.stage = opportunity.stage;
    deal.business = opportunity.business;
    deal.source = opportunity.source;
    deal.lostReason = opportunity.lostReason;
    deal.state = stateOf(opportunity);
    deal.category = categoryOf(opportunity, mapping);
    deal.created = opportunity.created;
    deal.closed = opportunity.closed;
    deal.expected = opportunity.expected;
    deal.margin = opportunity.margin;
    addPlaces(deal, opportunity);
    addAmount(deal, opportunity, mapping);
    addProbability(deal, opportunity, mapping);
    return deal;
  }

private:
  void addPlaces(Deal& deal, const Opportunity& opportunity) const {
    if (const people::Person* person = m_elements.find(Id<people::Person>(deal.person.id))) {
      deal.team = person->team;
      if (const people::Person* manager = m_elements.find(person->manager))
        deal.manager = {manager->id.value(), manager->name};
    }
    const auto account = m_accounts.find(basics::nameKey(opportunity.account));
    deal.account = {0, opportunity.account};
    if (account != m_accounts.end() && !opportunity.account.empty()) {
      deal.account = {account->second->id.value(), account->second->name};
      deal.sector = account->second->sector;
    }
  }

  void addAmount(Deal& deal, const Opportunity& opportunity, const records::ColumnMapping& mapping) const {
    const strategy::Offering* offering = m_elements.find(Id<strategy::Offering>(deal.offering.id));
    if (mapping.listPriceIfEmpty && offering && offering->listPrice)
      deal.listPrice = Amount::ofCents(offering->listPrice->cents());
    if (deal.state == DealState::Won) {
      deal.amount = opportunity.amount;
      return;
    }
    deal.amount = said(opportunity.amount);
    if (deal.state == DealState::Lost) // what it was lost at may be what is left of it
      if (const auto last = m_lastOpen.find(opportunity.externalId); last != m_lastOpen.end())
        deal.amount = last->second;
    deal.atListPrice = !deal.amount && deal.listPrice;
    if (deal.atListPrice)
      deal.amount = deal.listPrice;
  }

  static std::optional<plan::ForecastCategory> categoryOf(const Opportunity& opportunity,
                                                          const records::ColumnMapping& mapping) {
    if (!opportunity.category.empty())
      return basics::choiceOf<plan::ForecastCategory>(opportunity.category);
    const auto known = mapping.categories.find(basics::nameKey(opportunity.stage));
    return known == mapping.categories.end() ? std::nullopt : basics::choiceOf<plan::ForecastCategory>(known->second);
  }

  static void addProbability(Deal& deal, const Opportunity& opportunity, const records::ColumnMapping& mapping) {
    if (opportunity.probability) {
      deal.probability = opportunity.probability->number();
      return;
    }
    if (const auto known = mapping.probabilities.find(basics::nameKey(opportunity.stage));
        known != mapping.probabilities.end())
      deal.probability = known->second.number();
  }

  const records::ColumnMapping& mappingOf(Id<ImportBatch> id) {
    const auto [place, isNew] = m_mappings.try_emplace(id);
    if (isNew)
      if (const ImportBatch* batch = m_elements.find(id))
        if (auto mapping = records::ColumnMapping::parse(batch->mapping))
          place->second = *std::move(mapping);
    return place->second;
  }

  const basics::Elements& m_elements;
  std::unordered_map<std::string, const strategy::TargetAccount*> m_accounts; ///< by name
  std::unordered_map<std::string, Amount> m_lastOpen;                         ///< by external id
  std::map<Id<ImportBatch>, records::ColumnMapping> m_mappings;
};

} // namespace

std::vector<Look> looksAt(const Workspace& workspace) {
  std::vector<Look> looks;
  for (const Id<ImportBatch> id : precedenceOf(workspace, records::RecordKind::Opportunities))
    if (const ImportBatch* batch = workspace.elements().find(id))
      looks.push_back({id, batch->asOf ? *batch->asOf : batch->at ? batch->at->date() : Date()});
  return looks;
}

std::size_t looksUntil(const std::vector<Look>& looks, Date day) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < looks.size(); ++i)
    if (looks[i].day <= day)
      count = i + 1;
  return count;
}

LookSpan looksOver(const std::vector<Look>& looks, const basics::Period& period) {
  if (looks.empty())
    return {};
  const std::size_t start = std::max<std::size_t>(1, looksUntil(looks, period.from));
  const std::size_t end = std::max(looksUntil(looks, period.to), std::min(start + 1, looks.size()));
  return {start, end};
}

std::vector<Deal> dealsOf(const Workspace& workspace) {
  return dealsOf(workspace, looksAt(workspace).size());
}

std::vector<Deal> dealsOf(const Workspace& workspace, std::size_t count) {
  records::Precedence precedence;
  for (const Look& look : looksAt(workspace))
    if (precedence.size() < count)
      precedence.push_back(look.batch);
  DealMaker maker(workspace.elements());
  if (precedence.size() > 1)
    records::visitSightings(workspace.database(), workspace.elements(), precedence,
                            [&maker](const Sighting& sighting) { maker.noteOpen(sighting.opportunity); });
  std::vector<Deal> deals;
  records::visitOpportunities(workspace.database(), workspace.elements(), precedence,
                              [&](const Sighting& sighting) { deals.push_back(maker.make(sighting)); });
  return deals;
}

std::vector<Observation> historyOf(const Workspace& workspace, const std::string& externalId) {
  records::Precedence precedence;
  std::map<Id<ImportBatch>, Date> days;
  for (const Look& look : looksAt(workspace)) {
    precedence.push_back(look.batch);
    days[look.batch] = look.day;
  }
  std::vector<Observation> history;
  for (Sighting& sighting : records::sightingsOf(workspace.database(), workspace.elements(), precedence, externalId)) {
    const ImportBatch* batch = workspace.elements().find(sighting.batch);
    history.push_back({days[sighting.batch], batch ? batch->file : std::string(), std::move(sighting)});
  }
  return history;
}

void visitLooks(const Workspace& workspace, const std::function<void(const Look&, const std::vector<Deal>&)>& visit) {
  const basics::Elements& elements = workspace.elements();
  DealMaker maker(elements);
  std::vector<Deal> deals;
  std::unordered_map<std::string, std::size_t> places; ///< by external id
  for (const Look& look : looksAt(workspace)) {
    if (const ImportBatch* batch = elements.find(look.batch); batch && records::saysMissingIsGone(*batch)) {
      deals.clear();
      places.clear();
    }
    records::visitSightings(workspace.database(), elements, {look.batch}, [&](const Sighting& sighting) {
      maker.noteOpen(sighting.opportunity);
      const auto [place, isNew] = places.try_emplace(sighting.opportunity.externalId, deals.size());
      if (isNew)
        deals.push_back(maker.make(sighting));
      else
        deals[place->second] = maker.make(sighting);
    });
    visit(look, deals);
  }
}

records::Actuals bookedActualsOf(const Workspace& workspace, const records::BookingVisit& visit) {
  return records::actualsOf(workspace.database(), workspace.elements(),
                            {precedenceOf(workspace, records::RecordKind::Bookings),
                             precedenceOf(workspace, records::RecordKind::Activities)},
                            visit);
}

records::Actuals withDeals(const Workspace& workspace, records::Actuals booked) {
  const auto looks = looksAt(workspace);
  if (looks.empty())
    return booked;
  plan::DealFacts facts(workspace.elements(), std::move(booked));
  if (facts.asksForOpen())
    visitLooks(workspace,
               [&facts](const Look& look, const std::vector<plan::Deal>& deals) { facts.addLook(look.day, deals); });
  std::optional<basics::Date> statedThrough;
  for (const Look& look : looks)
    statedThrough = std::max(statedThrough, workspace.elements().find(look.batch)->dataThrough);
  return facts.done(dealsOf(workspace), statedThrough);
}

records::Actuals closedActualsOf(const Workspace& workspace, const std::vector<Deal>& deals) {
  return plan::ClosedRevenue(actualsOf(workspace), deals).actuals();
}

plan::StagesSeen stagesSeen(const Workspace& workspace) {
  plan::StagesSeen seen;
  const auto precedence = precedenceOf(workspace, records::RecordKind::Opportunities);
  seen.looks = precedence.size();
  for (const Id<ImportBatch> id : precedence)
    if (const ImportBatch* batch = workspace.elements().find(id))
      if (const auto mapping = records::ColumnMapping::parse(batch->mapping); mapping && !mapping->stageOrder.empty())
        seen.order = mapping->stageOrder;
  std::map<std::string, int> places;
  for (std::size_t i = 0; i < seen.order.size(); ++i)
    places.try_emplace(basics::nameKey(seen.order[i]), int(i));
  records::visitSightings(workspace.database(), workspace.elements(), precedence, [&](const Sighting& sighting) {
    const auto place = places.find(basics::nameKey(sighting.opportunity.stage));
    if (place == places.end())
      return;
    const auto [known, isNew] = seen.furthest.try_emplace(sighting.opportunity.externalId, place->second);
    known->second = std::max(known->second, place->second);
  });
  return seen;
}

} // namespace baton::workspace
