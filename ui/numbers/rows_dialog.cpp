// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/rows_dialog.h"

#include "core/workspace/importing.h"
#include "ui/records/opportunity_history.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::numbers {
namespace {

using theme::TextStyle;
using widgets::Tone;

/// A deal that was won and is not booked yet, as the booking that it will be.
records::CurrentBooking asBooking(const plan::Deal& deal) {
  records::CurrentBooking booking;
  booking.batch = deal.batch;
  booking.booking.externalId = deal.externalId;
  booking.booking.date = deal.closed.value_or(basics::Date());
  booking.booking.account = deal.account.name;
  booking.booking.revenue = deal.amount.value_or(basics::Amount());
  booking.booking.margin = deal.margin;
  booking.person = deal.person;
  booking.market = deal.market;
  booking.offering = deal.offering;
  return booking;
}

QString titleOf(const RowsAsked& asked) {
  switch (asked.kind) {
  case RowsAsked::Kind::Opportunities:
    return RowsDialog::tr("Opportunities, %1").arg(asked.title);
  case RowsAsked::Kind::Activities:
    return RowsDialog::tr("Activities, %1").arg(asked.title);
  default:
    return RowsDialog::tr("Bookings, %1").arg(asked.title);
  }
}

} // namespace

bool RowsAsked::isOf(const records::Named& person, const records::Named& where, const records::Named& what) const {
  if (!people.empty() && std::ranges::none_of(people, [&](auto id) { return id.value() == person.id; }))
    return false;
  if (market && market.value() != where.id)
    return false;
  if (unmatchedMarket && (where.id != 0 || where.name != *unmatchedMarket))
    return false;
  return !offering || offering.value() == what.id;
}

bool RowsAsked::matches(const records::CurrentBooking& booking) const {
  return (!period || period->contains(booking.booking.date)) && isOf(booking.person, booking.market, booking.offering);
}

bool RowsAsked::matches(const records::CurrentActivity& activity) const {
  return activity.metric.id == metric.value() && (!period || period->contains(activity.activity.date)) &&
         isOf(activity.person, activity.market, {});
}

