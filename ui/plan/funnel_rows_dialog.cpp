// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/funnel_rows_dialog.h"

#include "core/records/activity_view.h"
#include "core/workspace/importing.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {

using inspector::text;
using theme::TextStyle;

FunnelRowsDialog::FunnelRowsDialog(const QString& title, const std::vector<plan::Deal>& deals, QWidget* parent)
    : QDialog(parent) {
  build(title, {tr("Opportunity"), tr("Account"), tr("Person"), tr("Stage"), tr("Due or closed"), tr("Amount")});
  basics::Amount sum;
  for (const plan::Deal& deal : deals) {
    const auto day = deal.closed ? deal.closed : deal.expected;
    const auto amount = deal.amount.value_or(basics::Amount());
    sum += amount;
    add({text(deal.name.empty() ? deal.externalId : deal.name), text(deal.account.name), text(deal.person.name),
         text(deal.stage), day ? inspector::dateText(*day) : QString(),
         deal.amount ? widgets::exactCents(amount.cents()) : tr("not said")},
        {{}, {}, {}, {}, day ? day->days() : 0, qlonglong(amount.tenThousandths())});
  }
  m_facts->setText(tr("%1, together %2")
                       .arg(widgets::counted(std::int64_t(deals.size()), tr("1 opportunity"), tr("%1 opportunities")),
                            widgets::exactCents(sum.cents())));
}

FunnelRowsDialog::FunnelRowsDialog(const QString& title, session::Session& session, basics::RowId metric,
                                   const std::vector<basics::RowId>& people, const basics::Period& period,
                                   QWidget* parent)
    : QDialog(parent) {
  build(title, {tr("Date"), tr("Person"), tr("Account"), tr("Market"), tr("Number")});
  m_facts->setText(tr("Reading the activities"));
  session.ask<std::vector<records::CurrentActivity>>(
      this,
      [metric, people, period](const workspace::Workspace& workspace) {
        std::vector<records::CurrentActivity> found;
        records::visitActivities(workspace.database(), workspace.elements(),
                                 workspace::precedenceOf(workspace, records::RecordKind::Activities),
                                 [&](const records::CurrentActivity& one) {
                                   if (one.metric.id == metric && period.contains(one.activity.date) &&
                                       (people.empty() || std::ranges::count(people, one.person.id) > 0))
                                     found.push_back(one);
                                 });
        return found;
      },
      [this](std::vector<records::CurrentActivity> found) {
        basics::Amount sum;
        for (const auto& one : found) {
          sum += one.activity.count;
          add({inspector::dateText(one.activity.date), text(one.person.name), text(one.activity.account),
               text(one.market.name), widgets::exact(one.activity.count.number(), 0)},
              {one.activity.date.days(), {}, {}, {}, qlonglong(one.activity.count.tenThousandths())});
        }
        m_facts->setText(tr("%1, together %2")
                             .arg(widgets::counted(std::int64_t(found.size()), tr("1 row"), tr("%1 rows")),
                                  widgets::exact(sum.number(), 0)));
      });
}

void FunnelRowsDialog::build(const QString& title, const QStringList& header) {
  setObjectName("funnel-rows");
  setWindowTitle(title);
  resize(theme::ink().whole(860), theme::ink().whole(560));
  auto* column = new QVBoxLayout(this);
  theme::space(column, 24, 12);
  column->addWidget(widgets::paragraph(title, TextStyle::PageTitle));
  m_facts = widgets::paragraph({}, TextStyle::Body, widgets::Tone::Muted);
  m_facts->setObjectName("facts");
  column->addWidget(m_facts);
  m_model = new QStandardItemModel(0, int(header.size()), this);
  m_model->setHorizontalHeaderLabels(header);
  m_model->setSortRole(Qt::UserRole);
  m_model->horizontalHeaderItem(int(header.size()) - 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto* table = new QTableView;
  table->setObjectName("rows");
  table->setModel(m_model);
  widgets::styleTable(table, title);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSortingEnabled(true);
  table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  for (int i = 1; i < header.size(); ++i)
    table->setColumnWidth(i, theme::ink().whole(128));
  column->addWidget(table, 1);
  auto* row = new QHBoxLayout;
  row->addStretch();
  auto* close = widgets::button(tr("Close"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  row->addWidget(close);
  column->addLayout(row);
}

void FunnelRowsDialog::add(const QStringList& cells, const std::vector<QVariant>& keys) {
  QList<QStandardItem*> items;
  for (int i = 0; i < cells.size(); ++i) {
    auto* item = new QStandardItem(cells[i]);
    item->setData(keys[std::size_t(i)].isValid() ? keys[std::size_t(i)] : QVariant(cells[i]), Qt::UserRole);
    if (i == cells.size() - 1)
      item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    items += item;
  }
  m_model->appendRow(items);
}

} // namespace baton::plan_page
