// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/meeting_steps.h"

#include "core/coaching/meeting_document.h"
#include "ui/inspector/coming_day.h"
#include "ui/inspector/value_text.h"
#include "ui/inspector/words.h"
#include "ui/people/meeting_keeping.h"
#include "ui/people/promises_table.h"
#include "ui/people/sheet_lines.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::people_page {

using coaching::Meeting, coaching::MeetingDay;
using nlohmann::json;
using theme::TextStyle;
using widgets::TextField, widgets::Tone;

namespace {

TextField* longField(const QString& name, const char* objectName) {
  auto* field = new TextField(name, TextField::Lines::Many);
  field->setObjectName(QString::fromLatin1(objectName));
  field->setRows(3, 12);
  return field;
}

} // namespace

const json& memberOf(const json& object, const char* key) {
  static const json nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

MeetingSteps::MeetingSteps(const session::Session& session, bool held, QWidget* parent)
    : FittingStack(parent), m_session(session), m_held(held) {
  setObjectName("meeting-steps");
  for (const Step step : {Results, Pipeline, Activity, Promises, Close})
    addWidget(build(step));
}

QWidget* MeetingSteps::build(Step step) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  theme::space(column, QMargins(0, 8, 0, 8), 12);
  switch (step) {
  case Results:
    addResults(*column);
    break;
  case Pipeline:
    addPipeline(*column);
    break;
  case Activity:
    addActivity(*column);
    break;
  case Promises:
    addPromises(*column);
    break;
  case Close:
    addClose(*column);
    break;
  }
  column->addStretch();
  return box;
}

void MeetingSteps::addResults(QVBoxLayout& column) {
  column.addWidget(m_results = widgets::paragraph({}, TextStyle::Body));
  m_results->setObjectName("meeting-results");
  column.addWidget(m_resultLines = new SheetLines(QStringLiteral("result-lines"), tr("Results"),
                                                  tr("No goal and no result is known for this period.")));
}

