// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/difference.h"
#include "ui/handoff/handoff_view.h"

#include <QAbstractListModel>

namespace baton::handoff_page {

/// One element that differs, or one of its fields with both texts.
struct CompareRow {
  bool isElement = false;
  handoff::Change change = handoff::Change::Changed;
  basics::RowId element = 0;
  QString title;                               ///< "Market: Retail", or the field's label
  QString within;                              ///< what the element is part of
  std::vector<handoff::WordRun> before, after; ///< marked words are Removed and Added
};

/// A comparison as rows, in the order in which the document speaks of them.
class CompareModel : public QAbstractListModel {
  Q_OBJECT
public:
  using QAbstractListModel::QAbstractListModel;
  void show(const handoff::Difference& difference);
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  const CompareRow& row(int index) const { return m_rows[std::size_t(index)]; }

private:
  QString spoken(const CompareRow& row) const;
  std::vector<CompareRow> m_rows;
};

} // namespace baton::handoff_page
