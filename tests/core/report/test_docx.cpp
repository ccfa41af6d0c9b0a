// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docx.h"
#include "core/report/printable.h"
#include "tests/core/report/hostile_texts.h"
#include "tests/core/report/sample.h"
#include "tests/core/report/written_docx.h"
#include "tests/support/written_pdf.h"

#include <algorithm>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <set>

namespace baton::report {
namespace {

using pugi::xml_node;
using testing::Contains, testing::ElementsAre, testing::HasSubstr, testing::IsEmpty, testing::IsSupersetOf,
    testing::Not, testing::SizeIs;
using tests::WrittenDocx;

std::string bytesOf(const Document& document) {
  return *renderDocx(document, {.fonts = sampleOptions().fonts});
}

WrittenDocx docxOf(std::vector<Block> blocks) {
  Document document;
  document.sections.push_back(Section{.blocks = std::move(blocks)});
  return WrittenDocx(bytesOf(document));
}

const WrittenDocx& sample() {
  static const WrittenDocx docx(bytesOf(sampleHandoff()));
  return docx;
}

std::string value(xml_node node) {
  return node.attribute("w:val").value();
}

std::set<std::string> bookmarks(const WrittenDocx& docx) {
  std::set<std::string> names;
  for (const xml_node& mark : docx.all("w:bookmarkStart"))
    EXPECT_TRUE(names.insert(mark.attribute("w:name").value()).second);
  return names;
}

/// The table one of whose cells says exactly that.
xml_node tableWith(const WrittenDocx& docx, const std::string& words) {
  for (const xml_node& cell : docx.all("w:tc"))
    if (WrittenDocx::words(cell) == words)
      return cell.parent().parent();
  return {};
}

std::vector<std::string> instructions(const WrittenDocx& docx, const std::string& part) {
  pugi::xml_document xml;
  xml.load_string(docx.part(part).c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  std::vector<std::string> found;
  for (const xml_node& one : WrittenDocx::allWithin(xml, "w:instrText"))
    found.emplace_back(one.child_value());
  return found;
}

TEST(Docx, IsAPackageOfWellFormedPartsThatAreAllNamed) {
  EXPECT_THAT(sample().badParts(), IsEmpty());
  EXPECT_EQ(sample().names().front(), "[Content_Types].xml");
  EXPECT_THAT(sample().names(),
              IsSupersetOf({"_rels/.rels", "word/document.xml", "word/styles.xml", "word/numbering.xml",
                            "word/settings.xml", "word/fontTable.xml", "docProps/core.xml"}));
  pugi::xml_document relations;
  relations.load_string(sample().part("word/_rels/document.xml.rels").c_str());
  for (const xml_node& one : relations.child("Relationships"))
    if (std::string_view(one.attribute("TargetMode").value()) != "External") {
      EXPECT_TRUE(sample().has(std::string("word/") + one.attribute("Target").value()))
          << one.attribute("Target").value();
    }
}

TEST(Docx, OfTheSameDocumentHasTheSameBytes) {
  EXPECT_TRUE(bytesOf(sampleHandoff()) == bytesOf(sampleHandoff()));
}

TEST(Docx, EveryStyleAndListThatIsUsedIsDefined) {
  pugi::xml_document styles, numbering;
  styles.load_string(sample().part("word/styles.xml").c_str());
  numbering.load_string(sample().part("word/numbering.xml").c_str());
  for (const xml_node& style : sample().all("w:pStyle"))
    EXPECT_TRUE(styles.child("w:styles").find_child_by_attribute("w:style", "w:styleId", value(style).c_str()))
        << value(style);
  for (const xml_node& list : sample().all("w:numId"))
    EXPECT_TRUE(numbering.child("w:numbering").find_child_by_attribute("w:num", "w:numId", value(list).c_str()))
        << value(list);
}

TEST(Docx, HeadingsAreWordsOwnAndNumberedWhereThePdfNumbersThem) {
  EXPECT_THAT(sample().inStyle("Heading1"),
              ElementsAre("By 30 June 2021 we earn 4 % on what we sell", "The markets we chose",
                          "What we owe each other", "Goals by month", "Your reply"));
  EXPECT_THAT(sample().inStyle("Heading2"), ElementsAre("All promises by number", "How they are kept"));
  EXPECT_THAT(sample().inStyle("Unlisted2"), Contains("Against whom")) << "beside others: not in the contents";
  std::vector<std::string> numbered;
  for (const xml_node& paragraph : sample().all("w:p"))
    if (value(paragraph.child("w:pPr").child("w:pStyle")) == "Heading1" && paragraph.child("w:pPr").child("w:numPr"))
      numbered.push_back(WrittenDocx::words(paragraph));
  EXPECT_THAT(numbered, ElementsAre("The markets we chose", "What we owe each other", "Goals by month"));
}

TEST(Docx, ContentsAreAFieldFilledInThatLeadsToItsHeadings) {
  const auto entries = sample().inStyle("TOC1");
  EXPECT_THAT(entries, Contains(HasSubstr("1\tThe markets we chose\t")));
  EXPECT_THAT(sample().inStyle("TOC2"),
              ElementsAre(HasSubstr("All promises by number\t"), HasSubstr("How they are kept\t")));
  EXPECT_EQ(entries.size(), 5u);
  const auto fields = instructions(sample(), "word/document.xml");
  EXPECT_THAT(fields, Contains(" TOC \\o \"1-2\" \\h \\z "));
  EXPECT_EQ(std::ranges::count_if(fields, [](const std::string& f) { return f.starts_with(" PAGEREF "); }), 7);
  const tests::WrittenPdf pdf(*renderPdf(sampleHandoff(), sampleOptions()));
  int page = pdf.pages();
  while (page > 0 && pdf.wordsOfPage(page).find("Your reply") == std::string::npos)
    --page;
  EXPECT_EQ(entries.back(), "\tYour reply\t" + std::to_string(page));
}

TEST(Docx, LinksLeadToBookmarksAndAddressesThatAreThere) {
  const auto marks = bookmarks(sample());
  std::set<std::string> outside;
  for (const xml_node& link : sample().all("w:hyperlink")) {
    if (link.attribute("w:anchor"))
      EXPECT_TRUE(marks.contains(link.attribute("w:anchor").value())) << link.attribute("w:anchor").value();
    else
      outside.insert(sample().target(link.attribute("r:id").value()));
  }
  EXPECT_THAT(outside, ElementsAre("https://example.com/great-bikes"));
  for (const std::string& field : instructions(sample(), "word/document.xml"))
    if (field.starts_with(" PAGEREF "))
      EXPECT_TRUE(marks.contains(field.substr(9, field.find(' ', 9) - 9))) << field;
}

TEST(Docx, TakesNoAddressThatWordCannotRead) {
  for (const char* url :
       {"http://", "http://[", "http://:80", "https://exa mple.com", "http://a:b/", "file:///etc/passwd",
        "https://example.com/%zz", "mailto:nobody", "https://example.com/#a#b", "http://-x"}) {
    const WrittenDocx docx = docxOf({Paragraph{link("words", url)}});
    EXPECT_THAT(docx.all("w:hyperlink"), IsEmpty()) << url;
    EXPECT_THAT(docx.inStyle("Normal"), Contains("words")) << url;
  }
  for (const char* url : {"https://example.com", "http://example.com:8080/a?b=c&d=%20#e", "mailto:ann@example.com"})
    EXPECT_THAT(docxOf({Paragraph{link("words", url)}}).all("w:hyperlink"), SizeIs(1)) << url;
}

TEST(Docx, TablesRepeatTheirHeadAndSplitNoRow) {
  const xml_node table = tableWith(sample(), "Promised by");
  ASSERT_TRUE(table);
  int rows = 0, heads = 0;
  for (const xml_node& row : table.children("w:tr")) {
    EXPECT_TRUE(row.child("w:trPr").child("w:cantSplit")) << WrittenDocx::words(row);
    const bool head = row.child("w:trPr").child("w:tblHeader");
    EXPECT_EQ(head, rows == 0);
    heads += head;
    ++rows;
  }
  EXPECT_EQ(heads, 1);
  EXPECT_EQ(rows, 40) << "38 promises, head and total";
}

// Six rows, as a person's goals are: one that goes on overleaf is not read as a whole.
TEST(Docx, AShortTableStandsOnOnePage) {
  Table table;
  table.columns = {{"Goal", 1}, {"Target", 0, Align::Right}};
  for (const char* name : {"Revenue", "Margin", "Pipeline", "Calls", "Meetings", "Proposals"})
    table.rows.push_back({.cells = {name, "1"}});
  const WrittenDocx docx = docxOf({std::move(table)});
  const xml_node written = tableWith(docx, "Revenue");
  int row = 0;
  for (const xml_node& one : written.children("w:tr"))
    EXPECT_EQ(bool(one.child("w:tc").child("w:p").child("w:pPr").child("w:keepNext")), ++row < 7) << row;
}

// Em spaces set a name in; where it takes two lines, both are.
TEST(Docx, ANameThatIsSetInIsAnIndent) {
  Table table;
  table.columns = {{"", 1}, {"Q1", 0, Align::Right}};
  table.rows.push_back({.cells = {"Amy", "1"}});
  table.rows.push_back({.cells = {"\u2003\u2003Ranjit Varkey Chudukatil", "1"}});
  const WrittenDocx docx = docxOf({std::move(table)});
  const xml_node written = tableWith(docx, "Amy");
  const xml_node cell = written.last_child().child("w:tc");
  EXPECT_EQ(WrittenDocx::words(cell), "Ranjit Varkey Chudukatil");
  EXPECT_GT(cell.child("w:p").child("w:pPr").child("w:ind").attribute("w:left").as_int(), 0);
  EXPECT_FALSE(written.first_child().next_sibling("w:tr").child("w:tc").child("w:p").child("w:pPr").child("w:ind"));
}

TEST(Docx, ColumnsFillTheWidthAndNumbersStandRight) {
  const xml_node table = tableWith(sample(), "FY2020 goal");
  int total = 0;
  for (const xml_node& column : table.child("w:tblGrid"))
    total += column.attribute("w:w").as_int();
  EXPECT_NEAR(total, (595.28 - 57 - 63) * 20, 12);
  for (const xml_node& row : table.children("w:tr")) {
    const xml_node last = row.last_child();
    EXPECT_EQ(value(last.child("w:p").child("w:pPr").child("w:jc")), "right") << WrittenDocx::words(row);
  }
  const xml_node sum = table.last_child();
  EXPECT_EQ(WrittenDocx::words(sum), "Together48943.24M33.14M");
  EXPECT_EQ(
      std::string(sum.child("w:tc").child("w:tcPr").child("w:tcBorders").child("w:top").attribute("w:color").value()),
      "1B2330");
  EXPECT_TRUE(sum.child("w:tc").next_sibling("w:tc").child("w:p").child("w:r").child("w:rPr").child("w:b"));
}

TEST(Docx, CalloutsCarryTheColourOfTheSideThatSpeaks) {
  std::map<std::string, std::string> bars;
  for (const xml_node& paragraph : sample().all("w:p"))
    if (value(paragraph.child("w:pPr").child("w:pStyle")).starts_with("CalloutTitle"))
      bars[WrittenDocx::words(paragraph)] =
          paragraph.child("w:pPr").child("w:pBdr").child("w:left").attribute("w:color").value();
  EXPECT_EQ(bars["What leadership asks Sales to stop doing"], "5A3E99");
  EXPECT_EQ(bars["What Sales promises in return"], "006D78");
}

TEST(Docx, FiguresAreVectorsBesideASharpPictureOfTheSameSize) {
  pugi::xml_node drawing;
  for (const xml_node& one : sample().all("wp:inline"))
    if (std::string_view(one.child("wp:docPr").attribute("descr").value()).starts_with("Value-added resellers"))
      drawing = one;
  ASSERT_TRUE(drawing);
  // 634 x 144 on a line of 475.28 pt: 107.95 pt high; a point has 12,700 units.
  const double width = 475.28, height = width * 144 / 634;
  EXPECT_NEAR(drawing.child("wp:extent").attribute("cx").as_double(), width * 12700, 2000);
  EXPECT_NEAR(drawing.child("wp:extent").attribute("cy").as_double(), height * 12700, 2000);
  const xml_node blip = WrittenDocx::allWithin(drawing, "a:blip").at(0);
  const std::string png = sample().part("word/" + sample().target(blip.attribute("r:embed").value()));
  const std::string svg = sample().part(
      "word/" + sample().target(WrittenDocx::allWithin(blip, "asvg:svgBlip").at(0).attribute("r:embed").value()));
  EXPECT_TRUE(svg.starts_with("<svg"));
  const auto number = [&png](std::size_t at) {
    int whole = 0;
    for (std::size_t i = at; i < at + 4; ++i)
      whole = whole * 256 + static_cast<unsigned char>(png.at(i));
    return whole;
  };
  EXPECT_EQ(png.substr(1, 3), "PNG");
  EXPECT_EQ(number(16), 1267) << "two dots for each of 96 to the inch: 475.28 / 72 * 192";
  EXPECT_EQ(number(20), 288);
}

TEST(Docx, AFigureKeepsItsProportionsWhereItsHeightIsGiven) {
  const WrittenDocx docx = docxOf({Figure{.svg = sampleFigure(), .heightMm = 10}});
  const xml_node extent = docx.all("wp:extent").at(0);
  EXPECT_NEAR(extent.attribute("cy").as_double(), 360000, 100) << "10 mm";
  EXPECT_NEAR(extent.attribute("cx").as_double(), 360000.0 * 634 / 144, 500);
}

TEST(Docx, AFigureThatIsNoSvgIsRefused) {
  Document document;
  document.sections.push_back(Section{.blocks = {Figure{.svg = "no picture", .caption = "Sales by year"}}});
  const auto refused = renderDocx(document, {});
  ASSERT_TRUE(refused.refused());
  EXPECT_THAT(refused.refusal().cause, HasSubstr("Sales by year"));
}

TEST(Docx, PagesCountThemselvesAndNameTheirChapter) {
  std::vector<std::string> heads, feet;
  for (const std::string& name : sample().names())
    if (name.starts_with("word/header") || name.starts_with("word/footer")) {
      auto& into = name.starts_with("word/header") ? heads : feet;
      for (const std::string& field : instructions(sample(), name))
        into.push_back(field);
    }
  EXPECT_THAT(feet, IsSupersetOf({" PAGE ", " NUMPAGES "}));
  Document document;
  document.sections = {
      Section{.title = "First", .blocks = {Heading{.text = "The first", .numbered = true}}},
      Section{.title = "Second", .blocks = {Heading{.text = "The second", .numbered = true}}, .newPage = false}};
  const WrittenDocx docx(bytesOf(document));
  EXPECT_THAT(instructions(docx, "word/header1.xml"), ElementsAre(" STYLEREF 1 \\n ", " STYLEREF 1 "));
}

TEST(Docx, SectionsTurnThePaperAndCardsAreSmall) {
  std::vector<std::string> sizes;
  for (const xml_node& size : sample().all("w:pgSz"))
    sizes.push_back(std::string(size.attribute("w:w").value()) + " x " + size.attribute("w:h").value());
  EXPECT_THAT(sizes, ElementsAre("11906 x 16838", "16838 x 11906", "11906 x 16838", "11906 x 16838", "11906 x 16838",
                                 "16838 x 11906", "11906 x 16838", "5953 x 8391", "5953 x 8391"));
}

TEST(Docx, TheWatermarkStandsAcrossEveryPage) {
  Document document = sampleHandoff();
  document.watermark = "Draft for comment";
  const WrittenDocx docx(bytesOf(document));
  int heads = 0;
  for (const std::string& name : docx.names())
    if (name.starts_with("word/header")) {
      ++heads;
      EXPECT_THAT(docx.part(name), HasSubstr("string=\"Draft for comment\"")) << name;
    }
  EXPECT_GT(heads, 3);
  for (const xml_node& section : docx.all("w:sectPr"))
    EXPECT_TRUE(section.child("w:headerReference"));
}

TEST(Docx, PropertiesNameTitleAndLanguageAndNobody) {
  const std::string properties = sample().part("docProps/core.xml");
  EXPECT_THAT(properties, HasSubstr("<dc:title>Earn on the whole order, not on the bike</dc:title>"));
  EXPECT_THAT(properties, HasSubstr("<dc:language>en</dc:language>"));
  EXPECT_THAT(properties, HasSubstr("2020-06-05T00:00:00Z"));
  EXPECT_THAT(properties, Not(HasSubstr("S\xC3\xA1nchez")));
}

TEST(Docx, ThePlacesToWriteOnAReplyAreThere) {
  EXPECT_THAT(sample().inStyle("FormLabel"), IsSupersetOf({"What is not clear to me", "Signature", "My verdict"}));
  EXPECT_EQ(sample().all("w14:checkbox").size(), 5u) << "three verdicts, two on the card";
}

TEST(Docx, WordsThatWentAndCameAreStruckAndUnderlined) {
  const WrittenDocx docx = docxOf({Paragraph{Text{plain("four "), struck("shops"), underlined("schools")}}});
  std::map<std::string, std::string> marks;
  for (const xml_node& run : docx.all("w:r"))
    for (const xml_node& mark : run.child("w:rPr"))
      marks[WrittenDocx::words(run)] += mark.name();
  EXPECT_EQ(marks, (std::map<std::string, std::string>{{"shops", "w:strike"}, {"schools", "w:u"}}));
}

TEST(Docx, BreaksLinesWhereTheTextDoes) {
  EXPECT_THAT(docxOf({Paragraph{"first\nsecond"}}).inStyle("Normal"), ElementsAre("first\nsecond"));
}

TEST(Docx, ShowsHostileTextsAsTheyAre) {
  auto texts = hostileTexts();
  texts.insert(texts.end(), {"a\x01\x1F\x7F z", "]]> <w:p/> &e;", " TOC \\o ", "bad \xFF byte", "\xEF\xBF\xBF"});
  for (const std::string& text : texts) {
    Document document{
        .kind = text, .title = text, .lead = text, .workspace = text, .confidentiality = text, .watermark = text};
    document.cover = Cover{.facts = {{text, text, text}}, .contentHash = text};
    document.language = text;
    document.contents = true;
    document.sections.push_back(
        Section{.title = text,
                .blocks = {Heading{.level = 1, .text = text, .id = text},
                           Paragraph{Text{bold(text), link(text, text), jump(text, text)}},
                           Table{.columns = {{text, 1}}, .rows = {{{text}}}, .caption = text},
                           Facts{{{text, text, text}}}, Figure{.svg = sampleFigure(), .caption = text, .alt = text},
                           FormField{text}, TickBoxes{text, {text}}}});
    const WrittenDocx docx(bytesOf(document));
    EXPECT_THAT(docx.badParts(), IsEmpty()) << text;
    const std::string shown = printable(text);
    EXPECT_THAT(docx.inStyle("Normal"), Contains(fmt::format("{0}{0}{0}", shown))) << text;
    EXPECT_THAT(docx.inStyle("TableText"), Contains(shown)) << text;
    for (const std::string& field : instructions(docx, "word/document.xml"))
      EXPECT_TRUE(field.starts_with(" TOC \\o \"1-2\"") || field.starts_with(" PAGEREF _Ref0")) << field;
  }
}

} // namespace
} // namespace baton::report
