// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/handoff/comparison.h"
#include "ui/widgets/chip.h"

#include <QAbstractListModel>

namespace baton::handoff_page {

/// What stands on what differs: mine under a heading, then everybody else's.
class StandingModel : public QAbstractListModel {
  Q_OBJECT
public:
  using QAbstractListModel::QAbstractListModel;
  void show(const std::vector<StandingRow>& rows);
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// Null for a heading.
  const StandingRow* row(int index) const;
  QString heading(int index) const;

private:
  struct Line {
    QString heading;
    int row = -1;
  };
  std::vector<StandingRow> m_rows;
  std::vector<Line> m_lines;
};

QString holdingWord(Holding holding);
widgets::ChipKind holdingChip(Holding holding);
/// "because of Independent retailers. Tess" and who said that it holds.
QString standingFacts(const StandingRow& row);

} // namespace baton::handoff_page
