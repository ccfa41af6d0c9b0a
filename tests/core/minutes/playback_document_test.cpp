// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/minutes/sitting.h"

namespace baton::minutes {
namespace {

using people::Side;
using testing::HasSubstr, testing::Not;

class PlaybackPaper : public Sitting {
protected:
  void answers(int sellers, basics::Ids<basics::Anything> recalled = {}) {
    for (int seller = 0; seller < sellers; ++seller)
      put(answer(Side::Sales, recalled));
  }
};

TEST_F(PlaybackPaper, SaysSoWhileNobodyHasAnswered) {
  EXPECT_THAT(playbackPage(), HasSubstr("Nobody has answered yet."));
  EXPECT_THAT(playbackPage(), Not(HasSubstr("Nobody named")));
}

/// What nobody named, of one person, is the answer of that person.
TEST_F(PlaybackPaper, OfASinglePersonShowsNothing) {
  answers(1, ids(hospitals));
  EXPECT_THAT(playbackPage(), HasSubstr("One person answered. What a single person says is not shown."));
  EXPECT_THAT(playbackPage(), Not(HasSubstr("Retail")));
}

TEST_F(PlaybackPaper, OfFewerThanFiveShowsWhatNobodyNamedAndNoFigures) {
  answers(4, ids(hospitals, lamps));
  const std::string page = playbackPage();
  EXPECT_THAT(page, HasSubstr("Four people answered. With fewer than five, single answers could be guessed, so only "
                              "the discussion points are shown."));
  EXPECT_THAT(page, HasSubstr("- To whom: Retail\n"));
  EXPECT_THAT(page, HasSubstr("- What not: Schools\n"));
  EXPECT_THAT(page, Not(HasSubstr("Hospitals")));
  EXPECT_THAT(page, Not(HasSubstr(" of 4")));
}

/// Two authors name {Hospitals, Lamps, Oxbow}, four sellers {Hospitals}. Eight are there: (2 x 3/8 + 4 x 1/8) / 6 =
/// 0.20833; two of six name three. Eight pairs of an author and a seller, each with 1 of 3 in common.
TEST_F(PlaybackPaper, HoldsAuthorsBesideSellers) {
  for (int author = 0; author < 2; ++author)
    put(answer(Side::Leadership, ids(hospitals, lamps, overOxbow)));
  answers(4, ids(hospitals));
  const std::string page = playbackPage();
  EXPECT_THAT(page, HasSubstr("Six people took it: two authors and four sellers."));
  EXPECT_THAT(page, HasSubstr("Named of what is there: **20.8\u202f%**, 2 of 6 named three or more"));
  EXPECT_THAT(page, HasSubstr("Authors and sellers name the same: **33.3\u202f%**"));
  EXPECT_THAT(page, HasSubstr("| Right | Everyone | Authors | Sellers |"));
  EXPECT_THAT(page, HasSubstr("| To whom | 6 of 6 | 2 of 2 | 4 of 4 |"));
  EXPECT_THAT(page, HasSubstr("| Against whom | 2 of 6 | 2 of 2 | 0 of 4 |"));
  EXPECT_THAT(page, HasSubstr("| Hospitals | 6 of 6 | 2 of 2 | 4 of 4 |"));
  EXPECT_THAT(page, HasSubstr("| Lamps | 2 of 6 | 2 of 2 | 0 of 4 |"));
  EXPECT_THAT(page, HasSubstr("| Schools | 0 of 6 | 0 of 2 | 0 of 4 |"));
  EXPECT_THAT(page, Not(HasSubstr("Ticked alike"))) << "nobody ticked anything";
  EXPECT_THAT(page, Not(HasSubstr("Order of the markets"))) << "nobody ranked them";
}

TEST_F(PlaybackPaper, LeavesAuthorsOutWhereNoneTookIt) {
  answers(5, ids(hospitals));
  const std::string page = playbackPage();
  EXPECT_THAT(page, HasSubstr("Five people took it: five sellers."));
  EXPECT_THAT(page, HasSubstr("| Right | Everyone | Sellers |"));
  EXPECT_THAT(page, Not(HasSubstr("Authors")));
}

/// Three of five put Hospitals first, two Retail: W = 0.04 (tests/core/workshop). All tick Lamps alone: 1 of 1 agree.
TEST_F(PlaybackPaper, StatesHowFarTheyAgree) {
  for (int seller = 0; seller < 5; ++seller) {
    auto made = answer(Side::Sales, {});
    made.ranking = {std::to_string((seller < 3 ? hospitals : retail).value())};
    made.fits = ids(lampsInHospitals, cablesInHospitals, repairInRetail);
    put(made);
  }
  const std::string page = playbackPage();
  EXPECT_THAT(page, HasSubstr("Order of the markets: **0.04 of 1**, alike among 5 people (Kendall's W)"));
  EXPECT_THAT(page, HasSubstr("Ticked alike: **100.0\u202f%**, five people ticked in every list"))
      << "where everything is ticked there is no chance to agree by, and no kappa";
}

TEST_F(PlaybackPaper, ListsOtherAnswersTheMostFrequentFirstAndAsText) {
  for (const char* said : {"Cheap <b>cable</b>", "Everybody", "everybody", "Everybody", "Service"}) {
    auto made = answer(Side::Sales, {});
    made.wrong = {said, said};
    put(made);
  }
  EXPECT_THAT(playbackPage(), HasSubstr("#### Other answers given\n\n- Everybody  3 people\n"
                                        "- Cheap \\<b\\>cable\\</b\\>\n- Service\n"));
}

} // namespace
} // namespace baton::minutes
