// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/difference.h"
#include "core/handoff/standing.h"

namespace baton::handoff {

/// What stands on something that changed: it may have to change as well, and somebody has to say that it need not.
struct Impact {
  basics::ElementRef element;
  std::string name;
  std::vector<std::string> because; ///< the changed elements that it refers to, by name
};

/// The goals, plays, sales tools, target accounts and promises of the present that refer, or referred in the earlier
/// version, to an element that changed, or to the whole of a part that did, and the newest playback in which it was
/// named or ticked. What is new itself is not among them.
std::vector<Impact> standingOn(const Difference& difference, const basics::Elements& before,
                               const basics::Elements& after, const basics::Elements& present);

/// The same without what somebody has reconfirmed for this version or a later one.
std::vector<Impact> impactOf(const Difference& difference, const basics::Elements& before,
                             const basics::Elements& after, const basics::Elements& present,
                             basics::Id<Handoff> version);

/// Whether it is this person's own: a goal that they bear, by name or by title; an account that they work; a sales tool
/// or a promise that they owe; a playback that they led.
bool isOwn(const basics::Elements& elements, basics::ElementRef element, const people::Person& person);

/// The last version that somebody agreed to (understood, accepted, with or without reservations) and that stands;
/// nothing where there is none.
const Handoff* lastSigned(const basics::Elements& elements, basics::Id<people::Person> person,
                          const PublicationOrder& order = {});

} // namespace baton::handoff
