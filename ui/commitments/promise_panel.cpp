// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/promise_panel.h"

#include "core/commitments/conditions.h"
#include "ui/commitments/promise_thread.h"
#include "ui/commitments/terms_table.h"
#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/panel_body.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapped_link.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace baton::commitments_page {

using basics::Id;
using commitments::carriedBy, commitments::Commitment, commitments::Party, commitments::State;
using theme::TextStyle;
using widgets::ButtonKind, widgets::ChipKind, widgets::Tone;

namespace {

constexpr int lettersInHead = 140; ///< what is longer scrolls, so that the moves stay in sight

/// What one would do first stands first and is filled.
bool isMainMove(Move move) {
  return move == Move::Accept || move == Move::AcceptTerms || move == Move::Report || move == Move::Satisfied;
}

QVBoxLayout* sectionIn(widgets::PageScroll& scroll, const QString& title) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  theme::space(column, 0, 6);
  if (!title.isEmpty())
    column->addWidget(widgets::label(title, TextStyle::Label, Tone::Muted));
  scroll.content()->addWidget(box);
  return column;
}

} // namespace

PromisePanel::PromisePanel(QWidget* parent) : QFrame(parent) {
  setObjectName("promise-panel");
  setProperty("inspector", true);
  setAccessibleName(tr("The promise"));
  theme::fixWidth(this, 348);
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(1, 0, 0, 0), 0);
  QWidget* head = buildHead();
  m_body = new widgets::PanelBody(head, buildFoot());
  theme::space(m_body->middle().content(), QMargins(16, 4, 16, 16), 14);
  column->addWidget(m_body);
  hide();
}

QWidget* PromisePanel::buildHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  theme::space(row, QMargins(16, 14, 10, 8), 8);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 4);
  words->addWidget(m_caption = widgets::paragraph({}, TextStyle::Caption, Tone::Muted));
  words->addWidget(m_title = widgets::paragraph({}, TextStyle::Title));
  m_title->setObjectName("promise-title");
  auto* state = new QHBoxLayout;
  theme::space(state, 0, 8);
  state->addWidget(m_chip = new widgets::Chip(ChipKind::None, {}));
  state->addWidget(m_state = widgets::label({}, TextStyle::Small, Tone::Muted));
  state->addStretch();
  words->addLayout(state);
  row->addLayout(words, 1);
  auto* closing = widgets::toolButton(QStringLiteral("x"), tr("Close the panel (Escape)"));
  closing->setObjectName("promise-close");
  row->addWidget(closing, 0, Qt::AlignTop);
  connect(closing, &QToolButton::clicked, this, &PromisePanel::close);
  return head;
}

QWidget* PromisePanel::buildFoot() {
  auto* foot = new QWidget;
  m_foot = new QVBoxLayout(foot);
  theme::space(m_foot, QMargins(16, 0, 16, 14), 8);
  m_foot->addWidget(widgets::horizontalLine());
  m_whose = widgets::paragraph({}, TextStyle::Label);
  m_whose->setObjectName("promise-whose");
  m_foot->addWidget(m_whose);
  return foot;
}

