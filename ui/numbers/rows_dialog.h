// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/metric.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "ui/numbers/row_models.h"
#include "ui/session/session.h"

#include <QDialog>

class QVBoxLayout;
namespace baton::widgets {
class TextLabel;
}

namespace baton::numbers {

/// Which rows a mark stands for.
struct RowsAsked {
  enum class Kind { Bookings, Opportunities, Activities };

  QString title; ///< "FY2018-Q1"
  Kind kind = Kind::Bookings;
  std::optional<basics::Period> period;
  basics::Ids<people::Person> people; ///< empty: everyone
  basics::Id<strategy::Market> market;
  std::optional<std::string> unmatchedMarket; ///< only what no market is called: by the name it came with, "" for none
  basics::Id<strategy::Offering> offering;
  basics::Id<plan::Metric> metric; ///< of activities
  /// The opportunities themselves; among bookings, those that were won and are not booked yet.
  std::vector<plan::Deal> deals;

  bool matches(const records::CurrentBooking& booking) const;
  bool matches(const records::CurrentActivity& activity) const;
  /// Whether a row is of these people, of this market and offering, whatever its day.
  bool isOf(const records::Named& person, const records::Named& market, const records::Named& offering) const;
};

/// Shows the rows behind a mark with their count and sums.
class RowsDialog : public QDialog {
  Q_OBJECT
public:
  RowsDialog(session::Session& session, const RowsAsked& asked, QWidget* parent = nullptr);

private:
  void showRows(QAbstractTableModel* model, const QString& name, const std::vector<int>& widths, int sortColumn);
  void askBookings(const RowsAsked& asked);
  void askActivities(const RowsAsked& asked);
  void showDeals(const RowsAsked& asked);
  void openHistory(const std::string& externalId);

  session::Session& m_session;
  QVBoxLayout* m_column;
  widgets::TextLabel* m_facts;
};

} // namespace baton::numbers
