// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/handoff/handoff.h"
#include "core/people/person.h"

namespace baton::handoff {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Handoff;

enum class Verdict { Received, Understood, Accepted, AcceptedWithReservations, NotAccepted };

/// What one receiver says to one version; a new verdict replaces the old one.
struct Acknowledgement {
  Id<Acknowledgement> id;
  Id<Handoff> handoff;
  Id<people::Person> person;
  Verdict verdict = Verdict::Received;
  std::string note;
  std::optional<Instant> at;
  Id<people::Person> recordedBy;
};
const basics::Kind& describe(basics::Tag<Acknowledgement>);

} // namespace baton::handoff

template <>
inline constexpr auto baton::basics::wordsOf<baton::handoff::Verdict> = std::to_array<std::string_view>(
    {"received", "understood", "accepted", "accepted_with_reservations", "not_accepted"});
