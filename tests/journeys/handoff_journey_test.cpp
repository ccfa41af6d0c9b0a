// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/acknowledgement.h"
#include "core/handoff/handoff.h"
#include "core/strategy/open_question.h"
#include "tests/journeys/drafting.h"
#include "ui/handoff/compare_pane.h"
#include "ui/handoff/handoff_page.h"

#include <QFile>
#include <gmock/gmock.h>

namespace baton::tests {
namespace {

/// Journey 2 of the product: a version is published and printed, accepted with a reservation and two questions, and the
/// next version answers them.
class HandoffJourney : public Drafting {
protected:
  handoff_page::HandoffPage& page() {
    journey.page("handoff");
    return *dynamic_cast<handoff_page::HandoffPage*>(journey.window().open("handoff"));
  }
  void publish() {
    journey.page("handoff");
    hands.press("publish");
    hands.press("publish-now");
  }
  QByteArray printed() {
    QString path = QString::fromStdString((journey.folder() / "printed.pdf").string());
    page().setFileChooser([path](QWidget*, const QString&, const QString&) { return path; });
    journey.menu([this] { hands.press("export"); }, "PDF");
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  void answerQuestion(const std::string& about, const QString& words) {
    for (const auto& question : journey.elements().all<strategy::OpenQuestion>())
      if (question.text.find(about) != std::string::npos) {
        hands.press(QStringLiteral("answer-%1").arg(question.id.value()));
        hands.type("answer-text", words);
        hands.press("answer-save");
        return;
      }
    ADD_FAILURE() << about << " is not asked";
  }
  const handoff::Acknowledgement* answerOf(const std::string& name) {
    for (const auto& one : journey.elements().all<handoff::Acknowledgement>())
      if (journey.elements().find(one.person)->name == name)
        return &one;
    return nullptr;
  }
  QString compared() {
    QString all;
    auto* pane = hands.at<handoff_page::ComparePane>("compare-pane");
    for (int row = 0; pane && row < pane->model().rowCount(); ++row)
      all += pane->model().row(row).title + '\n';
    return all;
  }
};

TEST_P(HandoffJourney, TwoVersionsAReservationAndTheQuestionsItAsked) {
  draftStrategy();
  journey.sits("Ken Sánchez");
  publish();
  ASSERT_EQ(journey.elements().count<handoff::Handoff>(), 1u);
  EXPECT_TRUE(printed().startsWith("%PDF-"));

  journey.sits("Brian Welcker");
  journey.page("handoff");
  hands.press("answer-version");
  hands.press("verdict-accepted_with_reservations");
  hands.type("answer-note", "The fit-out calculator first.");
  hands.type("answer-questions", "Who leads Canada?\nWho pays for the frames to show?");
  hands.press("answer-now");
  ASSERT_NE(answerOf("Brian Welcker"), nullptr);
  EXPECT_EQ(answerOf("Brian Welcker")->verdict, handoff::Verdict::AcceptedWithReservations);
  ASSERT_EQ(journey.elements().count<strategy::OpenQuestion>(), 2u);

  journey.sits("Ken Sánchez");
  journey.page("handoff");
  answerQuestion("Canada", "Brian Welcker does, from July on.");
  answerQuestion("frames", "Marketing does, up to 20 of them.");
  journey.page("strategy");
  section("Markets");
  hands.row("cards", "Resellers in Australia", true);
  hands.write("field-reason", "Freight eats every order of less than 30k there, and Germany comes first.");
  publish();
  ASSERT_EQ(journey.elements().count<handoff::Handoff>(), 2u);

  page();
  hands.press("compare");
  const QString differences = compared();
  EXPECT_TRUE(differences.contains("Resellers in Australia")) << differences.toStdString();
  EXPECT_TRUE(differences.contains("Who leads Canada?")) << differences.toStdString();
  EXPECT_FALSE(differences.contains("Warehouse resellers")) << "what did not change is not shown";

  journey.nextDay("Ken Sánchez");
  for (const auto& version : journey.elements().all<handoff::Handoff>())
    EXPECT_EQ(version.sha256.size(), 64u);
}

INSTANTIATE_TEST_SUITE_P(TheWindow, HandoffJourney, testing::Values(By::Mouse, By::Keyboard), wayOf);

} // namespace
} // namespace baton::tests
