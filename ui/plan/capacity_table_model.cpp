// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/capacity_table_model.h"

#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"

#include <algorithm>

namespace baton::plan_page {

using basics::ElementRef;
using plan::CapacityLine;

namespace {

constexpr const char* capacityFields[] = {
    "name", "seats", "started", "left", "ramp_months", "full_productivity", "expected_attainment"};

const QString nothingSaid = QString(QChar(0x2013));

/// What is typed in its row: of somebody who leaves in a scenario, when.
ElementRef refOf(const CapacityLine& line) {
  if (line.departure)
    return {&describe(basics::Tag<plan::Departure>{}), line.departure.value()};
  if (line.person)
    return {&describe(basics::Tag<people::Person>{}), line.person.value()};
  return {&describe(basics::Tag<plan::PlannedSeat>{}), line.planned.value()};
}

} // namespace

CapacityTableModel::CapacityTableModel(inspector::ElementsNow elements, basics::Date today, QObject* parent)
    : ColumnsModel({{tr("Who")},
                    {tr("Seats"), true},
                    {tr("Started"), true},
                    {tr("Left"), true},
                    {tr("Ramp, months"), true},
                    {tr("Full, a month"), true},
                    {tr("Expected"), true},
                    {tr("Months at full"), true},
                    {tr("Carries"), true}},
                   parent),
      m_elements(std::move(elements)), m_today(today) {}

void CapacityTableModel::show(plan::Capacity capacity, bool withTotal) {
  const auto sameRows = [](const CapacityLine& a, const CapacityLine& b) { return refOf(a) == refOf(b); };
  const bool same = withTotal == m_withTotal && std::ranges::equal(capacity.lines, m_capacity.lines, sameRows);
  if (same) { // what is selected, and where it is scrolled to, stays
    m_capacity = std::move(capacity);
    if (rowCount() > 0)
      emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return;
  }
  beginResetModel();
  m_capacity = std::move(capacity);
  m_withTotal = withTotal;
  endResetModel();
}

ElementRef CapacityTableModel::at(int row) const {
  return row < 0 || isTotal(row) ? ElementRef() : refOf(m_capacity.lines[std::size_t(row)]);
}

int CapacityTableModel::rowOf(basics::RowId id) const {
  const auto found = std::ranges::find_if(m_capacity.lines, [id](const auto& line) { return refOf(line).id == id; });
  return found == m_capacity.lines.end() ? -1 : int(found - m_capacity.lines.begin());
}

bool CapacityTableModel::hasSeats() const {
  return std::ranges::any_of(m_capacity.lines, [](const CapacityLine& line) { return bool(line.planned); });
}

int CapacityTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_capacity.lines.size()) + (m_withTotal && !m_capacity.lines.empty());
}

/// The field that is typed in a cell; null where the cell follows from others.
const basics::Field* CapacityTableModel::fieldAt(const QModelIndex& index) const {
  if (!index.isValid() || isTotal(index.row()) || index.column() > Attainment)
    return nullptr;
  const ElementRef ref = at(index.row());
  const CapacityLine& line = m_capacity.lines[std::size_t(index.row())];
  if (line.departure && index.column() != Left)
    return nullptr;
  return line.planned || index.column() > Seats ? ref.kind->field(capacityFields[index.column()]) : nullptr;
}

/// What is kept of the cell, as it is typed: of somebody who leaves, what the person is said to be.
QString CapacityTableModel::kept(const QModelIndex& index) const {
  const CapacityLine& line = m_capacity.lines[std::size_t(index.row())];
  if (line.departure && index.column() > Seats && index.column() != Left && index.column() <= Attainment) {
    const ElementRef person{&describe(basics::Tag<people::Person>{}), line.person.value()};
    const basics::Field& field = *person.kind->field(capacityFields[index.column()]);
    return inspector::typedText(field, inspector::valueOf(m_elements(), person, field.name));
  }
  const basics::Field* field = fieldAt(index);
  return field ? inspector::typedText(*field, inspector::valueOf(m_elements(), at(index.row()), field->name))
               : QString();
}

