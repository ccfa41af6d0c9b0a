// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/compare_model.h"

#include "ui/handoff/change_summary.h"
#include "ui/session/words.h"

namespace baton::handoff_page {

using handoff::RunKind, handoff::WordRun;

namespace {

CompareRow elementRow(const handoff::ElementChange& change) {
  CompareRow row;
  row.isElement = true;
  row.change = change.change;
  row.element = change.id;
  const QString kind = session::word(change.kind->label);
  row.title = change.kind->singleton ? kind : CompareModel::tr("%1: %2").arg(kind, shortText(change.name, 200));
  row.within = change.within.empty() ? QString() : CompareModel::tr("in %1").arg(shortText(change.within, 120));
  return row;
}

CompareRow fieldRow(const handoff::ElementChange& change, const handoff::FieldChange& field) {
  CompareRow row;
  row.change = change.change;
  row.element = change.id;
  row.title = session::word(field.field->label);
  // Of a set the difference names only what left and joined; side by side both stand in full.
  const auto words = field.field->isSet() ? handoff::wordDifference(field.oldText, field.newText) : field.words;
  for (const WordRun& run : words) {
    if (run.kind != RunKind::Added)
      row.before.push_back(run);
    if (run.kind != RunKind::Removed)
      row.after.push_back(run);
  }
  return row;
}

QString wordsOf(const std::vector<WordRun>& runs) {
  QString words;
  for (const WordRun& run : runs)
    words += text(run.text);
  return words.isEmpty() ? CompareModel::tr("nothing") : words;
}

} // namespace

void CompareModel::show(const handoff::Difference& difference) {
  beginResetModel();
  m_rows.clear();
  for (const auto& change : difference.elements) {
    m_rows.push_back(elementRow(change));
    for (const auto& field : change.fields)
      m_rows.push_back(fieldRow(change, field));
  }
  endResetModel();
}

int CompareModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CompareModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= int(m_rows.size()))
    return {};
  const CompareRow& one = row(index.row());
  if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
    return spoken(one);
  return {};
}

QString CompareModel::spoken(const CompareRow& row) const {
  if (row.isElement)
    return tr("%1, %2").arg(row.title, wordOf(row.change));
  return tr("%1. Before: %2. Now: %3").arg(row.title, wordsOf(row.before), wordsOf(row.after));
}

} // namespace baton::handoff_page
