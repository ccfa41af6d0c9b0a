// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/known_texts.h"
#include "tests/core/clarity/draft.h"
#include "tests/support/seeds.h"

#include <gmock/gmock.h>
#include <random>

namespace baton::clarity {
namespace {

using namespace strategy;

std::vector<std::string> saidBy(const Check& check) {
  std::vector<std::string> said;
  for (const Finding& finding : check.findings) {
    std::string line = std::string(finding.rule) + " " + std::to_string(finding.id) + " " + std::string(finding.field) +
                       ": " + finding.text + " " + finding.remedy;
    for (const Range& range : finding.ranges)
      line += " " + std::to_string(range.begin) + "-" + std::to_string(range.end);
    said.push_back(line);
  }
  said.push_back("clarity " + std::to_string(check.clarity.value.value_or(-1)));
  return said;
}

std::vector<std::string> saidOf(const Draft& draft, KnownTexts* known) {
  CheckOptions options;
  options.today = draft.today;
  options.known = known;
  return saidBy(check(draft.elements(), options));
}

/// Sound and unsound texts, so that an edit may mend or break; some hold names.
std::string anyText(std::mt19937& random) {
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

void changeSomething(Draft& draft, std::mt19937& random) {
  switch (random() % 6) {
  case 0:
    draft.differentiators[random() % draft.differentiators.size()].statement = anyText(random);
    break;
  case 1:
    draft.markets[random() % draft.markets.size()].idealCustomer = anyText(random);
    break;
  case 2:
    draft.strategy.summary = anyText(random);
    break;
  case 3:
    draft.assumptions[0].statement = anyText(random);
    break;
  case 4: // names are what every text is read against
    draft.competitors[0].name = random() % 2 ? "Acme" : "Kelvin";
    break;
  default:
    draft.setting("sentence-long", false, 3 + double(random() % 40));
  }
}

TEST(KnownTexts, SayTheSameAsTextsReadAnewAfterAnyEdit) {
  for (const std::uint32_t seed : tests::seeds(20)) {
    std::mt19937 random(seed);
    Draft draft = soundDraft();
    KnownTexts known;
    for (int edit = 0; edit < 30; ++edit) {
      changeSomething(draft, random);
      ASSERT_THAT(saidOf(draft, &known), testing::ElementsAreArray(saidOf(draft, nullptr)))
          << "seed " << seed << ", edit " << edit;
    }
  }
}

TEST(KnownTexts, AreReadOnceWhileNamesStay) {
  KnownTexts known;
  const std::string text = "Dealers lose a mechanic every June";
  known.begin(Language::English, {});
  const KnownText* first = &known.know(text);
  known.begin(Language::English, {});
  EXPECT_EQ(&known.know(text), first);
}

TEST(KnownTexts, AreReadAgainWhenANameIsNew) {
  KnownTexts known;
  const std::string text = "Best service, and acme has none";
  known.begin(Language::English, {});
  EXPECT_FALSE(known.know(text).genericClaim().empty());
  Names names;
  names.competitors = {"Acme"};
  known.begin(Language::English, names);
  EXPECT_TRUE(known.know(text).genericClaim().empty()) << "a competitor is an anchor";
}

} // namespace
} // namespace baton::clarity
