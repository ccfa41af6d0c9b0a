// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/element_table_model.h"

#include "core/strategy/room_to_run.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/session/live_check.h"
#include "ui/session/words.h"
#include "ui/strategy/element_order.h"
#include "ui/strategy/extension_words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QMimeData>

#include <algorithm>

namespace baton::strategy_page {

using basics::ElementRef, basics::Field, basics::FieldType, basics::Kind, basics::RowId, basics::Value;
using inspector::text;

namespace {

QString rowMime() {
  return QStringLiteral("application/x-baton-element");
}

/// What can be changed in a cell: one line of text, a choice, a date, a number, one reference.
bool isCellField(const Field& field) {
  return !field.isSet() && field.type != FieldType::Texts && field.type != FieldType::Instant && !field.traits.key;
}

bool isNumber(FieldType type) {
  return type == FieldType::Integer || type == FieldType::Number || type == FieldType::Money ||
         type == FieldType::Quantity;
}

} // namespace

ElementTableModel::ElementTableModel(session::Session& session, const Section& section, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_findings(inspector::Findings::of(session)),
      m_section(section) {
  const Field* title = nullptr;
  for (const Field& field : section.kind->fields)
    if (field.traits.title)
      title = &field;
  m_fields.push_back(title);
  for (std::string_view name : section.fields)
    m_fields.push_back(section.kind->field(name));
  connect(&session, &session::Session::changed, this, &ElementTableModel::refresh);
  connect(&session, &session::Session::actualsReady, this, &ElementTableModel::refreshYear);
  connect(&m_findings, &inspector::Findings::changed, this, [this] {
    if (!m_rows.empty())
      emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  });
  m_showsWork = isTurns(); // a column that is always there
  if (section.kind->name == "target_account") {
    auto& live = session::LiveCheck::of(session);
    connect(&live, &session::LiveCheck::checked, this, &ElementTableModel::refreshAccounts);
    refreshAccounts();
  }
  refreshYear();
  refresh();
}

void ElementTableModel::refreshAccounts() {
  const workspace::AccountWorks& accounts = session::LiveCheck::of(m_session).accounts();
  if (accounts == m_accounts)
    return;
  m_accounts = accounts;
  const int column = int(m_fields.size());
  if (m_accounts.empty() == m_showsWork) {
    if (m_showsWork)
      beginRemoveColumns({}, column, column);
    else
      beginInsertColumns({}, column, column);
    m_showsWork = !m_showsWork;
    if (m_showsWork)
      endInsertColumns();
    else
      endRemoveColumns();
  }
  if (m_showsWork && !m_rows.empty())
    emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

void ElementTableModel::refreshYear() {
  if (m_section.kind->name != "market")
    return;
  m_year = marketYear(m_session);
  if (!m_rows.empty())
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

bool ElementTableModel::sameRows(const std::vector<RowId>& rows) {
  return std::ranges::is_permutation(rows, m_rows);
}

/// Keeps the current row and the selection, whatever moved.
void ElementTableModel::refresh() {
  const std::vector<RowId> rows = elementsInOrder(m_session.elements(), kind());
  if (rows == m_rows) {
    if (!rows.empty())
      emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return;
  }
  if (sameRows(rows)) {
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& one : before) {
      const auto at = std::ranges::find(rows, m_rows[std::size_t(one.row())]) - rows.begin();
      after.append(index(int(at), one.column()));
    }
    m_rows = rows;
    changePersistentIndexList(before, after);
    emit layoutChanged();
    return;
  }
  // Rows come and go one by one, so that views keep their place.
  for (std::size_t i = m_rows.size(); i-- > 0;)
    if (std::ranges::find(rows, m_rows[i]) == rows.end()) {
      beginRemoveRows({}, int(i), int(i));
      m_rows.erase(m_rows.begin() + std::ptrdiff_t(i));
      endRemoveRows();
    }
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (std::ranges::find(m_rows, rows[i]) == m_rows.end()) {
      const std::size_t at = std::min(i, m_rows.size());
      beginInsertRows({}, int(at), int(at));
      m_rows.insert(m_rows.begin() + std::ptrdiff_t(at), rows[i]);
      endInsertRows();
    }
  refresh();
}

int ElementTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

int ElementTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_fields.size()) + (m_showsWork ? 1 : 0);
}

ElementRef ElementTableModel::refAt(int row) const {
  return row >= 0 && row < rowCount() ? ElementRef{&kind(), m_rows[std::size_t(row)]} : ElementRef();
}

int ElementTableModel::rowOf(RowId id) const {
  const auto found = std::ranges::find(m_rows, id);
  return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

const Field* ElementTableModel::fieldAt(int column) const {
  return column >= 0 && column < int(m_fields.size()) ? m_fields[std::size_t(column)] : nullptr;
}

QVariant ElementTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const ElementRef ref = refAt(index.row());
  if (role == CardRole)
    return QVariant::fromValue(cardOf(m_session.elements(), ref, m_findings, m_year));
  if (role == IdRole)
    return QVariant::fromValue(qlonglong(ref.id));
  return cell(index.row(), index.column(), role);
}

QVariant ElementTableModel::editValue(const Field& field, const Value& value) const {
  if (field.type == FieldType::Reference) {
    const auto* id = std::get_if<std::int64_t>(&value);
    return QVariant::fromValue(qlonglong(id ? *id : 0));
  }
  if (field.type == FieldType::YesNo) {
    const auto* held = std::get_if<std::int64_t>(&value);
    return held && *held != 0;
  }
  if (field.type == FieldType::Choice) {
    const auto* word = std::get_if<std::string>(&value);
    return word ? text(*word) : QString();
  }
  return inspector::typedText(field, value);
}

/// Whose move it is with what Sales proposes.
QVariant ElementTableModel::turnCell(RowId id, int role) const {
  const auto* extension = m_session.elements().find(basics::Id<strategy::Extension>(id));
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignLeft | Qt::AlignVCenter);
  if (!extension)
    return {};
  const ExtensionTurn turn = extensionTurn(m_session.elements(), *extension, m_session.today());
  const QString full = turn.overdue ? tr("%1, past its date").arg(turn.words) : turn.words;
  switch (role) {
  case Qt::DisplayRole:
    return turn.words;
  case Qt::AccessibleTextRole:
    return full;
  case Qt::ToolTipRole:
    return turn.words.isEmpty() ? QVariant() : widgets::plainToolTip(full);
  case widgets::ToneRole:
    return turn.overdue ? 2 : 0;
  case widgets::IconRole:
    return turn.overdue ? QStringLiteral("octagon-alert") : QString();
  default:
    return {};
  }
}

