// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_grid_model.h"

#include "core/plan/performance.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <algorithm>

namespace baton::plan_page {

using inspector::text;
using plan::GridCell, plan::GridRow;

GoalGridModel::GoalGridModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {}

void GoalGridModel::ask(const plan::GridAsked& asked, const GridUnit& unit, bool compare) {
  const bool same = m_grid && asked == m_asked && unit == m_unit && compare == m_compare;
  m_asked = asked;
  m_unit = unit;
  m_compare = compare;
  if (!same)
    renew();
}

void GoalGridModel::renew() {
  beginResetModel();
  m_drafts.clear();
  plan::GridAsked asked = m_asked;
  if (m_compare)
    asked.scope = plan::Scope::Team;
  m_grid.emplace(m_session.elements(), m_session.calendar(), asked);
  readLines();
  readLastYear();
  endResetModel();
}

void GoalGridModel::take(const std::vector<basics::ElementRef>& touched) {
  if (!m_grid)
    return;
  const auto rows = m_grid->update(m_session.elements(), touched);
  if (!rows)
    return renew();
  if (m_compare && rowCount() > 0)
    emit dataChanged(index(0, 0),
                     index(rowCount() - 1, columnCount() - 1)); // what a team comes to is in every line above
  else
    for (const int row : *rows)
      emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void GoalGridModel::readLines() {
  m_lines.clear();
  for (int row = 0; row < int(m_grid->rows().size()); ++row) {
    m_lines.push_back({row});
    const auto kind = m_grid->rows()[std::size_t(row)].kind;
    if (comparesPeriods() && (kind == GridRow::Kind::Team || kind == GridRow::Kind::Company))
      for (int level = 0; level < ComparedCount; ++level)
        m_lines.push_back({row, level});
  }
}

int GoalGridModel::lineOf(int gridRow) const {
  const auto found = std::ranges::find_if(m_lines, [gridRow](const Line& line) { return line.row == gridRow; });
  return int(found - m_lines.begin());
}

std::pair<int, int> GoalGridModel::foldedBy(int row) const {
  const int of = m_lines[std::size_t(row)].row;
  int first = row + 1;
  while (first < rowCount() && m_lines[std::size_t(first)].row == of)
    ++first; // its own numbers stay
  return {first, lineOf(m_grid->rows()[std::size_t(of)].end)};
}

void GoalGridModel::mark(const std::set<basics::RowId>& people) {
  if (people == m_marked)
    return;
  m_marked = people;
  if (m_grid && rowCount() > 0 && !m_compare) {
    const int year = int(m_grid->columns().size()) - 1;
    emit dataChanged(index(0, year), index(rowCount() - 1, year));
  }
}

/// What everyone brought the year before, and the teams together.
void GoalGridModel::readLastYear() {
  const auto& rows = m_grid->rows();
  m_lastYear.assign(rows.size(), std::nullopt);
  const plan::Metric* metric = m_grid->metric();
  if (!metric || m_asked.rows == plan::GridRows::Roles || !m_asked.business.empty() ||
      m_asked.measure != plan::Measure::InPeriod)
    return;
  plan::Query query;
  query.metric = m_asked.metric;
  query.basis = m_asked.basis;
  query.byPerson = true;
  query.byMarket = bool(m_asked.market);
  query.byOffering = bool(m_asked.offering);
  query.byPeriod = basics::Grain::Year;
  query.period = m_session.calendar().previous(m_asked.year);
  std::map<basics::RowId, basics::Amount> reached;
  for (const auto& row : plan::performanceRows(m_session.elements(), m_session.actuals(), query, m_session.calendar()))
    if (row.person && row.figures.actual && row.scope == plan::Scope::Own && row.measure == m_asked.measure &&
        (!row.market || row.market->id == m_asked.market.value()) &&
        (!row.offering || row.offering->id == m_asked.offering.value()))
      reached.emplace(row.person->id, *row.figures.actual);
  for (int row = int(rows.size()) - 1; row >= 0; --row) {
    const GridRow& one = rows[std::size_t(row)];
    if (one.kind == GridRow::Kind::Person) {
      if (const auto own = reached.find(one.person.value()); own != reached.end())
        m_lastYear[std::size_t(row)] = own->second;
      continue;
    }
    plan::GoalSum sum;
    for (int child = row + 1; child < one.end; child = rows[std::size_t(child)].end)
      if (const auto& part = m_lastYear[std::size_t(child)])
        sum.add(*metric, part);
    m_lastYear[std::size_t(row)] = sum.value();
  }
}

bool GoalGridModel::hasLonger() const {
  for (int row = 0; hasPeriods() && row < int(m_grid->rows().size()); ++row)
    for (int column = 0; column < int(m_grid->columns().size()); ++column)
      if (m_grid->cell(row, column).inLonger)
        return true;
  return false;
}

bool GoalGridModel::isSumRow(int row) const {
  return m_asked.scope == plan::Scope::Own && m_grid->rows()[std::size_t(row)].end > row + 1;
}

bool GoalGridModel::isCell(const QModelIndex& index) const {
  return index.isValid() && m_grid && !m_compare && std::size_t(index.column()) < m_grid->columns().size();
}

int GoalGridModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_grid ? 0 : int(m_lines.size());
}

int GoalGridModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid() || !m_grid)
    return 0;
  const bool people = m_asked.rows == plan::GridRows::People && !m_compare;
  return hasPeriods() ? int(m_grid->columns().size()) + (people ? 2 : 0) : int(ComparedCount);
}

