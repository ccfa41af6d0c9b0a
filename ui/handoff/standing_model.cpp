// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/standing_model.h"

#include <algorithm>

namespace baton::handoff_page {

QString holdingWord(Holding holding) {
  switch (holding) {
  case Holding::Open:
    return StandingModel::tr("To reconfirm");
  case Holding::Holds:
    return StandingModel::tr("Still holds");
  case Holding::Changed:
    return StandingModel::tr("Changed since");
  case Holding::Over:
    return StandingModel::tr("Over");
  case Holding::Draft:
    break;
  }
  return StandingModel::tr("Not published");
}

widgets::ChipKind holdingChip(Holding holding) {
  using widgets::ChipKind;
  switch (holding) {
  case Holding::Open:
    return ChipKind::Warn;
  case Holding::Holds:
  case Holding::Changed:
    return ChipKind::Ok;
  case Holding::Over:
    return ChipKind::Paused;
  case Holding::Draft:
    break;
  }
  return ChipKind::None;
}

QString standingFacts(const StandingRow& row) {
  QStringList parts{StandingModel::tr("Because of %1").arg(row.because),
                    row.whose.isEmpty() ? StandingModel::tr("nobody in particular") : row.whose};
  if (!row.said.isEmpty())
    parts += StandingModel::tr("said by %1").arg(row.said);
  return parts.join(QStringLiteral(" · "));
}

void StandingModel::show(const std::vector<StandingRow>& rows) {
  beginResetModel();
  m_rows = rows;
  m_lines.clear();
  const bool anyMine = std::ranges::any_of(m_rows, &StandingRow::mine);
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    if (anyMine && (i == 0 || m_rows[i].mine != m_rows[i - 1].mine))
      m_lines.push_back({m_rows[i].mine ? tr("Yours") : tr("Of others"), -1});
    m_lines.push_back({{}, int(i)});
  }
  endResetModel();
}

int StandingModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_lines.size());
}

const StandingRow* StandingModel::row(int index) const {
  if (index < 0 || index >= int(m_lines.size()) || m_lines[std::size_t(index)].row < 0)
    return nullptr;
  return &m_rows[std::size_t(m_lines[std::size_t(index)].row)];
}

QString StandingModel::heading(int index) const {
  return m_lines[std::size_t(index)].heading;
}

Qt::ItemFlags StandingModel::flags(const QModelIndex& index) const {
  return row(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant StandingModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= int(m_lines.size()) ||
      (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
    return {};
  const StandingRow* one = row(index.row());
  return one ? tr("%1, %2. %3").arg(one->title, holdingWord(one->holding), standingFacts(*one)) : heading(index.row());
}

} // namespace baton::handoff_page
