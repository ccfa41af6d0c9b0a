// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/live_session.h"

#include "ui/workshop/workshop_words.h"

#include <algorithm>

namespace baton::workshop_page {

using basics::Edits, basics::Id;
using workshop::Activity, workshop::AgendaItem, workshop::Phase;

LiveSession& LiveSession::of(session::Session& session) {
  if (auto* there = session.findChild<LiveSession*>(QString(), Qt::FindDirectChildrenOnly))
    return *there;
  return *new LiveSession(session);
}

LiveSession::LiveSession(session::Session& session) : QObject(&session), m_session(session) {
  m_second.setInterval(1000);
  connect(&m_second, &QTimer::timeout, this, &LiveSession::ticked);
  connect(&session, &session::Session::changed, this, &LiveSession::follow);
}

void LiveSession::open(Id<workshop::Session> session) {
  if (m_id == session)
    return;
  keepTime();
  m_id = session;
  m_chosen = {};
  m_timed = {};
  m_clock.stop();
  m_second.stop();
  m_secret.reset();
  m_review.reset();
  m_reviewed = {};
  follow();
}

const workshop::Session* LiveSession::session() const {
  return m_session.elements().find(m_id);
}

std::vector<const AgendaItem*> LiveSession::items() const {
  return workshop::ofSession<AgendaItem>(m_session.elements(), m_id);
}

const AgendaItem* LiveSession::current() const {
  const auto all = items();
  if (const auto chosen = std::ranges::find(all, m_chosen, &AgendaItem::id); chosen != all.end())
    return *chosen;
  const auto open = std::ranges::find_if(all, [](const AgendaItem* item) { return item->phase != Phase::Close; });
  return open != all.end() ? *open : all.empty() ? nullptr : all.back();
}

void LiveSession::choose(Id<AgendaItem> item) {
  if (item != m_timed)
    keepTime();
  m_chosen = item;
  follow();
}

/// The clock belongs to the point that is on; one that was begun before, in another run of the program, waits paused
/// with what it took by then unknown.
void LiveSession::follow() {
  const AgendaItem* item = current();
  const bool isOn = item && item->started && item->phase != Phase::Close;
  if (isOn && m_timed != item->id)
    startClock(*item);
  if (!isOn && m_timed) {
    m_clock.stop();
    m_second.stop();
    m_timed = {};
  }
  readReview();
  emit changed();
}

void LiveSession::readReview() {
  const AgendaItem* item = current();
  const workshop::Session* held = session();
  if (!item || !held || held->sessionKind != workshop::SessionKind::PlanReview || m_reviewed == item->id)
    return;
  const Activity activity = workshop::activityOf(*item);
  if (activity != Activity::Results && activity != Activity::Pipeline && activity != Activity::Findings)
    return;
  m_reviewed = item->id;
  using Read = std::shared_ptr<const workspace::PlanReview>;
  m_session.ask<Read>(
      this,
      [today = m_session.today()](const workspace::Workspace& workspace) {
        return std::make_shared<const workspace::PlanReview>(workspace::planReviewOf(workspace, today));
      },
      [this](const Read& read) {
        m_review = read;
        emit changed();
      });
}

void LiveSession::startClock(const AgendaItem& item) {
  m_timed = item.id;
  m_clock.start(item.minutes.value_or(0) * 60, item.seconds.value_or(0));
  m_second.start();
}

QString LiveSession::lead() const {
  const AgendaItem* item = current();
  if (!item)
    return {};
  if (item->phase != Phase::Close)
    return Words::lead(*item);
  const auto all = items();
  const auto open = std::ranges::find_if(all, [](const AgendaItem* one) { return one->phase != Phase::Close; });
  return open == all.end() ? QString() : tr("Next: %1").arg(text((*open)->title));
}

void LiveSession::advance() {
  const AgendaItem* item = current();
  if (!item)
    return;
  writeSecrets();
  if (item->phase == Phase::Close)
    return choose({});
  const auto next = workshop::nextPhase(*item);
  if (!item->started)
    begin(*item);
  else if (!next || *next == Phase::Close)
    close(*item);
  else
    setPhase(*item, *next);
}

void LiveSession::begin(const AgendaItem& item) {
  AgendaItem begun = item;
  begun.started = m_session.now();
  if (const auto next = workshop::nextPhase(item); next && *next != Phase::Close)
    begun.phase = *next;
  Edits edits;
  edits.put(begun);
  m_session.change(tr("begin %1").arg(text(item.title)), edits);
}

void LiveSession::close(const AgendaItem& item) {
  AgendaItem closed = item;
  closed.phase = Phase::Close;
  if (m_timed == item.id)
    closed.seconds = m_clock.taken();
  m_chosen = {};
  Edits edits;
  edits.put(closed);
  m_session.change(tr("close %1").arg(text(item.title)), edits);
}

void LiveSession::setPhase(const AgendaItem& item, Phase phase) {
  Edits edits;
  edits.set(item.id, "phase", std::string(basics::wordOf(phase)));
  m_session.change(tr("%1: next step").arg(text(item.title)), edits);
}

void LiveSession::keepTime() {
  if (!m_timed || m_session.readOnly() || !m_session.elements().find(m_timed))
    return;
  Edits edits;
  edits.set(m_timed, "seconds", std::int64_t(m_clock.taken()));
  m_session.change(tr("pause the session"), edits);
}

void LiveSession::showRanking(bool is) {
  m_ranking = is;
  emit changed();
}

void LiveSession::togglePause() {
  if (m_clock.isRunning())
    m_clock.pause();
  else
    m_clock.resume();
  emit ticked();
}

void LiveSession::extend(int seconds) {
  m_clock.extend(seconds);
  emit ticked();
}

int LiveSession::behind() const {
  int behind = 0;
  for (const AgendaItem* item : items())
    if (item->phase == Phase::Close && item->seconds && item->minutes)
      behind += *item->seconds - *item->minutes * 60;
    else if (item->id == m_timed && item->minutes)
      behind += std::max(0, m_clock.taken() - *item->minutes * 60);
  return behind;
}

int LiveSession::plannedLeft() const {
  int left = 0;
  for (const AgendaItem* item : items())
    if (item->id == m_timed)
      left += std::max(0, m_clock.left());
    else if (item->phase != Phase::Close)
      left += item->minutes.value_or(0) * 60;
  return left;
}

bool LiveSession::takesSecrets() const {
  const AgendaItem* item = current();
  if (!item)
    return false;
  const Activity activity = workshop::activityOf(*item);
  return (activity == Activity::Playback && item->phase == Phase::Write) ||
         (activity == Activity::Dots && (item->phase == Phase::Write || item->phase == Phase::Vote)) ||
         (activity == Activity::Cards && item->phase == Phase::Write);
}

workshop::SecretPhase& LiveSession::secret() {
  if (!m_secret)
    m_secret.emplace(m_id);
  return *m_secret;
}

void LiveSession::writeSecrets() {
  if (holdsSecrets()) {
    workspace::Circumstances how;
    how.label = tr("what was entered in secret").toStdString();
    how.isSecret = true;
    m_session.command(how, m_secret->close([this] { return m_session.newId<workshop::Card>().value(); }));
  }
  m_secret.reset();
}

void LiveSession::addCard(const QString& words, Id<workshop::Participant> by, bool parked) {
  const AgendaItem* item = current();
  workshop::Card card;
  card.id = m_session.newId<workshop::Card>();
  card.session = m_id;
  card.text = words.trimmed().toStdString();
  card.topic = item ? item->title : std::string();
  card.participant = by;
  card.parked = parked;
  if (card.text.empty())
    return;
  Edits edits;
  edits.put(card);
  m_session.change(tr("add a card"), edits);
}

} // namespace baton::workshop_page
