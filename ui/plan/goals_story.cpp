// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_filters.h"
#include "ui/plan/goal_grid_model.h"
#include "ui/plan/goal_story_card.h"
#include "ui/plan/goal_table.h"
#include "ui/plan/goals_view.h"
#include "ui/plan/plan_findings.h"
#include "ui/plan/proposal_dialog.h"
#include "ui/plan/spread_dialog.h"

// What stands around the grid: the story of the chosen cell, the findings, and what is asked from there.
namespace baton::plan_page {

using plan::GridRow;

namespace {

/// What a row of a grid owes in a period, which the grid need not show.
std::optional<basics::Amount> owedIn(const session::Session& session, plan::GridAsked asked, GridRow::Kind kind,
                                     basics::Id<people::Person> person, const basics::Period& period) {
  if (period.grain != basics::Grain::Year)
    asked.grain = period.grain;
  const plan::GoalGrid grid(session.elements(), session.calendar(), asked);
  for (int row = 0; row < int(grid.rows().size()); ++row)
    for (int column = 0; column < int(grid.columns().size()); ++column)
      if (const GridRow& one = grid.rows()[std::size_t(row)];
          one.kind == kind && one.person == person && grid.columns()[std::size_t(column)] == period)
        return grid.cell(row, column).amount;
  return std::nullopt;
}

} // namespace

void GoalsView::buildStory() {
  m_story = new GoalStoryCard(m_session, *m_model);
  connect(m_story, &GoalStoryCard::proposalAsked, this, &GoalsView::askProposal);
  connect(m_story, &GoalStoryCard::taken, this, &GoalsView::takeProposal);
  connect(m_table, &GoalTable::currentMoved, this, &GoalsView::showStory);
}

std::optional<std::pair<int, int>> GoalsView::chosen() const {
  const QModelIndex index = m_table->currentIndex();
  return m_model->isCell(index) ? std::optional(std::pair(index.row(), index.column())) : std::nullopt;
}

void GoalsView::showStory() {
  if (const auto cell = chosen())
    m_story->show(cell->first, cell->second, m_filters->metricName(), m_filters->basisName());
  else
    m_story->showNothing();
}

/// A corner on the year of everyone about whom something was found.
void GoalsView::mark() {
  std::set<basics::RowId> people;
  for (const plan::PlanFinding& finding : m_findings->findings())
    if (finding.kind == "person")
      people.insert(finding.id);
  m_model->mark(people);
}

/// To the year of the person, in the measure that the rule is about; without a person to the top.
void GoalsView::goToFinding(int finding) {
  const plan::PlanFinding& one = m_findings->findings()[std::size_t(finding)];
  m_filters->chooseTargets(one.metric, one.rule == "plan-short" || one.rule == "plan-over");
  const auto& rows = m_model->grid()->rows();
  int place = 0;
  for (int row = 0; row < int(rows.size()); ++row)
    if (one.kind == "person" && rows[std::size_t(row)].person.value() == one.id)
      place = row; // the person's own row stands below the team's
  if (!rows.empty()) {
    m_table->goTo(place, int(m_model->grid()->columns().size()) - 1);
    m_table->setFocus();
  }
}

void GoalsView::askProposal() {
  const auto cell = chosen();
  const auto goal =
      cell ? m_model->grid()->goalAt(cell->first, cell->second) : basics::Outcome<plan::Goal>(basics::Refusal{});
  if (!goal)
    return;
  auto* dialog = new ProposalDialog(m_session, *goal, m_model->cellTitle(cell->first, cell->second),
                                    m_model->unit().unit, window());
  connect(dialog, &ProposalDialog::dismissed, dialog, &QObject::deleteLater);
  dialog->open();
}

void GoalsView::takeProposal(basics::RowId id) {
  const auto* proposal = m_session.elements().find(basics::Id<plan::GoalProposal>(id));
  const auto place = proposal ? m_model->grid()->find(proposal->goal) : std::nullopt;
  if (!place || !proposal->amount)
    return;
  const QString what = m_model->cellTitle(place->first, place->second);
  basics::Edits edits;
  edits.set(proposal->goal, "amount", proposal->amount->tenThousandths());
  m_session.change(tr("goal of %1").arg(what), edits);
}

/// The number of the chosen row: of the chosen period, where that can be spread, else of the year.
void GoalsView::askSpread() {
  const auto* grid = m_model->grid();
  if (!grid || grid->rows().empty())
    return;
  if (grid->asked().measure != plan::Measure::InPeriod || grid->asked().rows == plan::GridRows::Roles)
    return refuse(tr("Only goals of people that are counted in their period can be spread."));
  const auto cell = chosen();
  const GridRow& row = grid->rows()[std::size_t(cell ? cell->first : 0)];
  const plan::GridAsked& grids = grid->asked();
  const int year = int(grid->columns().size()) - 1;
  const int column =
      cell && grid->columns()[std::size_t(cell->second)].grain != basics::Grain::Month ? cell->second : year;
  SpreadAsked asked;
  asked.request.metric = grids.metric;
  asked.request.basis = grids.basis;
  asked.request.owner = row.person;
  asked.request.period = grid->columns()[std::size_t(column)];
  asked.request.market = grids.market;
  asked.request.offering = grids.offering;
  asked.request.business = grids.business;
  if (row.kind == GridRow::Kind::Person)
    asked.request.scope = plan::Scope::Own;
  asked.whose = row.person ? m_model->rowTitle(cell ? cell->first : 0) : tr("the whole company");
  asked.standing = [this, grids, kind = row.kind, person = row.person](const basics::Period& period) {
    return owedIn(m_session, grids, kind, person, period);
  };
  asked.unit = m_model->unit();
  auto* dialog = new SpreadDialog(m_session, asked, window());
  connect(dialog, &SpreadDialog::written, this, [this](bool ofTeams) {
    if (ofTeams)
      m_filters->showTeams();
  });
  connect(dialog, &SpreadDialog::dismissed, dialog, &QObject::deleteLater);
  dialog->open();
}

} // namespace baton::plan_page
