// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/agendas.h"
#include "core/workshop/sessions.h"
#include "core/workshop/votes.h"
#include "core/workspace/plan_review.h"
#include "ui/session/session.h"
#include "ui/workshop/session_clock.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace baton::workshop_page {

/// The sitting that is held in this window: which point of its agenda is on, how much time is left, and what was
/// entered in secret and is in no file yet. It goes on while other pages are looked at.
class LiveSession : public QObject {
  Q_OBJECT
public:
  static LiveSession& of(session::Session& session);

  void open(basics::Id<workshop::Session> session);
  basics::Id<workshop::Session> id() const { return m_id; }
  /// Null where none is open, or it is gone.
  const workshop::Session* session() const;
  std::vector<const workshop::AgendaItem*> items() const;
  /// The point that is on: the first that is not closed, unless another one was chosen. Null without an agenda.
  const workshop::AgendaItem* current() const;
  void choose(basics::Id<workshop::AgendaItem> item);

  /// The next phase of the point that is on; behind its last one, the next point. What was entered in secret is written
  /// before.
  void advance();
  /// What that button says; empty where everything is closed.
  QString lead() const;

  SessionClock& clock() { return m_clock; }
  const SessionClock& clock() const { return m_clock; }
  void togglePause();
  void extend(int seconds);
  /// How far it is behind its plan: over all closed points and the one that is on, in seconds; below zero: ahead.
  int behind() const;
  int plannedLeft() const;

  /// Of a result that is shown: the order of the markets in place of what is remembered.
  bool showsRanking() const { return m_ranking; }
  void showRanking(bool is);

  /// What a plan review looks at; null while it is read, and in sittings of other kinds. Read anew for each point that
  /// shows something of it.
  const workspace::PlanReview* review() const { return m_review.get(); }

  /// Where the laptop may go round: writing of cards to be voted on, votes, playbacks.
  bool takesSecrets() const;
  workshop::SecretPhase& secret();
  int secretly() const { return m_secret ? m_secret->people() : 0; }
  bool holdsSecrets() const { return m_secret && !m_secret->isEmpty(); }
  /// Writes what was handed in, as one entry without a name and without a time: when its phase is over, or before the
  /// window closes.
  void writeSecrets();
  /// Keeps what the point that is on has taken so far: it goes on from there when it is opened again.
  void keepTime();

  void addCard(const QString& text, basics::Id<workshop::Participant> by, bool parked = false);

signals:
  /// The sitting, its agenda, the point or its phase are others.
  void changed();
  /// A second went by, or somebody entered something in secret.
  void ticked();

private:
  explicit LiveSession(session::Session& session);
  void begin(const workshop::AgendaItem& item);
  void close(const workshop::AgendaItem& item);
  void setPhase(const workshop::AgendaItem& item, workshop::Phase phase);
  void startClock(const workshop::AgendaItem& item);
  void follow();
  void readReview();

  session::Session& m_session;
  basics::Id<workshop::Session> m_id;
  basics::Id<workshop::AgendaItem> m_chosen, m_timed;
  SessionClock m_clock;
  QTimer m_second;
  std::optional<workshop::SecretPhase> m_secret;
  bool m_ranking = false;
  std::shared_ptr<const workspace::PlanReview> m_review;
  basics::Id<workshop::AgendaItem> m_reviewed;
};

} // namespace baton::workshop_page
