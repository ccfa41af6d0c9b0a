// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/publishing.h"

#include "core/workspace/checking.h"

namespace baton::workspace {
namespace {

using basics::Id, basics::Outcome;

std::string nameOf(const Workspace& workspace, Id<people::Person> id) {
  const people::Person* person = workspace.elements().find(id);
  return person ? person->name : "unnamed";
}

/// A command without undo that writes what only its command may.
Circumstances command(const std::string& label, const std::string& author, std::optional<basics::Instant> at) {
  Circumstances how;
  how.label = label;
  how.author = author;
  how.at = at;
  how.undoable = false;
  how.byItsCommand = true;
  return how;
}

} // namespace

handoff::PublicationOrder publicationOrder(const Workspace& workspace) {
  return [&workspace](Id<handoff::Handoff> version) -> std::pair<std::int64_t, std::int64_t> {
    const auto history = workspace.journal().historyOf(version.value());
    if (history.empty())
      return {0, version.value()};
    return {history.front().lamport, history.front().id.run};
  };
}

handoff::WrittenSince writtenSince(const Workspace& workspace) {
  return [&workspace](basics::RowId element, Id<handoff::Handoff> version) {
    const auto& journal = workspace.journal();
    const auto published = journal.historyOf(version.value());
    const auto writes = journal.historyOf(element);
    return !published.empty() && !writes.empty() && journal.ancestry().hasSeen(writes.back().id, published.front().id);
  };
}

handoff::VersionNews versionNews(const Workspace& workspace, const handoff::VersionSteps& known) {
  return handoff::versionNews(workspace.elements(), publicationOrder(workspace), writtenSince(workspace), known);
}

handoff::Readiness readinessOf(const Workspace& workspace, basics::Date today) {
  const clarity::Check check = checkOf(workspace, today);
  handoff::Readiness readiness;
  readiness.ready = check.ready;
  readiness.openGates = check.openGates();
  for (const auto& finding : check.findings)
    if (finding.severity == clarity::Severity::Blocker && !finding.settled)
      readiness.findings.push_back(finding.text);
  return readiness;
}

Outcome<Published> publish(Workspace& workspace, const PublishAsked& asked) {
  handoff::PublicationRequest request;
  request.id = workspace.newId<handoff::Handoff>();
  request.author = asked.author;
  request.receivers = asked.receivers;
  request.today = asked.today;
  request.at = asked.at.value_or(workspace.surroundings().now());
  request.inForceFrom = asked.inForceFrom;
  request.reason = asked.reason;
  request.readiness = readinessOf(workspace, asked.today);
  const auto publication = handoff::publish(workspace.elements(), request);
  if (!publication)
    return publication.refusal();
  const auto done =
      workspace.change(command(publication->label, nameOf(workspace, asked.author), request.at), publication->edits);
  if (!done)
    return done.refusal();
  return Published{publication->handoff, *done};
}

Outcome<Report> recall(Workspace& workspace, Id<handoff::Handoff> version, const std::string& reason,
                       const std::string& author, std::optional<basics::Instant> at) {
  const auto recall = handoff::recall(workspace.elements(), version, reason, publicationOrder(workspace));
  if (!recall)
    return recall.refusal();
  return workspace.change(command(recall->label, author, at), recall->edits);
}

Outcome<Answered> acknowledge(Workspace& workspace, const AcknowledgeAsked& asked) {
  handoff::AcknowledgementRequest request;
  request.version = asked.version;
  request.person = asked.person;
  request.verdict = asked.verdict;
  request.note = asked.note;
  request.recordedBy = asked.recordedBy;
  request.today = asked.today;
  request.at = asked.at.value_or(workspace.surroundings().now());
  request.freshQuestion = workspace.newId<strategy::OpenQuestion>();
  const auto answer = handoff::acknowledge(workspace.elements(), request, publicationOrder(workspace));
  if (!answer)
    return answer.refusal();
  const auto author = nameOf(workspace, asked.recordedBy ? asked.recordedBy : asked.person);
  const auto done = workspace.change(command(answer->label, author, request.at), answer->edits);
  if (!done)
    return done.refusal();
  return Answered{answer->acknowledgement, *done};
}

Outcome<Report> reconfirm(Workspace& workspace, const ReconfirmAsked& asked) {
  handoff::ReconfirmationRequest request;
  request.elements = asked.elements;
  request.version = asked.version;
  request.by = asked.by;
  request.at = asked.at.value_or(workspace.surroundings().now());
  request.freshId = [&workspace] { return workspace.newId<handoff::Reconfirmation>(); };
  const auto done = handoff::reconfirm(workspace.elements(), request, publicationOrder(workspace));
  if (!done)
    return done.refusal();
  return workspace.change({.label = done->label, .author = nameOf(workspace, asked.by), .at = asked.at}, done->edits);
}

} // namespace baton::workspace
