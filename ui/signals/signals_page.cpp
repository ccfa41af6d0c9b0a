// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/signals_page.h"

#include "core/handoff/standing.h"
#include "core/signals/owed_answers.h"
#include "core/strategy/assumption.h"
#include "core/workspace/committing.h"
#include "core/workspace/signal_moving.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/words.h"
#include "ui/plan/deals_at_hand.h"
#include "ui/session/finding_words.h"
#include "ui/session/places.h"
#include "ui/session/words.h"
#include "ui/signals/assumption_list.h"
#include "ui/signals/capture_dialog.h"
#include "ui/signals/capture_form.h"
#include "ui/signals/loss_dialog.h"
#include "ui/signals/matters_table.h"
#include "ui/signals/move_bar.h"
#include "ui/signals/pattern_table.h"
#include "ui/signals/signal_table.h"
#include "ui/signals/signals_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/question.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <algorithm>

namespace baton::signals_page {

using basics::Elements, basics::Id, basics::Outcome, basics::RowId;
using field::Matter, field::MoveAsked, field::PatternKey, field::SignalMove;
using plan_page::DealsAtHand;
using workspace::Report, workspace::Workspace;

namespace {

constexpr int emptyPart = 0, listPart = 1, mattersPart = 2, patternPart = 3, nonePart = 4; ///< of the stack
constexpr int roomBesidePanel = 560;                                                       // px at 100 %

bool isIn(SignalState state, int which) {
  switch (which) {
  case SignalsPage::Open:
    return isOpen(state);
  case SignalsPage::Answered:
    return state == SignalState::Answered;
  case SignalsPage::Closed:
    return state == SignalState::Closed;
  default:
    return true;
  }
}

} // namespace

session::PageEntry SignalsPage::entry() {
  return {"signals",
          tr("Signals"),
          "radio-tower",
          tr("Sales"),
          [](session::Session& session, session::Surrounding& surrounding) -> session::Page* {
            return new SignalsPage(session, surrounding);
          },
          [](const session::Session& session) { return waitingFor(session.elements(), session.me(), session.today()); },
          {{tr("Enter"), tr("in the line at the top: keeps the signal; on a signal: to its moves")},
           {tr("Esc"), tr("back to the assumptions; then closes the panel at the right")}},
          {{"triage", tr("Triage new signals"), "list-checks"},
           {"losses", tr("Take loss reasons as signals..."), "download"}}};
}

SignalsPage::SignalsPage(session::Session& session, session::Surrounding& surrounding, QWidget* parent)
    : Page(session, surrounding, parent) {
  build();
  connectParts();
  connectPanel();
  readDeals();
  refresh();
}

SignalsPage::~SignalsPage() = default;

void SignalsPage::connectParts() {
  connect(&m_session, &session::Session::changed, this, &SignalsPage::outdate);
  connect(&m_session, &session::Session::meChanged, this, &SignalsPage::outdate);
  connect(&DealsAtHand::of(m_session), &DealsAtHand::changed, this, [this] {
    readDeals();
    outdate();
  });
  connect(m_capture, &CaptureForm::whoAsked, &m_surrounding, &session::Surrounding::askWho);
  connect(m_capture, &CaptureForm::kept, this,
          [this](RowId, const QString& said) { emit m_surrounding.say(said, true); });
  connect(m_lossesButton, &QPushButton::clicked, this, &SignalsPage::openLosses);
  connect(m_triage, &QPushButton::clicked, this, &SignalsPage::triage);
  connect(m_views, &widgets::SegmentedControl::changed, this, [this](int view) { openView(View(view)); });
  connect(m_which, &widgets::SegmentedControl::changed, this, &SignalsPage::showList);
  connect(m_key, &widgets::SegmentedControl::changed, this, &SignalsPage::showPattern);
  connect(m_market, &QComboBox::currentIndexChanged, this, &SignalsPage::showList);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &SignalsPage::showList);
  connect(m_find, &QLineEdit::textChanged, this, &SignalsPage::showList);
  connect(m_newMatter, &QPushButton::clicked, this, [this] { beginMatter(0); });
  connect(m_assumptions, &QPushButton::clicked, this, [this] {
    m_signal = m_matter = 0;
    m_panelAsked = true;
    m_panelClosed = false;
    showPanel();
    m_panel->takeFocus();
  });
  const auto byHand = [this](RowId id) {
    m_triaging = false;
    choose(id);
  };
  connect(m_table, &SignalTable::chosen, this, byHand);
  connect(m_table, &SignalTable::opened, this, [this, byHand](RowId id) {
    byHand(id);
    m_panel->takeFocus();
  });
  connect(m_matters, &MattersTable::chosen, this, &SignalsPage::chooseMatter);
  connect(m_matters, &MattersTable::opened, this, [this](RowId id) {
    chooseMatter(id);
    m_panel->takeFocus();
  });
  connect(m_pattern, &PatternTable::rowAsked, this, &SignalsPage::followPattern);
}

