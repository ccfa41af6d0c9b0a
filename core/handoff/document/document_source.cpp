// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/document_source.h"

#include "core/handoff/snapshot.h"
#include "core/handoff/wording.h"
#include "core/plan/performance.h"
#include "core/strategy/strategy.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Outcome;

/// The last version before this one that still counts; for the draft (no version) the last of all.
const Handoff* versionBefore(const Elements& elements, const Handoff* version, const PublicationOrder& order) {
  const Handoff* before = nullptr;
  for (const VersionStanding& one : versions(elements, basics::Date(), order)) {
    if (version && one.handoff->id == version->id)
      break;
    if (one.standing != Standing::Recalled)
      before = one.handoff;
  }
  return before;
}

bool overlaps(const basics::Period& period, const strategy::Strategy& strategy) {
  return (!strategy.horizonFrom || *strategy.horizonFrom <= period.to) &&
         (!strategy.horizonTo || period.from <= *strategy.horizonTo);
}

/// By fiscal year. What is stated for the company as a whole is frozen with the strategy and not added up.
std::vector<GoalSum> goalSums(const Elements& present, const Elements& strategy) {
  const auto& settings = strategy.only<strategy::WorkspaceSettings>();
  const basics::FiscalCalendar calendar(settings.fiscalYearStart.value_or(1));
  plan::Query yearly;
  yearly.byPeriod = basics::Grain::Year;
  std::vector<GoalSum> sums;
  for (const plan::PerformanceRow& row : plan::performanceRows(present, {}, yearly, calendar))
    if (row.figures.goal && row.basis && row.metric && row.scope == plan::Scope::Own &&
        overlaps(row.period, strategy.only<strategy::Strategy>()))
      sums.push_back({row.metric->name, calendar.name(row.period), std::string(basics::wordOf(*row.basis)),
                      amountInWords(*row.figures.goal, row.metric->unit, settings.currency)});
  return sums;
}

Outcome<basics::Done> addChanges(DocumentSource& source, const Elements& present, const Handoff* before,
                                 const PublicationOrder& order) {
  if (!before)
    return basics::Done{};
  const auto old = elementsOf(*before);
  if (!old)
    return old.refusal();
  source.previousVersion = nameOfVersion(present, before->id, order);
  source.changes = difference(*old, source.strategy, present);
  return basics::Done{};
}

} // namespace

/// The day of its instant. Where that lies behind the day from which it is in force, today was another than the clock's
/// when it was published (an example that stands still): then that day.
basics::Date publishedOn(const Handoff& version) {
  const basics::Date inForce = version.inForceFrom.value_or(basics::Date());
  if (!version.at)
    return inForce;
  return version.inForceFrom ? std::min(version.at->date(), inForce) : version.at->date();
}

Outcome<DocumentSource> sourceOf(const Elements& elements, const Handoff& version, const PublicationOrder& order) {
  auto strategy = elementsOf(version);
  if (!strategy)
    return strategy.refusal();
  DocumentSource source;
  source.strategy = *std::move(strategy);
  VersionFacts facts;
  facts.name = nameOfVersion(elements, version.id, order);
  facts.published = publishedOn(version);
  facts.inForceFrom = version.inForceFrom;
  facts.sha256 = version.sha256;
  facts.publishedBy = version.publishedBy;
  facts.receivers = version.receivers;
  facts.reason = version.reason;
  facts.recalled = version.recalled;
  source.today = facts.published;
  source.version = std::move(facts);
  source.goalSums = goalSums(elements, source.strategy);
  if (const auto done = addChanges(source, elements, versionBefore(elements, &version, order), order); done.refused())
    return done.refusal();
  return source;
}

Outcome<DocumentSource> sourceOfDraft(const Elements& elements, basics::Date today, const PublicationOrder& order) {
  DocumentSource source;
  source.strategy = frozen(elements);
  source.today = today;
  source.nextVersion = nextVersionNumber(elements);
  source.goalSums = goalSums(elements, source.strategy);
  if (const auto done = addChanges(source, elements, versionBefore(elements, nullptr, order), order); done.refused())
    return done.refusal();
  return source;
}

} // namespace baton::handoff
