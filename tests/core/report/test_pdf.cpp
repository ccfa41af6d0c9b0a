// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf.h"
#include "tests/core/report/hostile_texts.h"
#include "tests/core/report/sample.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/written_pdf.h"

#include <algorithm>
#include <cairo.h>
#include <gmock/gmock.h>
#include <sstream>

namespace baton::report {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using tests::WrittenPdf;

WrittenPdf written(const Document& document) {
  auto pdf = renderPdf(document, sampleOptions());
  EXPECT_TRUE(pdf);
  return WrittenPdf(*std::move(pdf));
}

Document with(std::vector<Block> blocks) {
  Document document{.kind = "The handoff", .workspace = "Adventure Works Cycles"};
  document.sections.push_back(Section{.title = "Part", .blocks = std::move(blocks)});
  return document;
}

std::size_t occurrences(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    ++count;
  return count;
}

void expectInOrder(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    const std::size_t found = text.find(part, at);
    EXPECT_NE(found, std::string::npos) << part;
    at = found == std::string::npos ? at : found + part.size();
  }
}

/// The page on which words stand.
int pageOf(const WrittenPdf& pdf, const std::string& words) {
  for (int page = 1; page <= pdf.pages(); ++page)
    if (pdf.wordsOfPage(page).find(words) != std::string::npos)
      return page;
  return 0;
}

std::string filler(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i)
    text += "Sales owes leadership the truth and leadership owes Sales a choice. ";
  return text;
}

} // namespace

TEST(Pdf, HoldsTheWordsOfAllBlocksInTheOrderOfReading) {
  expectInOrder(written(sampleHandoff()).words(), {"Adventure Works Cycles",
                                                   "Published by",
                                                   "Ken S\xC3\xA1nchez",
                                                   "Handed to",
                                                   "The handoff \xC2\xB7 version 3",
                                                   "Earn on the whole order, not on the bike",
                                                   "Content SHA-256",
                                                   "By 30 June 2021 we earn 4 %",
                                                   "To whom",
                                                   "Mountain Bike Center",
                                                   "Offering List price",
                                                   "Why us",
                                                   "Against whom",
                                                   "What leadership owes Sales",
                                                   "Contents",
                                                   "The markets we chose",
                                                   "gets no first meeting",
                                                   "FY2020 goal",
                                                   "12.90M",
                                                   "Together",
                                                   "43.24M",
                                                   "What leadership asks Sales to stop doing",
                                                   "Goal and actual by market",
                                                   "Revenue in USD",
                                                   "Ideal customer.",
                                                   "What we owe each other",
                                                   "38 promises of both sides",
                                                   "Kept on time so far",
                                                   "Goals by month",
                                                   "Your reply",
                                                   "What is not clear to me",
                                                   "Accepted with reservation",
                                                   "Signature",
                                                   "Call first",
                                                   "Running and Cycling Gear",
                                                   "Larkfield",
                                                   "No accessories"});
}

TEST(Pdf, IsTheSameToTheByteForTheSameDocument) {
  const auto first = renderPdf(sampleHandoff(), sampleOptions());
  const auto second = renderPdf(sampleHandoff(), sampleOptions());
  ASSERT_TRUE(first && second);
  EXPECT_TRUE(*first == *second);
}

TEST(Pdf, CarriesTheDateOfTheDocumentAndNoOther) {
  const auto pdf = renderPdf(sampleHandoff(), sampleOptions());
  ASSERT_TRUE(pdf);
  EXPECT_THAT(*pdf, HasSubstr("/CreationDate (20200605000000Z)"));
  EXPECT_THAT(*pdf, Not(HasSubstr("/ModDate")));
}

TEST(Pdf, EmbedsOnlyTheLettersItUsesOfEveryFont) {
  std::istringstream lines(written(sampleHandoff()).fonts());
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  int fonts = 0;
  for (; std::getline(lines, line); ++fonts) {
    EXPECT_THAT(line, HasSubstr("yes yes yes")) << line; // embedded, subset, with the way back to Unicode
    EXPECT_THAT(line, HasSubstr("+Inter")) << line;
  }
  EXPECT_GT(fonts, 0);
}

TEST(Pdf, DrawsFiguresAsVectors) {
  const std::string images = written(sampleHandoff()).images();
  EXPECT_EQ(std::count(images.begin(), images.end(), '\n'), 2) << images; // the head of the list alone
}

