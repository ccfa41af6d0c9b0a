// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/call_table_model.h"

#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/numbers/chart_parts.h"
#include "ui/session/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <algorithm>

namespace baton::numbers {

using basics::Amount;
using inspector::text;
using plan::CallRow, plan::CallSaid;

namespace {

const QString nothingCalled = QString(QChar(0x2013));

bool isNote(int column) {
  return column == CallTableModel::CallNote || column == CallTableModel::AdjustedNote;
}

bool isFigure(int column) {
  return column != CallTableModel::Person && !isNote(column);
}

QString exactly(const std::optional<Amount>& amount, const QString& otherwise) {
  return amount ? widgets::exactCents(amount->cents()) : otherwise;
}

template <class Row> QString openOf(const Row& row) {
  return sumOf(row.open, row.openDeals, row.unvalued);
}

template <class T> CallSaid saidBy(const std::optional<T>& call) {
  return call ? CallSaid{call->amount, call->note} : CallSaid();
}

CallSaid saidIn(const CallRow& row, int column) {
  return column >= CallTableModel::Adjusted ? saidBy(row.adjustment) : saidBy(row.call);
}

QString nameOf(const records::Named& person) {
  return person.name.empty() ? CallTableModel::tr("No owner") : text(person.name);
}

/// Goal, closed and open in one line.
template <class Row> QString recordsLine(const Row& row) {
  const auto short_ = [](Amount amount) { return widgets::compact(amount.number()); };
  const bool known = row.openDeals == 0 || row.unvalued < row.openDeals;
  const QString rest =
      CallTableModel::tr("closed %1 · open %2").arg(short_(row.closed), known ? short_(row.open) : widgets::notKnown());
  return row.goal ? CallTableModel::tr("goal %1 · %2").arg(short_(*row.goal), rest) : rest;
}

} // namespace

void CallTableModel::show(std::vector<CallRow> rows) {
  const auto person = [](const CallRow& row) { return std::pair(row.person.id, row.person.name); };
  const bool same = std::ranges::equal(rows, m_rows, {}, person, person);
  if (!same)
    beginResetModel();
  m_rows = std::move(rows);
  m_totals = plan::totalsOf(m_rows);
  if (!same)
    endResetModel();
  else if (!m_rows.empty()) // what is selected stays
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void CallTableModel::setFolded(bool folded) {
  if (std::exchange(m_folded, folded) != folded && !m_rows.empty())
    emit dataChanged(index(0, 0), index(rowCount() - 1, Person));
}

const CallRow* CallTableModel::at(int row) const {
  return row < 1 || std::size_t(row) > m_rows.size() ? nullptr : &m_rows[std::size_t(row) - 1];
}

int CallTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_rows.empty() ? 0 : int(m_rows.size()) + 1;
}
int CallTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString CallTableModel::whyFixed(const QModelIndex& index) const {
  const CallRow* row = at(index.row());
  if (!row)
    return tr("This is the sum of the rows below it.");
  if (index.column() < Call)
    return tr("This comes from the goals and the records.");
  if (!m_whyFixed.isEmpty())
    return m_whyFixed;
  return row->mayCall() ? QString() : tr("Records without an owner have nobody who could call them.");
}

QString CallTableModel::shown(const QModelIndex& index) const {
  const CallRow* row = at(index.row());
  if (!row)
    return sumShown(index.column());
  switch (index.column()) {
  case Person:
    return nameOf(row->person);
  case Goal:
    return exactly(row->goal, nothingCalled);
  case Closed:
    return exactly(row->closed, {});
  case Open:
    return openOf(*row);
  case Call:
    return row->mayCall() ? exactly(row->called(), nothingCalled) : QString();
  case Adjusted:
    return row->mayCall() ? exactly(row->taken(), nothingCalled) : QString();
  default:
    return text(saidIn(*row, index.column()).note).simplified();
  }
}

QString CallTableModel::sumShown(int column) const {
  switch (column) {
  case Person:
    return tr("Together");
  case Goal:
    return exactly(m_totals.goal, nothingCalled);
  case Closed:
    return exactly(m_totals.closed, {});
  case Open:
    return openOf(m_totals);
  case Call:
    return exactly(m_totals.called, nothingCalled);
  case CallNote:
    return tr("%1 of %2 called").arg(m_totals.calls).arg(m_totals.people);
  case Adjusted:
    return exactly(m_totals.taken, nothingCalled);
  default:
    return m_totals.adjustments == 0 ? tr("all as called") : tr("%1 adjusted").arg(m_totals.adjustments);
  }
}

/// As it stands in its editor.
QString CallTableModel::typed(const QModelIndex& index) const {
  const CallRow* row = at(index.row());
  if (!row || index.column() < Call)
    return {};
  const CallSaid said = saidIn(*row, index.column());
  if (isNote(index.column()))
    return text(said.note);
  return said.amount ? widgets::exactCents(said.amount->cents()) : QString();
}

/// What a figure does not say itself.
QString CallTableModel::whatItMeans(const QModelIndex& index) const {
  const CallRow* row = at(index.row());
  if (!row)
    return {};
  if (isNote(index.column()))
    return typed(index);
  const auto since = [](const auto& call) {
    return call && call->amount && call->date ? tr("Said on %1").arg(inspector::dateText(*call->date)) : QString();
  };
  if (index.column() == Call)
    return since(row->call);
  if (index.column() != Adjusted)
    return {};
  return row->adjustment && row->adjustment->amount ? since(row->adjustment)
         : row->called()                            ? tr("As called")
                                                    : QString();
}

QVariant CallTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const CallRow* row = at(index.row());
  const int column = index.column();
  switch (role) {
  case Qt::DisplayRole:
    return shown(index);
  case Qt::EditRole:
    return typed(index);
  case Qt::TextAlignmentRole:
    return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case widgets::SumRole:
    return row ? 0 : 2;
  case widgets::MutedRole:
    return shown(index) == nothingCalled || (!row && isNote(column)) ||
           (row && column == Adjusted && !(row->adjustment && row->adjustment->amount));
  case widgets::SecondLineRole:
    if (m_folded && column == Person)
      return row ? recordsLine(*row) : recordsLine(m_totals);
    return {};
  case Qt::ToolTipRole:
    return whatItMeans(index).isEmpty() ? QVariant() : QVariant(widgets::plainToolTip(whatItMeans(index)));
  case Qt::AccessibleTextRole: {
    const QString more = isNote(column) ? QString() : whatItMeans(index);
    return more.isEmpty() ? shown(index) : shown(index) + QStringLiteral(", ") + more;
  }
  default:
    return {};
  }
}

