// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/matter_case.h"
#include "ui/widgets/rows_model.h"

#include <QTableView>

namespace baton::signals_page {

/// A matter as it is read in the list.
struct MatterLine {
  basics::RowId id = 0;
  QString name, facts, stake;
  int reports = 0, reporters = 0, unanswered = 0;
};

class MattersModel : public widgets::RowsModel<MatterLine> {
  Q_OBJECT
public:
  enum Column { Name, Reports, Reporters, Stake, Waiting };

  explicit MattersModel(QObject* parent = nullptr);

protected:
  QVariant more(int row, int column, int role) const override;
};

/// What several signals are about, the most money first. Choosing one shows its case.
class MattersTable : public QTableView {
  Q_OBJECT
public:
  explicit MattersTable(QWidget* parent = nullptr);
  void show(const basics::Elements& elements, const std::vector<field::MatterCase>& cases, basics::Date today);
  MattersModel& matters() { return *m_model; }
  void select(basics::RowId id);

signals:
  void chosen(baton::basics::RowId matter);
  void opened(baton::basics::RowId matter);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
  void measure();
  MattersModel* m_model;
  bool m_filling = false;
};

} // namespace baton::signals_page
