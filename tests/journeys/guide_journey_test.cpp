// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guide/screen.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/strategy.h"
#include "tests/journeys/hands.h"
#include "tests/support/written_pdf.h"
#include "ui/guide/draft_pane.h"
#include "ui/guide/guide_page.h"

#include <QFile>
#include <QTest>
#include <gtest/gtest.h>

namespace baton::tests {
namespace {

/// Somebody starts guided and comes to a first printed draft, once with the mouse, once with the keyboard alone.
class GuideJourney : public testing::TestWithParam<By> {
protected:
  GuideJourney() : journey(GetParam()), hands(journey.hands()) {}

  guide_page::GuidePage& page() { return *dynamic_cast<guide_page::GuidePage*>(journey.window().open("guide")); }
  /// To the next question, which is the one expected.
  void next(const QString& place) {
    hands.press("guide-next");
    EXPECT_EQ(page().place().toStdString(), place.toStdString());
  }
  void write(std::initializer_list<std::pair<const char*, const char*>> answers) {
    for (const auto& [field, text] : answers)
      hands.write(QStringLiteral("field-") + field, QString::fromUtf8(text));
  }
  void answerToWhom() {
    write({{"aspiration", "By 30 June 2021 we earn 4 % on what we sell."}, {"horizon_to", "2021-06-30"}});
    next("markets");
    hands.press("add-market");
    write({{"name", "Resellers in Australia"}});
    hands.press("add-market");
    write({{"name", "Value-added resellers, North America"}});
    next("order");
    hands.choose("field-status", "Selected");
    write({{"reason", "10.9M and the only large group that still earned (+0.7 %)."}});
    next("leaving");
    hands.choose("field-status", "Turned down");
    write({{"reason", "Not before Germany earns."}});
    next("ideal-customer");
    write({{"ideal_customer", "Own workshop, three mechanics or more, 50 bikes a year."}});
    next("buyer");
    hands.press("add-buyer_role");
    write({{"title", "Owner"}, {"cares_about", "Workshop hours that can be billed."}});
    hands.press("add-buyer_issue");
    write({{"statement", "My mechanic waits for the bottom bracket while the bike blocks the stand."},
           {"heard_from", "Great Bikes"}});
    next("names");
    write({{"list_rule", "All value-added resellers that bought bikes within 90 days."}});
  }
  void answerWhatAndWhy() {
    next("offering");
    hands.press("add-offering");
    write({{"name", "Bikes"},
           {"description", "Frame in the size ordered, built in 12 working days."},
           {"price_note", "List 540 to 3,400"}});
    next("difference");
    hands.press("add-differentiator");
    write({{"statement", "Unlike Larkfield we build the frame to the size ordered in 12 working days."},
           {"so_what", "Which means that you need no stock of slow sizes."}});
    next("proof");
    hands.press("add-proof");
    write({{"statement", "11.4 working days on average."}, {"source", "Plant log"}, {"date", "2020-04-30"}});
    next("opposite");
    write({{"opposite", "Larkfield keeps a hall of ready sizes."}});
    hands.answer("field-opposite_absurd", "No");
    write({{"who_cannot_say", "Larkfield: its boats take 70 days."}});
    hands.answer("field-competitor_could_say", "No");
    next("competitor");
    hands.press("add-competitor");
    write({{"name", "Larkfield Bicycles"}});
    hands.press("add-advantage");
    write({{"ours", "Any size in 12 working days."},
           {"theirs", "8-12 % cheaper, and delivers tomorrow."},
           {"how_we_win", "Ask for the last three sizes that were missing."}});
    next("draft");
  }
  WrittenPdf printed() {
    QString path = QString::fromStdString((journey.folder() / "draft.pdf").string());
    page().draft().setFileChooser([path](QWidget*, const QString&, const QString&) { return path; });
    hands.press("print-draft");
    EXPECT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, 60'000)) << "nothing was printed";
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    return WrittenPdf(file.readAll().toStdString());
  }

  Journey journey;
  Hands& hands;
};

TEST_P(GuideJourney, TwelveQuestionsEndInAPrintedDraftThatSaysTheAnswers) {
  journey.begin("guided", "Adventure Works Cycles");
  ASSERT_EQ(journey.window().currentPage(), "guide") << "a guided workspace begins with the guide";
  EXPECT_EQ(page().place(), "sold");
  hands.press("sold-skip");
  ASSERT_EQ(page().place(), "aspiration");
  answerToWhom();
  answerWhatAndWhy();
  EXPECT_TRUE(guide::progressOf(guide::GuidePath::Short, journey.elements()).isComplete());
  ASSERT_EQ(journey.elements().count<strategy::Fit>(), 1u) << "the grid is not asked on the short path";
  EXPECT_EQ(journey.elements().inOrder<strategy::Fit>().front()->level, strategy::FitLevel::Core);
  EXPECT_FALSE(hands.sees("draft-open")) << "nothing is left to answer";
  const std::string words = printed().words();
  for (const char* said : {"By 30 June 2021 we earn 4 % on what we sell", "Value-added resellers, North America",
                           "Own workshop, three mechanics or more", "My mechanic waits for the bottom bracket",
                           "Frame in the size ordered", "build the frame to the size ordered", "11.4 working days",
                           "Larkfield Bicycles", "8-12 % cheaper", "Resellers in Australia"})
    EXPECT_NE(words.find(said), std::string::npos) << said;
  EXPECT_NE(words.find("raft"), std::string::npos) << "it says that it is a draft";

  hands.press("put-away");
  EXPECT_EQ(journey.window().currentPage(), "home");
  EXPECT_FALSE(guide::isDue(journey.elements())) << "it does not come back by itself";
}

INSTANTIATE_TEST_SUITE_P(TheWindow, GuideJourney, testing::Values(By::Mouse, By::Keyboard),
                         [](const testing::TestParamInfo<By>& one) {
                           return one.param == By::Mouse ? "ByMouse" : "ByKeyboardAlone";
                         });

} // namespace
} // namespace baton::tests
