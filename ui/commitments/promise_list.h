// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/commitments/promise_card.h"

#include <QAbstractListModel>
#include <QListView>
#include <vector>

namespace baton::commitments_page {

class PromiseDelegate;

/// The promises of one side that pass the filter.
class PromiseModel : public QAbstractListModel {
  Q_OBJECT
public:
  using QAbstractListModel::QAbstractListModel;
  void setCards(std::vector<PromiseCard> cards);
  const std::vector<PromiseCard>& cards() const { return m_cards; }
  const PromiseCard* card(int row) const { return &m_cards[std::size_t(row)]; }
  /// -1 where it is not shown.
  int rowOf(basics::RowId id) const;

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_cards.size()); }
  QVariant data(const QModelIndex& index, int role) const override;

private:
  std::vector<PromiseCard> m_cards;
};

/// One side of the ledger: cards one under another, which scroll by themselves. Moving through them chooses; Enter goes
/// on to the panel.
class PromiseList : public QListView {
  Q_OBJECT
public:
  explicit PromiseList(const QString& name, QWidget* parent = nullptr);
  void show(std::vector<PromiseCard> cards);
  PromiseModel& promises() { return *m_model; }
  basics::RowId current() const;
  /// Chooses it where it is here; 0 chooses none. Sends nothing.
  bool select(basics::RowId id);
  QSize minimumSizeHint() const override;

signals:
  void chosen(baton::basics::RowId id);
  void opened(baton::basics::RowId id);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
  void shape();
  PromiseModel* m_model;
  PromiseDelegate* m_delegate;
  bool m_filling = false;
};

} // namespace baton::commitments_page