bool ElementTableModel::isTurns() const {
  return m_section.kind->name == "extension";
}

/// "2 open opportunities, worth 240,000; 1 without an amount."
QString ElementTableModel::openWork(const workspace::AccountWork& work) {
  if (work.opportunities == 0)
    return tr("No open opportunity.");
  if (work.isUnknown())
    return widgets::counted(work.opportunities, tr("1 open opportunity, without an amount."),
                            tr("%1 open opportunities, all without an amount."));
  const QString worth =
      widgets::counted(work.opportunities, tr("1 open opportunity, worth %1"), tr("%1 open opportunities, worth %2"))
          .arg(widgets::exact(work.open.number(), 0));
  return work.unvalued == 0 ? tr("%1.").arg(worth)
                            : tr("%1; %2 without an amount.").arg(worth, widgets::whole(work.unvalued));
}

/// "240k in 2 · 12 June 2020"; where nobody says what these are worth, "2 open"
QVariant ElementTableModel::workCell(RowId account, int role) const {
  const auto found = m_accounts.find(account);
  const workspace::AccountWork work = found == m_accounts.end() ? workspace::AccountWork() : found->second;
  const QString day = work.lastActivity ? inspector::dateText(*work.lastActivity) : QString();
  switch (role) {
  case Qt::DisplayRole: {
    QStringList parts;
    if (work.isUnknown())
      parts += tr("%1 open").arg(widgets::whole(work.opportunities));
    else if (work.opportunities > 0)
      parts += tr("%1 in %2").arg(widgets::compact(work.open.number()), widgets::whole(work.opportunities));
    if (!day.isEmpty())
      parts += day;
    return parts.join(QStringLiteral(" · "));
  }
  case Qt::ToolTipRole:
  case Qt::AccessibleTextRole: {
    const QString last = day.isEmpty() ? tr("No activity is loaded.") : tr("Last activity on %1.").arg(day);
    const QString both = openWork(work) + QLatin1Char(' ') + last;
    return role == Qt::ToolTipRole ? widgets::plainToolTip(both) : both;
  }
  case Qt::TextAlignmentRole:
    return int(Qt::AlignLeft | Qt::AlignVCenter);
  default:
    return {};
  }
}

