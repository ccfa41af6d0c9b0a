// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/scenario.h"
#include "ui/session/session.h"
#include "ui/widgets/entry_table.h"

namespace baton::plan_page {

class RowWords;
class ScenarioTableModel;

/// The table of scenarios side by side, typed into where it stands. The words of its rows stay in sight while the
/// scenarios scroll.
class ScenarioTable : public widgets::EntryTable {
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
  /// Takes the current scenario away.
  void remove();

protected:
  bool press(const QKeyEvent& key) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  ScenarioTable(session::Session& session, ScenarioTableModel* model, QWidget* parent);
  void write(const basics::ElementRef& element, const QString& field, const basics::Value& value);
  void turnLargestLost();
  void arrange();

  session::Session& m_session;
  ScenarioTableModel* m_model;
  RowWords* m_words;
};

} // namespace baton::plan_page
