// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/coaching/role_profile.h"
#include "core/report/document.h"

#include <string>
#include <vector>

namespace baton::coaching {

/// The scorecard of an interview as it stands, also one that is not stored yet: nothing of it filled in, it is a form
/// to write on.
struct InterviewPage {
  basics::Elements elements; ///< with the profile, its competencies, and whoever else saw the candidate
  Interview interview;
  std::vector<Rating> ratings; ///< of this interview
  std::string workspace;
  Date today;
  report::Paper paper = report::paperA4;
};

/// The same questions for everybody, by the role profile, with the evidence beside each level. Where others saw the
/// same candidate by it, the levels stand side by side. There is no sum: what one lacks, another does not make up for.
report::Document interviewDocument(const InterviewPage& page);

/// The other interviews of the same candidate by the same profile, in the order in which they were held.
std::vector<const Interview*> othersOf(const basics::Elements& elements, const Interview& interview);

/// From so many levels apart two have seen something different.
inline constexpr int seenDifferently = 2;

} // namespace baton::coaching
