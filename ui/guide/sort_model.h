// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guide/sorted_card.h"
#include "ui/session/session.h"

#include <QAbstractTableModel>

namespace baton::guide_page {

/// The cards of a document, and what became of each.
class SortModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Text, WentTo, ColumnCount };

  explicit SortModel(session::Session& session, QObject* parent = nullptr);
  void show(std::vector<exchange::TextCard> cards);
  void refresh();

  const exchange::TextCard& card(int row) const { return m_cards[std::size_t(row)]; }
  std::optional<guide::Heap> heap(int row) const;
  int sorted() const;
  int nextUnsorted(int after) const;
  /// What is written when a card goes to a heap; what it was before goes.
  basics::Edits put(int row, guide::Heap heap);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  struct Sorted {
    guide::Heap heap;
    basics::ElementRef element;
  };
  session::Session& m_session;
  std::vector<exchange::TextCard> m_cards;
  std::vector<std::optional<Sorted>> m_sorted; ///< by row; counts while its element is there
};

/// "Market", "Later"
QString heapWord(guide::Heap heap);
/// The key that sends a card there.
QChar heapKey(guide::Heap heap);

} // namespace baton::guide_page
