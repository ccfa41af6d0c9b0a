// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/room_words.h"

#include "ui/session/day_text.h"
#include "ui/widgets/number_text.h"
#include "ui/workshop/review_words.h"
#include "ui/workshop/workshop_words.h"

#include <algorithm>

namespace baton::workshop_page {

using basics::Elements, basics::Id;
using workshop::Activity, workshop::Phase, workshop::RoomView;
using Layout = ProjectorView::Layout;

namespace {

constexpr int daysAhead = 30;

void addLines(ProjectorView& view, const RoomView& room) {
  view.layout = room.body == RoomView::Body::Totals ? Layout::Bars : Layout::Cards;
  for (const auto& line : room.lines) {
    ProjectorView::Row row;
    row.text = text(line.text);
    row.head = view.layout == Layout::Cards ? text(line.group) : QString();
    row.count = line.dots.value_or(0);
    row.right = line.dots ? QString::number(*line.dots) : QString();
    row.isMuted = line.isSettled;
    view.rows.push_back(row);
  }
}

bool isPressing(const commitments::LedgerRow& row, basics::Date today) {
  const auto& due = row.standing.terms.due;
  return row.late || row.atRisk || (due && *due <= today.plusDays(daysAhead));
}

void addQuestions(ProjectorView& view) {
  view.layout = Layout::Words;
  for (std::size_t question = 0; question < clarity::playbackQuestions; ++question) {
    ProjectorView::Row row;
    row.text = QStringLiteral("%1  %2").arg(question + 1).arg(Words::asked(clarity::PlaybackQuestion(question)));
    view.rows.push_back(row);
  }
}

/// Promises that wait for their day: what leadership owes at the left, what Sales owes at the right. A plan review
/// looks at those that are due soon or in danger.
void addPromises(ProjectorView& view, const Elements& elements, basics::Date today, bool onlyPressing) {
  view.layout = Layout::TwoLists;
  view.leftHead = ProjectorView::tr("Leadership and support");
  view.rightHead = ProjectorView::tr("Sales");
  const commitments::Ledger ledger(elements, today);
  std::vector<const commitments::LedgerRow*> open;
  for (const auto& row : ledger.rows())
    if (!row.isOver() && (!onlyPressing || isPressing(row, today)))
      open.push_back(&row);
  std::ranges::stable_sort(open, {}, [](const commitments::LedgerRow* row) {
    return std::pair(!row->standing.terms.due, row->standing.terms.due.value_or(basics::Date()));
  });
  for (const auto* promise : open) {
    ProjectorView::Row row;
    row.text = text(promise->standing.terms.statement);
    row.right = promise->standing.terms.due ? session::shortDay(*promise->standing.terms.due) : QString();
    row.isRight = promise->side == people::Side::Sales;
    view.rows.push_back(row);
  }
}

void addRound(ProjectorView& view, const RoomView& room) {
  view.layout = Layout::Bars;
  for (const auto& line : room.lines) {
    ProjectorView::Row row;
    row.text = text(line.text);
    row.count = line.dots.value_or(0);
    row.of = room.count;
    row.right = ProjectorView::tr("%1 of %2").arg(row.count).arg(row.of);
    view.rows.push_back(row);
  }
}

QString countWords(const RoomView& room) {
  switch (room.activity) {
  case Activity::Playback:
    return widgets::counted(room.count, ProjectorView::tr("1 has answered"), ProjectorView::tr("%1 have answered"));
  case Activity::Dots:
    if (room.phase == Phase::Vote)
      return widgets::counted(room.count, ProjectorView::tr("1 has voted"), ProjectorView::tr("%1 have voted"));
    break;
  default:
    break;
  }
  return {};
}

void addBody(ProjectorView& view, const RoomView& room, const Elements& elements, const LiveSession& live,
             basics::Date today) {
  const Id<workshop::Session> session = live.id();
  switch (room.body) {
  case RoomView::Body::Title:
    return;
  case RoomView::Body::Count:
    view.figure = QString::number(room.count);
    view.underFigure = room.count == 1 ? ProjectorView::tr("card so far") : ProjectorView::tr("cards so far");
    return;
  case RoomView::Body::Questions:
    return addQuestions(view);
  case RoomView::Body::Cards:
  case RoomView::Body::Totals:
    return addLines(view, room);
  case RoomView::Body::Promises:
    return addPromises(view, elements, today, live.session()->sessionKind == workshop::SessionKind::PlanReview);
  case RoomView::Body::Round:
    return addRound(view, room);
  case RoomView::Body::Results:
  case RoomView::Body::Pipeline:
  case RoomView::Body::Findings:
    if (live.review())
      addReview(view, room.body, *live.review());
    return;
  case RoomView::Body::Gap:
    return addGap(view, elements);
  case RoomView::Body::Result: {
    const auto key = workshop::playbackKey(elements, today);
    const auto shown = workshop::answersOf(elements, session).size() < std::size_t(workshop::fewestForAgreement)
                           ? ProjectorView()
                       : live.showsRanking() ? rankingView(elements, session, key)
                                             : memoryView(elements, session, key);
    view.layout = shown.layout;
    view.rows = shown.rows;
    view.lead = shown.rows.empty()
                    ? ProjectorView::tr("With fewer than five people single answers could be guessed: we talk about "
                                        "the words instead.")
                    : shown.lead;
    view.sumLeft = shown.sumLeft;
    view.sumRight = shown.sumRight;
  }
  }
}

} // namespace

ProjectorView projectorOf(const LiveSession& live, const Elements& elements, const QString& workspace,
                          basics::Date today) {
  ProjectorView view;
  const workshop::Session* session = live.session();
  if (!session)
    return view;
  view.foot = workspace + QStringLiteral(" · ") + text(session->name);
  view.footRight = ProjectorView::tr("Names are not shown");
  const workshop::AgendaItem* item = live.current();
  if (!item) {
    view.title = text(session->name);
    return view;
  }
  const RoomView room = workshop::roomView(elements, *item, live.secretly());
  view.place = ProjectorView::tr("%1 of %2").arg(room.place).arg(room.of) + QStringLiteral(" · ") +
               Words::activity(room.activity);
  view.title = text(room.title);
  view.underClock = countWords(room);
  if (const SessionClock& clock = live.clock(); clock.isStarted() && clock.planned() > 0) {
    view.isOver = clock.isOver();
    view.clock = (view.isOver ? QStringLiteral("+") : QString()) + clockText(clock.left());
    view.gone = double(clock.taken()) / clock.planned();
    if (view.underClock.isEmpty())
      view.underClock = view.isOver          ? ProjectorView::tr("over the time")
                        : !clock.isRunning() ? ProjectorView::tr("paused")
                                             : ProjectorView::tr("left of %1 min").arg((clock.planned() + 30) / 60);
  }
  addBody(view, room, elements, live, today);
  return view;
}

ProjectorView rankingView(const Elements& elements, Id<workshop::Session> session, const workshop::PlaybackKey& key) {
  ProjectorView view;
  view.layout = Layout::Places;
  view.lead = ProjectorView::tr("Our answers, each square one person's place for the market; at the right the mean");
  const auto result = workshop::playbackOf(elements, session, key);
  for (const auto& market : workshop::placesGiven(elements, session, key)) {
    ProjectorView::Row row;
    row.text = text(elements.titleOf(market.market));
    row.places = market.places;
    if (const auto mean = market.mean())
      row.right = widgets::exact(*mean, 1);
    view.rows.push_back(row);
  }
  if (result.kendallW)
    view.sumLeft = ProjectorView::tr("Agreement %1 of 1 (Kendall's W, %2 people)")
                       .arg(widgets::exact(*result.kendallW, 2))
                       .arg(result.rankings);
  view.sumRight = ProjectorView::tr("%1 of %2 have the strategy's order")
                      .arg(workshop::sameOrder(elements, session, key))
                      .arg(result.rankings);
  return view;
}

ProjectorView memoryView(const Elements& elements, Id<workshop::Session> session, const workshop::PlaybackKey& key) {
  ProjectorView view;
  view.layout = Layout::Bars;
  view.lead = ProjectorView::tr("Who remembers it, from memory");
  const auto result = workshop::playbackOf(elements, session, key);
  for (std::size_t question = 0; question < clarity::playbackQuestions; ++question) {
    ProjectorView::Row row;
    row.text = Words::question(clarity::PlaybackQuestion(question));
    row.count = result.all.right[question];
    row.of = result.all.people;
    row.right = ProjectorView::tr("%1 of %2").arg(row.count).arg(row.of);
    view.rows.push_back(row);
  }
  if (result.overlap)
    view.sumLeft = ProjectorView::tr("Authors and sellers name the same: %1").arg(widgets::percent(*result.overlap));
  view.sumRight = ProjectorView::tr("%1 of %2 name three or more").arg(result.all.threeOrMore).arg(result.all.people);
  return view;
}

} // namespace baton::workshop_page
