// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/raw_table_model.h"

#include "core/basics/text.h"

#include <algorithm>

namespace baton::records {
namespace {

constexpr std::size_t longest = 200; ///< of a cell, in characters

QString shown(const std::string& cell) {
  return QString::fromStdString(basics::shortened(cell, longest)).simplified();
}

} // namespace

void RawTableModel::setTable(const exchange::CsvTable* table) {
  beginResetModel();
  m_cells.clear();
  m_header.clear();
  if (table) {
    std::ranges::transform(table->header, std::back_inserter(m_header), shown);
    for (std::size_t i = 0; i < std::min<std::size_t>(mostRows, table->rows.size()); ++i) {
      m_cells.emplace_back();
      for (const std::string& cell : table->rows[i].cells.texts())
        m_cells.back().push_back(shown(cell));
    }
  }
  endResetModel();
}

int RawTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_cells.size());
}

int RawTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_header.size());
}

QVariant RawTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || role != Qt::DisplayRole)
    return {};
  return m_cells[std::size_t(index.row())][std::size_t(index.column())];
}

QVariant RawTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  return m_header[std::size_t(section)];
}

} // namespace baton::records
