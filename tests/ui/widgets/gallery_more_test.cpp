// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gallery.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/index_trend.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/undo_toast.h"
#include "ui/widgets/window_dialog.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <gtest/gtest.h>

namespace baton::widgets {
namespace {

using theme::TextStyle;

QTableView* table() {
  auto* view = new QTableView;
  styleTable(view, "Goals");
  auto* model = new QStandardItemModel(0, 4, view);
  model->setHorizontalHeaderLabels({"Owner", "State", "FY2019", "FY2020"});
  const QStringList names{"Brian Welcker", "Stephen Jiang's team", "Jillian Carson", "Linda Mitchell", "Total"};
  for (int r = 0; r < names.size(); ++r) {
    const int sum = r == 4 ? 2 : r == 1 ? 1 : 0;
    auto* name = new QStandardItem(names[r]);
    auto* state = new QStandardItem(r == 2 ? "At risk" : "On track");
    state->setData(int(r == 2 ? ChipKind::Warn : ChipKind::Ok), ChipRole);
    auto* one = new QStandardItem(exact(1234567.5 * (r + 1), 2));
    auto* two = new QStandardItem(r == 3 ? notDefined() : exact(-97531.25 * (r + 1), 2));
    for (auto* number : {one, two})
      number->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    two->setData(r == 2 ? 1 : r == 1 ? 2 : 0, FindingRole);
    two->setData(r == 3, MutedRole);
    for (auto* cell : {name, one, two})
      cell->setData(sum, SumRole);
    model->appendRow({name, state, one, two});
  }
  for (const int column : {2, 3})
    model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
  view->setModel(model);
  view->resizeColumnsToContents();
  view->horizontalHeader()->setStretchLastSection(true);
  view->selectRow(2);
  view->setCurrentIndex(model->index(2, 2));
  return view;
}

FieldFinding significant(Severity severity) {
  return {"market.size-number",
          severity,
          "“Significant” is not a number",
          "Each seller reads a different size into it, so the plan cannot be checked against it.",
          "write the figure and its source, such as “12M by FY2022, dealer register”.",
          {{23, 11, severity == Severity::Blocker}}};
}

FormField* fieldWith(Severity severity) {
  auto* field = new FormField("Size note", new TextField("Size note", TextField::Lines::Many));
  field->text()->setValue("About 900 dealers with significant growth potential");
  field->setFindingDelay(0);
  field->setFindings({significant(severity)});
  return field;
}

Card* goalTile() {
  auto* card = new Card;
  auto* top = new QHBoxLayout;
  theme::space(top, 0, 8);
  top->addWidget(label("Revenue", TextStyle::Label, Tone::Muted), 1);
  top->addWidget(new Chip(ChipKind::Bad, "Short"));
  card->body()->addLayout(top);
  card->body()->addWidget(new FigureLine("77.5M", "of 95.7M USD"));
  auto* bar = new BulletBar;
  bar->set({77.5, 95.7, 92.4, 79.6}, "Actual 77.5M, forecast 79.6M, commit 92.4M, goal 95.7M");
  card->body()->addWidget(bar);
  card->body()->addWidget(paragraph("81.0 % · forecast 79.6M, 16.1M short", TextStyle::Small, Tone::Muted));
  return card;
}

Card* trendCard() {
  auto* card = new Card("How clear, how focused");
  card->addTool(linkButton("Arithmetic"));
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 16);
  auto* small = new Sparkline;
  small->set({{"v1", 68}, {"v2", 81}, {"draft", 87}}, "Clarity 68, 81, 87");
  auto* large = new IndexTrend;
  large->set({{"v1", 68}, {"v2", 81}, {"draft", 87}}, "Clarity 68, 81, 87");
  row->addWidget(small);
  row->addWidget(large);
  row->addStretch(1);
  card->body()->addLayout(row);
  return card;
}

QWidget* piecesPage() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* whole = new QVBoxLayout(page);
  theme::space(whole, 0, 0);
  auto* columns = new QHBoxLayout;
  theme::space(columns, 24, 16);
  whole->addLayout(columns, 1);
  auto* left = new QVBoxLayout;
  theme::space(left, 0, 16);
  left->addWidget(fieldWith(Severity::Warning));
  left->addWidget(fieldWith(Severity::Blocker));
  left->addStretch(1);
  auto* middle = new QVBoxLayout;
  theme::space(middle, 0, 16);
  middle->addWidget(goalTile());
  middle->addWidget(trendCard());
  middle->addStretch(1);
  auto* right = new QVBoxLayout;
  theme::space(right, 0, 16);
  right->addWidget(table(), 1);
  auto* chips = new QWidget;
  auto* flow = new FlowLayout(chips);
  theme::space(flow, 0, 6);
  for (const char* word : {"Purchasing manager", "Workshop head", "Owner", "Buyer", "Head of service", "Board"})
    flow->addWidget(new Chip(ChipKind::Person, word));
  right->addWidget(chips);
  columns->addLayout(left, 4);
  columns->addLayout(middle, 4);
  columns->addLayout(right, 6);
  auto* strip = new StatusStrip;
  strip->setState(StatusStrip::State::Saved, "All changes saved 14:02");
  strip->setFacts({{"Clarity", "87"}, {"Focus", notDefined()}});
  strip->setNote("1 copy waiting to be merged");
  whole->addWidget(strip);
  auto* toast = new UndoToast(page);
  QMetaObject::invokeMethod(
      toast, [toast] { toast->tell("Market Retail rejected"); }, Qt::QueuedConnection);
  return page;
}

