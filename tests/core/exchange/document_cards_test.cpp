// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/document_cards.h"

#include "core/exchange/markdown_words.h"
#include "core/exchange/zip_part.h"
#include "tests/support/packed_zip.h"

#include <gmock/gmock.h>

namespace baton::exchange {
namespace {

using testing::ElementsAre;
using From = TextCard::From;

std::vector<TextCard> cardsOf(std::string_view bytes) {
  auto cards = documentCards(bytes);
  EXPECT_TRUE(cards) << cards.refusal().cause;
  return cards ? *cards : std::vector<TextCard>();
}

std::vector<std::string> textsOf(std::string_view bytes) {
  std::vector<std::string> texts;
  for (const TextCard& card : cardsOf(bytes))
    texts.push_back(card.text);
  return texts;
}

TEST(MarkdownCards, AreParagraphsItemsAndRowsUnderTheirHeadings) {
  const auto cards =
      cardsOf("# Strategy\n\nWe sell\nto **shops**.\n\n## Not\r\n\r\n- Australia\r\n  - clubs\r\n1. riders\n\n"
              "| Rival | Strength |\n|---|---|\n| Larkfield | delivers *tomorrow* |\n");
  EXPECT_THAT(cards, ElementsAre(TextCard{From::Paragraph, {"Strategy"}, "We sell to shops."},
                                 TextCard{From::ListItem, {"Strategy", "Not"}, "Australia"},
                                 TextCard{From::ListItem, {"Strategy", "Not"}, "clubs"},
                                 TextCard{From::ListItem, {"Strategy", "Not"}, "riders"},
                                 TextCard{From::TableRow, {"Strategy", "Not"}, "Larkfield | delivers tomorrow"}));
}

TEST(MarkdownCards, StandUnderTheHeadingsOfHigherLevelsOnly) {
  const auto cards = cardsOf("# A\n### B\none\n## C\ntwo\n\nD\n===\nthree\n");
  EXPECT_THAT(cards,
              ElementsAre(TextCard{From::Paragraph, {"A", "B"}, "one"}, TextCard{From::Paragraph, {"A", "C"}, "two"},
                          TextCard{From::Paragraph, {"D"}, "three"}));
}

TEST(MarkdownCards, OfPlainTextAreItsParagraphs) {
  EXPECT_THAT(textsOf("First line\nand second.\n\n• a point\n– another\n\n\n  Last.  "),
              ElementsAre("First line and second.", "a point", "another", "Last."));
}

TEST(MarkdownCards, LeaveOutCodeCommentsAndTheBlockInFront) {
  EXPECT_THAT(textsOf("---\ntitle: x\n---\nSaid.\n```\ncode\n```\n<!-- not\nsaid -->\n- [ ] To do\n\n***\n"),
              ElementsAre("Said.", "To do"));
}

TEST(MarkdownCards, ReadAFileOfWindows) {
  EXPECT_THAT(textsOf("Gr\xF6\xDF"
                      "er als 5 \x80"),
              ElementsAre("Größer als 5 €"));
}

TEST(MarkdownWords, LoseTheirMarkupAndNothingElse) {
  EXPECT_EQ(markdownWords("**1-line:** a [link *here*](http://x.y/a_b) and ![picture](p.png)"),
            "1-line: a link here and picture");
  EXPECT_EQ(markdownWords("2 * 3 * 4, a_b_c, ~10 %, [1], x < 3 & y > 4"),
            "2 * 3 * 4, a_b_c, ~10 %, [1], x < 3 & y > 4");
  EXPECT_EQ(markdownWords("_one_ __two__ ~~three~~ `four` \\*five\\*<br />&amp;"), "one two three four *five* &");
  EXPECT_EQ(markdownWords("see <https://a.b/c>"), "see https://a.b/c");
}

TEST(DocxCards, AreParagraphsItemsAndRowsUnderTheirHeadings) {
  const auto package = tests::packedDocx(
      "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Märkte</w:t></w:r></w:p>"
      "<w:p><w:r><w:t xml:space=\"preserve\">We sell "
      "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>to</w:t><w:tab/><w:t>shops.</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>Not</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
      "w:val=\"3\"/></w:numPr></w:pPr><w:hyperlink><w:r><w:t>Australia</w:t></w:r></w:hyperlink></w:p>"
      "<w:p/>"
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Rival</w:t></w:r></w:p></w:tc></w:tr>"
      "<w:tr><w:tc><w:p><w:r><w:t>Larkfield</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>fast</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>cheap</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  EXPECT_THAT(cardsOf(package), ElementsAre(TextCard{From::Paragraph, {"Märkte"}, "We sell to shops."},
                                            TextCard{From::ListItem, {"Märkte", "Not"}, "Australia"},
                                            TextCard{From::TableRow, {"Märkte", "Not"}, "Larkfield | fast cheap"}));
}

TEST(DocxCards, AreWhatWouldBeReadIfAllChangesWereTaken) {
  EXPECT_THAT(textsOf(tests::packedDocx(
                  "<w:p><w:r><w:t>We sell </w:t></w:r><w:del><w:r><w:delText>bikes</w:delText></w:r></w:del>"
                  "<w:ins><w:r><w:t>frames</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
                  "<w:sdt><w:sdtContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:sdtContent></w:sdt>")),
              ElementsAre("We sell frames", "In a box"));
}

TEST(DocxCards, AreTextWhateverTheyLookLike) {
  EXPECT_THAT(textsOf(tests::packedDocx("<w:p><w:r><w:t>&lt;b&gt;=1+1</w:t></w:r></w:p>")), ElementsAre("<b>=1+1"));
}

TEST(DocumentCards, SayWhatToDoWithWhatTheyDoNotRead) {
  const auto remedyFor = [](std::string_view bytes) { return documentCards(bytes).refusal().remedy; };
  EXPECT_EQ(remedyFor("%PDF-1.7\n"), "Copy its text and paste it, or open the original");
  EXPECT_EQ(remedyFor("\xD0\xCF\x11\xE0\xA1\xB1"), "Save it as DOCX without a password");
  EXPECT_EQ(remedyFor("{\\rtf1 hello}"), "Save it as DOCX");
  EXPECT_EQ(remedyFor(" \n\n"), "Choose another file, or paste the text");
  EXPECT_EQ(documentCards(tests::packedZip({{"xl/workbook.xml", "<x/>"}})).refusal().cause,
            "The file is no Word document");
  EXPECT_EQ(documentCards("PK\x03\x04 and nothing more").refusal().cause, "The file is damaged");
}

TEST(ZipPart, IsRefusedWhenItUnpacksToMoreThanIsAllowed) {
  const std::string bomb = tests::packedZip({{"word/document.xml", std::string(3'000'000, 'x')}});
  EXPECT_LT(bomb.size(), 20'000u);
  EXPECT_TRUE(zipPart(bomb, "word/document.xml", 3'000'000));
  EXPECT_EQ(zipPart(bomb, "word/document.xml", 2'999'999).refusal().cause, "The text of the file is too large");
  const auto none = zipPart(bomb, "word/other.xml", 10);
  ASSERT_TRUE(none);
  EXPECT_FALSE(*none);
}

/// Found by a fuzzer (seed 2818676585): the heading broke off in the middle of a letter, and the paragraph below it was
/// sound.
TEST(DocxCards, UnderAHeadingThatIsNoTextAreOfADamagedFile) {
  const auto package =
      tests::packedDocx("<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>N\xC3\xC3</w:t></w:r></w:p>"
                        "<w:p><w:r><w:t>We sell to shops.</w:t></w:r></w:p>");
  EXPECT_EQ(documentCards(package).refusal().cause, "The file is damaged");
}

TEST(DocxCards, OfNestedBoxesEndSomewhere) {
  std::string body, end;
  for (int i = 0; i < 50'000; ++i) {
    body += "<w:sdt>";
    end += "</w:sdt>";
  }
  EXPECT_TRUE(documentCards(tests::packedDocx(body + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>" + end)).refused());
}

} // namespace
} // namespace baton::exchange
