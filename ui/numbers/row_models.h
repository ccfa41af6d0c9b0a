// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/deal.h"
#include "core/records/activity_view.h"
#include "core/records/booking_view.h"

#include <QAbstractTableModel>

namespace baton::numbers {

/// The bookings behind a mark, one a row, the newest first.
class BookingTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Day, Booking, Person, Market, Offering, Account, Revenue, Margin, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void setBookings(std::vector<records::CurrentBooking> bookings);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  const std::vector<records::CurrentBooking>& bookings() const { return m_bookings; }

private:
  QString text(const records::CurrentBooking& booking, int column) const;
  std::vector<records::CurrentBooking> m_bookings;
};

/// The opportunities behind a mark.
class DealTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Opportunity, Person, Account, Market, Offering, Stage, State, Created, Due, Amount, ColumnCount };

  explicit DealTableModel(std::vector<plan::Deal> deals, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QString text(const plan::Deal& deal, int column) const;
  std::vector<plan::Deal> m_deals;
};

/// The activities behind a mark.
class ActivityTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Day, Person, Account, Market, Count, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void setActivities(std::vector<records::CurrentActivity> activities);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::vector<records::CurrentActivity> m_activities;
};

} // namespace baton::numbers
