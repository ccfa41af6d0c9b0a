// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/outline.h"

#include <gtest/gtest.h>

namespace baton::report {
namespace {

Document twoParts() {
  Document document;
  document.sections = {Section{.title = "Markets",
                               .blocks = {Heading{.level = 1, .text = "Foreword"},
                                          Heading{.level = 1, .text = "The markets", .numbered = true, .id = "markets"},
                                          Columns{{{{Heading{.level = 2, .text = "To whom"}}}}}}},
                       Section{.blocks = {Heading{.level = 1, .text = "The markets", .numbered = true},
                                          Heading{.level = 3, .text = "Detail"}}}};
  return document;
}

} // namespace

TEST(Outline, CountsOnlyNumberedHeadingsOfTheFirstLevel) {
  const Document document = twoParts();
  const Outline outline(document);
  ASSERT_EQ(outline.entries().size(), 5u);
  EXPECT_EQ(outline.entries()[0].number, "");
  EXPECT_EQ(outline.entries()[1].number, "1");
  EXPECT_EQ(outline.entries()[3].number, "2");
}

TEST(Outline, ListsTwoLevelsWithoutThoseInColumns) {
  const Document document = twoParts();
  const Outline outline(document);
  EXPECT_TRUE(outline.entries()[1].listed);
  EXPECT_FALSE(outline.entries()[2].listed);
  EXPECT_FALSE(outline.entries()[4].listed);
}

TEST(Outline, GivesEveryHeadingAnAnchorOfItsOwn) {
  Document document = twoParts();
  document.sections[1].blocks.push_back(Heading{.level = 2, .text = "\xD7\xA9\xD7\x9C", .id = "a b' c"});
  const Outline outline(document);
  EXPECT_EQ(outline.entries()[1].anchor, "markets");
  EXPECT_EQ(outline.entries()[3].anchor, "the-markets");
  EXPECT_EQ(outline.anchorFor("a b' c"), "a-b-c");
  EXPECT_EQ(outline.anchorFor("nowhere"), "");
}

TEST(RunningTitles, HaveTheNumberOfTheirPartAndGoOnWhereASectionHasNone) {
  const Document document = twoParts();
  const auto titles = runningTitles(document, Outline(document));
  EXPECT_EQ(titles[0], "1\xC2\xA0 Markets");
  EXPECT_EQ(titles[1], titles[0]);
}

} // namespace baton::report
