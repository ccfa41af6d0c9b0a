// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/landing.h"

#include <algorithm>
#include <map>

namespace baton::clarity {

namespace {

constexpr int leastPeople = 5;
constexpr const char* asked[playbackQuestions] = {"to whom", "what", "why us", "against whom", "what not"};

std::string people(int count) {
  return std::to_string(count) + (count == 1 ? " person" : " people");
}

std::vector<std::string> openPoints(const Landing& landing) {
  std::vector<std::string> open;
  if (landing.receivers == 0)
    open.push_back("No receiver is named.");
  if (landing.answered < landing.receivers)
    open.push_back(std::to_string(landing.answered) + " of " + std::to_string(landing.receivers) +
                   " receivers have answered.");
  if (landing.notAccepted > 0)
    open.push_back("Not accepted by " + people(landing.notAccepted) + ".");
  if (landing.people < landing.peopleNeeded)
    open.push_back("A playback of " + people(landing.peopleNeeded) + " is needed; " + people(landing.people) +
                   " took it.");
  // In whole numbers: 70 % of ten is seven, whatever a double makes of it.
  for (std::size_t i = 0; i < playbackQuestions; ++i)
    if (landing.people > 0 && landing.right[i] * 10 < landing.people * rightOfTen)
      open.push_back(std::to_string(landing.right[i]) + " of " + std::to_string(landing.people) + " remember " +
                     asked[i] + ".");
  return open;
}

double largestShare(const std::vector<AuthorAnswers>& authors, std::string AuthorAnswers::*answer) {
  std::map<std::string, int> counts;
  int most = 0;
  for (const AuthorAnswers& author : authors)
    if (!(author.*answer).empty())
      most = std::max(most, ++counts[author.*answer]);
  return double(most) / double(authors.size());
}

} // namespace

Landing landingOf(const LandingFacts& facts) {
  Landing landing;
  landing.receivers = facts.receivers;
  landing.answered = facts.answered;
  landing.notAccepted = facts.notAccepted;
  landing.people = int(facts.playback.size());
  landing.peopleNeeded = facts.receivers > 0 ? std::min(leastPeople, facts.receivers) : leastPeople;
  for (std::size_t i = 0; i < playbackQuestions; ++i) {
    landing.right[i] = int(std::ranges::count_if(facts.playback, [&](const PlaybackAnswers& one) { return one[i]; }));
    if (landing.people > 0)
      landing.shares[i] = double(landing.right[i]) / landing.people;
  }
  landing.open = openPoints(landing);
  landing.landed = landing.open.empty();
  return landing;
}

bool understood(const PlaybackAnswers& answers) {
  return answers[std::size_t(PlaybackQuestion::ToWhom)] && std::ranges::count(answers, true) >= 4;
}

Agreement agreementOf(const std::vector<AuthorAnswers>& authors) {
  Agreement agreement;
  agreement.people = int(authors.size());
  if (authors.size() < 2)
    return agreement;
  agreement.value =
      std::min({largestShare(authors, &AuthorAnswers::market), largestShare(authors, &AuthorAnswers::offering),
                largestShare(authors, &AuthorAnswers::difference)});
  agreement.agree = *agreement.value * 3 >= 2 - 1e-9;
  return agreement;
}

} // namespace baton::clarity
