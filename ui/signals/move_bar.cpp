// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/move_bar.h"

#include "core/handoff/standing.h"
#include "core/signals/owed_answers.h"
#include "ui/session/day_text.h"
#include "ui/signals/drafts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::signals_page {

using basics::Elements;
using field::SignalMove, field::StrategyAnswer;
using theme::TextStyle;
using widgets::ButtonKind, widgets::TextField, widgets::Tone;

namespace {

constexpr int never = 1000 * 3600; ///< ms: only a button takes what was typed

bool waits(const Signal& signal, int limit) {
  const auto owed = field::owedAnswer(signal, limit);
  return owed && !owed->isAnswered;
}

} // namespace

MoveBar::MoveBar(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this)) {
  theme::space(m_column, QMargins(16, 0, 16, 14), 8);
  m_column->addWidget(widgets::horizontalLine());
  m_whose = widgets::paragraph({}, TextStyle::Label);
  m_whose->setObjectName("whose-move");
  m_column->addWidget(m_whose);
  m_refusal = widgets::paragraph({}, TextStyle::Label, Tone::Bad);
  m_refusal->setObjectName("move-refusal");
  m_refusal->hide();
  m_column->addWidget(m_refusal);
}

bool MoveBar::can(SignalMove move) const {
  return std::ranges::find(m_shown.moves, move) != m_shown.moves.end();
}

int MoveBar::othersWaiting(const Signal& signal) const {
  if (!signal.matter)
    return 0;
  const int limit = field::answerDays(m_session.elements());
  int count = 0;
  for (const Signal& other : m_session.elements().all<Signal>())
    count += other.matter == signal.matter && other.id != signal.id && waits(other, limit) ? 1 : 0;
  return count;
}

QString MoveBar::whoseMove(const Signal& signal) const {
  const Elements& elements = m_session.elements();
  if (signal.state == SignalState::Closed)
    return tr("It is closed.");
  const bool mine = signal.by && signal.by == m_session.me();
  const QString reporter = personName(elements, signal.by);
  if (signal.state == SignalState::Answered) {
    const QString since = signal.answered ? tr("since %1").arg(shortDay(signal.answered->date(), m_session.today()))
                                          : tr("since it was answered");
    return mine                 ? tr("Your move, %1: is that an answer?").arg(since)
           : reporter.isEmpty() ? tr("Sales says whether that is an answer, %1.").arg(since)
                                : tr("%1 says whether that is an answer, %2.").arg(reporter, since);
  }
  if (signal.signalKind == SignalKind::Praise)
    return tr("Praise waits for no answer.");
  const auto owed = field::owedAnswer(signal, field::answerDays(elements));
  if (!owed)
    return tr("It has no date, so no answer can be counted.");
  const int days = owed->days(m_session.today()).value_or(0);
  const QString since =
      days == 0 ? tr("since today") : tr("since %1").arg(session::shortDay(m_session.today().plusDays(-days)));
  const auto* me = elements.find(m_session.me());
  const QString due = owed->isOverdue(m_session.today())
                          ? session::whenText(owed->due, m_session.today())
                          : tr("due %1").arg(session::whenText(owed->due, m_session.today()));
  return me && me->side == people::Side::Leadership ? tr("Your move, %1; %2.").arg(since, due)
                                                    : tr("Leadership owes an answer %1; %2.").arg(since, due);
}

void MoveBar::show(const Signal& signal) {
  m_whose->setText(whoseMove(signal));
  Shown now{signal.id.value(), m_session.me().value(), signal.state, {}, 0};
  if (m_session.me() && !m_session.readOnly())
    now.moves = field::movesOn(m_session.elements(), signal, m_session.me(), m_session.today());
  now.othersWaiting = othersWaiting(signal);
  if (now == m_shown && m_moves)
    return;
  m_shown = std::move(now);
  setRefusal({});
  build(signal);
}

void MoveBar::build(const Signal& signal) {
  delete m_moves;
  m_words = nullptr;
  m_withMatter = nullptr;
  m_moves = new QWidget;
  m_inside = new QVBoxLayout(m_moves);
  theme::space(m_inside, 0, 8);
  m_column->addWidget(m_moves);
  m_buttons = new widgets::FlowLayout;
  theme::space(m_buttons, 0, 8);
  if (m_session.readOnly())
    m_inside->addWidget(
        widgets::paragraph(tr("The workspace is open for reading only"), TextStyle::Small, Tone::Muted));
  else if (!m_session.me() && signal.state != SignalState::Closed)
    addWho();
  else if (can(SignalMove::Answer))
    addAnswer(signal);
  else if (can(SignalMove::Close))
    addClosing(signal);
  if (!m_buttons->parent())
    m_inside->addLayout(m_buttons);
  m_moves->setVisible(m_buttons->count() > 0 || m_inside->count() > 1);
}

void MoveBar::addWho() {
  auto* who = widgets::button(tr("Who sits here?"), QStringLiteral("user"));
  who->setObjectName("move-who");
  m_buttons->addWidget(who);
  connect(who, &QPushButton::clicked, this, &MoveBar::whoAsked);
}

