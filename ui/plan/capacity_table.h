// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/capacity.h"
#include "ui/session/session.h"
#include "ui/widgets/entry_table.h"

namespace baton::plan_page {

class CapacityTableModel;
struct CellEdit;

/// The table of people and planned seats, typed into where it stands, one cell or a block.
class CapacityTable : public widgets::EntryTable {
  Q_OBJECT
public:
  CapacityTable(session::Session& session, const QString& name, QWidget* parent = nullptr);

  void show(plan::Capacity capacity, bool withTotal);
  bool goTo(basics::RowId id);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  CapacityTable(session::Session& session, CapacityTableModel* model, const QString& name, QWidget* parent);
  void write(const std::vector<CellEdit>& cells);
  void remove();
  void arrange();

  session::Session& m_session;
  CapacityTableModel* m_model;
};

} // namespace baton::plan_page
