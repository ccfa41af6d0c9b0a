// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/opportunity_list.h"

#include "core/workspace/deals.h"
#include "ui/records/opportunity_history.h"
#include "ui/records/row_columns.h"
#include "ui/records/words.h"
#include "ui/session/day_text.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace baton::records {
namespace {

struct ListWords {
  Q_DECLARE_TR_FUNCTIONS(baton::records::ListWords)
};

const QString nothingKnown = QStringLiteral("–");

QString titleOf(const plan::Deal& deal) {
  if (!deal.name.empty())
    return text(deal.name);
  return deal.account.name.empty() ? text(deal.externalId)
                                   : text(deal.externalId) + QStringLiteral(" · ") + text(deal.account.name);
}

std::vector<widgets::RowColumn<plan::Deal>> listColumns() {
  using Row = plan::Deal;
  return {{ListWords::tr("Opportunity"), titleOf},
          {ListWords::tr("Person"), [](const Row& row) { return text(row.person.name); }},
          {ListWords::tr("Stage"), [](const Row& row) { return text(row.stage); }},
          {ListWords::tr("Amount"),
           [](const Row& row) { return row.amount ? widgets::exactCents(row.amount->cents()) : nothingKnown; },
           [](const Row& row) { return row.amount ? qlonglong(row.amount->tenThousandths()) : qlonglong(-1); }, true},
          {ListWords::tr("Closes"),
           [](const Row& row) { return closingOf(row) ? session::shortDay(*closingOf(row)) : nothingKnown; },
           [](const Row& row) { return closingOf(row) ? closingOf(row)->days() : -1; }}};
}

} // namespace

OpportunityTableModel::OpportunityTableModel(QObject* parent) : RowsModel(listColumns(), parent) {}

QVariant OpportunityTableModel::more(int row, int column, int role) const {
  if (column != Deal)
    return {};
  if (role == Qt::AccessibleDescriptionRole)
    return tr("Enter opens its history");
  return role == widgets::SecondLineRole && isFolded()
             ? QVariant(text(row, Person) + QStringLiteral(" · ") + text(row, Stage))
             : QVariant();
}

OpportunityList::OpportunityList(session::Session& session, QWidget* window)
    : TableDialog(window, tr("Opportunities as they stand")), m_session(session),
      m_model(new OpportunityTableModel(this)), m_found(new QSortFilterProxyModel(this)), m_search(new QLineEdit) {
  setObjectName("opportunity-list");
  setFrameWidth(880);
  setFrameHeight(640);
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
  addTable(m_found, "opportunities", tr("Opportunities"),
           {{250, 170, 170, 120, 110}, {OpportunityTableModel::Person, OpportunityTableModel::Stage}, true});
  table()->setSelectionBehavior(QAbstractItemView::SelectRows);
  table()->setSortingEnabled(true);
  table()->sortByColumn(OpportunityTableModel::Close, Qt::DescendingOrder);
  connect(table(), &QTableView::clicked, this, &OpportunityList::openHistory);
  connect(table(), &QTableView::activated, this, &OpportunityList::openHistory);
  session.ask<std::vector<plan::Deal>>(
      this, [](const workspace::Workspace& workspace) { return workspace::dealsOf(workspace); },
      [this](std::vector<plan::Deal> deals) {
        m_model->setRows(std::move(deals));
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
  facts()->setText(found == all ? tr("%1. A click on one opens its history across the exports.").arg(count)
                                : tr("%1 of %2").arg(widgets::whole(found), count));
}

/// A click on a row is also what Enter is, so that one of the two may come after the other.
void OpportunityList::openHistory(const QModelIndex& index) {
  if (!index.isValid() || parentWidget()->findChild<OpportunityHistory*>())
    return;
  const plan::Deal& deal = m_model->row(m_found->mapToSource(index).row());
  (new OpportunityHistory(m_session, deal.externalId, parentWidget()))->open();
}

} // namespace baton::records
