// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/signals/signal_row.h"
#include "ui/widgets/cell_delegate.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace baton::signals_page {

class SignalModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Seen, What, Kind, Clock, State, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void set(std::vector<SignalRow> rows);
  const std::vector<SignalRow>& rows() const { return m_rows; }
  const SignalRow& row(int index) const { return m_rows[std::size_t(index)]; }
  /// -1 where it is not among them.
  int rowOf(basics::RowId id) const;

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::vector<SignalRow> m_rows;
};

/// Paints the day with who saw it, what was seen in up to two lines with its facts below, and the clock as a bar.
class SignalDelegate : public widgets::CellDelegate {
  Q_OBJECT
public:
  explicit SignalDelegate(QObject* parent = nullptr) : CellDelegate(Rows::TwoLines, parent) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  int heightOf(const SignalRow& row, int width) const;
  /// Kind and clock stand among the facts, where there is no room for columns.
  void setFolded(bool folded) { m_folded = folded; }
  bool isFolded() const { return m_folded; }

private:
  QString factsOf(const SignalRow& row) const;
  void paintSeen(QPainter& painter, const QRectF& room, const SignalRow& row) const;
  void paintWhat(QPainter& painter, const QRectF& room, const SignalRow& row) const;
  void paintClock(QPainter& painter, const QRectF& room, const ClockFace& clock) const;
  bool m_folded = false;
};

/// The signals that pass the filter. Moving through them chooses; Enter goes on to the panel.
class SignalTable : public QTableView {
  Q_OBJECT
public:
  explicit SignalTable(QWidget* parent = nullptr);
  void show(std::vector<SignalRow> rows);
  SignalModel& rows() { return *m_model; }
  basics::RowId current() const;
  /// Chooses it where it is here; 0 chooses none. Sends nothing.
  bool select(basics::RowId id);
  QSize minimumSizeHint() const override;

signals:
  void chosen(baton::basics::RowId id);
  void opened(baton::basics::RowId id);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
  void measure();
  SignalModel* m_model;
  SignalDelegate* m_delegate;
  bool m_filling = false;
};

} // namespace baton::signals_page
