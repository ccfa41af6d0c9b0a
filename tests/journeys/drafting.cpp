// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/drafting.h"

#include "core/strategy/differentiator.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/finding_callout.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

namespace baton::tests {

Drafting::Drafting() : journey(GetParam()), hands(journey.hands()) {}

void Drafting::part(const QString& kind, const std::vector<std::pair<QString, QString>>& fields) {
  hands.press("add-" + kind);
  for (const auto& [field, text] : fields)
    hands.write("field-" + field, text);
  hands.press("inspector-back");
}

void Drafting::person(const QString& name, const QString& title, const QString& side) {
  another();
  hands.write("field-name", name);
  hands.write("field-title", title);
  hands.choose("field-side", side);
}

void Drafting::market(const QString& name, const QString& status, const QString& reason) {
  another();
  hands.write("field-name", name);
  hands.choose("field-status", status);
  hands.write("field-reason", reason);
}

void Drafting::selected(const QString& name, const QString& rank, const QString& reason, const QString& ideal,
                        const QString& list) {
  market(name, "Selected", reason);
  hands.write("field-rank", rank);
  hands.write("field-ideal_customer", ideal);
  hands.write("field-list_rule", list);
}

void Drafting::offering(const QString& name, const QString& description, const QString& price) {
  another();
  hands.write("field-name", name);
  hands.write("field-description", description);
  hands.write("field-price_note", price);
}

void Drafting::fit(int market, int offering, const QString& word) {
  auto* grid = hands.at<QAbstractItemView>("fit-grid");
  ASSERT_NE(grid, nullptr);
  const QModelIndex cell = grid->model()->index(market, offering + 1);
  ASSERT_TRUE(cell.isValid());
  if (GetParam() == By::Keyboard) {
    hands.row("fit-grid", grid->model()->index(market, 0).data().toString());
    for (int moves = 0; moves < 20 && grid->currentIndex().column() != cell.column(); ++moves)
      hands.key(grid->currentIndex().column() < cell.column() ? Qt::Key_Right : Qt::Key_Left);
    hands.key(word == "Core" ? Qt::Key_C : word == "Possible" ? Qt::Key_P : Qt::Key_N);
  } else {
    grid->scrollTo(cell);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::NoModifier, grid->visualRect(cell).center());
    QApplication::processEvents();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr) << "a click on a cell offers nothing";
    for (QAction* action : menu->actions())
      if (action->text().startsWith(word))
        QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(action).center());
    hands.settle();
  }
  EXPECT_EQ(cell.data().toString(), word);
}

void Drafting::competitor(const QString& name, bool present, const QStringList& markets) {
  another();
  hands.write("field-name", name);
  if (present)
    hands.press("field-present_way");
  for (const QString& one : markets)
    hands.add("markets", one);
}

void Drafting::advantage(const QString& against, const QString& ours, const QString& theirs, const QString& how) {
  hands.press("add");
  hands.choose("field-competitor", against);
  hands.write("field-ours", ours);
  hands.write("field-theirs", theirs);
  hands.write("field-how_we_win", how);
}

std::string Drafting::gates() {
  journey.page("clarity");
  hands.settle();
  std::string shown;
  for (int gate = 0; gate < 4; ++gate) {
    QWidget* card = hands.at(QStringLiteral("gate-%1").arg(gate));
    if (!card || card->findChildren<widgets::Chip*>().isEmpty())
      return "no gates on the page";
    shown += card->findChild<widgets::Chip*>()->word() == "Open" ? 'o' : '-';
  }
  journey.page("strategy");
  return shown;
}

