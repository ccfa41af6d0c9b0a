// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/history.h"

#include <QAbstractListModel>
#include <memory>

namespace baton::history_page {

/// The rows of a history that pass a filter, each day under a band of its own.
class ChangeModel : public QAbstractListModel {
  Q_OBJECT
public:
  using History = std::shared_ptr<const workspace::History>;
  using QAbstractListModel::QAbstractListModel;

  void show(History history, const workspace::HistoryFilter& filter, basics::Date today);
  const workspace::History* history() const { return m_history.get(); }
  /// Null for a band.
  const workspace::HistoryRow* row(int line) const;
  bool isBand(int line) const { return !row(line); }
  QString band(int line) const { return m_lines[std::size_t(line)].day; }
  /// The line of a change or of a merge; -1 where it is not shown.
  int lineOf(journal::EntryId entry) const;
  int lineOfMerge(std::int64_t merge) const;
  int changes() const { return m_changes; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
  struct Line {
    QString day;         ///< of a band
    std::size_t row = 0; ///< of the history
    bool isBand = false;
  };
  QString spoken(const workspace::HistoryRow& row) const;
  History m_history;
  std::vector<Line> m_lines;
  int m_changes = 0;
};

} // namespace baton::history_page
