// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/signals_page.h"

#include "ui/plan/deals_at_hand.h"
#include "ui/session/places.h"
#include "ui/signals/capture_dialog.h"
#include "ui/signals/capture_form.h"
#include "ui/signals/loss_dialog.h"
#include "ui/signals/matters_table.h"
#include "ui/signals/move_bar.h"
#include "ui/signals/pattern_table.h"
#include "ui/signals/signal_table.h"
#include "ui/signals/signals_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sidebar_list.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <algorithm>

namespace baton::signals_page {

using basics::Elements, basics::Id, basics::RowId;
using field::Matter;
using plan_page::DealsAtHand;

namespace {

constexpr int roomBesidePanel = 560; // px at 100 %

} // namespace

session::PageEntry SignalsPage::entry() {
  return {"signals",
          tr("Signals"),
          "radio-tower",
          tr("Sales"),
          session::pageOf<SignalsPage>(),
          [](const session::Session& session) { return waitingFor(session.elements(), session.me(), session.today()); },
          {{tr("Enter"), tr("in the line at the top: keeps the signal; on a signal: to its moves")},
           {tr("Esc"), tr("back to the assumptions; then closes the panel at the right")}},
          {{"triage", tr("Triage new signals"), "list-checks"},
           {"losses", tr("Take loss reasons as signals..."), "download"},
           session::viewOf("list", tr("List of all signals"), "radio-tower", tr("answers, clock")),
           session::viewOf("matters", tr("Matters: signals of one thing, its case on a page"), "radio-tower",
                           tr("clusters")),
           session::viewOf("pattern", tr("Pattern: what comes up, by kind, market, competitor"), "radio-tower",
                           tr("objections, loss reasons")),
           session::viewOf("assumptions", tr("Assumptions: what the field says of them"), "radio-tower",
                           tr("heat, amber, red"))}};
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
  connect(m_assumptions, &QPushButton::clicked, this, &SignalsPage::openAssumptions);
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
  else if (command == QLatin1String("list"))
    openView(List);
  else if (command == QLatin1String("matters"))
    openView(Matters);
  else if (command == QLatin1String("pattern"))
    openView(PatternView);
  else if (command == QLatin1String("assumptions"))
    openAssumptions();
}

void SignalsPage::openAssumptions() {
  m_signal = m_matter = 0;
  m_panelAsked = true;
  m_panelClosed = false;
  showPanel();
  m_panel->takeFocus();
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

/// What was heard is written down at once; who walks through the pages by key stays in their list. While the page
/// before this one is hidden its focus passes through that list, so that it is asked once all of it is over.
void SignalsPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  m_assumptions->setVisible(!inspectorWanted());
  const bool byMouse = QApplication::mouseButtons() != Qt::NoButton;
  if (!m_session.readOnly())
    QTimer::singleShot(0, this, [this, byMouse] {
      const bool walking = !byMouse && qobject_cast<const widgets::SidebarList*>(QApplication::focusWidget());
      if (!walking && m_signal == 0 && m_matter == 0)
        m_capture->firstField()->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace baton::signals_page
