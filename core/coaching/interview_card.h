// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/coaching/role_profile.h"

#include <vector>

namespace baton::coaching {

/// One competency of the profile, with what was heard of it.
struct InterviewLine {
  const Competency* competency = nullptr;
  const Rating* rating = nullptr; ///< null: not asked yet
};

/// The scorecard of an interview, made from the profile: each competency with its described levels, evidence beside
/// each. There is no sum: what one lacks another does not make up for.
struct InterviewCard {
  const Interview* interview = nullptr; ///< of the elements that were asked
  std::vector<InterviewLine> lines;     ///< in the order of the profile
  int withoutEvidence = 0;              ///< rated, and nothing says why
  int unasked = 0;
};
InterviewCard interviewCard(const basics::Elements& elements, const Interview& interview);

/// The competencies of a profile, in their order.
std::vector<const Competency*> competenciesOf(const basics::Elements& elements, Id<RoleProfile> profile);

} // namespace baton::coaching
