// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clarity/draft.h"

#include <cmath>

namespace baton::clarity {

using namespace strategy;
using basics::Id;

namespace {

template <class T> void put(basics::Elements& elements, const T& element) {
  elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<T>(element));
}

template <class... T> void putAll(basics::Elements& elements, const std::deque<T>&... tables) {
  const auto putTable = [&](const auto& table) {
    for (const auto& element : table)
      put(elements, element);
  };
  (putTable(tables), ...);
}

} // namespace

void Draft::fit(const Market& market, const Offering& offering, FitLevel level) {
  for (Fit& old : fits)
    if (old.market == market.id && old.offering == offering.id) {
      old.level = level;
      return;
    }
  add(fits, {{}, market.id, offering.id, level, {}});
}

void Draft::account(const Market& market, std::string name) {
  TargetAccount account;
  account.market = market.id;
  account.name = std::move(name);
  account.tier = Tier::A;
  add(accounts, account);
}

void Draft::setting(std::string rule, bool off, std::optional<double> threshold, std::string reason) {
  RuleSetting made;
  made.rule = std::move(rule);
  made.off = off;
  if (threshold)
    made.threshold = basics::Amount::ofTenThousandths(std::llround(*threshold * 10000));
  made.reason = std::move(reason);
  add(settings, made);
}

void Draft::putAside(std::string rule, basics::RowId element, std::string field, bool clear, std::string reason) {
  PutAside made;
  made.rule = std::move(rule);
  made.element = Id<basics::Anything>(element);
  made.field = std::move(field);
  made.by = people.front().id;
  made.reason = std::move(reason);
  if (clear)
    made.clearTo = people.back().id;
  add(asides, made);
}

basics::Elements Draft::elements() const {
  basics::Elements elements;
  WorkspaceSettings settingsOfAll = workspace;
  settingsOfAll.id = Id<WorkspaceSettings>(1);
  put(elements, settingsOfAll);
  Strategy whole = strategy;
  whole.id = Id<Strategy>(2);
  put(elements, whole);
  putAll(elements, people, priorities, markets, roles, issues, accounts, offerings, fits, differentiators, proofs,
         competitors, advantages, exclusions, assumptions, terms, guardrails, weapons, plays, stories, coverages,
         questions, metrics, goals, settings, asides);
  return elements;
}

Check Draft::check() const {
  return clarity::check(elements(), {today, published, withFacts ? &facts : nullptr});
}

std::vector<Finding> findingsOf(const Check& check, std::string_view rule) {
  std::vector<Finding> found;
  for (const Finding& finding : check.findings)
    if (finding.rule == rule)
      found.push_back(finding);
  return found;
}

const ClarityTerm* termOf(const Check& check, std::string_view rule) {
  for (const ClarityTerm& term : check.clarity.terms)
    if (term.rule == rule)
      return &term;
  return nullptr;
}

