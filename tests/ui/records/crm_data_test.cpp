// SPDX-License-Identifier: GPL-3.0-or-later
// A CRM's 8,800 deals with everything that is wrong in them, taken in through the window. Its licence does not let it
// into the project: it is read where it lies. The figures are those that came with it (truth/headline.csv).
#include "core/strategy/offering.h"
#include "core/strategy/target_account.h"
#include "core/workspace/deals.h"
#include "tests/support/data_beside.h"
#include "tests/ui/records/import_at_hand.h"

#include <filesystem>
#include <map>
#include <sstream>

namespace baton::records {
namespace {

class CrmData : public ImportAtHand {
protected:
  void SetUp() override {
    m_data = tests::dataBeside("crm_opportunities");
    if (!std::filesystem::exists(m_data))
      GTEST_SKIP() << "the data is not here";
    make({"Maven", "USD", 1});
    putProducts();
    openWindow();
  }
  /// What is sold has a price, which no import brings.
  void putProducts() {
    std::ifstream file(m_data / "products.csv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
      std::istringstream cells(line);
      std::string name, series, price;
      std::getline(cells, name, ',');
      std::getline(cells, series, ',');
      std::getline(cells, price);
      put(strategy::Offering{.name = name, .listPrice = basics::Money::ofCents(std::stoll(price) * 100)});
    }
  }
  QString file(const char* name) const { return QString::fromStdString((m_data / name).string()); }
  /// To the end, where no step needs an answer.
  void takeIn(const char* name) {
    openFile(file(name));
    for (int step = 0; step < 5 && m_entry->dialog() && !m_entry->dialog()->isHidden(); ++step)
      next();
  }
  std::vector<plan::Deal> deals() {
    std::vector<plan::Deal> all;
    m_session->perform([&all](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
      all = workspace::dealsOf(workspace);
      return workspace::Report();
    });
    settle();
    return all;
  }
  std::filesystem::path m_data;
};

TEST_F(CrmData, IsTakenInWithItsTrapsHandledOrSaid) {
  takeIn("accounts.csv");
  EXPECT_EQ(m_session->elements().count<strategy::TargetAccount>(), 85u);
  openFile(file("sales_teams.csv"));
  EXPECT_EQ(import().mapping().kind, RecordKind::People);
  next();
  choose("becomes-regional_office", "Team");
  next();
  click("add-all-manager");
  next();
  next();
  EXPECT_EQ(m_session->elements().count<people::Person>(), 41u) << "35 agents and 6 managers";

  openFile(file("sales_pipeline.csv"));
  EXPECT_EQ(import().mapping().kind, RecordKind::Opportunities);
  next();
  choose("amount-if-empty", "the list price of its offering");
  EXPECT_EQ(button("next")->text(), "Stages, 1 to decide") << "nobody else calls a stage Engaging";
  next();
  choose("state-Engaging", "Open");
  next();
  ASSERT_EQ(dialog().step(), ImportDialog::Names) << "GTXPro is none of the products";
  EXPECT_EQ(import().names().size(), 1u);
  EXPECT_EQ(import().names()[0].rows, 1480);
  choose("name-GTXPro", "GTX Pro");
  next();
  EXPECT_EQ(words("sum"), "8,800 rows: 8,800 new, 0 changed, 0 as before, 0 rejected");
  next();

  std::map<plan::DealState, int> count;
  basics::Amount won, list;
  int withoutAccount = 0, atListPrice = 0, undated = 0;
  for (const plan::Deal& deal : deals()) {
    ++count[deal.state];
    if (deal.state == plan::DealState::Won)
      won += *deal.amount;
    if (deal.state != plan::DealState::Open)
      continue;
    list += *deal.amount;
    atListPrice += deal.atListPrice ? 1 : 0;
    withoutAccount += deal.account.name.empty() ? 1 : 0;
    undated += deal.created ? 0 : 1;
  }
  EXPECT_EQ(count[plan::DealState::Won], 4238);
  EXPECT_EQ(count[plan::DealState::Lost], 2473);
  EXPECT_EQ(count[plan::DealState::Open], 2089);
  EXPECT_EQ(won.money(), "10005534.00");
  EXPECT_EQ(list.money(), "4966215.00");
  EXPECT_EQ(atListPrice, 2089) << "no open deal says what it is worth";
  EXPECT_EQ(withoutAccount, 1425);
  EXPECT_EQ(undated, 500) << "those that are prospects have no day at all";
}

} // namespace
} // namespace baton::records
