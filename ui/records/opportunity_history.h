// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/deals.h"
#include "ui/records/table_dialog.h"
#include "ui/session/session.h"
#include "ui/widgets/rows_model.h"

namespace baton::records {

/// One opportunity as each export had it, the latest first: day, stage, amount, when it closes, how likely. What is
/// different from the export before stands out. The file stands below the day where columns fold.
class ObservationTableModel : public widgets::RowsModel<workspace::Observation> {
  Q_OBJECT
public:
  enum Column { Day, Stage, Value, Close, Likely, File };

  explicit ObservationTableModel(QObject* parent = nullptr);
  /// From the first to the last.
  void setObservations(std::vector<workspace::Observation> observations);

protected:
  QVariant more(int row, int column, int role) const override;

private:
  bool isChanged(int row, int column) const;
};

/// The history of an opportunity across imports, over its window.
class OpportunityHistory : public TableDialog {
  Q_OBJECT
public:
  OpportunityHistory(session::Session& session, const std::string& externalId, QWidget* window);

protected:
  void fold(bool folded) override { m_model->setFolded(folded); }

private:
  void show(std::vector<workspace::Observation> observations);

  ObservationTableModel* m_model;
  widgets::TextLabel* m_moves;
};

/// "Seen in 3 exports. The amount went from 100.00 to 120.00, the close moved 40 days later." Empty where nothing
/// moved.
QString movesOf(const std::vector<workspace::Observation>& observations);

} // namespace baton::records