TEST(Pdf, HasABookmarkForEveryHeadingOfTheFirstTwoLevels) {
  const std::string bytes = written(sampleHandoff()).bytes();
  for (const char* heading : {"1 The markets we chose", "2 What we owe each other", "All promises by number",
                              "How they are kept", "3 Goals by month", "Your reply"})
    EXPECT_THAT(bytes, HasSubstr("/Title (" + std::string(heading) + ")"));
  EXPECT_THAT(bytes, Not(HasSubstr("/Title (Call first)"))) << "cards are not listed";
}

TEST(Pdf, ContentsNameThePageOnWhichTheHeadingStands) {
  const WrittenPdf pdf = written(sampleHandoff());
  const auto contents = pdf.linesOfPage(3);
  for (const std::string heading :
       {"The markets we chose", "What we owe each other", "How they are kept", "Your reply"}) {
    const auto line = std::find_if(contents.begin(), contents.end(),
                                   [&](const std::string& l) { return l.find(heading) != std::string::npos; });
    ASSERT_NE(line, contents.end()) << heading;
    const int page = std::stoi(line->substr(line->rfind(' ')));
    EXPECT_THAT(pdf.wordsOfPage(page), HasSubstr(heading));
  }
}

TEST(Pdf, LinksOfTheContentsLeadToPlacesThatExist) {
  const WrittenPdf pdf = written(sampleHandoff());
  EXPECT_THAT(pdf.destinations(), Contains("4 markets"));
  EXPECT_THAT(pdf.destinations(), Contains("7 how-they-are-kept"));
  EXPECT_EQ(occurrences(pdf.bytes(), "/Dest (markets)"), 1u);
  EXPECT_EQ(occurrences(pdf.bytes(), "/Dest (promises)"), 2u) << "from the contents and from the text";
  EXPECT_THAT(pdf.bytes(), HasSubstr("/URI (https://example.com/great-bikes)"));
}

TEST(Pdf, LinksThatLeadNowhereOrElsewhereArePlainText) {
  const WrittenPdf pdf = written(with({Paragraph{Text{link("a file", "file:///etc/passwd"), jump(" a gap", "nowhere"),
                                                      link(" a script", "javascript:alert(1)")}}}));
  EXPECT_THAT(pdf.words(), HasSubstr("a file a gap a script"));
  EXPECT_THAT(pdf.bytes(), Not(HasSubstr("/Link")));
}

TEST(Pdf, AddressesCannotCloseTheirOwnQuotes) {
  const WrittenPdf pdf = written(with({Paragraph{link("odd", "https://example.com/'rect=[0,0]\\x")}}));
  EXPECT_EQ(occurrences(pdf.bytes(), "/Subtype /Link"), 1u);
  EXPECT_THAT(pdf.bytes(), HasSubstr("https://example.com/'rect=[0,0]"));
}

TEST(Pdf, RepeatsTheHeadOfATableOnEveryPageOfIt) {
  const WrittenPdf pdf = written(sampleHandoff());
  for (const int page : {5, 6, 7})
    EXPECT_EQ(occurrences(pdf.wordsOfPage(page), "No. Promise Promised by To Due"), 1u) << page;
}

TEST(Pdf, NeverSplitsARowThatFitsAPage) {
  Table table{.columns = {{"Promise", 1}, {"Due", 0}}};
  for (int i = 100; i < 160; ++i)
    table.rows.push_back(
        {{Text("begin" + std::to_string(i) + " " + filler(i % 7 + 1) + "end" + std::to_string(i)), "now"}});
  const WrittenPdf pdf = written(with({table}));
  ASSERT_GT(pdf.pages(), 3);
  for (int page = 1; page <= pdf.pages(); ++page) {
    const std::string words = pdf.wordsOfPage(page);
    for (int i = 100; i < 160; ++i)
      EXPECT_EQ(occurrences(words, "begin" + std::to_string(i)), occurrences(words, "end" + std::to_string(i)));
  }
}

TEST(Pdf, SplitsARowOnlyWhereNoPageCouldHoldIt) {
  Table table{.columns = {{"Promise", 1}}, .rows = {{{Text("begin " + filler(200) + "end")}}}};
  const WrittenPdf pdf = written(with({table}));
  EXPECT_GE(pdf.pages(), 2);
  EXPECT_THAT(pdf.wordsOfPage(1), HasSubstr("begin"));
  EXPECT_THAT(pdf.wordsOfPage(pdf.pages()), HasSubstr("end"));
  EXPECT_EQ(occurrences(pdf.words(), "choice."), 200u);
}

