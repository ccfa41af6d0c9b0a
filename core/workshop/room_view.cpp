// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/room_view.h"

#include "core/workshop/round.h"

#include <algorithm>
#include <numeric>

namespace baton::workshop {
namespace {

using basics::Elements, basics::Id;

std::vector<RoomView::Line> cardLines(const Elements& elements, const AgendaItem& item, bool isAll) {
  std::vector<RoomView::Line> lines;
  for (const Card* card : ofSession<Card>(elements, item.session))
    if (!card->parked && (isAll || card->topic == item.title) && !isSaidInARound(elements, *card))
      lines.push_back({card->text, card->group, std::nullopt, bool(card->became)});
  std::ranges::stable_sort(lines, {},
                           [](const RoomView::Line& line) { return std::pair(line.group.empty(), line.group); });
  return lines;
}

std::vector<RoomView::Line> totalLines(const Elements& elements, const AgendaItem& item) {
  std::vector<RoomView::Line> lines;
  for (const auto& line : tallyOf(elements, item.session, item.title).lines)
    lines.push_back({line.card->text, line.card->group, line.dots, bool(line.card->became)});
  return lines;
}

int namedVoters(const Elements& elements, const AgendaItem& item) {
  std::set<Id<Participant>> voters;
  for (const Vote& vote : elements.all<Vote>())
    if (const Card* card = elements.find(vote.card);
        vote.session == item.session && vote.participant && card && card->topic == item.title)
      voters.insert(vote.participant);
  return int(voters.size());
}

void fillWriting(RoomView& view, const Elements& elements, const AgendaItem& item, int secretly) {
  view.body = RoomView::Body::Count;
  view.count = secretly + int(cardLines(elements, item, false).size());
}

void fillCards(RoomView& view, const Elements& elements, const AgendaItem& item) {
  view.body = RoomView::Body::Cards;
  view.lines = cardLines(elements, item, false);
}

void fillDots(RoomView& view, const Elements& elements, const AgendaItem& item, int secretly) {
  fillCards(view, elements, item);
  if (item.phase == Phase::Vote)
    view.count = secretly + namedVoters(elements, item);
  if (item.phase == Phase::Decide || item.phase == Phase::Close) {
    view.body = RoomView::Body::Totals;
    view.lines = totalLines(elements, item);
  }
}

/// What was said in a round, in the order in which it was said first: who says it, and why, is for the ear.
std::vector<RoomView::Line> roundLines(const Elements& elements, const AgendaItem& item) {
  std::vector<RoomView::Line> lines;
  for (const Card* card : saidIn(elements, item)) {
    auto at = std::ranges::find(lines, card->group, &RoomView::Line::text);
    if (at == lines.end())
      at = lines.insert(lines.end(), {card->group, {}, 0, false});
    at->dots = *at->dots + 1;
  }
  return lines;
}

RoomView::Body resultsOf(const Elements& elements, const AgendaItem& item) {
  if (!answersOf(elements, item.session).empty())
    return RoomView::Body::Result;
  const Session* session = elements.find(item.session);
  return session && session->sessionKind == SessionKind::PlanReview ? RoomView::Body::Results : RoomView::Body::Title;
}

} // namespace

RoomView roomView(const Elements& elements, const AgendaItem& item, int secretly) {
  RoomView view;
  const auto items = ofSession<AgendaItem>(elements, item.session);
  const auto at = std::ranges::find(items, item.id, &AgendaItem::id);
  view.of = int(items.size());
  view.place = at == items.end() ? 0 : int(at - items.begin()) + 1;
  view.title = item.title;
  view.activity = activityOf(item);
  view.phase = item.phase;
  if (item.phase == Phase::Prepare)
    return view;
  switch (view.activity) {
  case Activity::Cards:
  case Activity::Dots:
    if (item.phase == Phase::Write)
      fillWriting(view, elements, item, secretly);
    else if (view.activity == Activity::Dots)
      fillDots(view, elements, item, secretly);
    else
      fillCards(view, elements, item);
    break;
  case Activity::Playback:
    view.body = item.phase == Phase::Write ? RoomView::Body::Questions : RoomView::Body::Title;
    view.count = secretly;
    break;
  case Activity::Results:
    view.body = resultsOf(elements, item);
    break;
  case Activity::Pipeline:
    view.body = RoomView::Body::Pipeline;
    break;
  case Activity::Findings:
    view.body = RoomView::Body::Findings;
    break;
  case Activity::Gap:
    view.body = RoomView::Body::Gap;
    break;
  case Activity::Verdicts:
    view.body = RoomView::Body::Round;
    view.lines = roundLines(elements, item);
    for (const RoomView::Line& line : view.lines)
      view.count += line.dots.value_or(0);
    break;
  case Activity::Group:
  case Activity::Answers:
    view.body = RoomView::Body::Cards;
    view.lines = cardLines(elements, item, true);
    break;
  case Activity::Promises:
    view.body = RoomView::Body::Promises;
    break;
  case Activity::Talk:
  case Activity::Read:
  case Activity::Pairs:
  case Activity::Break:
    break;
  }
  return view;
}

std::optional<double> PlacesGiven::mean() const {
  if (places.empty())
    return std::nullopt;
  return std::accumulate(places.begin(), places.end(), 0.0) / double(places.size());
}

std::vector<PlacesGiven> placesGiven(const Elements& elements, Id<Session> session, const PlaybackKey& key) {
  std::vector<PlacesGiven> given;
  for (const basics::ElementRef& market : key.of(clarity::PlaybackQuestion::ToWhom))
    given.push_back({market.id, {}});
  for (const PlaybackAnswer* answer : answersOf(elements, session)) {
    const auto ranked = rankedMarkets(*answer, key);
    for (std::size_t place = 0; place < ranked.size(); ++place)
      std::ranges::find(given, ranked[place], &PlacesGiven::market)->places.push_back(int(place) + 1);
  }
  for (PlacesGiven& market : given)
    std::ranges::sort(market.places);
  return given;
}

int sameOrder(const Elements& elements, Id<Session> session, const PlaybackKey& key) {
  std::vector<basics::RowId> order;
  for (const basics::ElementRef& market : key.of(clarity::PlaybackQuestion::ToWhom))
    order.push_back(market.id);
  const auto answers = answersOf(elements, session);
  return int(std::ranges::count_if(
      answers, [&](const PlaybackAnswer* answer) { return !order.empty() && rankedMarkets(*answer, key) == order; }));
}

} // namespace baton::workshop
