// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/playbacks.h"

#include "core/handoff/acknowledging.h"
#include "core/workspace/publishing.h"

namespace baton::workspace {

workshop::PlaybackKey playbackKeyOf(const Workspace& workspace, basics::Date today) {
  return workshop::playbackKey(workspace.elements(), today);
}

workshop::PlaybackResult playbackOf(const Workspace& workspace, basics::Id<workshop::Session> session,
                                    basics::Date today) {
  return workshop::playbackOf(workspace.elements(), session, playbackKeyOf(workspace, today));
}

std::optional<VersionLanding> landingOf(const Workspace& workspace, basics::Date today) {
  const auto& elements = workspace.elements();
  const auto* version = handoff::versionInForce(elements, today, publicationOrder(workspace));
  if (!version)
    return std::nullopt;
  const auto answers = handoff::answersTo(elements, *version, today);
  clarity::LandingFacts facts;
  facts.receivers = answers.named;
  facts.answered = answers.answered;
  facts.notAccepted = answers.of(handoff::Verdict::NotAccepted);
  // Those to whom it was handed off take it after that; what authors say before is no proof that it has landed.
  const auto since = version->at ? std::optional(version->at->date()) : version->inForceFrom;
  if (const auto* session = workshop::latestPlayback(elements, {.side = people::Side::Sales, .since = since})) {
    const auto key = playbackKeyOf(workspace, today);
    for (const auto* answer : workshop::answersOf(elements, session->id))
      if (workshop::sideOf(elements, *answer) != people::Side::Leadership)
        facts.playback.push_back(workshop::rightIn(*answer, key));
  }
  return VersionLanding{version->version.value_or(0), clarity::landingOf(facts)};
}

clarity::Agreement agreementOf(const Workspace& workspace, basics::Date today) {
  const auto* session = workshop::latestPlayback(workspace.elements(), {.side = people::Side::Leadership});
  if (!session)
    return {};
  return clarity::agreementOf(workshop::authorsIn(workspace.elements(), session->id, playbackKeyOf(workspace, today)));
}

} // namespace baton::workspace
