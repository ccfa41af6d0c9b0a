// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class GuardrailKind { MayDecide, MustAsk, MustNot };
enum class ExtensionState { Proposed, Accepted, Parked, Declined };

struct Guardrail {
  Id<Guardrail> id;
  std::string position;
  std::optional<GuardrailKind> guardrailKind;
  std::string statement;
};
const basics::Kind& describe(basics::Tag<Guardrail>);

/// What Sales proposes beyond the strategy; the answer is leadership's.
struct Extension {
  Id<Extension> id;
  std::string position;
  Id<people::Person> proposedBy;
  std::string statement;
  ExtensionState state = ExtensionState::Proposed;
  std::string answer;
  std::optional<Date> proposed;    ///< the clock of its answer runs from then on
  std::optional<Instant> answered; ///< when it was first accepted, parked or declined
  Id<people::Person> answeredBy;
};
const basics::Kind& describe(basics::Tag<Extension>);

} // namespace baton::strategy

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::GuardrailKind> =
    std::to_array<std::string_view>({"may_decide", "must_ask", "must_not"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::ExtensionState> =
    std::to_array<std::string_view>({"proposed", "accepted", "parked", "declined"});
