// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/meeting_dialog.h"

#include "core/coaching/meeting_document.h"
#include "ui/exporting/plan_exports.h"
#include "ui/inspector/picker.h"
#include "ui/inspector/words.h"
#include "ui/people/coming_day.h"
#include "ui/people/meeting_keeping.h"
#include "ui/people/people_choice.h"
#include "ui/people/promises_table.h"
#include "ui/people/sheet_lines.h"
#include "ui/records/step_line.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::people_page {

using basics::Grain, basics::Period;
using coaching::Meeting, coaching::MeetingDay;
using nlohmann::json;
using theme::TextStyle;
using widgets::TextField, widgets::Tone;

namespace {

QStringList stepNames() {
  return {MeetingDialog::tr("Results"), MeetingDialog::tr("Pipeline"), MeetingDialog::tr("Activity"),
          MeetingDialog::tr("Promises"), MeetingDialog::tr("What we agree")};
}

const json& memberOf(const json& object, const char* key) {
  static const json nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

TextField* longField(const QString& name, const char* objectName) {
  auto* field = new TextField(name, TextField::Lines::Many);
  field->setObjectName(QString::fromLatin1(objectName));
  field->setRows(3, 12);
  return field;
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
  body()->addWidget(m_line = new records::StepLine(stepNames()), 0, Qt::AlignLeft); // above what it leads through
  body()->addWidget(buildAbout());
  m_steps = new widgets::FittingStack;
  m_steps->setObjectName("meeting-steps");
  for (const Step step : {Results, Pipeline, Activity, Promises, Close})
    m_steps->addWidget(buildSheetStep(step));
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
  go(Results);
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

QWidget* MeetingDialog::buildSheetStep(Step step) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  theme::space(column, QMargins(0, 8, 0, 8), 12);
  if (step == Results) {
    column->addWidget(m_results = widgets::paragraph({}, TextStyle::Body));
    m_results->setObjectName("meeting-results");
    column->addWidget(m_resultLines = new SheetLines(QStringLiteral("result-lines"), tr("Results"),
                                                     tr("No goal and no result is known for this period.")));
  } else if (step == Pipeline) {
    addPipeline(*column);
  } else if (step == Activity) {
    addActivity(*column);
  } else if (step == Promises) {
    column->addWidget(widgets::paragraph(
        tr("What they promised and what was promised to them, as it stands today. A new one is offered "
           "or asked for on Commitments, where both sides see it."),
        TextStyle::Body));
    column->addWidget(m_promises = new PromisesTable);
  } else {
    addClose(*column);
  }
  column->addStretch();
  return box;
}

void MeetingDialog::addPipeline(QVBoxLayout& column) {
  column.addWidget(m_facts = widgets::paragraph({}, TextStyle::Body));
  m_facts->setObjectName("meeting-pipeline");
  column.addWidget(m_pipelineLines = new SheetLines(QStringLiteral("pipeline-lines"), tr("Pipeline"),
                                                    tr("No goal for the pipeline is stated for this period.")));
  m_new = longField(tr("Which opportunities are new since last time?"), "meeting-new");
  column.addWidget(new widgets::FormField(tr("Which opportunities are new since last time?"), m_new));
  column.addWidget(m_newHint = widgets::paragraph({}, TextStyle::Small, Tone::Muted));
  m_moved = longField(tr("Which did you move forward?"), "meeting-moved");
  column.addWidget(new widgets::FormField(tr("Which did you move forward?"), m_moved));
  column.addWidget(m_movedHint = widgets::paragraph({}, TextStyle::Small, Tone::Muted));
}

void MeetingDialog::addActivity(QVBoxLayout& column) {
  column.addWidget(m_shut = widgets::paragraph({}, TextStyle::Body));
  m_shut->setObjectName("meeting-shut");
  m_reasonBox = new QWidget;
  auto* reason = new QVBoxLayout(m_reasonBox);
  theme::space(reason, 0, 8);
  m_reason = new TextField(tr("Why open it"), TextField::Lines::One);
  m_reason->setObjectName("meeting-reason");
  reason->addWidget(new widgets::FormField(tr("Why open it; the reason is kept"), m_reason));
  auto* open = widgets::button(tr("Open activity"));
  open->setObjectName("open-activity");
  reason->addWidget(open, 0, Qt::AlignLeft);
  column.addWidget(m_reasonBox);
  column.addWidget(m_activityLines = new SheetLines(QStringLiteral("activity-lines"), tr("Activity"),
                                                    tr("No activity is known for this period.")));
  connect(open, &QPushButton::clicked, this, &MeetingDialog::openActivity);
}

void MeetingDialog::addClose(QVBoxLayout& column) {
  m_notes = longField(tr("What we agree, and notes"), "meeting-notes");
  m_notes->setRows(5, 16);
  column.addWidget(new widgets::FormField(tr("What we agree, and notes"), m_notes));
  const basics::Kind& kind = describe(basics::Tag<MeetingDay>{});
  auto* next = inspector::FieldEditor::make(kind, *kind.field("date"), {}, this);
  next->widget()->setObjectName("meeting-next");
  next->widget()->setAccessibleName(tr("Next one-to-one"));
  column.addWidget(m_next = new ComingDay(tr("Next one-to-one"), next, m_session.today()));
  column.addWidget(widgets::paragraph(
      tr("That you met, and when, everybody can see. What was said, and the numbers as they stood, are private: they "
         "stay in a file beside the workspace."),
      TextStyle::Small, Tone::Muted));
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
  for (QPushButton* button : {m_out->button(), cancel, m_back, m_forward, m_keep})
    addButton(button);
  connect(cancel, &QPushButton::clicked, this, &WindowDialog::dismiss);
  connect(m_out, &exporting::ExportMenu::chosen, this, [this](const QString& id) {
    if (const auto wanted = exporting::wantedExport(id, sheetOffers(isHeld())))
      saveSheet(wanted->kind);
  });
  connect(m_back, &QPushButton::clicked, this, [this] { go(step() - 1); });
  connect(m_forward, &QPushButton::clicked, this, [this] { go(step() + 1); });
  connect(m_keep, &QPushButton::clicked, this, &MeetingDialog::keep);
}

int MeetingDialog::step() const {
  return m_steps->currentIndex();
}

void MeetingDialog::go(int step) {
  m_steps->setCurrentIndex(std::clamp(step, int(Results), int(Close)));
  m_line->setSteps(stepNames(), m_steps->currentIndex());
  showButtons();
}

void MeetingDialog::showButtons() {
  const bool known = !m_sheet.is_null();
  m_back->setVisible(step() > Results);
  m_forward->setVisible(step() < Close);
  m_keep->setVisible(step() == Close);
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
      [about = coaching::SheetAsked{person, period()}, today = m_session.today(),
       reason = m_reason->value().trimmed().toStdString()](const workspace::Workspace& workspace) {
        return workspace::meetingSheetOf(workspace, about, today, reason);
      },
      [this, asked](json sheet) {
        if (asked != m_asked)
          return;
        m_sheet = std::move(sheet);
        showSheet();
        const auto answer = [this](TextField& field, const char* key) {
          if (!field.hasDraft())
            field.setValue(dealsAnswered(memberOf(m_sheet, "pipeline"), key));
        };
        answer(*m_new, "new_opportunities");
        answer(*m_moved, "moved_forward");
      });
}

void MeetingDialog::showSheet() {
  const QString currency = m_session.currency();
  const json &results = memberOf(m_sheet, "results"), &pipeline = memberOf(m_sheet, "pipeline"),
             &activity = memberOf(m_sheet, "activity");
  const json& last = memberOf(m_sheet, "last_meeting");
  m_since->setText(last.is_object() ? tr("since the one-to-one of %1").arg(dayText(textAt(last, "date")))
                                    : tr("the first one-to-one; since %1").arg(dayText(textAt(m_sheet, "since"))));
  m_results->setText(isSo(results, "short") ? tr("Results are short of what even work would have reached.")
                                            : tr("Results are where even work would have brought them."));
  m_resultLines->show(memberOf(results, "rows"), currency);
  m_facts->setText(pipelineFacts(pipeline, currency));
  m_pipelineLines->show(memberOf(pipeline, "goals"), currency);
  m_newHint->setText(isAnswered(pipeline, "new_opportunities")
                         ? tr("As the exports say it. Change it to what was said.")
                         : tr("The records do not say: it takes an export made since."));
  m_movedHint->setText(isAnswered(pipeline, "moved_forward")
                           ? tr("As the exports say it. Change it to what was said.")
                           : tr("The records do not say: it takes an export of then and one made since."));
  const bool opens = isSo(activity, "opens"), asked = !textAt(activity, "reason").isEmpty();
  m_shut->setText(opens   ? tr("Results and pipeline are both short, so activity is looked at.")
                  : asked ? tr("Opened with a reason: %1").arg(textAt(activity, "reason"))
                          : tr("Activity stays shut: results or pipeline suffice. What somebody does all day is theirs "
                               "while the results come."));
  m_reasonBox->setVisible(!opens && !asked && !isHeld());
  m_activityLines->setVisible(opens || asked);
  m_activityLines->show(memberOf(activity, "rows"), currency);
  m_promises->show(memberOf(m_sheet, "commitments"),
                   dayOf(textAt(m_sheet, "today").toStdString()).value_or(m_session.today()));
  showButtons();
}

void MeetingDialog::showHeld(const Meeting& meeting) {
  m_person->setChosen(meeting.person.value());
  m_person->setEnabled(false);
  m_period->hide();
  m_sheet = coaching::figuresKept(meeting);
  if (m_sheet.is_null())
    m_sheet = json::object();
  m_new->setValue(inspector::text(meeting.newOpportunities));
  m_moved->setValue(inspector::text(meeting.movedForward));
  m_notes->setValue(inspector::text(meeting.notes));
  m_next->hide();
  showSheet();
  m_since->setText(tr("%1 · the numbers as they stood")
                       .arg(meeting.date ? session::longDay(*meeting.date) : inspector::text(meeting.period)));
}

void MeetingDialog::openActivity() {
  if (m_reason->value().trimmed().isEmpty())
    return m_reason->setFocus(Qt::OtherFocusReason);
  askSheet();
}

/// What was typed so far; nothing where the sheet is still to be written on.
std::optional<Meeting> MeetingDialog::typed() const {
  const json& pipeline = memberOf(m_sheet, "pipeline");
  const auto said = [&](const TextField& field, const char* key) {
    const QString words = field.value().trimmed();
    return words == dealsAnswered(pipeline, key).trimmed() ? std::string() : words.toStdString();
  };
  Meeting meeting;
  meeting.newOpportunities = said(*m_new, "new_opportunities");
  meeting.movedForward = said(*m_moved, "moved_forward");
  meeting.notes = m_notes->value().trimmed().toStdString();
  const bool none = meeting.newOpportunities.empty() && meeting.movedForward.empty() && meeting.notes.empty();
  return none ? std::nullopt : std::optional(meeting);
}

void MeetingDialog::saveSheet(exporting::FileKind kind) {
  const Meeting* held = m_session.elements().find(m_about.held);
  const QString person = nameOf(m_session.elements(), basics::Id<people::Person>(m_person->chosen()));
  const QString name = exporting::fileName(
      {m_session.name(), person, held ? tr("minutes") : tr("one-to-one"), textAt(m_sheet, "period")}, kind);
  coaching::MeetingPage page{m_sheet, nullptr, m_session.name().toStdString(), m_session.currency().toStdString()};
  const std::optional<Meeting> said = held ? std::optional(*held) : typed();
  m_saving.save(name, kind, [this, page, said, kind](const QString& path, const exporting::Saving::Then& then) {
    m_session.compute<basics::Outcome<basics::Done>>(
        &m_saving,
        [page, said, kind, path]() -> basics::Outcome<basics::Done> {
          coaching::MeetingPage whole = page;
          whole.held = said ? &*said : nullptr;
          const auto bytes = exporting::bytesOf(coaching::meetingDocument(whole), kind);
          if (!bytes)
            return bytes.refusal();
          return exporting::writeFile(path, *bytes);
        },
        then);
  });
}

void MeetingDialog::refuse(const QString& why) {
  m_refusal->setText(why);
  m_refusal->setVisible(!why.isEmpty());
}

void MeetingDialog::keep() {
  refuse({});
  if (!isHeld() && !m_next->take())
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
  held.newOpportunities = m_new->value().trimmed().toStdString();
  held.movedForward = m_moved->value().trimmed().toStdString();
  held.activityReason = textAt(memberOf(m_sheet, "activity"), "reason").toStdString();
  held.notes = m_notes->value().trimmed().toStdString();
  held.planned = m_about.planned;
  m_session.perform(
      [held, next = m_next->day()](workspace::Workspace& workspace) { return keepWithNext(workspace, held, next); },
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
  basics::Edits edits;
  edits.set(m_about.held, "new_opportunities", m_new->value().trimmed().toStdString());
  edits.set(m_about.held, "moved_forward", m_moved->value().trimmed().toStdString());
  edits.set(m_about.held, "notes", m_notes->value().trimmed().toStdString());
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
