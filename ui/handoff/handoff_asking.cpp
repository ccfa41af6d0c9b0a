// SPDX-License-Identifier: GPL-3.0-or-later
// What the page asks before it does something: publishing, answering, recalling, changing.
#include "core/strategy/open_question.h"
#include "core/workspace/committing.h"
#include "core/workspace/publishing.h"
#include "ui/handoff/answer_dialog.h"
#include "ui/handoff/handoff_page.h"
#include "ui/handoff/publish_dialog.h"
#include "ui/handoff/small_dialogs.h"
#include "ui/session/words.h"

#include <QPointer>

namespace baton::handoff_page {
namespace {

using basics::Id, basics::Outcome;
using people::Person;
using workspace::Report, workspace::Workspace;

} // namespace

bool HandoffPage::knowsMe() {
  if (!m_session.me())
    emit m_surrounding.askWho();
  return bool(m_session.me());
}

void HandoffPage::askPublish() {
  if (!knowsMe())
    return;
  auto* dialog = new PublishDialog(window(), m_view, m_session.elements(), m_session.me(), m_session.today());
  connect(dialog, &PublishDialog::settleAsked, this, [this, dialog] {
    dialog->dismiss();
    settle(0);
  });
  connect(dialog, &PublishDialog::draftAsked, this, [this, dialog] {
    dialog->dismiss();
    exportDraft();
  });
  connect(dialog, &PublishDialog::publishAsked, this, [this, dialog] { publish(*dialog); });
  dialog->start();
}

void HandoffPage::publish(PublishDialog& dialog) {
  workspace::PublishAsked asked;
  const PublishChoice choice = dialog.choice();
  asked.author = m_session.me();
  asked.receivers = choice.receivers;
  asked.inForceFrom = choice.inForceFrom;
  asked.reason = choice.reason;
  asked.today = m_session.today();
  m_session.perform(
      [asked](Workspace& workspace) mutable -> Outcome<Report> {
        asked.at = workspace::momentOn(workspace, asked.today);
        const auto published = workspace::publish(workspace, asked);
        return published ? Outcome<Report>(published->report) : published.refusal();
      },
      [self = QPointer(this), dialog = QPointer(&dialog), number = m_view.nextNumber](const Outcome<Report>& done) {
        if (dialog && done.refused())
          return dialog->setRefusal(session::sentence(done.refusal()));
        if (dialog)
          dialog->dismiss();
        if (self && done) {
          emit self->m_surrounding.say(tr("Version %1 is handed off.").arg(number), false);
          for (const auto& ref : done->touched)
            if (ref.kind == &describe(basics::Tag<handoff::Handoff>{}))
              self->m_next = ref.id;
        }
      });
}

void HandoffPage::askAnswer() {
  if (!knowsMe())
    return;
  if (const VersionLine* version = answered())
    openAnswer({*version, m_session.me(), {}});
}

void HandoffPage::askPaper(Id<Person> person) {
  if (!knowsMe())
    return;
  if (const VersionLine* version = answered())
    openAnswer({*version, person, m_session.me()});
}

void HandoffPage::openAnswer(const AnswerDialog::Asked& asked) {
  auto* dialog = new AnswerDialog(window(), asked, m_session.elements(), m_session.today());
  connect(dialog, &AnswerDialog::answerAsked, this, [this, dialog, asked] { answer(*dialog, asked); });
  dialog->start();
}

void HandoffPage::answer(AnswerDialog& dialog, const AnswerDialog::Asked& told) {
  workspace::AcknowledgeAsked asked;
  asked.version = told.version.id;
  asked.person = dialog.person();
  asked.recordedBy = told.scribe;
  asked.verdict = dialog.verdict();
  asked.note = dialog.note().toStdString();
  asked.today = m_session.today();
  m_session.perform(
      [asked](Workspace& workspace) mutable -> Outcome<Report> {
        asked.at = workspace::momentOn(workspace, asked.today);
        const auto given = workspace::acknowledge(workspace, asked);
        return given ? Outcome<Report>(given->report) : given.refusal();
      },
      [self = QPointer(this), dialog = QPointer(&dialog), asked, questions = dialog.questions(),
       version = told.version.name](const Outcome<Report>& done) {
        if (dialog && done.refused())
          return dialog->setRefusal(session::sentence(done.refusal()));
        if (dialog)
          dialog->dismiss();
        if (!self || done.refused())
          return;
        emit self->m_surrounding.say(tr("The answer to %1 is recorded.").arg(version.toLower()), false);
        self->askQuestions(questions, asked.version, asked.person);
      });
}

/// The questions that came with an answer: to whoever published the version.
void HandoffPage::askQuestions(const QStringList& questions, Id<handoff::Handoff> version, Id<Person> person) {
  if (questions.isEmpty())
    return;
  const auto* handoff = m_session.elements().find(version);
  basics::Edits edits;
  for (const QString& words : questions) {
    strategy::OpenQuestion question;
    question.id = m_session.newId<strategy::OpenQuestion>();
    question.text = words.toStdString();
    question.askedBy = person;
    question.about = Id<basics::Anything>(version.value());
    if (handoff)
      question.owner = handoff->publishedBy;
    edits.put(question);
  }
  m_session.change(questions.size() == 1 ? tr("ask a question") : tr("ask %1 questions").arg(questions.size()), edits);
}

void HandoffPage::askRecalling() {
  const VersionLine* version = answered();
  if (!version || !knowsMe())
    return;
  askRecall(window(), version->name,
            [this, id = version->id, name = version->name](const QString& reason) { recall(id, name, reason); });
}

void HandoffPage::recall(Id<handoff::Handoff> version, const QString& name, const QString& reason) {
  m_session.perform(
      [version, reason = reason.toStdString(), author = m_session.myName().toStdString(),
       today = m_session.today()](Workspace& workspace) {
        return workspace::recall(workspace, version, reason, author, workspace::momentOn(workspace, today));
      },
      [self = QPointer(this), name](const Outcome<Report>& done) {
        if (!self)
          return;
        if (done.refused())
          tell(self->window(), "recall-refused", tr("Recall %1").arg(name.toLower()),
               session::sentence(done.refusal()));
        else
          emit self->m_surrounding.say(tr("%1 is recalled.").arg(name), false);
      });
}

void HandoffPage::askChange() {
  const VersionLine* line = shown();
  if (!line)
    return;
  const auto open = [this] { emit m_surrounding.openPage(QStringLiteral("strategy"), 0, {}); };
  if (line->isDraft())
    return open();
  tell(window(), "published-stays", tr("%1 stays as it is").arg(line->name),
       tr("%1 is what people signed, so it stays as it is. Your change goes into the draft of version %2; they will "
          "see the difference.")
           .arg(line->name)
           .arg(m_view.nextNumber),
       {tr("Change in draft"), open});
}

void HandoffPage::settle(int point) {
  if (std::size_t(point) >= m_view.toSettle.size())
    return emit m_surrounding.openPage(QStringLiteral("clarity"), 0, {});
  const OpenPoint& open = m_view.toSettle[std::size_t(point)];
  emit m_surrounding.openPage(open.page, open.element, open.field);
}

} // namespace baton::handoff_page
