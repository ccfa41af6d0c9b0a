// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guide/screen.h"

#include "core/guide/spoken_summary.h"
#include "core/strategy/market.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace baton::guide {
namespace {

TEST(GuideScreens, TakeFortyFourMinutesOnTheFullPathAndFifteenOnTheShortOne) {
  EXPECT_EQ(minutesOf(GuidePath::Full), 44);
  EXPECT_EQ(minutesOf(GuidePath::Short), 15);
}

TEST(GuideScreens, AreTwentyTwoOfWhichTheShortPathAsksTwelve) {
  EXPECT_EQ(screensOf(GuidePath::Full).size(), 22u);
  EXPECT_EQ(screensOf(GuidePath::Short).size(), 12u);
}

TEST(GuideScreens, FillFieldsThatExist) {
  std::set<std::string_view> ids;
  for (const Screen& screen : screens()) {
    EXPECT_TRUE(ids.insert(screen.id).second) << screen.id;
    EXPECT_EQ(screenNamed(screen.id), &screen);
    ASSERT_FALSE(screen.asks.empty()) << screen.id;
    for (const Ask& ask : screen.asks) {
      const basics::Kind* kind = workspace::kindNamed(std::string(ask.kind));
      ASSERT_NE(kind, nullptr) << screen.id << " asks for " << ask.kind;
      ASSERT_FALSE(ask.fields.empty()) << screen.id;
      for (const std::string_view field : ask.fields)
        EXPECT_NE(kind->field(field), nullptr) << screen.id << " asks for " << ask.kind << "." << field;
    }
  }
}

TEST(GuideScreens, SayWhatIsGoodAndWhatIsBadAndWhy) {
  for (const Screen& screen : screens())
    for (const char* text : {screen.question, screen.help, screen.good, screen.bad, screen.why})
      EXPECT_GT(std::string_view(text).size(), 4u) << screen.id;
}

class GuidedStrategy : public testing::Test {
protected:
  GuidedStrategy()
      : m_workspace(workspace::Workspace::create(m_folder / "guided.baton", {"Company", "USD", 1}, world())) {}

  static basics::Surroundings world() {
    return basics::Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 1, 15)), 7);
  }
  void apply(const std::string& json) {
    const auto done = applyJson(m_workspace, json, {.label = "apply"}, workspace::Earnest::Change);
    ASSERT_FALSE(done.fault) << done.json().dump();
  }
  void change(const std::string& changes) { apply("{\"changes\":[" + changes + "]}"); }
  const basics::Elements& elements() const { return m_workspace.elements(); }
  bool answered(std::string_view id) const { return screenNamed(id)->isAnswered(elements()); }

  tests::TemporaryFolder m_folder;
  workspace::Workspace m_workspace;
};

TEST_F(GuidedStrategy, IsAskedEverythingWhileNothingIsWritten) {
  for (const Screen& screen : screens())
    EXPECT_FALSE(screen.isAnswered(elements())) << screen.id;
  const Progress progress = progressOf(GuidePath::Short, elements());
  EXPECT_EQ(progress.answered, 0);
  EXPECT_EQ(progress.asked, 12);
  ASSERT_NE(progress.next, nullptr);
  EXPECT_EQ(progress.next->id, "aspiration");
}

TEST_F(GuidedStrategy, IsAnsweredByWhatStandsThereWhoeverWroteIt) {
  change(R"({"op":"put","kind":"strategy","fields":{"aspiration":"By 30 June 2021 we earn 4 %."}},
            {"op":"put","kind":"market","id":"21","fields":{"name":"Value-added","status":"selected","rank":1}})");
  EXPECT_TRUE(answered("aspiration"));
  EXPECT_TRUE(answered("markets"));
  EXPECT_FALSE(answered("order")) << "nobody has said why that one";
  EXPECT_EQ(progressOf(GuidePath::Short, elements()).next->id, "order");
  EXPECT_EQ(progressOf(GuidePath::Full, elements()).next->id, "situation");
}

