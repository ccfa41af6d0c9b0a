// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/strategy/competitor.h"
#include "core/strategy/market.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <QAbstractTableModel>

namespace baton::strategy_page {

class GridView;

/// Competitors against markets: what we say there. The first column after the name is what holds everywhere.
class AdvantageGridModel final : public QAbstractTableModel {
  Q_OBJECT
public:
  explicit AdvantageGridModel(session::Session& session, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// What is ours there; where nothing was said yet, it begins an advantage.
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

  bool isEmpty() const { return m_competitors.empty(); }
  basics::Id<strategy::Competitor> competitor(int row) const { return m_competitors[std::size_t(row)]; }
  /// None in the column that holds everywhere.
  basics::Id<strategy::Market> market(int column) const;
  /// What is written for exactly this cell.
  std::vector<const strategy::Advantage*> advantages(const QModelIndex& index) const;

private:
  void refresh();
  /// A competitor of no market in particular is met in every one.
  bool isMet(const QModelIndex& index) const;
  std::string ours(const QModelIndex& index) const;
  QString word(const QModelIndex& index) const;
  session::Session& m_session;
  std::vector<basics::Id<strategy::Competitor>> m_competitors;
  std::vector<basics::Id<strategy::Market>> m_markets;
};

/// The grid in its card. Enter or a click opens what a cell says, or begins it.
class AdvantageGrid : public widgets::Card {
  Q_OBJECT
public:
  explicit AdvantageGrid(session::Session& session, QWidget* parent = nullptr);
  AdvantageGridModel& model() { return *m_model; }

signals:
  void opened(const baton::basics::ElementRef& ref);
  void added(baton::basics::RowId competitor, baton::basics::RowId market);
  void emptyChanged();

private:
  void ask(const QModelIndex& index);
  AdvantageGridModel* m_model;
  GridView* m_view;
};

} // namespace baton::strategy_page
