// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/check_memory.h"
#include "core/clarity/rule.h"

#include "tests/core/clarity/draft.h"
#include "tests/support/seeds.h"

#include <gmock/gmock.h>
#include <random>

namespace baton::clarity {
namespace {

using namespace strategy;
using basics::Amount, basics::Elements, basics::Id, basics::Tag;

/// Everything that a check says, a line each.
std::vector<std::string> saidBy(const Check& check) {
  std::vector<std::string> said;
  for (const Finding& finding : check.findings) {
    std::string line = std::string(finding.rule) + " " + std::to_string(finding.id) + " " + std::string(finding.field) +
                       ": " + finding.text + " " + finding.remedy + (finding.settled ? " settled" : "");
    for (const Range& range : finding.ranges)
      line += " " + std::to_string(range.begin) + "-" + std::to_string(range.end);
    said.push_back(line);
  }
  for (const ClarityTerm& term : check.clarity.terms)
    said.push_back(std::string(term.rule) + " costs " + std::to_string(term.lost));
  for (const std::string_view rule : check.clarity.leftOut)
    said.push_back(std::string(rule) + " is left out");
  for (const FocusTerm& term : check.focus.terms)
    said.push_back(std::string(term.name) + " " + std::to_string(term.value.value_or(-1)) + " " + term.leftOut);
  for (const StandingDifference& difference : check.differences)
    said.push_back(difference.differentiator.text() + " stands for " + std::to_string(difference.offerings.size()));
  said.push_back("clarity " + std::to_string(check.clarity.value.value_or(-1)) + ", gates " +
                 std::to_string(check.openGates()));
  return said;
}

/// A strategy that changes one element after the other while all else stays where it is, as in a workspace.
class Changing {
public:
  Changing() {
    Draft draft = soundDraft();
    draft.withFacts = true;
    draft.add(draft.goals, plan::Goal{.metric = Id<plan::Metric>(101),
                                      .scope = plan::Scope::Team,
                                      .from = day(2020, 7, 1),
                                      .grain = plan::GoalGrain::Year,
                                      .amount = Amount::of(1000)});
    m_market = draft.markets.front().id;
    m_offering = draft.offerings.front().id;
    elements = draft.elements();
    options.today = draft.today;
    options.facts = &facts;
  }

  void changeSomething(std::mt19937& random) {
    const auto any = [&random](std::size_t count) { return random() % count; };
    switch (any(12)) {
    case 0:
      return edit<Differentiator>(random, [&](auto& one) { one.statement = anyText(random); });
    case 1:
      return edit<Market>(random, [&](auto& one) { one.idealCustomer = anyText(random); });
    case 2:
      return edit<Strategy>(random, [&](auto& one) { one.summary = anyText(random); });
    case 3:
      return edit<Assumption>(random, [&](auto& one) { one.statement = anyText(random); });
    case 4: // names are what every text is read against
      return edit<Competitor>(random, [&](auto& one) { one.name = any(2) ? "Acme" : "Kelvin"; });
    case 5:
      return changeSetting(3 + double(any(40)));
    case 6:
      return edit<plan::Goal>(random,
                              [&](auto& one) { one.amount = any(3) ? std::optional(Amount::of(7)) : std::nullopt; });
    case 7:
      return edit<plan::Goal>(random, [&](auto& one) {
        one.market = any(2) ? m_market : Id<Market>();
        one.offering = any(2) ? m_offering : Id<Offering>();
      });
    case 8:
      return edit<Market>(random,
                          [&](auto& one) { one.status = any(2) ? MarketStatus::Selected : MarketStatus::Deferred; });
    case 9:
      facts.asked = RecordShare{Amount::of(std::int64_t(any(50))), Amount::of(100), Amount::of(50), 3};
      return;
    case 10:
      facts.promises = {{77, anyText(random)}};
      return;
    default:
      options.published = any(2) == 1;
    }
  }

  std::vector<std::string> said(CheckMemory* memory) {
    options.memory = memory;
    return saidBy(check(elements, options));
  }

  Elements elements;
  CheckOptions options;
  RecordFacts facts;

private:
  template <class T, class Change> void edit(std::mt19937& random, Change change) {
    const auto all = elements.inOrder<T>();
    auto changed = std::make_shared<T>(*all.at(random() % all.size()));
    change(*changed);
    elements.put(describe(Tag<T>{}), changed->id.value(), changed);
  }
  void changeSetting(double words) {
    auto setting = std::make_shared<RuleSetting>();
    setting->id = Id<RuleSetting>(9001);
    setting->rule = "sentence-long";
    setting->threshold = Amount::ofTenThousandths(std::int64_t(words * 10'000));
    setting->reason = "agreed in June";
    elements.put(describe(Tag<RuleSetting>{}), 9001, setting);
  }
  /// Sound and unsound texts, so that an edit may mend or break; some hold names.
  static std::string anyText(std::mt19937& random) {
    static const std::vector<std::string> texts{"Best-in-class service for all customers",
                                                "Dealers with 3 to 12 shops that lose a mechanic every June",
                                                "TBD",
                                                "See the handbook",
                                                "It will be released in spring",
                                                "KLMN is delivered within 11.4 working days",
                                                "Kelvin Marine Logistics Network (KLMN) waits for frames",
                                                "Acme sends a mechanic within two days and we do not",
                                                ""};
    return texts[random() % texts.size()];
  }

  Id<Market> m_market;
  Id<Offering> m_offering;
};

TEST(CheckMemory, SaysTheSameAsACheckThatRemembersNothingAfterAnyEdit) {
  for (const std::uint32_t seed : tests::seeds(20)) {
    std::mt19937 random(seed);
    Changing strategy;
    CheckMemory memory;
    for (int edit = 0; edit < 40; ++edit) {
      strategy.changeSomething(random);
      const auto remembered = strategy.said(&memory);
      ASSERT_THAT(remembered, testing::ElementsAreArray(strategy.said(nullptr)))
          << "seed " << seed << ", edit " << edit;
    }
  }
}

/// The rules that are asked when the check is made once more.
int askedAgain(Changing& strategy, CheckMemory& memory) {
  memory.begin(strategy.elements, strategy.options);
  int asked = 0;
  for (std::size_t rule = 0; rule < rules().size(); ++rule)
    memory.answerOf(rule, [&asked](const Scope&) { return ++asked, RuleAnswer(); });
  return asked;
}

TEST(CheckMemory, AsksOnlyTheRulesThatLookAtGoalsAfterAGoalWasEdited) {
  Changing strategy;
  strategy.options.facts = nullptr;
  CheckMemory memory;
  strategy.said(&memory);
  plan::Goal goal = *strategy.elements.all<plan::Goal>().begin();
  goal.amount = Amount::of(2000);
  strategy.elements.put(describe(Tag<plan::Goal>{}), goal.id.value(), std::make_shared<plan::Goal>(goal));
  const int asked = askedAgain(strategy, memory);
  EXPECT_GE(asked, 1);
  EXPECT_LE(asked, 20) << "of " << rules().size();
}

TEST(CheckMemory, AsksEveryRuleAfterATextWasEdited) {
  Changing strategy;
  CheckMemory memory;
  strategy.said(&memory);
  Strategy words = strategy.elements.only<Strategy>();
  words.summary = "Dealers lose a mechanic every June";
  strategy.elements.put(describe(Tag<Strategy>{}), words.id.value(), std::make_shared<Strategy>(words));
  EXPECT_EQ(askedAgain(strategy, memory), int(rules().size()));
}

} // namespace
} // namespace baton::clarity