QString GoalGridModel::rowTitle(int row) const {
  if (!m_grid)
    return {};
  const Line& line = m_lines[std::size_t(row)];
  return line.level < 0 ? rowName(m_session.elements(), m_grid->rows(), line.row) : levelTitle(line.level);
}

QString GoalGridModel::cellTitle(int row, int column) const {
  return tr("%1, %2").arg(rowTitle(row), text(m_session.calendar().name(m_grid->columns()[std::size_t(column)])));
}

QString GoalGridModel::levelTitle(int level) {
  const QString names[] = {tr("From above"), tr("Level by level"), tr("From below"), tr("Gap"), tr("Over-assigned")};
  return names[level];
}

QString GoalGridModel::columnTitle(int column) const {
  if (!hasPeriods())
    return levelTitle(column);
  const int own = int(m_grid->columns().size());
  if (column < own)
    return columnName(m_session.calendar(), m_grid->columns(), column);
  if (column == own + Change)
    return tr("Change");
  const basics::Period before = m_session.calendar().previous(m_asked.year);
  const auto& through = m_session.actuals().dataThrough;
  const auto end = through.find(m_asked.metric.value());
  const bool partly = end != through.end() && before.contains(end->second) && end->second < before.to;
  return (partly ? tr("%1 actual, partly") : tr("%1 actual")).arg(text(m_session.calendar().name(before)));
}

QVariant GoalGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (!m_grid)
    return {};
  if (orientation == Qt::Horizontal) {
    if (role == Qt::DisplayRole)
      return columnTitle(section);
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
  }
  const Line& line = m_lines[std::size_t(section)];
  const GridRow& row = m_grid->rows()[std::size_t(line.row)];
  const bool itself = line.level < 0;
  switch (role) {
  case Qt::DisplayRole:
    return rowTitle(section);
  case DepthRole:
    return row.depth + (itself ? 0 : 1);
  case TeamRole:
    return itself && (row.kind == GridRow::Kind::Team || row.kind == GridRow::Kind::Company);
  case widgets::SumRole:
    return !itself ? 0 : line.row == 0 && row.end > 1 ? 2 : row.end > line.row + 1 ? 1 : 0;
  default:
    return {};
  }
}

Qt::ItemFlags GoalGridModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (!isCell(index) || m_session.readOnly())
    return plain;
  return m_grid->goalAt(index.row(), index.column()) ? plain | Qt::ItemIsEditable : plain;
}

QVariant GoalGridModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_grid)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == widgets::SumRole) {
    const int sum = headerData(index.row(), Qt::Vertical, role).toInt();
    const bool year = hasPeriods() && index.column() + 1 == int(m_grid->columns().size());
    return m_compare || index.column() < int(m_grid->columns().size()) ? std::max(sum, year ? 1 : 0) : sum == 2 ? 2 : 0;
  }
  if (comparesPeriods())
    return lineData(index, role);
  if (m_compare)
    return comparedData(index.row(), int(m_grid->columns().size()) - 1, index.column(), role);
  return isCell(index) ? cellData(index.row(), index.column(), role)
                       : besideData(index.row(), index.column() - int(m_grid->columns().size()), role);
}

QVariant GoalGridModel::named(const QString& words, bool muted, int role) const {
  return role == Qt::DisplayRole ? QVariant(words) : role == widgets::MutedRole ? QVariant(muted) : QVariant();
}

