// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out: header, filters, its views, and the scorecard below.
#include "ui/commitments/commitments_page.h"

#include "ui/commitments/promise_panel.h"
#include "ui/commitments/score_rows.h"
#include "ui/commitments/score_view.h"
#include "ui/commitments/sides_pane.h"
#include "ui/commitments/slip_view.h"
#include "ui/exporting/promise_exports.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::commitments_page {

void CommitmentsPage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll;
  outer->addWidget(scroll);
  QVBoxLayout* column = scroll->content();
  theme::space(column, QMargins(24, 0, 24, 16), 12);
  m_header = new widgets::PageHeader(tr("Commitments"));
  m_request = widgets::button(tr("Ask for a promise"), "hand");
  m_request->setObjectName("ask-promise");
  m_offer = widgets::button(tr("Offer a promise"), "handshake", widgets::ButtonKind::Primary);
  m_offer->setObjectName("offer-promise");
  m_saving = new exporting::Saving(this, m_surrounding);
  auto* out = new exporting::ExportMenu(exporting::exportGroups(exporting::promiseOffers()), this);
  out->follow(*m_saving);
  connect(out, &exporting::ExportMenu::chosen, this, &CommitmentsPage::run);
  m_header->addAction(out->button());
  m_header->addAction(m_request);
  m_header->addAction(m_offer);
  column->addWidget(m_header);
  column->addWidget(buildFilters());
  m_panel = new PromisePanel;
  m_stack = new widgets::FittingStack;
  m_stack->addWidget(m_sides = new SidesPane);
  m_stack->addWidget(m_map = new MapView);
  theme::leastHeight(m_map, 240);
  m_stack->addWidget(m_score = new ScoreView);
  m_stack->addWidget(m_slips = new SlipView(m_session));
  m_stack->addWidget(buildEmpty());
  column->addWidget(m_stack, 1);
  column->addWidget(m_scoreCard = buildScore());
}

QWidget* CommitmentsPage::buildFilters() {
  auto* box = new QWidget;
  auto* row = new widgets::FlowLayout(box);
  theme::space(row, 0, 8);
  m_views =
      new widgets::SegmentedControl(tr("View"), {tr("Promises"), tr("Map"), tr("Scorecard"), tr("Where it slipped")});
  m_views->setObjectName("views");
  m_which = new widgets::SegmentedControl(tr("Which promises"), {tr("Open"), tr("Over"), tr("All")});
  m_which->setObjectName("which");
  m_who = new widgets::FilterCombo(tr("Person"));
  m_who->setObjectName("who");
  m_find = new QLineEdit;
  m_find->setObjectName("find");
  m_find->setPlaceholderText(tr("Words in a promise"));
  m_find->setAccessibleName(tr("Words in a promise"));
  m_find->setClearButtonEnabled(true);
  theme::fixWidth(m_find, 200);
  for (QWidget* one : {static_cast<QWidget*>(m_views), static_cast<QWidget*>(m_which), static_cast<QWidget*>(m_who),
                       static_cast<QWidget*>(m_find)})
    row->addWidget(one);
  return box;
}

/// Pinned under the promises: the two sides.
QWidget* CommitmentsPage::buildScore() {
  auto* card = new widgets::Card;
  card->setPadding(16, 10);
  auto* head = new widgets::FlowLayout;
  theme::space(head, 0, 8);
  head->setLastAtEnd();
  auto* title = widgets::label(tr("Scorecard of both sides"), theme::TextStyle::Title);
  title->setObjectName("score-title");
  head->addWidget(title);
  head->addWidget(new ScoreLegend);
  card->body()->addLayout(head);
  card->body()->addWidget(m_scoreRows = new ScoreRows);
  card->setClickable(tr("Scorecard of both sides, opens person by person"));
  connect(card, &widgets::Card::activated, this, [this] { openView(Scorecard); });
  return card;
}

