// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/sort_model.h"

#include "ui/inspector/words.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::guide_page {

using guide::Heap;

namespace {

struct SortWords {
  Q_DECLARE_TR_FUNCTIONS(baton::guide_page::SortModel)
};

} // namespace

QString heapWord(Heap heap) {
  switch (heap) {
  case Heap::Market:
    return SortWords::tr("Market");
  case Heap::Offering:
    return SortWords::tr("Offering");
  case Heap::Differentiator:
    return SortWords::tr("Difference");
  case Heap::Competitor:
    return SortWords::tr("Competitor");
  case Heap::Exclusion:
    return SortWords::tr("Exclusion");
  case Heap::Assumption:
    return SortWords::tr("Assumption");
  case Heap::Promise:
    return SortWords::tr("Promise");
  case Heap::Later:
    return SortWords::tr("Later");
  }
  return {};
}

QChar heapKey(Heap heap) {
  static constexpr char keys[] = {'M', 'O', 'D', 'C', 'X', 'A', 'P', 'L'};
  return QLatin1Char(keys[int(heap)]);
}

SortModel::SortModel(session::Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

void SortModel::show(std::vector<exchange::TextCard> cards) {
  beginResetModel();
  m_cards = std::move(cards);
  m_sorted.assign(m_cards.size(), {});
  const guide::SortedBefore before(m_session.elements());
  for (std::size_t i = 0; i < m_cards.size(); ++i)
    if (const auto heap = before.find(m_cards[i]))
      m_sorted[i] = Sorted{*heap, before.element(m_cards[i])};
  endResetModel();
}

void SortModel::refresh() {
  if (!m_cards.empty())
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<Heap> SortModel::heap(int row) const {
  const auto& sorted = m_sorted[std::size_t(row)];
  const bool there = sorted && m_session.elements().find(*sorted->element.kind, sorted->element.id);
  return there ? std::optional(sorted->heap) : std::nullopt;
}

int SortModel::sorted() const {
  int count = 0;
  for (int row = 0; row < rowCount(); ++row)
    count += heap(row) ? 1 : 0;
  return count;
}

int SortModel::nextUnsorted(int after) const {
  const int rows = rowCount();
  for (int step = 1; step <= rows; ++step)
    if (const int row = (after + step) % rows; !heap(row))
      return row;
  return -1;
}

basics::Edits SortModel::put(int row, Heap to) {
  basics::Edits edits;
  const auto now = heap(row);
  if (now == to)
    return edits;
  auto& sorted = m_sorted[std::size_t(row)];
  if (now)
    edits.erase(*sorted->element.kind, sorted->element.id);
  const basics::RowId id = m_session.newId<basics::Anything>().value();
  edits.append(guide::sortedInto(to, m_cards[std::size_t(row)], id));
  sorted = Sorted{to, {&guide::kindOf(to), id}};
  return edits;
}

int SortModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_cards.size());
}

int SortModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant SortModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const auto sorted = heap(index.row());
  const QString went = sorted ? heapWord(*sorted) : tr("Not sorted");
  switch (role) {
  case Qt::DisplayRole:
    return index.column() == Text ? inspector::text(card(index.row()).text) : went;
  case Qt::AccessibleTextRole:
    return index.column() == Text ? tr("%1: %2").arg(went, inspector::text(card(index.row()).text)) : went;
  case widgets::ChipRole:
    return index.column() == WentTo ? QVariant(int(sorted ? widgets::ChipKind::Ok : widgets::ChipKind::None))
                                    : QVariant();
  case widgets::MutedRole:
    return bool(sorted) && index.column() == Text;
  default:
    return {};
  }
}

QVariant SortModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  return section == Text ? tr("Card") : tr("Goes to");
}

} // namespace baton::guide_page
