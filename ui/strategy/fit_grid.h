// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <QAbstractTableModel>

namespace baton::strategy_page {

class GridView;

/// Markets that are selected, then those that are open, against the offerings that are not retired.
class FitGridModel final : public QAbstractTableModel {
  Q_OBJECT
public:
  explicit FitGridModel(session::Session& session, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  bool isEmpty() const { return m_markets.empty() || m_offerings.empty(); }
  std::optional<strategy::FitLevel> level(const QModelIndex& index) const;
  /// Nothing: not decided.
  void setLevel(const QModelIndex& index, std::optional<strategy::FitLevel> level);
  basics::ElementRef market(int row) const;
  /// The fit of a cell; its row may not exist yet.
  basics::ElementRef fit(const QModelIndex& index) const;
  QModelIndex indexOf(basics::RowId market, basics::RowId offering) const;
  int undecided() const;
  /// In the row of a market, or in any where it is 0; the first cell where all is decided.
  QModelIndex firstUndecided(basics::RowId market) const;

private:
  void refresh();
  const strategy::Fit* fitAt(const QModelIndex& index) const;
  session::Session& m_session;
  std::vector<basics::Id<strategy::Market>> m_markets;
  std::vector<basics::Id<strategy::Offering>> m_offerings;
};

/// The grid in its card. C, P and N decide a cell, Delete opens it again, Enter or a click offers them.
class FitGrid : public widgets::Card {
  Q_OBJECT
public:
  explicit FitGrid(session::Session& session, QWidget* parent = nullptr);
  FitGridModel& model() { return *m_model; }
  GridView& view() { return *m_view; }

signals:
  void opened(const baton::basics::ElementRef& ref);
  void emptyChanged();

private:
  void offer(const QModelIndex& index, const QPoint& global);
  void key(const QModelIndex& index, int key);
  void refresh();
  session::Session& m_session;
  FitGridModel* m_model;
  GridView* m_view;
};

} // namespace baton::strategy_page