// A page holds about 30 rows: among these lengths are those where the total alone would be left for the next page.
TEST(Pdf, NeverLeavesATotalAloneOnAPage) {
  for (int rows = 26; rows <= 34; ++rows) {
    Table table{.columns = {{"No.", 0}, {"What", 1}}, .total = TableRow{{"", "Together"}}};
    for (int i = 1; i <= rows; ++i)
      table.rows.push_back({{std::to_string(i), "row" + std::to_string(i) + "."}});
    const WrittenPdf pdf = written(with({table}));
    for (int page = 1; page <= pdf.pages(); ++page)
      if (const std::string words = pdf.wordsOfPage(page); words.find("Together") != std::string::npos)
        EXPECT_THAT(words, HasSubstr("row" + std::to_string(rows) + ".")) << rows;
  }
}

TEST(Pdf, AWordWithoutAnEndTakesNoRoomFromTheNextColumn) {
  Table table{.columns = {{"What", 1}, {"Why", 1}, {"Who", 1}}};
  table.rows.push_back({{"No tenders at all", std::string(400, 'x'), "Maya Field"}});
  const std::string words = written(with({table})).words();
  for (const char* word : {"tenders", "Maya", "Field"})
    EXPECT_THAT(words, HasSubstr(word)) << "not broken into its letters";
}

// At some of these places the table would reach over the end of the page.
TEST(Pdf, BreaksNoTableOfAFewRows) {
  for (int lines = 24; lines <= 34; ++lines) {
    std::vector<Block> blocks(std::size_t(lines), Paragraph{"Line."});
    blocks.push_back(Table{.columns = {{"What", 1}}, .rows = {{{"first."}}, {{"second."}}, {{"third."}}, {{"last."}}}});
    const WrittenPdf pdf = written(with(blocks));
    EXPECT_EQ(pageOf(pdf, "first."), pageOf(pdf, "last.")) << lines;
  }
}

TEST(Pdf, LeavesTwoRowsOnEitherSideOfABreak) {
  for (int lines = 20; lines <= 46; ++lines) {
    std::vector<Block> blocks(std::size_t(lines), Paragraph{"Line."});
    Table table{.columns = {{"No.", 0}, {"What", 1}}};
    for (int i = 1; i <= 22; ++i)
      table.rows.push_back({{std::to_string(i), "row" + std::to_string(i) + "."}});
    blocks.push_back(table);
    const WrittenPdf pdf = written(with(blocks));
    EXPECT_EQ(pageOf(pdf, "row1."), pageOf(pdf, "row2.")) << lines;
    EXPECT_EQ(pageOf(pdf, "row21."), pageOf(pdf, "row22.")) << lines;
  }
}

TEST(Pdf, KeepsALineThatEndsAPartWithTheLineBeforeIt) {
  for (int lines = 24; lines <= 34; ++lines) {
    std::vector<Block> blocks(std::size_t(lines), Paragraph{"Line."});
    blocks.push_back(NumberedList{.items = {"Call.", "Send.", "Look."}});
    blocks.push_back(Paragraph{"Outcome."});
    blocks.push_back(Heading{.level = 3, .text = "Next"});
    blocks.push_back(Paragraph{"More."});
    const WrittenPdf pdf = written(with(blocks));
    EXPECT_EQ(pageOf(pdf, "Look."), pageOf(pdf, "Outcome.")) << lines;
  }
}

TEST(Pdf, KeepsASignOfPercentWithItsNumber) {
  for (int width = 8; width <= 30; ++width) {
    Document document =
        with({Columns{{ColumnOfBlocks{{Paragraph{"In the year it was 12 % and then it was 34 %."}}, double(width)},
                       ColumnOfBlocks{{}, 60}}}});
    for (const std::string& line : written(document).linesOfPage(1))
      EXPECT_NE(line.front(), '%') << width;
  }
}

TEST(Pdf, KeepsAHeadingWithWhatFollowsIt) {
  for (int lines = 36; lines <= 50; ++lines) {
    std::vector<Block> blocks;
    Text text;
    for (int i = 0; i < lines; ++i)
      text.runs.push_back(plain("line\n"));
    text.runs.push_back(plain("last"));
    blocks = {Paragraph{text}, Heading{.level = 2, .text = "Heading"},
              Table{.columns = {{"Head", 1}}, .rows = {{{"first row"}}, {{"second row"}}}}};
    const WrittenPdf pdf = written(with(blocks));
    for (int page = 1; page <= pdf.pages(); ++page)
      if (const std::string words = pdf.wordsOfPage(page); words.find("Heading") != std::string::npos)
        EXPECT_THAT(words, HasSubstr("Heading Head first row")) << lines;
  }
}

