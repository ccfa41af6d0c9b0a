// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/signal_moves.h"
#include "ui/session/session.h"
#include "ui/signals/signal_words.h"

class QCheckBox;
class QVBoxLayout;

namespace baton::widgets {
class FlowLayout;
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::signals_page {

/// Whose move it is, since when, and the moves of who sits here.
class MoveBar : public QWidget {
  Q_OBJECT
public:
  explicit MoveBar(session::Session& session, QWidget* parent = nullptr);
  /// What is being typed stays as long as it is the same signal and the moves are the same.
  void show(const Signal& signal);
  /// To the first thing that can be done.
  void takeFocus();
  void setRefusal(const QString& why);
  /// The move was made: what was typed with it has been said.
  void moved(const field::MoveAsked& made);
  /// What a refusal must not move: the field and the buttons.
  const QWidget* moves() const { return m_moves; }

signals:
  /// withMatter: the answer is meant for every signal of its matter that waits.
  void moveAsked(const baton::field::MoveAsked& asked, bool withMatter);
  void whoAsked();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  struct Shown {
    basics::RowId signal = 0;
    basics::RowId me = 0;
    SignalState state = SignalState::New;
    std::vector<field::SignalMove> moves;
    int othersWaiting = 0;
    friend bool operator==(const Shown&, const Shown&) = default;
  };
  QString whoseMove(const Signal& signal) const;
  int othersWaiting(const Signal& signal) const;
  void build(const Signal& signal);
  void addWho();
  void addAnswer(const Signal& signal);
  void addClosing(const Signal& signal);
  /// stored: what stands in it unless something else was begun.
  void addField(const QString& name, const QString& hint, const QString& stored);
  void ask(field::SignalMove move, std::optional<field::StrategyAnswer> strategy = {});
  bool can(field::SignalMove move) const;

  session::Session& m_session;
  Shown m_shown;
  QVBoxLayout* m_column;
  widgets::TextLabel *m_whose, *m_refusal;
  QWidget* m_moves = nullptr;
  QVBoxLayout* m_inside = nullptr;
  widgets::FlowLayout* m_buttons = nullptr;
  widgets::TextField* m_words = nullptr;
  QCheckBox* m_withMatter = nullptr;
};

} // namespace baton::signals_page
