// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/sessions.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rows_model.h"

class QTableView;

namespace baton::workshop_page {

struct SessionLine {
  basics::RowId id = 0;
  QString name, kind, day, minutes, people, left;
};

/// The sittings, the newest first, with what each left.
class SessionList : public widgets::Card {
  Q_OBJECT
public:
  explicit SessionList(session::Session& session, QWidget* parent = nullptr);
  void show();
  int count() const;
  basics::RowId selected() const;

protected:
  void resizeEvent(QResizeEvent* event) override;

signals:
  void opened(baton::basics::RowId session);

private:
  session::Session& m_session;
  widgets::RowsModel<SessionLine>* m_model;
  QTableView* m_table;
};

} // namespace baton::workshop_page