TEST(Pdf, LeavesAtLeastTwoLinesOfAParagraphOnEitherSideOfABreak) {
  for (int above = 38; above <= 48; ++above) {
    Text start;
    for (int i = 0; i < above; ++i)
      start.runs.push_back(plain(i == 0 ? "x" : "\nx"));
    const WrittenPdf pdf = written(with({Paragraph{start}, Paragraph{"mark1\nmark2\nmark3\nmark4\nmark5"}}));
    for (int page = 1; page <= pdf.pages(); ++page)
      EXPECT_NE(occurrences(pdf.wordsOfPage(page), "mark"), 1u) << above;
  }
}

TEST(Pdf, PrintsHostileTextsAsTheyAre) {
  for (const std::string& text : hostileTexts()) {
    Document document =
        with({Heading{.level = 1, .text = text}, Paragraph{text}, Table{.columns = {{text, 1}}, .rows = {{{text}}}},
              Callout{.title = text, .paragraphs = {text}}, BulletList{{text}}});
    document.title = text;
    document.contents = true;
    const WrittenPdf pdf = written(document);
    // Title, contents, heading, paragraph, head, cell, title and words of the callout, list.
    EXPECT_EQ(occurrences(pdf.words(), tests::inOneLine(text)), 9u) << text << "\n" << pdf.words();
    EXPECT_THAT(pdf.bytes(), Not(HasSubstr("/URI")));
  }
}

TEST(Pdf, PrintsTenThousandCharactersWithoutASpace) {
  const std::string word = "begin" + std::string(10'000, 'w') + "end";
  const WrittenPdf pdf =
      written(with({Paragraph{word}, Table{.columns = {{"A", 1}, {"B", 1}}, .rows = {{{word, "b"}}}}}));
  std::string letters = pdf.words();
  EXPECT_GE(std::count(letters.begin(), letters.end(), 'w'), 20'000);
  EXPECT_THAT(letters, HasSubstr("end"));
}

TEST(Pdf, ShowsControlCharactersAndBrokenBytes) {
  const WrittenPdf pdf = written(with({Paragraph{std::string("a\x01"
                                                             "b\xFF"
                                                             "c\0d",
                                                             7)}}));
  EXPECT_THAT(pdf.words(), HasSubstr("a\xEF\xBF\xBD"
                                     "b\xEF\xBF\xBD"
                                     "c\xEF\xBF\xBD"
                                     "d"));
}

TEST(Pdf, WritesFromRightToLeftAndBeyondTheFirstPlane) {
  const WrittenPdf pdf =
      written(with({Paragraph{"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"}, Paragraph{"\xF0\x9F\x9A\xB2 bicycle"}}));
  EXPECT_THAT(pdf.words(), HasSubstr("bicycle"));
  EXPECT_EQ(pdf.pages(), 1);
}

TEST(Pdf, TurnsLandscapePagesAndCutsCards) {
  const WrittenPdf pdf = written(sampleHandoff());
  EXPECT_EQ(pdf.sizeOfPage(1), "595 x 842"); // A4: 210 x 297 mm at 72 / 25.4 points
  EXPECT_EQ(pdf.sizeOfPage(2), "842 x 595");
  EXPECT_EQ(pdf.sizeOfPage(10), "298 x 420"); // A6: 105 x 148 mm
  Document letter = with({Paragraph{"x"}});
  letter.paper = paperLetter;
  EXPECT_EQ(written(letter).sizeOfPage(1), "612 x 792");
}

TEST(Pdf, CountsPagesInTheFoot) {
  const WrittenPdf pdf = written(sampleHandoff());
  EXPECT_THAT(pdf.wordsOfPage(5), HasSubstr("Published 5 June 2020 \xC2\xB7 Page 5 of " + std::to_string(pdf.pages())));
  EXPECT_THAT(pdf.wordsOfPage(1), Not(HasSubstr("Page 1"))) << "the cover has no foot";
}

TEST(Pdf, KeepsTheWatermarkOutOfTheWords) {
  Document document = with({Paragraph{"words"}});
  const auto without = written(document);
  document.watermark = "Draft for comment";
  const auto with = written(document);
  EXPECT_EQ(with.words(), without.words());
  EXPECT_NE(with.bytes(), without.bytes());
}

TEST(Pdf, RefusesAFigureThatIsNoDrawing) {
  const auto pdf = renderPdf(with({Figure{.svg = "not a drawing", .caption = "Goal and actual"}}));
  ASSERT_TRUE(pdf.refused());
  EXPECT_THAT(pdf.refusal().cause, HasSubstr("Goal and actual"));
}

TEST(Pdf, FiguresCannotReachForFiles) {
  const tests::TemporaryFolder folder;
  const std::string picture = (folder / "picture.png").string();
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 9, 9);
  ASSERT_EQ(cairo_surface_write_to_png(surface, picture.c_str()), CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy(surface);
  const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
                          "width='100' height='50'><image xlink:href='file://" +
                          picture + "' width='9' height='9'/><rect width='5' height='5'/></svg>";
  const std::string images = written(with({Figure{.svg = svg}})).images();
  EXPECT_EQ(std::count(images.begin(), images.end(), '\n'), 2) << images;
}

TEST(OnePage, ThatFitsHasNoOverrun) {
  const auto found = measure(sampleHandoff(), sampleOptions());
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->overruns.empty());
  EXPECT_EQ(found->pages, written(sampleHandoff()).pages());
}

TEST(OnePage, NamesTheWordsThatDoNotFitAndPrintsThemAllTheSame) {
  Document document =
      with({Paragraph{filler(60)}, Columns{{{{Paragraph{"left words"}}}, {{Paragraph{"last words"}}}}}});
  document.sections.front().onePage = true;
  const auto found = measure(document, sampleOptions());
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->overruns.empty());

  document.sections.front().blocks.insert(document.sections.front().blocks.begin(), Paragraph{filler(40)});
  const auto over = measure(document, sampleOptions());
  ASSERT_TRUE(over);
  ASSERT_FALSE(over->overruns.empty());
  EXPECT_EQ(over->overruns.front().section, "Part");
  EXPECT_EQ(over->overruns.back().words, "last words");
  EXPECT_THAT(written(document).words(), HasSubstr("last words"));
}

