// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document_promises.h"

#include "core/commitments/ledger.h"

#include <algorithm>
#include <unordered_map>

namespace baton::workspace {

void addPromises(handoff::DocumentSource& source, const Workspace& workspace) {
  using commitments::Commitment, commitments::CommitmentEvent;
  const basics::Elements& elements = workspace.elements();
  std::unordered_map<basics::RowId, std::vector<const CommitmentEvent*>> events;
  for (const CommitmentEvent& event : elements.all<CommitmentEvent>())
    if (!event.at || event.at->date() <= source.today)
      events[event.commitment.value()].push_back(&event);
  for (const Commitment& commitment : elements.all<Commitment>()) {
    const auto standing = commitments::standingOf(commitment, events[commitment.id.value()]);
    if (standing && commitments::isInForce(standing->state))
      source.promises.push_back({.side = commitments::sideOf(elements, commitment.promisor),
                                 .promisedBy = elements.titleOf(commitment.promisor.value()),
                                 .statement = standing->terms.statement,
                                 .doneMeans = standing->terms.satisfaction,
                                 .due = standing->terms.due});
  }
  std::ranges::stable_sort(source.promises, {}, &handoff::PrintedPromise::due);
}

} // namespace baton::workspace
