// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/workshop/turns.h"

#include <QWidget>
#include <functional>

class QPushButton;
class QVBoxLayout;

namespace baton::widgets {
class PageScroll;
class TextLabel;
} // namespace baton::widgets

namespace baton::workshop_page {

/// The laptop goes round: a cover over the whole screen between people, and behind it the turn of one person. Who takes
/// it uncovers it, enters what they think, hands in, and the cover is back before the next one looks.
class PassWindow : public QWidget {
  Q_OBJECT
public:
  using MakeTurn = std::function<Turn*()>;
  PassWindow(const QString& title, workshop::SecretPhase& phase, MakeTurn make, QWidget* parent);

  void start();
  bool isCovered() const { return m_turn == nullptr; }
  Turn* turn() const { return m_turn; }
  void uncover();
  /// Hands over what was entered, and covers.
  void handIn();
  /// Covers without keeping anything: who was here passes.
  void pass();

signals:
  void handedIn();
  /// The round is over, or was broken off; what was handed in is kept.
  void finished();

protected:
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void cover();
  workshop::SecretPhase& m_phase;
  MakeTurn m_make;
  Turn* m_turn = nullptr;
  QVBoxLayout* m_column;
  widgets::TextLabel *m_title, *m_said;
  QWidget *m_coverPart, *m_turnPart;
  widgets::PageScroll* m_scroll;
  QPushButton *m_take, *m_end, *m_handIn, *m_pass;
};

} // namespace baton::workshop_page
