// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/number_of.h"
#include "core/basics/text.h"
#include "core/people/reporting_line.h"
#include "core/plan/measures.h"
#include "core/plan/revenue_target.h"
#include "ui/inspector/words.h"
#include "ui/plan/deals_at_hand.h"
#include "ui/plan/funnel_field.h"
#include "ui/plan/funnel_row.h"
#include "ui/plan/funnel_view.h"
#include "ui/records/rows_dialog.h"
#include "ui/session/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <algorithm>

// What the funnel shows once it is worked out, and the rows behind its figures.
namespace baton::plan_page {

using basics::Amount, basics::Id;
using inspector::text;

void FunnelView::showWorked() {
  showGoal();
  showMoney();
  const std::size_t won = m_measured.steps.size();
  const bool isCompany = m_asked.person == 0;
  bool anyActivity = false;
  for (std::size_t i = 0; i <= won; ++i) {
    const bool isAnchor = m_said.anchor && m_said.anchor->step == i;
    const StepSaid said{isAnchor && m_typed == Typed::Count, isAnchor && m_typed == Typed::PerWeek,
                        m_said.conversions.contains(i)};
    if (i == won) {
      m_rows[i]->show({{}, m_worked.deals, {}}, m_measured.won, said);
      continue;
    }
    const auto& step = m_measured.steps[i];
    m_rows[i]->show(m_worked.steps[i], step.have, said);
    m_rows[i]->showSource(step.conversion, sourceText(step.conversion.whose, step.conversion.cases, isCompany));
    anyActivity = anyActivity || (step.metric && m_worked.steps[i].needed);
  }
  widgets::setWhyDisabled(m_goals, m_session.readOnly() ? tr("The file is open for reading only")
                                   : !anyActivity ? tr("No activity is known to be needed: type what goes on from one "
                                                       "step to the next")
                                                  : QString());
  widgets::setWhyDisabled(m_back, m_said.empty() ? tr("Nothing was typed") : QString());
  emit factsChanged();
}

/// Opportunities of the first stage x average deal.
void FunnelView::showMoney() {
  if (!m_money)
    return;
  const auto needed = m_worked.steps[m_firstStage].needed;
  const auto average = numberOf(m_worked.averageDeal);
  Amount open;
  for (const plan::Deal& deal : openDue().deals)
    open = open + deal.amount.value_or(Amount());
  m_money->showMoney(needed && average ? std::optional(*needed * *average) : std::nullopt, open.number(),
                     m_said.anchor && m_typed == Typed::Money,
                     needed && average ? tr("%1 opportunities × the average deal of %2, in %3")
                                             .arg(widgets::exact(std::ceil(*needed - 1e-9), 0),
                                                  widgets::exact(*average, 0), m_session.currency())
                                       : tr("opportunities × the average deal"));
}

void FunnelView::showGoal() {
  m_goal->show(numberOf(m_worked.goal), m_said.goal.has_value(), tr("no goal yet"));
  m_remaining->show(numberOf(m_worked.remaining), false, widgets::notKnown());
  m_average->show(numberOf(m_worked.averageDeal), m_said.averageDeal.has_value(), widgets::tooLittleHistory());
  m_weeks->show(m_worked.weeks, m_said.weeks.has_value(), tr("none left"));
  QStringList facts{tr("%1 closed in %2 (%3)")
                        .arg(widgets::exact(m_measured.closed.number(), 0),
                             text(m_session.calendar().name(m_measured.period)),
                             widgets::counted(m_measured.won, tr("1 deal"), tr("%1 deals")))};
  facts += tr("average deal %1").arg(sourceText(m_measured.averageWhose, m_measured.averageCases, m_asked.person == 0));
  if (m_measured.cycleMedian)
    facts += m_measured.weeks ? tr("a deal takes %1 days (median), so what begins in the last of them closes too late")
                                    .arg(widgets::exact(*m_measured.cycleMedian, 0))
                              : tr("a deal takes %1 days (median): what begins now closes after the period")
                                    .arg(widgets::exact(*m_measured.cycleMedian, 0));
  if (const auto undated = openWithoutDay(); undated > 0)
    facts += widgets::counted(undated, tr("1 open opportunity names no expected close, and is due in no period"),
                              tr("%1 open opportunities name no expected close, and are due in no period"));
  m_goalFacts->setText(facts.join(QStringLiteral(" · ")));
  m_goalCard->setFacts(tr("in %1").arg(m_session.currency()));
}

void FunnelView::openRows(const records::RowsAsked& asked) {
  if (!m_isMeasured || !m_shownFor)
    return;
  auto* dialog = new records::RowsDialog(m_session, asked, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

std::int64_t FunnelView::openWithoutDay() const {
  const auto deals =
      plan::dealsUnder(m_session.elements(), m_deals.deals(), Id<people::Person>(m_shownFor ? m_shownFor->first : 0));
  return std::ranges::count_if(
      deals, [](const plan::Deal& deal) { return deal.state == plan::DealState::Open && !deal.expected; });
}

/// What is open and due in the period, in whatever stage.
records::RowsAsked FunnelView::openDue() const {
  records::RowsAsked asked;
  asked.period = m_measured.period;
  asked.title = tr("%1, %2").arg(tr("Pipeline"), text(m_session.calendar().name(m_measured.period)));
  asked.kind = records::RowsAsked::Kind::Opportunities;
  asked.deals =
      plan::dealsUnder(m_session.elements(), m_deals.deals(), Id<people::Person>(m_shownFor ? m_shownFor->first : 0));
  std::erase_if(asked.deals, [&](const plan::Deal& deal) {
    const auto due = deal.state == plan::DealState::Open ? plan::dueDate(deal, m_measured.today) : std::nullopt;
    return !due || !asked.period->contains(*due);
  });
  return asked;
}

records::RowsAsked FunnelView::rowsBehind(std::size_t place) const {
  const auto& elements = m_session.elements();
  const Id<people::Person> owner(m_shownFor->first);
  const bool isWon = place == m_measured.steps.size();
  records::RowsAsked asked;
  asked.period = m_measured.period;
  asked.title = tr("%1, %2").arg(isWon ? tr("Won") : text(m_measured.steps[place].name),
                                 text(m_session.calendar().name(m_measured.period)));
  if (!isWon && m_measured.steps[place].metric) {
    asked.kind = records::RowsAsked::Kind::Activities;
    asked.metric = m_measured.steps[place].metric;
    if (owner)
      for (const auto person : people::withEveryoneUnder(elements, owner))
        asked.people.push_back(person);
    return asked;
  }
  asked.kind = records::RowsAsked::Kind::Opportunities;
  asked.deals = plan::dealsUnder(elements, m_deals.deals(), owner);
  if (isWon) {
    std::erase_if(asked.deals, [&](const plan::Deal& deal) {
      return deal.state != plan::DealState::Won || !deal.closed || !asked.period->contains(*deal.closed);
    });
    return asked;
  }
  asked.deals = openDue().deals;
  if (m_measured.steps[place].name != "opportunity")
    std::erase_if(asked.deals,
                  [&](const plan::Deal& deal) { return !basics::sameName(deal.stage, m_measured.steps[place].name); });
  return asked;
}

} // namespace baton::plan_page
