// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/card.h"
#include "ui/workshop/cards_pane.h"
#include "ui/workshop/live_session.h"

class QPushButton;

namespace baton::widgets {
class TextLabel;
class TextField;
} // namespace baton::widgets

namespace baton::workshop_page {

class CodingPane;
class ProjectorPreview;
class RoundPane;
struct ProjectorView;

/// The point that is on, for who holds the sitting: its time, what to say, what is on the table, what the room sees.
class StageCard : public widgets::Card {
  Q_OBJECT
public:
  StageCard(session::Session& session, LiveSession& live, QWidget* parent = nullptr);
  void show();
  void showTime();
  void showRoom(const ProjectorView& view, int page);
  CardsPane& cards() { return *m_cards; }
  CodingPane& coding() { return *m_coding; }
  void commitDrafts();

signals:
  void decisionAsked(baton::basics::RowId decision); ///< 0: a new one
  void decoysAsked();
  void pageAsked(int by);
  void answersAsked();

private:
  void addHead();
  void addDecisions();
  void showDecisions();
  void showResult();
  QString unsettledText() const;
  QStringList playbackLines() const;
  QStringList shownLines(workshop::Activity activity) const;
  session::Session& m_session;
  LiveSession& m_live;
  widgets::TextLabel *m_place, *m_title, *m_clock, *m_clockNote, *m_notes, *m_result, *m_state;
  QPushButton *m_pause, *m_more, *m_ranking, *m_decide, *m_decoys, *m_earlier, *m_later;
  CardsPane* m_cards;
  CodingPane* m_coding;
  RoundPane* m_round;
  QWidget *m_decisions, *m_wall;
  QVBoxLayout* m_decisionRows;
  ProjectorPreview* m_preview;
};

} // namespace baton::workshop_page
