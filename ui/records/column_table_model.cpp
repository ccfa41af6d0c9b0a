// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/column_table_model.h"

#include "core/records/mapping_edit.h"
#include "ui/records/import_model.h"
#include "ui/records/words.h"
#include "ui/widgets/cell_delegate.h"

#include <algorithm>

namespace baton::records {
namespace {

CheckWord wordFor(const ImportModel& import, std::size_t row) {
  const ImportPreview* preview = import.preview();
  if (!preview || row >= preview->checks.size())
    return {widgets::ChipKind::Plain, {}, false};
  bool asked = false;
  if (preview->plan)
    asked = std::ranges::any_of(preview->plan->ask,
                                [&](const ImportPlan::Ask& one) { return one.column == import.table().header[row]; });
  return checkWord(preview->checks[row], preview->checks, import.table().rows.size(), asked, import.mapping().kind);
}

} // namespace

ColumnTableModel::ColumnTableModel(const ImportModel& import, QObject* parent)
    : QAbstractTableModel(parent), m_import(import) {}

void ColumnTableModel::reset() {
  beginResetModel();
  m_firstValues.clear();
  const bool isThere = m_import.state() == ImportModel::State::Ready;
  m_rows = isThere ? int(m_import.table().header.size()) : 0;
  for (int row = 0; row < m_rows; ++row) {
    QStringList values;
    for (const std::string& value : firstValues(m_import.table(), std::size_t(row)))
      values += QString::fromStdString(value).simplified();
    m_firstValues.push_back(values.join(QStringLiteral(", ")));
  }
  endResetModel();
}

void ColumnTableModel::refresh() {
  if (m_rows > 0)
    emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

int ColumnTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : m_rows;
}

int ColumnTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnTableModel::text(std::size_t row, int column) const {
  switch (column) {
  case Header:
    return QString::fromStdString(m_import.table().header[row]);
  case FirstValues:
    return m_firstValues[row].isEmpty() ? tr("empty") : m_firstValues[row];
  case Becomes:
    return {};
  default:
    return wordFor(m_import, row).word;
  }
}

QVariant ColumnTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || m_import.state() != ImportModel::State::Ready)
    return {};
  const auto row = std::size_t(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return text(row, index.column());
  case Qt::AccessibleTextRole:
    return index.column() == Becomes ? targetWord(targetOf(m_import.mapping(), m_import.table().header[row]))
                                     : text(row, index.column());
  case widgets::SecondLineRole:
    if (m_folded && index.column() == Header) {
      const QString found = text(row, Check);
      return found.isEmpty() ? text(row, FirstValues) : found;
    }
    return {};
  case widgets::MutedRole:
    return index.column() == FirstValues || index.column() == Check;
  case widgets::ChipRole:
    if (index.column() == Check)
      if (const CheckWord word = wordFor(m_import, row); word.isChip)
        return int(word.chip);
    return {};
  default:
    return {};
  }
}

QVariant ColumnTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const QString names[] = {tr("Column"), tr("First values"), tr("Becomes"), tr("What was found")};
  return names[section];
}

} // namespace baton::records
