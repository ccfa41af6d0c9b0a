// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/deal.h"
#include "ui/session/session.h"
#include "ui/widgets/window_dialog.h"

#include <QAbstractTableModel>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace baton::widgets {
class TextLabel;
}

namespace baton::records {

/// Opportunities as they stand now, one a row.
class OpportunityTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Deal, Person, Stage, Value, Close, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void setDeals(std::vector<plan::Deal> deals);
  const plan::Deal& deal(int row) const { return m_deals[std::size_t(row)]; }
  /// Person and stage stand below the deal, for want of columns.
  void setFolded(bool folded) { m_folded = folded; }
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QString text(const plan::Deal& deal, int column) const;
  QVariant sortKey(const plan::Deal& deal, int column) const;
  std::vector<plan::Deal> m_deals;
  bool m_folded = false;
};

/// Every opportunity that came from a file, found by what is typed; a click on its row opens its history.
class OpportunityList : public widgets::WindowDialog {
  Q_OBJECT
public:
  OpportunityList(session::Session& session, QWidget* window);
  QWidget* firstField() const;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void openHistory(const QModelIndex& index);
  void tellCount();
  void fitColumns();

  session::Session& m_session;
  OpportunityTableModel* m_model;
  QSortFilterProxyModel* m_found;
  QLineEdit* m_search;
  QTableView* m_table;
  widgets::TextLabel* m_facts;
};

} // namespace baton::records
