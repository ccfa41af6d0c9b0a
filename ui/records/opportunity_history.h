// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/deals.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

#include <QAbstractTableModel>

class QTableView;

namespace baton::widgets {
class TextLabel;
}

namespace baton::records {

/// One opportunity as each export had it, the latest first: day, stage, amount, when it closes, how likely. What is
/// different from the export before stands out.
class ObservationTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Day, Stage, Value, Close, Likely, File, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  /// From the first to the last.
  void setObservations(std::vector<workspace::Observation> observations);
  /// The file stands below the day, for want of columns.
  void setFolded(bool folded) { m_folded = folded; }
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QString text(const workspace::Observation& observation, int column) const;
  bool isChanged(std::size_t place, int column) const;
  std::vector<workspace::Observation> m_observations; ///< the latest first
  bool m_folded = false;
};

/// The history of an opportunity across imports, over its window.
class OpportunityHistory : public widgets::WindowDialog {
  Q_OBJECT
public:
  OpportunityHistory(session::Session& session, const std::string& externalId, QWidget* window);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void show(std::vector<workspace::Observation> observations);
  void fitColumns();

  ObservationTableModel* m_model;
  QTableView* m_table;
  widgets::TextLabel *m_facts, *m_moves;
};

/// "Seen in 3 exports. The amount went from 100.00 to 120.00, the close moved 40 days later." Empty where nothing
/// moved.
QString movesOf(const std::vector<workspace::Observation>& observations);

} // namespace baton::records
