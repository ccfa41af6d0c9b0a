// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/answered_signals.h"

#include "core/signals/signal.h"
#include "core/workspace/publishing.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace baton::workspace {
namespace {

using field::Signal, field::SignalState;

/// (Lamport time, run): the order in which all copies agree.
using Moment = std::pair<std::int64_t, std::int64_t>;

std::optional<Moment> publicationOf(const Workspace& workspace, const std::string& name) {
  const auto order = publicationOrder(workspace);
  const auto version = handoff::versionNamed(workspace.elements(), name, order);
  return version ? std::optional(order((*version)->id)) : std::nullopt;
}

/// When the answer was first given; one that is reworded later is no new answer.
std::optional<Moment> answerOf(const Workspace& workspace, const Signal& signal) {
  const bool answered = signal.state == SignalState::Answered || signal.state == SignalState::Closed;
  if (!answered || signal.answer.empty())
    return std::nullopt;
  for (const journal::CellWrite& write : workspace.journal().writesTo({signal.id.value(), "answer", 0}))
    if (const auto* text = std::get_if<std::string>(&write.now); text && !text->empty())
      return Moment{write.lamport, write.entry.run};
  return std::nullopt;
}

handoff::AnsweredSignal printed(const basics::Elements& elements, const Signal& signal) {
  const auto* by = elements.find(signal.by);
  handoff::AnsweredSignal answered{.id = signal.id.value(),
                                   .seen = signal.date,
                                   .by = by ? by->name : std::string(),
                                   .account = signal.account,
                                   .text = signal.text,
                                   .answer = signal.answer};
  if (signal.strategy)
    answered.changesStrategy = *signal.strategy == field::StrategyAnswer::Changes;
  return answered;
}

} // namespace

std::vector<handoff::AnsweredSignal> signalsAnswered(const Workspace& workspace, const std::string& after,
                                                     const std::string& until) {
  if (after.empty())
    return {}; // nothing comes after the draft
  const auto from = publicationOf(workspace, after);
  const auto to = until.empty() ? std::nullopt : publicationOf(workspace, until);
  std::vector<const Signal*> found;
  for (const Signal& signal : workspace.elements().all<Signal>())
    if (const auto moment = answerOf(workspace, signal); moment && (!from || *from < *moment) && (!to || *moment < *to))
      found.push_back(&signal);
  std::ranges::sort(found, {}, [](const Signal* one) { return std::tuple(one->date, one->id.value()); });
  std::vector<handoff::AnsweredSignal> answered;
  answered.reserve(found.size());
  for (const Signal* signal : found)
    answered.push_back(printed(workspace.elements(), *signal));
  return answered;
}

} // namespace baton::workspace
