// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/kinds.h"

#include "core/coaching/meeting.h"
#include "core/coaching/role_profile.h"

namespace baton::coaching {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<RoleProfile>{}), &describe(Tag<Competency>{}),      &describe(Tag<Rating>{}),
      &describe(Tag<Proficiency>{}), &describe(Tag<CoachingSession>{}), &describe(Tag<Interview>{}),
      &describe(Tag<MeetingDay>{}),  &describe(Tag<Meeting>{}),
  };
}

} // namespace baton::coaching
