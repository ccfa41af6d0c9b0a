// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/agendas.h"

#include <algorithm>

namespace baton::workshop {
namespace {

constexpr auto handoff = std::to_array<AgendaPoint>({
    {4, Activity::Talk, "What today is for",
     "Questions today, not defence. What does not belong here goes to the parking lot, and is read out at the end."},
    {8, Activity::Playback, "From memory",
     "Before anything is shown, and each for themselves: to whom, what, why us, against whom, what not. 90 seconds a "
     "question."},
    {13, Activity::Read, "Silent reading",
     "The pages, pen in hand: a question mark where one asks, an exclamation mark "
     "where one objects. Nobody explains."},
    {20, Activity::Cards, "Four gates",
     "Five minutes each: markets, offerings, differences, advantages. The author has one minute, then there are "
     "questions only; each becomes a card."},
    {5, Activity::Group, "Break", "Meanwhile you group the cards."},
    {16, Activity::Answers, "Answer or owe",
     "Each card is answered now, or gets a name and a date. Those that keep Sales from starting come first."},
    {10, Activity::Dots, "What Sales needs",
     "Two minutes to write, two for the dots, three each and in secret; six minutes in which leadership says yes, "
     "another date, or no, aloud."},
    {7, Activity::Verdicts, "Verdicts",
     "Round the table, sellers first: accepted; with a reservation, which one; not yet, what is missing."},
    {5, Activity::Promises, "Read back", "You read both lists of promises aloud. Corrections now."},
    {2, Activity::Talk, "Dates", "The playback within seven days, and the first plan review."},
});

constexpr auto playback = std::to_array<AgendaPoint>({
    {2, Activity::Talk, "What it tests",
     "It tests the handoff, not the people. No names are kept, unless somebody wants it known that they understood."},
    {10, Activity::Playback, "From memory",
     "Five questions, two minutes each, on paper or on the laptop that goes round, with its cover between people."},
    {4, Activity::Playback, "Choices",
     "The order of the markets, the offerings for each, our differences among "
     "look-alikes."},
    {5, Activity::Pairs, "In pairs",
     "Which sentence is the hardest to say to a customer? Meanwhile you sort what was "
     "said."},
    {5, Activity::Results, "Result by element",
     "What everybody knows, what few know, what else was said; authors beside sellers."},
    {3, Activity::Answers, "Two changes to the words", "What is changed, by whom, until when. Two are enough."},
    {1, Activity::Talk, "Next date", ""},
});

constexpr auto planReview = std::to_array<AgendaPoint>({
    {3, Activity::Talk, "How complete the numbers are", "Their date, and what is partial."},
    {7, Activity::Results, "Results", "Revenue and margin against goal, by market."},
    {10, Activity::Pipeline, "Pipeline",
     "The bridge since last time, coverage against what is required, what is new, "
     "what moved forward."},
    {5, Activity::Findings, "Does the plan add up", "Its open points; the goal before the people."},
    {16, Activity::Cards, "The two widest gaps",
     "Eight minutes each: where it began to slip, what would help, who needs what."},
    {10, Activity::Promises, "Promises of both sides", "Due in 30 days, at risk, agreed anew today."},
    {6, Activity::Answers, "Decide",
     "The goal, the plan, a question to the strategy, or nothing. Two questions at "
     "most."},
    {3, Activity::Promises, "Read back", ""},
});

constexpr auto catchball = std::to_array<AgendaPoint>({
    {5, Activity::Talk, "What is fixed, what is open", "And what happens to what stays open."},
    {10, Activity::Talk, "Pass",
     "The upper level gives the goal, the reason, the ranking. Questions of understanding "
     "only."},
    {12, Activity::Cards, "Quiet work",
     "Everyone looks at their own history, capacity and list, and writes a number, a condition, a means, and how sure "
     "they are in percent."},
    {18, Activity::Talk, "First return", "Up to six people, three minutes each: I carry this if that. No answers yet."},
    {5, Activity::Gap, "Break", "What is asked, what is offered, the gap and the conditions stand in one table."},
    {15, Activity::Answers, "Trade",
     "Condition by condition: yes with a date, another date, or no. Then scope, people, "
     "list."},
    {8, Activity::Cards, "Second return", "New numbers, written first and shown together."},
    {9, Activity::Promises, "Settle or carry up", "Agreed; agreed if; carried up, by whom and until when."},
    {5, Activity::Verdicts, "Round", "I would defend this number before my team: yes; not yet, because."},
    {3, Activity::Promises, "Read back", ""},
});

constexpr auto signalsReview = std::to_array<AgendaPoint>({
    {3, Activity::Talk, "What came, what waits", "What is past its date, and the days to the first answer."},
    {7, Activity::Read, "Silent reading", "The three largest clusters, with the money at stake."},
    {18, Activity::Answers, "Three clusters",
     "Six minutes each: the reporter tells one case, questions, which assumption or choice it touches; then it stays "
     "and why, it changes, or it is tested until a day."},
    {7, Activity::Answers, "Assumptions under pressure",
     "Those that turned amber or red: the next test, its person, its "
     "day."},
    {6, Activity::Answers, "Answers owed", "Each in one sentence, now."},
    {3, Activity::Verdicts, "Is that an answer?", "Those who reported close it, or say what is missing."},
    {1, Activity::Talk, "Next date", ""},
});

} // namespace

Activity activityOf(const AgendaItem& item) {
  return basics::choiceOf<Activity>(item.activity).value_or(Activity::Talk);
}

std::vector<Phase> phasesOf(Activity activity) {
  switch (activity) {
  case Activity::Playback:
    return {Phase::Prepare, Phase::Write, Phase::Close};
  case Activity::Cards:
    return {Phase::Prepare, Phase::Write, Phase::Reveal, Phase::Group, Phase::Close};
  case Activity::Dots:
    return {Phase::Prepare, Phase::Write, Phase::Reveal, Phase::Vote, Phase::Decide, Phase::Close};
  case Activity::Group:
    return {Phase::Prepare, Phase::Group, Phase::Close};
  case Activity::Answers:
  case Activity::Verdicts:
  case Activity::Promises:
    return {Phase::Prepare, Phase::Decide, Phase::Close};
  case Activity::Results:
  case Activity::Pipeline:
  case Activity::Findings:
  case Activity::Gap:
    return {Phase::Prepare, Phase::Reveal, Phase::Close};
  case Activity::Talk:
  case Activity::Read:
  case Activity::Pairs:
  case Activity::Break:
    break;
  }
  return {Phase::Prepare, Phase::Close};
}

std::optional<Phase> nextPhase(const AgendaItem& item) {
  const auto phases = phasesOf(activityOf(item));
  const auto at = std::ranges::find(phases, item.phase);
  if (at == phases.end()) // left over from another activity
    return phases.back() == item.phase ? std::nullopt : std::optional(phases.back());
  return at + 1 == phases.end() ? std::nullopt : std::optional(*(at + 1));
}

std::span<const AgendaPoint> agendaOf(SessionKind kind) {
  switch (kind) {
  case SessionKind::Handoff:
    return handoff;
  case SessionKind::Playback:
    return playback;
  case SessionKind::PlanReview:
    return planReview;
  case SessionKind::Catchball:
    return catchball;
  case SessionKind::SignalsReview:
    return signalsReview;
  case SessionKind::Custom:
    break;
  }
  return {};
}

int dotsOf(SessionKind kind) {
  return kind == SessionKind::Handoff ? 3 : 0;
}

Id<Session> beginSession(basics::Edits& edits, Session session, const std::function<basics::RowId()>& newId) {
  session.id = Id<Session>(newId());
  if (!session.dots && dotsOf(session.sessionKind) > 0)
    session.dots = dotsOf(session.sessionKind);
  edits.put(session);
  for (const AgendaPoint& point : agendaOf(session.sessionKind)) {
    AgendaItem item;
    item.id = Id<AgendaItem>(newId());
    item.session = session.id;
    item.title = point.title;
    item.minutes = point.minutes;
    item.activity = basics::wordOf(point.activity);
    item.notes = point.notes;
    edits.put(item);
  }
  return session.id;
}

} // namespace baton::workshop
