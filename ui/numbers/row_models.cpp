// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/row_models.h"

#include "core/plan/measures.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/widgets/number_text.h"

#include <QDate>
#include <QLocale>

namespace baton::numbers {
namespace {

QString shortDay(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::ShortFormat);
}

QString shortDay(const std::optional<basics::Date>& date) {
  return date ? shortDay(*date) : QString();
}

int aligned(bool right) {
  return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

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
    return shortDay(booking.booking.date);
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

DealTableModel::DealTableModel(std::vector<plan::Deal> deals, QObject* parent)
    : QAbstractTableModel(parent), m_deals(std::move(deals)) {}

int DealTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_deals.size());
}
int DealTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant DealTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const plan::Deal& deal = m_deals[std::size_t(index.row())];
  if (role == Qt::DisplayRole)
    return text(deal, index.column());
  if (role == Qt::TextAlignmentRole)
    return aligned(index.column() == Amount);
  if (role != Qt::UserRole)
    return {};
  const auto sorted = [](const std::optional<basics::Date>& date) { return date ? date->days() : 0; };
  if (index.column() == Amount)
    return qlonglong(deal.amount.value_or(basics::Amount()).tenThousandths());
  if (index.column() == Created)
    return sorted(deal.created);
  if (index.column() == Due)
    return sorted(deal.closed ? deal.closed : deal.expected);
  return text(deal, index.column());
}

QVariant DealTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return aligned(section == Amount);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Opportunity:
    return tr("Opportunity");
  case Person:
    return tr("Person");
  case Account:
    return tr("Account");
  case Market:
    return tr("Market");
  case Offering:
    return tr("Offering");
  case Stage:
    return tr("Stage");
  case State:
    return tr("State");
  case Created:
    return tr("Created");
  case Due:
    return tr("Closed or due");
  default:
    return tr("Amount");
  }
}

QString DealTableModel::text(const plan::Deal& deal, int column) const {
  using inspector::text;
  switch (column) {
  case Opportunity:
    return text(deal.name.empty() ? deal.externalId : deal.name);
  case Person:
    return text(deal.person.name);
  case Account:
    return text(deal.account.name);
  case Market:
    return deal.market.name.empty() ? tr("no market") : text(deal.market.name);
  case Offering:
    return text(deal.offering.name);
  case Stage:
    return text(deal.stage);
  case State:
    return session::word(basics::wordOf(deal.state));
  case Created:
    return shortDay(deal.created);
  case Due:
    return shortDay(deal.closed ? deal.closed : deal.expected);
  default:
    return deal.amount ? widgets::exactCents(deal.amount->cents()) : widgets::notDefined();
  }
}

void ActivityTableModel::setActivities(std::vector<records::CurrentActivity> activities) {
  beginResetModel();
  m_activities = std::move(activities);
  endResetModel();
}

int ActivityTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_activities.size());
}
int ActivityTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const records::CurrentActivity& one = m_activities[std::size_t(index.row())];
  if (role == Qt::TextAlignmentRole)
    return aligned(index.column() == Count);
  if (role == Qt::UserRole && index.column() == Day)
    return one.activity.date.days();
  if (role == Qt::UserRole && index.column() == Count)
    return qlonglong(one.activity.count.tenThousandths());
  if (role != Qt::DisplayRole && role != Qt::UserRole)
    return {};
  switch (index.column()) {
  case Day:
    return shortDay(one.activity.date);
  case Person:
    return inspector::text(one.person.name);
  case Account:
    return inspector::text(one.activity.account);
  case Market:
    return one.market.name.empty() ? tr("no market") : inspector::text(one.market.name);
  default:
    return inspector::text(one.activity.count.plain());
  }
}

QVariant ActivityTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return aligned(section == Count);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Day:
    return tr("Date");
  case Person:
    return tr("Person");
  case Account:
    return tr("Account");
  case Market:
    return tr("Market");
  default:
    return tr("Count");
  }
}

} // namespace baton::numbers
