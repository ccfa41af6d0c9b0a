// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/workshop/card.h"

namespace baton::workshop {

/// The newest first; those without a date before them.
std::vector<const Session*> sessionsNewestFirst(const basics::Elements& elements);

/// The points of the agenda, people, cards and decisions of one sitting, in their order.
template <class T> std::vector<const T*> ofSession(const basics::Elements& elements, basics::Id<Session> session) {
  std::vector<const T*> of;
  for (const T* one : elements.inOrder<T>())
    if (one->session == session)
      of.push_back(one);
  return of;
}

/// The name of a participant: of the person, else of the guest.
std::string nameOf(const basics::Elements& elements, const Participant& participant);

} // namespace baton::workshop