QVariant CallTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Person:
    return tr("Person");
  case Goal:
    return tr("Goal");
  case Closed:
    return tr("Closed");
  case Open:
    return tr("Open and due");
  case Call:
    return tr("Own call");
  case Adjusted:
    return tr("Adjusted");
  default:
    return tr("Why");
  }
}

Qt::ItemFlags CallTableModel::flags(const QModelIndex& index) const {
  const auto flags = QAbstractTableModel::flags(index);
  return whyFixed(index).isEmpty() ? flags | Qt::ItemIsEditable : flags;
}

namespace {

basics::Outcome<std::optional<basics::Money>> amountIn(const QString& typed) {
  const auto read =
      inspector::valueTyped(*describe(basics::Tag<plan::ForecastCall>{}).field("amount"), typed.trimmed());
  if (!read)
    return read.refusal();
  const auto* cents = std::get_if<std::int64_t>(&*read);
  return cents ? std::optional(basics::Money::ofCents(*cents)) : std::nullopt;
}

} // namespace

QString CallTableModel::refusalOf(const QModelIndex& index, const QString& typed) const {
  if (QString reason = whyFixed(index); !reason.isEmpty() || isNote(index.column()))
    return reason;
  const auto amount = amountIn(typed);
  return amount ? QString() : session::sentence(amount.refusal());
}

bool CallTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const QString words = value.toString().trimmed();
  if (role != Qt::EditRole || words == typed(index))
    return false;
  const QString reason = refusalOf(index, words);
  emit refused(reason);
  if (!reason.isEmpty())
    return false;
  const CallRow row = *at(index.row());
  CallSaid said = saidIn(row, index.column());
  if (isNote(index.column())) {
    said.note = words.toStdString();
  } else {
    const auto amount = *amountIn(words);
    if (amount == said.amount)
      return false;
    said.amount = amount;
  }
  if (index.column() < Adjusted)
    emit called(row, said);
  else
    emit adjusted(row, said);
  return true;
}

} // namespace baton::numbers
