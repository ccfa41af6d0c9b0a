// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_people.h"

#include "core/people/reporting_line.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/words.h"
#include "ui/plan/capacity_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {

using basics::Id;
using plan::CapacityLine;

ScenarioPeople::ScenarioPeople(session::Session& session, QWidget* parent)
    : Card({}, parent), m_session(session), m_leave(widgets::smallButton(tr("Somebody leaves"), "arrow-right")),
      m_nobody(
          widgets::paragraph(tr("Nobody comes or leaves in it. A seat that is planned here and somebody who leaves "
                                "count in this scenario alone."),
                             theme::TextStyle::Body, widgets::Tone::Muted)),
      m_table(new CapacityTable(session, tr("Who comes and who leaves in the scenario"))) {
  auto* plan = widgets::smallButton(tr("Plan a seat"), "plus");
  plan->setObjectName("plan-seat");
  m_leave->setObjectName("add-departure");
  for (QPushButton* button : {plan, m_leave})
    widgets::setWhyDisabled(button, session.readOnly() ? tr("The file is open for reading only") : QString());
  connect(plan, &QPushButton::clicked, this, &ScenarioPeople::addSeat);
  connect(m_leave, &QPushButton::clicked, this, &ScenarioPeople::askWhoLeaves);
  addTool(plan);
  addTool(m_leave);
  body()->addWidget(m_nobody);
  body()->addWidget(m_table);
}

void ScenarioPeople::show(const plan::Scenario& scenario, Id<people::Person> owner, const basics::Period& period) {
  m_scenario = scenario.id;
  m_owner = owner;
  m_period = period;
  const auto& elements = m_session.elements();
  setTitle(tr("Who comes and leaves in %1")
               .arg(inspector::shortTitle(elements, {&describe(basics::Tag<plan::Scenario>{}), scenario.id.value()})));
  auto capacity = plan::capacityPlan(elements, m_session.calendar(), owner, period, scenario.id);
  std::erase_if(capacity.lines, [&elements, &scenario](const CapacityLine& line) {
    const auto* seat = elements.find(line.planned);
    return !line.departure && !(seat && seat->scenario == scenario.id);
  });
  m_nobody->setVisible(capacity.lines.empty());
  m_table->setVisible(!capacity.lines.empty());
  m_table->show(std::move(capacity), false);
}

bool ScenarioPeople::goTo(basics::RowId id) {
  return m_table->goTo(id);
}

void ScenarioPeople::commit() {
  m_table->commit();
}

template <class T> void ScenarioPeople::add(const QString& label, const T& element) {
  basics::Edits edits;
  edits.put(element);
  m_session.change(label, edits,
                   [card = QPointer(this), &session = m_session, id = element.id.value()](const auto& done) {
                     if (done.refused())
                       return session.refuse(done.refusal());
                     if (card)
                       card->goTo(id);
                   });
}

/// Like the average of those who sell, from the next month on.
void ScenarioPeople::addSeat() {
  plan::PlannedSeat seat;
  seat.id = m_session.newId<plan::PlannedSeat>();
  seat.scenario = m_scenario;
  seat.name = tr("New seat").toStdString();
  seat.started = std::max(m_period.from, m_session.today().firstOfMonth().plusMonths(1));
  if (people::isManager(m_session.elements(), m_owner))
    seat.manager = m_owner;
  seat.fullProductivity = plan::usualProductivity(m_session.elements());
  add(tr("plan a seat in a scenario"), seat);
}

/// Of those who are there in the period and do not leave yet.
void ScenarioPeople::askWhoLeaves() {
  QVector<inspector::Option> options;
  for (const CapacityLine& line :
       plan::capacityPlan(m_session.elements(), m_session.calendar(), m_owner, m_period, m_scenario).lines)
    if (line.person && !line.departure)
      options.push_back({line.person.value(), inspector::text(line.name)});
  auto* picker = new inspector::Picker(tr("Who leaves"), options, m_leave);
  picker->setOfPeople(true);
  connect(picker, &inspector::Picker::picked, this, &ScenarioPeople::addDeparture);
  picker->openBelow(*m_leave);
}

/// Today, where the period has it: what follows is seen at once, and the day can be typed.
void ScenarioPeople::addDeparture(basics::RowId person) {
  plan::Departure departure;
  departure.id = m_session.newId<plan::Departure>();
  departure.scenario = m_scenario;
  departure.person = Id<people::Person>(person);
  const auto today = m_session.today();
  departure.left = m_period.contains(today) ? today : m_period.from.plusDays(-1);
  add(tr("let somebody leave in a scenario"), departure);
}

} // namespace baton::plan_page
