// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/session_dialog.h"

#include "core/people/presence.h"
#include "core/workshop/agendas.h"
#include "ui/inspector/field_editor.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/value_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/refusal.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"
#include "ui/workshop/workshop_words.h"

#include <QCheckBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace baton::workshop_page {

using basics::Id;
using theme::TextStyle;
using widgets::Tone;
using workshop::SessionKind;

namespace {

int minutesOf(SessionKind kind) {
  int minutes = 0;
  for (const auto& point : workshop::agendaOf(kind))
    minutes += point.minutes;
  return minutes;
}

std::vector<const people::Person*> peopleHere(const basics::Elements& elements, basics::Date today) {
  std::vector<const people::Person*> here;
  for (const auto& person : elements.all<people::Person>())
    if (people::isActive(person, today))
      here.push_back(&person);
  std::ranges::sort(here, {}, [](const people::Person* person) {
    return std::pair(person->side != people::Side::Leadership, person->name);
  });
  return here;
}

} // namespace

SessionDialog::SessionDialog(session::Session& session, QWidget* window)
    : WindowDialog(window, tr("New session")), m_session(session), m_kind(new widgets::FilterCombo(tr("Kind"))),
      m_purpose(widgets::paragraph({}, TextStyle::Small, Tone::Muted)),
      m_name(new widgets::TextField(tr("Name"), widgets::TextField::Lines::One)),
      m_facilitator(new inspector::PickCombo(tr("Who holds it"))),
      m_anonymous(new QCheckBox(tr("No names with answers and votes"))) {
  setObjectName("session-dialog");
  setFrameWidth(560);
  keepWork();
  m_kind->setObjectName("session-kind");
  for (int kind = 0; kind <= int(SessionKind::Custom); ++kind) {
    const int minutes = minutesOf(SessionKind(kind));
    m_kind->addItem(minutes > 0 ? tr("%1, %2 min").arg(Words::kind(SessionKind(kind))).arg(minutes)
                                : Words::kind(SessionKind(kind)),
                    kind);
  }
  body()->addWidget(m_kind);
  body()->addWidget(m_purpose);
  m_name->setObjectName("session-name");
  body()->addWidget(m_nameBox = new widgets::FormField(tr("Name"), m_name));
  const basics::Kind& described = describe(basics::Tag<workshop::Session>{});
  m_date = inspector::FieldEditor::make(described, *described.field("date"), {}, this);
  m_date->widget()->setObjectName("session-date");
  m_date->setNear(inspector::nearTo(*described.field("date"), session.today()));
  m_day = session.today().iso();
  m_date->setValue(m_day);
  body()->addWidget(m_dateBox = new widgets::FormField(tr("Day"), m_date->widget()));
  connect(m_date, &inspector::FieldEditor::committed, this, [this](const basics::Value& value) {
    m_day = value;
    m_noDay.clear();
    m_dateBox->setRefusal({});
  });
  connect(m_date, &inspector::FieldEditor::refused, this, [this](const QString& why) {
    m_noDay = why;
    m_dateBox->setRefusal(why);
  });
  m_facilitator->setObjectName("facilitator");
  m_facilitator->setOfPeople();
  QVector<inspector::Option> options;
  for (const auto* person : peopleHere(session.elements(), session.today()))
    options.push_back({person->id.value(), text(person->name)});
  m_facilitator->setOptions(tr("Nobody yet"), options);
  m_facilitator->setChosen(session.me().value());
  body()->addWidget(new widgets::FormField(tr("Who holds it"), m_facilitator));
  m_anonymous->setObjectName("anonymous");
  body()->addWidget(m_anonymous);
  addPeople();
  auto* cancel = widgets::button(tr("Cancel"));
  auto* go = widgets::button(tr("Make the session"), {}, widgets::ButtonKind::Primary);
  go->setObjectName("keep");
  addButton(cancel);
  addButton(go);
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(go, &QPushButton::clicked, this, &SessionDialog::keep);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &SessionDialog::showKind);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
  showKind();
}

void SessionDialog::addPeople() {
  const auto here = peopleHere(m_session.elements(), m_session.today());
  if (here.empty())
    return;
  body()->addWidget(widgets::label(tr("Who takes part"), TextStyle::Label, Tone::Muted));
  auto* column = new QVBoxLayout;
  theme::space(column, QMargins(0, 0, 4, 0), 4);
  for (const auto* person : here) {
    auto* box = new QCheckBox(text(person->name).replace(QLatin1Char('&'), QStringLiteral("&&")));
    box->setObjectName(QStringLiteral("takes-part-%1").arg(m_people.size()));
    box->setAccessibleDescription(text(person->title));
    m_people.emplace_back(box, person->id);
    column->addWidget(box);
  }
  auto* scroll = new widgets::BodyScroll(column);
  theme::leastHeight(scroll, 132);
  body()->addWidget(scroll, 1);
}

SessionKind SessionDialog::kind() const {
  return SessionKind(m_kind->currentData().toInt());
}

/// The name follows the kind as long as nobody typed one.
void SessionDialog::showKind() {
  m_purpose->setText(Words::purpose(kind()));
  const QString name = m_name->value();
  const bool isGiven = std::ranges::none_of(basics::wordsOf<SessionKind>, [&](std::string_view word) {
    return name == Words::kind(*basics::choiceOf<SessionKind>(word));
  });
  if (name.isEmpty() || !isGiven)
    m_name->setValue(kind() == SessionKind::Custom ? QString() : Words::kind(kind()));
}

void SessionDialog::keep() {
  m_date->commit();
  if (m_name->value().trimmed().isEmpty())
    return widgets::refuseAt(*m_nameBox, tr("What is it called? Its minutes bear the name."));
  if (!m_noDay.isEmpty())
    return widgets::refuseAt(*m_dateBox, m_noDay);
  workshop::Session made;
  made.name = m_name->value().trimmed().toStdString();
  made.sessionKind = kind();
  if (const auto* day = std::get_if<std::string>(&m_day))
    made.date = *basics::Date::parse(*day);
  made.facilitator = Id<people::Person>(m_facilitator->chosen());
  made.anonymous = m_anonymous->isChecked();
  basics::Edits edits;
  const auto id = workshop::beginSession(edits, made, [this] { return m_session.newId<workshop::Session>().value(); });
  for (const auto& [box, person] : m_people)
    if (box->isChecked()) {
      workshop::Participant participant;
      participant.id = m_session.newId<workshop::Participant>();
      participant.session = id;
      participant.person = person;
      edits.put(participant);
    }
  m_session.change(tr("make session %1").arg(text(made.name)), edits,
                   [this, shown = QPointer(this), id](const basics::Outcome<workspace::Report>& done) {
                     if (!shown)
                       return;
                     if (!done)
                       return setRefusal(session::sentence(done.refusal()));
                     emit this->made(id.value());
                     dismiss();
                   });
}

void SessionDialog::start() {
  open(m_kind);
}

} // namespace baton::workshop_page
