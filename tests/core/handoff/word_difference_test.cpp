// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/word_difference.h"

#include <gmock/gmock.h>

namespace baton::handoff {

void PrintTo(const WordRun& run, std::ostream* out) {
  *out << (run.kind == RunKind::Equal ? "=" : run.kind == RunKind::Removed ? "-" : "+") << "\"" << run.text << "\"";
}

namespace {

using testing::ElementsAre, testing::IsEmpty;

WordRun same(std::string text) {
  return {RunKind::Equal, std::move(text)};
}
WordRun gone(std::string text) {
  return {RunKind::Removed, std::move(text)};
}
WordRun come(std::string text) {
  return {RunKind::Added, std::move(text)};
}

TEST(WordDifference, KeepsWhatStaysAndMarksTheWordThatChanged) {
  EXPECT_THAT(wordDifference("We earn 3 % on what we sell.", "We earn 4 % on what we sell."),
              ElementsAre(same("We earn "), gone("3 "), come("4 "), same("% on what we sell.")));
}

TEST(WordDifference, OfEqualTextsIsOneRun) {
  EXPECT_THAT(wordDifference("Same words.", "Same words."), ElementsAre(same("Same words.")));
  EXPECT_THAT(wordDifference("Same  words.\n", "Same words."), ElementsAre(same("Same words.")))
      << "blanks do not count";
  EXPECT_THAT(wordDifference("", ""), IsEmpty());
}

TEST(WordDifference, OfNothingAndSomethingIsOneRun) {
  EXPECT_THAT(wordDifference("", "New text"), ElementsAre(come("New text")));
  EXPECT_THAT(wordDifference("Old text", " "), ElementsAre(gone("Old text")));
}

TEST(WordDifference, PutsWhatIsGoneBeforeWhatCame) {
  EXPECT_THAT(wordDifference("a b c d", "a x y d"), ElementsAre(same("a "), gone("b c "), come("x y "), same("d")));
}

TEST(WordDifference, SeesAWordAddedAtTheEndOfASentence) {
  EXPECT_THAT(wordDifference("Sell bikes.", "Sell bikes, and parts."),
              ElementsAre(same("Sell bikes"), come(", and parts"), same(".")));
}

TEST(WordDifference, TakesFiguresAndHyphenatedWordsAsOne) {
  EXPECT_THAT(wordDifference("It made 10.9M", "It made 11.6M"),
              ElementsAre(same("It made "), gone("10.9M"), come("11.6M")));
  EXPECT_THAT(wordDifference("pre-owned", "pre-sold"), ElementsAre(gone("pre-owned"), come("pre-sold")));
}

TEST(WordDifference, ComparesAccentedWordsWhole) {
  EXPECT_THAT(wordDifference("für Händler", "für Läden"), ElementsAre(same("für "), gone("Händler"), come("Läden")));
}

TEST(WordDifference, ComparesSignBySignWhereThereAreNoBlanks) {
  EXPECT_THAT(wordDifference("東京市場", "東京支店"), ElementsAre(same("東京"), gone("市場"), come("支店")));
}

TEST(WordDifference, FindsTheLongestCommonSequence) {
  // Of "p q r q s p q" and "q s r p q p" four words at most can stay (the textbook's example).
  std::size_t kept = 0;
  for (const WordRun& run : wordDifference("p q r q s p q", "q s r p q p"))
    if (run.kind == RunKind::Equal)
      for (char c : run.text)
        kept += c != ' ';
  EXPECT_EQ(kept, 4u);
}

TEST(WordDifference, GivesBackBothTextsWhateverTheyAre) {
  const char* texts[] = {"",
                         "One.",
                         "No discount on touring bikes before June.",
                         "No discount on road or touring bikes, ever: they lose 9.9 %.",
                         "((--)) ' , .",
                         "a a a a a b a a a"};
  for (const char* before : texts)
    for (const char* after : texts) {
      std::string old, now;
      for (const WordRun& run : wordDifference(before, after)) {
        if (run.kind != RunKind::Added)
          old += run.text;
        if (run.kind != RunKind::Removed)
          now += run.text;
      }
      std::erase(old, ' ');
      std::string expected = before;
      std::erase(expected, ' ');
      EXPECT_EQ(now, after);
      EXPECT_EQ(old, expected);
    }
}

TEST(WordDifference, LeavesNoSmallWordAloneBetweenTwoThatChanged) {
  EXPECT_THAT(wordDifference("We sell the bikes to shops.", "We lend the boats to shops."),
              ElementsAre(same("We "), gone("sell the bikes "), come("lend the boats "), same("to shops.")));
  EXPECT_THAT(
      wordDifference("We sell in the north now.", "We lend and rent in the far south now."),
      ElementsAre(same("We "), gone("sell in the north "), come("lend and rent in the far south "), same("now.")));
}

TEST(WordDifference, KeepsASmallWordOutsideOfAMark) {
  EXPECT_THAT(wordDifference("They sell to dealers.", "They sell slowly to big dealers."),
              ElementsAre(same("They sell "), come("slowly "), same("to "), come("big "), same("dealers.")))
      << "nothing went that it could go with";
  EXPECT_THAT(wordDifference("We sell the bikes.", "We lend the bikes."),
              ElementsAre(same("We "), gone("sell "), come("lend "), same("the bikes.")));
  EXPECT_THAT(
      wordDifference("Ten dealers in Ohio buy now.", "Six dealers in Iowa buy now."),
      ElementsAre(gone("Ten "), come("Six "), same("dealers in "), gone("Ohio "), come("Iowa "), same("buy now.")))
      << "\"dealers\" says something";
}

TEST(WordDifference, DoesNotPickSingleWordsOutOfATextThatWasRewritten) {
  const std::string before = "The plant is full in May and nobody in sales knows it.",
                    after = "Every quarter closed below quota, so it is the goal.";
  EXPECT_THAT(wordDifference(before, after), ElementsAre(gone(before), come(after)));
}

TEST(WordDifference, KeepsTheBlankBeforeWhatIsGone) {
  EXPECT_THAT(wordDifference("It lost 9 % a year.", "It lost 9 %."),
              ElementsAre(same("It lost 9 %"), gone(" a year"), same(".")));
}

TEST(WordDifference, DoesNotCompareTextsOfThousandsOfWordsWordByWord) {
  std::string before, after;
  for (int i = 0; i < 3000; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  EXPECT_THAT(wordDifference(before, after), testing::SizeIs(2));
}

} // namespace
} // namespace baton::handoff
