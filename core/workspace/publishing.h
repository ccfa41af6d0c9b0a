// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/acknowledging.h"
#include "core/handoff/publication.h"
#include "core/handoff/version_news.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// The order of publications in the journal, for telling versions of one number apart.
handoff::PublicationOrder publicationOrder(const Workspace& workspace);

/// What the journal knows: whether the last write to an element had seen the version.
handoff::WrittenSince writtenSince(const Workspace& workspace);

/// What the versions changed, and what waits for being reconfirmed; the steps that are known are not read again.
handoff::VersionNews versionNews(const Workspace& workspace, const handoff::VersionSteps& known = {});

/// What the clarity check says of the draft on that day.
handoff::Readiness readinessOf(const Workspace& workspace, basics::Date today);

struct PublishAsked {
  basics::Id<people::Person> author;
  basics::Ids<people::Person> receivers; ///< empty: every active person of Sales
  std::string reason;                    ///< needed while it is not ready
  basics::Date today;
  std::optional<basics::Instant> at;       ///< empty: now
  std::optional<basics::Date> inForceFrom; ///< empty: today
};
struct Published {
  handoff::Handoff version;
  Report report;
};
/// Publishes the draft; none of these has an undo.
basics::Outcome<Published> publish(Workspace& workspace, const PublishAsked& asked);
basics::Outcome<Report> recall(Workspace& workspace, basics::Id<handoff::Handoff> version, const std::string& reason,
                               const std::string& author, std::optional<basics::Instant> at);

struct AcknowledgeAsked {
  basics::Id<handoff::Handoff> version;
  basics::Id<people::Person> person;
  basics::Id<people::Person> recordedBy; ///< who entered it from paper; empty: they answer themselves
  handoff::Verdict verdict = handoff::Verdict::Received;
  std::string note;
  basics::Date today;
  std::optional<basics::Instant> at;
};
struct Answered {
  handoff::Acknowledgement acknowledgement;
  Report report;
};
basics::Outcome<Answered> acknowledge(Workspace& workspace, const AcknowledgeAsked& asked);

struct ReconfirmAsked {
  std::vector<basics::ElementRef> elements;
  basics::Id<handoff::Handoff> version;
  basics::Id<people::Person> by;
  std::optional<basics::Instant> at; ///< empty: now
};
/// Says that what stands on a change still holds; undone like any edit.
basics::Outcome<Report> reconfirm(Workspace& workspace, const ReconfirmAsked& asked);

} // namespace baton::workspace
