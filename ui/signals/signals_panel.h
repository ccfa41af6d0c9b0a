// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/matter_case.h"
#include "ui/session/session.h"
#include "ui/signals/signal_row.h"

#include <QFrame>

class QVBoxLayout;

namespace baton::widgets {
class PanelBody;
class TextLabel;
} // namespace baton::widgets

namespace baton::signals_page {

class AssumptionList;
class MatterFacts;
class MoveBar;
class SignalFacts;

/// The side of the page: the assumptions and their heat; a signal that is chosen with the moves of who sits here; or
/// the case of a matter.
class SignalsPanel : public QFrame {
  Q_OBJECT
public:
  enum class Shows { Assumptions, Signal, Matter };

  explicit SignalsPanel(session::Session& session, QWidget* parent = nullptr);

  void showAssumptions();
  void showSignal(const Signal& signal, const field::KnownDeals& deals);
  void showMatter(const field::MatterCase& made);
  Shows shows() const { return m_shows; }
  /// The signal or matter that is shown; 0: neither.
  basics::RowId shown() const { return m_shown; }
  MoveBar& moves() { return *m_moves; }
  AssumptionList& assumptions() { return *m_assumptions; }
  /// To the first move, else to the text.
  void takeFocus();
  /// Why the move was not made; nothing that one is about to press goes from its place.
  void refuse(const QString& why);
  void commitDrafts();

signals:
  void elementAsked(baton::basics::RowId element);
  void signalAsked(baton::basics::RowId signal);
  void matterAsked(baton::basics::RowId matter);
  void newMatterAsked(baton::basics::RowId signal);
  void eraseAsked(baton::basics::RowId element);
  /// The cross or Escape.
  void closeAsked();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* buildHead();
  void show(Shows what, basics::RowId id);
  void place(QWidget* content);
  session::Session& m_session;
  Shows m_shows = Shows::Assumptions;
  basics::RowId m_shown = 0;
  widgets::TextLabel *m_caption, *m_title, *m_state;
  widgets::Chip* m_chip;
  widgets::PanelBody* m_body;
  AssumptionList* m_assumptions;
  SignalFacts* m_signal = nullptr;
  MatterFacts* m_matter = nullptr;
  MoveBar* m_moves;
};

} // namespace baton::signals_page