void SignalsPage::connectPanel() {
  connect(m_panel, &SignalsPanel::closeAsked, this, &SignalsPage::closePanel);
  connect(m_panel, &SignalsPanel::signalAsked, this, [this](RowId id) { show(id, {}); });
  connect(m_panel, &SignalsPanel::matterAsked, this, [this](RowId id) { show(id, {}); });
  connect(m_panel, &SignalsPanel::newMatterAsked, this, &SignalsPage::beginMatter);
  connect(m_panel, &SignalsPanel::eraseAsked, this, &SignalsPage::erase);
  connect(m_panel, &SignalsPanel::elementAsked, this, [this](RowId id) {
    if (const auto ref = m_session.elements().locate(id))
      if (const QString page = session::pageShowing(ref.kind->name, m_surrounding); !page.isEmpty())
        emit m_surrounding.openPage(page, id, {});
  });
  connect(&m_panel->moves(), &MoveBar::whoAsked, &m_surrounding, &session::Surrounding::askWho);
  connect(&m_panel->moves(), &MoveBar::moveAsked, this, &SignalsPage::make);
}

QString SignalsPage::whyNotChanged() const {
  return m_session.readOnly() ? tr("The workspace is open for reading only") : QString();
}

void SignalsPage::readDeals() {
  m_losses.clear();
  m_known.reset();
  m_deals = DealsAtHand::of(m_session).shared();
  m_known = std::make_unique<field::KnownDeals>(*m_deals);
}

void SignalsPage::refresh() {
  const Elements& elements = m_session.elements();
  m_rows = rowsOf(elements, m_session.today());
  m_losses = field::lossReasons(elements, *m_deals, m_session.today().plusDays(-lossesOfDays));
  fillChoices();
  showHeader();
  openView(View(m_views->current()));
  showPanel();
}

void SignalsPage::fillChoices() {
  widgets::FilterCombo::Choices markets{{tr("any"), qlonglong(0)}}, kinds{{tr("any"), -1}};
  for (const auto* market : m_session.elements().inOrder<strategy::Market>())
    if (std::ranges::any_of(m_rows, [market](const SignalRow& row) { return row.market == market->id; }))
      markets.emplace_back(brief(market->name, 40), qlonglong(market->id.value()));
  for (int kind = 0; kind < int(basics::wordsOf<SignalKind>.size()); ++kind)
    if (std::ranges::any_of(m_rows, [kind](const SignalRow& row) { return row.kind == SignalKind(kind); }))
      kinds.emplace_back(kindWord(SignalKind(kind)), kind);
  const QSignalBlocker quietMarket(m_market), quietKind(m_kind);
  m_market->offer(markets);
  m_kind->offer(kinds);
}

