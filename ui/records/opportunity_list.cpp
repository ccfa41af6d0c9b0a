// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/opportunity_list.h"

#include "core/workspace/deals.h"
#include "ui/records/opportunity_history.h"
#include "ui/records/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QDate>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int columnWidths[] = {250, 170, 170, 120, 110}; ///< px at 100 %

std::optional<basics::Date> closing(const plan::Deal& deal) {
  return deal.closed ? deal.closed : deal.expected;
}

QString titleOf(const plan::Deal& deal) {
  if (!deal.name.empty())
    return text(deal.name);
  return deal.account.name.empty() ? text(deal.externalId)
                                   : text(deal.externalId) + QStringLiteral(" · ") + text(deal.account.name);
}

} // namespace

void OpportunityTableModel::setDeals(std::vector<plan::Deal> deals) {
  beginResetModel();
  m_deals = std::move(deals);
  endResetModel();
}

int OpportunityTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_deals.size());
}

int OpportunityTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString OpportunityTableModel::text(const plan::Deal& deal, int column) const {
  switch (column) {
  case Deal:
    return titleOf(deal);
  case Person:
    return records::text(deal.person.name);
  case Stage:
    return records::text(deal.stage);
  case Value:
    return deal.amount ? widgets::exactCents(deal.amount->cents()) : QStringLiteral("–");
  default:
    return closing(deal)
               ? QLocale().toString(QDate(closing(deal)->year(), closing(deal)->month(), closing(deal)->day()),
                                    QLocale::ShortFormat)
               : QStringLiteral("–");
  }
}

QVariant OpportunityTableModel::sortKey(const plan::Deal& deal, int column) const {
  if (column == Value)
    return deal.amount ? qlonglong(deal.amount->tenThousandths()) : qlonglong(-1);
  if (column == Close)
    return closing(deal) ? closing(deal)->days() : -1;
  return text(deal, column);
}

QVariant OpportunityTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const plan::Deal& deal = m_deals[std::size_t(index.row())];
  const bool isNumber = index.column() == Value;
  switch (role) {
  case Qt::DisplayRole:
    return text(deal, index.column());
  case Qt::UserRole:
    return sortKey(deal, index.column());
  case Qt::TextAlignmentRole:
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case Qt::AccessibleDescriptionRole:
    return index.column() == Deal ? QVariant(tr("Enter opens its history")) : QVariant();
  case widgets::SecondLineRole:
    return m_folded && index.column() == Deal ? QVariant(text(deal, Person) + QStringLiteral(" · ") + text(deal, Stage))
                                              : QVariant();
  default:
    return {};
  }
}

QVariant OpportunityTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  const QString words[] = {tr("Opportunity"), tr("Person"), tr("Stage"), tr("Amount"), tr("Closes")};
  return words[section];
}

OpportunityList::OpportunityList(session::Session& session, QWidget* window)
    : WindowDialog(window, tr("Opportunities as they stand")), m_session(session),
      m_model(new OpportunityTableModel(this)), m_found(new QSortFilterProxyModel(this)), m_search(new QLineEdit),
      m_table(new QTableView), m_facts(widgets::paragraph(tr("Reading"), TextStyle::Body, Tone::Muted)) {
  setObjectName("opportunity-list");
  setFrameWidth(880);
  setFrameHeight(640);
  m_facts->setObjectName("facts");
  body()->addWidget(m_facts);
  m_search->setObjectName("find-opportunity");
  m_search->setAccessibleName(tr("Find an opportunity"));
  m_search->setPlaceholderText(tr("Find by name, id, person or stage"));
  m_search->setClearButtonEnabled(true);
  body()->addWidget(m_search);
  m_found->setSourceModel(m_model);
  m_found->setSortRole(Qt::UserRole);
  m_found->setFilterKeyColumn(-1);
  m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
    m_found->setFilterFixedString(words.trimmed());
    tellCount();
  });
  m_table->setObjectName("opportunities");
  m_table->setModel(m_found);
  widgets::styleTable(m_table, tr("Opportunities"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(OpportunityTableModel::Close, Qt::DescendingOrder);
  connect(m_table, &QTableView::clicked, this, &OpportunityList::openHistory);
  connect(m_table, &QTableView::activated, this, &OpportunityList::openHistory);
  body()->addWidget(m_table, 1);
  auto* close = widgets::button(tr("Close"), {}, widgets::ButtonKind::Primary);
  connect(close, &QPushButton::clicked, this, &WindowDialog::dismiss);
  addButton(close);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  session.ask<std::vector<plan::Deal>>(
      this, [](const workspace::Workspace& workspace) { return workspace::dealsOf(workspace); },
      [this](std::vector<plan::Deal> deals) {
        m_model->setDeals(std::move(deals));
        tellCount();
        fitColumns();
      });
}

QWidget* OpportunityList::firstField() const {
  return m_search;
}

void OpportunityList::tellCount() {
  const int found = m_found->rowCount(), all = m_model->rowCount();
  const QString count = widgets::counted(all, tr("1 opportunity"), tr("%1 opportunities"));
  m_facts->setText(found == all ? tr("%1. A click on one opens its history across the exports.").arg(count)
                                : tr("%1 of %2").arg(widgets::whole(found), count));
}

/// A click on a row is also what Enter is, so that one of the two may come after the other.
void OpportunityList::openHistory(const QModelIndex& index) {
  if (!index.isValid() || parentWidget()->findChild<OpportunityHistory*>())
    return;
  const plan::Deal& deal = m_model->deal(m_found->mapToSource(index).row());
  (new OpportunityHistory(m_session, deal.externalId, parentWidget()))->open();
}

void OpportunityList::fitColumns() {
  const theme::Ink& ink = theme::ink();
  int needed = 0;
  for (const int width : columnWidths)
    needed += ink.whole(width);
  const int room = m_table->viewport()->width();
  const bool fold = room < needed;
  m_model->setFolded(fold);
  widgets::foldColumns(m_table, {OpportunityTableModel::Person, OpportunityTableModel::Stage}, fold);
  for (int i = 0; i < OpportunityTableModel::ColumnCount; ++i)
    m_table->setColumnWidth(i, ink.whole(columnWidths[i]));
  const int others = ink.whole(columnWidths[OpportunityTableModel::Value] + columnWidths[OpportunityTableModel::Close]);
  if (fold)
    m_table->setColumnWidth(OpportunityTableModel::Deal, std::max(ink.whole(120), room - others));
  m_table->horizontalHeader()->setStretchLastSection(true);
}

void OpportunityList::resizeEvent(QResizeEvent* event) {
  WindowDialog::resizeEvent(event);
  fitColumns();
}

} // namespace baton::records
