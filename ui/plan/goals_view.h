// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/plan_sums.h"
#include "ui/plan/plan_view.h"

#include <optional>

class QPushButton;

namespace baton::widgets {
class SumsCard;
class TextLabel;
} // namespace baton::widgets

namespace baton::plan_page {

class GoalFilters;
class GoalGridModel;
class GoalStoryCard;
class GoalTable;
class PlanFindings;
struct BlockEntries;

/// Goals of people by period, as a grid that is worked like a spreadsheet, under the sums that they come to.
class GoalsView : public PlanView {
  Q_OBJECT
public:
  GoalsView(session::Session& session, session::Surrounding& surrounding, QWidget* parent = nullptr);

  void ask(const PlanAsked& asked) override;
  void refresh() override;
  void commitDrafts() override;
  bool show(basics::RowId element) override;
  QString facts() const override;
  QVector<QWidget*> actions() override;
  QWidget* panel() override;

protected:
  void showEvent(QShowEvent* event) override;

private:
  void build();
  QWidget* buildGrid();
  void buildStory();
  void showStory();
  void showAround();
  void mark();
  void goToFinding(int finding);
  void askProposal();
  void takeProposal(basics::RowId proposal);
  void askSpread();
  /// The cell that the keyboard is on, where it is one of the grid.
  std::optional<std::pair<int, int>> chosen() const;
  void take(const workspace::Report& report);
  void askGrid();
  void showSums();
  void refuse(const QString& reason);
  void noteLeft(const QString& words);
  void copy();
  void paste();
  void takeAway();
  void fill(Qt::Orientation orientation);
  /// As one step, whose name is for one goal or for several.
  /// Whether anything was written.
  bool write(const BlockEntries& block, const QString& one, const QString& several);

  session::Session& m_session;
  PlanAsked m_asked;
  bool m_outdated = true;
  bool m_aroundOutdated = false; ///< the story and the findings
  GoalFilters* m_filters = nullptr;
  widgets::SumsCard* m_sums = nullptr;
  GoalGridModel* m_model = nullptr;
  GoalTable* m_table = nullptr;
  widgets::TextLabel *m_refusal = nullptr, *m_left = nullptr, *m_longer = nullptr;
  GoalStoryCard* m_story = nullptr;
  PlanFindings* m_findings = nullptr;
  QPushButton* m_spread = nullptr;
  std::optional<plan::PlanSumsOf> m_sumsOf;
};

} // namespace baton::plan_page