TEST(Columns, TallerThanAPageGoOnSideBySide) {
  ColumnOfBlocks left;
  ColumnOfBlocks right;
  for (int i = 1; i <= 60; ++i) {
    left.blocks.push_back(Paragraph{"left" + std::to_string(i) + "."});
    right.blocks.push_back(Paragraph{"right" + std::to_string(i) + "."});
  }
  const WrittenPdf pdf = written(with({Columns{{left, right}}}));
  EXPECT_EQ(pdf.pages(), 2);
  for (int i = 1; i <= 60; ++i) {
    EXPECT_THAT(pdf.words(), HasSubstr("left" + std::to_string(i) + "."));
    EXPECT_THAT(pdf.words(), HasSubstr("right" + std::to_string(i) + "."));
  }
}

TEST(Pages, AreThePagesOfThePdfAsPictures) {
  const auto images = renderPages(sampleHandoff(), sampleOptions(), 1.0);
  ASSERT_TRUE(images);
  EXPECT_EQ(static_cast<int>(images->size()), written(sampleHandoff()).pages());
  EXPECT_EQ(images->front().width, 794); // 210 mm at 96 pixels per inch, as in the design
  EXPECT_EQ(images->front().height, 1123);
  EXPECT_EQ((*images)[1].width, 1123);
}

TEST(Pages, ShowTheBatonsOfTheCoverInTheColoursOfBothSides) {
  const auto images = renderPages(sampleHandoff(), sampleOptions(), 1.0, 0, 1);
  ASSERT_TRUE(images);
  ASSERT_EQ(images->size(), 1u);
  const PageImage& cover = images->front();
  const auto pixel = [&](int x, int y) {
    std::uint32_t value = 0;
    const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(cover.bytesPerRow);
    std::copy_n(cover.pixels.data() + at + static_cast<std::size_t>(x) * 4, 4, reinterpret_cast<std::uint8_t*>(&value));
    return value;
  };
  EXPECT_EQ(pixel(537, 505), 0xFF5A3E99u); // the middle of the lower baton in the design
  EXPECT_EQ(pixel(740, 302), 0xFF006D78u);
  EXPECT_EQ(pixel(10, 10), 0xFFFFFFFFu);
}

TEST(Pages, CanBeAskedForOneByOne) {
  const auto third = renderPages(sampleHandoff(), sampleOptions(), 0.5, 2, 1);
  const auto all = renderPages(sampleHandoff(), sampleOptions(), 0.5);
  ASSERT_TRUE(third && all);
  ASSERT_EQ(third->size(), 1u);
  EXPECT_TRUE(third->front().pixels == (*all)[2].pixels);
}

} // namespace baton::report