namespace {

void writeMarkets(Draft& draft) {
  const auto market = [&](std::string name, int rank, std::string customer) -> Market& {
    Market made;
    made.name = std::move(name);
    made.status = MarketStatus::Selected;
    made.rank = rank;
    made.reason = "The only group that still earned 0.7 % last year";
    made.idealCustomer = std::move(customer);
    Market& added = draft.add(draft.markets, made);
    draft.add(draft.roles, {{}, {}, added.id, "Owner", "workshop hours that can be billed each week"});
    draft.add(draft.issues, {{},
                             {},
                             added.id,
                             "My mechanic waits for one part while the bike blocks the stand",
                             IssueKind::Pain,
                             "Great Bikes",
                             day(2020, 3, 10)});
    for (const char* account : {"Mountain Center", "Running Gear", "Technical Parts"})
      draft.account(added, account);
    draft.add(draft.stories, {{}, {}, added.id, {}, "Mechanics wait for parts while bikes block the stand."});
    return added;
  };
  market("Workshops", 1, "Workshop of three mechanics or more in Ohio, 50 bikes a year");
  market("Warehouses", 2, "Five outlets or more in Ohio that take mixed pallets");
  Market left;
  left.name = "Riders";
  left.status = MarketStatus::Rejected;
  left.reason = "Freight eats every single order under 30k";
  draft.add(draft.markets, left);
}

void writeOfferings(Draft& draft) {
  const auto offering = [&](std::string name, std::string description) -> Offering& {
    Offering made;
    made.name = std::move(name);
    made.description = std::move(description);
    made.priceNote = "list 540 to 3,400";
    Offering& added = draft.add(draft.offerings, made);
    draft.fit(draft.markets[0], added, FitLevel::Core);
    draft.fit(draft.markets[1], added, FitLevel::Possible);
    Differentiator difference;
    difference.statement = "Unlike Larkfield we build to the size ordered in 12 working days";
    difference.soWhat = "the reseller stocks no slow sizes any longer";
    difference.offerings = {added.id};
    difference.opposite = "Larkfield keeps a hall of ready sizes";
    difference.whoCannotSay = "Larkfield, for its boats take 70 days";
    const Id<Differentiator> id = draft.add(draft.differentiators, difference).id;
    draft.add(draft.proofs, {{},
                             {},
                             id,
                             ProofKind::Trial,
                             "9 resellers waited 11.4 working days on average",
                             "plant log",
                             day(2020, 4, 30)});
    return added;
  };
  offering("Bikes", "Frame in the size of the rider, mountain and road");
  offering("Components", "Wheels and drive parts that fit the bikes sold");
  draft.fit(draft.markets[1], draft.offerings[0], FitLevel::Core);
}

void writeCompetitors(Draft& draft) {
  const auto competitor = [&](std::string name, bool present) {
    Competitor made;
    made.name = std::move(name);
    made.markets = {draft.markets[0].id, draft.markets[1].id};
    made.presentWay = present;
    const Id<Competitor> id = draft.add(draft.competitors, made).id;
    Advantage advantage;
    advantage.competitor = id;
    advantage.ours = "any size in 12 days, one invoice with parts";
    advantage.theirs = "8-12 % cheaper, delivers the next day";
    advantage.howWeWin = "ask for the last three sizes that were missing";
    draft.add(draft.advantages, advantage);
  };
  competitor("Larkfield Bicycles", false);
  competitor("Staying with the present supplier", true);
}

void writeRest(Draft& draft) {
  draft.strategy.aspiration = "By 30 June 2021 we earn 4 % on what we sell.";
  draft.strategy.situation = "Bikes went from +1.9 % to -3.3 % in one year.";
  draft.strategy.horizonFrom = day(2019, 7, 1);
  draft.strategy.horizonTo = day(2021, 6, 30);
  draft.strategy.summary = "Resellers lose a sale when the size is not there. We build it in 12 days.";
  Assumption assumption;
  assumption.statement = "Warehouses accept 10 % components on a pallet.";
  assumption.test = "5 offers, counted each week";
  assumption.owner = draft.people[0].id;
  assumption.reviewBy = day(2020, 9, 30);
  draft.add(draft.assumptions, assumption);
  draft.add(draft.guardrails, {{}, {}, GuardrailKind::MayDecide, "5 % on components when all lines are in the order"});
  draft.add(draft.weapons,
            {{}, {}, "Fit-out calculator", WeaponKind::Calculator, WeaponStatus::Ready, {}, {}, {}, {}, {}});
  Play play;
  play.name = "Fit out the bike";
  play.market = draft.markets[0].id;
  play.trigger = "Bikes bought within 90 days and nothing with them";
  play.weapons = {draft.weapons[0].id};
  play.expectedConversion = "25 %";
  play.steps = {"Call the owner"};
  draft.add(draft.plays, play);
}

} // namespace

Draft soundDraft() {
  Draft draft;
  draft.workspace.name = "Adventure Works Cycles";
  draft.workspace.language = "en";
  people::Person leader;
  leader.name = "Amy Alberts";
  leader.side = people::Side::Leadership;
  draft.add(draft.people, leader);
  people::Person seller;
  seller.name = "Linda Mitchell";
  draft.add(draft.people, seller);
  writeMarkets(draft);
  writeOfferings(draft);
  writeCompetitors(draft);
  writeRest(draft);
  draft.add(draft.metrics, {Id<plan::Metric>(101),
                            {},
                            "revenue",
                            plan::Unit::Money,
                            plan::MetricRole::Revenue,
                            plan::Aggregation::Sum,
                            plan::Better::Up});
  return draft;
}

} // namespace baton::clarity
