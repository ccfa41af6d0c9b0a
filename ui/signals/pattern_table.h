// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/signal_pattern.h"
#include "ui/widgets/cell_delegate.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace baton::signals_page {

/// How often each kind, market or competitor was reported: a row each, a column a month.
class PatternModel : public QAbstractTableModel {
  Q_OBJECT
public:
  using QAbstractTableModel::QAbstractTableModel;
  /// At most so many months, the latest.
  void set(field::Pattern pattern, field::PatternKey key, int months);
  const field::Pattern& pattern() const { return m_pattern; }
  field::PatternKey key() const { return m_key; }
  /// Of a cell of a month; -1 of others.
  int count(const QModelIndex& index) const;
  int largest() const { return m_largest; }
  bool isMonth(int column) const { return column > 0 && column <= m_months; }
  QString nameOf(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : int(m_pattern.rows.size());
  }
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_months + 2; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::size_t monthOf(int column) const;
  QString monthName(int column, bool whole) const;
  field::Pattern m_pattern;
  field::PatternKey m_key = field::PatternKey::Kind;
  int m_months = 0, m_largest = 0;
};

/// A month's count as a small bar, all on one scale, with the number beside it.
class PatternDelegate : public widgets::CellDelegate {
  Q_OBJECT
public:
  explicit PatternDelegate(QObject* parent = nullptr) : CellDelegate(Rows::Normal, parent) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class PatternTable : public QTableView {
  Q_OBJECT
public:
  explicit PatternTable(QWidget* parent = nullptr);
  void show(const field::Pattern& pattern, field::PatternKey key);
  PatternModel& rows() { return *m_model; }

signals:
  /// Enter or a double click: the signals behind the row.
  void rowAsked(int row);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void measure();
  PatternModel* m_model;
  field::Pattern m_whole;
  field::PatternKey m_key = field::PatternKey::Kind;
};

} // namespace baton::signals_page
