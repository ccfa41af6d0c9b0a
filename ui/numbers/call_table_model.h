// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/call_rows.h"
#include "ui/widgets/entries.h"

#include <QAbstractTableModel>

namespace baton::numbers {

/// Everybody's own call for a period and what the manager takes of it, each with its reason, below the sums of all of
/// them. What is typed is told, not stored.
class CallTableModel : public QAbstractTableModel, public widgets::Entries {
  Q_OBJECT
public:
  enum Column { Person, Goal, Closed, Open, Call, CallNote, Adjusted, AdjustedNote, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void show(std::vector<plan::CallRow> rows);
  /// Empty where calls can be made; else why not.
  void setWhyFixed(const QString& reason) { m_whyFixed = reason; }
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
  QString refusalOf(const QModelIndex& index, const QString& typed) const override;
  QString whyFixed(const QModelIndex& index) const override;

signals:
  void called(const baton::plan::CallRow& row, const baton::plan::CallSaid& said);
  void adjusted(const baton::plan::CallRow& row, const baton::plan::CallSaid& said);
  /// Why what was typed is not taken; empty once something is.
  void refused(const QString& reason);

private:
  QString shown(const QModelIndex& index) const;
  QString sumShown(int column) const;
  QString typed(const QModelIndex& index) const;
  QString whatItMeans(const QModelIndex& index) const;

  std::vector<plan::CallRow> m_rows;
  plan::CallTotals m_totals;
  QString m_whyFixed;
  bool m_folded = false;
};

} // namespace baton::numbers
