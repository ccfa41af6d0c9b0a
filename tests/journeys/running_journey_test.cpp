// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/meeting.h"
#include "core/workspace/templates.h"
#include "tests/journeys/company.h"
#include "tests/journeys/drafting.h"
#include "ui/commitments/score_rows.h"
#include "ui/records/import_dialog.h"
#include "ui/records/import_model.h"
#include "ui/widgets/text_field.h"

#include <QApplication>
#include <QFileDialog>
#include <QPointer>
#include <QTest>
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace baton::tests {
namespace {

using basics::Date;
using coaching::Meeting, coaching::MeetingDay;
using commitments::State;

/// Journey 5 of the product: the next export comes in, a seller and his manager meet over it, a promise is moved before
/// its day, and the scorecards of both sides stand next to each other.
class RunningJourney : public Company {
protected:
  /// What the CRM would export three days later: one of Michael Blythe's opportunities won, one a stage further, one
  /// new.
  QString nextExport() {
    std::ifstream before(workspace::templatesFolder() / "example/opportunities-2020-06-12.csv");
    std::stringstream text;
    text << before.rdbuf();
    std::string rows = text.str();
    const auto replace = [&rows](const std::string& row, const std::string& now) {
      const auto at = rows.find(row);
      ASSERT_NE(at, std::string::npos) << row;
      rows.replace(at, row.size(), now);
    };
    replace("Bikes,Proposal,best case,132500,2020-05-25,2020-06-30", "Bikes,Won,,132500,2020-05-25,2020-06-15");
    replace("Bikes,Proposal,best case,138300,2020-04-15", "Bikes,Order form,commit,138300,2020-04-15");
    rows += "AW-9001,Bikes for Grand Cycle Stores,Michael Blythe,Grand Cycle Stores,United States,Warehouse,Bikes,"
            "Contacted,pipeline,61000,2020-06-15,2020-10-15,new,self,\n";
    const auto path = journey.folder() / "opportunities-2020-06-15.csv";
    std::ofstream(path) << rows;
    return QString::fromStdString(path.string());
  }
  records::ImportDialog* import() { return journey.window().findChild<records::ImportDialog*>(); }
  void take(const QString& path) {
    journey.page("numbers");
    hands.press("import");
    journey.during([this] { hands.press("choose"); },
                   [&](QWidget&) {
                     hands.type("fileNameEdit", path);
                     QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                   });
    const QPointer<records::ImportDialog> dialog = import();
    ASSERT_FALSE(dialog.isNull());
    const auto rest = [&] {
      return QTest::qWaitFor(
          [&] { return hands.settle(), !dialog || !dialog->isVisible() || !dialog->import().isBusy(); }, 60'000);
    };
    ASSERT_TRUE(rest());
    for (int step = 0; step < 4 && dialog && dialog->isVisible(); ++step) {
      hands.press("next");
      ASSERT_TRUE(rest());
    }
    EXPECT_TRUE(!dialog || !dialog->isVisible()) << "it asks for more than a remembered mapping needs";
  }
  QString typed(const QString& field) { return hands.at<widgets::TextField>(field)->value(); }
};

TEST_P(RunningJourney, AnExportAOneToOneANewDayBeforeTheOldOneAndTheScorecardOfBothSides) {
  journey.sits("Stephen Jiang");
  const auto meetings = journey.elements().count<Meeting>();
  take(nextExport());

  journey.page("people");
  hands.press("start-meeting");
  hands.choose("meeting-person", "Michael Blythe");
  hands.press("meeting-forward");
  const QString fresh = typed("meeting-new"), moved = typed("meeting-moved");
  EXPECT_TRUE(fresh.contains("Grand Cycle Stores")) << fresh.toStdString();
  EXPECT_FALSE(fresh.contains("Modular Cycle Systems")) << "it was there in April";
  EXPECT_TRUE(moved.contains("Modular Cycle Systems")) << moved.toStdString();
  for (int step = 0; step < 3; ++step)
    hands.press("meeting-forward");
  hands.type("meeting-notes", "The account plan first; then Grand Cycle Stores.");
  hands.write("meeting-next", "2020-07-13");
  hands.press("meeting-keep");
  ASSERT_EQ(journey.elements().count<Meeting>(), meetings + 1);
  const Meeting* kept = nullptr;
  for (const Meeting& one : journey.elements().all<Meeting>())
    if (one.date == Date::of(2020, 6, 15))
      kept = &one;
  ASSERT_NE(kept, nullptr);
  EXPECT_EQ(kept->by, person("Stephen Jiang"));
  EXPECT_EQ(nlohmann::json::parse(kept->figures)["since"], "2020-05-13") << "the one-to-one before";

  journey.sits("Michael Blythe");
  move("sales-owes", "Twenty fit-out offers", "propose", [this] {
    hands.write("field-due", "2020-09-15");
    hands.type("move-note", "The calculator comes on 31 July, and August has two weeks of holidays.");
  });
  journey.sits("Stephen Jiang");
  move("sales-owes", "Twenty fit-out offers", "accept-terms");
  journey.nextDay("Stephen Jiang");
  const auto now = ledger();
  const auto* offers = promise(now, "Twenty fit-out offers to resellers with two lines");
  ASSERT_NE(offers, nullptr);
  EXPECT_EQ(offers->standing.state, State::Agreed);
  EXPECT_EQ(offers->standing.terms.due, Date::of(2020, 9, 15));
  EXPECT_FALSE(offers->late);

  journey.page("commitments");
  hands.answer("views", "Scorecard");
  const QString sheet = hands.said("pages");
  for (const char* both : {"Both sides, by the same rules", "Person by person"})
    EXPECT_TRUE(sheet.contains(both)) << both;
  const auto rows = journey.window().findChildren<commitments_page::ScoreRows*>();
  EXPECT_TRUE(std::ranges::any_of(rows, [](const auto* one) {
    const QString told = one->accessibleDescription();
    return one->isVisible() && told.contains("Leadership: ") && told.contains("Sales: ");
  })) << "the same figures of both, one under the other";
}

INSTANTIATE_TEST_SUITE_P(TheWindow, RunningJourney, testing::Values(By::Mouse, By::Keyboard), wayOf);

} // namespace
} // namespace baton::tests
