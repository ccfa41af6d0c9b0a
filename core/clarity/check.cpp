// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/check.h"

#include "core/basics/number_of.h"
#include "core/clarity/check_memory.h"
#include "core/clarity/rule.h"

#include <algorithm>

namespace baton::clarity {

namespace {

bool isSilent(const Rule& rule, const Scope& scope) {
  return rule.reads == Reads::Listed && scope.language() == Language::Other;
}

const PutAside* asideOf(const Rule& rule, const Fault& fault, const Scope& scope) {
  if (rule.nature == Nature::Existence)
    return nullptr;
  return scope.settings().aside(rule.id, fault.id, fault.field);
}

/// The points a rule costs. A fault that a receiver called clear costs nothing any more.
ClarityTerm termOf(const Rule& rule, const Verdict& verdict, const Scope& scope) {
  std::array<double, 4> weights{};
  for (const Fault& fault : verdict.faults) {
    const PutAside* aside = asideOf(rule, fault, scope);
    if (!aside || !aside->clearTo)
      weights[fault.group] += fault.weight;
  }
  ClarityTerm term{rule.id, rule.points, 0, 0};
  for (std::size_t group = 0; group < weights.size(); ++group)
    if (verdict.concerned[group] > 0)
      term.share = std::max(term.share, std::min(1.0, weights[group] / verdict.concerned[group]));
  const bool all = rule.counting == Counting::All && verdict.severity.value_or(rule.severity) == Severity::Blocker;
  if (all)
    term.share = std::ranges::any_of(weights, [](double weight) { return weight > 0; }) ? 1 : 0;
  term.lost = rule.points * term.share;
  return term;
}

Finding findingOf(const Rule& rule, const Verdict& verdict, Fault fault, const Scope& scope) {
  Finding finding;
  finding.rule = rule.id;
  finding.severity = verdict.severity.value_or(rule.severity);
  finding.gate = fault.gate ? fault.gate : rule.gate;
  finding.kind = fault.kind;
  finding.id = fault.id;
  finding.field = fault.field;
  finding.text = filled(fault.what.empty() ? rule.what : fault.what, fault.fill);
  finding.why = filled(rule.why, fault.fill);
  finding.remedy = filled(fault.remedy.empty() ? rule.remedy : fault.remedy, fault.fill);
  finding.follows = fault.follows;
  const PutAside* aside = asideOf(rule, fault, scope);
  if (aside)
    finding.aside = Aside{aside->by.value(), aside->reason, aside->clearTo.value()};
  // A text that was judged wrongly holds nothing up once its author stands by it; a state of affairs still does.
  finding.settled = aside && (rule.nature == Nature::Text || finding.severity != Severity::Blocker);
  finding.closesGate = finding.gate && fault.closesGate && !(aside && rule.nature == Nature::Text);
  finding.ranges = std::move(fault.ranges);
  return finding;
}

RuleAnswer ask(const Rule& rule, const Scope& scope) {
  RuleAnswer answer;
  if (scope.settings().isOff(rule.id) || isSilent(rule, scope)) {
    answer.leftOut = rule.points > 0;
    return answer;
  }
  Verdict verdict = rule.judge(scope, scope.settings().threshold(rule.id, rule.threshold));
  if (rule.points > 0)
    answer.term = termOf(rule, verdict, scope);
  for (Fault& fault : verdict.faults)
    answer.findings.push_back(findingOf(rule, verdict, std::move(fault), scope));
  return answer;
}

void judgeRules(CheckMemory& memory, Check& result, std::vector<ClarityTerm>& terms) {
  std::array<std::vector<const RuleAnswer*>, basics::wordsOf<Severity>.size()> bySeverity;
  std::size_t count = 0;
  for (std::size_t place = 0; place < rules().size(); ++place) {
    const Rule& rule = rules()[place];
    const RuleAnswer& answer = memory.answerOf(place, [&rule](const Scope& scope) { return ask(rule, scope); });
    if (answer.leftOut)
      result.clarity.leftOut.push_back(rule.id);
    if (answer.term)
      terms.push_back(*answer.term);
    if (!answer.findings.empty()) // they are all of one severity
      bySeverity[std::size_t(answer.findings.front().severity)].push_back(&answer);
    count += answer.findings.size();
  }
  result.findings.reserve(count);
  for (const auto& answers : bySeverity)
    for (const RuleAnswer* answer : answers)
      result.findings.insert(result.findings.end(), answer->findings.begin(), answer->findings.end());
}

/// Each gate is open if and only if no line of it is broken; the lines are the rules that bear its name.
void openGates(Check& result) {
  for (GateState& gate : result.gates)
    gate.open = true;
  bool blocked = false;
  for (const Finding& finding : result.findings) {
    blocked = blocked || (finding.severity == Severity::Blocker && !finding.settled);
    if (!finding.gate)
      continue;
    GateState& gate = result.gates[std::size_t(*finding.gate)];
    gate.open = gate.open && !finding.closesGate;
    gate.blockers += finding.severity == Severity::Blocker && !finding.settled;
    gate.warnings += finding.severity == Severity::Warning && !finding.settled;
  }
  result.ready = result.openGates() == 4 && !blocked;
}

std::vector<StandingDifference> standingDifferences(const Scope& scope) {
  std::vector<StandingDifference> standing;
  for (const strategy::Differentiator* difference : scope.differentiators()) {
    StandingDifference one{difference->id, {}};
    for (const auto id : difference->offerings)
      if (const auto* offering = scope.elements().find(id); offering && stands(scope, *difference, *offering))
        one.offerings.push_back(id);
    if (!one.offerings.empty())
      standing.push_back(std::move(one));
  }
  return standing;
}

std::vector<ChangedRule> changedRules(const Scope& scope) {
  std::vector<ChangedRule> changed;
  for (const RuleSetting* setting : scope.settings().inEffect())
    changed.push_back({setting->rule, setting->off, numberOf(setting->threshold), setting->reason});
  return changed;
}

} // namespace

int Check::openGates() const {
  return int(std::ranges::count_if(gates, [](const GateState& gate) { return gate.open; }));
}

Check check(const basics::Elements& elements, const CheckOptions& options) {
  CheckMemory own;
  CheckMemory& memory = options.memory ? *options.memory : own;
  const Scope& scope = memory.begin(elements, options);
  Check result;
  result.language = scope.language();
  std::vector<ClarityTerm> terms;
  judgeRules(memory, result, terms);
  openGates(result);
  const bool measurable = !scope.markets().empty() && !scope.offerings().empty();
  std::vector<std::string_view> leftOut = std::move(result.clarity.leftOut);
  result.clarity = clarityIndex(std::move(terms), result.openGates() < 4, measurable);
  result.clarity.leftOut = std::move(leftOut);
  result.focus = memory.focus(&focusOf);
  result.changedRules = changedRules(scope);
  result.differences = memory.differences(&standingDifferences);
  return result;
}

} // namespace baton::clarity
