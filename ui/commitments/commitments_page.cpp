// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/commitments_page.h"

#include "core/basics/text.h"
#include "core/plan/goal.h"
#include "core/workspace/committing.h"
#include "ui/commitments/move_dialog.h"
#include "ui/commitments/my_moves.h"
#include "ui/commitments/one_step.h"
#include "ui/commitments/owed_dialog.h"
#include "ui/commitments/promise_list.h"
#include "ui/commitments/promise_panel.h"
#include "ui/commitments/score_rows.h"
#include "ui/commitments/score_view.h"
#include "ui/commitments/sides_pane.h"
#include "ui/commitments/slip_view.h"
#include "ui/exporting/promise_exports.h"
#include "ui/inspector/words.h"
#include "ui/session/finding_words.h"
#include "ui/session/places.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QLineEdit>
#include <QPushButton>
#include <algorithm>
#include <set>

namespace baton::commitments_page {

using basics::Id, basics::Outcome;
using commitments::Commitment;
using workspace::MoveAsked, workspace::MoveMade, workspace::Report, workspace::Workspace;

namespace {

constexpr int emptyPart = 4; ///< of the stack, after one for each view

std::vector<session::PageCommand> viewCommands() {
  const auto view = [](const char* id, const QString& label, const QString& words) {
    return session::viewOf(id, label, "handshake", words);
  };
  return {view("promises", CommitmentsPage::tr("Promises: what each side owes"), CommitmentsPage::tr("ledger")),
          view("map", CommitmentsPage::tr("Map: what stands on what"), CommitmentsPage::tr("dependencies")),
          view("scorecard", CommitmentsPage::tr("Scorecard of both sides, person by person"),
               CommitmentsPage::tr("reliability, kept on time, answer time")),
          view("slips", CommitmentsPage::tr("Where it slipped: a missed goal, back to where it began"),
               CommitmentsPage::tr("first break, where it began to slip"))};
}

} // namespace

session::PageEntry CommitmentsPage::entry() {
  std::vector<session::PageCommand> commands{{"request", tr("Ask for a promise..."), "hand"},
                                             {"offer", tr("Offer a promise..."), "handshake"},
                                             {"drafts", tr("What leadership owes, from the handoff..."), "file-check"}};
  for (session::PageCommand& view : viewCommands())
    commands.push_back(std::move(view));
  for (session::PageCommand& command : exporting::exportCommands(exporting::promiseOffers()))
    commands.push_back(std::move(command));
  return {"commitments",
          tr("Commitments"),
          "handshake",
          tr("Sales"),
          session::pageOf<CommitmentsPage>(),
          myMoves,
          {{tr("Enter"), tr("on a promise: to its panel and the moves")},
           {tr("Arrow keys"), tr("on the map: along what stands on what")},
           {tr("Esc"), tr("closes the panel at the right")}},
          std::move(commands)};
}

CommitmentsPage::CommitmentsPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent) {
  build();
  connectParts();
  ask();
}

void CommitmentsPage::goTo(basics::RowId element) {
  if (const auto ref = m_session.elements().locate(element))
    if (const QString page = session::pageShowing(ref.kind->name, m_surrounding); !page.isEmpty())
      emit m_surrounding.openPage(page, element, {});
}

QString CommitmentsPage::whyNotMoved() const {
  return m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
}

void CommitmentsPage::refresh() {
  ask();
}

/// One reading at a time: what changes meanwhile is read when the answer is there.
void CommitmentsPage::ask() {
  if (std::exchange(m_asking, true)) {
    m_askAgain = true;
    return;
  }
  m_askAgain = false;
  m_session.ask<Reading>(
      this,
      [today = m_session.today()](const Workspace& workspace) {
        return Reading{std::make_shared<const Ledger>(workspace::ledgerOf(workspace, today)),
                       workspace::owedPromises(workspace, today)};
      },
      [this](Reading reading) {
        m_asking = false;
        take(std::move(reading));
        if (std::exchange(m_askAgain, false))
          ask();
      });
}

void CommitmentsPage::take(Reading reading) {
  m_ledger = std::move(reading.ledger);
  m_owed = std::move(reading.owed);
  fillPeople();
  showFacts();
  showLists();
  if (m_wanted != 0)
    show(std::exchange(m_wanted, 0), {});
  else if (m_panel->shown() != 0)
    choose(m_panel->shown());
  if (m_draftsWanted)
    openDrafts();
}

void CommitmentsPage::fillPeople() {
  std::vector<const Person*> people;
  for (const Person& person : m_ledger->elements().all<Person>())
    if (std::ranges::any_of(m_ledger->rows(), [&](const LedgerRow& row) {
          return row.commitment->promisor == person.id || row.commitment->promisee == person.id;
        }))
      people.push_back(&person);
  std::ranges::sort(people, {}, [](const Person* person) { return basics::nameKey(person->name); });
  widgets::FilterCombo::Choices choices{{tr("Everyone"), qlonglong(0)}};
  for (const Person* person : people)
    choices.emplace_back(inspector::text(person->name).simplified(), qlonglong(person->id.value()));
  const QSignalBlocker quiet(m_who);
  m_who->offer(choices);
}

