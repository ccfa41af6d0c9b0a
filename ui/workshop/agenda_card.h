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

struct AgendaLine {
  basics::Id<workshop::AgendaItem> item;
  QString title, activity, time, icon;
};

/// The points of the agenda with the time that each takes and took. Enter goes to a point; what is not begun yet can be
/// moved, changed, taken out.
class AgendaCard : public widgets::Card {
  Q_OBJECT
public:
  AgendaCard(session::Session& session, LiveSession& live, QWidget* parent = nullptr);
  void show();
  /// Only the clock went on.
  void showTime();

signals:
  void editAsked(baton::basics::RowId item); ///< 0: a new one

private:
  void move(int by);
  void erase();
  basics::Id<workshop::AgendaItem> selected() const;
  session::Session& m_session;
  LiveSession& m_live;
  widgets::RowsModel<AgendaLine>* m_model;
  QTableView* m_table;
  widgets::TextLabel *m_behind, *m_none;
  QPushButton *m_add, *m_edit, *m_up, *m_down, *m_erase;
  bool m_filling = false;
};

} // namespace baton::workshop_page
