// SPDX-License-Identifier: GPL-3.0-or-later
// One case that fires and one near miss that does not, for every rule of the table. Each changes a sound strategy.
#include "core/clarity/rule.h"
#include "tests/core/clarity/rule_cases.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace baton::clarity {
namespace {

class RuleCase : public testing::TestWithParam<Case> {};

TEST_P(RuleCase, FiresAndItsNearMissDoesNot) {
  const Case& pair = GetParam();
  Draft fires = soundDraft();
  pair.fires(fires);
  const Check fired = fires.check();
  EXPECT_FALSE(findingsOf(fired, pair.rule).empty());
  Draft near = soundDraft();
  pair.nearMiss(near);
  for (const Finding& finding : findingsOf(near.check(), pair.rule))
    ADD_FAILURE() << "near miss: " << finding.text;
}

TEST_P(RuleCase, SaysWhatWhyAndWhatToDoInWholeSentences) {
  Draft fires = soundDraft();
  GetParam().fires(fires);
  for (const Finding& finding : findingsOf(fires.check(), GetParam().rule)) {
    for (const std::string& text : {finding.text, finding.why, finding.remedy}) {
      EXPECT_FALSE(text.empty());
      EXPECT_EQ(text.find_first_of("{}!"), std::string::npos) << text;
      EXPECT_EQ(text.find("  "), std::string::npos) << text;
      EXPECT_EQ(text.find("\"\""), std::string::npos) << text;
    }
    EXPECT_FALSE(finding.kind.empty());
  }
}

TEST_P(RuleCase, IsSilentOnceTheWorkspaceSwitchesItOffWithAReason) {
  Draft fires = soundDraft();
  GetParam().fires(fires);
  fires.setting(std::string(GetParam().rule), true, std::nullopt);
  EXPECT_TRUE(findingsOf(fires.check(), GetParam().rule).empty());
  fires.settings.back().reason = " ";
  EXPECT_FALSE(findingsOf(fires.check(), GetParam().rule).empty());
}

TEST_P(RuleCase, ClosesItsGateIfItIsABlockerAndNoneOtherwise) {
  Draft fires = soundDraft();
  GetParam().fires(fires);
  fires.published = true;
  const Check check = fires.check();
  for (const Finding& finding : findingsOf(check, GetParam().rule)) {
    if (finding.gate)
      EXPECT_FALSE(check.gate(*finding.gate).open);
    EXPECT_EQ(finding.severity == Severity::Blocker, findRule(finding.rule)->severity == Severity::Blocker);
  }
  if (findRule(GetParam().rule)->severity == Severity::Blocker)
    EXPECT_FALSE(check.ready);
}

/// What has just been made has no name yet, and is spoken of as what it is.
TEST(AFindingOfWhatHasNoNameYet, ReadsLikeASentence) {
  Draft draft = soundDraft();
  strategy::Market& market = draft.add(draft.markets, strategy::Market{});
  market.status = strategy::MarketStatus::Selected;
  strategy::Offering& offering = draft.add(draft.offerings, strategy::Offering{});
  draft.fit(market, offering, strategy::FitLevel::Core);
  draft.add(draft.differentiators, strategy::Differentiator{}).offerings = {offering.id};
  const Check check = draft.check();
  const auto textsOf = [&check](std::string_view rule) {
    std::vector<std::string> texts;
    for (const Finding& finding : findingsOf(check, rule))
      texts.push_back(finding.text);
    return texts;
  };
  using testing::Contains;
  EXPECT_THAT(textsOf("market-unbounded"),
              Contains("This market has no edge: a seller cannot tell who is outside it."));
  EXPECT_THAT(textsOf("market-no-reason"), Contains("Why this market rather than another?"));
  EXPECT_THAT(textsOf("market-no-issue"), Contains("What keeps the buyer in this market busy is not said."));
  EXPECT_THAT(textsOf("offering-undescribed"), Contains("What does the buyer of this offering get?"));
  EXPECT_THAT(textsOf("proof-none"), Contains("This difference: how do we know?"));
  for (const Finding& finding : check.findings)
    for (const std::string& text : {finding.text, finding.why, finding.remedy})
      EXPECT_EQ(text.find("unnamed"), std::string::npos) << text;
}

INSTANTIATE_TEST_SUITE_P(Table, RuleCase, testing::ValuesIn(allCases()), [](const auto& one) {
  std::string name(one.param.rule);
  std::ranges::replace(name, '-', '_');
  return name;
});

TEST(RuleTable, HasACasePairForEveryRule) {
  const std::vector<Case> cases = allCases();
  for (const Rule& rule : rules())
    EXPECT_EQ(std::ranges::count(cases, rule.id, &Case::rule), 1) << rule.id;
  EXPECT_EQ(cases.size(), rules().size());
}

TEST(RuleTable, NamesEveryRuleInAFewWordsOfItsOwn) {
  std::set<std::string_view> names;
  for (const Rule& rule : rules()) {
    EXPECT_FALSE(rule.label.empty()) << rule.id;
    EXPECT_LE(rule.label.size(), 32u) << rule.label;
    EXPECT_TRUE(names.insert(rule.label).second) << rule.label;
  }
}

TEST(RuleTable, HasOneHundredPoints) {
  int points = 0;
  for (const Rule& rule : rules())
    points += rule.points;
  EXPECT_EQ(points, 100);
}

TEST(RuleTable, LetsNothingThatIsMissingBePutAside) {
  for (const Rule& rule : rules()) {
    const bool missing = rule.id.ends_with("-none") || rule.id.find("-no-") != std::string_view::npos;
    if (missing)
      EXPECT_EQ(rule.nature, Nature::Existence) << rule.id;
  }
}

TEST(RuleTable, AsksForPointsOnlyWhereAVersionCanAnswer) {
  for (const Rule& rule : rules())
    if (rule.source != Source::Strategy)
      EXPECT_EQ(rule.points, 0) << rule.id;
}

} // namespace
} // namespace baton::clarity
