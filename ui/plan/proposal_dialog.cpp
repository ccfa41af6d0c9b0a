// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/proposal_dialog.h"

#include "core/plan/goal_rules.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {

using inspector::text;

ProposalDialog::ProposalDialog(session::Session& session, const plan::Goal& goal, const QString& title, plan::Unit unit,
                               QWidget* window)
    : WindowDialog(window, tr("Asked or offered: %1").arg(title)), m_session(session), m_goal(goal),
      m_what(title), m_unit{unit, false} {
  setObjectName("proposal-dialog");
  build();
}

void ProposalDialog::build() {
  std::vector<const people::Person*> people;
  for (const people::Person& person : m_session.elements().all<people::Person>())
    people.push_back(&person);
  std::ranges::sort(people, {}, &people::Person::name);
  m_by = new widgets::FilterCombo({});
  m_by->setObjectName("proposal-by");
  m_by->setAccessibleName(tr("Who"));
  for (const auto* person : people)
    m_by->addItem(text(person->name), qlonglong(person->id.value()));
  const auto first = m_session.me() ? m_session.me() : m_goal.owner;
  m_by->setCurrentIndex(std::max(0, m_by->findData(qlonglong(first.value()))));
  body()->addWidget(new widgets::FormField(tr("Who"), m_by));
  m_amount = new QLineEdit;
  m_amount->setObjectName("proposal-amount");
  m_amount->setAccessibleName(tr("Amount"));
  m_amountField = new widgets::FormField(
      m_unit.unit == plan::Unit::Money ? tr("Amount in %1").arg(m_session.currency()) : tr("Amount"), m_amount);
  body()->addWidget(m_amountField);
  m_words = new widgets::TextField(tr("In their words"), widgets::TextField::Lines::Many);
  m_words->setObjectName("proposal-note");
  m_words->setRows(2, 6);
  body()->addWidget(new widgets::FormField(tr("In their words"), m_words));
  auto* cancel = widgets::button(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &ProposalDialog::dismiss);
  auto* asGoal = widgets::button(tr("Make it the goal"));
  asGoal->setObjectName("proposal-goal");
  connect(asGoal, &QPushButton::clicked, this, [this] { note(true); });
  auto* keep = widgets::button(tr("Note it"), {}, widgets::ButtonKind::Primary);
  keep->setObjectName("proposal-keep");
  connect(keep, &QPushButton::clicked, this, [this] { note(false); });
  for (auto* one : {cancel, asGoal, keep})
    addButton(one);
}

void ProposalDialog::note(bool asGoal) {
  plan::GoalProposal proposal;
  if (m_amount->text().trimmed().compare(toFollow(), Qt::CaseInsensitive) != 0) {
    const auto amount = amountTyped(m_amount->text(), m_unit);
    if (!amount)
      return m_amountField->setRefusal(session::sentence(amount.refusal()));
    proposal.amount = *amount;
  }
  const auto& elements = m_session.elements();
  const bool stands = elements.find(m_goal.id) != nullptr;
  if (asGoal || !stands)
    m_goal.amount = asGoal ? proposal.amount : std::nullopt;
  if (const auto sound = plan::checkGoal(elements, m_goal, m_session.calendar()); sound.refused())
    return m_amountField->setRefusal(session::sentence(sound.refusal()));
  proposal.id = m_session.newId<plan::GoalProposal>();
  proposal.goal = m_goal.id;
  proposal.by = basics::Id<people::Person>(m_by->currentData().toLongLong());
  proposal.at = m_session.now();
  proposal.note = m_words->value().trimmed().toStdString();
  basics::Edits edits;
  if (!stands)
    edits.put(m_goal);
  else if (asGoal)
    edits.set(m_goal.id, "amount", m_goal.amount ? basics::Value(m_goal.amount->tenThousandths()) : basics::Value());
  edits.put(proposal);
  m_session.change(
      (proposal.by == m_goal.owner ? tr("note the offer of %1") : tr("note what %1 asked")).arg(m_by->currentText()),
      edits);
  dismiss();
}

} // namespace baton::plan_page
