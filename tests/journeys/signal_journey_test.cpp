// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/handoff.h"
#include "core/plan/goal.h"
#include "core/signals/assumption_heat.h"
#include "tests/journeys/company.h"
#include "tests/journeys/drafting.h"
#include "tests/support/written_pdf.h"
#include "ui/handoff/handoff_page.h"

#include <QAbstractItemView>
#include <QFile>
#include <set>

namespace baton::tests {
namespace {

using field::Heat, field::Signal, field::SignalState;

constexpr const char* assumed = "Resellers of four lines buy 104k";

/// Journey 6 of the product: three sellers report the same, the assumption turns amber, leadership answers, the
/// strategy is revised and handed off, and the plan follows.
class SignalJourney : public Company {
protected:
  field::AssumptionHeat heat() {
    for (const auto& one : field::heatOfAssumptions(journey.elements(), journey.window().session().today()))
      if (one.assumption->statement.starts_with(assumed))
        return one;
    ADD_FAILURE() << "the example assumes something else";
    return {};
  }
  /// From whatever page is shown, with Ctrl+Shift+N.
  void report(const QString& who, const QString& words) {
    journey.sits(who);
    journey.page("numbers");
    hands.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    hands.type("capture-words", words);
    hands.choose("capture-challenges", assumed);
    hands.press("capture-keep");
    EXPECT_FALSE(hands.sees("capture-dialog"));
  }
  std::vector<const Signal*> reports() {
    std::vector<const Signal*> all;
    for (const Signal& signal : journey.elements().all<Signal>())
      if (signal.challenges.value() == heat().assumption->id.value())
        all.push_back(&signal);
    return all;
  }
  /// The signals of one word, one after the other.
  void answerAll(const QString& word, const QString& words) {
    journey.page("signals");
    hands.answer("which", "Open");
    hands.write("find", word);
    for (int waiting = hands.at<QAbstractItemView>("signals")->model()->rowCount(); waiting > 0; --waiting) {
      hands.row("signals", "", true);
      hands.type("move-words", words);
      hands.press("move-changes");
    }
  }
  /// Of a person's goals of one metric, as they are written.
  std::multiset<std::string> amounts(const std::string& metric, const std::string& who) {
    std::multiset<std::string> all;
    for (const auto& goal : journey.elements().all<plan::Goal>())
      if (goal.owner == person(who) && goal.amount && journey.elements().titleOf(goal.metric.value()) == metric)
        all.insert(goal.amount->plain());
    return all;
  }
  std::string printed() {
    QString path = QString::fromStdString((journey.folder() / "printed.pdf").string());
    dynamic_cast<handoff_page::HandoffPage&>(*journey.window().open("handoff"))
        .setFileChooser([path](QWidget*, const QString&, const QString&) { return path; });
    journey.menu([this] { hands.press("export"); }, "PDF");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? WrittenPdf(file.readAll().toStdString()).words() : std::string();
  }
};

TEST_P(SignalJourney, ThreeReportsTurnAnAssumptionAmberAndTheStrategyAndThePlanFollow) {
  ASSERT_EQ(heat().state, Heat::Calm);
  report("José Saraiva", "Northbeam gives the fit-out away with every order of four lines");
  report("Linda Mitchell", "Same here: the fit-out for free at Northbeam, four lines or not");
  EXPECT_EQ(heat().state, Heat::Calm) << "2 reporters of strength 1 weigh 2, and amber begins at 3";
  report("Jillian Carson", "A buyer of two lines got the fit-out for nothing from Northbeam");
  EXPECT_EQ(heat().state, Heat::Amber) << "3 reporters of strength 1, today: 1 + 1 + 1 = 3";
  journey.page("home");
  EXPECT_TRUE(hands.said("pressed").contains(assumed)) << hands.said("pressed").toStdString();
  ASSERT_EQ(reports().size(), 3u);

  journey.sits("David Bradley");
  answerAll("Northbeam", "The fit-out goes with every first order of four lines, from July on.");
  for (const Signal* signal : reports()) {
    EXPECT_EQ(signal->state, SignalState::Answered) << signal->text;
    EXPECT_EQ(signal->answeredBy, person("David Bradley"));
  }

  journey.sits("Ken Sánchez");
  journey.page("strategy");
  hands.row("outline", "Markets");
  hands.row("cards", "Value-added resellers, North America", true);
  hands.write("field-reason", "10.9M, and the fit-out goes with every first order of four lines.");
  journey.page("handoff");
  hands.press("publish");
  hands.type("publish-reason", "The fit-out cannot wait for the claim for clothing.");
  hands.press("publish-now");
  ASSERT_EQ(journey.elements().count<handoff::Handoff>(), 2u);
  const std::string handed = printed();
  EXPECT_NE(handed.find("gives the fit-out away"), std::string::npos) << "what was reported";
  EXPECT_NE(handed.find("from July on"), std::string::npos) << "and what it was answered";

  journey.sits("Linda Mitchell");
  journey.page("handoff");
  hands.press("since");
  hands.answer("compare-parts", "What stands on it");
  const auto standing = [this](const QString& words) {
    const auto* rows = hands.at<QAbstractItemView>("standing")->model();
    for (int row = 0; row < rows->rowCount(); ++row)
      if (const QString text = rows->index(row, 0).data().toString(); text.startsWith(words))
        return text;
    return QString();
  };
  const QString pipeline = "Goal: Pipeline, Linda Mitchell, Value-added resellers",
                meetings = "Goal: First meetings, Linda Mitchell, Value-added resellers";
  EXPECT_TRUE(standing(pipeline).contains("To reconfirm")) << standing(pipeline).toStdString();
  hands.row("standing", pipeline);
  hands.press("still-holds");
  EXPECT_TRUE(standing(pipeline).contains("Still holds")) << standing(pipeline).toStdString();
  const auto before = amounts("First meetings", "Linda Mitchell");
  hands.row("standing", meetings);
  hands.press("standing-go");
  EXPECT_EQ(journey.window().currentPage(), "plan");
  hands.fillHere("goals", "61"); // it leads to the cell
  EXPECT_EQ(amounts("First meetings", "Linda Mitchell").count("61"), before.count("61") + 1);
}

INSTANTIATE_TEST_SUITE_P(TheWindow, SignalJourney, testing::Values(By::Mouse, By::Keyboard), wayOf);

} // namespace
} // namespace baton::tests