void SignalsPage::showHeader() {
  const auto* version = handoff::versionInForce(m_session.elements(), m_session.today());
  std::int64_t since = 0, wait = 0, overdue = 0, fresh = 0;
  for (const SignalRow& row : m_rows) {
    since += !version || !version->at || (row.date && *row.date >= version->at->date());
    wait += row.waits;
    overdue += row.isOverdue;
    fresh += row.waits && row.state == SignalState::New;
  }
  const QString all = widgets::whole(since);
  QStringList facts{version ? tr("%1 since version %2").arg(all).arg(version->version.value_or(0))
                            : widgets::counted(since, tr("1 signal"), tr("%1 signals")),
                    tr("%1 wait for leadership").arg(widgets::whole(wait)),
                    tr("%1 overdue").arg(widgets::whole(overdue))};
  m_header->setFacts(m_rows.empty() ? tr("What the field reports, and what leadership answers")
                                    : facts.join(QStringLiteral(" · ")));
  m_triage->setText(fresh > 0 ? tr("Triage, %1 new").arg(widgets::whole(fresh)) : tr("Triage"));
  widgets::setWhyDisabled(m_triage, fresh > 0 ? QString() : tr("Nothing new waits"));
  m_lossesButton->setText(m_losses.empty() ? tr("Take loss reasons")
                                           : tr("Take loss reasons, %1").arg(widgets::whole(int(m_losses.size()))));
  widgets::setWhyDisabled(m_lossesButton, !whyNotChanged().isEmpty() ? whyNotChanged()
                                          : m_losses.empty()
                                              ? tr("No deal was lost for a reason that nobody has reported")
                                              : QString());
  widgets::setWhyDisabled(m_newMatter, whyNotChanged());
  const int limit = field::answerDays(m_session.elements());
  m_clockNote->setText(tr("Clock: days unanswered; mark: leadership’s limit of %1").arg(daysText(limit)));
}

void SignalsPage::openView(View view) {
  m_views->setCurrent(view);
  showFilters();
  m_filters->setVisible(!m_rows.empty() || m_session.elements().count<Matter>() > 0); // over nothing there is no choice
  if (m_rows.empty() && m_session.elements().count<Matter>() == 0)
    return m_stack->setCurrentIndex(emptyPart);
  if (view == Matters)
    showMatters();
  else if (view == PatternView)
    showPattern();
  else
    showList();
}

void SignalsPage::showFilters() {
  const int view = m_views->current();
  const bool any = !m_rows.empty() || m_session.elements().count<Matter>() > 0;
  m_views->setVisible(any);
  for (QWidget* one : {static_cast<QWidget*>(m_which), static_cast<QWidget*>(m_market), static_cast<QWidget*>(m_kind),
                       static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_clockNote)})
    one->setVisible(any && view == List);
  m_key->setVisible(any && view == PatternView);
  m_newMatter->setVisible(any && view == Matters);
  m_assumptions->setVisible(!inspectorWanted());
}

bool SignalsPage::isWanted(const SignalRow& row, int which) const {
  if (!isIn(row.state, which))
    return false;
  if (const auto market = Id<strategy::Market>(m_market->currentData().toLongLong()); market && row.market != market)
    return false;
  if (const int kind = m_kind->currentData().toInt(); kind >= 0 && row.kind != SignalKind(kind))
    return false;
  const QString typed = m_find->text().trimmed();
  return typed.isEmpty() ||
         session::fits(QStringList{row.words, row.facts, row.reporter}.join(QLatin1Char('\n')), typed);
}

void SignalsPage::showCounts() {
  const QString words[] = {tr("Open %1"), tr("Answered %1"), tr("Closed %1"), tr("All %1")};
  for (const int which : {Open, Answered, Closed, All}) {
    const auto count = std::ranges::count_if(m_rows, [&](const SignalRow& row) { return isWanted(row, which); });
    m_which->setWord(which, words[which].arg(widgets::whole(count)));
  }
}

void SignalsPage::showList() {
  if (m_views->current() != List)
    return;
  showCounts();
  std::vector<SignalRow> rows;
  for (const SignalRow& row : m_rows)
    if (isWanted(row, m_which->current()))
      rows.push_back(row);
  const bool none = rows.empty();
  m_none->setText(tr("No signal fits these filters."));
  m_table->show(std::move(rows));
  m_table->select(m_signal);
  m_stack->setCurrentIndex(m_rows.empty() ? emptyPart : none ? nonePart : listPart);
}

void SignalsPage::showMatters() {
  const auto all = field::cases(m_session.elements(), *m_known);
  m_matters->show(m_session.elements(), all, m_session.today());
  m_matters->select(m_matter);
  m_none->setText(tr("No matter yet. Put signals about one thing under one matter: its case fits on one page, and they "
                     "are answered as one."));
  m_stack->setCurrentIndex(all.empty() ? nonePart : mattersPart);
}

