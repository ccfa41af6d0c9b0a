// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/capacity.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace baton::plan_page {

class CapacityTable;

/// Who comes and who leaves in one scenario: its planned seats, and people of whom it says a last day.
class ScenarioPeople : public widgets::Card {
  Q_OBJECT
public:
  explicit ScenarioPeople(session::Session& session, QWidget* parent = nullptr);

  /// Of everyone under the owner (none: of the company), in the period.
  void show(const plan::Scenario& scenario, basics::Id<people::Person> owner, const basics::Period& period);
  /// To a seat or a departure.
  bool goTo(basics::RowId id);
  /// Stores what is being typed.
  void commit();

private:
  void addSeat();
  void askWhoLeaves();
  void addDeparture(basics::RowId person);
  template <class T> void add(const QString& label, const T& element);

  session::Session& m_session;
  basics::Id<plan::Scenario> m_scenario;
  basics::Id<people::Person> m_owner;
  basics::Period m_period;
  QPushButton* m_leave;
  widgets::TextLabel* m_nobody;
  CapacityTable* m_table;
};

} // namespace baton::plan_page
