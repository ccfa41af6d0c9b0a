// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/card.h"
#include "ui/widgets/rows_model.h"
#include "ui/workshop/live_session.h"

class QPushButton;
class QTableView;

namespace baton::widgets {
class TextLabel;
}

namespace baton::workshop_page {

struct RoomLine {
  basics::Id<workshop::Participant> participant;
  QString name;
  int side = 0; ///< of widgets::Side
};

/// Who is in the room. Who has answered is not said of anybody: only how many have.
class RoomCard : public widgets::Card {
  Q_OBJECT
public:
  RoomCard(session::Session& session, LiveSession& live, QWidget* parent = nullptr);
  void show();
  void showCount();

signals:
  void editAsked(baton::basics::RowId participant); ///< 0: somebody new

private:
  void erase();
  session::Session& m_session;
  LiveSession& m_live;
  widgets::RowsModel<RoomLine>* m_model;
  QTableView* m_table;
  widgets::TextLabel *m_secret, *m_none;
  QPushButton *m_add, *m_edit, *m_erase;
};

} // namespace baton::workshop_page