QString CapacityTableModel::shown(const QModelIndex& index) const {
  const CapacityLine& line = m_capacity.lines[std::size_t(index.row())];
  const QString typed = kept(index);
  switch (index.column()) {
  case Name:
    return line.planned && line.name.empty() ? tr("Planned seat") : inspector::text(line.name);
  case Seats:
    return line.planned ? widgets::whole(line.seats) : QString();
  case Attainment:
    return typed.isEmpty() ? widgets::percent(1, 0) : widgets::percent(line.seat.attainment, 0);
  case Months:
    return line.months == line.atFull
               ? widgets::exact(line.months, 1)
               : tr("%1 of %2").arg(widgets::exact(line.atFull, 1), widgets::exact(line.months, 1));
  case Carries:
    return line.carries ? widgets::exact(line.carries->number(), 0) : tr("not said");
  default:
    return typed.isEmpty() ? nothingSaid : typed;
  }
}

QString CapacityTableModel::totalShown(int column) const {
  if (column == Name)
    return tr("All");
  return column == Carries ? widgets::exact(m_capacity.carried.number(), 0) : QString();
}

QVariant CapacityTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const int column = index.column();
  const bool total = isTotal(index.row());
  if (role == Qt::TextAlignmentRole)
    return alignmentOf(column);
  if (role == widgets::SumRole)
    return total ? 2 : 0;
  if (role == Qt::DisplayRole)
    return total ? totalShown(column) : shown(index);
  if (total)
    return {};
  const CapacityLine& line = m_capacity.lines[std::size_t(index.row())];
  if (role == Qt::EditRole && fieldAt(index))
    return kept(index);
  if (role == widgets::MutedRole)
    return (column == Carries && !line.carries) || shown(index) == nothingSaid;
  if (role == widgets::IconRole && column == Name && line.planned)
    return QStringLiteral("circle-dashed");
  if (role == widgets::IconRole && column == Name && line.departure)
    return QStringLiteral("arrow-right");
  if (role == Qt::ToolTipRole && fieldAt(index))
    return tr("Type to change it");
  return {};
}

Qt::ItemFlags CapacityTableModel::flags(const QModelIndex& index) const {
  const auto flags = ColumnsModel::flags(index);
  return fieldAt(index) && !m_readOnly ? flags | Qt::ItemIsEditable : flags;
}

basics::Outcome<basics::Value> CapacityTableModel::read(const QModelIndex& index, const QString& typed) const {
  QString plain = typed.trimmed();
  if (index.column() == Attainment)
    plain.remove('%');
  const basics::Field& field = *fieldAt(index);
  return inspector::valueTyped(field, plain, QLocale(), inspector::nearTo(field, m_today));
}

QString CapacityTableModel::refusalOf(const QModelIndex& index, const QString& typed) const {
  if (!fieldAt(index))
    return whyFixed(index);
  const auto value = read(index, typed);
  return value ? QString() : session::sentence(value.refusal());
}

QString CapacityTableModel::whyFixed(const QModelIndex& index) const {
  if (m_readOnly)
    return tr("The file is open for reading only.");
  if (isTotal(index.row()))
    return tr("This is the sum of the rows above it.");
  if (index.column() > Attainment)
    return tr("This follows from what is typed beside it.");
  if (fieldAt(index))
    return {};
  if (m_capacity.lines[std::size_t(index.row())].departure)
    return tr("In a scenario only the day can be typed on which somebody leaves.");
  return index.column() == Name ? tr("People are renamed on page People.") : tr("A person is one seat.");
}

void CapacityTableModel::take(const std::vector<widgets::CellEntry>& entries) {
  std::vector<CellEdit> edits;
  for (const widgets::CellEntry& entry : entries) {
    const basics::Field* field = fieldAt(entry.index);
    const ElementRef ref = at(entry.index.row());
    if (auto value = read(entry.index, entry.typed);
        value && *value != inspector::valueOf(m_elements(), ref, field->name))
      edits.push_back({ref, field, *value});
  }
  if (!edits.empty())
    emit edited(edits);
}

bool CapacityTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !fieldAt(index))
    return false;
  const QString reason = refusalOf(index, value.toString());
  emit refused(reason);
  if (reason.isEmpty())
    take({{index, value.toString()}});
  return reason.isEmpty();
}

} // namespace baton::plan_page
