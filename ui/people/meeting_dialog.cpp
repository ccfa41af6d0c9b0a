// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/meeting_dialog.h"

#include "core/coaching/meeting_document.h"
#include "ui/exporting/plan_exports.h"
#include "ui/inspector/coming_day.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/words.h"
#include "ui/people/meeting_keeping.h"
#include "ui/people/meeting_steps.h"
#include "ui/people/people_choice.h"
#include "ui/people/sheet_lines.h"
#include "ui/records/step_line.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace baton::people_page {

using basics::Grain, basics::Period;
using coaching::Meeting;
using nlohmann::json;
using theme::TextStyle;
using widgets::Tone;

namespace {

QStringList stepNames() {
  return {MeetingDialog::tr("Results"), MeetingDialog::tr("Pipeline"), MeetingDialog::tr("Activity"),
          MeetingDialog::tr("Promises"), MeetingDialog::tr("What we agree")};
}

/// Before the meeting its sheet, after it the minutes.
QVector<exporting::ExportOffer> sheetOffers(bool held) {
  using exporting::FileKind;
  return {{QStringLiteral("meeting"),
           held ? MeetingDialog::tr("The minutes") : MeetingDialog::tr("The sheet for the one-to-one"),
           held ? MeetingDialog::tr("the minutes") : MeetingDialog::tr("the sheet for the one-to-one"),
           {FileKind::Pdf, FileKind::Word, FileKind::Html, FileKind::Markdown}}};
}

} // namespace

MeetingDialog::MeetingDialog(session::Session& session, exporting::Saving& saving, const About& about, QWidget* window)
    : WindowDialog(window, about.held ? tr("One-to-one, as it was held") : tr("One-to-one: results first")),
      m_session(session), m_saving(saving), m_about(about) {
  setObjectName("meeting-dialog");
  setFrameWidth(760);
  setFrameHeight(620);
  keepWork();
  body()->addWidget(m_line = new records::StepLine(stepNames()), 0, Qt::AlignLeft); // above what it leads through
  body()->addWidget(buildAbout());
  m_steps = new MeetingSteps(m_session, isHeld());
  connect(m_steps, &MeetingSteps::activityAsked, this, &MeetingDialog::askSheet);
  auto* inside = new QVBoxLayout;
  theme::space(inside, QMargins(0, 0, 4, 0), 0);
  inside->addWidget(m_steps);
  inside->addStretch();
  body()->addWidget(new widgets::BodyScroll(inside), 1);
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("meeting-refusal");
  m_refusal->hide();
  body()->addWidget(m_refusal);
  addButtons();
  if (const Meeting* held = m_session.elements().find(about.held))
    showHeld(*held);
  else
    askSheet();
  go(MeetingSteps::Results);
  connect(this, &WindowDialog::dismissed, this, &QObject::deleteLater);
}

QWidget* MeetingDialog::buildAbout() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  theme::space(row, 0, 12);
  m_person = new inspector::PickCombo(tr("With whom"));
  m_person->setOfPeople();
  m_person->setObjectName("meeting-person");
  m_person->setOptions(tr("Choose a person"), salesPeople(m_session.elements(), m_session.today()));
  m_person->setChosen(m_about.person.value());
  m_period = new widgets::FilterCombo(tr("Period"));
  m_period->setObjectName("meeting-period");
  offerPeriods();
  row->addWidget(m_person);
  row->addWidget(m_period);
  row->addWidget(m_since = widgets::paragraph({}, TextStyle::Small, Tone::Muted), 1, Qt::AlignVCenter);
  m_since->setObjectName("meeting-since");
  connect(m_person, &inspector::PickCombo::chosenByPerson, this, &MeetingDialog::askSheet);
  connect(m_period, &QComboBox::currentIndexChanged, this, &MeetingDialog::askSheet);
  return box;
}

void MeetingDialog::offerPeriods() {
  const auto calendar = m_session.calendar();
  const Period quarter = calendar.periodAt(m_session.today(), Grain::Quarter);
  m_periods = {quarter, calendar.previous(quarter), calendar.periodAt(m_session.today(), Grain::Month),
               calendar.periodAt(m_session.today(), Grain::Year)};
  const QSignalBlocker quiet(m_period);
  for (const Period& one : m_periods)
    m_period->addItem(inspector::text(calendar.name(one)));
}

