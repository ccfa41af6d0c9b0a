// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/interview_card.h"

#include "core/basics/text.h"

namespace baton::coaching {
namespace {

const Rating* ratingIn(const basics::Elements& elements, Id<Interview> interview, Id<Competency> competency) {
  for (const Rating& rating : elements.all<Rating>())
    if (rating.interview == interview && rating.competency == competency)
      return &rating;
  return nullptr;
}

} // namespace

std::vector<const Competency*> competenciesOf(const basics::Elements& elements, Id<RoleProfile> profile) {
  std::vector<const Competency*> found;
  for (const Competency* competency : elements.inOrder<Competency>())
    if (competency->profile == profile)
      found.push_back(competency);
  return found;
}

InterviewCard interviewCard(const basics::Elements& elements, const Interview& interview) {
  InterviewCard card;
  card.interview = &interview;
  for (const Competency* competency : competenciesOf(elements, interview.profile)) {
    const Rating* rating = ratingIn(elements, interview.id, competency->id);
    const bool isRated = rating && rating->level;
    card.unasked += isRated ? 0 : 1;
    card.withoutEvidence += isRated && basics::trimmed(rating->evidence).empty() ? 1 : 0;
    card.lines.push_back({competency, rating});
  }
  return card;
}

} // namespace baton::coaching
