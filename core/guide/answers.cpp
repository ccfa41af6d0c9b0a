// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guide/answers.h"

#include "core/strategy/assumption.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/open_question.h"
#include "core/strategy/play.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/strategy.h"
#include "core/strategy/target_account.h"
#include "core/strategy/term.h"
#include "core/strategy/weapon.h"

#include <algorithm>

namespace baton::guide::answers {
namespace {

using namespace strategy;

/// Something of the kind says so.
template <class T, class Says> bool any(const Elements& elements, Says says) {
  return std::ranges::any_of(elements.all<T>(), says);
}

bool isSelected(const Market& market) {
  return market.status == MarketStatus::Selected;
}

/// There is a selected market, and each of them says so.
template <class Says> bool eachSelected(const Elements& elements, Says says) {
  return any<Market>(elements, isSelected) && std::ranges::all_of(elements.all<Market>(), [&](const Market& market) {
           return !isSelected(market) || says(market);
         });
}

template <class Says> bool eachDifference(const Elements& elements, Says says) {
  return elements.count<Differentiator>() > 0 && std::ranges::all_of(elements.all<Differentiator>(), says);
}

} // namespace

bool aspiration(const Elements& elements) {
  return !elements.only<Strategy>().aspiration.empty();
}

bool situation(const Elements& elements) {
  return !elements.only<Strategy>().situation.empty();
}

bool markets(const Elements& elements) {
  return any<Market>(elements, [](const Market& market) { return !market.name.empty(); });
}

bool order(const Elements& elements) {
  return eachSelected(elements, [](const Market& market) { return market.rank && !market.reason.empty(); });
}

bool leaving(const Elements& elements) {
  return any<Market>(elements, [](const Market& market) {
    return (market.status == MarketStatus::Deferred || market.status == MarketStatus::Rejected) &&
           !market.reason.empty();
  });
}

bool idealCustomer(const Elements& elements) {
  return eachSelected(elements, [](const Market& market) { return !market.idealCustomer.empty(); });
}

bool buyer(const Elements& elements) {
  return eachSelected(elements, [&](const Market& market) {
    return any<BuyerRole>(elements,
                          [&](const BuyerRole& role) { return role.market == market.id && !role.title.empty(); }) &&
           any<BuyerIssue>(elements, [&](const BuyerIssue& issue) {
             return issue.market == market.id && !issue.statement.empty();
           });
  });
}

bool names(const Elements& elements) {
  return eachSelected(elements, [&](const Market& market) {
    return !market.listRule.empty() || any<TargetAccount>(elements, [&](const TargetAccount& account) {
      return account.market == market.id && !account.name.empty();
    });
  });
}

bool offering(const Elements& elements) {
  return any<Offering>(elements, [](const Offering& one) { return !one.name.empty() && !one.description.empty(); });
}

bool fit(const Elements& elements) {
  return elements.count<Offering>() > 0 && eachSelected(elements, [&](const Market& market) {
           return std::ranges::all_of(elements.all<Offering>(), [&](const Offering& one) {
             return one.status == OfferingStatus::Retired || any<Fit>(elements, [&](const Fit& pair) {
                      return pair.market == market.id && pair.offering == one.id && pair.level;
                    });
           });
         });
}

bool difference(const Elements& elements) {
  return any<Differentiator>(elements, [](const Differentiator& one) { return !one.statement.empty(); });
}

bool proof(const Elements& elements) {
  return eachDifference(elements, [&](const Differentiator& one) {
    return any<Proof>(elements,
                      [&](const Proof& proof) { return proof.differentiator == one.id && !proof.statement.empty(); });
  });
}

bool opposite(const Elements& elements) {
  return eachDifference(elements, [](const Differentiator& one) {
    return (!one.opposite.empty() || one.oppositeAbsurd) && (!one.whoCannotSay.empty() || one.competitorCouldSay);
  });
}

bool competitor(const Elements& elements) {
  return any<Advantage>(elements, [](const Advantage& one) { return !one.ours.empty() && !one.theirs.empty(); });
}

bool exclusion(const Elements& elements) {
  return any<Exclusion>(elements, [](const Exclusion& one) { return !one.what.empty(); });
}

bool assumption(const Elements& elements) {
  return any<Assumption>(elements, [](const Assumption& one) { return !one.statement.empty() && !one.test.empty(); });
}

bool needs(const Elements& elements) {
  return any<Weapon>(elements, [](const Weapon& one) { return !one.name.empty(); });
}

bool play(const Elements& elements) {
  return any<Play>(elements, [](const Play& one) { return !one.name.empty() && !one.steps.empty(); });
}

bool room(const Elements& elements) {
  return any<Guardrail>(elements, [](const Guardrail& one) { return !one.statement.empty(); });
}

bool words(const Elements& elements) {
  return any<Term>(elements, [](const Term& one) { return !one.word.empty() && !one.meaning.empty(); });
}

bool openQuestions(const Elements& elements) {
  return any<OpenQuestion>(elements, [](const OpenQuestion& one) { return !one.text.empty(); });
}

bool summary(const Elements& elements) {
  return !elements.only<Strategy>().summary.empty();
}

} // namespace baton::guide::answers
