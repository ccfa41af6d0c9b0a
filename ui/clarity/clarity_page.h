// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check.h"
#include "ui/session/page.h"

#include <QAbstractTableModel>

class QGridLayout;
class QHBoxLayout;
class QStackedWidget;

namespace baton::widgets {
class Card;
class PageHeader;
class SegmentedControl;
} // namespace baton::widgets

namespace baton::clarity {

/// The findings, one a row: how grave, where, what and why, how to mend it.
class FindingTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Weight, Place, What, Mend, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void setFindings(std::vector<Finding> findings, const basics::Elements& elements);
  const Finding& finding(int row) const { return m_findings[std::size_t(row)]; }
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::vector<Finding> m_findings;
  std::vector<QString> m_places;
};

/// Why is it not clear: the gates, each index with its sum in full, and every finding.
class ClarityPage : public session::Page {
  Q_OBJECT
public:
  ClarityPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);
  static session::PageEntry entry();
  const FindingTableModel& findings() const { return *m_model; }

private:
  void build();
  void ask();
  void take(const Check& check);
  void showGates();
  void showIndices();
  void showFindings();

  Check m_check;
  widgets::PageHeader* m_header = nullptr;
  QStackedWidget* m_stack = nullptr;
  QHBoxLayout* m_gates = nullptr;
  QHBoxLayout* m_indices = nullptr;
  widgets::SegmentedControl* m_filter = nullptr;
  FindingTableModel* m_model = nullptr;
};

} // namespace baton::clarity
