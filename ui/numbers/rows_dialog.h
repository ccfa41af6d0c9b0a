// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/booking_view.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "ui/session/session.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QLocale>

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

/// Which bookings a mark stands for.
struct RowsAsked {
  QString title; ///< "FY2018-Q1"
  std::optional<basics::Period> period;
  basics::Ids<people::Person> people; ///< empty: everyone
  basics::Id<strategy::Market> market;
  std::optional<std::string> unmatchedMarket; ///< only what no market is called: by the name it came with, "" for none
  basics::Id<strategy::Offering> offering;

  bool matches(const records::CurrentBooking& booking) const;
};

/// Shows the rows behind a mark with their count and sums.
class RowsDialog : public QDialog {
  Q_OBJECT
public:
  RowsDialog(session::Session& session, const RowsAsked& asked, QWidget* parent = nullptr);
};

} // namespace baton::numbers