Period MeetingDialog::period() const {
  return m_periods[std::size_t(std::max(0, m_period->currentIndex()))];
}

void MeetingDialog::addButtons() {
  m_out = new exporting::ExportMenu(exporting::exportGroups(sheetOffers(isHeld())), this);
  m_out->button()->setObjectName("meeting-export");
  m_out->follow(m_saving);
  m_back = widgets::button(tr("Back"));
  m_back->setObjectName("meeting-back");
  m_forward = widgets::button(tr("Next"));
  m_forward->setObjectName("meeting-forward");
  m_keep = widgets::button(isHeld() ? tr("Keep the words") : tr("Keep it"), {}, widgets::ButtonKind::Primary);
  m_keep->setObjectName("meeting-keep");
  auto* cancel = widgets::button(isHeld() ? tr("Close") : tr("Cancel"));
  cancel->setObjectName("meeting-cancel");
  for (QPushButton* button : {cancel, m_out->button(), m_back, m_forward, m_keep})
    addButton(button);
  QSizePolicy room = m_back->sizePolicy();
  room.setRetainSizeWhenHidden(true); // nothing comes to stand where it stood: the next click there would be another
  m_back->setSizePolicy(room);
  leaveBy(cancel);
  connect(m_out, &exporting::ExportMenu::chosen, this, [this](const QString& id) {
    if (const auto wanted = exporting::wantedExport(id, sheetOffers(isHeld())))
      saveSheet(wanted->kind);
  });
  connect(m_back, &QPushButton::clicked, this, [this] { go(step() - 1); });
  connect(m_forward, &QPushButton::clicked, this, [this] { go(step() + 1); });
  connect(m_keep, &QPushButton::clicked, this, &MeetingDialog::keep);
}

bool MeetingDialog::holdsWork() const {
  return m_steps->isTouched();
}

int MeetingDialog::step() const {
  return m_steps->currentIndex();
}

void MeetingDialog::go(int step) {
  m_steps->setCurrentIndex(std::clamp(step, int(MeetingSteps::Results), int(MeetingSteps::Close)));
  m_line->setSteps(stepNames(), m_steps->currentIndex());
  const bool leads = window()->focusWidget() == m_forward;
  showButtons();
  if (leads && m_forward->isHidden()) // there is nothing more to go on to, but words to write
    m_steps->writeNotes();
}

void MeetingDialog::showButtons() {
  const bool known = !m_sheet.is_null();
  m_back->setVisible(step() > MeetingSteps::Results);
  m_forward->setVisible(step() < MeetingSteps::Close);
  m_keep->setVisible(step() == MeetingSteps::Close);
  m_steps->setVisible(known); // of nobody there is nothing to say, also not that nothing is known
  const QString why = known ? QString() : tr("Choose the person first");
  m_out->setWhyDisabled(why);
  for (QPushButton* button : {m_forward, m_keep})
    widgets::setWhyDisabled(button, why);
  if (known && m_session.readOnly())
    widgets::setWhyDisabled(m_keep, tr("The workspace is open for reading only"));
  widgets::setButtonKind(m_forward, widgets::ButtonKind::Primary);
}

/// Read beside the window; what is typed stays.
void MeetingDialog::askSheet() {
  const basics::Id<people::Person> person(m_person->chosen());
  if (!person)
    m_since->setText(tr("Choose with whom you meet: their results, pipeline and promises then stand here."));
  if (!person || isHeld())
    return showButtons();
  const int asked = ++m_asked;
  m_session.ask<json>(
      this,
      [about = coaching::SheetAsked{person, period()}, today = m_session.today(), reason = m_steps->reasonTyped()](
          const workspace::Workspace& workspace) { return workspace::meetingSheetOf(workspace, about, today, reason); },
      [this, asked](json sheet) {
        if (asked != m_asked)
          return;
        m_sheet = std::move(sheet);
        showSheet();
        m_steps->answer();
      });
}