RowsDialog::RowsDialog(session::Session& session, const RowsAsked& asked, QWidget* parent)
    : QDialog(parent), m_session(session) {
  setObjectName("rows-dialog");
  setWindowTitle(titleOf(asked));
  resize(theme::ink().whole(1040), theme::ink().whole(620));
  m_column = new QVBoxLayout(this);
  theme::space(m_column, 24, 12);
  m_column->addWidget(widgets::label(titleOf(asked), TextStyle::PageTitle));
  m_facts = widgets::label(tr("Reading the rows"), TextStyle::Body, Tone::Muted);
  m_facts->setObjectName("facts");
  m_column->addWidget(m_facts);
  if (asked.kind == RowsAsked::Kind::Opportunities)
    showDeals(asked);
  else if (asked.kind == RowsAsked::Kind::Activities)
    askActivities(asked);
  else
    askBookings(asked);
  auto* row = new QHBoxLayout;
  row->addStretch();
  auto* close = widgets::button(tr("Close"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  row->addWidget(close);
  m_column->addLayout(row);
}

void RowsDialog::showRows(QAbstractTableModel* model, const QString& name, const std::vector<int>& widths,
                          int sortColumn) {
  auto* sorted = new QSortFilterProxyModel(this);
  sorted->setSourceModel(model);
  sorted->setSortRole(Qt::UserRole);
  auto* table = new QTableView(this);
  table->setObjectName("rows");
  table->setModel(sorted);
  widgets::styleTable(table, name);
  table->setSortingEnabled(true);
  table->sortByColumn(sortColumn, Qt::DescendingOrder);
  for (std::size_t i = 0; i < widths.size(); ++i)
    table->setColumnWidth(int(i), theme::ink().whole(widths[i]));
  table->horizontalHeader()->setStretchLastSection(false);
  m_column->addWidget(table, 1);
}

void RowsDialog::askBookings(const RowsAsked& asked) {
  auto* model = new BookingTableModel(this);
  showRows(model, tr("Bookings"), {90, 150, 150, 190, 110, 170, 110, 100}, BookingTableModel::Day);
  m_session.ask<std::vector<records::CurrentBooking>>(
      this,
      [asked](const workspace::Workspace& workspace) {
        std::vector<records::CurrentBooking> found;
        records::visitBookings(workspace.database(), workspace.elements(),
                               workspace::precedenceOf(workspace, records::RecordKind::Bookings),
                               [&](const records::CurrentBooking& booking) {
                                 if (asked.matches(booking))
                                   found.push_back(booking);
                               });
        return found;
      },
      [this, model, asked, currency = m_session.currency()](std::vector<records::CurrentBooking> found) {
        const auto booked = std::int64_t(found.size());
        for (const plan::Deal& deal : asked.deals)
          found.push_back(asBooking(deal));
        basics::Amount revenue, margin;
        for (const auto& booking : found) {
          revenue += booking.booking.revenue;
          margin += booking.booking.margin.value_or(basics::Amount());
        }
        const QString rows = asked.deals.empty() ? tr("%1 bookings").arg(widgets::whole(booked))
                             : booked == 0
                                 ? tr("%1 won opportunities").arg(widgets::whole(std::int64_t(asked.deals.size())))
                                 : tr("%1 bookings and %2 opportunities won since")
                                       .arg(widgets::whole(booked), widgets::whole(std::int64_t(asked.deals.size())));
        m_facts->setText(
            tr("%1, revenue %2 %4, margin %3 %4")
                .arg(rows, widgets::exactCents(revenue.cents()), widgets::exactCents(margin.cents()), currency));
        model->setBookings(std::move(found));
      });
}

void RowsDialog::askActivities(const RowsAsked& asked) {
  auto* model = new ActivityTableModel(this);
  showRows(model, tr("Activities"), {90, 200, 240, 240, 110}, ActivityTableModel::Day);
  m_session.ask<std::vector<records::CurrentActivity>>(
      this,
      [asked](const workspace::Workspace& workspace) {
        std::vector<records::CurrentActivity> found;
        records::visitActivities(workspace.database(), workspace.elements(),
                                 workspace::precedenceOf(workspace, records::RecordKind::Activities),
                                 [&](const records::CurrentActivity& activity) {
                                   if (asked.matches(activity))
                                     found.push_back(activity);
                                 });
        return found;
      },
      [this, model](std::vector<records::CurrentActivity> found) {
        basics::Amount sum;
        for (const auto& one : found)
          sum += one.activity.count;
        m_facts->setText(tr("%1 rows, together %2")
                             .arg(widgets::whole(std::int64_t(found.size())), QString::fromStdString(sum.plain())));
        model->setActivities(std::move(found));
      });
}

void RowsDialog::showDeals(const RowsAsked& asked) {
  basics::Amount value;
  for (const plan::Deal& deal : asked.deals)
    value += deal.amount.value_or(basics::Amount());
  m_facts->setText(
      tr("%1, worth %2 %3")
          .arg(widgets::counted(std::int64_t(asked.deals.size()), tr("1 opportunity"), tr("%1 opportunities")),
               widgets::exactCents(value.cents()), m_session.currency()));
  showRows(new DealTableModel(asked.deals, this), tr("Opportunities"), {150, 130, 130, 110, 110, 100, 70, 84, 100, 110},
           DealTableModel::Amount);
  auto* table = findChild<QTableView*>("rows");
  const auto open = [this, table, deals = asked.deals](const QModelIndex& index) {
    const auto* sorted = qobject_cast<const QSortFilterProxyModel*>(table->model());
    if (const int row = sorted->mapToSource(index).row(); row >= 0)
      openHistory(deals[std::size_t(row)].externalId);
  };
  connect(table, &QTableView::clicked, this, open);
  connect(table, &QTableView::activated, this, open);
}

/// What each export said of an opportunity, over the rows. A key may open it and be a click as well.
void RowsDialog::openHistory(const std::string& externalId) {
  if (!findChild<records::OpportunityHistory*>())
    (new records::OpportunityHistory(m_session, externalId, this))->open();
}

} // namespace baton::numbers