QWidget* emptyPage() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* whole = new QVBoxLayout(page);
  theme::space(whole, 24, 0);
  auto* empty = new EmptyState("Promises, in both directions",
                               "Leadership builds the track, Sales runs on it. Write down what each side owes the "
                               "other, with a date and what “done” means. Both are held to the same rules.");
  empty->setExamples("Leadership owes", "“The reference story is ready by 15 June.”", "Sales owes",
                     "“Then I commit to 3.0M from warehouses in Q4.”");
  empty->addButton(button("Make the first promise", "handshake", ButtonKind::Primary));
  empty->addButton(button("Ask the other side for one", "hand"));
  empty->setOtherWay("Or", linkButton("take the nine questions about the track"),
                     "and turn the answers into requests.");
  whole->addWidget(empty);
  return page;
}

QWidget* dialogPage() {
  QWidget* page = emptyPage();
  auto* dialog = new WindowDialog(page, "Switch the rule off here");
  dialog->body()->addWidget(paragraph("It stays on everywhere else. The reason is kept in the history, and the "
                                      "handoff names the rules that were off."));
  dialog->body()->addWidget(new FormField("Reason", new TextField("Reason", TextField::Lines::One)));
  dialog->addButton(button("Cancel"));
  dialog->addButton(button("Switch off", {}, ButtonKind::Primary));
  QMetaObject::invokeMethod(
      dialog, [dialog] { dialog->open(); }, Qt::QueuedConnection);
  return page;
}

QWidget* popup() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* combo = new FilterCombo("Owner", page);
  combo->addItems({"Everyone", "Brian Welcker", "Stephen Jiang's team", "Jillian Carson"});
  combo->move(16, 16);
  QMetaObject::invokeMethod(
      combo,
      [combo, page] {
        combo->resize(combo->sizeHint());
        combo->showPopup();
        const QPixmap list = combo->view()->window()->grab();
        combo->hidePopup();
        auto* shown = new QLabel(page);
        shown->setPixmap(list);
        shown->move(16, 60);
        shown->show();
      },
      Qt::QueuedConnection);
  return page;
}

TEST(Gallery, ShowsTheListOfACombo) {
  tests::gallery("popup", {300, 240}, popup);
}
TEST(Gallery, ShowsThePieces) {
  tests::gallery("pieces", {1300, 620}, piecesPage);
}
TEST(Gallery, ShowsTheEmptyState) {
  tests::gallery("empty", {1100, 640}, emptyPage);
}
TEST(Gallery, ShowsADialog) {
  tests::gallery("dialog", {900, 560}, dialogPage);
}

} // namespace
} // namespace baton::widgets