QVariant ElementTableModel::cell(int row, int column, int role) const {
  const auto& elements = m_session.elements();
  const ElementRef ref = refAt(row);
  if (isWork(column))
    return isTurns() ? turnCell(ref.id, role) : workCell(ref.id, role);
  const Field* field = fieldAt(column);
  const Value value = field ? inspector::valueOf(elements, ref, field->name) : Value();
  const auto shown = [&] {
    return column == 0 ? inspector::titleOf(elements, ref) : inspector::valueLine(elements, kind(), *field, value);
  };
  switch (role) {
  case Qt::DisplayRole:
    return shown();
  case Qt::AccessibleTextRole:
    return column == 0 ? cardOf(elements, ref, m_findings, m_year).spoken() : shown();
  case Qt::EditRole:
    return field ? editValue(*field, value) : QVariant(shown());
  case Qt::ToolTipRole:
    return widgets::plainToolTip(shown());
  case Qt::TextAlignmentRole:
    return int((field && column > 0 && isNumber(field->type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case widgets::MutedRole:
    return column == 0 && !inspector::isNamed(elements, ref);
  case widgets::ChipRole:
    if (const auto* word = std::get_if<std::string>(&value); field && word && column > 0)
      if (const auto chip = inspector::choiceChip(kind(), *field, *word))
        return int(*chip);
    return {};
  case widgets::FindingRole: {
    auto tally = m_findings.tallyAt(ref.id, field ? field->name : std::string_view());
    if (column == 0 && !tally.worst)
      tally = m_findings.of(ref.id);
    return !tally.worst || *tally.worst == clarity::Severity::Hint ? 0
           : *tally.worst == clarity::Severity::Blocker            ? 2
                                                                   : 1;
  }
  default:
    return {};
  }
}

QVariant ElementTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= columnCount())
    return {};
  const Field* field = fieldAt(section);
  if (role == Qt::DisplayRole && isWork(section))
    return isTurns() ? tr("Whose move") : tr("Open, last activity");
  if (role == Qt::DisplayRole)
    return field ? session::word(field->label) : session::word(kind().label);
  if (role == Qt::TextAlignmentRole)
    return int((field && section > 0 && isNumber(field->type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  return {};
}

Qt::ItemFlags ElementTableModel::flags(const QModelIndex& index) const {
  if (!index.isValid())
    return kind().position() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (m_session.readOnly())
    return flags;
  if (kind().position())
    flags |= Qt::ItemIsDragEnabled;
  const Field* field = fieldAt(index.column());
  const bool isAnswer = isTurns() && field && (field->name == "state" || field->name == "answer"); // leadership's
  if (field && isCellField(*field) && !isAnswer)
    flags |= Qt::ItemIsEditable;
  return flags;
}

QString ElementTableModel::refusalOf(int column, const QString& typed) const {
  const Field* field = fieldAt(column);
  if (!field || field->isReference() || field->type == FieldType::Choice || field->type == FieldType::YesNo)
    return {};
  const auto value = inspector::valueTyped(*field, typed, QLocale(), inspector::nearTo(*field, m_session.today()));
  return value ? QString() : session::sentence(value.refusal());
}

bool ElementTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  const Field* field = index.isValid() ? fieldAt(index.column()) : nullptr;
  if (role != Qt::EditRole || !field || !isCellField(*field))
    return false;
  Value next;
  if (field->type == FieldType::Reference)
    next = value.toLongLong() == 0 ? Value() : Value(std::int64_t(value.toLongLong()));
  else if (field->type == FieldType::YesNo)
    next = std::int64_t{value.toBool()};
  else if (field->type == FieldType::Choice)
    next = value.toString().isEmpty() ? Value() : Value(value.toString().toStdString());
  else if (const auto typed =
               inspector::valueTyped(*field, value.toString(), QLocale(), inspector::nearTo(*field, m_session.today())))
    next = *typed;
  else {
    emit refused(session::sentence(typed.refusal()));
    return false;
  }
  const auto& elements = m_session.elements();
  const ElementRef ref = refAt(index.row());
  if (inspector::valueOf(elements, ref, field->name) == next)
    return true;
  m_session.change(inspector::editLabel(elements, ref, *field, next),
                   inspector::editsFor(elements, ref, *field, next, m_session.today()));
  return true;
}

QStringList ElementTableModel::mimeTypes() const {
  return {rowMime()};
}

QMimeData* ElementTableModel::mimeData(const QModelIndexList& indexes) const {
  if (indexes.isEmpty())
    return nullptr;
  auto* data = new QMimeData;
  data->setData(rowMime(), QByteArray::number(qlonglong(refAt(indexes.first().row()).id)));
  return data;
}

bool ElementTableModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                     const QModelIndex& parent) {
  if (action != Qt::MoveAction || !data->hasFormat(rowMime()))
    return false;
  const RowId id = data->data(rowMime()).toLongLong();
  const int from = rowOf(id);
  int place = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
  if (from < 0)
    return false;
  if (row >= 0 && from < place)
    --place; // it is taken out before it is put in
  moveToPlace(id, std::size_t(std::clamp(place, 0, rowCount() - 1)));
  return false; // the rows follow from the change; the view must not remove one
}

void ElementTableModel::move(RowId id, int by) {
  const int from = rowOf(id), to = from + by;
  if (from >= 0 && to >= 0 && to < rowCount())
    moveToPlace(id, std::size_t(to));
}

void ElementTableModel::moveToPlace(RowId id, std::size_t place) {
  const ElementRef ref{&kind(), id};
  if (const auto edits = moveTo(m_session.elements(), ref, place))
    m_session.change(inspector::moveLabel(m_session.elements(), ref, int(place) < rowOf(id)), *edits);
}

} // namespace baton::strategy_page
