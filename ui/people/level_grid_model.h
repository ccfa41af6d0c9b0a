// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/people/level_grid.h"

#include <QAbstractTableModel>

namespace baton::people_page {

/// int of a level; -1: nobody has seen it. Invalid: no cell of a level.
inline constexpr int LevelRole = Qt::UserRole + 2200;
/// bool: seen too long ago.
inline constexpr int StaleRole = Qt::UserRole + 2201;

/// The grid as a table: people by team, what they can do, what they attained, when they were last coached.
class LevelGridModel final : public QAbstractTableModel {
  Q_OBJECT
public:
  static constexpr int nameColumn = 0, firstLevel = 1;

  using QAbstractTableModel::QAbstractTableModel;
  void show(LevelGrid grid);
  const LevelGrid& grid() const { return m_grid; }
  const LevelRow& row(int row) const { return m_grid.rows[std::size_t(row)]; }
  /// Who and what a cell is about; no person outside of the levels, nothing outside of the people.
  SkillAt at(const QModelIndex& index) const;
  QModelIndex indexOf(Id<Person> person, RowId column) const;
  bool isLevel(int column) const { return column >= firstLevel && column < attainmentColumn(); }
  int attainmentColumn() const { return firstLevel + int(m_grid.columns.size()); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
  QVariant levelData(const LevelRow& row, int column, int role) const;
  QVariant factData(const LevelRow& row, int column, int role) const;
  QString levelWords(const LevelRow& row, int column) const;
  LevelGrid m_grid;
};

} // namespace baton::people_page