void Drafting::draftPeopleAndMarkets() {
  journey.begin("blank", "Adventure Works Cycles");
  journey.page("strategy");
  section("People");
  person("Ken Sánchez", "Chief Executive Officer", "Leadership");
  person("Brian Welcker", "Vice President of Sales", "Sales");

  section("Markets");
  selected("Value-added resellers, North America", "1",
           "10.9M in FY2020 and the only large group that still earned its cost.",
           "Workshop of three mechanics or more in the United States or Canada, 50 bikes a year.",
           "All 125 value-added resellers of the order book that bought bikes within 90 days.");
  part("buyer_role", {{"title", "Owner"}, {"cares_about", "Workshop hours that can be billed, money bound in stock."}});
  part("buyer_issue", {{"statement", "My mechanic waits for one part while the bike blocks the stand."}});
  selected("Warehouse resellers, North America", "2", "11.6M in FY2020, the largest, if parts ride on the pallet.",
           "Five outlets or more in the United States or Canada that take mixed pallets.",
           "The 124 warehouse resellers of the order book, the ten largest first.");
  part("buyer_role",
       {{"title", "Purchasing manager"}, {"cares_about", "Delivered price for each pallet, turns in a season."}});
  part("buyer_issue", {{"statement", "In May I have 40 bikes and none in the size they want."}});
  section("Offerings");
  offering("Bikes", "A frame in the size that the reseller ordered, built in 12 working days.", "List 540 to 3,400");
  EXPECT_EQ(gates(), "----") << "nothing has been left out yet";
  section("Markets");
  market("Specialty bike shops, North America", "Deferred", "A visit costs more than the order of 5.0k earns.");
  market("Resellers in Australia", "Turned down", "Freight eats every order of less than 30k there.");
  EXPECT_EQ(gates(), "o---");
}

void Drafting::draftOfferings() {
  section("Offerings");
  offering("Components", "Frames, wheels and drive parts that fit the bikes already sold.", "List 20 to 1,430");
  offering("Clothing", "Jerseys, shorts, gloves and caps in the sizes of the shop.", "List 9 to 90");
  section("Market");
  fit(0, 0, "Core");
  fit(0, 1, "Possible");
  fit(0, 2, "No");
  fit(1, 0, "Core");
  fit(1, 1, "Possible");
  fit(1, 2, "No");
  EXPECT_EQ(gates(), "oo--");
}

void Drafting::draftDifferences() {
  section("Differentiators");
  another();
  hands.type("field-statement", "Best-in-class service");
  EXPECT_TRUE(QTest::qWaitFor([&] {
    for (auto* callout : journey.window().findChildren<widgets::FindingCallout*>())
      if (callout->isVisible() && callout->accessibleName().contains("Any competitor could print this"))
        return true;
    return false;
  })) << "what is typed is judged while it is typed";
  EXPECT_EQ(journey.elements().inOrder<strategy::Differentiator>().front()->statement, "") << "it is a draft still";
  hands.write("field-statement", "Unlike Larkfield we build the frame to the size ordered in 12 working days.");
  hands.write("field-so_what", "Which means that the reseller stocks no slow sizes and loses no Saturday sale.");
  hands.add("offerings", "Bikes");
  hands.write("field-opposite", "Larkfield keeps a hall full of ready sizes.");
  hands.answer("field-opposite_absurd", "No");
  hands.write("field-who_cannot_say", "Larkfield: its boats take 70 days.");
  hands.answer("field-competitor_could_say", "No");
  EXPECT_EQ(gates(), "oo--") << "a claim without proof does not stand";
  part("proof", {{"statement", "Nine resellers waited 11.4 working days on average."},
                 {"source", "Plant log"},
                 {"date", "2020-04-30"}});
  EXPECT_EQ(gates(), "ooo-");
}

void Drafting::draftCompetitors() {
  section("Competitors");
  competitor("Larkfield Bicycles", false, {"Value-added", "Warehouse"});
  competitor("Staying with the present supplier", true, {"Value-added", "Warehouse"});
  section("Advantages");
  advantage("Larkfield", "Any size in 12 working days, and one invoice with the parts.",
            "Between 8 and 12 % cheaper, and delivers the next day.",
            "Ask for the last three sizes that were missing.");
  EXPECT_EQ(gates(), "ooo-") << "the present way is a competitor too";
  advantage("Staying", "One carton and one invoice in place of three.",
            "No change for the mechanics, and known faces at the door.", "One trial order of five bikes before May.");
  EXPECT_EQ(gates(), "oooo");
}

void Drafting::draftStrategy() {
  draftPeopleAndMarkets();
  draftOfferings();
  draftDifferences();
  draftCompetitors();
}

} // namespace baton::tests
