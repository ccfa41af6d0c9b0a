// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gallery.h"
#include "ui/theme/icon.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sidebar_list.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <gtest/gtest.h>

namespace baton::widgets {
namespace {

using theme::TextStyle;

QWidget* row(std::initializer_list<QWidget*> parts, int gap = 8) {
  auto* made = new QWidget;
  auto* layout = new QHBoxLayout(made);
  theme::space(layout, 0, gap);
  for (QWidget* part : parts)
    layout->addWidget(part, 0, Qt::AlignVCenter);
  layout->addStretch(1);
  return made;
}

FilterCombo* combo(const QString& prefix, const QString& value) {
  auto* made = new FilterCombo(prefix);
  made->addItem(value);
  return made;
}

SidebarList* sidebar() {
  auto* list = new SidebarList;
  const QString strategy("Strategy"), sales("Sales"), together("Together");
  list->setItems({{"home", "Home", "house", {}},
                  {"strategy", "Strategy", "compass", strategy},
                  {"clarity", "Clarity", "scan-eye", strategy, 6},
                  {"handoff", "Handoff", "file-check", strategy, 2},
                  {"plan", "Plan", "table-2", sales},
                  {"numbers", "Numbers", "chart-column", sales},
                  {"commitments", "Commitments", "handshake", sales, 3},
                  {"signals", "Signals", "radio-tower", sales, 4},
                  {"people", "People", "users", sales},
                  {"workshop", "Workshop", "presentation", together},
                  {"history", "History", "history", together, 1}});
  list->setCurrentId("clarity");
  return list;
}

QWidget* controlsPage() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* columns = new QHBoxLayout(page);
  theme::space(columns, 0, 0);
  columns->addWidget(sidebar());
  auto* rail = sidebar();
  rail->setRail(true);
  columns->addWidget(rail);
  auto* main = new QVBoxLayout;
  theme::space(main, QMargins(24, 0, 24, 20), 12);
  columns->addLayout(main, 1);

  auto* header = new PageHeader("Numbers", "12 quarters, 3,616 orders, 17 people with a goal, complete to 31 May");
  header->addAction(button("Import", "download"));
  auto* closed = button("Publish version 3…", "send", ButtonKind::Primary);
  setWhyDisabled(closed, "1 gate closed");
  header->addAction(closed);
  header->addAction(button("Add market", "plus", ButtonKind::Primary));
  main->addWidget(header);
  main->addWidget(row({new SegmentedControl("Measure", {"Revenue", "Margin", "Pipeline", "Activity"}),
                       combo("Period", "FY2018 to FY2020"), combo("Owner", "Everyone"), combo("Basis", "Target")}));
  main->addWidget(row({new Chip(ChipKind::Ok, "Selected, rank 1"), new Chip(ChipKind::Warn, "At risk"),
                       new Chip(ChipKind::Bad, "Short"), new Chip(ChipKind::Info, "Understood"),
                       new Chip(ChipKind::None, "Silent"), new Chip(ChipKind::Paused, "Deferred"),
                       new Chip(ChipKind::Rejected, "Rejected"), new Chip(ChipKind::Closed, "Closed")}));
  main->addWidget(row({new Chip(ChipKind::Open, "Open"), new Chip(ChipKind::Leadership, "Leadership owes"),
                       new Chip(ChipKind::Sales, "Sales owes"), new Chip(ChipKind::Person, "Purchasing manager"),
                       new Chip(ChipKind::Plain, "Plain"), new Avatar(Side::Leadership, "Ken Sánchez"),
                       new Avatar(Side::Sales, "Brian Welcker", 28), new Avatar(Side::Neither, "Bo")}));
  auto* cards = new QHBoxLayout;
  theme::space(cards, 0, 16);
  for (const bool selected : {false, true}) {
    auto* card = new Card("Resellers and warehouses, Europe");
    card->setSelected(selected);
    card->addTool(toolButton("ellipsis", "More"));
    card->body()->addWidget(paragraph("Volume buyers. Parts and clothing must ride along, and delivery time decides.",
                                      TextStyle::Body, Tone::Muted));
    card->body()->addWidget(new FigureLine("77.5M", "of 95.7M USD"));
    card->body()->addWidget(row({smallButton("Answer"), smallButton("Review"), linkButton("Arithmetic")}));
    cards->addWidget(card);
  }
  auto* fields = new Card("Fields");
  fields->setFacts("3 of 6");
  auto* field = new TextField("Size note", TextField::Lines::Many);
  field->setValue("About 900 dealers with significant growth potential and some more words");
  field->setFaults({{23, 11, false}});
  fields->body()->addWidget(field);
  auto* single = new TextField("Name", TextField::Lines::One);
  single->setValue("Warehouses");
  fields->body()->addWidget(single);
  auto* line = new QLineEdit("A line");
  fields->body()->addWidget(line);
  auto* ticked = new QCheckBox("Ticked");
  ticked->setChecked(true);
  auto* chosen = new QRadioButton("Chosen");
  chosen->setChecked(true);
  fields->body()->addWidget(row({ticked, new QCheckBox("Not"), chosen, new QRadioButton("Other")}, 16));
  cards->addWidget(fields);
  main->addLayout(cards);
  main->addStretch(1);
  return page;
}

TEST(Gallery, ShowsTheControls) {
  tests::gallery("controls", {1300, 520}, controlsPage);
}

} // namespace
} // namespace baton::widgets
