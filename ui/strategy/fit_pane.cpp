// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/fit_pane.h"

#include "ui/inspector/words.h"
#include "ui/strategy/fit_grid.h"
#include "ui/strategy/grid_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text_label.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace baton::strategy_page {

using basics::Tag;

FitPane::FitPane(session::Session& session, const Section& section, QWidget* parent)
    : SectionPane(session, section, parent), m_grid(new FitGrid(session)), m_stack(new QStackedWidget) {
  auto* scroll = new widgets::PageScroll;
  theme::space(scroll->content(), QMargins(0, 0, 0, 20), 12);
  scroll->content()->addWidget(m_grid);
  scroll->content()->addWidget(widgets::paragraph(
      tr("C core, P possible, N no, Delete not decided. What is core is what a seller offers first."),
      theme::TextStyle::Body, widgets::Tone::Muted));
  scroll->content()->addStretch(1);
  auto* empty = new widgets::EmptyState(section.emptyTitle(), section.emptyWhy());
  auto* market = widgets::button(tr("Add market"), QStringLiteral("plus"), widgets::ButtonKind::Primary);
  auto* offering = widgets::button(tr("Add offering"), QStringLiteral("plus"));
  empty->addButton(market);
  empty->addButton(offering);
  connect(market, &QPushButton::clicked, this, [this] { emit addAsked(&describe(Tag<strategy::Market>{}), {}); });
  connect(offering, &QPushButton::clicked, this, [this] { emit addAsked(&describe(Tag<strategy::Offering>{}), {}); });
  m_stack->addWidget(scroll);
  auto* emptyScroll = new widgets::PageScroll;
  theme::space(emptyScroll->content(), QMargins(0, 0, 0, 20), 0);
  emptyScroll->content()->addWidget(empty);
  m_stack->addWidget(emptyScroll);
  column()->addWidget(m_stack, 1);
  connect(m_grid, &FitGrid::opened, this, &SectionPane::opened);
  connect(&session, &session::Session::changed, this, &FitPane::refresh);
  refresh();
}

void FitPane::refresh() {
  m_stack->setCurrentIndex(m_grid->model().isEmpty() ? 1 : 0);
  const int undecided = m_grid->model().undecided();
  setFacts(m_grid->model().isEmpty() ? QString()
           : undecided == 0          ? tr("Everything is decided")
           : undecided == 1          ? tr("1 pair is not decided")
                                     : tr("%1 pairs are not decided").arg(undecided));
}

void FitPane::select(basics::ElementRef ref) {
  const auto& elements = m_session.elements();
  if (!ref || ref.kind == &describe(Tag<strategy::Market>{}))
    return m_grid->view().setCurrentIndex(m_grid->model().firstUndecided(ref.id));
  const auto id = [&](std::string_view field) {
    const auto value = inspector::valueOf(elements, ref, field);
    const auto* held = std::get_if<std::int64_t>(&value);
    return held ? *held : 0;
  };
  m_grid->view().setCurrentIndex(m_grid->model().indexOf(id("market"), id("offering")));
}

void FitPane::takeFocus() {
  GridView& view = m_grid->view();
  if (!view.currentIndex().isValid())
    view.setCurrentIndex(m_grid->model().index(0, 1));
  view.setFocus();
}

const basics::Kind* FitPane::adds() const {
  return &describe(Tag<strategy::Offering>{});
}

} // namespace baton::strategy_page
