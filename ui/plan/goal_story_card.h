// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/goal.h"
#include "ui/session/session.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace baton::plan {
class GoalGrid;
}
namespace baton::widgets {
class FittingGrid;
class TextLabel;
} // namespace baton::widgets

namespace baton::plan_page {

class GoalGridModel;

/// The story of the chosen cell: goal, what came of it, who asked and who offered what, and what it stands on.
class GoalStoryCard : public widgets::Card {
  Q_OBJECT
public:
  GoalStoryCard(session::Session& session, const GoalGridModel& model, QWidget* parent = nullptr);

  void show(int row, int column, const QString& metric, const QString& basis);
  void showNothing();

signals:
  /// A proposal is to be written down for the cell.
  void proposalAsked();
  /// An amount that was proposed is to be the goal.
  void taken(baton::basics::RowId proposal);

private:
  void clear();
  void keepRoom();
  void addFact(const QString& name, const QString& figure, const QString& note);
  void showFigures(int row, int column);
  void showLevels(int row, int column);
  void showProposals(int row, int column);
  void showGrounds(const plan::Goal& goal);

  session::Session& m_session;
  const GoalGridModel& m_model;
  QVBoxLayout* m_lines;
  QWidget* m_story;
  widgets::FittingGrid* m_facts;
  widgets::TextLabel* m_note;
  QPushButton* m_propose;
  std::vector<QWidget*> m_parts;
};

} // namespace baton::plan_page
