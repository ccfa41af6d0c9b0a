// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/sessions.h"

#include <algorithm>
#include <tuple>

namespace baton::workshop {

std::vector<const Session*> sessionsNewestFirst(const basics::Elements& elements) {
  std::vector<const Session*> sessions;
  for (const Session& session : elements.all<Session>())
    sessions.push_back(&session);
  std::ranges::sort(sessions, std::greater(), [](const Session* session) {
    return std::tuple(!session->date, session->date.value_or(basics::Date()), session->id);
  });
  return sessions;
}

std::string nameOf(const basics::Elements& elements, const Participant& participant) {
  const auto* person = elements.find(participant.person);
  return person ? person->name : participant.name;
}

} // namespace baton::workshop