void SignalsPage::showPattern() {
  if (m_views->current() != PatternView)
    return;
  const auto key = PatternKey(m_key->current());
  const auto pattern = field::patternBy(m_session.elements(), key, m_session.today());
  m_none->setText(tr("Nothing was reported in the last 12 months."));
  m_stack->setCurrentIndex(pattern.rows.empty() ? nonePart : patternPart);
  if (!pattern.rows.empty())
    m_pattern->show(pattern, key);
}

void SignalsPage::followPattern(int row) {
  const auto& found = m_pattern->rows().pattern().rows[std::size_t(row)];
  const auto key = m_pattern->rows().key();
  const QString name = m_pattern->rows().nameOf(row);
  m_which->setCurrent(All);
  m_kind->setCurrentIndex(0);
  m_market->setCurrentIndex(0);
  m_find->clear();
  if (key == PatternKey::Kind) {
    if (const auto kind = basics::choiceOf<SignalKind>(found.key.name))
      m_kind->setCurrentIndex(m_kind->findData(int(*kind)));
  } else if (key == PatternKey::Market && found.key.id != 0) {
    m_market->setCurrentIndex(m_market->findData(qlonglong(found.key.id)));
  } else if (found.key.id != 0) {
    m_find->setText(name);
  }
  openView(List);
  m_table->setFocus(Qt::OtherFocusReason);
}

bool SignalsPage::hasRoomForPanel() const {
  const QWidget* body = m_panel->parentWidget();
  return body && body->width() - m_panel->minimumWidth() >= theme::ink().whole(roomBesidePanel);
}

void SignalsPage::showPanel() {
  const Elements& elements = m_session.elements();
  const auto* signal = elements.find(Id<Signal>(m_signal));
  const auto* matter = elements.find(Id<Matter>(m_matter));
  m_signal = signal ? m_signal : 0;
  m_matter = matter && !signal ? m_matter : 0;
  if (signal)
    m_panel->showSignal(*signal, *m_known);
  else if (matter)
    m_panel->showMatter(field::caseOf(elements, *matter, *m_known));
  else
    m_panel->showAssumptions();
  if (isVisible())
    m_panel->setVisible(inspectorWanted());
  m_assumptions->setVisible(!inspectorWanted());
}

void SignalsPage::choose(RowId signal) {
  m_signal = signal;
  m_matter = 0;
  m_panelClosed = false;
  showPanel();
  m_table->select(signal);
}

void SignalsPage::chooseMatter(RowId matter) {
  m_signal = 0;
  m_matter = matter;
  m_panelClosed = false;
  m_triaging = false;
  showPanel();
  m_matters->select(matter);
}

/// First back to the assumptions, then away.
void SignalsPage::closePanel() {
  m_triaging = false;
  if (m_signal == 0 && m_matter == 0) {
    m_panelClosed = true;
    m_panelAsked = false;
  }
  m_signal = m_matter = 0;
  m_table->select(0);
  m_matters->select(0);
  showPanel();
}

void SignalsPage::show(RowId element, const QString& field) {
  if (element == 0)
    return run(field);
  const Elements& elements = m_session.elements();
  if (elements.find(Id<Matter>(element))) {
    openView(Matters);
    return chooseMatter(element);
  }
  if (!elements.find(Id<Signal>(element)))
    return;
  const auto row = std::ranges::find(m_rows, element, &SignalRow::id);
  if (row != m_rows.end() && !isWanted(*row, m_which->current())) {
    m_which->setCurrent(All);
    m_market->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_find->clear();
  }
  openView(List);
  choose(element);
}

void SignalsPage::run(const QString& command) {
  if (command == QLatin1String("capture"))
    capture(m_session, m_surrounding, window());
  else if (command == QLatin1String("triage"))
    triage();
  else if (command == QLatin1String("losses"))
    openLosses();
  else if (command == QLatin1String("matters"))
    openView(Matters);
  else if (command == QLatin1String("pattern"))
    openView(PatternView);
}

/// From one to the next: a move on the one that is shown opens the next.
void SignalsPage::triage() {
  const auto next =
      std::ranges::find_if(m_rows, [](const SignalRow& row) { return row.waits && row.state == SignalState::New; });
  if (next == m_rows.end()) {
    m_triaging = false;
    return emit m_surrounding.say(tr("Nothing new waits"), false);
  }
  show(next->id, {});
  m_triaging = true;
  m_panel->takeFocus();
}

