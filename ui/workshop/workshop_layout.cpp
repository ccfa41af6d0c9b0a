// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out: the list of sessions, or the one that is held.
#include "ui/exporting/export_menu.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workshop/agenda_card.h"
#include "ui/workshop/memory_card.h"
#include "ui/workshop/room_card.h"
#include "ui/workshop/session_list.h"
#include "ui/workshop/stage_card.h"
#include "ui/workshop/workshop_exports.h"
#include "ui/workshop/workshop_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::workshop_page {

void WorkshopPage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll;
  outer->addWidget(scroll);
  QVBoxLayout* column = scroll->content();
  theme::space(column, QMargins(24, 0, 24, 16), 12);
  m_header = new widgets::PageHeader(tr("Workshop"));
  m_pass = widgets::button(tr("Pass the laptop"), "laptop");
  m_pass->setObjectName("pass-laptop");
  m_wall = widgets::button(tr("Projector on"), "monitor");
  m_wall->setObjectName("projector-on");
  m_next = widgets::button({}, "arrow-right", widgets::ButtonKind::Primary);
  m_next->setObjectName("next");
  m_header->addAction(m_pass);
  m_header->addAction(m_wall);
  m_header->addAction(m_next);
  column->addWidget(m_header);
  m_tools = new QWidget;
  auto* row = new QHBoxLayout(m_tools);
  theme::space(row, 0, 8);
  m_back = widgets::button(tr("All sessions"), "chevron-left");
  m_back->setObjectName("all-sessions");
  m_export = new exporting::ExportMenu(exporting::exportGroups(sessionOffers()), this);
  m_details = widgets::button(tr("Change the session"), "pencil");
  m_details->setObjectName("session-details");
  row->addWidget(m_back);
  row->addWidget(m_details);
  row->addStretch();
  row->addWidget(m_export->button());
  column->addWidget(m_tools);
  m_stack = new widgets::FittingStack;
  m_stack->addWidget(buildEmpty());
  m_stack->addWidget(buildLists());
  m_stack->addWidget(m_held = buildHeld());
  column->addWidget(m_stack, 1);
}

QWidget* WorkshopPage::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("No session yet"),
      tr("A handoff, a playback, a plan review: each has a ready agenda with its minutes. It needs no network: one "
         "laptop with a projector, and copies of the file for the others, which become one again afterwards."));
  auto* make = widgets::button(tr("Make the first session"), "presentation", widgets::ButtonKind::Primary);
  make->setObjectName("empty-new");
  empty->addButton(make);
  connect(make, &QPushButton::clicked, this, &WorkshopPage::newSession);
  return empty;
}

QWidget* WorkshopPage::buildLists() {
  auto* lists = new QWidget;
  auto* column = new QVBoxLayout(lists);
  theme::space(column, 0, 16);
  column->addWidget(m_list = new SessionList(m_session), 1);
  column->addWidget(m_memory = new MemoryCard(m_session));
  return lists;
}

QWidget* WorkshopPage::buildHeld() {
  auto* held = new QWidget;
  auto* grid = new QGridLayout(held);
  theme::space(grid, 0, 16);
  m_agenda = new AgendaCard(m_session, m_live);
  m_stage = new StageCard(m_session, m_live);
  m_room = new RoomCard(m_session, m_live);
  grid->addWidget(m_agenda, 0, 0);
  grid->addWidget(m_stage, 0, 1);
  grid->addWidget(m_room, 0, 2);
  return held;
}

/// Three columns; on a small window the point that is on stands first, the agenda and the room below it.
void WorkshopPage::arrange() {
  auto* grid = static_cast<QGridLayout*>(m_held->layout());
  for (QWidget* part : {static_cast<QWidget*>(m_agenda), static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_room)})
    grid->removeWidget(part);
  if (m_isNarrow) {
    grid->addWidget(m_stage, 0, 0, 1, 2);
    grid->addWidget(m_agenda, 1, 0);
    grid->addWidget(m_room, 1, 1);
  } else {
    grid->addWidget(m_agenda, 0, 0);
    grid->addWidget(m_stage, 0, 1);
    grid->addWidget(m_room, 0, 2);
  }
  grid->setColumnStretch(0, m_isNarrow ? 1 : 11);
  grid->setColumnStretch(1, m_isNarrow ? 1 : 19);
  grid->setColumnStretch(2, m_isNarrow ? 0 : 8);
}

} // namespace baton::workshop_page
