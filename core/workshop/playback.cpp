// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/playback.h"

#include "core/basics/text.h"

#include <algorithm>
#include <map>

namespace baton::workshop {
namespace {

using basics::ElementRef, basics::Elements, basics::Id, basics::RowId;
using clarity::PlaybackQuestion;
using people::Side;

using Answers = std::vector<const PlaybackAnswer*>;

std::set<RowId> recalledIn(const PlaybackAnswer& answer) {
  std::set<RowId> recalled;
  for (const auto id : answer.recalled)
    recalled.insert(id.value());
  return recalled;
}

std::vector<ElementShare> sharesOf(const Elements& elements, const Answers& answers, const PlaybackKey& key) {
  std::map<RowId, int> named;
  for (const PlaybackAnswer* answer : answers)
    for (const RowId id : recalledIn(*answer))
      ++named[id];
  std::vector<ElementShare> shares;
  for (std::size_t question = 0; question < key.there.size(); ++question)
    for (const ElementRef& ref : key.there[question]) {
      shares.push_back({ref, PlaybackQuestion(question), named[ref.id], int(answers.size())});
      named.erase(ref.id);
    }
  for (const auto& [id, people] : named)
    if (const ElementRef ref = elements.locate(id); ref && people > 0)
      shares.push_back({ref, std::nullopt, people, int(answers.size())});
  return shares;
}

/// Whatever its case, one answer; in the spelling that most of those who gave it use.
std::vector<OtherAnswer> otherAnswers(const Answers& answers) {
  struct Given {
    int people = 0;
    std::map<std::string, int> spellings;
  };
  std::map<std::string, Given> given;
  for (const PlaybackAnswer* answer : answers) {
    std::set<std::string> ofOne;
    for (const std::string& wrong : answer->wrong)
      if (const std::string text(basics::trimmed(wrong)), key = basics::nameKey(text);
          !text.empty() && ofOne.insert(key).second) {
        ++given[key].people;
        ++given[key].spellings[text];
      }
  }
  std::vector<OtherAnswer> others;
  for (const auto& [key, one] : given)
    others.push_back(
        {std::ranges::max_element(one.spellings, {}, &std::pair<const std::string, int>::second)->first, one.people});
  std::ranges::stable_sort(others, std::greater(), &OtherAnswer::people);
  return others;
}

PlaybackOf resultOf(const Elements& elements, const Answers& answers, const PlaybackKey& key) {
  PlaybackOf result;
  result.people = int(answers.size());
  result.elements = sharesOf(elements, answers, key);
  std::set<RowId> there;
  for (const auto& asked : key.there)
    for (const ElementRef& ref : asked)
      there.insert(ref.id);
  double named = 0;
  for (const PlaybackAnswer* answer : answers) {
    const auto recalled = recalledIn(*answer);
    const auto right = std::ranges::count_if(recalled, [&](RowId id) { return there.contains(id); });
    named += double(right);
    result.threeOrMore += right >= 3 ? 1 : 0;
    const auto isRight = rightIn(*answer, key);
    for (std::size_t question = 0; question < isRight.size(); ++question)
      result.right[question] += isRight[question] ? 1 : 0;
  }
  result.wrong = otherAnswers(answers);
  if (!answers.empty() && !there.empty())
    result.recall = named / (double(answers.size()) * double(there.size()));
  return result;
}

Answers ofSide(const Elements& elements, const Answers& answers, Side side) {
  Answers of;
  std::ranges::copy_if(answers, std::back_inserter(of),
                       [&](const PlaybackAnswer* answer) { return sideOf(elements, *answer) == side; });
  return of;
}

std::vector<std::set<RowId>> recalledBy(const Answers& answers) {
  std::vector<std::set<RowId>> sets;
  for (const PlaybackAnswer* answer : answers)
    sets.push_back(recalledIn(*answer));
  return sets;
}

/// One of the lists that are ticked, and what an answer ticked in it.
struct TickList {
  std::vector<RowId> subjects;
  basics::Ids<basics::Anything> PlaybackAnswer::*ticked;
};

/// Of those who ticked something in each list that was handed out: who left one out did not make all choices. A list in
/// which nobody ticked anything was not handed out.
Ticks completeTicks(const Elements& elements, const Answers& answers, const PlaybackKey& key, Id<Session> session) {
  std::vector<RowId> differences;
  for (const ElementRef& difference : differencesAsked(elements, key, session))
    differences.push_back(difference.id);
  std::vector<TickList> lists{{key.fits, &PlaybackAnswer::fits},
                              {std::move(differences), &PlaybackAnswer::differentiators}};
  const auto hasTicked = [](const PlaybackAnswer& answer, const TickList& list, RowId subject) {
    return std::ranges::find(answer.*list.ticked, Id<basics::Anything>(subject)) != (answer.*list.ticked).end();
  };
  const auto hasUsed = [&](const PlaybackAnswer& answer, const TickList& list) {
    return std::ranges::any_of(list.subjects, [&](RowId subject) { return hasTicked(answer, list, subject); });
  };
  std::erase_if(lists, [&](const TickList& list) {
    return std::ranges::none_of(answers, [&](const PlaybackAnswer* answer) { return hasUsed(*answer, list); });
  });
  Ticks ticks;
  for (const PlaybackAnswer* answer : answers) {
    if (lists.empty() || !std::ranges::all_of(lists, [&](const TickList& list) { return hasUsed(*answer, list); }))
      continue;
    std::vector<bool>& ticked = ticks.emplace_back();
    for (const TickList& list : lists)
      for (const RowId subject : list.subjects)
        ticked.push_back(hasTicked(*answer, list, subject));
  }
  return ticks;
}

std::vector<std::vector<double>> rankingsOf(const Answers& answers, const PlaybackKey& key) {
  const auto& markets = key.of(PlaybackQuestion::ToWhom);
  std::vector<std::vector<double>> rankings;
  for (const PlaybackAnswer* answer : answers) {
    std::vector<std::size_t> order;
    for (const RowId market : rankedMarkets(*answer, key))
      order.push_back(std::size_t(std::ranges::find(markets, market, &ElementRef::id) - markets.begin()));
    if (!order.empty())
      rankings.push_back(ranksOf(order, markets.size()));
  }
  return rankings;
}

std::string firstNamed(const PlaybackAnswer& answer, const std::vector<ElementRef>& inOrder) {
  const auto recalled = recalledIn(answer);
  const auto first = std::ranges::find_if(inOrder, [&](const ElementRef& ref) { return recalled.contains(ref.id); });
  return first == inOrder.end() ? std::string() : std::to_string(first->id);
}

} // namespace

basics::Interval PlaybackResult::threeOrMoreInterval() const {
  return basics::wilson(all.threeOrMore, all.people);
}

Answers answersOf(const Elements& elements, Id<Session> session) {
  Answers answers;
  for (const auto& answer : elements.all<PlaybackAnswer>())
    if (answer.session == session)
      answers.push_back(&answer);
  return answers;
}

std::optional<Side> sideOf(const Elements& elements, const Participant& participant) {
  if (participant.side)
    return participant.side;
  const auto* person = elements.find(participant.person);
  return person ? std::optional(person->side) : std::nullopt;
}

std::optional<Side> sideOf(const Elements& elements, const PlaybackAnswer& answer) {
  if (answer.side)
    return answer.side;
  const auto* participant = elements.find(answer.participant);
  return participant ? sideOf(elements, *participant) : std::nullopt;
}

PlaybackResult playbackOf(const Elements& elements, Id<Session> session, const PlaybackKey& key) {
  const Answers answers = answersOf(elements, session);
  const Answers leaders = ofSide(elements, answers, Side::Leadership), sellers = ofSide(elements, answers, Side::Sales);
  PlaybackResult result;
  result.all = resultOf(elements, answers, key);
  result.leadership = resultOf(elements, leaders, key);
  result.sales = resultOf(elements, sellers, key);
  result.enough = result.all.people >= fewestForAgreement;
  const Ticks ticks = completeTicks(elements, answers, key, session);
  const auto rankings = rankingsOf(answers, key);
  result.complete = int(ticks.size());
  result.rankings = int(rankings.size());
  result.overlap = meanOverlap(recalledBy(leaders), recalledBy(sellers));
  result.kappa = kappaOfTicks(ticks);
  if (result.complete < fewestForAgreement)
    result.kappa.value.reset();
  else if (result.kappa.value)
    result.kappaInterval = bootstrapKappa(ticks);
  if (result.rankings >= fewestForAgreement)
    result.kendallW = kendallW(rankings);
  return result;
}

const Session* latestPlayback(const Elements& elements, const PlaybacksMeant& meant) {
  const Session* latest = nullptr;
  for (const auto& answer : elements.all<PlaybackAnswer>()) {
    const Session* session = elements.find(answer.session);
    if (!session || !session->date || (meant.since && *session->date < *meant.since) ||
        (meant.until && *session->date > *meant.until) || (meant.side && sideOf(elements, answer) != *meant.side))
      continue;
    if (!latest || std::pair(*latest->date, latest->id) < std::pair(*session->date, session->id))
      latest = session;
  }
  return latest;
}

std::vector<clarity::AuthorAnswers> authorsIn(const Elements& elements, Id<Session> session, const PlaybackKey& key) {
  std::vector<clarity::AuthorAnswers> authors;
  for (const PlaybackAnswer* answer : ofSide(elements, answersOf(elements, session), Side::Leadership)) {
    const auto ranked = rankedMarkets(*answer, key);
    authors.push_back(
        {ranked.empty() ? firstNamed(*answer, key.of(PlaybackQuestion::ToWhom)) : std::to_string(ranked.front()),
         firstNamed(*answer, key.of(PlaybackQuestion::What)), firstNamed(*answer, key.of(PlaybackQuestion::WhyUs))});
  }
  return authors;
}

} // namespace baton::workshop
