// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/grouped.h"
#include "core/clarity/rule.h"
#include "core/clarity/scope.h"

#include <concepts>

// The functions behind the rule table, one a rule and named after it, and what they are built from.
namespace baton::clarity {

template <class T> Fault faultAt(const T& element, std::string_view field = {}, Fill fill = {}, Ranges ranges = {}) {
  Fault fault;
  fault.kind = describe(basics::Tag<T>{}).name;
  fault.id = element.id.value();
  fault.field = field;
  fault.fill = std::move(fill);
  fault.ranges = std::move(ranges);
  return fault;
}

/// For what is missing altogether: no element, only its kind.
Fault faultOf(std::string_view kind, Fill fill = {});

/// Nothing to check is not a pass: the whole share is lost, and the finding points at the rule to mend first.
Verdict nothingToCheck(std::string_view kind, std::string missing, std::string_view follows);

/// A verdict over elements: judge(element) returns std::optional<Fault>.
template <class T, std::invocable<const T&> Judge> Verdict forEach(const std::vector<const T*>& elements, Judge judge) {
  Verdict verdict;
  verdict.concerned[0] = double(elements.size());
  for (const T* element : elements)
    if (std::optional<Fault> fault = judge(*element))
      verdict.faults.push_back(std::move(*fault));
  return verdict;
}

/// One fault, all or nothing.
Verdict oneFault(Fault fault);

/// "1 market", "3 markets"
std::string counted(std::int64_t count, std::string_view one, std::string_view many);
/// The words at the first range, as the text has them.
std::string wordAt(const std::string& text, const Ranges& ranges);

using Judge = Verdict(const Scope& scope, double threshold);

Judge marketNone, marketUnbounded, marketNoReason, marketNoCustomer, marketNoBuyer, marketNoIssue, marketNoTargets,
    nothingTurnedDown, marketUndecided, rankTied, tooMany, issueUnheard;
Judge offeringNone, offeringUndescribed, offeringNoPrice, marketNoCore, fitUndecided, contradiction;
Judge coreNoDifference, proofNone, proofUnsourced, proofStale, claimGeneric, choiceUnanswered, choiceFails,
    soWhatMissing, claimCompanywide;
Judge competitorNone, advantageNone, advantageOneSided, advantageNoHow, statusQuoMissing;
Judge aspirationUnmeasured, summaryUnsayable, storyMissing, quantityVague, placeholder, definedElsewhere, wordUndefined,
    sentenceLong, promiseOwnerless;
Judge assumptionNone, assumptionUntested, questionBlocking, horizonUnclear, roomNone;
Judge goalOffStrategy, goalUnplaced, marketNoGoal, marketUncovered, goalWithoutAmount, measureUnclear, weaponPastDate,
    playWithoutWeapon, oneSided;
Judge marketUnworked, pipelineOffStrategy, recordsUnplaced, exclusionRunOver, moneyAgainstRank, goalBeforePeople,
    versionTwice;

} // namespace baton::clarity
