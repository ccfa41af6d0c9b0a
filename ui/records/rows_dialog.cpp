// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/rows_dialog.h"

#include "core/plan/measures.h"
#include "core/workspace/deals.h"
#include "core/workspace/importing.h"
#include "ui/records/opportunity_history.h"
#include "ui/records/row_columns.h"
#include "ui/records/words.h"
#include "ui/session/day_text.h"
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

namespace baton::records {
namespace {

using theme::TextStyle;
using widgets::Tone;

/// A deal that was won and is not booked yet, as the booking that it will be.
CurrentBooking asBooking(const plan::Deal& deal) {
  CurrentBooking booking;
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

QString rowsTitle(const RowsAsked& asked) {
  switch (asked.kind) {
  case RowsAsked::Kind::Opportunities:
    return RowsDialog::tr("Opportunities, %1").arg(asked.title);
  case RowsAsked::Kind::Activities:
    return RowsDialog::tr("Activities, %1").arg(asked.title);
  default:
    return RowsDialog::tr("Bookings, %1").arg(asked.title);
  }
}

/// Opportunities as an export had them, and the day of which it speaks.
struct DealsThen {
  std::vector<plan::Deal> deals;
  std::optional<basics::Date> day;
};

DealsThen dealsThen(const workspace::Workspace& workspace, const RowsAsked& asked) {
  const auto looks = workspace::looksAt(workspace);
  const auto& at = asked.standing->at;
  const std::size_t count = at ? workspace::looksUntil(looks, *at) : looks.size();
  DealsThen then;
  if (count == 0)
    return then;
  then.day = looks[count - 1].day;
  then.deals = workspace::dealsOf(workspace, count);
  std::erase_if(then.deals, [&asked](const plan::Deal& deal) { return !asked.matches(deal); });
  return then;
}

QString weightedOf(const std::vector<plan::Deal>& deals) {
  basics::Amount sum;
  for (const plan::Deal& deal : deals)
    sum += plan::weightedValue(deal).value_or(basics::Amount());
  return widgets::exactCents(sum.cents());
}

/// As large as its columns want, and no larger than the window that it stands before.
QSize sizeWithin(const QWidget* parent) {
  const theme::Ink& ink = theme::ink();
  const QSize wanted(ink.whole(1240), ink.whole(620));
  return parent ? wanted.boundedTo(parent->window()->size()) : wanted;
}

} // namespace

RowsDialog::RowsDialog(session::Session& session, const RowsAsked& asked, QWidget* parent)
    : QDialog(parent), m_session(session) {
  setObjectName("rows-dialog");
  setWindowTitle(rowsTitle(asked));
  resize(sizeWithin(parent));
  m_column = new QVBoxLayout(this);
  theme::space(m_column, 24, 12);
  m_column->addWidget(widgets::paragraph(rowsTitle(asked), TextStyle::PageTitle));
  m_facts = widgets::paragraph(tr("Reading the rows"), TextStyle::Body, Tone::Muted);
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

template <class Row>
widgets::RowsModel<Row>* RowsDialog::addTable(std::vector<widgets::RowColumn<Row>> columns, const QString& name,
                                              const std::vector<int>& widths, int sortColumn) {
  auto* model = new widgets::RowsModel<Row>(std::move(columns), this);
  showTable(model, name, widths, sortColumn);
  return model;
}

void RowsDialog::showTable(QAbstractItemModel* model, const QString& name, const std::vector<int>& widths,
                           int sortColumn) {
  auto* sorted = new QSortFilterProxyModel(this);
  sorted->setSourceModel(model);
  sorted->setSortRole(Qt::UserRole);
  m_table = new QTableView(this);
  m_table->setObjectName("rows");
  m_table->setModel(sorted);
  widgets::styleTable(m_table, name);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(sortColumn, Qt::DescendingOrder);
  for (std::size_t i = 0; i < widths.size(); ++i)
    m_table->setColumnWidth(int(i), theme::ink().whole(widths[i]));
  connect(sorted, &QAbstractItemModel::modelReset, this, &RowsDialog::measure);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_column->addWidget(m_table, 1);
}

void RowsDialog::measure() {
  const auto& model = *m_table->model();
  m_needed.clear();
  m_isText.clear();
  for (int column = 0; column < model.columnCount() && model.rowCount() > 0; ++column) {
    const bool text = model.index(0, column).data(Qt::UserRole).userType() == QMetaType::QString;
    const int wide = m_table->columnWidth(column);
    m_table->resizeColumnToContents(column);
    const int needed = m_table->columnWidth(column);
    m_needed.push_back(text ? needed : std::max(wide, needed));
    m_isText.push_back(text);
  }
  giveRoom();
}

/// Days and numbers are never cut; what is short leaves its room to the others. The longest names give way first, until
/// what the rows are about, their money, is in sight.
void RowsDialog::giveRoom() {
  constexpr int longestName = 240, shortestName = 84, less = 12; // px at 100 %
  for (int most = longestName; most >= shortestName; most -= less) {
    int all = 0;
    for (std::size_t i = 0; i < m_needed.size(); ++i) {
      const int wide = m_isText[i] ? std::min(m_needed[i], theme::ink().whole(most)) : m_needed[i];
      m_table->setColumnWidth(int(i), wide);
      all += wide;
    }
    if (all <= m_table->viewport()->width())
      return;
  }
}

void RowsDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  m_column->activate(); // the table is as wide as it will be
  giveRoom();
}

void RowsDialog::askBookings(const RowsAsked& asked) {
  auto* model = addTable(bookingColumns(), tr("Bookings"), {90, 150, 150, 190, 110, 170, 110, 100}, 0);
  m_session.ask<std::vector<CurrentBooking>>(
      this,
      [asked](const workspace::Workspace& workspace) {
        std::vector<CurrentBooking> found;
        visitBookings(workspace.database(), workspace.elements(),
                      workspace::precedenceOf(workspace, RecordKind::Bookings), [&](const CurrentBooking& booking) {
                        if (asked.matches(booking))
                          found.push_back(booking);
                      });
        return found;
      },
      [this, model, asked](std::vector<CurrentBooking> found) {
        for (const plan::Deal& deal : asked.deals)
          found.push_back(asBooking(deal));
        tellBookings(found, asked.deals.size());
        model->setRows(std::move(found));
      });
}

void RowsDialog::tellBookings(const std::vector<CurrentBooking>& found, std::size_t wonSince) {
  const auto won = std::int64_t(wonSince), booked = std::int64_t(found.size()) - won;
  basics::Amount revenue;
  std::optional<basics::Amount> margin;
  for (const auto& booking : found) {
    revenue += booking.booking.revenue;
    if (booking.booking.margin)
      margin = margin.value_or(basics::Amount()) + *booking.booking.margin;
  }
  const QString bookings = widgets::counted(booked, tr("1 booking"), tr("%1 bookings"));
  const QString rows =
      won == 0 ? bookings
      : booked == 0
          ? widgets::counted(won, tr("1 won opportunity"), tr("%1 won opportunities"))
          : tr("%1 and %2")
                .arg(bookings, widgets::counted(won, tr("1 opportunity won since"), tr("%1 opportunities won since")));
  m_facts->setText(tr("%1, revenue %2 %3, margin %4")
                       .arg(rows, widgets::exactCents(revenue.cents()), m_session.currency(),
                            margin ? tr("%1 %2").arg(widgets::exactCents(margin->cents()), m_session.currency())
                                   : widgets::notKnown()));
}

void RowsDialog::askActivities(const RowsAsked& asked) {
  auto* model = addTable(activityColumns(), tr("Activities"), {90, 200, 240, 240, 110}, 0);
  m_session.ask<std::vector<CurrentActivity>>(
      this,
      [asked](const workspace::Workspace& workspace) {
        std::vector<CurrentActivity> found;
        visitActivities(workspace.database(), workspace.elements(),
                        workspace::precedenceOf(workspace, RecordKind::Activities),
                        [&](const CurrentActivity& activity) {
                          if (asked.matches(activity))
                            found.push_back(activity);
                        });
        return found;
      },
      [this, model](std::vector<CurrentActivity> found) {
        basics::Amount sum;
        for (const auto& one : found)
          sum += one.activity.count;
        m_facts->setText(tr("%1, together %2")
                             .arg(widgets::counted(std::int64_t(found.size()), tr("1 row"), tr("%1 rows")),
                                  QString::fromStdString(sum.plain())));
        model->setRows(std::move(found));
      });
}

void RowsDialog::showDeals(const RowsAsked& asked) {
  constexpr int amountColumn = 9;
  auto* model =
      addTable(dealColumns(), tr("Opportunities"), {150, 130, 130, 110, 110, 100, 70, 84, 100, 110}, amountColumn);
  const auto open = [this, model](const QModelIndex& index) {
    const auto* sorted = qobject_cast<const QSortFilterProxyModel*>(m_table->model());
    if (const int row = sorted->mapToSource(index).row(); row >= 0)
      openHistory(model->row(row).externalId);
  };
  connect(m_table, &QTableView::clicked, this, open);
  connect(m_table, &QTableView::activated, this, open);
  if (!asked.standing) {
    tellDeals(asked.deals);
    return model->setRows(asked.deals);
  }
  m_session.ask<DealsThen>(
      this, [asked](const workspace::Workspace& workspace) { return dealsThen(workspace, asked); },
      [this, model, source = asked.standing->source](DealsThen then) {
        if (!then.day)
          return m_facts->setText(tr("What was open then is not known: no export speaks of a day before."));
        QString when = tr("as the export of %1 had them").arg(session::shortDay(*then.day));
        if (source == plan::TakenFrom::WeightedValue)
          when = tr("weighted %1 %2, %3").arg(weightedOf(then.deals), m_session.currency(), when);
        tellDeals(then.deals, when);
        model->setRows(std::move(then.deals));
      });
}

void RowsDialog::tellDeals(const std::vector<plan::Deal>& deals, const QString& when) {
  basics::Amount value;
  for (const plan::Deal& deal : deals)
    value += deal.amount.value_or(basics::Amount());
  const QString count = widgets::counted(std::int64_t(deals.size()), tr("1 opportunity"), tr("%1 opportunities"));
  const QString worth = tr("%1, worth %2 %3").arg(count, widgets::exactCents(value.cents()), m_session.currency());
  m_facts->setText(when.isEmpty() ? worth : tr("%1, %2").arg(worth, when));
}

/// What each export said of an opportunity, over the rows. A key may open it and be a click as well.
void RowsDialog::openHistory(const std::string& externalId) {
  if (!findChild<OpportunityHistory*>())
    (new OpportunityHistory(m_session, externalId, this))->open();
}

} // namespace baton::records
