// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/adds_up.h"

#include "core/plan/measures.h"
#include "core/plan/person_findings.h"
#include "core/plan/whole_findings.h"

#include <algorithm>

namespace baton::plan {

using basics::RowId;

basics::Severity PlanFinding::severity() const {
  return rule == "plan-over" ? basics::Severity::Hint : basics::Severity::Warning;
}

PlanHistory planHistory(const std::vector<Deal>& deals, basics::Date today) {
  PlanHistory history;
  Measuring all({{}, today});
  std::map<RowId, Measuring> people;
  for (const Deal& deal : deals) {
    if (deal.created) {
      ++history.opened[deal.person.id];
      ++history.openedByAll;
    }
    if (deal.state == DealState::Open)
      continue;
    all.addClosed(deal);
    people.try_emplace(deal.person.id, MeasureSpan{{}, today}).first->second.addClosed(deal);
  }
  history.ofAll = all.done();
  for (const auto& [person, measuring] : people)
    history.ofPerson[person] = measuring.done();
  return history;
}

std::vector<PlanFinding> addsUp(const PlanSituation& situation) {
  return addsUp(situation, planHistory(situation.deals, situation.today));
}

std::vector<PlanFinding> addsUp(const PlanSituation& situation, const PlanHistory& history) {
  const AskedGoals asked = AskedGoals::of(situation);
  WholeFindings ofWhole(situation, asked);
  PersonFindings ofPerson(situation, history, asked, ofWhole.isCarried());
  std::vector<const people::Person*> people = situation.elements.inOrder<people::Person>();
  std::ranges::stable_sort(people, {}, [](const people::Person* one) { return one->name; });
  std::vector<PlanFinding> findings;
  for (const people::Person* person : people) {
    ofPerson.judge(*person, findings);
    ofWhole.judgeTeam(*person, findings);
  }
  ofWhole.judgeCompany(findings);
  std::ranges::stable_sort(findings, {}, &PlanFinding::severity);
  return findings;
}

bool isAboutThePlan(std::string_view clarityRule) {
  return clarityRule == "market-no-goal" || clarityRule == "goal-off-strategy" || clarityRule == "goal-unplaced";
}

} // namespace baton::plan
