// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_table_model.h"

#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/plan/capacity_words.h"
#include "ui/session/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <algorithm>

namespace baton::plan_page {

using plan::Scenario, plan::ScenarioFigures;
using widgets::compact, widgets::percent, widgets::signedCompact;

namespace {

constexpr const char* driverFields[] = {"name", "win_rate", "deal_size", "later_days", "largest_lost"};

const basics::Kind& scenarioKind() {
  return describe(basics::Tag<Scenario>{});
}

QString asMeasured() {
  return QString(QChar(0x2013));
}

QString changeText(const std::optional<basics::Amount>& change) {
  return change ? widgets::signedPercent(change->number() / 100, 0) : asMeasured();
}

} // namespace

void ScenarioTableModel::show(std::vector<Scenario> scenarios) {
  const auto sameOne = [](const Scenario& a, const Scenario& b) { return a.id == b.id; };
  if (!m_figures.empty() && std::ranges::equal(scenarios, m_scenarios, sameOne)) {
    m_scenarios = std::move(scenarios);
    emit dataChanged(index(0, 0), index(RowCount - 1, columnCount() - 1));
    return;
  }
  beginResetModel();
  std::vector<std::optional<ScenarioFigures>> figures(1 + scenarios.size());
  if (!m_figures.empty())
    figures[0] = m_figures[0];
  for (std::size_t i = 0; i < scenarios.size(); ++i)
    if (const int before = columnOf(scenarios[i].id.value()); before > base)
      figures[i + 1] = m_figures[std::size_t(before - base)];
  m_scenarios = std::move(scenarios);
  m_figures = std::move(figures);
  endResetModel();
}

void ScenarioTableModel::setFigures(std::size_t column, std::optional<ScenarioFigures> figures) {
  if (column >= m_figures.size())
    return;
  m_figures[column] = std::move(figures);
  emit dataChanged(index(0, base), index(RowCount - 1, columnCount() - 1)); // differences follow from the first
}

const Scenario* ScenarioTableModel::at(int column) const {
  const int place = column - base - 1;
  return place < 0 || std::size_t(place) >= m_scenarios.size() ? nullptr : &m_scenarios[std::size_t(place)];
}

int ScenarioTableModel::columnOf(basics::RowId scenario) const {
  for (std::size_t i = 0; i < m_scenarios.size(); ++i)
    if (m_scenarios[i].id.value() == scenario)
      return int(i) + base + 1;
  return -1;
}

int ScenarioTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(RowCount);
}
int ScenarioTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_scenarios.size()) + 2;
}

const basics::Field* ScenarioTableModel::fieldAt(const QModelIndex& index) const {
  return at(index.column()) && index.row() <= LargestLost ? scenarioKind().field(driverFields[index.row()]) : nullptr;
}

QString ScenarioTableModel::assumed(const Scenario& scenario, int row, std::size_t column) const {
  const bool isBase = column == 0;
  switch (row) {
  case Name:
    return isBase ? tr("As it is") : scenario.name.empty() ? tr("Unnamed") : inspector::text(scenario.name);
  case WinRate:
    return isBase ? tr("as measured") : changeText(scenario.winRate);
  case DealSize:
    return isBase ? tr("as measured") : changeText(scenario.dealSize);
  case Later:
    if (isBase)
      return tr("as measured");
    return !scenario.laterDays || *scenario.laterDays == 0 ? asMeasured()
           : *scenario.laterDays > 0                       ? tr("%1 days later").arg(*scenario.laterDays)
                                                           : tr("%1 days earlier").arg(-*scenario.laterDays);
  case LargestLost:
    return scenario.largestLost ? tr("yes") : asMeasured();
  default:
    break;
  }
  const auto& figures = m_figures[column];
  if (!figures)
    return {};
  const int own = figures->capacity.seats - (isBase || !m_figures[0] ? 0 : m_figures[0]->capacity.seats);
  QStringList parts;
  if (own != 0)
    parts += isBase ? widgets::counted(own, tr("1 planned seat"), tr("%1 planned seats")) : tr("%1 more").arg(own);
  if (figures->capacity.leaving > 0)
    parts += widgets::counted(figures->capacity.leaving, tr("1 leaves"), tr("%1 leave"));
  return parts.isEmpty() ? asMeasured() : parts.join(tr(", "));
}

QString ScenarioTableModel::follows(const ScenarioFigures& figures, int row) const {
  const basics::Amount none;
  const bool nothing = figures.open == figures.omitted && figures.toOpen == none && figures.forecast.closed == none;
  switch (row) {
  case Likely:
    return nothing ? tr("nothing open") : compact(figures.forecast.p50.number());
  case Range:
    return nothing ? asMeasured()
                   : tr("%1 to %2").arg(compact(figures.forecast.p10.number()), compact(figures.forecast.p90.number()));
  case Probability:
    return !figures.goal ? tr("no goal yet")
           : nothing     ? asMeasured()
                         : percent(figures.forecast.probabilityOfGoal.value_or(0), 0);
  case Capacity:
    return isSaid(figures.capacity) ? compact(figures.capacity.carried.number()) : tr("not said");
  default:
    return figures.neededPipeline   ? compact(figures.neededPipeline->number())
           : !figures.goal          ? tr("no goal yet")
           : figures.lostAreUnknown ? widgets::notKnown()
           : !figures.winRateValue  ? widgets::tooLittleHistory()
                                    : tr("goal reached");
  }
}

