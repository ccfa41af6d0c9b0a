// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/call_rows.h"

#include <QAbstractTableModel>

namespace baton::numbers {

/// Everybody's own call for a period and what the manager takes of it, each with its reason, below the sums of all of
/// them. What is typed is told, not stored.
class CallTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Person, Goal, Closed, Open, Call, CallNote, Adjusted, AdjustedNote, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void show(std::vector<plan::CallRow> rows);
  void setEditable(bool editable) { m_editable = editable; }
  /// Goal, closed and open stand below the name instead of in columns of their own.
  void setFolded(bool folded);
  /// Null for the row of the sums.
  const plan::CallRow* at(int row) const;
  const plan::CallTotals& totals() const { return m_totals; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
  void called(const baton::plan::CallRow& row, const baton::plan::CallSaid& said);
  void adjusted(const baton::plan::CallRow& row, const baton::plan::CallSaid& said);
  /// Why what was typed is not taken; empty once something is.
  void refused(const QString& reason);

private:
  bool mayEdit(const QModelIndex& index) const;
  QString shown(const QModelIndex& index) const;
  QString sumShown(int column) const;
  QString typed(const QModelIndex& index) const;
  QString whatItMeans(const QModelIndex& index) const;

  std::vector<plan::CallRow> m_rows;
  plan::CallTotals m_totals;
  bool m_editable = false, m_folded = false;
};

} // namespace baton::numbers
