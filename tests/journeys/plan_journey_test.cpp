// SPDX-License-Identifier: GPL-3.0-or-later
// Journey 3 of the product, on a CRM's 8,800 deals, which are read where they lie. The figures are those that came with
// them (truth/), and what follows from them by hand.
#include "core/plan/goal.h"
#include "core/plan/scenario.h"
#include "tests/journeys/drafting.h"
#include "tests/journeys/planning.h"
#include "tests/support/written_pdf.h"
#include "ui/plan/plan_page.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/number_text.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QTest>
#include <cmath>

namespace baton::tests {
namespace {

constexpr std::int64_t asked = 12'000'000'00; ///< cents: what the company is to sell in 2018
const char* const best = "Darcel Schlecht";   ///< who sold most
const char* const bestsManager = "Melvin Marxen";

/// As the goal grid shows cents: in whole thousands.
QString thousands(std::int64_t cents) {
  const std::int64_t half = cents < 0 ? -50'000 : 50'000;
  return widgets::whole((cents + half) / 100'000);
}

class PlanJourney : public Planning {
protected:
  std::int64_t goalOf(const std::string& person, plan::Basis basis = plan::Basis::Target) {
    std::int64_t sum = 0;
    for (const auto& goal : journey.elements().all<plan::Goal>())
      if (goal.basis == basis && journey.elements().titleOf(goal.owner.value()) == person && goal.amount)
        sum += goal.amount->tenThousandths() / 100;
    return sum;
  }
  void seeMeasures();
  void spreadTheGoal();
  void readTheGaps();
  void takeACommit();
  void leadBackwards();
  void sayWhatPeopleCarry();
  void tryWhatElse();
  void findWhatDoesNotAddUp();
  void forecast();
  void exportTheBook();
};

// 4,238 of 6,711 were won for 10,005,534: 63.2 %, 2,361 each, in 51.78 days.
void PlanJourney::seeMeasures() {
  journey.page("numbers");
  hands.answer("views", "Measures");
  wait([&] { return hands.at<QAbstractItemView>("measures")->model()->rowCount() > 0; }, "the measures");
  EXPECT_EQ(shown("measures", "Win rate by count", "Value"), "63.2 %");
  EXPECT_EQ(shown("measures", "Win rate by count", "Stands on"),
            widgets::whole(truth->all.won + truth->all.lost) + " closed");
  EXPECT_EQ(shown("measures", "Average deal", "Value"), widgets::whole(truth->all.cents / truth->all.won / 100 + 1))
      << "2,360.91";
  EXPECT_EQ(shown("measures", "Sales cycle, mean", "Value"), "51.8 days");
  EXPECT_EQ(shown("measures", "Open pipeline", "Value"), widgets::whole(truth->openCents / 100));
  hands.choose("measures-by", "Manager");
  for (const auto& [manager, sold] : truth->ofManager) {
    EXPECT_EQ(shown("measures-rows", QString::fromStdString(manager), "Won"), widgets::whole(sold.won)) << manager;
    EXPECT_EQ(shown("measures-rows", QString::fromStdString(manager), "Lost"), widgets::whole(sold.lost)) << manager;
  }
}

/// 12M over quarters and people, as the year before came out.
void PlanJourney::spreadTheGoal() {
  journey.page("plan");
  hands.press("goal-more");
  hands.choose("goal-rows", "people and what teams owe");
  hands.fill("goals", "Whole company", "FY2018", "12000");
  spread("Whole company", "quarters");
  std::vector<std::int64_t> weights;
  for (const auto& sold : truth->quarters)
    weights.push_back(sold.cents);
  const auto quarters = sharedOut(asked, weights);
  for (std::size_t i = 0; i < quarters.size(); ++i)
    EXPECT_EQ(shown("goals", "Whole company", i == 0 ? QString("FY2018-Q1") : QString("Q%1").arg(i + 1)),
              thousands(quarters[i]));

  spread("Whole company", "people");
  weights.clear();
  for (const auto& [manager, sold] : truth->ofManager)
    weights.push_back(sold.cents);
  const auto shares = sharedOut(asked, weights);
  std::size_t place = 0;
  for (const auto& [manager, sold] : truth->ofManager) {
    EXPECT_EQ(goalOf(manager), shares[place++]) << manager;
    spread(QString::fromStdString(manager) + "'s team", "people");
  }
  std::vector<std::string> agents;
  weights.clear();
  for (const auto& [agent, manager] : truth->managerOf)
    if (manager == bestsManager) {
      agents.push_back(agent);
      weights.push_back(truth->ofAgent[agent].cents); // nothing where nothing was sold
    }
  const auto parts = sharedOut(goalOf(bestsManager), weights);
  for (std::size_t i = 0; i < agents.size(); ++i)
    EXPECT_EQ(goalOf(agents[i]), parts[i]) << agents[i];
}

/// One goal is typed by hand; what is then missing shows from below, of the team and of the company.
void PlanJourney::readTheGaps() {
  const std::int64_t less = goalOf(best) - 1'000'000'00;
  hands.fill("goals", best, "FY2018", "1000");
  hands.answer("goal-basis", "Compare");
  ASSERT_EQ(shown("goals", "Whole company", "FY2018-Q1"), "") << "the team's name; its numbers stand below";
  hands.choose("goal-grain", "the year");
  EXPECT_EQ(shown("goals", "Whole company", "From above"), thousands(asked));
  EXPECT_EQ(shown("goals", "Whole company", "Level by level"), thousands(asked)) << "as stated for the six teams";
  EXPECT_EQ(shown("goals", "Whole company", "From below"), thousands(asked - less));
  EXPECT_EQ(shown("goals", "Whole company", "Gap"), thousands(-less));
  EXPECT_EQ(shown("goals", QString(bestsManager) + "'s team", "Gap"), thousands(-less));
  hands.choose("goal-grain", "quarters");
}

/// What somebody gives comes from a spreadsheet.
void PlanJourney::takeACommit() {
  hands.answer("goal-basis", "Commit");
  hands.cell("goals", best, "FY2018-Q1");
  QApplication::clipboard()->setText("\"250\"\t300\t300\t250\r\n");
  hands.key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(shown("goals", best, "FY2018"), "1,100");
  EXPECT_EQ(goalOf(best, plan::Basis::Commit), 1'100'000'00);
  hands.answer("goal-basis", "Target");
}

// 12,000,000 / 2,360.909 = 5,082.8; 5,083 / .6315 = 8,049.1.
void PlanJourney::leadBackwards() {
  view("Funnel");
  hands.choose("funnel-period", "FY2018");
  wait([&] { return hands.sees("step-2"); }, "the funnel");
  EXPECT_EQ(hands.at<QLineEdit>("goal")->text(), "12,000,000");
  const double average = double(truth->all.cents) / double(truth->all.won);
  const auto deals = std::int64_t(std::ceil(double(asked) / average));
  const auto begun =
      std::int64_t(std::ceil(double(deals * (truth->all.won + truth->all.lost)) / double(truth->all.won)));
  EXPECT_EQ(hands.at("step-3")->findChild<QLineEdit*>("needed")->text(), widgets::whole(deals));
  EXPECT_EQ(hands.at("step-2")->findChild<QLineEdit*>("needed")->text(), widgets::whole(begun));
}

/// The best seller what was sold, a month; the others, who are 29, what they sold in the mean.
void PlanJourney::sayWhatPeopleCarry() {
  view("Capacity");
  hands.fill("capacity-table", best, "Full, a month", "96101.17"); // 1,153,214 / 12
  hands.press("plan-seat");
  hands.fill("capacity-table", "New seat", "Seats", "29");
  hands.fill("capacity-table", "New seat", "Started", "2018-01-01");
  hands.fill("capacity-table", "New seat", "Full, a month", "25437.70"); // (10,005,534 - 1,153,214) / 12 / 29
  EXPECT_EQ(shown("capacity-table", best, "Carries"), "1,153,214");
  EXPECT_EQ(shown("capacity-table", "All", "Carries"), "10,005,534") << "1,153,214.04 + 29 x 12 x 25,437.70";
  EXPECT_TRUE(hands.said("plan-capacity").contains("20 % over")) << "12,000,000 / 10,005,533.64 = 1.199";
}

// In the first quarter: whoever leaves on the day of today, 2 January, leaves 2 / 31 of a month behind, 6,200.08 of
// 288,303.51.
void PlanJourney::tryWhatElse() {
  view("Scenarios");
  hands.press("new-scenario");
  hands.fill("scenarios", "Win rate", "Scenario 1", "-20");
  hands.cell("scenarios", "Scenario", "Scenario 1");
  hands.add("departure", best);
  wait([&] { return shown("scenarios", "Capacity", "Scenario 1") == widgets::compact(2'219'279.98); },
       "the capacity without the best seller");
  EXPECT_EQ(shown("scenarios", "Capacity", "As it is"), widgets::compact(2'501'383.41)) << "a quarter of the year";
  EXPECT_EQ(shown("scenarios", "Who comes, leaves", "Scenario 1"), "1 leaves");
}

void PlanJourney::findWhatDoesNotAddUp() {
  view("Goals");
  const auto isSaid = [&](const QString& all, const char* where) {
    EXPECT_TRUE(all.contains("12,000,000 of revenue are asked in FY2018")) << where << all.toStdString();
    EXPECT_TRUE(all.contains("carry 10,005,534")) << where;
    EXPECT_TRUE(all.contains(QString(bestsManager) + "'s team owes")) << where;
    EXPECT_TRUE(all.contains("are nobody's")) << where;
    EXPECT_TRUE(all.contains("Worth a look") || where == std::string("home")) << where;
  };
  wait([&] { return hands.said("plan-findings").contains("are nobody's"); }, "the findings");
  isSaid(hands.said("plan-findings"), "plan");
  journey.page("clarity");
  wait([&] { return hands.sees("plan-part") && hands.said("plan-part").contains("are nobody's"); }, "the findings");
  isSaid(hands.said("plan-part"), "clarity");
  journey.page("home");
  wait([&] { return hands.sees("plan-findings"); }, "the plan on Home");
  EXPECT_EQ(hands.at("plan-line")->findChild<widgets::Chip*>()->word(), "The plan does not add up");
  EXPECT_TRUE(hands.said("plan-line").contains("Worth a look: ")) << hands.said("plan-line").toStdString();
}

void PlanJourney::forecast() {
  journey.page("numbers");
  hands.answer("views", "Forecast");
  wait([&] { return text("trial-result").contains("trials end"); }, "the forecast");
  EXPECT_TRUE(text("trial-result").contains(widgets::whole(truth->open) + " opportunities are open"))
      << text("trial-result").toStdString();
  EXPECT_TRUE(hands.sees("trial-figures"));
}

void PlanJourney::exportTheBook() {
  journey.page("plan");
  const QString path = QString::fromStdString((journey.folder() / "book.pdf").string());
  journey.window().findChild<plan_page::PlanPage*>()->setFileChooser(
      [path](QWidget*, const QString&, const QString&) { return path; });
  journey.menu([this] { hands.press("export"); }, "PDF");
  wait([&] { return QFile::exists(path); }, "the plan book");
  QFile file(path);
  file.open(QIODevice::ReadOnly);
  const std::string words = WrittenPdf(file.readAll().toStdString()).words();
  for (const char* said : {"Maven", best, bestsManager, "12,000,000", "10,005,534", "are nobody's"})
    EXPECT_NE(words.find(said), std::string::npos) << said;
}

TEST_P(PlanJourney, FromACrmsExportToAPlanThatAddsUp) {
  journey.begin("blank", "Maven");
  describeOfferings();
  takeIn();
  seeMeasures();
  spreadTheGoal();
  readTheGaps();
  takeACommit();
  leadBackwards();
  sayWhatPeopleCarry();
  tryWhatElse();
  findWhatDoesNotAddUp();
  forecast();
  exportTheBook();
  const std::int64_t before = goalOf(best);
  journey.nextDay(best);
  EXPECT_EQ(goalOf(best), before) << "and so it is on the next day";
  EXPECT_EQ(journey.elements().count<plan::Departure>(), 1u);
}

INSTANTIATE_TEST_SUITE_P(TheWindow, PlanJourney, testing::Values(By::Mouse), wayOf);

} // namespace
} // namespace baton::tests