void CommitmentsPage::showFacts() {
  std::int64_t open = 0, late = 0, mine = 0;
  for (const LedgerRow& row : m_ledger->rows()) {
    open += !row.isOver();
    late += row.late;
    mine += waitsFor(row, m_session.me());
  }
  QString facts = tr("%1 open").arg(widgets::whole(open));
  facts += QStringLiteral(" · ") + tr("%1 past their date").arg(widgets::whole(late));
  if (m_session.me())
    facts += QStringLiteral(" · ") + (mine == 0 ? tr("nothing waits for you")
                                                : widgets::counted(mine, tr("1 waits for you"), tr("%1 wait for you")));
  m_header->setFacts(m_ledger->rows().empty() ? tr("What each side owes the other, held to the same rules") : facts);
  for (QPushButton* button : {m_request, m_offer})
    widgets::setWhyDisabled(button, whyNotMoved());
}

bool CommitmentsPage::isWanted(const LedgerRow& row) const {
  const int which = m_which->current();
  if (which != All && (which == Over) != row.isOver())
    return false;
  const auto who = Id<Person>(m_who->currentData().toLongLong());
  if (who && row.commitment->promisor != who && row.commitment->promisee != who)
    return false;
  const QString typed = m_find->text().trimmed();
  return typed.isEmpty() ||
         session::fits(inspector::text(row.standing.terms.statement + '\n' + row.standing.terms.satisfaction), typed);
}

/// What waits for whoever sits here first, then what is past its date, then by day; what is over the latest first.
void CommitmentsPage::showLists() {
  if (!m_ledger)
    return;
  const bool empty = m_ledger->rows().empty();
  const int view = m_views->current();
  m_stack->setCurrentIndex(empty ? emptyPart : view);
  for (QWidget* filter : {static_cast<QWidget*>(m_which), static_cast<QWidget*>(m_who), static_cast<QWidget*>(m_find)})
    filter->setVisible(!empty && (view == Promises || view == Map));
  m_views->setVisible(!empty);
  showDrafts();
  if (empty || view == Promises)
    showScore();
  else
    m_scoreCard->hide();
  std::vector<PromiseCard> leadership, sales;
  auto cards = cardsOf(*m_ledger, m_session.me(), [this](const LedgerRow& row) { return isWanted(row); });
  const auto key = [this](const PromiseCard& card) {
    const auto& due = m_ledger->find(Id<Commitment>(card.id))->standing.terms.due;
    const int day = due ? due->days() : std::numeric_limits<int>::max();
    return std::tuple(card.isOver, !card.isMine, !card.pastDue, card.isOver ? -day : day);
  };
  std::ranges::stable_sort(cards, {}, key);
  for (PromiseCard& card : cards)
    (card.side == widgets::Side::Leadership ? leadership : sales).push_back(std::move(card));
  m_sides->show(std::move(leadership), std::move(sales));
  m_sides->select(m_panel->shown());
  if (view == Map)
    showMap();
  if (view == Scorecard)
    m_score->show(m_ledger, m_session.calendar());
  if (view == Slips)
    m_slips->show(m_ledger);
}

/// Once something has fallen due there is something to show.
void CommitmentsPage::showScore() {
  const auto card = commitments::scorecardOf(*m_ledger);
  std::vector<ScoreText> texts;
  int due = 0;
  for (const auto& line : card.sides) {
    texts.push_back(scoreTextOf(m_ledger->elements(), line));
    due += line.score.due;
  }
  m_scoreRows->show(std::move(texts));
  m_scoreCard->setVisible(due > 0);
}

/// What stands on nothing and carries nothing is counted beside the map, for a column of it would hide the links.
void CommitmentsPage::showMap() {
  std::vector<MapItem> items;
  std::vector<commitments::MapLink> links;
  std::set<basics::RowId> linked;
  for (const LedgerRow& row : m_ledger->rows())
    for (const Id<Commitment> on : row.upstream)
      if (const LedgerRow* other = m_ledger->find(on);
          other && isWanted(row) && (isWanted(*other) || (row.atRisk && other->isOver()))) { // why it is at risk
        links.push_back({row.id().value(), on.value()});
        linked.insert({row.id().value(), on.value()});
      }
  int alone[] = {0, 0};
  for (const LedgerRow& row : m_ledger->rows())
    if (linked.contains(row.id().value()) || row.id().value() == m_panel->shown())
      items.push_back(mapItemOf(*m_ledger, row));
    else if (isWanted(row))
      ++alone[row.side == people::Side::Leadership ? 0 : 1];
  const auto band = [](const QString& name, int count) {
    return count == 0 ? name
                      : name + QStringLiteral(" · ") +
                            widgets::counted(count, tr("1 more stands alone"), tr("%1 more stand alone"));
  };
  m_map->show(std::move(items), links,
              {{0, band(tr("Leadership owes"), alone[0])}, {1, band(tr("Sales owes"), alone[1])}});
  m_map->select(m_panel->shown());
}

