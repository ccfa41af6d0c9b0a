// SPDX-License-Identifier: GPL-3.0-or-later
// What is done from the page: points, cards, decisions, and what cards become.
#include "core/handoff/standing.h"
#include "core/signals/signal.h"
#include "core/strategy/market.h"
#include "core/strategy/open_question.h"
#include "core/workshop/decoys.h"
#include "core/workshop/round.h"
#include "core/workspace/publishing.h"
#include "ui/commitments/one_step.h"
#include "ui/session/words.h"
#include "ui/widgets/number_text.h"
#include "ui/workshop/decoys_dialog.h"
#include "ui/workshop/fields_dialog.h"
#include "ui/workshop/live_session.h"
#include "ui/workshop/round_pane.h"
#include "ui/workshop/stage_card.h"
#include "ui/workshop/workshop_page.h"
#include "ui/workshop/workshop_words.h"

#include <QMenu>
#include <QPushButton>

namespace baton::workshop_page {

using basics::Edits, basics::Id, basics::RowId;
using workshop::Card;

void WorkshopPage::editPoint(RowId id) {
  workshop::AgendaItem item;
  if (const auto* there = m_session.elements().find(Id<workshop::AgendaItem>(id)))
    item = *there;
  else {
    item.id = m_session.newId<workshop::AgendaItem>();
    item.session = m_live.id();
    item.minutes = 10;
    item.activity = basics::wordOf(workshop::Activity::Cards);
  }
  auto* dialog = fieldsDialog(m_session, id == 0 ? tr("Add a point") : tr("Change a point"), item,
                              {{"title", tr("Title")},
                               {"minutes", tr("Minutes")},
                               {"activity", tr("What is done")},
                               {"notes", tr("Notes for whoever holds it")}},
                              window());
  dialog->setNeeded("title", tr("What is it called? The room sees it."));
  dialog->start();
}

void WorkshopPage::editCard(RowId id) {
  if (const auto* card = m_session.elements().find(Id<Card>(id))) {
    auto* dialog =
        fieldsDialog(m_session, tr("Change a card"), *card,
                     {{"text", tr("Card")}, {"group", tr("Group")}, {"topic", tr("Point of the agenda")}}, window());
    dialog->setNeeded("text", tr("A card says something."));
    dialog->start();
  }
}

void WorkshopPage::editDecision(RowId id) {
  workshop::Decision decision;
  if (const auto* there = m_session.elements().find(Id<workshop::Decision>(id)))
    decision = *there;
  else {
    decision.id = m_session.newId<workshop::Decision>();
    decision.session = m_live.id();
  }
  askDecision(id == 0 ? tr("Write down a decision") : tr("Change a decision"), decision)->start();
}

FieldsDialog* WorkshopPage::askDecision(const QString& title, const workshop::Decision& decision) {
  auto* dialog =
      fieldsDialog(m_session, title, decision,
                   {{"text", tr("What was decided")}, {"owner", tr("Done by")}, {"due", tr("Due")}}, window());
  dialog->setNeeded("text", tr("What was decided?"));
  return dialog;
}

void WorkshopPage::becomeDecision(const Card& card) {
  workshop::Decision decision;
  decision.id = m_session.newId<workshop::Decision>();
  decision.session = card.session;
  decision.text = card.text;
  decision.about = Id<basics::Anything>(card.id.value());
  auto* dialog = askDecision(tr("Write down a decision"), decision);
  dialog->setLabel(tr("make a card a decision"));
  dialog->setMore([id = card.id, made = decision.id](Edits& edits) { edits.set(id, "became", made.value()); });
  dialog->start();
}

void WorkshopPage::editPerson(RowId id) {
  workshop::Participant participant;
  if (const auto* there = m_session.elements().find(Id<workshop::Participant>(id)))
    participant = *there;
  else {
    participant.id = m_session.newId<workshop::Participant>();
    participant.session = m_live.id();
  }
  auto* dialog = fieldsDialog(m_session, tr("Who takes part"), participant,
                              {{"person", tr("Somebody of the workspace")},
                               {"name", tr("Or a guest, by name")},
                               {"side", tr("Side of a guest")}},
                              window());
  if (id == 0)
    dialog->setKeep(tr("Add"));
  dialog->start();
}

void WorkshopPage::editSession() {
  if (const auto* held = m_live.session()) {
    auto* dialog = fieldsDialog(m_session, tr("Change the session"), *held,
                                {{"name", tr("Name")},
                                 {"date", tr("Day")},
                                 {"facilitator", tr("Who holds it")},
                                 {"dots", tr("Dots that each person has in a vote")},
                                 {"next", tr("Day of the next one")}},
                                window());
    dialog->setNeeded("name", tr("What is it called? Its minutes bear the name."));
    dialog->start();
  }
}

/// What was said in the round becomes the answers to the version that waits for them: recorded for each person by who
/// holds the sitting. Who did not receive the version stays with the minutes.
void WorkshopPage::recordAnswers() {
  using handoff::Verdict;
  m_stage->commitDrafts();
  const auto* held = m_live.session();
  const auto* item = m_live.current();
  const auto* version = handoff::latestVersion(m_session.elements());
  if (!held || !item)
    return;
  if (!version)
    return emit m_surrounding.say(tr("No version is published yet. What was said stands in the minutes"), false);
  std::vector<workspace::AcknowledgeAsked> all;
  for (const Card* card : workshop::saidIn(m_session.elements(), *item)) {
    const auto* participant = m_session.elements().find(card->participant);
    if (!participant || !participant->person)
      continue;
    for (const auto& word : RoundPane::wordsOf(held->sessionKind))
      if (word.verdict && text(card->group) == word.text)
        all.push_back({.version = version->id,
                       .person = participant->person,
                       .recordedBy = m_session.me() ? m_session.me() : held->facilitator,
                       .verdict = *word.verdict,
                       .note = card->text == card->group ? std::string() : card->text,
                       .today = m_session.today()});
  }
  auto counts = std::make_shared<std::pair<int, int>>(); // recorded, not received
  m_session.perform(
      [all, counts](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
        workspace::Report report;
        std::optional<basics::Refusal> why;
        for (const auto& asked : all) {
          const auto given = workspace::acknowledge(workspace, asked);
          ++(given ? counts->first : counts->second);
          if (!given) {
            why = given.refusal();
            continue;
          }
          report.entry = given->report.entry;
          report.label = given->report.label;
          report.touched.insert(report.touched.end(), given->report.touched.begin(), given->report.touched.end());
        }
        if (counts->first == 0 && why)
          return *why;
        return report;
      },
      [this, self = QPointer(this), counts](const basics::Outcome<workspace::Report>& done) {
        if (!self)
          return;
        if (done.refused())
          return m_session.refuse(done.refusal());
        QString said = widgets::counted(counts->first, tr("1 answer is recorded."), tr("%1 answers are recorded."));
        if (counts->second > 0)
          said += QLatin1Char(' ') + widgets::counted(counts->second, tr("1 person did not receive the version."),
                                                      tr("%1 people did not receive the version."));
        emit m_surrounding.say(said, false);
      });
}

void WorkshopPage::editDecoys() {
  if (!m_live.session())
    return;
  (new DecoysDialog(m_session, m_live.id(), window()))->start();
}

/// One step: what it becomes, and that the card became it.
void WorkshopPage::become(RowId id, CardsPane::Becomes what) {
  const auto* card = m_session.elements().find(Id<Card>(id));
  if (!card)
    return;
  const auto* author = m_session.elements().find(card->participant);
  Edits edits;
  switch (what) {
  case CardsPane::Becomes::Question:
    return becomeQuestion(*card);
  case CardsPane::Becomes::Promise:
    return becomePromise(*card);
  case CardsPane::Becomes::Decision:
    return becomeDecision(*card);
  case CardsPane::Becomes::Market: {
    strategy::Market market;
    market.id = m_session.newId<strategy::Market>();
    market.name = card->text;
    edits.put(market);
    edits.set(card->id, "became", market.id.value());
    break;
  }
  case CardsPane::Becomes::Signal: {
    field::Signal signal;
    signal.id = m_session.newId<field::Signal>();
    signal.text = card->text;
    signal.date = m_session.today();
    signal.by = author ? author->person : Id<people::Person>();
    edits.put(signal);
    edits.set(card->id, "became", signal.id.value());
    break;
  }
  }
  m_session.change(what == CardsPane::Becomes::Market ? tr("make a card a market") : tr("make a card a signal"), edits,
                   [this, self = QPointer(this), what](const auto& done) {
                     if (!self)
                       return;
                     if (done.refused())
                       return m_session.refuse(done.refusal());
                     emit m_surrounding.say(what == CardsPane::Becomes::Market
                                                ? tr("A candidate among the markets")
                                                : tr("A signal that waits for its answer"),
                                            true);
                   });
}

/// Answered now, or owed: a name and a day.
void WorkshopPage::becomeQuestion(const Card& card) {
  strategy::OpenQuestion question;
  question.id = m_session.newId<strategy::OpenQuestion>();
  question.text = card.text;
  if (const auto* author = m_session.elements().find(card.participant))
    question.askedBy = author->person;
  auto* dialog = fieldsDialog(m_session, tr("Answer or owe"), question,
                              {{"text", tr("Question")},
                               {"answer", tr("Answer, if there is one now")},
                               {"owner", tr("Else: owed by")},
                               {"due", tr("until")},
                               {"blocking", tr("It keeps Sales from starting")}},
                              window());
  dialog->setNeeded("text", tr("What is asked?"));
  dialog->setLabel(tr("make a card a question"));
  dialog->setMore([id = card.id, question = question.id](Edits& edits) { edits.set(id, "became", question.value()); });
  dialog->start();
}

/// A conversation begins, as on the page Commitments; it has no undo, and the card says what it became.
void WorkshopPage::becomePromise(const Card& card) {
  using commitments::Move;
  if (!m_session.me())
    return emit m_surrounding.askWho();
  commitments::Terms terms;
  terms.statement = card.text;
  auto* dialog = new commitments_page::MoveDialog(m_session, Move::Request, window(), terms);
  connect(dialog, &commitments_page::MoveDialog::answered, this, [this, dialog, id = card.id] {
    dialog->setRefusal({});
    const std::string label = tr("a card became a promise").toStdString(), author = m_session.author();
    m_session.perform(
        [answer = dialog->answer(), id, label, author](workspace::Workspace& workspace) {
          auto made = commitments_page::inOneStep(workspace, answer);
          if (!made)
            return made;
          Edits edits;
          edits.set(id, "became", commitments_page::begunBy(*made));
          return workspace.change({.label = label, .author = author}, edits);
        },
        [this, shown = QPointer(dialog)](const basics::Outcome<workspace::Report>& done) {
          if (!shown)
            return;
          if (!done)
            return shown->setRefusal(session::sentence(done.refusal()));
          shown->dismiss();
          emit m_surrounding.say(tr("It stands on the ledger"), false);
        });
  });
  dialog->start();
}

} // namespace baton::workshop_page
