// SPDX-License-Identifier: GPL-3.0-or-later
// Why us: differentiators, their proof, and the two questions that test them.
#include "core/basics/text.h"
#include "core/clarity/judges.h"

#include <algorithm>

namespace baton::clarity {

using namespace strategy;

namespace {

Verdict noDifferenceYet() {
  return nothingToCheck("differentiator", "no difference is written yet", "core-no-difference");
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : ", ") + part;
  return text;
}

/// What the nearest of the offering's differentiators still lacks.
std::string nearestGap(const Scope& scope, const Offering& offering) {
  const Differentiator* nearest = nullptr;
  std::vector<std::string> least;
  for (const Differentiator* differentiator : scope.differentiators()) {
    if (!belongsTo(*differentiator, offering))
      continue;
    std::vector<std::string> missing = missingToStand(scope, *differentiator);
    if (nearest && missing.size() >= least.size())
      continue;
    nearest = differentiator;
    least = std::move(missing);
  }
  if (!nearest)
    return "no difference is written for it yet";
  return quoted(basics::shortened(nearest->statement, 60), "the one begun") + " still needs " + joined(least);
}

std::vector<const Proof*> proofsOf(const Scope& scope) {
  std::vector<const Proof*> proofs;
  for (const Differentiator* differentiator : scope.differentiators())
    proofs.insert(proofs.end(), scope.proofs(differentiator->id).begin(), scope.proofs(differentiator->id).end());
  return proofs;
}

Verdict noProofYet(const Scope& scope) {
  if (scope.differentiators().empty())
    return noDifferenceYet();
  return nothingToCheck("proof", "there is no proof yet", "proof-none");
}

std::string ageOf(const Proof& proof, basics::Date today) {
  const int months = basics::monthsBetween(*proof.date, today);
  return months < 36 ? counted(months, "month", "months") : counted(months / 12, "year", "years");
}

Fill statementOf(const Differentiator& differentiator) {
  return {{"statement", quoted(differentiator)}};
}

} // namespace

Verdict coreNoDifference(const Scope& scope, double) {
  if (scope.coreOfferings().empty())
    return nothingToCheck("offering", "there is no core offering", "offering-none");
  return forEach(scope.coreOfferings(), [&](const Offering& offering) -> std::optional<Fault> {
    const auto& all = scope.differentiators();
    if (std::ranges::any_of(all, [&](const Differentiator* one) { return stands(scope, *one, offering); }))
      return std::nullopt;
    return faultAt(offering, {}, {{"offering", named(offering)}, {"list", nearestGap(scope, offering)}});
  });
}

Verdict proofNone(const Scope& scope, double) {
  if (scope.differentiators().empty())
    return noDifferenceYet();
  return forEach(scope.differentiators(), [&](const Differentiator& differentiator) -> std::optional<Fault> {
    const auto& proofs = scope.proofs(differentiator.id);
    if (std::ranges::any_of(proofs, [&](const Proof* proof) { return !scope.unwritten(proof->statement); }))
      return std::nullopt;
    return faultAt(differentiator, {}, statementOf(differentiator));
  });
}

Verdict proofUnsourced(const Scope& scope, double) {
  const auto proofs = proofsOf(scope);
  if (proofs.empty())
    return noProofYet(scope);
  return forEach(proofs, [&](const Proof& proof) -> std::optional<Fault> {
    const bool unsourced = scope.unwritten(proof.source);
    if (!unsourced && proof.date)
      return std::nullopt;
    return faultAt(proof, unsourced ? "source" : "date", {{"proof", quoted(proof.statement, "this proof")}});
  });
}

Verdict proofStale(const Scope& scope, double) {
  const auto proofs = proofsOf(scope);
  if (proofs.empty())
    return noProofYet(scope);
  return forEach(proofs, [&](const Proof& proof) -> std::optional<Fault> {
    if (!isStale(scope, proof))
      return std::nullopt;
    return faultAt(proof, "date",
                   {{"proof", quoted(proof.statement, "this proof")}, {"age", ageOf(proof, scope.today())}});
  });
}

namespace {

/// The claims of one kind of field are one group, so that three sound advantages do not outweigh an empty difference.
template <class T>
void judgeClaims(const Scope& scope, Verdict& verdict, std::size_t group, const T& element, const std::string& text,
                 std::string_view field) {
  verdict.concerned[group] += 1;
  const Ranges& ranges = scope.know(text).genericClaim();
  if (ranges.empty())
    return;
  Fault fault = faultAt(element, field, {{"word", wordAt(text, ranges)}}, ranges);
  fault.group = group;
  verdict.faults.push_back(std::move(fault));
}

} // namespace

Verdict claimGeneric(const Scope& scope, double) {
  if (scope.differentiators().empty())
    return noDifferenceYet();
  Verdict verdict;
  for (const Differentiator* one : scope.differentiators())
    judgeClaims(scope, verdict, 0, *one, one->statement, "statement");
  for (const Advantage& one : scope.elements().all<Advantage>())
    judgeClaims(scope, verdict, 1, one, one.ours, "ours");
  for (const Offering* one : scope.offerings())
    if (one->status != OfferingStatus::Retired)
      judgeClaims(scope, verdict, 2, *one, one->description, "description");
  judgeClaims(scope, verdict, 3, scope.strategy(), scope.strategy().summary, "summary");
  return verdict;
}

Verdict choiceUnanswered(const Scope& scope, double) {
  if (scope.differentiators().empty())
    return noDifferenceYet();
  return forEach(scope.differentiators(), [&](const Differentiator& one) -> std::optional<Fault> {
    const bool opposite = !scope.unwritten(one.opposite) || one.oppositeAbsurd == Answered::Yes;
    const bool swap = !scope.unwritten(one.whoCannotSay) || one.competitorCouldSay == Answered::Yes;
    if (opposite && swap)
      return std::nullopt;
    Fault fault = faultAt(one, opposite ? "who_cannot_say" : "opposite", statementOf(one));
    if (opposite || swap) {
      fault.what = "One question waits for {statement}.";
      fault.remedy = opposite ? "Which rival cannot say it, and why?" : "Who sensible does the opposite?";
    }
    return fault;
  });
}

Verdict choiceFails(const Scope& scope, double) {
  if (scope.differentiators().empty())
    return noDifferenceYet();
  return forEach(scope.differentiators(), [&](const Differentiator& one) -> std::optional<Fault> {
    const bool absurd = one.oppositeAbsurd == Answered::Yes;
    if (!absurd && one.competitorCouldSay != Answered::Yes)
      return std::nullopt;
    return faultAt(one, absurd ? "opposite_absurd" : "competitor_could_say", statementOf(one));
  });
}

Verdict soWhatMissing(const Scope& scope, double) {
  if (scope.differentiators().empty())
    return noDifferenceYet();
  return forEach(scope.differentiators(), [&](const Differentiator& one) -> std::optional<Fault> {
    if (scope.says(one.soWhat))
      return std::nullopt;
    return faultAt(one, "so_what", statementOf(one));
  });
}

Verdict claimCompanywide(const Scope& scope, double) {
  return forEach(scope.coreOfferings(), [&](const Offering& offering) -> std::optional<Fault> {
    const auto& all = scope.differentiators();
    const bool own = std::ranges::any_of(
        all, [&](const Differentiator* one) { return !one->offerings.empty() && belongsTo(*one, offering); });
    const bool wide = std::ranges::any_of(all, [](const Differentiator* one) { return one->offerings.empty(); });
    if (own || !wide)
      return std::nullopt;
    return faultAt(offering, {}, {{"name", named(offering)}});
  });
}

} // namespace baton::clarity