void MeetingDialog::showSheet() {
  const json& last = memberOf(m_sheet, "last_meeting");
  m_since->setText(last.is_object() ? tr("since the one-to-one of %1").arg(dayText(textAt(last, "date")))
                                    : tr("the first one-to-one; since %1").arg(dayText(textAt(m_sheet, "since"))));
  m_steps->show(m_sheet);
  showButtons();
  if (isVisible() && !std::exchange(m_hasBegun, true)) // it could not take the keyboard while nothing was read
    m_forward->setFocus(Qt::OtherFocusReason);
}

void MeetingDialog::showHeld(const Meeting& meeting) {
  m_person->setChosen(meeting.person.value());
  m_person->setEnabled(false);
  m_period->hide();
  m_sheet = coaching::figuresKept(meeting);
  if (m_sheet.is_null())
    m_sheet = json::object();
  m_steps->showSaid(meeting);
  showSheet();
  m_since->setText(tr("%1 · the numbers as they stood")
                       .arg(meeting.date ? session::longDay(*meeting.date) : inspector::text(meeting.period)));
}

void MeetingDialog::saveSheet(exporting::FileKind kind) {
  const Meeting* held = m_session.elements().find(m_about.held);
  const QString person = nameOf(m_session.elements(), basics::Id<people::Person>(m_person->chosen()));
  const QString name = exporting::fileName(
      {m_session.name(), person, held ? tr("minutes") : tr("one-to-one"), textAt(m_sheet, "period")}, kind);
  coaching::MeetingPage page{m_sheet, nullptr, m_session.name().toStdString(), m_session.currency().toStdString()};
  const std::optional<Meeting> said = held ? std::optional(*held) : m_steps->typed();
  m_saving.save(name, kind, [this, page, said, kind](const exporting::Writing& writing) {
    m_session.compute<basics::Outcome<basics::Done>>(
        &m_saving,
        [page, said, kind, writing] {
          coaching::MeetingPage whole = page;
          whole.held = said ? &*said : nullptr;
          return writing.put(exporting::bytesOf(coaching::meetingDocument(whole), kind));
        },
        writing.then());
  });
}

void MeetingDialog::refuse(const QString& why) {
  m_refusal->setText(why);
  m_refusal->setVisible(!why.isEmpty());
}

void MeetingDialog::keep() {
  refuse({});
  if (!isHeld() && !m_steps->next().take())
    return;
  if (isHeld())
    return keepWords();
  if (!m_session.me()) // who leads it is known where somebody sits here
    return refuse(tr("Say first who sits here: it is who leads the one-to-one."));
  keepHeld();
}

void MeetingDialog::keepHeld() {
  workspace::MeetingHeld held;
  held.about = {basics::Id<people::Person>(m_person->chosen()), period()};
  held.by = m_session.me();
  held.date = m_session.today();
  const Meeting said = m_steps->written();
  held.newOpportunities = said.newOpportunities;
  held.movedForward = said.movedForward;
  held.activityReason = textAt(memberOf(m_sheet, "activity"), "reason").toStdString();
  held.notes = said.notes;
  held.planned = m_about.planned;
  m_session.perform([held, next = m_steps->next().day()](
                        workspace::Workspace& workspace) { return keepWithNext(workspace, held, next); },
                    [this, shown = QPointer(this)](const basics::Outcome<workspace::Report>& done) {
                      if (!shown)
                        return;
                      if (!done)
                        return refuse(session::sentence(done.refusal()));
                      emit kept();
                      dismiss();
                    });
}

/// The numbers stay as they stood.
void MeetingDialog::keepWords() {
  const Meeting said = m_steps->written();
  basics::Edits edits;
  edits.set(m_about.held, "new_opportunities", said.newOpportunities);
  edits.set(m_about.held, "moved_forward", said.movedForward);
  edits.set(m_about.held, "notes", said.notes);
  m_session.change(tr("amend the notes of a one-to-one"), edits,
                   [this, shown = QPointer(this)](const basics::Outcome<workspace::Report>& done) {
                     if (!shown)
                       return;
                     if (!done)
                       return refuse(session::sentence(done.refusal()));
                     dismiss();
                   });
}

void MeetingDialog::start() {
  open(m_person->chosen() == 0 ? static_cast<QWidget*>(m_person) : m_forward);
}

} // namespace baton::people_page
