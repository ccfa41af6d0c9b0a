// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/strategy/not_doing_at_hand.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/window_dialog.h"

class QPushButton;
class QTableView;

namespace baton::strategy_page {

/// One thing that falls under an exclusion, as it is read.
struct PursuedLine {
  QString what, name, whose, place, since, value, letThrough;
  QString why; ///< of the exception; for the tooltip
  double money = 0;
  basics::RowId element = 0;   ///< of an account or a goal
  basics::RowId exception = 0; ///< that lets it through
  basics::RowId about = 0;     ///< what an exception for it would be about; 0: everything that is left out
};

/// The rows behind one exclusion: what is pursued although it was decided not to, the most money first, then what
/// somebody let through, by whom and until when. From here an exception is made or opened.
class NotDoingDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  NotDoingDialog(session::Session& session, basics::RowId exclusion, QWidget* window);
  void start();
  const std::vector<PursuedLine>& lines() const { return m_model->rows(); }

signals:
  /// about: what is let through; 0: everything that the exclusion leaves out.
  void letThroughAsked(baton::basics::RowId exclusion, baton::basics::RowId about);
  void elementAsked(baton::basics::RowId element);

private:
  void fill();
  void buildTable();
  void shareWidth();
  void letThrough();
  void openRow(int row);
  const PursuedLine* chosen() const;

  session::Session& m_session;
  basics::RowId m_exclusion;
  widgets::RowsModel<PursuedLine>* m_model;
  QTableView* m_table = nullptr;
  QPushButton *m_letThrough = nullptr, *m_close = nullptr;
};

} // namespace baton::strategy_page