QWidget* CommitmentsPage::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("No promises yet, in either direction"),
      tr("The quickest start: what does Sales need from leadership to reach its goals? Who is asked answers with yes, "
         "other terms, or no, and both sides are held to the same rules."));
  empty->setExamples(tr("Leadership owes"), tr("“The reference story is ready by 15 June, released by the customer.”"),
                     tr("Sales owes"), tr("“Every dealer on the list has been asked about assembly by 15 July.”"));
  auto* ask = widgets::button(tr("Ask for it"), "hand", widgets::ButtonKind::Primary);
  ask->setObjectName("empty-ask");
  empty->addButton(ask);
  m_emptyDrafts = widgets::button(tr("Draft it from the handoff"), "file-check");
  m_emptyDrafts->setObjectName("empty-drafts");
  m_emptyDrafts->hide();
  empty->addButton(m_emptyDrafts);
  connect(m_emptyDrafts, &QPushButton::clicked, this, &CommitmentsPage::openDrafts);
  connect(ask, &QPushButton::clicked, this, [this] { openMove(0, Move::Request); });
  return empty;
}

void CommitmentsPage::connectParts() {
  connect(&m_session, &session::Session::changed, this, &CommitmentsPage::outdate);
  connect(&m_session, &session::Session::meChanged, this, &CommitmentsPage::outdate);
  connect(m_request, &QPushButton::clicked, this, [this] { openMove(0, Move::Request); });
  connect(m_offer, &QPushButton::clicked, this, [this] { openMove(0, Move::Offer); });
  connect(m_sides, &SidesPane::draftsAsked, this, &CommitmentsPage::openDrafts);
  connect(m_views, &widgets::SegmentedControl::changed, this, [this](int view) { openView(View(view)); });
  connect(m_which, &widgets::SegmentedControl::changed, this, &CommitmentsPage::showLists);
  connect(m_who, &QComboBox::currentIndexChanged, this, &CommitmentsPage::showLists);
  connect(m_find, &QLineEdit::textChanged, this, &CommitmentsPage::showLists);
  connect(m_sides, &SidesPane::chosen, this, &CommitmentsPage::choose);
  connect(m_map, &MapView::chosen, this, &CommitmentsPage::choose);
  const auto toPanel = [this](basics::RowId id) {
    choose(id);
    m_panel->takeFocus();
  };
  connect(m_sides, &SidesPane::opened, this, toPanel);
  connect(m_map, &MapView::opened, this, toPanel);
  connect(m_panel, &PromisePanel::moveAsked, this, &CommitmentsPage::openMove);
  connect(m_panel, &PromisePanel::promiseAsked, this, [this](basics::RowId id) { show(id, {}); });
  connect(m_panel, &PromisePanel::whoAsked, &m_surrounding, &session::Surrounding::askWho);
  connect(m_slips, &SlipView::promiseAsked, this, [this](basics::RowId id) { show(id, {}); });
  connect(m_slips, &SlipView::mapAsked, this, [this](basics::RowId id) {
    m_which->setCurrent(All);
    openView(Map);
    choose(id);
  });
  connect(m_slips, &SlipView::goalAsked, this, [this](basics::RowId id) { goTo(id); });
  connect(m_slips, &SlipView::signalsAsked, this, [this] {
    if (m_surrounding.hasPage(QStringLiteral("signals")))
      emit m_surrounding.openPage(QStringLiteral("signals"), 0, {});
  });
  connect(m_slips, &SlipView::nextAsked, this, [this] { openMove(0, Move::Request); });
  connect(m_slips, &SlipView::whoAsked, &m_surrounding, &session::Surrounding::askWho);
  connect(m_panel, &PromisePanel::closed, this, [this] {
    m_sides->select(0);
    m_map->select(0);
  });
  connect(m_panel, &PromisePanel::elementAsked, this, &CommitmentsPage::goTo);
}

} // namespace baton::commitments_page
