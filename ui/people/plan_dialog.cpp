// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/plan_dialog.h"

#include "core/coaching/meeting.h"
#include "ui/inspector/coming_day.h"
#include "ui/inspector/picker.h"
#include "ui/people/people_choice.h"
#include "ui/session/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/refusal.h"
#include "ui/widgets/text_label.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::people_page {

using coaching::MeetingDay;

PlanDialog::PlanDialog(session::Session& session, basics::Id<people::Person> person, QWidget* window)
    : WindowDialog(window, tr("Plan a one-to-one")), m_session(session),
      m_person(new inspector::PickCombo(tr("With whom"))),
      m_refusal(widgets::paragraph({}, theme::TextStyle::Label, widgets::Tone::Bad)) {
  setObjectName("plan-dialog");
  m_person->setObjectName("plan-person");
  m_person->setOptions(tr("Choose a person"), salesPeople(session.elements(), session.today()));
  m_person->setChosen(person.value());
  m_person->setOfPeople();
  body()->addWidget(m_personBox = new widgets::FormField(tr("With whom"), m_person));
  const basics::Kind& kind = describe(basics::Tag<MeetingDay>{});
  auto* date = inspector::FieldEditor::make(kind, *kind.field("date"), {}, this);
  date->widget()->setObjectName("plan-date");
  body()->addWidget(m_date = new inspector::ComingDay(tr("When"), date, session.today()));
  m_refusal->hide();
  body()->addWidget(m_refusal);
  auto* cancel = widgets::button(tr("Cancel"));
  auto* go = widgets::button(tr("Plan it"), {}, widgets::ButtonKind::Primary);
  go->setObjectName("plan-keep");
  addButton(cancel);
  addButton(go);
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(go, &QPushButton::clicked, this, &PlanDialog::keep);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

void PlanDialog::keep() {
  m_refusal->hide();
  m_personBox->setRefusal({});
  if (m_person->chosen() == 0)
    return widgets::refuseAt(*m_personBox, tr("With whom? Choose a person."));
  if (!m_date->take())
    return;
  if (!m_date->day())
    return widgets::refuseAt(*m_date, tr("When? Write a day."));
  const auto refuse = [this](const QString& why) {
    m_refusal->setText(why);
    m_refusal->show();
  };
  MeetingDay day;
  day.id = m_session.newId<MeetingDay>();
  day.person = basics::Id<people::Person>(m_person->chosen());
  day.by = m_session.me();
  day.date = m_date->day();
  basics::Edits edits;
  edits.put(day);
  m_session.change(tr("plan a one-to-one with %1").arg(nameOf(m_session.elements(), day.person)), edits,
                   [this, shown = QPointer(this), refuse](const basics::Outcome<workspace::Report>& done) {
                     if (!shown)
                       return;
                     if (!done)
                       return refuse(session::sentence(done.refusal()));
                     emit planned();
                     dismiss();
                   });
}

void PlanDialog::start() {
  open(m_person->chosen() == 0 ? static_cast<QWidget*>(m_person) : m_date->focusTarget());
}

} // namespace baton::people_page