/// Offered where there is something to draft; of the version in force, or where that asks for no more, of the draft.
void CommitmentsPage::showDrafts() {
  const auto& drafts = m_owed.inForce().empty() ? m_owed.ofDraft : m_owed.inForce();
  m_sides->setDrafts(int(drafts.size()), whyNotMoved());
  m_emptyDrafts->setVisible(!drafts.empty());
  widgets::setWhyDisabled(m_emptyDrafts, whyNotMoved());
}

void CommitmentsPage::openDrafts() {
  if (!m_session.me())
    return emit m_surrounding.askWho();
  m_draftsWanted = !m_ledger;
  if (m_draftsWanted)
    return;
  if (m_owed.ofVersion.empty() && m_owed.ofDraft.empty())
    return emit m_surrounding.say(tr("Every sales tool that is named is ready, or somebody has promised it"), false);
  auto* dialog = new OwedDialog(m_session, m_owed, window());
  connect(dialog, &OwedDialog::made, this, [this](int count) {
    emit m_surrounding.say(
        widgets::counted(count, tr("1 promise stands on the ledger"), tr("%1 promises stand on the ledger")), false);
  });
  dialog->start();
}

void CommitmentsPage::openView(View view) {
  m_views->setCurrent(view);
  showLists();
}

void CommitmentsPage::choose(basics::RowId promise) {
  const LedgerRow* row = m_ledger ? m_ledger->find(Id<Commitment>(promise)) : nullptr;
  if (!row)
    return m_panel->close();
  m_panel->show(*m_ledger, *row, m_session.me(), whyNotMoved());
  m_sides->select(promise);
  m_map->select(promise);
}

/// What is not known yet may be in what is being read.
void CommitmentsPage::show(basics::RowId element, const QString& field) {
  if (element == 0)
    return run(field);
  m_wanted = element;
  if (!m_ledger)
    return;
  const LedgerRow* row = m_ledger->find(Id<Commitment>(element));
  const bool isGoal = m_ledger->elements().find(Id<plan::Goal>(element));
  if (!row && !isGoal && (m_asking || m_askAgain))
    return;
  m_wanted = 0;
  if (isGoal) {
    openView(Slips);
    return m_slips->showGoal(element);
  }
  if (row && !isWanted(*row)) {
    m_which->setCurrent(All);
    m_who->setCurrentIndex(0);
    m_find->clear();
  }
  choose(element);
}

void CommitmentsPage::run(const QString& command) {
  if (exporting::exportPromises(command, m_session, *m_saving))
    return;
  if (command == QLatin1String("request") || command == QLatin1String("offer"))
    openMove(0, command == QLatin1String("offer") ? Move::Offer : Move::Request);
  else if (command == QLatin1String("drafts"))
    openDrafts();
  else if (command == QLatin1String("promises"))
    openView(Promises);
  else if (command == QLatin1String("map"))
    openView(Map);
  else if (command == QLatin1String("scorecard"))
    openView(Scorecard);
  else if (command == QLatin1String("slips"))
    openView(Slips);
}

void CommitmentsPage::openMove(basics::RowId promise, Move move) {
  if (!m_session.me())
    return emit m_surrounding.askWho();
  const LedgerRow* row = m_ledger && promise != 0 ? m_ledger->find(Id<Commitment>(promise)) : nullptr;
  auto* dialog =
      row ? new MoveDialog(m_session, *m_ledger, *row, move, window()) : new MoveDialog(m_session, move, window());
  connect(dialog, &MoveDialog::answered, this, [this, dialog] { make(*dialog); });
  dialog->start();
}

void CommitmentsPage::make(MoveDialog& dialog) {
  dialog.setRefusal({});
  const auto answer = dialog.answer();
  m_session.perform([answer](Workspace& workspace) { return inOneStep(workspace, answer); },
                    [this, shown = QPointer(&dialog), move = answer.move.move,
                     begins = !answer.move.commitment](const Outcome<Report>& done) {
                      if (!shown)
                        return;
                      if (!done)
                        return shown->setRefusal(session::sentence(done.refusal()));
                      shown->dismiss();
                      if (begins) {
                        ask();
                        show(begunBy(*done), {});
                      }
                      emit m_surrounding.say(begins ? tr("It stands on the ledger")
                                                    : tr("You %1: it stands on the ledger").arg(moveDone(move)),
                                             false);
                    });
}

QWidget* CommitmentsPage::inspector() {
  return m_panel;
}

bool CommitmentsPage::inspectorWanted() const {
  return m_panel->isOpen();
}

} // namespace baton::commitments_page