QString GoalGridModel::cellText(const GridCell& cell) const {
  return !cell.isThere() ? QString() : cell.amount ? shownAmount(*cell.amount, m_unit) : toFollow();
}

QVariant GoalGridModel::cellData(int row, int column, int role) const {
  const GridCell& cell = m_grid->cell(row, column);
  const auto draft = m_drafts.find({row, column});
  switch (role) {
  case Qt::DisplayRole:
    return draft != m_drafts.end() ? draft->second.typed : cellText(cell);
  case Qt::EditRole:
    if (draft != m_drafts.end())
      return draft->second.typed;
    return cell.amount ? typedAmount(*cell.amount, m_unit) : cellText(cell);
  case widgets::MutedRole:
    return cell.from == GridCell::From::Role || (cell.isThere() && !cell.amount);
  case widgets::ToneRole:
    return draft != m_drafts.end() ? 2 : 0;
  case widgets::FindingRole:
    return column + 1 == int(m_grid->columns().size()) && !isSumRow(row) &&
                   m_marked.contains(m_grid->rows()[std::size_t(row)].person.value())
               ? 1
               : 0;
  case RefusalRole:
    return draft != m_drafts.end() ? draft->second.reason : QString();
  case Qt::ToolTipRole:
    return widgets::plainToolTip(draft != m_drafts.end() ? draft->second.reason : hint(row, column));
  default:
    return {};
  }
}

/// What a number is made of, where that is not plain.
QString GoalGridModel::hint(int row, int column) const {
  const GridCell& cell = m_grid->cell(row, column);
  switch (cell.from) {
  case GridCell::From::Role:
    return tr("The goal of everyone with this title. A goal of one's own takes its place.");
  case GridCell::From::Shorter:
    return tr("The sum of goals for shorter periods.");
  case GridCell::From::Parts:
    return tr("The sum of goals for single markets, offerings or kinds of business.");
  case GridCell::From::Nothing:
    return cell.inLonger ? tr("Part of a goal for a longer period.") : QString();
  default:
    return {};
  }
}

QVariant GoalGridModel::besideData(int row, int column, int role) const {
  const auto& before = m_lastYear[std::size_t(row)];
  if (column == LastYear)
    return named(before ? shownAmount(*before, m_unit) : QStringLiteral("–"), true, role);
  const auto& goal = m_grid->cell(row, int(m_grid->columns().size()) - 1).amount;
  if (!goal)
    return named({}, true, role);
  if (!before)
    return named(tr("no year yet"), true, role);
  const auto share = basics::ratio(*goal, *before);
  return named(share ? widgets::signedPercent(*share - 1) : widgets::notDefined(), !share, role);
}

/// Of periods: a line for each number of a team, and one for a person.
QVariant GoalGridModel::lineData(const QModelIndex& index, int role) const {
  const Line& line = m_lines[std::size_t(index.row())];
  const bool team = headerData(index.row(), Qt::Vertical, TeamRole).toBool();
  return team ? named({}, false, role)
              : comparedData(line.row, index.column(), line.level < 0 ? int(Below) : line.level, role);
}

QVariant GoalGridModel::comparedData(int row, int period, int level, int role) const {
  const GridRow& one = m_grid->rows()[std::size_t(row)];
  if (one.kind == GridRow::Kind::Person || one.kind == GridRow::Kind::Role)
    return named(level == Below ? cellText(m_grid->cell(row, period)) : QString(), false, role);
  const plan::GridLevels levels = m_grid->levels(row, period);
  const auto shown = [this](const plan::GoalSum& sum) {
    const auto value = sum.value();
    return value ? shownAmount(*value, m_unit) : sum.stated() ? toFollow() : QStringLiteral("–");
  };
  const plan::GoalSum& sum = level == Above ? levels.above : level == Parts ? levels.parts : levels.below;
  if (level <= Below)
    return named(shown(sum), !sum.value(), role);
  const auto above = levels.above.value(), below = levels.below.value();
  if (level == Gap) {
    if (role == widgets::FindingRole)
      return above && below && *below < *above ? 1 : 0;
    return named(above && below ? shownAmount(*below - *above, m_unit) : QStringLiteral("–"), !above || !below, role);
  }
  const auto over = plan::overAssignment(levels.parts, levels.above);
  return named(over ? widgets::signedPercent(*over) : QStringLiteral("–"), !over, role);
}

} // namespace baton::plan_page
