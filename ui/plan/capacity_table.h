// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/capacity.h"
#include "ui/session/session.h"

#include <QWidget>

class QTableView;

namespace baton::widgets {
class TextLabel;
}

namespace baton::plan_page {

class CapacityTableModel;

/// Stores what is being typed in a cell of a table.
void commitEditorOf(QTableView& table);

/// The table of people and planned seats, edited where it stands, and below it why something typed was not taken.
class CapacityTable : public QWidget {
  Q_OBJECT
public:
  CapacityTable(session::Session& session, const QString& name, QWidget* parent = nullptr);

  void show(plan::Capacity capacity, bool withTotal);
  bool goTo(basics::RowId id);
  /// Stores what is being typed.
  void commit();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void write(const basics::ElementRef& element, const QString& field, const basics::Value& value);
  void remove();
  void arrange();

  session::Session& m_session;
  QTableView* m_table;
  CapacityTableModel* m_model;
  widgets::TextLabel* m_refusal;
};

} // namespace baton::plan_page
