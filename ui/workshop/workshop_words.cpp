// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/workshop_words.h"

namespace baton::workshop_page {

using clarity::PlaybackQuestion;
using workshop::Activity, workshop::Phase, workshop::SessionKind;

QString text(const std::string& own) {
  return QString::fromStdString(own);
}

QString Words::kind(SessionKind kind) {
  switch (kind) {
  case SessionKind::Handoff:
    return tr("Handoff");
  case SessionKind::Playback:
    return tr("Playback");
  case SessionKind::PlanReview:
    return tr("Plan review");
  case SessionKind::Catchball:
    return tr("Pass and return");
  case SessionKind::SignalsReview:
    return tr("Signals review");
  case SessionKind::Custom:
    return tr("Own agenda");
  }
  return {};
}

QString Words::purpose(SessionKind kind) {
  switch (kind) {
  case SessionKind::Handoff:
    return tr("Author, sales leader and sellers go through the strategy: questions become cards, each is answered or "
              "owed. It leaves verdicts, questions with owners, promises of both sides.");
  case SessionKind::Playback:
    return tr("What do people remember of it? It tests the handoff, not the people. It leaves the share of those who "
              "know each element, and two changes to its words.");
  case SessionKind::PlanReview:
    return tr("Results, pipeline, the two widest gaps, promises of both sides. It leaves decisions with owners.");
  case SessionKind::Catchball:
    return tr("Two levels trade a goal for what it takes. It leaves goals with the history of proposals, promises with "
              "conditions, and every gap with a name.");
  case SessionKind::SignalsReview:
    return tr("What the field reported, and what becomes of it. It leaves answers, changed elements, tests.");
  case SessionKind::Custom:
    return tr("An empty agenda to fill.");
  }
  return {};
}

QString Words::activity(Activity activity) {
  switch (activity) {
  case Activity::Talk:
    return tr("Talk");
  case Activity::Read:
    return tr("Silent reading");
  case Activity::Playback:
    return tr("Playback");
  case Activity::Cards:
    return tr("Cards");
  case Activity::Group:
    return tr("Grouping");
  case Activity::Dots:
    return tr("Cards and dots");
  case Activity::Answers:
    return tr("Answer or owe");
  case Activity::Verdicts:
    return tr("Round");
  case Activity::Promises:
    return tr("Promises");
  case Activity::Results:
    return tr("Results");
  case Activity::Pipeline:
    return tr("Pipeline");
  case Activity::Findings:
    return tr("Does it add up");
  case Activity::Gap:
    return tr("Asked and offered");
  case Activity::Pairs:
    return tr("In pairs");
  case Activity::Break:
    return tr("Break");
  }
  return {};
}

QString Words::question(PlaybackQuestion question) {
  switch (question) {
  case PlaybackQuestion::ToWhom:
    return tr("To whom");
  case PlaybackQuestion::What:
    return tr("What");
  case PlaybackQuestion::WhyUs:
    return tr("Why us");
  case PlaybackQuestion::AgainstWhom:
    return tr("Against whom");
  case PlaybackQuestion::WhatNot:
    return tr("What not");
  }
  return {};
}

QString Words::asked(PlaybackQuestion question) {
  switch (question) {
  case PlaybackQuestion::ToWhom:
    return tr("To whom do we sell, and to whom first?");
  case PlaybackQuestion::What:
    return tr("What do we sell them?");
  case PlaybackQuestion::WhyUs:
    return tr("Why should they buy it from us?");
  case PlaybackQuestion::AgainstWhom:
    return tr("Against whom, what are they good at, and what do we answer?");
  case PlaybackQuestion::WhatNot:
    return tr("What do we leave?");
  }
  return {};
}

QString Words::lead(const workshop::AgendaItem& item) {
  const auto next = workshop::nextPhase(item);
  if (!next)
    return {};
  switch (*next) {
  case Phase::Prepare:
    return {};
  case Phase::Write:
    return workshop::activityOf(item) == Activity::Playback ? tr("Begin the playback") : tr("Begin writing");
  case Phase::Reveal:
    return workshop::activityOf(item) == Activity::Results ? tr("Show the result") : tr("Reveal the cards");
  case Phase::Group:
    return tr("Group the cards");
  case Phase::Vote:
    return tr("Begin the vote");
  case Phase::Decide:
    return item.phase == Phase::Vote ? tr("Show the dots") : tr("Begin");
  case Phase::Close:
    return item.started ? tr("Close this point") : tr("Begin");
  }
  return {};
}

QString Words::time(const workshop::AgendaItem& item) {
  if (item.seconds && item.minutes)
    return tr("%1 of %2 min").arg((*item.seconds + 30) / 60).arg(*item.minutes);
  if (item.seconds)
    return tr("%1 min").arg((*item.seconds + 30) / 60);
  return item.minutes ? tr("%1 min").arg(*item.minutes) : QString();
}

} // namespace baton::workshop_page