void SignalsPage::openLosses() {
  if (!m_session.me())
    return emit m_surrounding.askWho();
  if (m_losses.empty())
    return emit m_surrounding.say(tr("No deal was lost for a reason that nobody has reported"), false);
  auto* dialog = new LossDialog(m_session, m_losses, window());
  connect(dialog, &LossDialog::taken, this, [this](int count) {
    emit m_surrounding.say(
        widgets::counted(count, tr("1 loss reason is a signal now"), tr("%1 loss reasons are signals now")), true);
  });
  dialog->start();
}

void SignalsPage::make(const MoveAsked& asked, bool withMatter) {
  MoveAsked move = asked;
  m_session.perform(
      [move, withMatter, today = m_session.today()](Workspace& workspace) mutable -> Outcome<Report> {
        move.at = workspace::momentOn(workspace, today);
        return withMatter ? workspace::answerMatter(workspace, move) : workspace::moveSignal(workspace, move);
      },
      [self = QPointer(this), move](const Outcome<Report>& done) {
        if (!self)
          return;
        if (done.refused())
          return self->m_panel->refuse(session::sentence(done.refusal()));
        self->m_panel->moves().moved(move);
        self->moved(move.signal.value(), move.strategy == field::StrategyAnswer::Changes);
      });
}

/// What is to be done after an answer, and the next one where one after another is looked at.
void SignalsPage::moved(RowId, bool changes) {
  emit m_surrounding.say(changes ? tr("Answered. Now change the strategy itself, in the draft.") : tr("It is noted"),
                         true);
  m_rows = rowsOf(m_session.elements(), m_session.today());
  showPanel();
  if (m_triaging)
    triage();
}

void SignalsPage::beginMatter(RowId signal) {
  const auto* first = m_session.elements().find(Id<Signal>(signal));
  widgets::askFor(window(), QStringLiteral("matter-dialog"), tr("New matter"),
                  tr("What several signals are about, in a few words. They are answered as one."), tr("Name"),
                  first ? brief(first->text) : QString(), false, tr("Begin it"),
                  [self = QPointer(this), signal](const QString& name) {
                    if (!self)
                      return;
                    Matter matter;
                    matter.id = self->m_session.newId<Matter>();
                    matter.name = name.toStdString();
                    basics::Edits edits;
                    edits.put(matter);
                    if (signal != 0)
                      edits.set(Id<Signal>(signal), "matter", matter.id.value());
                    self->m_session.change(tr("begin matter %1").arg(name), edits,
                                           [self, id = matter.id.value(), signal](const auto& done) {
                                             if (self && done && signal == 0)
                                               self->show(id, {});
                                             else if (self && done.refused())
                                               self->m_session.refuse(done.refusal());
                                           });
                  });
}

void SignalsPage::erase(RowId element) {
  if (const auto ref = m_session.elements().locate(element))
    inspector::Inspector::erase(m_session, m_surrounding, ref);
}

void SignalsPage::commitDrafts() {
  m_panel->commitDrafts();
}

QWidget* SignalsPage::inspector() {
  return m_panel;
}

bool SignalsPage::inspectorWanted() const {
  return m_signal != 0 || m_matter != 0 || (!m_panelClosed && (m_panelAsked || hasRoomForPanel()));
}

void SignalsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  if (isVisible() && m_panel->parentWidget() && m_panel->isVisible() != inspectorWanted())
    QMetaObject::invokeMethod(this, &SignalsPage::showPanel, Qt::QueuedConnection);
}

/// What was heard is written down at once; who walks through the pages by key stays in their list.
void SignalsPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  m_assumptions->setVisible(!inspectorWanted());
  const QWidget* focused = QApplication::focusWidget();
  const bool walking =
      focused && qobject_cast<const QAbstractItemView*>(focused) && QApplication::mouseButtons() == Qt::NoButton;
  if (!walking && !m_session.readOnly())
    QTimer::singleShot(0, this, [this] {
      if (m_signal == 0 && m_matter == 0)
        m_capture->firstField()->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace baton::signals_page
