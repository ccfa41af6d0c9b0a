// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/scenario_figures.h"
#include "ui/widgets/entries.h"

#include <QAbstractTableModel>
#include <QString>

namespace baton::plan_page {

/// Scenarios side by side: the first column of figures is the plan as it is, each other one a scenario. Above what is
/// assumed, to be typed; below what follows, each with its difference to the plan as it is.
class ScenarioTableModel : public QAbstractTableModel, public widgets::Entries {
  Q_OBJECT
public:
  enum Row {
    Name,
    WinRate,
    DealSize,
    Later,
    LargestLost,
    Seats,
    Likely,
    Range,
    Probability,
    Capacity,
    Pipeline,
    RowCount
  };
  static constexpr int words = 0, base = 1; ///< columns

  using QAbstractTableModel::QAbstractTableModel;
  /// Figures that are known of a scenario are kept until they are told anew.
  void show(std::vector<plan::Scenario> scenarios);
  void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
  /// 0: the plan as it is; then the scenarios in their order.
  void setFigures(std::size_t column, std::optional<plan::ScenarioFigures> figures);
  const std::vector<plan::Scenario>& scenarios() const { return m_scenarios; }
  /// Null for the words and the plan as it is.
  const plan::Scenario* at(int column) const;
  int columnOf(basics::RowId scenario) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  QString refusalOf(const QModelIndex& index, const QString& typed) const override;
  QString whyFixed(const QModelIndex& index) const override;

signals:
  void edited(const baton::basics::ElementRef& element, const QString& field, const baton::basics::Value& value);
  void refused(const QString& reason);

private:
  const basics::Field* fieldAt(const QModelIndex& index) const;
  basics::Outcome<basics::Value> read(const QModelIndex& index, const QString& typed) const;
  QString assumed(const plan::Scenario& scenario, int row, std::size_t column) const;
  QString follows(const plan::ScenarioFigures& figures, int row) const;
  QString difference(const plan::ScenarioFigures& figures, int row) const;
  QString behind(const plan::ScenarioFigures& figures, int row) const;
  std::vector<plan::Scenario> m_scenarios;
  std::vector<std::optional<plan::ScenarioFigures>> m_figures; ///< of the plan as it is, then of each scenario
  bool m_readOnly = false;
};

} // namespace baton::plan_page
