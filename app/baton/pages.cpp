// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/baton/pages.h"

#include "app/baton/figures.h"
#include "ui/clarity/clarity_page.h"
#include "ui/commitments/commitments_page.h"
#include "ui/guide/guide_page.h"
#include "ui/handoff/handoff_page.h"
#include "ui/history/history_page.h"
#include "ui/home/home_page.h"
#include "ui/numbers/numbers_page.h"
#include "ui/people/people_page.h"
#include "ui/plan/plan_page.h"
#include "ui/signals/signals_page.h"
#include "ui/strategy/strategy_page.h"
#include "ui/workshop/workshop_page.h"

namespace baton::app {

std::vector<session::PageEntry> pages() {
  const auto draw = [](handoff::DocumentSource& source) { handoff::drawFigures(source, figureDrawing()); };
  const auto drawBook = [](planbook::PlanBook& book) { planbook::drawFigures(book, figureDrawing()); };
  return {home::HomePage::entry(),
          strategy_page::StrategyPage::entry(),
          clarity::ClarityPage::entry(),
          handoff_page::HandoffPage::entry(draw),
          plan_page::PlanPage::entry(drawBook),
          numbers::NumbersPage::entry(),
          commitments_page::CommitmentsPage::entry(),
          signals_page::SignalsPage::entry(),
          people_page::PeoplePage::entry(),
          workshop_page::WorkshopPage::entry(),
          history_page::HistoryPage::entry(),
          guide_page::GuidePage::entry(draw)};
}

} // namespace baton::app
