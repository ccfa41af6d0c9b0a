// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/capacity.h"
#include "ui/inspector/field_editor.h"
#include "ui/widgets/entries.h"
#include "ui/widgets/entry_table.h"
#include "ui/widgets/rows_model.h"

namespace baton::plan_page {

/// A field of an element and what it is to hold.
struct CellEdit {
  basics::ElementRef element;
  const basics::Field* field = nullptr;
  basics::Value value;
};

/// People who sell and planned seats: what each can bring. What is typed is told, not stored.
class CapacityTableModel : public widgets::ColumnsModel, public widgets::Entries {
  Q_OBJECT
public:
  enum Column { Name, Seats, Started, Left, Ramp, Full, Attainment, Months, Carries, ColumnCount };

  CapacityTableModel(inspector::ElementsNow elements, basics::Date today, QObject* parent = nullptr);
  /// With a row that adds up all others.
  void show(plan::Capacity capacity, bool withTotal);
  void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
  /// The person or the seat of a row; nothing for the total.
  basics::ElementRef at(int row) const;
  int rowOf(basics::RowId id) const;
  bool hasSeats() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QString refusalOf(const QModelIndex& index, const QString& typed) const override;
  QString whyFixed(const QModelIndex& index) const override;
  /// Cells that are not refused, told as one change.
  void take(const std::vector<widgets::CellEntry>& entries);

signals:
  void edited(const std::vector<baton::plan_page::CellEdit>& edits);
  /// Why what was typed is not taken; empty once something is.
  void refused(const QString& reason);

private:
  bool isTotal(int row) const { return std::size_t(row) >= m_capacity.lines.size(); }
  const basics::Field* fieldAt(const QModelIndex& index) const;
  basics::Outcome<basics::Value> read(const QModelIndex& index, const QString& typed) const;
  QString kept(const QModelIndex& index) const;
  QString shown(const QModelIndex& index) const;
  QString totalShown(int column) const;
  inspector::ElementsNow m_elements;
  basics::Date m_today;
  plan::Capacity m_capacity;
  bool m_withTotal = true, m_readOnly = false;
};

} // namespace baton::plan_page
