// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/scenario.h"
#include "ui/session/session.h"

#include <QWidget>

class QTableView;

namespace baton::widgets {
class TextLabel;
}

namespace baton::plan_page {

class ScenarioTableModel;

/// The table of scenarios side by side, edited where it stands, and below it why something typed was not taken.
class ScenarioTable : public QWidget {
  Q_OBJECT
public:
  explicit ScenarioTable(session::Session& session, QWidget* parent = nullptr);

  ScenarioTableModel& model() { return *m_model; }
  const ScenarioTableModel& model() const { return *m_model; }
  void show(std::vector<plan::Scenario> scenarios);
  /// The one in whose column the keyboard is; null for the plan as it is.
  const plan::Scenario* current() const;
  bool goTo(basics::RowId scenario);
  void takeFocus();
  /// Stores what is being typed.
  void commit();
  /// Takes the current scenario away.
  void remove();

signals:
  /// To another cell.
  void moved();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void write(const basics::ElementRef& element, const QString& field, const basics::Value& value);
  bool press(int key);
  void arrange();

  session::Session& m_session;
  ScenarioTableModel* m_model;
  QTableView* m_table;
  widgets::TextLabel* m_refusal;
};

} // namespace baton::plan_page
