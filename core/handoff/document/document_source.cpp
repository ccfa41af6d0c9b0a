// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/document_source.h"

#include "core/handoff/snapshot.h"

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

Outcome<DocumentSource> sourceOf(const Elements& elements, const Handoff& version, const PublicationOrder& order) {
  auto strategy = elementsOf(version);
  if (!strategy)
    return strategy.refusal();
  DocumentSource source;
  source.strategy = *std::move(strategy);
  VersionFacts facts;
  facts.name = nameOfVersion(elements, version.id, order);
  facts.published = version.at ? version.at->date() : version.inForceFrom.value_or(basics::Date());
  facts.inForceFrom = version.inForceFrom;
  facts.sha256 = version.sha256;
  facts.publishedBy = version.publishedBy;
  facts.receivers = version.receivers;
  facts.reason = version.reason;
  facts.recalled = version.recalled;
  source.today = facts.published;
  source.version = std::move(facts);
  if (const auto done = addChanges(source, elements, versionBefore(elements, &version, order), order); done.refused())
    return done.refusal();
  return source;
}

Outcome<DocumentSource> sourceOfDraft(const Elements& elements, basics::Date today, const PublicationOrder& order) {
  DocumentSource source;
  source.strategy = frozen(elements);
  source.today = today;
  source.nextVersion = nextVersionNumber(elements);
  if (const auto done = addChanges(source, elements, versionBefore(elements, nullptr, order), order); done.refused())
    return done.refusal();
  return source;
}

} // namespace baton::handoff
