// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/extension_answer.h"

#include "core/basics/text.h"
#include "core/people/presence.h"

#include <fmt/format.h>

namespace baton::field {

using basics::Elements, basics::Outcome, basics::Refusal;
using people::Person, strategy::Extension, strategy::ExtensionState;

namespace {

Outcome<basics::Done> mayAnswer(const Elements& elements, const ExtensionAnswered& asked) {
  const Person* person = elements.find(asked.by);
  if (!person)
    return Refusal{"It is not said who answers", "Name a person of the workspace"};
  if (!people::isActive(*person, asked.at.date()))
    return Refusal{fmt::format("{} is not with the company on {}", person->name, asked.at.date().iso()),
                   "Name somebody who is"};
  if (person->side != people::Side::Leadership)
    return Refusal{fmt::format("{} is of Sales, and what Sales proposes is answered by leadership", person->name),
                   "Ask somebody of leadership to answer it"};
  if (asked.state == ExtensionState::Proposed)
    return Refusal{"To leave it as proposed is no answer", "Say accepted, parked or declined"};
  if (asked.state != ExtensionState::Accepted && basics::trimmed(asked.text).empty())
    return Refusal{"What is not accepted has a reason", "Write what Sales is to know"};
  return basics::Done{};
}

std::string_view verbFor(ExtensionState state) {
  return state == ExtensionState::Accepted ? "accept" : state == ExtensionState::Parked ? "park" : "decline";
}

} // namespace

Outcome<ExtensionStep> answerExtension(const Elements& elements, const ExtensionAnswered& asked) {
  const Extension* extension = elements.find(asked.extension);
  if (!extension)
    return Refusal{"This proposal is not there", "Take one from the list"};
  if (const auto may = mayAnswer(elements, asked); may.refused())
    return may.refusal();
  ExtensionStep step{fmt::format("{} extension {}", verbFor(asked.state), basics::shortened(extension->statement, 40)),
                     {}};
  step.edits.set(extension->id, "state", std::string(basics::wordOf(asked.state)));
  const std::string text(basics::trimmed(asked.text));
  step.edits.set(extension->id, "answer", text.empty() ? basics::Value() : basics::Value(text));
  step.edits.set(extension->id, "answered_by", asked.by.value());
  if (extension->state == ExtensionState::Proposed || !extension->answered)
    step.edits.set(extension->id, "answered", asked.at.iso());
  return step;
}

} // namespace baton::field
