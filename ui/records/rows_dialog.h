// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/records/rows_asked.h"
#include "ui/session/session.h"
#include "ui/widgets/rows_model.h"

#include <QDialog>
#include <functional>

class QTableView;
class QVBoxLayout;
namespace baton::widgets {
class TextLabel;
}

namespace baton::records {

/// Shows the rows behind a figure with their count and sums.
class RowsDialog : public QDialog {
  Q_OBJECT
public:
  RowsDialog(session::Session& session, const RowsAsked& asked, QWidget* parent = nullptr);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  /// A table of these columns with the widths in px at 100 %, sorted by one of them.
  template <class Row>
  widgets::RowsModel<Row>* addTable(std::vector<widgets::RowColumn<Row>> columns, const QString& name,
                                    const std::vector<int>& widths, int sortColumn);
  void showTable(QAbstractItemModel* model, const QString& name, const std::vector<int>& widths, int sortColumn);
  void measure();
  void giveRoom();
  void askBookings(const RowsAsked& asked);
  void tellBookings(const std::vector<CurrentBooking>& found, std::size_t wonSince);
  void askActivities(const RowsAsked& asked);
  void showDeals(const RowsAsked& asked);
  void tellDeals(const std::vector<plan::Deal>& deals, const QString& when = {});
  void openHistory(const std::string& externalId);

  session::Session& m_session;
  QVBoxLayout* m_column;
  widgets::TextLabel* m_facts;
  QTableView* m_table = nullptr;
  std::vector<int> m_needed;  ///< px of each column that cuts nothing
  std::vector<bool> m_isText; ///< whether it may be cut
};

} // namespace baton::records