void MoveBar::addField(const QString& name, const QString& hint, const QString& stored) {
  m_words = new TextField(name, TextField::Lines::Many);
  m_words->setObjectName("move-words");
  m_words->setPlaceholderText(hint);
  m_words->setIdleTime(never);
  m_words->setRows(2, 6);
  m_words->installEventFilter(this);
  m_inside->addWidget(m_words);
  auto& drafts = Drafts::of(m_session).said;
  const Drafts::Said key{basics::Id<Signal>(m_shown.signal), basics::Id<people::Person>(m_shown.me)};
  const auto begun = drafts.find(key);
  m_words->setValue(begun == drafts.end() ? stored : begun->second);
  connect(m_words, &TextField::edited, this, [&drafts, key, stored](const QString& words) {
    if (words == stored)
      drafts.erase(key);
    else
      drafts[key] = words;
  });
}

/// Escape leaves what was typed as it is, and closes the panel around it.
bool MoveBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_words || event->type() != QEvent::KeyPress ||
      static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
    return QWidget::eventFilter(watched, event);
  QCoreApplication::sendEvent(this, event);
  return true;
}

void MoveBar::addAnswer(const Signal& signal) {
  const bool again = signal.state == SignalState::Answered;
  addField(again ? tr("The answer in other words") : tr("Answer"), tr("The strategy changes, or stays, because..."),
           again ? text(signal.answer) : QString());
  if (m_shown.othersWaiting > 0 && !again) {
    m_withMatter =
        new QCheckBox(widgets::counted(m_shown.othersWaiting, tr("Answers the other signal of its matter too"),
                                       tr("Answers the other %1 signals of its matter too")));
    m_withMatter->setObjectName("answer-matter");
    m_withMatter->setChecked(true);
    m_inside->addWidget(m_withMatter);
  }
  const auto add = [this](const QString& word, const char* name, ButtonKind kind, StrategyAnswer strategy) {
    auto* button = widgets::button(word, {}, kind);
    button->setObjectName(QString::fromLatin1(name));
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, strategy] { ask(SignalMove::Answer, strategy); });
  };
  add(tr("Strategy changes"), "move-changes", again ? ButtonKind::Secondary : ButtonKind::Primary,
      StrategyAnswer::Changes);
  add(tr("Strategy stays"), "move-stays", ButtonKind::Secondary, StrategyAnswer::Stays);
  if (can(SignalMove::Acknowledge)) {
    auto* acknowledge = widgets::button(tr("Acknowledge"));
    acknowledge->setObjectName("move-acknowledge");
    m_buttons->addWidget(acknowledge);
    connect(acknowledge, &QPushButton::clicked, this, [this] { ask(SignalMove::Acknowledge); });
  }
  m_inside->addLayout(m_buttons);
  m_inside->addWidget(widgets::paragraph(tr("Who reported it sees the answer, and it is listed in version %1.")
                                             .arg(handoff::nextVersionNumber(m_session.elements())),
                                         TextStyle::Caption, Tone::Muted));
}

void MoveBar::addClosing(const Signal& signal) {
  const bool asks = can(SignalMove::AskAgain);
  addField(tr("What you say to it"),
           asks ? tr("What the answer lacks, or a word to it") : tr("A word to it, where there is one"),
           asks ? text(signal.reply) : QString());
  auto* close = widgets::button(asks ? tr("It is answered: close") : tr("Close"), {}, ButtonKind::Primary);
  close->setObjectName("move-close");
  m_buttons->addWidget(close);
  connect(close, &QPushButton::clicked, this, [this] { ask(SignalMove::Close); });
  if (!asks)
    return;
  auto* again = widgets::button(tr("Ask again"));
  again->setObjectName("move-again");
  m_buttons->addWidget(again);
  connect(again, &QPushButton::clicked, this, [this] { ask(SignalMove::AskAgain); });
}

void MoveBar::ask(SignalMove move, std::optional<StrategyAnswer> strategy) {
  field::MoveAsked asked;
  asked.signal = basics::Id<Signal>(m_shown.signal);
  asked.move = move;
  asked.by = m_session.me();
  asked.strategy = strategy;
  if (m_words && move != SignalMove::Acknowledge)
    asked.text = m_words->value().trimmed().toStdString();
  emit moveAsked(asked, m_withMatter && m_withMatter->isChecked() && move == SignalMove::Answer);
}

void MoveBar::takeFocus() {
  if (m_words)
    m_words->setFocus(Qt::OtherFocusReason);
  else if (auto* button = m_moves ? m_moves->findChild<QPushButton*>() : nullptr)
    button->setFocus(Qt::OtherFocusReason);
}

void MoveBar::setRefusal(const QString& why) {
  m_refusal->setText(why);
  m_refusal->setVisible(!why.isEmpty());
}

void MoveBar::moved(const field::MoveAsked& made) {
  if (made.move != SignalMove::Acknowledge) // it takes no words: they wait for the answer
    Drafts::of(m_session).said.erase({made.signal, made.by});
  m_shown = {};
}

} // namespace baton::signals_page
