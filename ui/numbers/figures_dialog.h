// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QDialog>
#include <vector>

namespace baton::numbers {

/// The figures of a chart as a table: the first column names the mark, the others are written as the chart's are, but
/// exact.
struct FiguresTable {
  QString title;
  std::vector<QString> header;
  std::vector<std::vector<QString>> rows;
  int strongRow = -1; ///< the one that is the answer
};

class FiguresTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  explicit FiguresTableModel(FiguresTable table, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  FiguresTable m_table;
};

/// Shows the table of a chart; it can be copied for a spreadsheet.
class FiguresDialog : public QDialog {
  Q_OBJECT
public:
  explicit FiguresDialog(const FiguresTable& table, QWidget* parent = nullptr);
};

/// Tab-separated, as spreadsheets take it.
QString asText(const FiguresTable& table);

} // namespace baton::numbers
