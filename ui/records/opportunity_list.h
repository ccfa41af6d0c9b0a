// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/deal.h"
#include "ui/records/table_dialog.h"
#include "ui/session/session.h"
#include "ui/widgets/rows_model.h"

class QLineEdit;
class QSortFilterProxyModel;

namespace baton::records {

/// Opportunities as they stand now, one a row. Person and stage stand below the deal where columns fold.
class OpportunityTableModel : public widgets::RowsModel<plan::Deal> {
  Q_OBJECT
public:
  enum Column { Deal, Person, Stage, Value, Close };

  explicit OpportunityTableModel(QObject* parent = nullptr);

protected:
  QVariant more(int row, int column, int role) const override;
};

/// Every opportunity that came from a file, found by what is typed; a click on its row opens its history.
class OpportunityList : public TableDialog {
  Q_OBJECT
public:
  OpportunityList(session::Session& session, QWidget* window);
  QWidget* firstField() const;

protected:
  void fold(bool folded) override { m_model->setFolded(folded); }

private:
  void openHistory(const QModelIndex& index);
  void tellCount();

  session::Session& m_session;
  OpportunityTableModel* m_model;
  QSortFilterProxyModel* m_found;
  QLineEdit* m_search;
};

} // namespace baton::records
