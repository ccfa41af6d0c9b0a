// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/level_grid_model.h"

#include "ui/session/day_text.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

namespace baton::people_page {
namespace {

/// Columns and people that stay where they are keep what is chosen in the view.
bool hasSameShape(const LevelGrid& one, const LevelGrid& other) {
  return std::ranges::equal(one.columns, other.columns, {}, &LevelColumn::id, &LevelColumn::id) &&
         std::ranges::equal(one.rows, other.rows, [](const LevelRow& a, const LevelRow& b) {
           return a.is == b.is && (!a.seller || a.seller->person->id == b.seller->person->id);
         });
}

} // namespace

void LevelGridModel::show(LevelGrid grid) {
  if (hasSameShape(m_grid, grid)) {
    m_grid = std::move(grid);
    if (rowCount() > 0)
      emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    return;
  }
  beginResetModel();
  m_grid = std::move(grid);
  endResetModel();
}

SkillAt LevelGridModel::at(const QModelIndex& index) const {
  SkillAt at{m_grid.skill, {}, 0};
  if (!index.isValid())
    return at;
  if (const Seller* seller = row(index.row()).seller)
    at.person = seller->person->id;
  if (isLevel(index.column()))
    at.of = m_grid.columns[std::size_t(index.column() - firstLevel)].id;
  return at;
}

QModelIndex LevelGridModel::indexOf(Id<Person> person, RowId column) const {
  int place = nameColumn;
  for (int i = firstLevel; i < attainmentColumn(); ++i)
    if (m_grid.columns[std::size_t(i - firstLevel)].id == column)
      place = i;
  for (int i = 0; i < rowCount(); ++i)
    if (const Seller* seller = row(i).seller; seller && seller->person->id == person)
      return index(i, place);
  return {};
}

int LevelGridModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_grid.rows.size());
}

int LevelGridModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : attainmentColumn() + 2;
}

Qt::ItemFlags LevelGridModel::flags(const QModelIndex& index) const {
  return index.isValid() && row(index.row()).is == LevelRow::Is::Person ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                                        : Qt::NoItemFlags;
}

QVariant LevelGridModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const LevelRow& row = this->row(index.row());
  if (role == widgets::SumRole)
    return row.is == LevelRow::Is::Person ? 0 : 2;
  if (index.column() == nameColumn) {
    if (role == Qt::DisplayRole)
      return row.title;
    if (role == widgets::SideRole && row.seller)
      return int(sideOf(*row.seller->person));
    return {};
  }
  return isLevel(index.column()) ? levelData(row, index.column(), role) : factData(row, index.column(), role);
}

QString LevelGridModel::levelWords(const LevelRow& row, int column) const {
  const LevelColumn& head = m_grid.columns[std::size_t(column - firstLevel)];
  const LevelCell& cell = row.cells[std::size_t(column - firstLevel)];
  if (!cell.level)
    return tr("%1, %2: not seen yet").arg(row.title, head.title);
  QString words = tr("%1, %2: level %3").arg(row.title, head.title).arg(*cell.level);
  words += cell.date ? tr(", seen %1").arg(session::longDay(*cell.date)) : tr(", nobody knows when");
  return cell.stale ? words + tr(", longer than 90 days ago") : words;
}

QVariant LevelGridModel::levelData(const LevelRow& row, int column, int role) const {
  const std::size_t place = std::size_t(column - firstLevel);
  if (row.is == LevelRow::Is::Mean) {
    const auto& mean = m_grid.columns[place].spread.mean;
    const int seen = m_grid.columns[place].spread.seen;
    if (role == Qt::DisplayRole)
      return mean ? widgets::exact(*mean, 1) : QStringLiteral("–");
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
      return mean ? tr("%1: mean %2 of %3 seen").arg(m_grid.columns[place].title, widgets::exact(*mean, 1)).arg(seen)
                  : tr("%1: nobody seen yet").arg(m_grid.columns[place].title);
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignCenter)) : QVariant();
  }
  if (row.is == LevelRow::Is::Team)
    return {};
  const LevelCell& cell = row.cells[place];
  switch (role) {
  case Qt::DisplayRole:
    return cell.level ? QString::number(*cell.level) : QStringLiteral("–");
  case LevelRole:
    return cell.level.value_or(-1);
  case StaleRole:
    return cell.stale;
  case Qt::AccessibleTextRole:
    return levelWords(row, column);
  case Qt::ToolTipRole:
    return widgets::plainToolTip(cell.evidence.isEmpty() ? levelWords(row, column)
                                                         : levelWords(row, column) + '\n' + cell.evidence);
  default:
    return {};
  }
}

QVariant LevelGridModel::factData(const LevelRow& row, int column, int role) const {
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignRight | Qt::AlignVCenter);
  if (!row.seller)
    return {};
  if (column == attainmentColumn()) {
    const auto& attained = row.seller->revenue.attainment;
    return role == Qt::DisplayRole      ? QVariant(attained ? widgets::percent(*attained) : QStringLiteral("–"))
           : role == Qt::ToolTipRole    ? QVariant(attained ? QString() : widgets::notDefined())
           : role == widgets::MutedRole ? QVariant(!attained)
                                        : QVariant();
  }
  const coaching::CadenceRow& cadence = row.seller->cadence;
  if (role == Qt::DisplayRole)
    return !cadence.coached ? tr("never") : weeksText(cadence.weeksUncoached.value_or(0));
  if (role == widgets::ToneRole)
    return cadence.isUncoached(longWeeks) ? 2 : 0;
  if (role == Qt::ToolTipRole && cadence.coached)
    return session::longDay(*cadence.coached);
  return {};
}

QVariant LevelGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  const bool level = isLevel(section);
  if (role == Qt::TextAlignmentRole)
    return int(section == nameColumn ? Qt::AlignLeft : level ? Qt::AlignHCenter : Qt::AlignRight);
  if (role == Qt::ToolTipRole && level)
    return widgets::plainToolTip(m_grid.columns[std::size_t(section - firstLevel)].title);
  if (role != Qt::DisplayRole)
    return {};
  return section == nameColumn           ? tr("Person")
         : level                         ? m_grid.columns[std::size_t(section - firstLevel)].title
         : section == attainmentColumn() ? tr("Attainment")
                                         : tr("Last coached");
}

} // namespace baton::people_page
