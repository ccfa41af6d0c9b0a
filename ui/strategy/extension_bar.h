// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/strategy/room_to_run.h"
#include "ui/session/page.h"

class QVBoxLayout;

namespace baton::widgets {
class Chip;
class TextField;
class TextLabel;
} // namespace baton::widgets

namespace baton::strategy_page {

/// What Sales proposes: whose turn it is and since when, what was answered, and for who sits here, where it is somebody
/// of leadership, the answer.
class ExtensionBar : public QWidget {
  Q_OBJECT
public:
  ExtensionBar(session::Session& session, session::Surrounding& surrounding, basics::Id<strategy::Extension> id,
               QWidget* parent);

private:
  void refresh();
  void build(const strategy::Extension& extension);
  void addAnswer(const strategy::Extension& extension);
  void answer(strategy::ExtensionState state);
  bool mayAnswer() const;

  session::Session& m_session;
  session::Surrounding& m_surrounding;
  basics::Id<strategy::Extension> m_id;
  QVBoxLayout* m_column;
  widgets::Chip* m_chip;
  widgets::TextLabel *m_standing, *m_answer, *m_refusal;
  QWidget* m_moves = nullptr;
  widgets::TextField* m_words = nullptr;
  std::pair<basics::RowId, strategy::ExtensionState> m_built; ///< for whom, and in which state
};

} // namespace baton::strategy_page
