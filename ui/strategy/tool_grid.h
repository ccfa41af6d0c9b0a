// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/weapon.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

#include <QAbstractTableModel>

namespace baton::strategy_page {

class GridView;

/// What is core where, against the sales tools that serve it. A pair without a tool that is ready is a hole.
class ToolGridModel final : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Pair, Ready, FirstTool };

  explicit ToolGridModel(session::Session& session, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  bool isEmpty() const { return m_pairs.empty(); }
  int holes() const;
  int readyTools(int row) const;
  basics::Id<strategy::Market> market(int row) const { return m_pairs[std::size_t(row)].first; }
  basics::Id<strategy::Offering> offering(int row) const { return m_pairs[std::size_t(row)].second; }
  basics::Id<strategy::Weapon> tool(int column) const { return m_tools[std::size_t(column - FirstTool)]; }

  QString pairName(int row) const;
  /// The tool of the column, where it serves the pair of the row.
  const strategy::Weapon* serving(const QModelIndex& index) const;
  std::optional<strategy::WeaponStatus> status(const QModelIndex& index) const;
  void setStatus(const QModelIndex& index, strategy::WeaponStatus status);
  /// Names the pair's market and offering among those that the tool is for.
  void serve(const QModelIndex& index);

private:
  void refresh();
  session::Session& m_session;
  std::vector<std::pair<basics::Id<strategy::Market>, basics::Id<strategy::Offering>>> m_pairs;
  std::vector<basics::Id<strategy::Weapon>> m_tools;
};

/// The grid in its card, with the number of holes. Enter or a click on a tool asks what becomes of it, its letters say
/// how far it is; on a hole they begin a tool for it.
class ToolGrid : public widgets::Card {
  Q_OBJECT
public:
  explicit ToolGrid(session::Session& session, QWidget* parent = nullptr);
  ToolGridModel& model() { return *m_model; }

signals:
  void opened(const baton::basics::ElementRef& ref);
  void added(baton::basics::RowId market, baton::basics::RowId offering);
  void emptyChanged();

private:
  void ask(const QModelIndex& index, const QPoint& global);
  void key(const QModelIndex& index, int key);
  void offer(const QModelIndex& index, const QPoint& global);
  session::Session& m_session;
  ToolGridModel* m_model;
  GridView* m_view;
};

} // namespace baton::strategy_page
