// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/clarity/check.h"
#include "core/clarity/settings.h"
#include "core/people/person.h"
#include "core/plan/goal.h"
#include "core/strategy/assumption.h"
#include "core/strategy/coverage.h"
#include "core/strategy/open_question.h"
#include "core/strategy/play.h"
#include "core/strategy/priority.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/story.h"
#include "core/strategy/term.h"
#include "core/strategy/weapon.h"
#include "core/strategy/workspace_settings.h"

#include <deque>
#include <string>

namespace baton::clarity {

inline basics::Date day(int year, int month, int dayOfMonth) {
  return *basics::Date::of(year, month, dayOfMonth);
}

/// A strategy that a test can write and change before it is checked. References stay good while elements are added.
struct Draft {
  strategy::WorkspaceSettings workspace;
  strategy::Strategy strategy;
  std::deque<people::Person> people;
  std::deque<strategy::Priority> priorities;
  std::deque<strategy::Market> markets;
  std::deque<strategy::BuyerRole> roles;
  std::deque<strategy::BuyerIssue> issues;
  std::deque<strategy::TargetAccount> accounts;
  std::deque<strategy::Offering> offerings;
  std::deque<strategy::Fit> fits;
  std::deque<strategy::Differentiator> differentiators;
  std::deque<strategy::Proof> proofs;
  std::deque<strategy::Competitor> competitors;
  std::deque<strategy::Advantage> advantages;
  std::deque<strategy::Exclusion> exclusions;
  std::deque<strategy::Assumption> assumptions;
  std::deque<strategy::Term> terms;
  std::deque<strategy::Guardrail> guardrails;
  std::deque<strategy::Weapon> weapons;
  std::deque<strategy::Play> plays;
  std::deque<strategy::Story> stories;
  std::deque<strategy::Coverage> coverages;
  std::deque<strategy::OpenQuestion> questions;
  std::deque<plan::Metric> metrics;
  std::deque<plan::Goal> goals;
  std::deque<RuleSetting> settings;
  std::deque<PutAside> asides;

  RecordFacts facts;
  bool withFacts = false;
  bool published = false;
  basics::Date today = day(2020, 6, 15);
  basics::RowId nextId = 1000;

  template <class T> T& add(std::deque<T>& table, T element) {
    if (!element.id)
      element.id = basics::Id<T>(++nextId);
    return table.emplace_back(std::move(element));
  }
  void fit(const strategy::Market& market, const strategy::Offering& offering, strategy::FitLevel level);
  void account(const strategy::Market& market, std::string name);
  void setting(std::string rule, bool off, std::optional<double> threshold, std::string reason = "agreed in June");
  void putAside(std::string rule, basics::RowId element, std::string field, bool clear = false,
                std::string reason = "said so on purpose");

  basics::Elements elements() const;
  Check check() const;
};

/// A strategy with two selected markets and two offerings in which nothing is open: all gates open, clarity 100.
Draft soundDraft();

/// The findings of one rule.
std::vector<Finding> findingsOf(const Check& check, std::string_view rule);
const ClarityTerm* termOf(const Check& check, std::string_view rule);

} // namespace baton::clarity
