// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/interview_document.h"

#include "core/report/markdown.h"
#include "tests/core/coaching/team.h"

namespace baton::coaching {
namespace {

using testing::HasSubstr, testing::Not;

/// Sam and Una look for somebody to sell to resellers, by two competencies.
class Scorecard : public Team {
protected:
  Scorecard() {
    profile = put(RoleProfile{.name = "Seller to resellers"});
    listens = put(Competency{.position = "a",
                             .profile = profile,
                             .name = "Begins with what the buyer is stuck with",
                             .levels = {"Lists features", "Asks once", "Asks twice", "The buyer says it"}});
    price = put(Competency{.position = "b", .profile = profile, .name = "Holds the price"});
    page.interview = {.id = Id<Interview>(700), .candidate = "Ada", .profile = profile, .date = today, .by = sam};
  }
  Rating rated(Id<Competency> competency, std::optional<int> level, const char* evidence, Id<Interview> interview) {
    return {.id = Id<Rating>(m_next++),
            .competency = competency,
            .level = level,
            .evidence = evidence,
            .date = today,
            .interview = interview};
  }
  void ask(Id<Competency> competency, std::optional<int> level, const char* evidence = "") {
    page.ratings.push_back(rated(competency, level, evidence, page.interview.id));
  }
  /// Una saw somebody a week before.
  void unaSaw(const char* candidate, int level) {
    const auto other = put(Interview{.candidate = candidate, .profile = profile, .date = day("2020-06-08"), .by = una});
    put(rated(listens, level, "", other));
  }
  std::string written() {
    page.elements = elements;
    return report::writeMarkdown(interviewDocument(page));
  }
  Id<RoleProfile> profile;
  Id<Competency> listens, price;
  InterviewPage page;
  basics::RowId m_next = 800;
};

TEST_F(Scorecard, IsAFormToWriteOnWhereNothingIsFilledIn) {
  page.interview.candidate.clear();
  const std::string text = written();
  EXPECT_THAT(text, HasSubstr("Candidate"));
  EXPECT_THAT(text, HasSubstr("Begins with what the buyer is stuck with"));
  EXPECT_THAT(text, HasSubstr("The buyer says it")) << "how one sees a level";
  EXPECT_THAT(text, HasSubstr("not asked"));
  EXPECT_THAT(text, HasSubstr("What was heard or seen"));
  EXPECT_THAT(text, HasSubstr("Our view"));
  EXPECT_THAT(text, Not(HasSubstr("Side by side")));
}

/// Four words describe the levels 1 to 4, so that the third is the one of level 3.
TEST_F(Scorecard, HasTheLevelAndWhatWasHeardAndSaysWhatWasNotAsked) {
  ask(listens, 3, "Asked twice what a lost day costs");
  page.interview.verdict = "Yes, for the north";
  const std::string text = written();
  EXPECT_THAT(text, HasSubstr("# Ada"));
  EXPECT_THAT(text, HasSubstr("asked by Sam"));
  EXPECT_THAT(text, HasSubstr("| **3** | **Asks twice** | **seen** |"));
  EXPECT_THAT(text, HasSubstr("Asked twice what a lost day costs"));
  EXPECT_THAT(text, HasSubstr("Not asked."));
  EXPECT_THAT(text, HasSubstr("Yes, for the north"));
}

/// Sam saw a 3, Una a 1 of the same candidate, whatever the case of the name: two levels apart. Of another one she says
/// nothing here.
TEST_F(Scorecard, OfTwoWhoAskedTheLevelsStandSideBySide) {
  ask(listens, 3, "Asked twice");
  unaSaw("Bo", 0);
  EXPECT_THAT(written(), Not(HasSubstr("Side by side")));
  unaSaw("ada", 1);
  const std::string text = written();
  EXPECT_THAT(text, HasSubstr("Sam, 15 Jun 2020"));
  EXPECT_THAT(text, HasSubstr("Una, 8 Jun 2020"));
  EXPECT_THAT(text, HasSubstr("| Begins with what the buyer is stuck with | 3 | 1 | **seen differently** |"));
  EXPECT_THAT(text, HasSubstr("| Holds the price | not asked | not asked |"));
  EXPECT_THAT(text, HasSubstr("Two levels or more lie between what you saw"));
  page.ratings.front().level = 2;
  EXPECT_THAT(written(), Not(HasSubstr("seen differently"))) << "one level is none to speak of";
}

} // namespace
} // namespace baton::coaching