TEST_F(GuidedStrategy, MustNameTheBuyerOfEachSelectedMarket) {
  change(R"({"op":"put","kind":"market","id":"21","fields":{"name":"One","status":"selected","rank":1}},
            {"op":"put","kind":"market","id":"22","fields":{"name":"Two","status":"selected","rank":2}},
            {"op":"put","kind":"buyer_role","fields":{"market":"21","title":"Owner"}},
            {"op":"put","kind":"buyer_issue","fields":{"market":"21","statement":"The bike blocks the stand."}})");
  EXPECT_FALSE(answered("buyer"));
  change(R"({"op":"put","kind":"market","id":"22","fields":{"status":"deferred"}})");
  EXPECT_TRUE(answered("buyer"));
}

TEST_F(GuidedStrategy, LosesAnAnswerThatIsTakenBack) {
  change(R"({"op":"put","kind":"term","id":"31","fields":{"word":"Line","meaning":"One of four."}})");
  EXPECT_TRUE(answered("words"));
  ASSERT_TRUE(m_workspace.undo("somebody"));
  EXPECT_FALSE(answered("words"));
}

TEST(GuidedTemplate, BeginsWithTheShortPathAndABlankOneWithNone) {
  const tests::TemporaryFolder folder;
  for (const char* name : {"guided", "blank"})
    ASSERT_TRUE(workspace::newFromTemplate(folder / name, name, {"Company", "EUR", 4}, basics::Surroundings::real()));
  const auto guided = workspace::Workspace::openForReading(folder / "guided", basics::Surroundings::real());
  EXPECT_TRUE(isDue(guided.elements()));
  EXPECT_EQ(guided.elements().only<strategy::WorkspaceSettings>().guide, GuidePath::Short);
  EXPECT_EQ(guided.elements().only<strategy::WorkspaceSettings>().currency, "EUR");
  EXPECT_EQ(guided.undoLabel(), "begin the guide");
  EXPECT_TRUE(guided.verify().empty());
  EXPECT_FALSE(isDue(workspace::Workspace::openForReading(folder / "blank", basics::Surroundings::real()).elements()));
}

TEST(SpokenSummary, BeginsWithTheBuyerAndEndsWithWhatIsLeft) {
  const tests::TemporaryFolder folder;
  auto workspace =
      workspace::Workspace::create(folder / "spoken.baton", {"Company", "USD", 1}, basics::Surroundings::real());
  const auto done = applyJson(workspace, R"({"changes":[
      {"op":"put","kind":"market","id":"21","fields":{"name":"France","status":"selected","rank":2}},
      {"op":"put","kind":"market","id":"22","fields":{"name":"Canada","status":"selected","rank":1}},
      {"op":"put","kind":"market","id":"23","fields":{"name":"Australia","status":"rejected"}},
      {"op":"put","kind":"buyer_issue","fields":{"market":"22","statement":"The size is missing in May"}},
      {"op":"put","kind":"offering","fields":{"name":"Bikes","status":"live"}},
      {"op":"put","kind":"differentiator","fields":{"statement":"We build the size you ordered."}},
      {"op":"put","kind":"competitor","id":"31","fields":{"name":"Larkfield"}},
      {"op":"put","kind":"advantage","fields":{"competitor":"31","ours":"any size","theirs":"delivers tomorrow"}}]})",
                              {.label = "fill"}, workspace::Earnest::Change);
  ASSERT_FALSE(done.fault) << done.json().dump();
  EXPECT_EQ(
      spokenSummary(workspace.elements()),
      "The size is missing in May. We build the size you ordered. We sell Bikes to Canada and France. What speaks "
      "for Larkfield: delivers tomorrow. What speaks for us: any size. Not now: Australia.");
  EXPECT_EQ(spokenSummary(basics::Elements()), "");
}

} // namespace
} // namespace baton::guide
