// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_filters.h"

#include "core/plan/goal.h"
#include "core/plan/person_plan.h"
#include "ui/inspector/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"

#include <QHBoxLayout>
#include <algorithm>

namespace baton::plan_page {

using inspector::text;

PlanFilters::PlanFilters(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_person(new widgets::FilterCombo(tr("For"))),
      m_year(new widgets::FilterCombo(tr("Year"))) {
  auto* row = new QHBoxLayout(this);
  theme::space(row, 0, 8);
  m_person->setObjectName("plan-person");
  m_year->setObjectName("plan-year");
  for (auto* combo : {m_person, m_year}) {
    row->addWidget(combo);
    connect(combo, &QComboBox::currentIndexChanged, this, [this] {
      if (!m_filling)
        emit changed();
    });
  }
  fill();
}

void PlanFilters::fill() {
  m_filling = true;
  fillPeople();
  fillYears();
  m_filling = false;
}

void PlanFilters::fillPeople() {
  std::vector<const people::Person*> people;
  for (const people::Person& person : m_session.elements().all<people::Person>())
    people.push_back(&person);
  std::ranges::sort(people, {}, &people::Person::name);
  widgets::FilterCombo::Choices choices{{tr("Everyone"), QVariant(0LL)}};
  for (const auto* person : people)
    choices.emplace_back(text(person->name), QVariant(qlonglong(person->id.value())));
  m_person->offer(choices);
}

/// Every year from the first with a goal or a record to the one after this, for which plans are made.
void PlanFilters::fillYears() {
  const auto calendar = m_session.calendar();
  const auto yearAt = [&calendar](basics::Date date) { return calendar.periodAt(date, basics::Grain::Year).to.year(); };
  const int now = yearAt(m_session.today());
  int first = now, last = now + 1;
  const auto reach = [&](int year) {
    first = std::min(first, year);
    last = std::max(last, year);
  };
  for (const auto& fact : m_session.actuals().facts.summed({}))
    reach(yearAt(fact.month));
  for (const plan::Goal& goal : m_session.elements().all<plan::Goal>())
    if (goal.from)
      reach(yearAt(*goal.from));
  widgets::FilterCombo::Choices choices;
  for (int year = first; year <= last; ++year)
    choices.emplace_back(text(calendar.name(plan::fiscalYear(calendar, year))), year);
  const bool isNew = m_year->count() == 0;
  m_year->offer(choices);
  if (isNew)
    m_year->setCurrentIndex(m_year->findData(now));
}

PlanAsked PlanFilters::asked() const {
  return {m_person->currentData().toLongLong(), m_year->currentData().toInt()};
}

void PlanFilters::choose(const PlanAsked& wanted) {
  const PlanAsked before = asked();
  m_filling = true;
  if (const int at = m_person->findData(qlonglong(wanted.person)); at >= 0)
    m_person->setCurrentIndex(at);
  if (const int at = m_year->findData(wanted.year); at >= 0)
    m_year->setCurrentIndex(at);
  m_filling = false;
  if (asked() != before)
    emit changed();
}

} // namespace baton::plan_page