void PromisePanel::show(const Ledger& ledger, const LedgerRow& row, Id<Person> me, const QString& readOnly) {
  const bool same = m_shown == row.id().value();
  m_shown = row.id().value();
  const StateWord state = stateWord(row);
  m_caption->setText(row.side == people::Side::Leadership ? tr("Promise · leadership owes")
                                                          : tr("Promise · Sales owes"));
  const QString statement = inspector::text(row.standing.terms.statement).simplified();
  const bool isLong = statement.size() > lettersInHead;
  m_title->setText(isLong ? statement.left(lettersInHead - 1).trimmed() + QChar(0x2026) : statement);
  m_chip->set(state.chip, state.word);
  const auto& due = row.standing.terms.due;
  m_state->setText(due && !row.isOver() ? session::whenText(*due, ledger.today()) : QString());
  QVBoxLayout* content = m_body->middle().content();
  while (QLayoutItem* item = content->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  sectionIn(m_body->middle(), {})
      ->addWidget(widgets::paragraph(tr("%1 to %2")
                                         .arg(nameOf(ledger.elements(), row.commitment->promisor),
                                              nameOf(ledger.elements(), row.commitment->promisee)),
                                     TextStyle::BodyStrong));
  if (isLong)
    m_body->middle().content()->addWidget(widgets::paragraph(statement));
  addTerms(ledger, row);
  addIf(ledger, row);
  addNotNeeded(ledger, row, me);
  addThread(ledger, row);
  addStands(ledger, row);
  addQuality(row);
  content->addStretch();
  showMoves(ledger, row, me, readOnly);
  if (!same)
    m_body->showStart();
  m_open = true;
  setVisible(true);
}

void PromisePanel::addTerms(const Ledger& ledger, const LedgerRow& row) {
  auto* table = new TermsTable(ledger, row);
  m_body->middle().content()->addWidget(table);
  connect(table, &TermsTable::elementAsked, this, &PromisePanel::elementAsked);
}

/// What accepting would do to those that stand on it.
void PromisePanel::addIf(const Ledger& ledger, const LedgerRow& row) {
  const auto& put = row.standing.proposed ? *row.standing.proposed : row.standing.terms;
  if (row.isOver() || !row.standing.awaited || row.standing.state == State::Reported || !put.due)
    return;
  QStringList moved;
  for (const LedgerRow* above : carriedBy(ledger, row))
    if (!above->isOver() && above->standing.terms.due && *above->standing.terms.due < *put.due)
      moved += nameOf(ledger.elements(), above->commitment->promisor);
  if (moved.isEmpty())
    return;
  moved.removeDuplicates();
  addCallout(tr("If it is accepted:"),
             tr("what %1 promised falls before it, and can no longer stand on it. Talk to them about new terms first.")
                 .arg(QLocale().createSeparatedList(moved)));
}

/// It was asked for so that something else could be promised, which does not come any more.
void PromisePanel::addNotNeeded(const Ledger& ledger, const LedgerRow& row, Id<Person> me) {
  if (!row.unneeded)
    return;
  QStringList gone;
  for (const LedgerRow* other : carriedBy(ledger, row))
    gone += tr("“%1” of %2")
                .arg(inspector::text(other->standing.terms.statement).simplified(),
                     nameOf(ledger.elements(), other->commitment->promisor));
  const QString what = tr("%1 is off the table, for which it was asked.").arg(QLocale().createSeparatedList(gone));
  addCallout(tr("It is no longer needed:"),
             what + QLatin1Char(' ') +
                 (row.commitment->promisee == me ? tr("Take back what you asked for, unless it is wanted for itself.")
                                                 : tr("Nobody has to answer it, unless %1 wants it for itself.")
                                                       .arg(nameOf(ledger.elements(), row.commitment->promisee))));
}

void PromisePanel::addCallout(const QString& start, const QString& rest) {
  auto* callout = new QFrame;
  callout->setProperty("finding", "warn");
  auto* column = new QVBoxLayout(callout);
  theme::space(column, QMargins(12, 10, 12, 10), 4);
  auto* words = widgets::paragraph(start + QLatin1Char(' ') + rest);
  words->setObjectName("promise-callout");
  words->setStrongStart(int(start.size()));
  column->addWidget(words);
  m_body->middle().content()->addWidget(callout);
}

void PromisePanel::addThread(const Ledger& ledger, const LedgerRow& row) {
  sectionIn(m_body->middle(), tr("What was said"))->addWidget(new PromiseThread(ledger, row));
}

void PromisePanel::addLinks(const QString& title, const std::vector<std::pair<QString, std::function<void()>>>& links) {
  if (links.empty())
    return;
  auto* column = sectionIn(m_body->middle(), title);
  for (const auto& [words, follow] : links) {
    auto* link = new widgets::WrappedLink(words);
    column->addWidget(link);
    connect(link, &QPushButton::clicked, this, follow);
  }
}

void PromisePanel::addStands(const Ledger& ledger, const LedgerRow& row) {
  std::vector<std::pair<QString, std::function<void()>>> on, above;
  const auto linkTo = [this, &ledger](const LedgerRow& other) -> std::pair<QString, std::function<void()>> {
    return {standsOnText(ledger, other), [this, id = other.id().value()] { emit promiseAsked(id); }};
  };
  for (const Id<Commitment> id : row.upstream)
    if (const LedgerRow* other = ledger.find(id))
      on.push_back(linkTo(*other));
  for (const LedgerRow* other : carriedBy(ledger, row))
    above.push_back(linkTo(*other));
  addLinks(tr("It stands on"), on);
  addLinks(tr("What stands on it"), above);
}

void PromisePanel::addQuality(const LedgerRow& row) {
  struct Trait {
    bool has;
    QString yes, no;
  };
  const auto& quality = row.quality;
  auto* box = new QWidget;
  auto* flow = new widgets::FlowLayout(box);
  theme::space(flow, 0, 6);
  for (const Trait& trait : {Trait{quality.isPublic, tr("public"), tr("not agreed yet")},
                             Trait{quality.active, tr("negotiated"),
                                   row.standing.wasAgreed() ? tr("taken as it was put") : tr("not negotiated so far")},
                             Trait{quality.voluntary, tr("could be declined"), tr("could hardly be declined")},
                             Trait{quality.isExplicit, tr("explicit"), tr("not explicit")},
                             Trait{quality.mission, tr("tied to a goal"), tr("not tied to a goal")}})
    flow->addWidget(new widgets::Chip(trait.has ? ChipKind::Ok : ChipKind::None, trait.has ? trait.yes : trait.no));
  auto* column = sectionIn(m_body->middle(), tr("What makes it one that is kept"));
  column->addWidget(box);
}

QString PromisePanel::whoseMove(const Ledger& ledger, const LedgerRow& row, Id<Person> me) const {
  if (row.isOver())
    return tr("This promise is over.");
  const int days = row.awaitingDays.value_or(0);
  const QString since =
      days == 0 ? tr("since today") : tr("since %1").arg(session::shortDay(ledger.today().plusDays(-days)));
  if (row.standing.crossed)
    return tr("Two moves crossed. Either side may move again.");
  if (row.unneeded)
    return row.commitment->promisee == me ? tr("Your move: it is no longer needed.") : tr("Nobody has to answer it.");
  if (row.standing.awaited) {
    const Id<Person> owing =
        *row.standing.awaited == Party::Promisor ? row.commitment->promisor : row.commitment->promisee;
    return owing == me ? tr("Your move, %1").arg(since)
                       : tr("This answer is %1's to give, %2.").arg(nameOf(ledger.elements(), owing), since);
  }
  return row.commitment->promisor == me
             ? tr("You promised it.")
             : tr("%1 promised it.").arg(nameOf(ledger.elements(), row.commitment->promisor));
}

void PromisePanel::showMoves(const Ledger& ledger, const LedgerRow& row, Id<Person> me, const QString& readOnly) {
  delete m_moves;
  m_moves = new QWidget;
  m_foot->addWidget(m_moves);
  m_whose->setText(whoseMove(ledger, row, me));
  auto* flow = new widgets::FlowLayout(m_moves);
  theme::space(flow, 0, 8);
  if (row.isOver())
    return m_moves->hide();
  if (!me) {
    auto* who = widgets::button(tr("Who sits here?"), QStringLiteral("user"));
    flow->addWidget(who);
    connect(who, &QPushButton::clicked, this, &PromisePanel::whoAsked);
    return m_moves->show();
  }
  auto moves = commitments::movesFor(ledger.elements(), *row.commitment, row.standing, me, ledger.today());
  std::ranges::stable_sort(moves, [](Move one, Move other) { return isMainMove(one) && !isMainMove(other); });
  bool first = true;
  for (const Move move : moves) {
    auto* button =
        widgets::button(moveWord(move), {}, first && isMainMove(move) ? ButtonKind::Primary : ButtonKind::Secondary);
    button->setObjectName(QStringLiteral("move-") + inspector::text(basics::wordOf(move)));
    widgets::setWhyDisabled(button, readOnly);
    flow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, id = m_shown, move] { emit moveAsked(id, move); });
    first = false;
  }
  m_moves->setVisible(!moves.empty());
}

void PromisePanel::takeFocus() {
  if (auto* button = m_moves ? m_moves->findChild<QPushButton*>() : nullptr)
    button->setFocus(Qt::OtherFocusReason);
  else
    m_body->middle().setFocus(Qt::OtherFocusReason);
}

void PromisePanel::close() {
  if (!m_open)
    return;
  m_open = false;
  m_shown = 0;
  hide();
  emit closed();
}

void PromisePanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    return close();
  QFrame::keyPressEvent(event);
}

} // namespace baton::commitments_page
