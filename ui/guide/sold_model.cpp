// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/sold_model.h"

#include "core/basics/text.h"
#include "core/records/placement.h"
#include "core/strategy/market.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::guide_page {

using basics::Edits, basics::ElementRef, basics::Outcome;
using guide::Decision;
using records::SoldGroup;

namespace {

struct SoldWords {
  Q_DECLARE_TR_FUNCTIONS(baton::guide_page::SoldModel)
};

QString listed(const QStringList& names) {
  if (names.size() < 2)
    return names.join(QString());
  return SoldWords::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.back());
}

QString valueText(const std::string& value) {
  return value.empty() ? SoldWords::tr("not given") : QString::fromStdString(value);
}

widgets::ChipKind chipFor(Decision decision) {
  switch (decision) {
  case Decision::Select:
    return widgets::ChipKind::Ok;
  case Decision::Defer:
    return widgets::ChipKind::Paused;
  case Decision::TurnDown:
    return widgets::ChipKind::Rejected;
  default:
    return widgets::ChipKind::None;
  }
}

} // namespace

QString decisionVerb(Candidates what, Decision decision) {
  const bool markets = what == Candidates::Markets;
  switch (decision) {
  case Decision::Select:
    return markets ? SoldWords::tr("Select") : SoldWords::tr("Sell it");
  case Decision::Defer:
    return markets ? SoldWords::tr("Defer") : SoldWords::tr("Plan it");
  case Decision::TurnDown:
    return markets ? SoldWords::tr("Turn down") : SoldWords::tr("Retire it");
  default:
    return SoldWords::tr("Leave out");
  }
}

QString decidedWord(Candidates what, Decision decision) {
  const bool markets = what == Candidates::Markets;
  switch (decision) {
  case Decision::Select:
    return markets ? SoldWords::tr("Selected") : SoldWords::tr("Sold");
  case Decision::Defer:
    return markets ? SoldWords::tr("Deferred") : SoldWords::tr("Planned");
  case Decision::TurnDown:
    return markets ? SoldWords::tr("Turned down") : SoldWords::tr("Retired");
  default:
    return SoldWords::tr("Not decided");
  }
}

SoldModel::SoldModel(session::Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

void SoldModel::show(Candidates what, const std::vector<std::string>& columns, const records::Sold& sold) {
  beginResetModel();
  m_what = what;
  m_columns = columns;
  m_sold = sold;
  m_elements.clear();
  for (int row = 0; row < int(m_sold.groups.size()); ++row)
    m_elements.push_back(found(row));
  endResetModel();
}

void SoldModel::refresh() {
  for (int row = 0; row < int(m_elements.size()); ++row)
    m_elements[std::size_t(row)] = found(row);
  if (!m_elements.empty())
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// A market whose rules claim the group, alone or joined with others; else what is called so.
ElementRef SoldModel::found(int row) const {
  const auto& elements = m_session.elements();
  const SoldGroup& group = m_sold.groups[std::size_t(row)];
  if (m_what == Candidates::Offerings)
    return guide::offeringOf(elements, group.values.front());
  const records::Placement placement(elements);
  const auto placed = placement.place([&](const std::string& column) -> const std::string* {
    for (std::size_t i = 0; i < m_columns.size(); ++i)
      if (basics::nameKey(m_columns[i]) == column)
        return &group.values[i];
    return nullptr;
  });
  if (placed.market)
    return {&describe(basics::Tag<strategy::Market>{}), placed.market.value()};
  return guide::marketOf(elements, nameOf({row}).toStdString(), {});
}

ElementRef SoldModel::element(int row) const {
  return row >= 0 && row < int(m_elements.size()) ? m_elements[std::size_t(row)] : ElementRef();
}

QString SoldModel::nameOf(const std::vector<int>& rows) const {
  QStringList parts;
  for (std::size_t column = 0; column < m_columns.size(); ++column) {
    QStringList values;
    for (const int row : rows)
      if (const QString value = valueText(m_sold.groups[std::size_t(row)].values[column]); !values.contains(value))
        values += value;
    parts += listed(values);
  }
  return parts.join(QStringLiteral(", "));
}

Outcome<Edits> SoldModel::decide(const std::vector<int>& rows, Decision decision, basics::RowId freshId) const {
  const auto& elements = m_session.elements();
  Edits edits;
  if (m_what == Candidates::Offerings) {
    for (const int row : rows)
      edits.append(
          guide::decideOffering(elements, m_sold.groups[std::size_t(row)].values.front(), decision, freshId + row));
    return edits;
  }
  // What is decided already is decided anew as the market that it is; several that are new become one.
  std::vector<std::size_t> fresh;
  std::vector<ElementRef> there;
  for (const int row : rows)
    if (const ElementRef ref = element(row); !ref)
      fresh.push_back(std::size_t(row));
    else if (std::ranges::find(there, ref) == there.end())
      there.push_back(ref);
  for (const ElementRef& ref : there) {
    const auto* market = elements.find(basics::Id<strategy::Market>(ref.id));
    edits.append(guide::decideMarket(elements, market->name, market->match, decision, ref.id));
  }
  if (fresh.empty() || decision == Decision::Leave)
    return edits;
  const auto rules = records::rulesFor(m_columns, m_sold, fresh);
  if (!rules)
    return rules.refusal();
  edits.append(
      guide::decideMarket(elements, nameOf({fresh.begin(), fresh.end()}).toStdString(), *rules, decision, freshId));
  return edits;
}

int SoldModel::nextUndecided(int after) const {
  for (int row = after + 1; row < rowCount(); ++row)
    if (!element(row))
      return row;
  return -1;
}

int SoldModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_sold.groups.size());
}

int SoldModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString SoldModel::cell(int row, int column) const {
  const SoldGroup& group = m_sold.groups[std::size_t(row)];
  switch (column) {
  case Name:
    return nameOf({row});
  case Revenue:
    return widgets::compact(group.revenue.number());
  case Share:
    return widgets::percentOr(basics::ratio(group.revenue, m_sold.all.revenue));
  case Margin:
    return group.margin ? widgets::compact(group.margin->number()) : widgets::notDefined();
  case MarginShare:
    return widgets::percentOr(group.margin ? basics::ratio(*group.margin, group.revenueOfMargin) : std::nullopt);
  case Accounts:
    return widgets::whole(group.accounts);
  default:
    return decidedWord(m_what, guide::decisionOn(m_session.elements(), element(row)));
  }
}

QString SoldModel::figures(int row) const {
  const qsizetype accounts = m_sold.groups[std::size_t(row)].accounts;
  return tr("%1, %2 · margin %3 · %4")
      .arg(cell(row, Revenue), cell(row, Share), cell(row, MarginShare),
           widgets::counted(accounts, tr("1 account"), tr("%1 accounts")));
}

QVariant SoldModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  switch (role) {
  case Qt::DisplayRole:
  case Qt::AccessibleTextRole:
    return cell(index.row(), index.column());
  case Qt::TextAlignmentRole:
    return int((index.column() > Name && index.column() < Decided ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case widgets::SecondLineRole:
    return m_folded && index.column() == Name ? QVariant(figures(index.row())) : QVariant();
  case widgets::ChipRole:
    if (index.column() == Decided)
      return int(chipFor(guide::decisionOn(m_session.elements(), element(index.row()))));
    return {};
  case Qt::ToolTipRole:
    if (const ElementRef ref = element(index.row()); ref && index.column() == Name)
      return QString::fromStdString(m_session.elements().titleOf(ref));
    return {};
  default:
    return {};
  }
}

QVariant SoldModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= ColumnCount)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section > Name && section < Decided ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  const QString names[] = {m_what == Candidates::Markets ? tr("Market") : tr("Offering"),
                           tr("Revenue, %1").arg(m_session.currency()),
                           tr("Share"),
                           tr("Margin, %1").arg(m_session.currency()),
                           tr("Margin, %"),
                           tr("Accounts"),
                           tr("Decision")};
  return names[section];
}

} // namespace baton::guide_page