void MeetingSteps::addPipeline(QVBoxLayout& column) {
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

void MeetingSteps::addActivity(QVBoxLayout& column) {
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
  connect(open, &QPushButton::clicked, this, &MeetingSteps::openActivity);
}

void MeetingSteps::addPromises(QVBoxLayout& column) {
  column.addWidget(widgets::paragraph(
      tr("What they promised and what was promised to them, as it stands today. A new one is offered "
         "or asked for on Commitments, where both sides see it."),
      TextStyle::Body));
  column.addWidget(m_promises = new PromisesTable);
}

void MeetingSteps::writeNotes() {
  m_notes->setFocus(Qt::OtherFocusReason);
}

void MeetingSteps::addClose(QVBoxLayout& column) {
  m_notes = longField(tr("What we agree, and notes"), "meeting-notes");
  m_notes->setRows(5, 16);
  column.addWidget(new widgets::FormField(tr("What we agree, and notes"), m_notes));
  const basics::Kind& kind = describe(basics::Tag<MeetingDay>{});
  auto* next = inspector::FieldEditor::make(kind, *kind.field("date"), {}, this);
  next->widget()->setObjectName("meeting-next");
  next->widget()->setAccessibleName(tr("Next one-to-one"));
  column.addWidget(m_next = new inspector::ComingDay(tr("Next one-to-one"), next, m_session.today()));
  if (m_held)
    m_next->hide();
  column.addWidget(widgets::paragraph(
      tr("That you met, and when, everybody can see. What was said, and the numbers as they stood, are private: they "
         "stay in a file beside the workspace."),
      TextStyle::Small, Tone::Muted));
}

void MeetingSteps::show(const json& sheet) {
  m_sheet = sheet;
  const json& results = memberOf(m_sheet, "results");
  const bool known =
      std::ranges::any_of(memberOf(results, "rows"), [](const json& row) { return !memberOf(row, "goal").is_null(); });
  m_results->setText(isSo(results, "short") ? tr("Results are short of what even work would have reached.")
                     : known                ? tr("Results are where even work would have brought them.")
                                            : tr("No goal says where results should be by now."));
  m_resultLines->show(memberOf(results, "rows"), m_session.currency());
  showPipeline(memberOf(m_sheet, "pipeline"));
  showActivity(memberOf(m_sheet, "activity"));
  m_promises->show(memberOf(m_sheet, "commitments"),
                   inspector::dayOf(textAt(m_sheet, "today").toStdString()).value_or(m_session.today()));
}

void MeetingSteps::showPipeline(const json& pipeline) {
  m_facts->setText(pipelineFacts(pipeline, m_session.currency()));
  m_pipelineLines->show(memberOf(pipeline, "goals"), m_session.currency());
  m_newHint->setText(isAnswered(pipeline, "new_opportunities")
                         ? tr("As the exports say it. Change it to what was said.")
                         : tr("The records do not say: it takes an export made since."));
  m_movedHint->setText(
      isAnswered(pipeline, "moved_forward")
          ? tr("As the exports say it. Change it to what was said.")
          : tr("The records do not say: it takes an export of then, one made since, and the order of the stages."));
}

void MeetingSteps::showActivity(const json& activity) {
  const bool opens = isSo(activity, "opens"), asked = !textAt(activity, "reason").isEmpty();
  m_shut->setText(opens   ? tr("Results and pipeline are both short, so activity is looked at.")
                  : asked ? tr("Opened with a reason: %1").arg(textAt(activity, "reason"))
                  : coaching::hasGoals(m_sheet)
                      ? tr("Activity stays shut: results or pipeline suffice. What somebody does all day is theirs "
                           "while the results come.")
                      : tr("Activity stays shut: no goal says whether results or pipeline suffice."));
  m_reasonBox->setVisible(!opens && !asked && !m_held);
  m_activityLines->setVisible(opens || asked);
  m_activityLines->show(memberOf(activity, "rows"), m_session.currency());
}

void MeetingSteps::answer() {
  const json& pipeline = memberOf(m_sheet, "pipeline");
  for (const auto& [field, key] : {std::pair(m_new, "new_opportunities"), std::pair(m_moved, "moved_forward")})
    if (!field->hasDraft())
      field->setValue(dealsAnswered(pipeline, key));
}

void MeetingSteps::showSaid(const Meeting& meeting) {
  m_said = meeting;
  m_new->setValue(inspector::text(meeting.newOpportunities));
  m_moved->setValue(inspector::text(meeting.movedForward));
  m_notes->setValue(inspector::text(meeting.notes));
}

Meeting MeetingSteps::written() const {
  Meeting meeting;
  meeting.newOpportunities = m_new->value().trimmed().toStdString();
  meeting.movedForward = m_moved->value().trimmed().toStdString();
  meeting.notes = m_notes->value().trimmed().toStdString();
  return meeting;
}

std::optional<Meeting> MeetingSteps::typed() const {
  const json& pipeline = memberOf(m_sheet, "pipeline");
  Meeting meeting = written();
  if (meeting.newOpportunities == dealsAnswered(pipeline, "new_opportunities").trimmed().toStdString())
    meeting.newOpportunities.clear();
  if (meeting.movedForward == dealsAnswered(pipeline, "moved_forward").trimmed().toStdString())
    meeting.movedForward.clear();
  const bool none = meeting.newOpportunities.empty() && meeting.movedForward.empty() && meeting.notes.empty();
  return none ? std::nullopt : std::optional(meeting);
}

bool MeetingSteps::isTouched() const {
  if (!m_held)
    return typed() || m_next->day();
  const auto differs = [](const TextField& field, const std::string& kept) {
    return field.value().trimmed() != inspector::text(kept).trimmed();
  };
  return differs(*m_new, m_said.newOpportunities) || differs(*m_moved, m_said.movedForward) ||
         differs(*m_notes, m_said.notes);
}

std::string MeetingSteps::reasonTyped() const {
  return m_reason->value().trimmed().toStdString();
}

void MeetingSteps::openActivity() {
  if (reasonTyped().empty())
    return m_reason->setFocus(Qt::OtherFocusReason);
  emit activityAsked();
}

} // namespace baton::people_page
