// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/preview_table_model.h"

#include "ui/records/words.h"
#include "ui/session/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QDate>
#include <QLocale>

namespace baton::records {
namespace {

using widgets::ChipKind;

ChipKind chipOf(RowState state) {
  return state == RowState::Ready ? ChipKind::Ok : state == RowState::Warning ? ChipKind::Warn : ChipKind::Bad;
}

} // namespace

void PreviewTableModel::setRows(std::shared_ptr<const ReadRows> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  filter();
  endResetModel();
}

void PreviewTableModel::setFilter(std::optional<RowState> only) {
  beginResetModel();
  m_only = only;
  filter();
  endResetModel();
}

void PreviewTableModel::filter() {
  m_shown.clear();
  for (std::size_t i = 0; m_rows && i < m_rows->size(); ++i)
    if (!m_only || m_rows->state(i) == *m_only)
      m_shown.push_back(i);
}

int PreviewTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_shown.size());
}

int PreviewTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_rows ? 0 : int(m_rows->columns().size()) + 3;
}

bool PreviewTableModel::isNumber(int column) const {
  if (column == 0)
    return true;
  if (!m_rows || column >= resultColumn())
    return false;
  const std::string& target = m_rows->columns()[std::size_t(column) - 1].target;
  return holdsAmount(target) || target == "month";
}

QString PreviewTableModel::text(std::size_t row, int column) const {
  if (column == 0)
    return QString::number(m_rows->number(row));
  if (column == resultColumn())
    switch (m_rows->state(row)) {
    case RowState::Ready:
      return tr("Ready");
    case RowState::Warning:
      return tr("Worth a look");
    case RowState::Rejected:
      return tr("Rejected");
    }
  if (column == reasonColumn())
    return session::word(m_rows->reason(row));
  const ReadRows::Cell cell = m_rows->cell(row, std::size_t(column) - 1);
  if (cell.date)
    return QLocale().toString(QDate(cell.date->year(), cell.date->month(), cell.date->day()),
                              QStringLiteral("d MMM yyyy"));
  if (cell.amount && !isMoney(m_rows->columns()[std::size_t(column) - 1].target) &&
      m_rows->columns()[std::size_t(column) - 1].target != "month")
    return QLocale().toString(cell.amount->number());
  if (cell.amount)
    return widgets::exactCents(cell.amount->cents());
  return QString::fromStdString(cell.text).simplified();
}

QVariant PreviewTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_rows)
    return {};
  const std::size_t row = m_shown[std::size_t(index.row())];
  const int column = index.column();
  switch (role) {
  case Qt::DisplayRole:
    return text(row, column);
  case Qt::ToolTipRole:
    return column == reasonColumn() ? QVariant(widgets::plainToolTip(text(row, column))) : QVariant();
  case Qt::TextAlignmentRole:
    return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case widgets::MutedRole:
    return column == 0 || column == reasonColumn();
  case widgets::ChipRole:
    return column == resultColumn() ? QVariant(int(chipOf(m_rows->state(row)))) : QVariant();
  case widgets::ToneRole:
    if (column > 0 && column < resultColumn() && m_rows->state(row) != RowState::Ready &&
        m_rows->cell(row, std::size_t(column) - 1).isProblem)
      return m_rows->state(row) == RowState::Rejected ? 2 : 1;
    return {};
  default:
    return {};
  }
}

QVariant PreviewTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || !m_rows)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  if (section == 0)
    return tr("Row");
  if (section == resultColumn())
    return tr("Result");
  if (section == reasonColumn())
    return tr("Why");
  const ReadRows::Column& column = m_rows->columns()[std::size_t(section) - 1];
  return column.target == "month" || column.target == "year" ? QString::fromStdString(column.header)
                                                             : targetWord(column.target);
}

} // namespace baton::records
