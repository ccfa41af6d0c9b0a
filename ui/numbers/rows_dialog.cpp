// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/rows_dialog.h"

#include "core/strategy/workspace_settings.h"
#include "core/workspace/importing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QDate>
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

QDate day(basics::Date date) {
  return {date.year(), date.month(), date.day()};
}

} // namespace

bool RowsAsked::matches(const records::CurrentBooking& booking) const {
  if (period && !period->contains(booking.booking.date))
    return false;
  if (!people.empty() && std::ranges::none_of(people, [&](auto id) { return id.value() == booking.person.id; }))
    return false;
  if (market && market.value() != booking.market.id)
    return false;
  if (unmatchedMarket && (booking.market.id != 0 || booking.market.name != *unmatchedMarket))
    return false;
  return !offering || offering.value() == booking.offering.id;
}

void BookingTableModel::setBookings(std::vector<records::CurrentBooking> bookings) {
  beginResetModel();
  m_bookings = std::move(bookings);
  endResetModel();
}

int BookingTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_bookings.size());
}
int BookingTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant BookingTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const auto& booking = m_bookings[std::size_t(index.row())];
  if (role == Qt::DisplayRole)
    return text(booking, index.column());
  if (role == Qt::TextAlignmentRole)
    return int((index.column() >= Revenue ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role == Qt::UserRole && index.column() == Revenue)
    return qlonglong(booking.booking.revenue.tenThousandths());
  if (role == Qt::UserRole && index.column() == Margin)
    return qlonglong(booking.booking.margin.value_or(basics::Amount()).tenThousandths());
  if (role == Qt::UserRole && index.column() == Day)
    return booking.booking.date.days();
  if (role == Qt::UserRole)
    return text(booking, index.column());
  return {};
}

QVariant BookingTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section >= Revenue ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Day:
    return tr("Date");
  case Booking:
    return tr("Booking");
  case Person:
    return tr("Person");
  case Market:
    return tr("Market");
  case Offering:
    return tr("Offering");
  case Account:
    return tr("Account");
  case Revenue:
    return tr("Revenue");
  default:
    return tr("Margin");
  }
}

QString BookingTableModel::text(const records::CurrentBooking& booking, int column) const {
  switch (column) {
  case Day:
    return QLocale().toString(day(booking.booking.date), QLocale::ShortFormat);
  case Booking:
    return QString::fromStdString(booking.booking.externalId);
  case Person:
    return QString::fromStdString(booking.person.name);
  case Market:
    return booking.market.name.empty() ? tr("no market") : QString::fromStdString(booking.market.name);
  case Offering:
    return QString::fromStdString(booking.offering.name);
  case Account:
    return QString::fromStdString(booking.booking.account);
  case Revenue:
    return widgets::exactCents(booking.booking.revenue.cents());
  default:
    return booking.booking.margin ? widgets::exactCents(booking.booking.margin->cents()) : widgets::notDefined();
  }
}

RowsDialog::RowsDialog(session::Session& session, const RowsAsked& asked, QWidget* parent) : QDialog(parent) {
  setObjectName("rows-dialog");
  setWindowTitle(tr("Bookings, %1").arg(asked.title));
  resize(theme::ink().whole(1040), theme::ink().whole(620));
  auto* column = new QVBoxLayout(this);
  theme::space(column, 24, 12);
  column->addWidget(widgets::label(tr("Bookings, %1").arg(asked.title), TextStyle::PageTitle));
  auto* facts = widgets::label(tr("Reading the bookings"), TextStyle::Body, Tone::Muted);
  facts->setObjectName("facts");
  column->addWidget(facts);
  auto* model = new BookingTableModel(this);
  auto* sorted = new QSortFilterProxyModel(this);
  sorted->setSourceModel(model);
  sorted->setSortRole(Qt::UserRole);
  auto* table = new QTableView(this);
  table->setObjectName("rows");
  table->setModel(sorted);
  widgets::styleTable(table, tr("Bookings"));
  table->setSortingEnabled(true);
  table->sortByColumn(BookingTableModel::Day, Qt::DescendingOrder);
  const int widths[] = {90, 150, 150, 190, 110, 170, 110, 100};
  for (int i = 0; i < BookingTableModel::ColumnCount; ++i)
    table->setColumnWidth(i, theme::ink().whole(widths[i]));
  table->horizontalHeader()->setStretchLastSection(false);
  column->addWidget(table, 1);
  auto* row = new QHBoxLayout;
  row->addStretch();
  auto* close = widgets::button(tr("Close"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  row->addWidget(close);
  column->addLayout(row);

  session.ask<std::vector<records::CurrentBooking>>(
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
      [model, facts, currency = session.currency()](std::vector<records::CurrentBooking> found) {
        basics::Amount revenue, margin;
        for (const auto& booking : found) {
          revenue += booking.booking.revenue;
          margin += booking.booking.margin.value_or(basics::Amount());
        }
        facts->setText(tr("%1 bookings, revenue %2 %4, margin %3 %4")
                           .arg(widgets::whole(std::int64_t(found.size())), widgets::exactCents(revenue.cents()),
                                widgets::exactCents(margin.cents()), currency));
        model->setBookings(std::move(found));
      });
}

} // namespace baton::numbers