/// What stands behind a figure of the plan as it is.
QString ScenarioTableModel::behind(const ScenarioFigures& figures, int row) const {
  switch (row) {
  case Likely:
    return tr("%1 open, %2 left out").arg(widgets::whole(figures.open), widgets::whole(figures.omitted));
  case Range:
    return tr("eight of ten cases");
  case Probability:
    return figures.goal ? tr("of %1").arg(compact(figures.goal->number())) : QString();
  case Capacity:
    return peopleText(figures.capacity);
  default:
    return figures.openDue ? tr("%1 open and due").arg(compact(figures.openDue->number()))
                           : tr("open and due: %1").arg(widgets::notKnown());
  }
}

QString ScenarioTableModel::difference(const ScenarioFigures& figures, int row) const {
  const auto& plan = m_figures[0];
  if (!plan)
    return {};
  const auto less = plan::differenceOf(figures, *plan);
  switch (row) {
  case Likely:
    return signedCompact(less.likely.number());
  case Probability:
    return less.probability ? tr("%1 points").arg(widgets::signedPercent(*less.probability, 0).remove('%').trimmed())
                            : QString();
  case Capacity:
    return isSaid(figures.capacity) && isSaid(plan->capacity) ? signedCompact(less.capacity.number()) : QString();
  case Pipeline:
    return less.neededPipeline ? signedCompact(less.neededPipeline->number()) : QString();
  default:
    return {};
  }
}

QVariant ScenarioTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const int row = index.row();
  if (role == widgets::SumRole)
    return row == Name ? 2 : 0;
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (index.column() == words) {
    return role == Qt::DisplayRole ? headerData(row, Qt::Vertical) : QVariant();
  }
  const auto column = std::size_t(index.column() - base);
  if (column >= m_figures.size()) // nothing was asked yet
    return {};
  const Scenario* scenario = at(index.column());
  const auto& figures = m_figures[column];
  if (role == Qt::EditRole)
    if (const auto* field = fieldAt(index))
      return inspector::typedText(*field, field->read(scenario));
  if (role == Qt::DisplayRole)
    return row <= Seats ? assumed(scenario ? *scenario : Scenario{}, row, column)
           : figures    ? follows(*figures, row)
                        : QStringLiteral("…");
  if (role == Qt::ToolTipRole && row == Name && scenario)
    return widgets::plainToolTip(inspector::text(scenario->name));
  if (role == widgets::SecondLineRole && row >= Likely && figures)
    return scenario ? difference(*figures, row) : behind(*figures, row);
  if (role == widgets::MutedRole)
    return row != Name && (data(index, Qt::DisplayRole).toString() == asMeasured() || (!scenario && row <= Seats));
  return {};
}

Qt::ItemFlags ScenarioTableModel::flags(const QModelIndex& index) const {
  const auto flags = QAbstractTableModel::flags(index);
  const bool typed = fieldAt(index) && index.row() != LargestLost;
  return typed && !m_readOnly ? flags | Qt::ItemIsEditable : flags;
}

bool ScenarioTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const basics::Field* field = role == Qt::EditRole && !m_readOnly ? fieldAt(index) : nullptr;
  if (!field)
    return false;
  const basics::ElementRef ref{&scenarioKind(), at(index.column())->id.value()};
  if (index.row() == LargestLost) {
    emit edited(ref, inspector::text(field->name), basics::Value(std::int64_t(value.toBool())));
    return true;
  }
  const QString reason = refusalOf(index, value.toString());
  emit refused(reason);
  if (!reason.isEmpty())
    return false;
  const auto said = read(index, value.toString());
  if (*said == field->read(at(index.column())))
    return false;
  emit edited(ref, inspector::text(field->name), *said);
  return true;
}

basics::Outcome<basics::Value> ScenarioTableModel::read(const QModelIndex& index, const QString& typed) const {
  QString plain = typed.trimmed();
  if (index.row() == WinRate || index.row() == DealSize)
    plain = plain.remove('%').trimmed();
  if (plain.startsWith('+'))
    plain.remove(0, 1);
  return inspector::valueTyped(*fieldAt(index), plain);
}

QString ScenarioTableModel::refusalOf(const QModelIndex& index, const QString& typed) const {
  if (!fieldAt(index) || index.row() == LargestLost)
    return whyFixed(index);
  const auto said = read(index, typed);
  return said ? QString() : session::sentence(said.refusal());
}

QString ScenarioTableModel::whyFixed(const QModelIndex& index) const {
  if (m_readOnly)
    return tr("The file is open for reading only.");
  if (!at(index.column()))
    return tr("This is the plan as it is, for comparison: type into a scenario.");
  if (index.row() == LargestLost)
    return tr("Space says whether the largest open deal is lost.");
  if (index.row() == Seats)
    return tr("Who comes and who leaves is said in the table below.");
  return fieldAt(index) ? QString() : tr("This follows from what is assumed above.");
}

/// The words at the left, which stay in sight while the scenarios scroll.
QVariant ScenarioTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::DisplayRole && orientation == Qt::Horizontal) {
    const Scenario* scenario = at(section);
    return section == words ? QString() : assumed(scenario ? *scenario : Scenario{}, Name, std::size_t(section - base));
  }
  if (role == widgets::SumRole && orientation == Qt::Vertical)
    return section == Name ? 2 : 0;
  static constexpr const char* all[] = {
      QT_TR_NOOP("Scenario"),         QT_TR_NOOP("Win rate"),          QT_TR_NOOP("Deal size"),
      QT_TR_NOOP("Closing"),          QT_TR_NOOP("Largest deal lost"), QT_TR_NOOP("Who comes, leaves"),
      QT_TR_NOOP("Forecast, likely"), QT_TR_NOOP("P10 to P90"),        QT_TR_NOOP("Goal is reached"),
      QT_TR_NOOP("Capacity"),         QT_TR_NOOP("Pipeline needed")};
  return role == Qt::DisplayRole ? QVariant(tr(all[section])) : QVariant();
}

} // namespace baton::plan_page
