// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/coaching_dialog.h"

#include "core/basics/text.h"
#include "core/people/presence.h"
#include "ui/inspector/coming_day.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/words.h"
#include "ui/people/people_choice.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/refusal.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::people_page {

using coaching::Competency, coaching::CoachingSession;
using strategy::Weapon;
using theme::TextStyle;
using widgets::TextField, widgets::Tone;

namespace {

constexpr int noNewLevel = -1;

/// One text of what was said in the order of the sheet.
QString seenText(const TextField& saw, const TextField& theirs, const TextField& point) {
  QStringList parts;
  if (const QString words = saw.value().trimmed(); !words.isEmpty())
    parts += words;
  if (const QString words = theirs.value().trimmed(); !words.isEmpty())
    parts += CoachingDialog::tr("In their words: %1").arg(words);
  if (const QString words = point.value().trimmed(); !words.isEmpty())
    parts += CoachingDialog::tr("One point: %1").arg(words);
  return parts.join(QStringLiteral("\n\n"));
}

} // namespace

CoachingDialog::CoachingDialog(session::Session& session, const SkillAt& about, QWidget* window)
    : WindowDialog(window, tr("Coaching: 20 minutes, one skill")), m_session(session), m_column(new QVBoxLayout) {
  setObjectName("coaching-dialog");
  setFrameWidth(600);
  keepWork();
  theme::space(m_column, QMargins(0, 0, 4, 0), 14);
  m_column->addWidget(widgets::paragraph(privateNote(), TextStyle::Small, Tone::Muted));
  addWho(about);
  addSteps();
  addLast();
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("coaching-refusal");
  m_refusal->hide();
  body()->addWidget(new widgets::BodyScroll(m_column), 1);
  body()->addWidget(m_refusal);
  addButtons();
  followSkill();
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

void CoachingDialog::addWho(const SkillAt& about) {
  const auto& elements = m_session.elements();
  m_person = new inspector::PickCombo(tr("With whom"));
  m_person->setOfPeople();
  m_person->setObjectName("coaching-person");
  m_person->setOptions(tr("Choose a person"), salesPeople(elements, m_session.today()));
  m_person->setChosen(about.person.value());
  m_column->addWidget(m_personBox = new widgets::FormField(tr("With whom"), m_person));
  QVector<inspector::Option> skills;
  for (const Weapon* tool : elements.inOrder<Weapon>())
    skills.push_back({tool->id.value(), inspector::text(tool->name).simplified()});
  for (const Competency* competency : elements.inOrder<Competency>())
    skills.push_back({competency->id.value(), inspector::text(competency->name).simplified()});
  m_skill = new inspector::PickCombo(tr("Which skill"));
  m_skill->setObjectName("coaching-skill");
  m_skill->setOptions(tr("Another skill, in a few words"), skills);
  m_skill->setChosen(about.of);
  m_column->addWidget(new widgets::FormField(tr("Which skill, one only"), m_skill));
  m_other = new TextField(tr("The skill"), TextField::Lines::One);
  m_other->setObjectName("coaching-other");
  m_otherBox = new widgets::FormField(tr("The skill"), m_other);
  m_column->addWidget(m_otherBox);
  connect(m_skill, &inspector::PickCombo::chosenByPerson, this, &CoachingDialog::followSkill);
}

TextField* CoachingDialog::addStep(const QString& name, const QString& hint, int minutes, const char* objectName) {
  auto* field = new TextField(name, TextField::Lines::Many);
  field->setObjectName(QString::fromLatin1(objectName));
  field->setRows(2, 8);
  auto* box = new widgets::FormField(name, field);
  box->label()->addRight(widgets::label(tr("%1 minutes").arg(minutes), TextStyle::Small, Tone::Muted));
  auto* step = new QVBoxLayout;
  theme::space(step, 0, 4);
  step->addWidget(box);
  step->addWidget(widgets::paragraph(hint, TextStyle::Small, Tone::Muted));
  m_column->addLayout(step);
  return field;
}

void CoachingDialog::addSteps() {
  m_saw = addStep(tr("What I saw myself"), tr("With own eyes or ears: words that were said, a moment, a number."), 2,
                  "coaching-saw");
  m_theirs = addStep(tr("You first"), tr("What went well? What would you do again, what differently? Listen."), 5,
                     "coaching-theirs");
  m_point = addStep(tr("One point"), tr("Shown, or tried now, in this room."), 8, "coaching-point");
  m_agreed = addStep(tr("What we agree"), tr("One thing, by which meeting with which customer."), 3, "coaching-agreed");
}

void CoachingDialog::addLast() {
  const basics::Kind& kind = describe(basics::Tag<CoachingSession>{});
  auto* next = inspector::FieldEditor::make(kind, *kind.field("next"), {}, this);
  next->widget()->setObjectName("coaching-next");
  m_next = new inspector::ComingDay(tr("When I look again"), next, m_session.today());
  m_next->label()->addRight(widgets::label(tr("%1 minutes").arg(2), TextStyle::Small, Tone::Muted));
  m_column->addWidget(m_next);
  m_level = new widgets::FilterCombo({});
  m_level->setObjectName("coaching-level");
  m_level->setAccessibleName(tr("Level as seen today"));
  m_level->addItem(tr("As before"), noNewLevel);
  for (int level = 0; level <= 4; ++level)
    m_level->addItem(toolLevel(level), level);
  m_levelBox = new widgets::FormField(tr("Level as seen today, the only thing that goes to the grid"), m_level);
  m_column->addWidget(m_levelBox);
}

void CoachingDialog::addButtons() {
  auto* cancel = widgets::button(tr("Cancel"));
  auto* go = widgets::button(tr("Keep it"), {}, widgets::ButtonKind::Primary);
  go->setObjectName("coaching-keep");
  addButton(cancel);
  addButton(go);
  leaveBy(cancel);
  connect(go, &QPushButton::clicked, this, &CoachingDialog::keep);
}

void CoachingDialog::followSkill() {
  m_otherBox->setVisible(m_skill->chosen() == 0);
  m_levelBox->setVisible(m_skill->chosen() != 0);
}

SkillAt CoachingDialog::about() const {
  const bool isTool = m_session.elements().find(Id<Weapon>(m_skill->chosen())) != nullptr;
  return {isTool ? Skill::Tool : Skill::Competency, Id<Person>(m_person->chosen()), m_skill->chosen()};
}

void CoachingDialog::keep() {
  m_refusal->hide();
  m_personBox->setRefusal({});
  m_otherBox->setRefusal({});
  const SkillAt at = about();
  const QString skill =
      at.of != 0 ? inspector::text(m_session.elements().titleOf(at.of)).simplified() : m_other->value().trimmed();
  const auto refuse = [this](const QString& why) {
    m_refusal->setText(why);
    m_refusal->show();
  };
  if (!at.person)
    return widgets::refuseAt(*m_personBox, tr("Who was coached? Choose a person."));
  if (skill.isEmpty())
    return widgets::refuseAt(*m_otherBox, tr("Which skill was it about? One, in a few words."));
  if (!m_next->take())
    return;
  CoachingSession session;
  session.id = m_session.newId<CoachingSession>();
  session.person = at.person;
  session.date = m_session.today();
  session.by = m_session.me();
  session.skill = skill.toStdString();
  session.seen = seenText(*m_saw, *m_theirs, *m_point).toStdString();
  session.next = m_next->day();
  session.agreed = m_agreed->value().trimmed().toStdString();
  basics::Edits edits;
  edits.put(session);
  if (at.of != 0 && m_level->currentData().toInt() != noNewLevel)
    edits.append(levelEdits(m_session, at, m_level->currentData().toInt()));
  m_session.change(tr("log coaching of %1").arg(nameOf(m_session.elements(), at.person)), edits,
                   [this, shown = QPointer(this), refuse](const basics::Outcome<workspace::Report>& done) {
                     if (!shown)
                       return;
                     if (!done)
                       return refuse(session::sentence(done.refusal()));
                     emit kept();
                     dismiss();
                   });
}

void CoachingDialog::start() {
  open(m_person->chosen() == 0  ? static_cast<QWidget*>(m_person)
       : m_skill->chosen() == 0 ? static_cast<QWidget*>(m_other)
                                : m_saw);
}

} // namespace baton::people_page
