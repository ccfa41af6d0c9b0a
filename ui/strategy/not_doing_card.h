// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"
#include "ui/widgets/card.h"

namespace baton::strategy_page {

/// The not-doing list with teeth: under the exclusions, what is pursued all the same, a line for each; a click opens
/// its rows. Hidden while nothing is.
class NotDoingCard : public widgets::Card {
  Q_OBJECT
public:
  explicit NotDoingCard(session::Session& session, QWidget* parent = nullptr);

signals:
  void rowsAsked(baton::basics::RowId exclusion);

private:
  void refresh();
  session::Session& m_session;
  QWidget* m_lines = nullptr;
};

} // namespace baton::strategy_page
